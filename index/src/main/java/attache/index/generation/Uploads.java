package attache.index.generation;

import attache.corpus.Article;
import attache.corpus.ArticleId;
import attache.corpus.ContentDigest;
import attache.index.Removal;
import attache.index.Upload;
import attache.index.Upload.Fate;
import attache.index.generation.Versions.Content;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.util.IOUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The documents that people sent, in a folder of the home. */
final class Uploads {
  private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);

  /** Whatever could mean something in a path, hide a file, or not be a name on some system. */
  private static final Pattern UNFIT = Pattern.compile("[\\p{Cntrl}/\\\\:*?\"<>|]+|^[.\\s]+");

  /** In UTF-16 units: with its number and in UTF-8 it stays within the 255 bytes of a file name. */
  private static final int LONGEST = 60;

  private final Path folder;
  private final Removals removals;

  /**
   * @param removals what was removed by hand
   */
  Uploads(Path folder, Removals removals) {
    this.folder = folder;
    this.removals = removals;
  }

  /**
   * Keeps a document under its name, or a numbered one where that is taken by another.
   *
   * @return where it lies now, complete and on the disk
   */
  Upload keep(String fileName, Path document) throws IOException {
    Files.createDirectories(folder);
    Path arriving = Files.createTempFile(folder, ".arriving", null);
    try {
      Files.copy(document, arriving, StandardCopyOption.REPLACE_EXISTING);
      IOUtils.fsync(arriving, false);
      Upload upload = plan(fileName, document);
      while (!settled(arriving, upload)) {
        upload = plan(fileName, document);
      }
      IOUtils.fsync(folder, true);
      return upload;
    } finally {
      Files.deleteIfExists(arriving);
    }
  }

  /** Puts the document where it belongs; false if another has come there meanwhile. */
  private static boolean settled(Path arriving, Upload upload) throws IOException {
    return switch (upload.fate()) {
      case UNCHANGED -> true;
      case REPLACES -> {
        Files.move(arriving, upload.file(), StandardCopyOption.ATOMIC_MOVE);
        yield true;
      }
      case NEW, BESIDE -> moved(arriving, upload.file());
    };
  }

  private static boolean moved(Path arriving, Path file) throws IOException {
    try {
      Files.createLink(file, arriving);
    } catch (FileAlreadyExistsException e) {
      LOG.debug("upload name taken file={}", file);
      return false;
    } catch (UnsupportedOperationException e) {
      Files.move(arriving, file, StandardCopyOption.ATOMIC_MOVE);
    }
    return true;
  }

  /** What keeping a document would come to. */
  Upload plan(String fileName, Path document) throws IOException {
    String clean = UNFIT.matcher(fileName.strip()).replaceAll("_");
    int dot = clean.lastIndexOf('.');
    String stem = dot > 0 ? clean.substring(0, dot) : clean;
    String ending = dot > 0 ? clean.substring(dot) : "";
    stem = stem.isBlank() ? "upload" : stem.substring(0, Math.min(stem.length(), LONGEST));
    Content content = Content.of(document);
    String former = null;
    for (int number = 1; ; number++) {
      Path file = folder.resolve(number == 1 ? stem + ending : stem + "-" + number + ending);
      if (!Files.exists(file)) {
        Fate fate = number == 1 ? Fate.NEW : Fate.BESIDE;
        return new Upload(file, fate, former, removed(content, Set.of(), file));
      }
      Content kept = Content.of(file);
      boolean toTheByte = Files.mismatch(file, document) == -1;
      if (toTheByte || Versions.same(kept, content)) {
        Fate fate = toTheByte ? Fate.UNCHANGED : Fate.REPLACES;
        return new Upload(file, fate, kept.title(), removed(content, kept.digests(), file));
      }
      former = former == null ? kept.title() : former;
    }
  }

  /** The articles of a document that were removed: by what they are, or by what stood there. */
  private List<Removal> removed(Content content, Set<ContentDigest> there, Path file) {
    Set<ArticleId> removed = new HashSet<>();
    Set<ContentDigest> digests = new HashSet<>(there);
    digests.addAll(content.digests());
    digests.forEach(digest -> removals.article(digest).ifPresent(removed::add));
    List<ArticleId> ids = new ArrayList<>(content.articles().stream().map(Article::id).toList());
    ids.add(new ArticleId(String.valueOf(file.getFileName())));
    ids.stream().filter(removals::contains).forEach(removed::add);
    return removed.stream().sorted().map(removals::removal).toList();
  }
}
