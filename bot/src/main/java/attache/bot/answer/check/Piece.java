package attache.bot.answer.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The smallest part of a text: a Latin word, a Chinese character, a run of digits or a mark.
 *
 * @param raw as it stands
 * @param form in lower case; full-width forms folded
 * @param start in the text, in UTF-16 units
 * @param end in the text, exclusive
 */
record Piece(Type type, String raw, String form, int start, int end) {
  enum Type {
    WORD,
    HAN,
    DIGITS,
    MARK
  }

  private static final Pattern PIECE =
      Pattern.compile(
          "(?<abbreviation>(?:\\p{Lu}\\.){2,}|\\p{Lu}\\.(?=\\p{Lu}\\b))"
              + "|(?<han>\\p{IsHan})"
              + "|(?<digits>\\p{Nd}+(?:[.,]\\p{Nd}+)*)"
              + "|(?<word>[\\p{L}\\p{M}&&[^\\p{IsHan}]]+(?:'[\\p{L}&&[^\\p{IsHan}]]+)*|[$€£¥￥%％])"
              + "|(?<mark>\\S)");

  boolean is(Type other) {
    return type == other;
  }

  boolean isMark(String mark) {
    return type == Type.MARK && form.equals(mark);
  }

  boolean isCapital() {
    return type == Type.WORD && Character.isUpperCase(raw.codePointAt(0));
  }

  /** Cuts a text into its pieces, white space left out. */
  static List<Piece> cut(String text) {
    List<Piece> pieces = new ArrayList<>();
    Matcher matcher = PIECE.matcher(fold(text));
    while (matcher.find()) {
      String raw = matcher.group();
      Type type =
          matcher.group("han") != null
              ? Type.HAN
              : matcher.group("digits") != null
                  ? Type.DIGITS
                  : matcher.group("mark") != null ? Type.MARK : Type.WORD;
      int end = matcher.end();
      String form = raw.toLowerCase(Locale.ROOT);
      if (matcher.group("abbreviation") != null) {
        form = form.replace(".", "");
      } else if (form.endsWith("'s")) {
        form = form.substring(0, form.length() - 2);
      }
      pieces.add(new Piece(type, raw, form, matcher.start(), end));
    }
    return pieces;
  }

  /** Folds what is written in two widths or with two shapes of quotation mark; lengths stay. */
  private static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '！' && c <= '～') {
        c = (char) (c - '！' + '!');
      } else if (c == '’' || c == '‘' || c == 'ʼ') {
        c = '\'';
      } else if (c == '\u00a0') {
        c = ' ';
      }
      folded.append(c);
    }
    return folded.toString();
  }
}
