package attache.index;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What keeping a document that was sent comes to.
 *
 * @param file the file that it is kept in
 * @param former what the earlier document of its name is called; null where there is none
 * @param removed the articles it holds that were removed by hand: no update indexes them unless it
 *     {@linkplain UpdateRequest#restored restores} them
 */
public record Upload(Path file, Fate fate, @Nullable String former, List<Removal> removed) {
  public Upload {
    removed = List.copyOf(removed);
  }

  /** What becomes of it beside an earlier document of the same name. */
  public enum Fate {
    /** There is none. */
    NEW,
    /** It is another version of the earlier one and takes its place. */
    REPLACES,
    /** It is another document, and is kept under a numbered name. */
    BESIDE,
    /** It is the earlier one to the byte. */
    UNCHANGED
  }
}
