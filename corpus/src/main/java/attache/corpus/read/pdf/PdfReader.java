package attache.corpus.read.pdf;

import attache.config.Counted;
import attache.config.Reason;
import attache.corpus.read.Parsed;
import attache.corpus.read.Reader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/** Reads a PDF: its text by paragraphs, and what it says about itself. */
public final class PdfReader implements Reader {
  /** Where the mark that ends a PDF must begin, from its last byte that is not blank. */
  private static final int TAIL = 4096;

  /**
   * Above this share of glyphs without a character, what is left reads as noise; a judgement: the
   * few symbols of a proper document stay far below it, a document whose fonts hide theirs far
   * above.
   */
  private static final double MOST_UNKNOWN = 0.2;

  static {
    FontMappers.set(new BuiltInFont());
  }

  @Override
  public Parsed parse(byte[] content) {
    if (isCut(content)) {
      return new Parsed.Unreadable("The PDF is truncated: its end is missing; copy it again");
    }
    try (PDDocument document = Loader.loadPDF(content)) {
      return parse(document);
    } catch (InvalidPasswordException locked) {
      return new Parsed.Unreadable(
          "The PDF is protected by a password; save a copy without one, by printing it to a PDF");
    } catch (NoClassDefFoundError noCertificates) {
      return new Parsed.Unreadable(
          "The PDF is encrypted for the holders of a certificate; save a copy without encryption");
    } catch (IOException e) {
      return new Parsed.Unreadable(
          "The PDF is damaged (" + Reason.of(e) + "); copy it again or save it anew");
    }
  }

  private static Parsed parse(PDDocument document) throws IOException {
    PageLines pages = new PageLines();
    List<TextLine> lines = pages.of(document);
    if (pages.unknownShare() > MOST_UNKNOWN) {
      return new Parsed.Unreadable(
          "The PDF's fonts do not say which characters they show, so that its text cannot be read;"
              + " run it through text recognition (OCR), or add the text it was made from");
    }
    List<TextLine> own = RunningLines.without(lines);
    String text = String.join("\n", Paragraphs.of(own));
    if (text.isBlank()) {
      return new Parsed.Unreadable(
          document.getNumberOfPages() == 0
              ? "The PDF has no pages"
              : "The PDF has no text in it; it is a picture (scan) of "
                  + Counted.of(document.getNumberOfPages(), "page")
                  + ": run it through text recognition (OCR) first");
    }
    return new Parsed.Drafted(PdfMetadata.with(text, own, document));
  }

  private static boolean isCut(byte[] content) {
    int end = content.length;
    while (end > 0 && (content[end - 1] == 0 || Character.isWhitespace(content[end - 1]))) {
      end--;
    }
    int start = Math.max(0, end - TAIL);
    return !new String(content, start, end - start, StandardCharsets.ISO_8859_1).contains("%%EOF");
  }
}
