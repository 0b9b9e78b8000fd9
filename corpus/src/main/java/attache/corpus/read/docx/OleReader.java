package attache.corpus.read.docx;

import attache.config.Reason;
import attache.corpus.read.Parsed;
import attache.corpus.read.Reader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Tells what lies in a container of the older office formats: nothing that is read, yet each with
 * something else to do about it. A .docx with a password is one, too.
 */
public final class OleReader implements Reader {
  @Override
  public Parsed parse(byte[] content) {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(content))) {
      return new Parsed.Unreadable(reason(files.getRoot()));
    } catch (IOException | RuntimeException e) {
      // POI says IndexOutOfBounds and others of a container that is cut.
      return new Parsed.Unreadable(
          "The file is damaged or truncated, an office document of an old format ("
              + Reason.of(e)
              + "); copy it again, or save it as .docx");
    }
  }

  private static String reason(DirectoryNode root) {
    if (root.hasEntry("EncryptedPackage")) {
      return "The file is protected by a password; save a copy without one";
    }
    if (root.hasEntry("WordDocument")) {
      return "The file is of the old Word format (.doc); open it in Word or LibreOffice and save it"
          + " as .docx";
    }
    if (root.hasEntry("Workbook") || root.hasEntry("Book")) {
      return "The file is an Excel workbook; copy its text into a .docx";
    }
    if (root.hasEntry("PowerPoint Document")) {
      return "The file is a PowerPoint presentation; save it as PDF and add that";
    }
    if (root.hasEntry("__properties_version1.0")) {
      return "The file is an Outlook message; save it as text or HTML";
    }
    return "The file is of an old office format that is not read; save it as .docx or PDF";
  }
}
