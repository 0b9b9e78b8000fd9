package attache.bot.answer;

import attache.bot.question.Question;
import attache.corpus.Language;
import attache.index.Embedder;
import attache.index.EmbeddingFailed;
import attache.index.Hit;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Guesses how likely the evidence holds the answer to a question, where sharing its words is not
 * enough: a logistic regression on how near, by the embedding model, the sentences come that bear
 * most on the question, on the question's length and on the kind of thing it asks for. The
 * coefficients are resources, one file a language; the module's README has the measurement they
 * come from. Safe for many threads at once.
 */
public final class Answerability {
  private static final Logger LOG = LoggerFactory.getLogger(Answerability.class);

  /** The sentences that are embedded; more of them change the guess by less than a hundredth. */
  private static final int SENTENCES = 10;

  private final Embedder embedder;
  private final Map<Language, Properties> coefficients = new EnumMap<>(Language.class);

  /**
   * @param embedder the model that the coefficients were fitted with: the one in process
   */
  public Answerability(Embedder embedder) {
    this.embedder = embedder;
    for (Language language : List.of(Language.ENGLISH, Language.CHINESE)) {
      coefficients.put(language, load(language));
    }
  }

  /**
   * From 0 to 1; empty where it cannot be guessed: no model embeds the question's language, the
   * sentences are in another, or the model cannot be loaded.
   */
  OptionalDouble of(Question question, List<Hit> evidence, Renderings renderings) {
    Language language = question.language();
    Properties fitted = coefficients.get(language);
    List<String> sentences = sentences(question, evidence, renderings);
    if (fitted == null || sentences.isEmpty()) {
      return OptionalDouble.empty();
    }
    try {
      float[] asked = embedder.question(question.understood(), language);
      double[] near =
          embedder.passages(sentences, language).stream()
              .mapToDouble(sentence -> cosine(asked, sentence))
              .toArray();
      return OptionalDouble.of(logistic(question, near, fitted));
    } catch (EmbeddingFailed e) {
      LOG.warn("event=answerability_unknown detail={}", e.getMessage());
      return OptionalDouble.empty();
    }
  }

  private static List<String> sentences(
      Question question, List<Hit> evidence, Renderings renderings) {
    List<Bearing.Scored> ranked = Bearing.of(question, evidence, renderings).ranked();
    boolean sameLanguage =
        !ranked.isEmpty()
            && evidence.get(ranked.getFirst().place() - 1).passage().language()
                == question.language();
    return !sameLanguage
        ? List.of()
        : ranked.stream()
            .limit(SENTENCES)
            .map(scored -> scored.span().of(evidence.get(scored.place() - 1).passage().text()))
            .toList();
  }

  private static double logistic(Question question, double[] near, Properties fitted) {
    double nearest = -1;
    for (double each : near) {
      nearest = Math.max(nearest, each);
    }
    String text = question.understood();
    double sum =
        value(fitted, "constant")
            + value(fitted, "nearest") * nearest
            + value(fitted, "first") * near[0]
            + value(fitted, "words") * Math.log1p(Terms.of(text).size())
            + (question.query().dates() == null ? 0 : value(fitted, "dated"))
            + value(fitted, AskedFor.of(text).name().toLowerCase(Locale.ROOT));
    return 1 / (1 + Math.exp(-sum));
  }

  private static double value(Properties fitted, String name) {
    String value = fitted.getProperty(name);
    if (value == null) {
      throw new IllegalStateException("No coefficient is called " + name);
    }
    return Double.parseDouble(value);
  }

  private static double cosine(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static Properties load(Language language) {
    String resource = "answerability_" + language.code() + ".properties";
    Properties fitted = new Properties();
    try (InputStream stream = Answerability.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("The resource " + resource + " is missing");
      }
      Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
      fitted.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException("The resource " + resource + " cannot be read", e);
    }
    return fitted;
  }
}
