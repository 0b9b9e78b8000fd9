package attache.corpus.clean;

import attache.corpus.LineStatistics;
import attache.corpus.Metadata;
import attache.corpus.read.TextDraft;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A crawled text whose lines a person has labelled: {@code +} is the article's own, {@code -} is
 * not, {@code =} is its title; {@code # field: value} is what the lines say about it.
 */
record NoisyText(
    String name, List<String> all, List<String> own, List<String> noise, List<String> said) {

  /** So many letters and digits of a frame stand in no article by chance. */
  private static final int LONG_LINE = 20;

  /** The labelled texts of a language, or of all with the empty string. */
  static List<NoisyText> ofLanguage(String language) {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/noisy"))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(language))
          .sorted()
          .map(NoisyText::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static NoisyText read(Path file) {
    List<String> all = new ArrayList<>();
    List<String> own = new ArrayList<>();
    List<String> noise = new ArrayList<>();
    List<String> said = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(file)) {
        String text = line.substring(2);
        switch (line.substring(0, 2)) {
          case "+ " -> own.add(text);
          case "- " -> noise.add(text);
          case "= " -> {}
          case "# " -> said.add(text);
          default -> throw new IllegalStateException(file + " has an unlabelled line: " + line);
        }
        if (!line.startsWith("#")) {
          all.add(text);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new NoisyText(file.getFileName().toString(), all, own, noise, said);
  }

  Cleaned cleaned() {
    return Cleaner.clean(TextDraft.of(String.join("\n", all)), null, LineStatistics.NONE);
  }

  /** The noise that can still be cited. */
  List<String> left(Cleaned cleaned) {
    List<String> lines = cleaned.text().lines().map(NoisyText::letters).toList();
    return noise.stream()
        .filter(line -> lines.stream().anyMatch(kept -> holds(kept, letters(line))))
        .toList();
  }

  private static boolean holds(String kept, String noise) {
    return kept.equals(noise) || (noise.length() >= LONG_LINE && kept.contains(noise));
  }

  /** The article's own lines that are no longer there whole. */
  List<String> lost(Cleaned cleaned) {
    String text = letters(cleaned.text());
    return own.stream().filter(line -> !text.contains(letters(line))).toList();
  }

  /** What the lines say about the article and cleaning did not learn. */
  List<String> unlearned(Metadata found) {
    List<String> learned = new ArrayList<>();
    found.authors().forEach(author -> learned.add("author: " + author));
    learned.add("source: " + found.source());
    learned.add("published: " + (found.published() == null ? null : found.published().day()));
    return said.stream().filter(each -> !learned.contains(each)).toList();
  }

  /** Authors and sources that the lines do not name. */
  List<String> invented(Metadata found) {
    List<String> invented = new ArrayList<>();
    found.authors().stream()
        .map(author -> "author: " + author)
        .filter(author -> !said.contains(author))
        .forEach(invented::add);
    if (found.published() != null && !said.contains("published: " + found.published().day())) {
      invented.add("published: " + found.published().day());
    }
    return invented;
  }

  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "").toLowerCase(Locale.ROOT);
  }
}
