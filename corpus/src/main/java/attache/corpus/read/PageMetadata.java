package attache.corpus.read;

import attache.corpus.Language;
import attache.corpus.PublicationDate;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a web page declares about its article: OpenGraph and other meta elements, JSON-LD,
 * microdata, the time beside its heading. Null where nothing says so.
 */
final class PageMetadata {
  private static final List<String> TITLES =
      List.of("og:title", "twitter:title", "ArticleTitle", "dc.title", "headline");

  /** ContentSource is what Chinese government pages say (GW0013-2017 of the state council). */
  private static final List<String> SOURCES = List.of("ContentSource", "dc.publisher");

  private static final List<String> AUTHORS =
      List.of("author", "article:author", "dc.creator", "parsely-author", "sailthru.author", "byl");

  private static final Pattern NAMES_APART = Pattern.compile("\\s*(?:,|;|、|，|；| and | và |&)\\s*");

  /** What stands in the place of an author and is none. */
  private static final Pattern NO_NAME =
      Pattern.compile(
          "https?:.*|www\\..*|.*@.*|\\d*|admin(?:istrator)?|editor|root|webmaster|staff|user\\d*|unknown|null|undefined|n/?a",
          Pattern.CASE_INSENSITIVE);

  /** No name is longer. UTF-16 units. */
  private static final int LONGEST_NAME = 60;

  private final Document page;
  private final StructuredData said;

  PageMetadata(Document page, StructuredData said) {
    this.page = page;
    this.said = said;
  }

  DeclaredFields fields() {
    PageTitle title = title();
    String source = source().or(() -> Optional.ofNullable(title.outlet())).orElse(null);
    Language language = language();
    PublicationDate published = new PageDate(page, said, language).published().orElse(null);
    return new DeclaredFields(title.title(), source, authors(source), url(), published, language);
  }

  private PageTitle title() {
    String declared =
        TITLES.stream()
            .flatMap(name -> meta(name).stream())
            .findFirst()
            .or(said::headline)
            .orElse(null);
    List<String> sites =
        Stream.of(meta("og:site_name"), said.publisher(), meta("application-name"))
            .flatMap(Optional::stream)
            .toList();
    if (declared != null) {
      return PageTitle.declared(declared, sites);
    }
    List<String> headings = page.select("h1").eachText();
    return PageTitle.of(page.title(), sites, headings);
  }

  private Optional<String> source() {
    return meta("og:site_name")
        .or(said::publisher)
        .or(() -> SOURCES.stream().flatMap(name -> meta(name).stream()).findFirst())
        .or(() -> meta("application-name"));
  }

  private List<String> authors(@Nullable String source) {
    Set<String> written = new LinkedHashSet<>(said.authors());
    for (String name : AUTHORS) {
      if (written.isEmpty()) {
        metas(name).forEach(value -> written.addAll(List.of(NAMES_APART.split(value, -1))));
      }
    }
    if (written.isEmpty()) {
      written.addAll(page.select("[itemprop=author] [itemprop=name], a[rel=author]").eachText());
    }
    return written.stream()
        .map(name -> name.replaceFirst("^(?i:by|bởi|作者[:：]?)\\s+", "").strip())
        .filter(name -> name.length() > 1 && name.length() <= LONGEST_NAME)
        .filter(name -> !NO_NAME.matcher(name).matches() && !name.equalsIgnoreCase(source))
        .distinct()
        .toList();
  }

  /** The address under which the page wants to be known. */
  private @Nullable URI url() {
    Element canonical = page.selectFirst("link[rel=canonical][href]");
    List<String> given = new ArrayList<>();
    if (canonical != null) {
      given.add(canonical.attr("href"));
    }
    meta("og:url").ifPresent(given::add);
    said.url().ifPresent(given::add);
    return given.stream()
        .filter(url -> url.matches("https?://.+"))
        .map(DeclaredFields::url)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private @Nullable Language language() {
    Element html = page.selectFirst("html[lang]");
    String tag = html == null ? meta("content-language").orElse("") : html.attr("lang");
    return tag.isBlank() ? null : Language.of(tag);
  }

  private Optional<String> meta(String name) {
    return metas(name).stream().findFirst();
  }

  private List<String> metas(String name) {
    return metas(page, name);
  }

  /** The contents of the meta elements of a name, whatever attribute names them. */
  static List<String> metas(Document page, String name) {
    return page
        .select(
            "meta[property=%1$s], meta[name=%1$s], meta[itemprop=%1$s], meta[http-equiv=%1$s]"
                .formatted(name))
        .stream()
        .map(meta -> meta.attr("content").strip())
        .filter(content -> !content.isEmpty())
        .toList();
  }
}
