package attache.index;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a generation says of itself.
 *
 * @param name such as {@code g000007}; later generations sort behind earlier ones
 * @param created when it was finished
 * @param articles how many articles it holds
 * @param passages how many passages they have
 * @param embedded how many passages have their vector already
 * @param newest the latest publication date in it, or null where no article has one
 * @param corpusDigest a digest over the digests of its documents
 * @param corpusPaths the corpus it was built from, as the settings name it
 * @param embedding the embedding setting it was built with, such as {@code in-process}
 */
public record GenerationInfo(
    String name,
    Instant created,
    int articles,
    int passages,
    int embedded,
    @Nullable LocalDate newest,
    String corpusDigest,
    List<String> corpusPaths,
    String embedding) {
  public GenerationInfo {
    corpusPaths = List.copyOf(corpusPaths);
  }
}
