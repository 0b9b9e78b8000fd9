package attache.corpus.read;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A page's title without the name of its site: "Forum opens | Kunming News", "论坛开幕_昆明新闻网".
 *
 * @param title null where the page has none
 * @param outlet the site's name, where the title has it
 */
record PageTitle(@Nullable String title, @Nullable String outlet) {
  private static final Pattern SEPARATOR =
      Pattern.compile("\\s+(?:[|｜·»•]|::|[-–—])\\s+|\\s*[|｜_]+\\s*|\\s*-{2,}\\s*");

  /** Signs that part titles from sites and stand in no headline. */
  private static final String SURE = "|｜_";

  /** A site's name behind a dash has no more words. */
  private static final int SITE_WORDS = 4;

  /** A headline before a dash has no fewer words, two Han characters being one. */
  private static final int HEADLINE_WORDS = 4;

  /** Of a title that the page gives as its article's: only the site's own name goes. */
  static PageTitle declared(String title, List<String> sites) {
    return withoutSite(title.strip(), sites);
  }

  /**
   * Of the window's title.
   *
   * @param sites names that the page gives to its site
   * @param headings what the page's main headings say
   */
  static PageTitle of(String window, List<String> sites, List<String> headings) {
    String title = window.strip();
    if (title.isEmpty()) {
      return new PageTitle(headings.size() == 1 ? headings.getFirst() : null, null);
    }
    PageTitle plain = withoutSite(title, sites);
    if (plain.outlet() != null) {
      return plain;
    }
    for (String heading : headings) {
      if (letters(title).startsWith(letters(heading)) && !letters(heading).isEmpty()) {
        Matcher separator = SEPARATOR.matcher(title);
        while (separator.find()) {
          if (letters(title.substring(0, separator.start())).equals(letters(heading))) {
            return new PageTitle(heading, lastPart(title));
          }
        }
        if (letters(title).equals(letters(heading))) {
          return new PageTitle(title, null);
        }
      }
    }
    return byItsForm(title);
  }

  private static PageTitle withoutSite(String title, List<String> sites) {
    Matcher separator = SEPARATOR.matcher(title);
    while (separator.find()) {
      String before = title.substring(0, separator.start());
      String behind = title.substring(separator.end());
      for (String site : sites) {
        if (letters(behind).equals(letters(site)) && !before.isBlank()) {
          return new PageTitle(before.strip(), site);
        }
        if (letters(before).equals(letters(site)) && !behind.isBlank()) {
          return new PageTitle(behind.strip(), site);
        }
      }
    }
    return new PageTitle(title, null);
  }

  /** The last part is the site's, where a sign says so or it has the form of a name. */
  private static PageTitle byItsForm(String title) {
    Matcher separator = SEPARATOR.matcher(title);
    int first = -1;
    boolean sure = false;
    String last = null;
    int lastStart = -1;
    while (separator.find()) {
      boolean bar = SURE.indexOf(separator.group().strip().charAt(0)) >= 0;
      if (bar && first < 0) {
        first = separator.start();
      }
      sure |= bar;
      lastStart = separator.start();
      last = title.substring(separator.end()).strip();
    }
    if (last == null || last.isEmpty()) {
      return new PageTitle(title, null);
    }
    int end = sure ? first : lastStart;
    String headline = title.substring(0, end).strip();
    boolean named = sure || (words(last) <= SITE_WORDS && isName(last));
    return named && words(headline) >= (sure ? 2 : HEADLINE_WORDS)
        ? new PageTitle(headline, last)
        : new PageTitle(title, null);
  }

  private static String lastPart(String title) {
    String[] parts = SEPARATOR.split(title, -1);
    return parts[parts.length - 1].strip();
  }

  /** Whether every word has a capital, or the words are Chinese. */
  private static boolean isName(String part) {
    for (String word : part.split("\\s+", -1)) {
      int first = word.codePointAt(0);
      if (!Character.isUpperCase(first) && !Character.isIdeographic(first)) {
        return false;
      }
    }
    return true;
  }

  private static double words(String text) {
    long han = text.codePoints().filter(Character::isIdeographic).count();
    String rest = text.replaceAll("\\p{IsHan}+", " ").strip();
    return han / 2.0 + (rest.isEmpty() ? 0 : rest.split("\\s+", -1).length);
  }

  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "").toLowerCase(Locale.ROOT);
  }
}
