package attache.bot.answer.check;

import java.util.Optional;

/** One way in which a passage may not bear out a sentence. Safe for many threads. */
interface Rule {
  /** What is not borne out, or empty where this rule finds nothing. */
  Optional<Finding.Unsupported> examine(Comparison comparison);
}
