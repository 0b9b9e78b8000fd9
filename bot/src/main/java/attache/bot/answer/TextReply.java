package attache.bot.answer;

import java.util.List;
import java.util.regex.Pattern;

/** Reads sentences with citation marks behind them: {@code Xining has 12 friendly cities. [1]} */
final class TextReply implements DraftReader {
  private static final Pattern DECLINES =
      Pattern.compile(
          "^[^\\p{L}\\p{N}]*(?:NOT[ _]FOUND|KHÔNG TÌM THẤY|未找到)[^\\p{L}\\p{N}]*$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private final SentenceCutter cutter = new SentenceCutter();
  private final int passages;

  /**
   * @param passages how many passages there are to cite
   */
  TextReply(int passages) {
    this.passages = passages;
  }

  @Override
  public List<ModelSentence> add(String piece) {
    return cutter.add(piece).stream().map(this::read).toList();
  }

  @Override
  public List<ModelSentence> rest() {
    return cutter.rest().stream().map(this::read).toList();
  }

  @Override
  public int waiting() {
    return cutter.waiting();
  }

  private ModelSentence read(String sentence) {
    return DECLINES.matcher(sentence).matches()
        ? new ModelSentence.Declined()
        : new ModelSentence.Proposed(CitationMarks.read(sentence, passages));
  }
}
