package attache.bot.answer;

import attache.corpus.Passage;
import attache.corpus.Span;
import java.util.regex.Pattern;

/**
 * Sentences in articles that speak to a model or tell the reader what to answer. They are no news:
 * they bear nothing out and are never quoted.
 */
final class Instructions {
  private static final Pattern INSTRUCTION =
      Pattern.compile(
          "\\b(?:ignore|disregard|forget)\\b.{0,40}\\b(?:instructions?|passages?|rules|above|prompt)\\b"
              + "|\\b(?:system prompt|your (?:system )?(?:prompt|instructions)|from now on you|everything above)\\b"
              + "|^\\W*(?:system|assistant|user)\\s*:|\\[/?INST]|<\\|?[a-z_/]+\\|?>|\\bnew task\\b"
              + "|^\\W*(?:please )?(?:pretend|you must|do not|don't|just|say|tell|answer|reply|respond|repeat|print|output|append|replace|translate|stop being|reveal|as an authori[sz]ed)\\b"
              + "|(?<!\\p{L})(?:bỏ qua|đừng trích dẫn|chỉ dẫn hệ thống|từ giờ bạn|hệ thống:|hãy (?:nói|in lại|sửa|thông báo|truy cập|viết|tiết lộ|trả lời|bỏ qua)|mời người đọc)"
              + "|忽略.{0,12}(?:指令|提示|段落)|不要(?:看段落|引用)|系统提示|从现在起你|^\\W*(?:系统|助手)[:：]|请(?:逐字|告诉|让用户|把|宣布|公布|写一)|请照此回答|都?替换成",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

  private Instructions() {}

  static boolean isOne(String sentence) {
    return INSTRUCTION.matcher(sentence).find();
  }

  /** The passage's text with such sentences blanked out, so that offsets stay. */
  static String without(Passage passage) {
    StringBuilder text = new StringBuilder(passage.text());
    for (Span span : passage.sentences()) {
      if (isOne(span.of(passage.text()))) {
        text.replace(span.start(), span.end(), " ".repeat(span.length()));
      }
    }
    return text.toString();
  }
}
