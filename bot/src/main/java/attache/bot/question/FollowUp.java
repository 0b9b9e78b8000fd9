package attache.bot.question;

import java.util.List;
import java.util.regex.Pattern;

/** Makes whole what a follow-up leaves out, from the question before it. */
final class FollowUp {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** Openings that carry on from the question before. */
  private static final Pattern OPENING =
      Pattern.compile(
          "^[^\\p{L}\\p{N}]*(?:(?:and|but|so|what about|how about)\\b|(?:thế còn|the con|vậy còn|còn|con|thế|vậy)(?=\\s)|那么|那|还有)[\\s,，]*",
          FLAGS);

  /** Words that point at something said before. */
  private static final Pattern POINTER =
      Pattern.compile(
          "\\b(?:it|its|he|him|his|she|her|they|them|their|there|then|this|that|these|those)\\b"
              + "|(?<!\\p{L})(?:nó|ông ấy|bà ấy|họ|ở đó|khi đó|này|đó|ấy|ong ay|ba ay|o do)(?!\\p{L})"
              + "|它|他|她|那里|那儿|当时|其(?!他|它|中)|该|这个|那个|这次|那次",
          FLAGS);

  private FollowUp() {}

  static String wholeOf(String asked, List<Inquiry.Turn> conversation) {
    if (conversation.isEmpty()) {
      return asked;
    }
    boolean opens = OPENING.matcher(asked).find();
    if (!opens && !POINTER.matcher(asked).find()) {
      return asked;
    }
    return conversation.getLast().understood() + " " + OPENING.matcher(asked).replaceFirst("");
  }
}
