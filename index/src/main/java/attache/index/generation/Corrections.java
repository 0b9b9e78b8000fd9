package attache.index.generation;

import attache.corpus.Article;
import attache.corpus.Passage;
import attache.corpus.Span;
import attache.index.Correction;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** Finds the articles that an update gives another text, and what became different in them. */
final class Corrections {
  /** An update that changes more articles does not correct them: the corpus was made anew. */
  private static final int MOST = 1_000;

  /** In UTF-16 units; of a longer sentence the beginning is kept. */
  private static final int LONGEST = 300;

  private Corrections() {}

  static List<Correction> in(Living living, Instant at, String generation) throws IOException {
    List<Correction> corrections = new ArrayList<>();
    if (!living.isAnyReplaced()) {
      return corrections;
    }
    living
        .added()
        .walk(
            (number, content) -> {
              if (content != CatalogueFields.HELD || corrections.size() >= MOST) {
                return;
              }
              if (living.added().entry(number).content() instanceof Entry.Held held) {
                OptionalInt former = living.before().holding(held.identity().id());
                boolean corrected =
                    former.isPresent()
                        && !living
                            .identity(former.getAsInt())
                            .text()
                            .equals(held.identity().text());
                if (corrected) {
                  corrections.add(correction(living, former.getAsInt(), number, at, generation));
                }
              }
            });
    return corrections;
  }

  private static Correction correction(
      Living living, int former, int number, Instant at, String generation) throws IOException {
    Article before = living.before().article(former);
    Article after = living.added().article(number);
    List<String> dropped = only(sentences(before), sentences(after));
    List<String> put = only(sentences(after), sentences(before));
    return new Correction(
        at,
        generation,
        after.id(),
        before.displayTitle(),
        living.before().entry(former).digest(),
        living.added().entry(number).digest(),
        Math.max(dropped.size(), put.size()),
        first(dropped),
        first(put));
  }

  /** The title and the sentences of an article. */
  private static List<String> sentences(Article article) {
    List<String> sentences = new ArrayList<>(List.of(article.displayTitle()));
    for (Passage passage : article.passages()) {
      for (Span sentence : passage.sentences()) {
        sentences.add(sentence.of(passage.text()).strip());
      }
    }
    return sentences;
  }

  private static List<String> only(List<String> sentences, List<String> others) {
    Set<String> known = new HashSet<>(others);
    return sentences.stream().filter(sentence -> !known.contains(sentence)).distinct().toList();
  }

  private static List<String> first(List<String> sentences) {
    return sentences.stream()
        .limit(Correction.MOST_SENTENCES)
        .map(
            sentence ->
                sentence.length() <= LONGEST ? sentence : sentence.substring(0, LONGEST) + "…")
        .toList();
  }
}
