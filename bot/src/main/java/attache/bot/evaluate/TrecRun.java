package attache.bot.evaluate;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes rankings as {@code trec_eval} reads them. */
final class TrecRun implements AutoCloseable {
  private static final String TAG = "attache";

  private final BufferedWriter out;

  TrecRun(Path file) throws IOException {
    out = Files.newBufferedWriter(file);
  }

  /** Writes one question's ranking. */
  void write(String question, List<RankedArticle> ranked) throws IOException {
    float above = Float.MAX_VALUE;
    for (int rank = 1; rank <= ranked.size(); rank++) {
      // trec_eval sorts by the score alone, read as a 32-bit float, and equal ones by the id. The
      // score is lowered by one step where it would not keep the order of the ranking.
      float score = Math.min((float) ranked.get(rank - 1).score(), Math.nextDown(above));
      above = score;
      out.write(
          question
              + " Q0 "
              + ranked.get(rank - 1).article()
              + " "
              + rank
              + " "
              + score
              + " "
              + TAG
              + "\n");
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
