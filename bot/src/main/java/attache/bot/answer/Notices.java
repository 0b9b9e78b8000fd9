package attache.bot.answer;

import attache.corpus.Language;
import attache.index.GenerationInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** What is said to people about an answer, in their language. */
final class Notices {
  private static final Map<Language, Notices> ALL = new EnumMap<>(Language.class);

  static {
    for (Language language : Language.values()) {
      ALL.put(language, load(language == Language.OTHER ? Language.ENGLISH : language));
    }
  }

  private final Properties texts;
  private final Locale locale;

  private Notices(Properties texts, Locale locale) {
    this.texts = texts;
    this.locale = locale;
  }

  /** In English where the language is none of the three. */
  static Notices in(Language language) {
    Notices notices = ALL.get(language);
    if (notices == null) {
      throw new IllegalStateException("No notices in " + language);
    }
    return notices;
  }

  String of(ModelReply.Failure failure) {
    return text(failure.name().toLowerCase(Locale.ROOT));
  }

  /** Nothing of what the model wrote could be shown. */
  String unusable() {
    return text("unusable");
  }

  /** None of what the model wrote has what was asked for. */
  String completed() {
    return text("completed");
  }

  String otherLanguage() {
    return text("other_language");
  }

  /** That a later article says of what is shown that it was called off. */
  String later(String source) {
    return text("later", source);
  }

  /** Articles give different numbers: each with its outlet, day and number. */
  String conflict(String sides) {
    return text("conflict", sides);
  }

  String cancelled() {
    return text("cancelled");
  }

  String notFound(GenerationInfo searched) {
    if (searched.articles() == 0) {
      return text("empty_index");
    }
    return searched.newest() == null
        ? text("not_found_undated", searched.articles())
        : text("not_found", searched.articles(), searched.newest().toString());
  }

  private String text(String key, Object... values) {
    String pattern = texts.getProperty(key);
    if (pattern == null) {
      throw new IllegalStateException("No notice is called " + key + " in " + locale);
    }
    return new MessageFormat(pattern, locale).format(values);
  }

  private static Notices load(Language language) {
    String resource = "notices_" + language.code() + ".properties";
    Properties texts = new Properties();
    try (InputStream stream = Notices.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("The resource " + resource + " is missing");
      }
      Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
      texts.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException("The resource " + resource + " cannot be read", e);
    }
    return new Notices(texts, language.locale());
  }
}
