package attache.corpus.read.pdf;

import attache.corpus.Language;
import attache.corpus.PublicationDate;
import attache.corpus.read.DeclaredNames;
import attache.corpus.read.Draft;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.jspecify.annotations.Nullable;

/**
 * What a PDF says about itself. The day it was made is not the day on which its article appeared;
 * only a publication date by that name (PRISM, in the XMP metadata) counts.
 */
final class PdfMetadata {
  private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

  static {
    XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
  }

  private PdfMetadata() {}

  /** The draft of a document of this text, which stands on its pages in these lines. */
  static Draft with(String text, List<TextLine> lines, PDDocument document) {
    PDDocumentInformation information = document.getDocumentInformation();
    String language = document.getDocumentCatalog().getLanguage();
    return new Draft(
            text,
            Titles.of(information.getTitle(), lines).orElse(null),
            null,
            DeclaredNames.authors(information.getAuthor()),
            null,
            published(document.getDocumentCatalog().getMetadata()),
            language == null || language.isBlank() ? null : language(language))
        .doubtingLanguage();
  }

  /** English is what programs write who do not know; what is written is for the text to tell. */
  private static @Nullable Language language(String tag) {
    Language language = Language.of(tag);
    return language == Language.ENGLISH || language == Language.OTHER ? null : language;
  }

  private static @Nullable PublicationDate published(@Nullable PDMetadata metadata) {
    if (metadata == null) {
      return null;
    }
    try (InputStream in = metadata.exportXMPMetadata()) {
      XMLStreamReader xml = XML.createXMLStreamReader(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
          for (String value : values(xml)) {
            return new PublicationDate(LocalDate.parse(value.substring(0, 10)), "PDF metadata");
          }
        }
      }
    } catch (IOException | XMLStreamException | DateTimeException | IndexOutOfBoundsException e) {
      // Metadata that cannot be read says nothing.
      return null;
    }
    return null;
  }

  /** As an element or, in the short form of RDF, as an attribute. */
  private static List<String> values(XMLStreamReader xml) throws XMLStreamException {
    if (xml.getLocalName().equals("publicationDate")) {
      String value = xml.getElementText().strip();
      return value.isEmpty() ? List.of() : List.of(value);
    }
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals("publicationDate")) {
        return List.of(xml.getAttributeValue(i).strip());
      }
    }
    return List.of();
  }
}
