package attache.corpus.clean;

import static org.assertj.core.api.Assertions.assertThat;

import attache.corpus.Language;
import attache.corpus.LineStatistics;
import attache.corpus.Span;
import attache.corpus.read.TextDraft;
import attache.corpus.split.SentenceSplitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for any article: here of sentences of the bundled corpus among lines of frames. */
class CleaningPropertyTest {
  private static final int ARTICLES = 300;

  @ParameterizedTest
  @ValueSource(strings = {"en", "vi", "zh"})
  void no_sentence_of_an_article_is_lost(String language) throws IOException {
    List<String> sentences = sentences(language);
    Random random = new Random(20240430);
    for (int i = 0; i < ARTICLES; i++) {
      List<String> own = article(sentences, random);
      String page = framed(own, frame(language), random);
      String text = clean(page).replace("\n", " ");
      for (String paragraph : own) {
        assertThat(text).as(page).contains(paragraph);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "vi", "zh"})
  void cleaning_what_is_clean_changes_nothing(String language) throws IOException {
    List<String> sentences = sentences(language);
    Random random = new Random(7);
    for (int i = 0; i < ARTICLES; i++) {
      Cleaned once = cleaned(framed(article(sentences, random), frame(language), random));
      String title = once.metadata().title() == null ? "" : once.metadata().title() + "\n";

      assertThat(clean(title + once.text())).isEqualTo(once.text());
    }
  }

  private static String clean(String text) {
    return cleaned(text).text();
  }

  private static Cleaned cleaned(String text) {
    return Cleaner.clean(TextDraft.of(text), null, LineStatistics.NONE);
  }

  /** Two to six paragraphs of one to three sentences. */
  private static List<String> article(List<String> sentences, Random random) {
    List<String> paragraphs = new ArrayList<>();
    int count = 2 + random.nextInt(5);
    for (int i = 0; i < count; i++) {
      List<String> paragraph = new ArrayList<>();
      for (int j = 0; j <= random.nextInt(3); j++) {
        paragraph.add(sentences.get(random.nextInt(sentences.size())));
      }
      paragraphs.add(String.join(" ", paragraph));
    }
    return paragraphs;
  }

  private static String framed(List<String> own, List<String> frame, Random random) {
    List<String> page = new ArrayList<>();
    for (String paragraph : own) {
      for (int i = random.nextInt(3); i > 0; i--) {
        page.add(frame.get(random.nextInt(frame.size())));
      }
      page.add(paragraph);
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      page.add(frame.get(random.nextInt(frame.size())));
    }
    return String.join("\n", page);
  }

  private static List<String> frame(String language) throws IOException {
    return NoisyText.ofLanguage(language).stream().flatMap(text -> text.noise().stream()).toList();
  }

  private static List<String> sentences(String language) throws IOException {
    List<String> sentences = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("articles"))) {
      for (Path file :
          files
              .filter(each -> each.toString().endsWith("." + language + ".md"))
              .sorted()
              .toList()) {
        String body = Files.readString(file).replaceFirst("(?s)\\A---.*?\n---\n", "");
        for (String line : body.lines().filter(each -> !each.startsWith("#")).toList()) {
          String plain = line.replaceAll("[*_`]", "").strip();
          for (Span span : SentenceSplitter.split(plain, Language.of(language))) {
            String sentence = span.of(plain).strip();
            if (Lines.endsAsStatement(sentence)) {
              sentences.add(sentence);
            }
          }
        }
      }
    }
    assertThat(sentences).hasSizeGreaterThan(20);
    return sentences;
  }
}
