package attache.corpus.clean;

import attache.corpus.PublicationDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the lines that leave a text say about its publication; what is said first counts. */
final class SaidByLines {
  private @Nullable String source;
  private final List<String> authors = new ArrayList<>();
  private @Nullable PublicationDate published;

  void learn(SourceLine said) {
    source = source == null ? said.source() : source;
    authors.addAll(said.authors());
    published = published == null ? said.published() : published;
  }

  void author(String name) {
    authors.add(name);
  }

  @Nullable String source() {
    return source;
  }

  List<String> authors() {
    return authors.stream().distinct().toList();
  }

  @Nullable PublicationDate published() {
    return published;
  }
}
