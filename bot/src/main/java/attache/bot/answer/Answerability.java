package attache.bot.answer;

import attache.bot.question.Question;
import attache.corpus.Language;
import attache.index.Embedder;
import attache.index.EmbeddingFailed;
import attache.index.Hit;
import attache.index.bridge.Concept;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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
 * most on the question, on how many of its words the passages have, on its length and on the kind
 * of thing it asks for. The coefficients are resources, one file a language; the module's README
 * has the measurement they come from. Safe for many threads at once.
 */
public final class Answerability {
  private static final Logger LOG = LoggerFactory.getLogger(Answerability.class);

  /** The most passages that are looked at, as it was fitted. */
  static final int PASSAGES = 8;

  /** The sentences that are embedded; more of them change the guess by less than a hundredth. */
  private static final int SENTENCES = 10;

  /**
   * Nine in ten sentences of the fitted suites are shorter, in UTF-16 units. Crawled and translated
   * ones run to a thousand, and an embedding of so much is near to nothing.
   */
  private static final int USUAL = 240;

  private static final int USUAL_HAN = 80;

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

  /** Whether there is a model of the language to guess with. */
  boolean knows(Language language) {
    return coefficients.containsKey(language);
  }

  /**
   * From 0 to 1; empty where it cannot be guessed: no model embeds the question's language, the
   * sentences are in another or run on without end, or the model cannot be loaded.
   */
  OptionalDouble of(
      Question question, List<Hit> evidence, List<Bearing.Scored> ranked, Vocabulary vocabulary) {
    Properties fitted = coefficients.get(question.language());
    if (fitted == null || ranked.isEmpty() || !inItsLanguage(question, evidence, ranked)) {
      return OptionalDouble.empty();
    }
    List<String> sentences =
        ranked.stream().limit(SENTENCES).map(scored -> scored.text(evidence)).toList();
    if (runOn(sentences, question.language())) {
      return OptionalDouble.empty();
    }
    try {
      double[] near = near(question, sentences);
      Map<String, Double> features = features(question, vocabulary, evidence, near);
      return OptionalDouble.of(logistic(features, question, fitted));
    } catch (EmbeddingFailed e) {
      LOG.warn("event=answerability_unknown detail={}", e.getMessage());
      return OptionalDouble.empty();
    }
  }

  private static boolean inItsLanguage(
      Question question, List<Hit> evidence, List<Bearing.Scored> ranked) {
    return ranked.getFirst().language(evidence) == question.language();
  }

  /** Whether most sentences are longer than those that the coefficients were fitted on. */
  private static boolean runOn(List<String> sentences, Language language) {
    int usual = language == Language.CHINESE ? USUAL_HAN : USUAL;
    return sentences.stream().filter(sentence -> sentence.length() > usual).count() * 2
        > sentences.size();
  }

  /** The cosines of the question and the sentences that bear most on it, in their order. */
  private double[] near(Question question, List<String> sentences) throws EmbeddingFailed {
    float[] direction = embedder.question(question.understood(), question.language());
    return embedder.passages(sentences, question.language()).stream()
        .mapToDouble(sentence -> Cosine.of(direction, sentence))
        .toArray();
  }

  private static Map<String, Double> features(
      Question question, Vocabulary vocabulary, List<Hit> evidence, double[] near) {
    List<Concept> asked = vocabulary.asked(question.language());
    double[] shares =
        evidence.stream()
            .map(vocabulary::of)
            .mapToDouble(
                passage ->
                    (double) asked.stream().filter(word -> word.in(passage)).count()
                        / Math.max(1, asked.size()))
            .toArray();
    return Map.of(
        "nearest", Arrays.stream(near).max().orElse(0),
        "first", near[0],
        "length", Math.log1p(asked.size()),
        "covered", Arrays.stream(shares).max().orElse(0),
        // Fitted on suites that always have as many: a passage that is not there has no words.
        "covered-on-average", Arrays.stream(shares).sum() / Math.max(PASSAGES, shares.length));
  }

  private static double logistic(
      Map<String, Double> features, Question question, Properties fitted) {
    String kind = AskedFor.of(question.understood()).name().toLowerCase(Locale.ROOT);
    double sum = value(fitted, "constant") + value(fitted, kind);
    for (Map.Entry<String, Double> feature : features.entrySet()) {
      sum += value(fitted, feature.getKey()) * feature.getValue();
    }
    return 1 / (1 + Math.exp(-sum));
  }

  private static double value(Properties fitted, String name) {
    String value = fitted.getProperty(name);
    if (value == null) {
      throw new IllegalStateException("No coefficient is called " + name);
    }
    return Double.parseDouble(value);
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
