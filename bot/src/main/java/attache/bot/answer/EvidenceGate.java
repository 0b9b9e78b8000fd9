package attache.bot.answer;

import attache.bot.question.Question;
import attache.index.GenerationInfo;
import attache.index.Hit;
import java.util.List;

/** Decides from the evidence whether to answer at all. Safe for many threads at once. */
public interface EvidenceGate {
  /**
   * @param evidence what was found, best first
   */
  Decision decide(Question question, List<Hit> evidence, GenerationInfo generation);
}
