package attache.bot.answer;

import java.util.List;

/** Takes what a model writes, piece by piece, apart into sentences. For one thread. */
interface DraftReader {
  /** Takes a piece; gives the sentences that are complete now. */
  List<ModelSentence> add(String piece);

  /** What is left when the text has ended. */
  List<ModelSentence> rest();

  /** How many UTF-16 units wait for the end of their sentence. */
  int waiting();
}
