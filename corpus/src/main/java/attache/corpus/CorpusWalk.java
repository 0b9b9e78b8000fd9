package attache.corpus;

import attache.corpus.read.FileTelling;
import attache.corpus.read.Format;
import attache.corpus.read.Told;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** One walk over the files of a corpus, root after root, each folder in the order of its names. */
final class CorpusWalk {
  /** No single document may be larger; JSON Lines files may, being read by lines. Bytes. */
  static final long LARGEST_DOCUMENT = 64L * 1024 * 1024;

  /** Hidden files, and what programs leave beside the files that they edit or fetch. */
  private static final Pattern PASSED_OVER =
      Pattern.compile(
          "(?i)\\..*|~\\$.*|.*~|#.*#|.*\\.(?:part|partial|crdownload|download|tmp|swp|lock)"
              + "|thumbs\\.db|desktop\\.ini|__macosx");

  private static final int BUFFER = 1 << 16;

  private final List<Path> roots;
  private final Corpus.Visitor visitor;

  /** The real paths of the folders that the walk stands in, to notice a link that leads back. */
  private final Set<Path> ancestors = new HashSet<>();

  CorpusWalk(List<Path> roots, Corpus.Visitor visitor) {
    this.roots = roots.stream().map(root -> root.toAbsolutePath().normalize()).toList();
    this.visitor = visitor;
  }

  void walk() throws CorpusUnreadable {
    for (Path root : roots) {
      check(root);
    }
    for (int i = 0; i < roots.size(); i++) {
      visit(roots.get(i), i);
    }
  }

  private static void check(Path root) throws CorpusUnreadable {
    if (!Files.exists(root)) {
      throw new CorpusUnreadable(root, "does not exist");
    }
    if (!Files.isReadable(root)) {
      throw new CorpusUnreadable(root, "may not be read; check its permissions");
    }
  }

  private void visit(Path path, int root) {
    if (roots.subList(0, root).stream().anyMatch(path::startsWith)) {
      return;
    }
    if (Files.isDirectory(path)) {
      folder(path, root);
    } else if (Files.isRegularFile(path)) {
      file(path, location(path, root));
    } else if (isForbidden(path)) {
      leave(path, location(path, root), FileReasons.FORBIDDEN);
    } else {
      reject(
          location(path, root),
          Files.isSymbolicLink(path)
              ? "The link leads to nothing; correct or remove it"
              : "It is neither a file nor a folder");
    }
  }

  /** Whether the folder lets nobody look at it: then nothing says what it is, or that it is not. */
  private static boolean isForbidden(Path path) {
    try {
      Files.readAttributes(path, BasicFileAttributes.class);
      return false;
    } catch (AccessDeniedException e) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private void folder(Path folder, int root) {
    List<Path> entries = new ArrayList<>();
    Path real;
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      real = folder.toRealPath();
      stream.forEach(entries::add);
    } catch (DirectoryIteratorException e) {
      leave(folder, location(folder, root), FileReasons.ofFolder(e.getCause()));
      return;
    } catch (IOException e) {
      leave(folder, location(folder, root), FileReasons.ofFolder(e));
      return;
    }
    if (!ancestors.add(real)) {
      reject(location(folder, root), "The link leads back to a folder that it lies in");
      return;
    }
    entries.sort(Comparator.comparing(entry -> entry.getFileName().toString()));
    for (Path entry : entries) {
      if (!PASSED_OVER.matcher(entry.getFileName().toString()).matches()) {
        visit(entry, root);
      }
    }
    ancestors.remove(real);
  }

  private void file(Path file, String location) {
    try {
      long size = Files.size(file);
      // Only what is read by lines may be larger; nothing of the others is read to say so.
      if (size > LARGEST_DOCUMENT && !FileTelling.isLines(file.getFileName().toString())) {
        reject(
            location,
            "The file has "
                + size / (1024 * 1024)
                + " MiB; a single document may have "
                + LARGEST_DOCUMENT / (1024 * 1024)
                + ": split it");
        return;
      }
      switch (FileTelling.tell(file.getFileName().toString(), head(file))) {
        case Told.Lines lines -> JsonLinesFile.scan(file, location, visitor);
        case Told.NotRead(String reason) -> reject(location, reason);
        case Told.Document(Format format) ->
            visitor.found(new FileDocument(file, location, digest(file), format));
      }
    } catch (IOException e) {
      leave(file, location, FileReasons.of(e));
    }
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(FileTelling.HEAD);
    }
  }

  private static ContentDigest digest(Path file) throws IOException {
    MessageDigest digester = ContentDigest.sha256();
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[BUFFER];
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        digester.update(buffer, 0, count);
      }
    }
    return ContentDigest.of(digester, new byte[0]);
  }

  private void reject(String location, String reason) {
    visitor.rejected(new ReadResult.Rejected(location, reason));
  }

  private void leave(Path path, String location, String reason) {
    visitor.unavailable(path, new ReadResult.Unavailable(location, reason));
  }

  /**
   * The path below the root. Where an earlier root holds a file of the same path, the root's own
   * name stands before it, and where that is taken too, the file's whole path.
   */
  private String location(Path path, int root) {
    Path top = roots.get(root);
    Path below = path.equals(top) ? path.getFileName() : top.relativize(path);
    if (below == null || !taken(below, root)) {
      return slashed(below == null ? path : below);
    }
    Path name = top.getFileName();
    if (name != null && !path.equals(top) && !taken(name.resolve(below), root)) {
      Path named = name.resolve(below);
      boolean twin =
          roots.subList(0, root).stream().anyMatch(earlier -> name.equals(earlier.getFileName()));
      if (!twin) {
        return slashed(named);
      }
    }
    return slashed(path);
  }

  private boolean taken(Path below, int root) {
    return roots.subList(0, root).stream()
        .anyMatch(
            earlier ->
                Files.isDirectory(earlier)
                    ? Files.exists(earlier.resolve(below), LinkOption.NOFOLLOW_LINKS)
                    : below.equals(earlier.getFileName()));
  }

  private static String slashed(Path path) {
    return path.toString().replace('\\', '/');
  }
}
