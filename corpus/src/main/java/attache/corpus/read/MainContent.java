package attache.corpus.read;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The story in a web page: the element whose blocks of text hold most prose, scored as Readability
 * (Arc90, 2009) does, less what {@link Surplus} knows to be none of it.
 */
final class MainContent {
  /** How many levels up the rest of a story may be. */
  private static final int WIDER = 3;

  /** An element further out must hold this many times as much prose. */
  private static final double WORTH_WIDENING = 1.3;

  /** Shorter stretches say nothing about where the story is. UTF-16 units. */
  private static final int LEAST_PROSE = 25;

  /** A shorter articleBody may be a teaser, a shorter article a box. UTF-16 units. */
  private static final int LEAST_BODY = 250;

  /** What is found is another text if it has less of the articleBody that the page declares. */
  private static final double LEAST_RECALL = 0.4;

  private static final Pattern PARAGRAPH = Pattern.compile("p|pre|h[1-6]|blockquote|li|dd");

  private static final Pattern STORY_TYPE = Pattern.compile(".*(?:Article|BlogPosting)$");

  /** A line this long stands twice only where the page shows its story twice. UTF-16 units. */
  private static final int LONG_LINE = 80;

  /** UTF-16 units. */
  private static final int LONGEST_CELL = 100;

  private MainContent() {}

  /**
   * The text of the story, a line a paragraph; empty where the page holds none.
   *
   * @param said what the page declares, whose articleBody counts where the page shows another text,
   *     as pages do whose scripts fill in the story
   */
  static String of(Document page, StructuredData said) {
    String found = shown(page, true);
    if (found.length() < LEAST_BODY) {
      // The names of the story's own elements may have sounded like those of parts around it.
      String whole = shown(page, false);
      found = whole.length() > 2 * found.length() ? whole : found;
    }
    Optional<String> body = said.articleBody().filter(text -> text.length() >= LEAST_BODY);
    return body.isPresent() && recall(body.get(), found) < LEAST_RECALL ? body.get() : found;
  }

  private static String shown(Document page, boolean byNames) {
    Document copy = page.clone();
    Surplus.removeElements(copy.body());
    if (byNames) {
      Surplus.removeNamed(copy.body());
    }
    Element within = headed(copy);
    Element best = best(within);
    if (best == null) {
      return "";
    }
    Element marked = within.selectFirst("[itemprop=articleBody]");
    if (marked != null && TextBlock.prose(marked) >= TextBlock.prose(best) / 2) {
      best = marked;
    }
    Element story = widened(best, within);
    Surplus.prune(story);
    return lines(story);
  }

  /**
   * Where the page's main heading stands in an article of its own, the story is in it, and other
   * articles on the page are other stories.
   */
  private static Element headed(Document page) {
    for (Element heading : page.body().select("h1")) {
      for (Element around : heading.parents()) {
        boolean article =
            around.normalName().equals("article")
                || STORY_TYPE.matcher(around.attr("itemtype")).matches();
        if (article && TextBlock.prose(around) >= LEAST_BODY) {
          return around;
        }
      }
    }
    return page.body();
  }

  /** Each block of text speaks for the element that holds its paragraph, and half for the next. */
  private static @Nullable Element best(Element body) {
    Map<Element, Double> scores = new HashMap<>();
    for (TextBlock block : TextBlock.in(body)) {
      if (block.text().length() >= LEAST_PROSE && block.linkShare() < 0.5) {
        boolean paragraph = PARAGRAPH.matcher(block.holder().normalName()).matches();
        Element holder = paragraph ? block.holder().parent() : block.holder();
        if (holder != null) {
          scores.merge(holder, score(block), Double::sum);
          Element above = holder.parent();
          if (above != null) {
            scores.merge(above, score(block) / 2, Double::sum);
          }
        }
      }
    }
    return scores.entrySet().stream()
        .map(scored -> Map.entry(scored.getKey(), weighed(scored)))
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  private static double score(TextBlock block) {
    long commas = block.text().chars().filter(unit -> ",，、。".indexOf(unit) >= 0).count();
    return 1 + commas + Math.min(block.text().length() / 100.0, 3);
  }

  private static double weighed(Map.Entry<Element, Double> scored) {
    return scored.getValue() * (1 - TextBlock.linkShare(scored.getKey()));
  }

  /** The story's pages may part it among several elements: the one around them all. */
  private static Element widened(Element best, Element within) {
    Element widest = best;
    Element around = best;
    for (int level = 0; level < WIDER && !around.equals(within); level++) {
      around = around.parent();
      if (around == null || around.normalName().equals("body")) {
        break;
      }
      if (TextBlock.prose(around) > WORTH_WIDENING * TextBlock.prose(widest)
          && TextBlock.linkShare(around) < 0.3) {
        widest = around;
      }
    }
    return widest;
  }

  /** The share of the words of one text, by fours, that the other has too. */
  private static double recall(String text, String other) {
    Set<String> has = fours(other);
    Set<String> wanted = fours(text);
    return wanted.isEmpty()
        ? 1
        : (double) wanted.stream().filter(has::contains).count() / wanted.size();
  }

  private static Set<String> fours(String text) {
    List<String> words = List.of(text.split("[^\\p{L}\\p{N}]+", -1));
    Set<String> fours = new HashSet<>();
    for (int i = 0; i + 4 <= words.size(); i++) {
      fours.add(String.join(" ", words.subList(i, i + 4)));
    }
    return fours;
  }

  /** A row of short cells is one line, as in Markdown; other tables are there for the layout. */
  private static void joinCells(Element row) {
    List<Element> cells = row.children();
    boolean data =
        cells.size() > 1
            && cells.stream()
                .allMatch(
                    cell ->
                        cell.text().length() <= LONGEST_CELL
                            && cell.selectFirst("p, div, table, ul, ol, br, h1, h2, h3") == null);
    if (data) {
      String line =
          cells.stream()
              .map(Element::text)
              .filter(text -> !text.isBlank())
              .collect(Collectors.joining(" | "));
      row.empty().text(line);
    }
  }

  /** The words of an element, a line a block; a long line once. */
  static String lines(Element content) {
    content.select("tr").forEach(MainContent::joinCells);
    Set<String> seen = new HashSet<>();
    return TextBlock.in(content).stream()
        .map(TextBlock::text)
        .filter(line -> line.length() < LONG_LINE || seen.add(line))
        .collect(Collectors.joining("\n"));
  }
}
