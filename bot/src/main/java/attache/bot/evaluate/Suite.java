package attache.bot.evaluate;

import attache.corpus.ContentDigest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A labelled suite in BEIR layout.
 *
 * @param name the folder's name
 * @param split such as {@code dev}
 * @param corpus the file of documents
 * @param corpusDigest of its content, unpacked
 * @param questions in the order of the file
 * @param judgments by question id, then by article id; above 0 is relevant. A question may be
 *     judged without having a relevant article.
 */
public record Suite(
    String name,
    String split,
    Path corpus,
    ContentDigest corpusDigest,
    List<SuiteQuestion> questions,
    Map<String, Map<String, Integer>> judgments) {
  public Suite {
    questions = List.copyOf(questions);
    judgments = Map.copyOf(judgments);
  }

  /**
   * Reads a suite: {@code corpus.jsonl} or {@code corpus.jsonl.gz}, {@code queries.jsonl}, {@code
   * qrels/SPLIT.tsv}. Of the corpus only the digest is taken.
   *
   * @throws EvaluationFailed if a file is missing or malformed; names the file and the line
   */
  public static Suite read(Path folder, String split) throws EvaluationFailed {
    return new SuiteReader(folder).read(split);
  }

  /** The questions that the split has a line for. */
  public List<SuiteQuestion> judged() {
    return questions.stream().filter(question -> judgments.containsKey(question.id())).toList();
  }
}
