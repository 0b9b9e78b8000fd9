package attache.corpus.read.docx;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Enumeration;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.openxml4j.util.ZipEntrySource;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;

/**
 * The parts of a package, each unpacked when it is read and not before, up to a limit for all that
 * is read: a file of some kilobytes may unpack to gigabytes. How well a part is packed says
 * nothing; drawings and tables of many like cells shrink to a hundredth and less.
 */
final class UnpackedParts implements ZipEntrySource {
  /**
   * What a document may unpack to, as far as it is read: a thousand pages take 20 MiB, and the text
   * of one word of this size still fits into the reading process's memory. Bytes.
   */
  static final long MOST = 64L * 1024 * 1024;

  /** Documents with all their pictures have some hundreds. */
  private static final int MOST_PARTS = 10_000;

  private final ZipEntrySource packed;
  private long left = MOST;
  private boolean exceeded;

  private UnpackedParts(ZipEntrySource packed) {
    this.packed = packed;
    this.exceeded = Collections.list(packed.getEntries()).size() > MOST_PARTS;
  }

  /**
   * @throws IOException where it is no ZIP file
   */
  static UnpackedParts of(byte[] file) throws IOException {
    return new UnpackedParts(
        new ZipFileZipEntrySource(
            ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get()));
  }

  /** Whether there was more than the limit. */
  boolean isExceeded() {
    return exceeded;
  }

  @Override
  public Enumeration<? extends ZipArchiveEntry> getEntries() {
    return packed.getEntries();
  }

  @Override
  public ZipArchiveEntry getEntry(String path) {
    return packed.getEntry(path);
  }

  @Override
  public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
    return new Counted(packed.getInputStream(entry));
  }

  @Override
  public void close() throws IOException {
    packed.close();
  }

  @Override
  public boolean isClosed() {
    return packed.isClosed();
  }

  private final class Counted extends FilterInputStream {
    Counted(InputStream part) {
      super(part);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      count(read);
      return read;
    }

    private void count(int read) throws IOException {
      left -= Math.max(0, read);
      if (left < 0) {
        exceeded = true;
        throw new IOException("More than " + MOST + " bytes in the parts that are read");
      }
    }
  }
}
