package attache.bot.question;

import attache.corpus.Language;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts another subject in the place of a question's own: "How many has Xining?" for Kunming. */
final class Subjects {
  /** Names: capitalised words in a row that do not begin the question. */
  private static final Pattern NAME =
      Pattern.compile(
          "(?<=[\\p{L}\\p{N},] )\\p{Lu}[\\p{L}\\p{M}\\p{N}.'’-]*(?: (?:of |the |and |và )*\\p{Lu}[\\p{L}\\p{M}\\p{N}.'’-]*)*");

  /** The same where Vietnamese begins with the name. */
  private static final Pattern FIRST_NAME =
      Pattern.compile("^\\p{Lu}[\\p{L}\\p{M}]*(?: \\p{Lu}[\\p{L}\\p{M}]*)+");

  /** What a Chinese question begins with, up to the first word that says something about it. */
  private static final Pattern HAN_SUBJECT =
      Pattern.compile(
          "^(?:请问)?([\\p{IsHan}]{2,20}?)(?=有|是|在|的|于|由|与|和|将|已|共|举行|举办|召开|开展|派|邀请|签|什么|哪|多少|为|何时|怎)");

  private Subjects() {}

  /** Empty where the question has no subject that could be replaced. */
  static Optional<String> replace(String question, String subject, Language language) {
    if (language == Language.CHINESE) {
      Matcher han = HAN_SUBJECT.matcher(question);
      return han.find()
          ? Optional.of(
              question.substring(0, han.start(1)) + subject + question.substring(han.end(1)))
          : Optional.empty();
    }
    Matcher name = language == Language.VIETNAMESE ? FIRST_NAME.matcher(question) : null;
    if (name == null || !name.find()) {
      name = NAME.matcher(question);
      if (!name.find()) {
        return Optional.empty();
      }
    }
    String preposition = subject.replaceFirst("(?i)^(?:in|at|for|of|with|ở|tại|với|của)\\s+", "");
    return Optional.of(
        question.substring(0, name.start()) + preposition + question.substring(name.end()));
  }
}
