package attache.corpus.read;

import attache.corpus.Language;
import attache.corpus.PublicationDate;
import attache.corpus.date.PublishedFinder;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Metadata that a document declares by name, as YAML or JSON gives it; null where it does not. */
record DeclaredFields(
    @Nullable String title,
    @Nullable String source,
    List<String> authors,
    @Nullable URI url,
    @Nullable PublicationDate published,
    @Nullable Language language) {
  static final DeclaredFields NONE = new DeclaredFields(null, null, List.of(), null, null, null);

  /**
   * Takes what is usable and leaves the rest: a field of the wrong kind counts as absent, for the
   * text is worth more than a flaw beside it. {@code date} and {@code author} stand for {@code
   * published} and {@code authors} where those are missing: site generators write them so. So may
   * names in capitals.
   *
   * @param place what to give as the place of the publication date, in front of the field's name
   */
  static DeclaredFields of(Map<?, ?> declared, String place) {
    Map<String, Object> fields = inSmallLetters(declared);
    Language language = language(text(fields.get("language")));
    String dated = text(fields.get("published")) == null ? "date" : "published";
    return new DeclaredFields(
        text(fields.get("title")),
        text(fields.get("source")),
        authors(fields.get("authors") == null ? fields.get("author") : fields.get("authors")),
        url(text(fields.get("url"))),
        published(text(fields.get(dated)), language, place + " " + dated),
        language);
  }

  /** A name in small letters counts before others that differ from it in capitals. */
  private static Map<String, Object> inSmallLetters(Map<?, ?> declared) {
    Map<String, Object> fields = new HashMap<>();
    declared.forEach(
        (key, value) -> {
          if (key instanceof String written && value != null) {
            String name = written.toLowerCase(Locale.ROOT);
            if (name.equals(written) || !fields.containsKey(name)) {
              fields.put(name, value);
            }
          }
        });
    return fields;
  }

  /** The draft of a document that declares this and has the given text. */
  Draft with(String text, @Nullable String otherTitle) {
    return new Draft(
        text, title == null ? otherTitle : title, source, authors, url, published, language);
  }

  private static @Nullable String text(@Nullable Object value) {
    if (value == null || value instanceof Map || value instanceof List) {
      return null;
    }
    String text = value.toString().strip();
    return text.isEmpty() ? null : text;
  }

  private static List<String> authors(@Nullable Object value) {
    List<?> listed =
        value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
    return listed.stream()
        .map(each -> text(each instanceof Map<?, ?> person ? person.get("name") : each))
        .filter(Objects::nonNull)
        .toList();
  }

  /** The address of a web page: readers are sent there, and to none that runs or opens a file. */
  static @Nullable URI url(@Nullable String value) {
    if (value == null) {
      return null;
    }
    try {
      URI url = new URI(value);
      boolean web =
          "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
      return web && url.getRawAuthority() != null ? url : null;
    } catch (URISyntaxException notAnAddress) {
      return null;
    }
  }

  private static @Nullable PublicationDate published(
      @Nullable String value, @Nullable Language language, String place) {
    return value == null
        ? null
        : PublishedFinder.inValue(value, language == null ? Language.OTHER : language, place)
            .orElse(null);
  }

  private static @Nullable Language language(@Nullable String value) {
    if (value == null) {
      return null;
    }
    return Language.of(value);
  }
}
