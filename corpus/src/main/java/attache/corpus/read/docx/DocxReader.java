package attache.corpus.read.docx;

import attache.config.Reason;
import attache.corpus.Language;
import attache.corpus.PublicationDate;
import attache.corpus.read.DeclaredNames;
import attache.corpus.read.Draft;
import attache.corpus.read.Parsed;
import attache.corpus.read.Reader;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipCollection;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.util.XMLHelper;
import org.jspecify.annotations.Nullable;

/** Reads a Word document (.docx), transitional or strict; tells what else a package may be. */
public final class DocxReader implements Reader {
  @Override
  public Parsed parse(byte[] content) {
    if (isCut(content)) {
      return new Parsed.Unreadable(
          "The Word document is truncated: its end is missing; copy it again");
    }
    try (UnpackedParts files = UnpackedParts.of(content)) {
      return parse(files);
    } catch (IOException e) {
      return damaged(Reason.of(e));
    }
  }

  private static Parsed parse(UnpackedParts files) {
    Parsed parsed;
    try (OPCPackage parts = OPCPackage.open(files)) {
      parsed = parse(parts);
    } catch (XMLStreamException
        | InvalidFormatException
        | IOException
        | OpenXML4JRuntimeException e) {
      parsed = damaged(Reason.of(e));
    }
    return files.isExceeded()
        ? new Parsed.Unreadable(
            "The file unpacks to far more than a document holds (a zip bomb), and was not read")
        : parsed;
  }

  /** A ZIP file ends with its directory, and that with at most 64 KiB of comment. */
  private static boolean isCut(byte[] content) {
    for (int i = content.length - 22; i >= Math.max(0, content.length - 22 - 0xFFFF); i--) {
      if (content[i] == 'P'
          && content[i + 1] == 'K'
          && content[i + 2] == 5
          && content[i + 3] == 6) {
        return false;
      }
    }
    return true;
  }

  private static Parsed damaged(@Nullable String message) {
    String why = String.valueOf(message).lines().findFirst().orElse("");
    return new Parsed.Unreadable(
        "The Word document is damaged (" + why + "); copy it again or save it anew");
  }

  private static Parsed parse(OPCPackage parts)
      throws IOException, InvalidFormatException, XMLStreamException {
    Optional<PackagePart> main = main(parts);
    if (main.isEmpty()) {
      return new Parsed.Unreadable(
          "The file is a ZIP archive and no Word document; unpack it and add what is in it");
    }
    String type = main.get().getContentType();
    if (type.contains("spreadsheetml") || type.contains("ms-excel")) {
      return new Parsed.Unreadable("The file is an Excel workbook; copy its text into a .docx");
    }
    if (type.contains("presentationml") || type.contains("ms-powerpoint")) {
      return new Parsed.Unreadable(
          "The file is a PowerPoint presentation; save it as PDF and add that");
    }
    DocxNumbering numbering =
        new DocxNumbering(
            DocxLists.of(part(main.get(), "numbering")), DocxStyles.of(part(main.get(), "styles")));
    DocxText text = new DocxText(numbering);
    text.read(main.get());
    for (String notes : List.of("footnotes", "endnotes")) {
      Optional<PackagePart> part = part(main.get(), notes);
      if (part.isPresent()) {
        text.read(part.get());
      }
    }
    if (text.lines().isEmpty()) {
      return new Parsed.Unreadable(
          "The Word document has no text in it, at most pictures; where they show text, add the"
              + " text");
    }
    return new Parsed.Drafted(draft(parts, main.get(), text));
  }

  private static Optional<PackagePart> main(OPCPackage parts) {
    for (String type :
        List.of(
            PackageRelationshipTypes.CORE_DOCUMENT,
            PackageRelationshipTypes.STRICT_CORE_DOCUMENT)) {
      PackageRelationshipCollection found = parts.getRelationshipsByType(type);
      if (!found.isEmpty()) {
        return Optional.ofNullable(parts.getPart(found.getRelationship(0)));
      }
    }
    return Optional.empty();
  }

  /** A part that a part refers to within the package, by the last word of the relation's type. */
  private static Optional<PackagePart> part(PackagePart from, String type)
      throws InvalidFormatException {
    for (PackageRelationship each : from.getRelationships()) {
      if (each.getRelationshipType().endsWith("/" + type)
          && each.getTargetMode() == org.apache.poi.openxml4j.opc.TargetMode.INTERNAL) {
        return Optional.ofNullable(from.getRelatedPart(each));
      }
    }
    return Optional.empty();
  }

  private static Draft draft(OPCPackage parts, PackagePart main, DocxText text)
      throws InvalidFormatException, IOException, XMLStreamException {
    PackageProperties properties = parts.getPackageProperties();
    String title =
        properties
            .getTitleProperty()
            .flatMap(DeclaredNames::title)
            .orElse(text.title().orElse(null));
    return new Draft(
            String.join("\n", text.lines()),
            title,
            null,
            properties.getCreatorProperty().map(DeclaredNames::authors).orElse(List.of()),
            null,
            published(main),
            properties.getLanguageProperty().flatMap(DocxReader::language).orElse(null))
        .doubtingLanguage();
  }

  /** English is what LibreOffice writes into every document, whatever language that is in. */
  private static Optional<Language> language(String tag) {
    return Optional.of(Language.of(tag))
        .filter(language -> language != Language.ENGLISH && language != Language.OTHER);
  }

  /**
   * Word's field "Publish Date", which a cover page shows. The days on which the file was made and
   * saved are not when the article appeared.
   */
  private static @Nullable PublicationDate published(PackagePart main)
      throws InvalidFormatException, IOException, XMLStreamException {
    for (PackageRelationship each : main.getRelationships()) {
      if (each.getRelationshipType().endsWith("/customXml")) {
        PackagePart part = main.getRelatedPart(each);
        String day = part == null ? "" : publishDate(part);
        try {
          if (day.length() >= 10) {
            return new PublicationDate(LocalDate.parse(day.substring(0, 10)), "Publish Date");
          }
        } catch (DateTimeException noDate) {
          return null;
        }
      }
    }
    return null;
  }

  private static String publishDate(PackagePart part) throws IOException, XMLStreamException {
    try (InputStream in = part.getInputStream()) {
      XMLStreamReader xml = XMLHelper.newXMLInputFactory().createXMLStreamReader(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT
            && xml.getLocalName().equals("PublishDate")) {
          return xml.getElementText().strip();
        }
      }
    }
    return "";
  }
}
