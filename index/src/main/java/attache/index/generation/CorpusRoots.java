package attache.index.generation;

import attache.corpus.Corpus;
import attache.corpus.CorpusUnreadable;
import attache.corpus.RawDocument;
import attache.corpus.ReadResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The files and folders that an update reads, none within another.
 *
 * @param paths absolute
 * @param missing those that were added and are not there now, such as a drive that is not mounted
 */
record CorpusRoots(List<Path> paths, List<Path> missing) {

  /** Those of the settings, those added, and the uploads where there are any. */
  static CorpusRoots of(List<Path> corpus, List<Path> added, Path uploads) {
    List<Path> all = new ArrayList<>(corpus);
    added.stream().filter(Files::exists).forEach(all::add);
    if (Files.isDirectory(uploads)) {
      all.add(uploads);
    }
    List<Path> distinct = all.stream().distinct().toList();
    return new CorpusRoots(
        distinct.stream()
            .filter(
                path ->
                    distinct.stream()
                        .noneMatch(other -> !other.equals(path) && path.startsWith(other)))
            .toList(),
        added.stream().filter(path -> !Files.exists(path)).toList());
  }

  /** Whether a file is, or lies in, one of these, or did before that went missing. */
  boolean contain(Path file) {
    return paths.stream().anyMatch(file::startsWith) || missing.stream().anyMatch(file::startsWith);
  }

  /**
   * Hands each document to {@code found}, one at a time. Two documents of the same name in one file
   * are one too many: the second is rejected.
   */
  void scan(Consumer<RawDocument> found, Consumer<ReadResult.Rejected> rejected)
      throws CorpusUnreadable {
    scan(found, rejected, (path, unavailable) -> {});
  }

  /**
   * As {@link #scan(Consumer, Consumer)}.
   *
   * @param unavailable hears of files and folders that could not be reached
   */
  void scan(
      Consumer<RawDocument> found,
      Consumer<ReadResult.Rejected> rejected,
      BiConsumer<Path, ReadResult.Unavailable> unavailable)
      throws CorpusUnreadable {
    Corpus.scan(
        paths,
        new Corpus.Visitor() {
          private @Nullable Path file;
          private final Set<String> places = new HashSet<>();

          @Override
          public void found(RawDocument document) {
            if (!document.file().equals(file)) {
              file = document.file();
              places.clear();
            }
            if (places.add(Entry.place(document))) {
              found.accept(document);
            } else {
              rejected.accept(
                  new ReadResult.Rejected(
                      document.location(),
                      "an earlier document of the same file has the same id; give it another"));
            }
          }

          @Override
          public void rejected(ReadResult.Rejected rejection) {
            rejected.accept(rejection);
          }

          @Override
          public void unavailable(Path path, ReadResult.Unavailable trouble) {
            unavailable.accept(path, trouble);
          }
        });
  }
}
