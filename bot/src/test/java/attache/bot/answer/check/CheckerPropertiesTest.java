package attache.bot.answer.check;

import static org.assertj.core.api.Assertions.assertThat;

import attache.corpus.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What holds for every sentence of the bundled corpus. */
class CheckerPropertiesTest {
  private static final Pattern SENTENCE = Pattern.compile("[^.!?。！？]+(?:[.!?](?!\\d)|[。！？])[\"”]?");
  private static final Pattern NUMBER = Pattern.compile("(?<![\\d.,])[1-9]\\d*(?![\\d.,]*\\d)");
  private static final PassageChecker CHECKER = PassageChecker.plain();
  private static final List<Sample> SAMPLES = new ArrayList<>();

  /** A sentence and the paragraph it stands in. */
  private record Sample(Language language, String sentence, CitedText paragraph) {}

  @BeforeAll
  static void readCorpus() throws IOException {
    Path corpus = Path.of(System.getProperty("attache.root", ".."), "corpus", "articles");
    try (Stream<Path> files = Files.list(corpus)) {
      for (Path file : files.sorted().toList()) {
        addSamples(Files.readString(file));
      }
    }
    assertThat(SAMPLES).hasSizeGreaterThan(100);
  }

  private static void addSamples(String article) {
    int body = article.indexOf("---", 4) + 4;
    Language language = Language.of(article.replaceAll("(?s).*\\nlanguage: (\\w+).*", "$1"));
    for (String paragraph : article.substring(body).strip().split("\n\n", -1)) {
      CitedText cited = new CitedText(null, null, language, paragraph);
      SENTENCE
          .matcher(paragraph)
          .results()
          .map(match -> match.group().strip())
          .forEach(sentence -> SAMPLES.add(new Sample(language, sentence, cited)));
    }
  }

  @Test
  void a_sentence_of_the_passage_is_supported_whatever_its_punctuation() {
    for (Sample sample : SAMPLES) {
      String bare = sample.sentence().replaceAll("[.。!?！？]+([\"”]?)$", "$1");
      for (String sentence : List.of(sample.sentence(), bare, bare + " .", bare + "！")) {
        assertThat(check(sentence, sample)).as(sentence).isInstanceOf(Finding.Supported.class);
      }
    }
  }

  @Test
  void a_sentence_with_a_changed_number_is_not_supported() {
    int changed = 0;
    for (Sample sample : SAMPLES) {
      Matcher number = NUMBER.matcher(sample.sentence());
      while (number.find()) {
        String other = Long.toString(Long.parseLong(number.group()) + 1);
        String sentence =
            sample.sentence().substring(0, number.start())
                + other
                + sample.sentence().substring(number.end());
        assertThat(check(sentence, sample)).as(sentence).isInstanceOf(Finding.Unsupported.class);
        changed++;
      }
    }
    assertThat(changed).isGreaterThan(50);
  }

  @Test
  void a_sentence_with_an_unrelated_one_added_is_not_supported() {
    List<String> unrelated =
        List.of(
            "Three bakeries in Lisbon won prizes for their custard tarts.",
            "Ba tiệm bánh ở Lisbon đã giành giải thưởng bánh trứng.",
            "里斯本的三家面包店因蛋挞获奖。");
    for (Sample sample : SAMPLES) {
      String added =
          unrelated.get(
              switch (sample.language()) {
                case VIETNAMESE -> 1;
                case CHINESE -> 2;
                case ENGLISH, OTHER -> 0;
              });
      assertThat(check(sample.sentence() + " " + added, sample))
          .as(sample.sentence())
          .isInstanceOf(Finding.Unsupported.class);
    }
  }

  @Test
  void quotes_lie_within_the_passage_and_in_order() {
    for (Sample sample : SAMPLES) {
      Finding.Supported finding = (Finding.Supported) check(sample.sentence(), sample);
      assertThat(finding.quotes()).hasSize(1);
      int end = 0;
      for (var quote : finding.quotes().getFirst()) {
        assertThat(quote.start()).isGreaterThanOrEqualTo(end);
        end = quote.end();
      }
      assertThat(end).isBetween(1, sample.paragraph().text().length());
    }
  }

  private static Finding check(String sentence, Sample sample) {
    return CHECKER.check(sentence, sample.language(), List.of(sample.paragraph()));
  }
}
