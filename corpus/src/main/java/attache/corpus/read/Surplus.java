package attache.corpus.read;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** Knows the parts of a web page that are no story: by their elements, names and links. */
final class Surplus {
  /** Elements that never hold a story's prose. */
  private static final String NEVER =
      "script, style, noscript, template, svg, canvas, iframe, object, embed, form, button, select, input,"
          + " textarea, nav, dialog, video, audio, figcaption, [hidden], [aria-hidden=true]";

  /** Names that pages give to the parts around a story, as words of a class or an id. */
  private static final Pattern AROUND =
      named(
          "share|shares|sharing|sharethis|sharedaddy|addthis|addtoany|social|related|relatedposts|recirc"
              + "|newsletter|newsletters|subscribe|subscription|signup|paywall|promo|promos|promotion|advert"
              + "|advertisement|ad|ads|adsbygoogle|sponsor|sponsored|breadcrumb|breadcrumbs|byline|dateline"
              + "|timestamp|caption|captions|credit|copyright|cookie|cookies|consent|gdpr|recommended"
              + "|recommendations|trending|popular|tags|taglist|taboola|outbrain|bio|authorbox|disclaimer"
              + "|carousel|slideshow|toolbar|tooltip|popup|modal|overlay|noprint|sr-only|visually-hidden"
              + "|screen-reader-text|most-read|read-more|read-next|read-also|see-also|post-meta|entry-meta"
              + "|article-meta|next-prev|prev-next|pagination|pager|post-navigation|nav-links|jump-link|skip-link");

  /** Names of what readers wrote. */
  private static final Pattern COMMENTS =
      named(
          "comments?|comment-?list|comments-area|respond|disqus|disqus_thread|fb-comments|livefyre");

  private static final Pattern HUMP = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");

  /** A longer part with such a name may hold the story as well. UTF-16 units. */
  private static final int LONGEST_PART = 600;

  /** UTF-16 units. */
  private static final int LONGEST_CAPTION = 200;

  private static final int LEAST_TEASERS = 3;

  /** What stands beside a teaser's link, its excerpt and date. UTF-16 units. */
  private static final int LONGEST_TEASER = 250;

  private Surplus() {}

  /** Takes out of a page the elements that are no story wherever they stand. */
  static void removeElements(Element body) {
    int all = TextBlock.prose(body);
    for (Element form : body.select("form")) {
      // Some pages stand in one form as a whole.
      if (TextBlock.prose(form) > all / 2) {
        form.unwrap();
      }
    }
    body.select(NEVER).remove();
  }

  /** Takes out the parts whose names say that they stand around a story. */
  static void removeNamed(Element body) {
    for (Element element : body.select("div, section, aside, ul, ol, p, span, figure")) {
      String names = HUMP.matcher(element.className() + " " + element.id()).replaceAll("-");
      boolean around = AROUND.matcher(names).find() && element.text().length() < LONGEST_PART;
      boolean comments =
          COMMENTS.matcher(names).find()
              && element.selectFirst("h1, article, [itemprop=articleBody]") == null;
      if (around || comments) {
        element.remove();
      }
    }
  }

  private static Pattern named(String words) {
    return Pattern.compile("(?:^|[\\s_-])(?:" + words + ")(?:$|[\\s_-])", Pattern.CASE_INSENSITIVE);
  }

  /** Takes out of the story's element what is mostly links, lists of other stories. */
  static void prune(Element story) {
    removeTeasers(story);
    for (Element block : story.select("ul, ol, div, section, aside, table, p, h2, h3, h4")) {
      boolean links = TextBlock.linkShare(block) > 0.6 && !block.text().matches(".*[.。!?]\\s*$");
      if (!block.equals(story) && links) {
        block.remove();
      }
    }
    story.select("h1").remove();
    removeTrailingHeadings(story);
    int all = TextBlock.prose(story);
    for (Element edge : story.select("aside, footer, header")) {
      if (TextBlock.prose(edge) <= all / 2) {
        edge.remove();
      }
    }
    for (Element picture :
        story.select(
            "div:has(> img), p:has(> img), li:has(> img), center:has(> img), div:has(> a > img)")) {
      String beside = picture.text();
      if (beside.length() <= LONGEST_CAPTION
          && !beside.isEmpty()
          && !beside.matches(".*[.。!?…]\\s*$")) {
        picture.remove();
      }
    }
  }

  /** A heading below which nothing is left stood above one of the parts taken out. */
  private static void removeTrailingHeadings(Element story) {
    List<TextBlock> blocks = TextBlock.in(story);
    for (int i = blocks.size() - 1; i > 0; i--) {
      Element holder = blocks.get(i).holder();
      if (!holder.normalName().matches("h[1-6]") || holder.equals(story)) {
        return;
      }
      holder.remove();
    }
  }

  /**
   * Three or more elements alike, side by side, each with a line that is a link within the site and
   * little else, lead to other stories.
   */
  private static void removeTeasers(Element story) {
    for (Element list : story.getAllElements()) {
      Map<String, List<Element>> alike =
          list.children().stream()
              .filter(child -> TextBlock.BREAKING.matcher(child.normalName()).matches())
              .collect(
                  Collectors.groupingBy(child -> child.normalName() + " " + child.className()));
      for (List<Element> same : alike.values()) {
        List<Element> teasers = same.stream().filter(Surplus::isTeaser).toList();
        if (teasers.size() >= LEAST_TEASERS && teasers.size() > same.size() / 2) {
          teasers.forEach(Element::remove);
        }
      }
    }
  }

  private static boolean isTeaser(Element element) {
    List<TextBlock> blocks = TextBlock.in(element);
    int free = blocks.stream().mapToInt(block -> block.text().length() - block.linked()).sum();
    return free < LONGEST_TEASER
        && blocks.stream().anyMatch(block -> block.linkShare() > 0.9 && block.text().length() > 15);
  }
}
