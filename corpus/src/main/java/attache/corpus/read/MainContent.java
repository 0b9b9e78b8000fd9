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
 * The story in a web page: the element whose paragraphs hold most prose, scored as Readability
 * (Arc90, 2009) does, less captions, share bars and lists of links within it.
 */
final class MainContent {
  /** Elements that never hold a story's prose. */
  private static final String NEVER =
      "script, style, noscript, template, svg, canvas, iframe, object, embed, form, button, select, input,"
          + " textarea, nav, dialog, video, audio, figcaption, [hidden], [aria-hidden=true]";

  /** Names that pages give to the parts around a story. */
  private static final Pattern AROUND =
      Pattern.compile(
          "(?:^|[\\s_-])(?:share|sharing|social|related|newsletter|subscribe|subscription|signup|promo|advert|ads?"
              + "|sponsored|comments?|breadcrumbs?|byline|caption|credit|copyright|cookie|recommended|trending"
              + "|most-read|tags|taboola|outbrain|author-bio|inline-related|read-more)(?:$|[\\s_-])",
          Pattern.CASE_INSENSITIVE);

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

  private MainContent() {}

  /** The text of the story, a line a paragraph; empty where the page holds none. */
  static String of(Document page, StructuredData said) {
    String found = of(page);
    Optional<String> body = said.articleBody().filter(text -> text.length() >= LEAST_BODY);
    return body.isPresent() && recall(body.get(), found) < LEAST_RECALL ? body.get() : found;
  }

  private static String of(Document page) {
    Document copy = page.clone();
    unwrapForms(copy.body());
    copy.select(NEVER).remove();
    for (Element element : copy.body().select("div, section, aside, ul, p, span, figure")) {
      boolean small = element.text().length() < 600;
      if (small && AROUND.matcher(element.className() + " " + element.id()).find()) {
        element.remove();
      }
    }
    Element within = headed(copy);
    Element best = best(within);
    if (best == null) {
      return "";
    }
    Element marked = within.selectFirst("[itemprop=articleBody]");
    if (marked != null && prose(marked) >= prose(best) / 2) {
      best = marked;
    }
    best = widened(best);
    prune(best);
    return lines(best);
  }

  /** Some pages stand in one form as a whole. */
  private static void unwrapForms(Element body) {
    for (Element form : body.select("form")) {
      if (prose(form) >= LEAST_BODY) {
        form.unwrap();
      }
    }
  }

  /**
   * Where the page's main heading stands in an article of its own, the story is in it, and other
   * articles on the page are other stories.
   */
  private static Element headed(Document page) {
    for (Element heading : page.body().select("h1")) {
      for (Element around = heading.parent(); around != null; around = around.parent()) {
        boolean article = around.normalName().equals("article") || around.attr("itemtype").matches(".*(?:Article|BlogPosting)$");
        if (article && prose(around) >= LEAST_BODY) {
          return around;
        }
      }
    }
    return page.body();
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
    String[] words = text.split("[^\\p{L}\\p{N}]+", -1);
    Set<String> fours = new HashSet<>();
    for (int i = 0; i + 4 <= words.length; i++) {
      fours.add(String.join(" ", List.of(words).subList(i, i + 4)));
    }
    return fours;
  }

  /** Each block of text speaks for the element that holds its paragraph, and half for the next. */
  private static @Nullable Element best(Element body) {
    Map<Element, Double> scores = new HashMap<>();
    for (TextBlock block : TextBlock.in(body)) {
      if (block.text().length() >= LEAST_PROSE && block.linkShare() < 0.5) {
        double score =
            1
                + block.text().chars().filter(unit -> ",，、。".indexOf(unit) >= 0).count()
                + Math.min(block.text().length() / 100.0, 3);
        boolean paragraph = PARAGRAPH.matcher(block.holder().normalName()).matches();
        Element holder = paragraph ? block.holder().parent() : block.holder();
        if (holder != null) {
          scores.merge(holder, score, Double::sum);
          Element above = holder.parent();
          if (above != null) {
            scores.merge(above, score / 2, Double::sum);
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

  private static double weighed(Map.Entry<Element, Double> scored) {
    return scored.getValue() * (1 - linkShare(scored.getKey()));
  }

  /** The story's pages may part it among several elements: the one around them all. */
  private static Element widened(Element best) {
    Element widest = best;
    Element around = best.parent();
    for (int level = 0; level < WIDER && around != null; level++, around = around.parent()) {
      if (around.normalName().equals("body")) {
        break;
      }
      if (prose(around) > WORTH_WIDENING * prose(widest) && linkShare(around) < 0.3) {
        widest = around;
      }
    }
    return widest;
  }

  /** How much text stands in blocks of some length that are no links. UTF-16 units. */
  private static int prose(Element element) {
    return TextBlock.in(element).stream()
        .filter(block -> block.text().length() >= 80 && block.linkShare() < 0.5)
        .mapToInt(block -> block.text().length())
        .sum();
  }

  /** The share of an element's text that stands in links, 0 to 1. */
  private static double linkShare(Element element) {
    int all = element.text().length();
    int linked = element.select("a").stream().mapToInt(link -> link.text().length()).sum();
    return all == 0 ? 0 : (double) linked / all;
  }

  /** Takes out blocks that are mostly links: lists of other stories. */
  private static void prune(Element story) {
    for (Element block : story.select("ul, ol, div, section, aside, table, p, h2, h3, h4")) {
      boolean links = linkShare(block) > 0.6 && !block.text().matches(".*[.。!?]\\s*$");
      if (!block.equals(story) && links) {
        block.remove();
      }
    }
    story.select("h1, aside, footer, header").remove();
  }

  /** The words of an element, a line a block. */
  static String lines(Element content) {
    return TextBlock.in(content).stream().map(TextBlock::text).collect(Collectors.joining("\n"));
  }
}
