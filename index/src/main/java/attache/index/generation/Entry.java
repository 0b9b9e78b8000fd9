package attache.index.generation;

import attache.corpus.ArticleId;
import attache.corpus.ContentDigest;
import attache.corpus.RawDocument;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * One document of the corpus in the catalogue.
 *
 * @param file the file it was found in
 * @param location its name within the corpus, as in {@link RawDocument#location}
 * @param digest of its bytes
 */
record Entry(Path file, String location, ContentDigest digest, Content content) {

  /** What a document turned out to be. */
  sealed interface Content {}

  /** An article, which lies in the catalogue with the entry. */
  sealed interface Told extends Content {
    Identity identity();
  }

  /**
   * Which article a document holds.
   *
   * @param id the article's, for good
   * @param parsedId the id that reading gave it; another than {@code id} where its file was moved
   * @param text the digest of its title and cleaned text
   * @param displayTitle for a person to recognise it by
   */
  record Identity(ArticleId id, ArticleId parsedId, ContentDigest text, String displayTitle) {}

  /** The one document that its story is searched as. */
  record Held(Identity identity) implements Told {}

  /**
   * The same story as another article, which is the one that is searched.
   *
   * @param of that article
   */
  record Variant(ArticleId of, Identity identity) implements Told {}

  /** Not readable, and why. */
  record Unreadable(String reason) implements Content {}

  /**
   * Names the place of a document: its file, and where it stands in it. 128 bits in hexadecimal.
   */
  static String place(RawDocument document) {
    return place(document.file(), document.location());
  }

  String place() {
    return place(file, location);
  }

  /** The same document turned out to be something else. */
  Entry as(Content other) {
    return new Entry(file, location, digest, other);
  }

  /** Names a document at its place with its content. 128 bits in hexadecimal. */
  static String state(String place, ContentDigest digest) {
    return shortDigest(place + digest.hex());
  }

  private static String place(Path file, String location) {
    return shortDigest(file + "\n" + location);
  }

  private static String shortDigest(String content) {
    return ContentDigest.of(content.getBytes(StandardCharsets.UTF_8)).hex().substring(0, 32);
  }
}
