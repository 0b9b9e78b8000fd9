package attache.corpus.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * A stretch of text that a page shows as one block: it runs until the next element that begins a
 * line, a line break included, through spans, links and other elements within a line.
 *
 * @param holder the nearest element around it that begins a line
 * @param linked how many of its UTF-16 units are in links
 */
record TextBlock(Element holder, String text, int linked) {
  /** Elements that begin a line. */
  static final Pattern BREAKING =
      Pattern.compile(
          "p|div|section|article|main|header|footer|h[1-6]|ul|ol|li|table|tbody|thead|tr|td|th|blockquote|pre"
              + "|figure|figcaption|dl|dt|dd|hr|br|aside|center|form|fieldset|address|details|summary|body|nav");

  /** A shorter block may be a heading or a caption as well. UTF-16 units. */
  private static final int LEAST_PARAGRAPH = 80;

  /** The share of the block that stands in links, 0 to 1. */
  double linkShare() {
    return text.isEmpty() ? 0 : (double) linked / text.length();
  }

  /** The blocks of an element, in the page's order, none of them blank. */
  static List<TextBlock> in(Element element) {
    Collector collector = new Collector(element);
    element.traverse(collector);
    collector.end();
    return collector.blocks;
  }

  /**
   * How much text of an element stands in blocks of some length that are no links. UTF-16 units.
   */
  static int prose(Element element) {
    return in(element).stream()
        .filter(block -> block.text().length() >= LEAST_PARAGRAPH && block.linkShare() < 0.5)
        .mapToInt(block -> block.text().length())
        .sum();
  }

  /** The share of an element's text that stands in links, 0 to 1. */
  static double linkShare(Element element) {
    int all = 0;
    int linked = 0;
    for (TextBlock block : in(element)) {
      all += block.text().length();
      linked += block.linked();
    }
    return all == 0 ? 0 : (double) linked / all;
  }

  private static final class Collector implements NodeVisitor {
    private final List<TextBlock> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private Element holder;
    private int linked;
    private int links;

    Collector(Element root) {
      holder = root;
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        String added = words.getWholeText().replaceAll("\\s+", " ");
        text.append(added);
        linked += links > 0 ? added.strip().length() : 0;
      } else if (node instanceof Element element) {
        links += element.normalName().equals("a") ? 1 : 0;
        if (BREAKING.matcher(element.normalName()).matches()) {
          end();
          holder = element.normalName().equals("br") ? holder : element;
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        links -= element.normalName().equals("a") ? 1 : 0;
        if (BREAKING.matcher(element.normalName()).matches()) {
          end();
          Element above = element.parent();
          while (above != null && !BREAKING.matcher(above.normalName()).matches()) {
            above = above.parent();
          }
          holder = above == null || element.normalName().equals("br") ? holder : above;
        }
      }
    }

    void end() {
      String block = text.toString().strip();
      if (!block.isEmpty()) {
        blocks.add(new TextBlock(holder, block, Math.min(linked, block.length())));
      }
      text.setLength(0);
      linked = 0;
    }
  }
}
