package attache.index.generation;

import attache.corpus.ContentDigest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The vectors of one model by the digest of the text that was embedded: no text is embedded twice,
 * whatever becomes of the index. Used only by whoever holds the {@link WriterLock}, by one thread.
 *
 * <p>Two files that only grow: {@code MODEL.vectors} holds the vectors, {@code MODEL.keys} for each
 * its key (the first 128 bits of the digest) and a checksum. A key is written behind its vector.
 * What a kill leaves incomplete is cut off when the files are opened, and what a power failure
 * spoils fails its checksum and is embedded again.
 */
final class EmbeddingCache implements AutoCloseable {
  private static final int KEY = 16;
  private static final int RECORD = KEY + Integer.BYTES;

  /** Names the format, with the count of floats in a vector behind it. */
  private static final int MAGIC = 0x41565631;

  private static final int HEADER = 2 * Integer.BYTES;

  private final FileChannel keys;
  private final FileChannel vectors;

  /** Floats in a vector; 0 until the first is there. */
  private int dimension;

  private KeyTable table = new KeyTable(1024);

  private EmbeddingCache(FileChannel keys, FileChannel vectors) {
    this.keys = keys;
    this.vectors = vectors;
  }

  /** Opens the vectors of a model, which may be none yet. */
  static EmbeddingCache open(Path folder, String model) throws IOException {
    Files.createDirectories(folder);
    String name = URLEncoder.encode(model, StandardCharsets.UTF_8);
    FileChannel keys = channel(folder.resolve(name + ".keys"));
    try {
      EmbeddingCache cache = new EmbeddingCache(keys, channel(folder.resolve(name + ".vectors")));
      cache.load();
      return cache;
    } catch (IOException | RuntimeException e) {
      keys.close();
      throw e;
    }
  }

  private static FileChannel channel(Path file) throws IOException {
    return FileChannel.open(
        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  private void load() throws IOException {
    ByteBuffer header = read(keys, 0, HEADER);
    if (header == null || header.getInt() != MAGIC) {
      keys.truncate(0);
      vectors.truncate(0);
      return;
    }
    dimension = header.getInt();
    int count = (int) Math.min((keys.size() - HEADER) / RECORD, vectors.size() / vectorBytes());
    keys.truncate(HEADER + (long) count * RECORD);
    vectors.truncate((long) count * vectorBytes());
    table = new KeyTable(count);
    int chunk = 4096;
    for (int from = 0; from < count; from += chunk) {
      int size = Math.min(chunk, count - from);
      ByteBuffer records = read(keys, HEADER + (long) from * RECORD, size * RECORD);
      for (int i = 0; records != null && i < size; i++) {
        table.add(records.getLong(i * RECORD));
      }
    }
  }

  /** How many vectors there are. */
  int size() {
    return table.size();
  }

  Optional<float[]> find(ContentDigest text) throws IOException {
    byte[] key = key(text);
    long first = ByteBuffer.wrap(key).getLong();
    for (int record = table.first(first); record >= 0; record = table.next(first)) {
      ByteBuffer stored = read(keys, HEADER + (long) record * RECORD, RECORD);
      ByteBuffer vector = read(vectors, (long) record * vectorBytes(), vectorBytes());
      if (stored == null || vector == null) {
        return Optional.empty();
      }
      boolean same = ByteBuffer.wrap(key).equals(stored.slice(0, KEY));
      if (same && checksum(vector) == stored.getInt(KEY)) {
        float[] values = new float[dimension];
        vector.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
        return Optional.of(values);
      }
    }
    return Optional.empty();
  }

  void put(ContentDigest text, float[] vector) throws IOException {
    if (dimension == 0) {
      dimension = vector.length;
      write(keys, 0, ByteBuffer.allocate(HEADER).putInt(MAGIC).putInt(dimension).flip());
    }
    if (vector.length != dimension) {
      throw new IOException(
          "The embedding model gave a vector of %d numbers, and one of %d before"
              .formatted(vector.length, dimension));
    }
    ByteBuffer bytes = ByteBuffer.allocate(vectorBytes()).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(vector);
    byte[] key = key(text);
    ByteBuffer record = ByteBuffer.allocate(RECORD).put(key).putInt(checksum(bytes)).flip();
    write(vectors, (long) table.size() * vectorBytes(), bytes);
    write(keys, HEADER + (long) table.size() * RECORD, record);
    table.add(ByteBuffer.wrap(key).getLong());
  }

  private int vectorBytes() {
    return dimension * Float.BYTES;
  }

  private static byte[] key(ContentDigest text) {
    return HexFormat.of().parseHex(text.hex(), 0, 2 * KEY);
  }

  private static int checksum(ByteBuffer bytes) {
    CRC32C sum = new CRC32C();
    sum.update(bytes.duplicate());
    return (int) sum.getValue();
  }

  private static @Nullable ByteBuffer read(FileChannel channel, long position, int length)
      throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining()) {
      int read = channel.read(bytes, position + bytes.position());
      if (read < 0) {
        return null;
      }
    }
    return bytes.flip();
  }

  private static void write(FileChannel channel, long position, ByteBuffer bytes)
      throws IOException {
    while (bytes.hasRemaining()) {
      position += channel.write(bytes, position);
    }
  }

  @Override
  public void close() throws IOException {
    try (keys) {
      vectors.close();
    }
  }
}
