package attache.corpus.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads a web page: the story in it, and what its head says about it. */
final class HtmlReader implements Reader {
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
    Document page;
    try {
      page = Jsoup.parse(new ByteArrayInputStream(content), null, "");
    } catch (IOException e) {
      throw new UncheckedIOException("Reading from memory", e);
    }
    String text = MainContent.of(page);
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
