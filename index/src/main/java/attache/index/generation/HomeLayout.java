package attache.index.generation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where things lie below a home. */
record HomeLayout(Path home) {
  private static final Pattern GENERATION = Pattern.compile("g(\\d{6,})(\\.building)?");
  private static final String BUILDING = ".building";

  /** Whether that is what a finished generation is called. */
  static boolean isGeneration(String name) {
    return GENERATION.matcher(name).matches() && !name.endsWith(BUILDING);
  }

  Path index() {
    return home.resolve("index");
  }

  Path generation(String name) {
    return index().resolve(name);
  }

  Path building(String name) {
    return index().resolve(name + BUILDING);
  }

  Path embeddings() {
    return index().resolve("embeddings");
  }

  Path uploads() {
    return home.resolve("uploads");
  }

  /** The names of all finished generations, oldest first. */
  List<String> generations() throws IOException {
    return entries().stream().filter(name -> !name.endsWith(BUILDING)).toList();
  }

  /** The folders of generations that were never finished. */
  List<Path> unfinished() throws IOException {
    return entries().stream()
        .filter(name -> name.endsWith(BUILDING))
        .map(name -> index().resolve(name))
        .toList();
  }

  /** A name behind all that were ever used here. */
  String nextName() throws IOException {
    long last =
        entries().stream()
            .mapToLong(name -> Long.parseLong(name.substring(1).replace(BUILDING, "")))
            .max()
            .orElse(0);
    return String.format("g%06d", last + 1);
  }

  private List<String> entries() throws IOException {
    if (!Files.isDirectory(index())) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(index())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> GENERATION.matcher(name).matches())
          .sorted()
          .toList();
    }
  }

  /** Deletes a folder and what is in it; what has gone already is no error. */
  static void delete(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          delete(file);
        }
      }
    }
    Files.deleteIfExists(folder);
  }
}
