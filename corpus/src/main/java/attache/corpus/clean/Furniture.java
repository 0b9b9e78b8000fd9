package attache.corpus.clean;

import attache.corpus.language.Kinds;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Knows the lines of a page's frame: crumbs, bars, counters, tags, legal notes, code. */
final class Furniture {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final Map<String, Pattern> BARS = bars();

  private static final Pattern WORD = Pattern.compile("\\p{IsHan}|[\\p{L}\\p{M}&&[^\\p{IsHan}]]+");

  /** The words and Han characters of bars: a line with another is no bar, which is quick to see. */
  private static final Set<String> VOCABULARY =
      Phrases.load("furniture.txt").values().stream()
          .flatMap(List::stream)
          .flatMap(phrase -> WORD.matcher(phrase).results().map(MatchResult::group))
          .map(word -> word.toLowerCase(Locale.ROOT))
          .collect(Collectors.toUnmodifiableSet());

  private static final Pattern CRUMB = Pattern.compile("\\s*(?:>+|»|›|＞|→|/|\\||::|-{2,})\\s*");

  /** Two arrows at least, with something before, between and behind. */
  private static final Pattern ARROWS =
      Pattern.compile(".*[^>\\s]\\s*(?:>|»|›|＞)\\s*[^>\\s].*(?:>|»|›|＞).*");

  private static final Pattern START =
      Pattern.compile(
          "^(?:you are here|you are at|current (?:location|position)|home ?page|home|trang chủ|vị trí"
              + "|bạn đang ở(?: đây)?|您(?:现在)?(?:所在)?的?(?:位置|當前位置|当前位置)|您所在的位置"
              + "|当前位置|當前位置|所在位置|位置|网站首页|首页|首頁)\\s*[:：]?",
          FLAGS);

  private static final Beginnings STARTS = new Beginnings(List.of(START));

  /** No part of a crumb trail has more words, nor the whole trail this many. */
  private static final int CRUMB_WORDS = 9;

  /** No line of a frame is longer. UTF-16 units. */
  private static final int LONGEST = 400;

  /**
   * A bar may end with a full stop ("Sign in to comment."); a longer sentence is none. In words.
   */
  private static final int BAR_SENTENCE_WORDS = 8;

  private Furniture() {}

  /** The kind of frame a line belongs to; empty where it may be the article's own. */
  static Optional<String> kind(Line whole) {
    String line = whole.text();
    if (line.length() > LONGEST) {
      return Optional.empty();
    }
    if (isOfSigns(line)) {
      return Optional.of("signs");
    }
    if (isCrumbs(line)) {
      return Optional.of("breadcrumb");
    }
    Optional<String> frame = FrameLines.beginning(line);
    if (frame.isEmpty()) {
      frame = FrameLines.within(line);
    }
    if (frame.isPresent() && whole.endsAsStatement() && !FrameLines.speaksOfItself(line)) {
      frame = Optional.empty();
    }
    return frame.isEmpty() ? bar(whole) : frame;
  }

  private static boolean isOfSigns(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (Kinds.is(line.charAt(i), Kinds.LETTER | Kinds.DIGIT)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isCrumbs(String line) {
    if (!STARTS.any(line)
        && line.indexOf('>') < 0
        && line.indexOf('»') < 0
        && line.indexOf('›') < 0
        && line.indexOf('＞') < 0) {
      return false;
    }
    Matcher start = START.matcher(line);
    boolean cued = start.lookingAt();
    String trail = cued ? line.substring(start.end()) : line;
    if (Lines.endsAsSentence(line) || Lines.words(trail) > 40) {
      return false;
    }
    List<String> parts = CRUMB.splitAsStream(trail).filter(part -> !part.isBlank()).toList();
    boolean marked = CRUMB.matcher(trail).find();
    boolean shortParts = parts.stream().allMatch(part -> Lines.words(part) <= CRUMB_WORDS);
    if (cued) {
      return marked && !parts.isEmpty() && shortParts(parts);
    }
    // Without "home" before it, only arrows make a trail: slashes and bars part other things too.
    boolean arrows = ARROWS.matcher(trail).matches();
    return arrows && parts.size() >= 3 && shortParts;
  }

  /** The last part of a trail may be the title of the page. */
  private static boolean shortParts(List<String> parts) {
    return parts.subList(0, parts.size() - 1).stream()
        .allMatch(part -> Lines.words(part) <= CRUMB_WORDS);
  }

  /** A line of which nothing is left once the words of bars are taken away. */
  private static Optional<String> bar(Line line) {
    boolean sentence = line.words() > BAR_SENTENCE_WORDS && line.endsAsSentence();
    if (line.words() > 40 || sentence || !isOfBars(line.text())) {
      return Optional.empty();
    }
    String rest = line.text();
    String kind = null;
    for (Map.Entry<String, Pattern> each : BARS.entrySet()) {
      Matcher matcher = each.getValue().matcher(rest);
      if (matcher.find()) {
        kind = kind == null && !each.getKey().equals("joining words") ? each.getKey() : kind;
        rest = matcher.replaceAll(" ");
      }
    }
    boolean nothingLeft = rest.chars().noneMatch(Character::isLetter);
    return nothingLeft ? Optional.ofNullable(kind) : Optional.empty();
  }

  private static boolean isOfBars(String line) {
    Matcher words = WORD.matcher(line);
    boolean any = false;
    while (words.find()) {
      any = true;
      if (!VOCABULARY.contains(words.group().toLowerCase(Locale.ROOT))) {
        return false;
      }
    }
    return any;
  }

  private static Map<String, Pattern> bars() {
    Map<String, Pattern> bars = new LinkedHashMap<>();
    Phrases.load("furniture.txt")
        .forEach(
            (kind, phrases) -> bars.put(kind, Pattern.compile(Phrases.pattern(phrases), FLAGS)));
    return bars;
  }
}
