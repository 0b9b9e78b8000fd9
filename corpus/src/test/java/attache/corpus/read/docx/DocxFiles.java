package attache.corpus.read.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Makes Word documents for tests: the parts of a package, written out. */
public final class DocxFiles {
  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  private static final String RELATION =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String NAMES =
      " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();
  private final StringBuilder types = new StringBuilder();
  private final StringBuilder relations = new StringBuilder();

  private DocxFiles() {}

  /** A document with this body, in the format's own XML. */
  static DocxFiles body(String body) {
    return main("", "<w:body>" + body + "</w:body>");
  }

  /** A document whose main part begins with a prologue of its own. */
  static DocxFiles main(String prologue, String content) {
    return new DocxFiles()
        .put(
            "word/document.xml",
            WORD + "document.main+xml",
            prologue + "<w:document" + NAMES + ">" + content + "</w:document>");
  }

  /** A document of plain paragraphs. */
  public static byte[] of(String... paragraphs) {
    StringBuilder body = new StringBuilder();
    for (String each : paragraphs) {
      body.append(p(each));
    }
    return body(body.toString()).bytes();
  }

  static String p(String text) {
    return "<w:p>" + r(text) + "</w:p>";
  }

  static String styled(String style, String text) {
    return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>" + r(text) + "</w:p>";
  }

  static String item(int level, String text) {
    return item(1, level, text);
  }

  static String item(int list, int level, String text) {
    return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\""
        + level
        + "\"/><w:numId w:val=\""
        + list
        + "\"/></w:numPr></w:pPr>"
        + r(text)
        + "</w:p>";
  }

  static String r(String text) {
    return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
  }

  /** A package whose main part is of another type. */
  public static byte[] other(String type) {
    return new DocxFiles().put("main.xml", type, "<main/>").bytes();
  }

  /** A part that the document refers to, such as {@code footnotes}; {@code content} its inside. */
  DocxFiles part(String name, String content) {
    relations.append(
        "<Relationship Id=\"r%s\" Type=\"%s%s\" Target=\"%s.xml\"/>"
            .formatted(name, RELATION, name, name));
    return put(
        "word/" + name + ".xml",
        WORD + name + "+xml",
        "<w:" + name + NAMES + ">" + content + "</w:" + name + ">");
  }

  /** Word's field "Publish Date". */
  DocxFiles publishDate(String day) {
    relations.append(
        "<Relationship Id=\"rx\" Type=\"%scustomXml\" Target=\"../customXml/item1.xml\"/>"
            .formatted(RELATION));
    return put(
        "customXml/item1.xml",
        "application/xml",
        "<CoverPageProperties xmlns=\"http://schemas.microsoft.com/office/2006/coverPageProps\"><PublishDate>"
            + day
            + "</PublishDate></CoverPageProperties>");
  }

  /** Title, author, and the day on which the file was made. */
  DocxFiles properties(String title, String author) {
    return properties(
        "<dc:title>"
            + title
            + "</dc:title><dc:creator>"
            + author
            + "</dc:creator><dcterms:created xsi:type=\"dcterms:W3CDTF\">2020-03-01T00:00:00Z"
            + "</dcterms:created>");
  }

  /** The language that the program declares. */
  DocxFiles language(String tag) {
    return properties("<dc:language>" + tag + "</dc:language>");
  }

  private DocxFiles properties(String inside) {
    return put(
        "docProps/core.xml",
        "application/vnd.openxmlformats-package.core-properties+xml",
        "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
            + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
            + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
            + inside
            + "</cp:coreProperties>");
  }

  DocxFiles put(String name, String type, String xml) {
    types.append("<Override PartName=\"/%s\" ContentType=\"%s\"/>".formatted(name, type));
    parts.put(name, xml.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  byte[] bytes() {
    return bytes(RELATION + "officeDocument");
  }

  byte[] bytes(String mainRelation) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      add(
          zip,
          "[Content_Types].xml",
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
              + " Extension=\"rels\""
              + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
              + types
              + "</Types>");
      String core =
          parts.containsKey("docProps/core.xml")
              ? "<Relationship Id=\"r2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\""
                  + " Target=\"docProps/core.xml\"/>"
              : "";
      String main = parts.keySet().iterator().next();
      add(
          zip,
          "_rels/.rels",
          relationships(
              "<Relationship Id=\"r1\" Type=\"%s\" Target=\"%s\"/>".formatted(mainRelation, main)
                  + core));
      add(zip, "word/_rels/document.xml.rels", relationships(relations.toString()));
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static String relationships(String inside) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + inside
        + "</Relationships>";
  }

  private static void add(ZipOutputStream zip, String name, String xml) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(xml.getBytes(StandardCharsets.UTF_8));
  }

  /** A document that needs a password, as Word keeps it: in a container of the old formats. */
  public static byte[] locked(String password, String... paragraphs) {
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword(password);
      try (var out = encryptor.getDataStream(files)) {
        out.write(of(paragraphs));
      }
      return written(files);
    } catch (IOException | java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A container of the old formats that holds one entry, by whose name its kind is told. */
  public static byte[] old(String entry) {
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      files.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), entry);
      return written(files);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] written(POIFSFileSystem files) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    files.writeFilesystem(out);
    return out.toByteArray();
  }

  /** A document of a few kilobytes that unpacks to hundreds of megabytes. */
  public static byte[] bomb() {
    return body(p("a".repeat(200_000_000))).bytes();
  }
}
