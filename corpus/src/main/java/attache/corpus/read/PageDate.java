package attache.corpus.read;

import attache.corpus.Language;
import attache.corpus.PublicationDate;
import attache.corpus.date.PublishedFinder;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The day on which a web page says its article appeared: the local day, as written. */
final class PageDate {
  /** Names of meta elements; those that other days may stand in too come last. */
  private static final List<String> META =
      List.of(
          "article:published_time",
          "og:article:published_time",
          "article:published",
          "og:published_time",
          "datePublished",
          "publication_date",
          "publish_date",
          "publishdate",
          "publish-date",
          "pubdate",
          "parsely-pub-date",
          "sailthru.date",
          "dc.date.issued",
          "dcterms.issued",
          "dc.date.created",
          "dcterms.created",
          "dcterms.date",
          "dc.date",
          "date");

  /** How far above the heading the element may be that holds heading and time. Levels. */
  private static final int HEADER_LEVELS = 3;

  private final Document page;
  private final StructuredData said;
  private final Language language;

  PageDate(Document page, StructuredData said, @Nullable Language language) {
    this.page = page;
    this.said = said;
    this.language = language == null ? Language.OTHER : language;
  }

  Optional<PublicationDate> published() {
    return said.published()
        .flatMap(value -> day(value, "JSON-LD datePublished"))
        .or(this::inMeta)
        .or(() -> inElements("[itemprop=datePublished]", page, "microdata datePublished"))
        .or(
            () ->
                inElements(
                    "time[pubdate], time.published, time.entry-date, .published[title]",
                    page,
                    "time element"))
        .or(this::besideHeading);
  }

  private Optional<PublicationDate> inMeta() {
    return META.stream()
        .flatMap(
            name ->
                PageMetadata.metas(page, name).stream()
                    .flatMap(value -> day(value, "meta " + name).stream()))
        .findFirst();
  }

  private Optional<PublicationDate> besideHeading() {
    Element heading = page.selectFirst("h1");
    if (heading == null) {
      return Optional.empty();
    }
    Element around = heading;
    for (int level = 0; level < HEADER_LEVELS; level++) {
      around = around.parent();
      if (around == null || around.normalName().equals("body")) {
        return Optional.empty();
      }
      if (around.selectFirst("time[datetime]") != null) {
        return inElements("time[datetime]", around, "time element");
      }
    }
    return Optional.empty();
  }

  /** The one day that the elements name; of several days none. */
  private Optional<PublicationDate> inElements(String query, Element within, String place) {
    Set<LocalDate> days =
        within.select(query).stream()
            .flatMap(element -> day(written(element), place).stream())
            .map(PublicationDate::day)
            .collect(Collectors.toSet());
    return days.size() == 1
        ? Optional.of(new PublicationDate(days.iterator().next(), place))
        : Optional.empty();
  }

  private static String written(Element element) {
    for (String attribute : List.of("datetime", "content", "title")) {
      if (!element.attr(attribute).isBlank()) {
        return element.attr(attribute).strip();
      }
    }
    return element.text();
  }

  private Optional<PublicationDate> day(String value, String place) {
    return PublishedFinder.inValue(value, language, place);
  }
}
