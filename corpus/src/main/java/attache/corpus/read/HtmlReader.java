package attache.corpus.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Reads a web page: the story in it, and what its head says about it. */
final class HtmlReader implements Reader {
  private static final Pattern ENCODING =
      Pattern.compile("charset\\s*=|encoding\\s*=", Pattern.CASE_INSENSITIVE);

  /**
   * Elements nested more deeply become siblings: finding the story takes time in proportion to the
   * depth. The deepest of the pages that extraction is measured on has 32.
   */
  private static final int DEEPEST = 128;

  /** Names of meta elements, by what they tell; the first that is present counts. */
  private static final Map<String, String> META =
      Map.of(
          "title", "og:title, twitter:title",
          "source", "og:site_name, application-name",
          "author", "author, article:author, dc.creator, parsely-author",
          "published",
              "article:published_time, og:article:published_time, datePublished, pubdate, publishdate,"
                  + " dc.date, dc.date.issued, parsely-pub-date, date",
          "url", "og:url");

  @Override
  public Parsed parse(byte[] content) {
    Document page = page(content);
    String text = MainContent.of(page, StructuredData.of(page));
    if (text.isBlank()) {
      return new Parsed.Unreadable("The page holds no story, only navigation or scripts");
    }
    Map<String, String> fields = new LinkedHashMap<>();
    META.forEach((field, names) -> put(page, field, names, fields));
    Element canonical = page.selectFirst("link[rel=canonical][href]");
    if (canonical != null && !fields.containsKey("url")) {
      fields.put("url", canonical.attr("href"));
    }
    Element html = page.selectFirst("html[lang]");
    if (html != null) {
      fields.put("language", html.attr("lang"));
    }
    fields.values().removeIf(String::isBlank);
    return new Parsed.Drafted(
        DeclaredFields.of(fields, "HTML meta")
            .with(text, page.title().isBlank() ? null : page.title()));
  }

  /** A page that does not say its encoding is decoded as any text is. */
  private static Document page(byte[] content) {
    String head =
        new String(content, 0, Math.min(content.length, 4096), StandardCharsets.ISO_8859_1);
    if (!ENCODING.matcher(head).find()
        && TextDecoder.decode(content) instanceof TextDecoder.Text(String text)) {
      return Jsoup.parse(text, "", parser());
    }
    try {
      return Jsoup.parse(new ByteArrayInputStream(content), null, "", parser());
    } catch (IOException e) {
      throw new UncheckedIOException("Reading from memory", e);
    }
  }

  private static Parser parser() {
    return Parser.htmlParser().setMaxDepth(DEEPEST);
  }

  private static void put(Document page, String field, String names, Map<String, String> fields) {
    for (String name : names.split(", ", -1)) {
      Element meta =
          page.selectFirst(
              "meta[property=" + name + "], meta[name=" + name + "], meta[itemprop=" + name + "]");
      if (meta != null && !meta.attr("content").isBlank()) {
        fields.put(field, meta.attr("content"));
        return;
      }
    }
  }
}
