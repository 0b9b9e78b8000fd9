package attache.corpus.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
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

  private static final Pattern BLOCK =
      Pattern.compile(
          "p|div|section|article|main|header|footer|h[1-6]|ul|ol|li|table|tr|blockquote|pre|figure|dl|dt|dd|hr|br|aside");

  private MainContent() {}

  /** The text of the story, a line a paragraph; empty where the page holds none. */
  static String of(Document page) {
    Document copy = page.clone();
    copy.select(NEVER).remove();
    for (Element element : copy.body().select("div, section, aside, ul, p, span, figure")) {
      boolean small = element.text().length() < 600;
      if (small && AROUND.matcher(element.className() + " " + element.id()).find()) {
        element.remove();
      }
    }
    Element best = best(copy.body());
    if (best == null) {
      return "";
    }
    Element marked = copy.selectFirst("[itemprop=articleBody]");
    if (marked != null && prose(marked) >= prose(best) / 2) {
      best = marked;
    }
    best = widened(best);
    prune(best);
    return lines(best);
  }

  /** Each paragraph speaks for its parent, and half as much for its grandparent. */
  private static @Nullable Element best(Element body) {
    Map<Element, Double> scores = new HashMap<>();
    for (Element paragraph :
        body.select(
            "body, p, pre, blockquote, div, td, li, article, section, main, font, center")) {
      String own = paragraph.normalName().equals("p") ? paragraph.text() : paragraph.ownText();
      Element parent = paragraph.parent();
      if (own.length() >= LEAST_PROSE && parent != null && linkShare(paragraph) < 0.5) {
        double score =
            1
                + own.chars().filter(unit -> ",，、。".indexOf(unit) >= 0).count()
                + Math.min(own.length() / 100.0, 3);
        Element holder = paragraph.normalName().equals("p") ? parent : paragraph;
        Element above = holder.parent();
        scores.merge(holder, score, Double::sum);
        if (above != null) {
          scores.merge(above, score / 2, Double::sum);
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

  /** How much text stands in paragraphs of some length that are no links. UTF-16 units. */
  private static int prose(Element element) {
    return element.select("p").stream()
        .filter(paragraph -> paragraph.text().length() >= 80 && linkShare(paragraph) < 0.5)
        .mapToInt(paragraph -> paragraph.text().length())
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
    StringBuilder text = new StringBuilder();
    content.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
              text.append(words.getWholeText().replaceAll("\\s+", " "));
            } else {
              breakLine(node);
            }
          }

          @Override
          public void tail(Node node, int depth) {
            breakLine(node);
          }

          private void breakLine(Node node) {
            if (BLOCK.matcher(node.nodeName()).matches()) {
              text.append('\n');
            }
          }
        });
    List<String> lines = new ArrayList<>();
    text.toString().lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(lines::add);
    return String.join("\n", lines);
  }
}
