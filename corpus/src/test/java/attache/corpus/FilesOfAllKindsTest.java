package attache.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import attache.corpus.read.docx.DocxFiles;
import attache.corpus.read.pdf.PdfFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder as people fill it: each file is read, or has its own reason, and the run goes on. */
class FilesOfAllKindsTest {
  private static final String STORY =
      "The two cities signed an agreement on trade, and two hundred guests came to the ceremony.";

  @TempDir Path folder;

  /** What became of each file, by its place: the text, or the reason behind "rejected: ". */
  private final Map<String, String> outcomes = new TreeMap<>();

  private void file(String name, byte[] content) throws IOException {
    Files.write(folder.resolve(name), content);
  }

  private void file(String name, String content) throws IOException {
    file(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private void scan() throws CorpusUnreadable {
    Corpus.scan(
        java.util.List.of(folder),
        new Corpus.Visitor() {
          @Override
          public void found(RawDocument document) {
            switch (document.read()) {
              case ReadResult.Accepted(Article article) ->
                  outcomes.put(document.location(), article.text());
              case ReadResult.Rejected rejection -> rejected(rejection);
              case ReadResult.Unavailable unavailable ->
                  outcomes.put(document.location(), "unavailable: " + unavailable.reason());
            }
          }

          @Override
          public void rejected(ReadResult.Rejected rejection) {
            outcomes.put(rejection.location(), "rejected: " + rejection.reason());
          }
        });
  }

  private void assertRejected(String name, String... words) {
    assertThat(outcomes).as(name).containsKey(name);
    assertThat(outcomes.get(name)).as(name).startsWith("rejected: ").contains(words);
  }

  @Test
  void formats_are_told_by_content_whatever_the_name_says() throws Exception {
    byte[] pdf = PdfFiles.of(STORY);
    byte[] docx = DocxFiles.of(STORY);
    String page = "<!DOCTYPE html><html><body><p>" + STORY + "</p></body></html>";
    file("a.pdf", pdf);
    file("b.docx", docx);
    file("c.txt", pdf);
    file("d.doc", docx);
    file("e.bin", pdf);
    file("f.txt", page);
    file("g.php", page);
    file("h", STORY);
    file("i.pdf", page);
    file("j.1024", STORY);
    file("k.htm", page);
    file("l.xhtml", "<?xml version=\"1.0\"?>\n" + page);
    file("m.jsonl", "{\"text\": \"" + STORY + "\"}");
    file("n.markdown", STORY);
    file("o.text", STORY);
    file("p.jsonl", pdf);
    file("q.PDF", pdf);

    scan();

    assertThat(outcomes).hasSize(17);
    assertThat(outcomes.values()).containsOnly(STORY);
    assertThat(outcomes).containsKey("m.jsonl:1").containsKey("p.jsonl");
  }

  @Test
  void what_cannot_be_read_has_a_reason_and_what_to_do() throws Exception {
    byte[] pdf = PdfFiles.of(STORY);
    file("archive.zip", zip("a.txt"));
    file("bomb.docx", DocxFiles.bomb());
    file("cut.docx", PdfFiles.cut(DocxFiles.of(STORY.repeat(100)), 0.5));
    file("cut.pdf", PdfFiles.cut(pdf, 0.6));
    file("empty.pdf", "");
    file("empty.jsonl", "");
    file("locked.docx", DocxFiles.locked("secret", STORY));
    file("locked.pdf", PdfFiles.locked("owner", "secret", STORY));
    file("noise.pdf", new byte[] {3, 0, 1, 0, 7, 7, 7, 0});
    file("old.doc", DocxFiles.old("WordDocument"));
    file("picture.txt", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0});
    file("program", new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1, 0});
    file("sheet.xlsx", sheet());
    file("text.gz", new byte[] {0x1F, (byte) 0x8B, 8, 0});
    file("wide.jsonl", "{\"text\": \"x\"}".getBytes(StandardCharsets.UTF_16));
    file("z.txt", STORY);

    scan();

    assertRejected("archive.zip", "ZIP archive", "unpack");
    assertRejected("bomb.docx", "zip bomb");
    assertRejected("cut.docx", "truncated");
    assertRejected("cut.pdf", "truncated");
    assertRejected("empty.pdf", "empty");
    assertRejected("empty.jsonl", "empty");
    assertRejected("locked.docx", "password");
    assertRejected("locked.pdf", "password");
    assertRejected("noise.pdf", "binary");
    assertRejected("old.doc", "save it as .docx");
    assertRejected("picture.txt", "picture");
    assertRejected("program", "program");
    assertRejected("sheet.xlsx", "Excel");
    assertRejected("text.gz", "gzip");
    assertRejected("wide.jsonl", "UTF-8");
    assertThat(outcomes).containsEntry("z.txt", STORY).hasSize(16);
  }

  @Test
  void a_file_of_500_megabytes_is_rejected_by_its_size_alone() throws Exception {
    for (String name : new String[] {"large.pdf", "large.txt", "large"}) {
      try (RandomAccessFile file = new RandomAccessFile(folder.resolve(name).toFile(), "rw")) {
        file.setLength(500L * 1024 * 1024);
      }
    }
    long start = System.nanoTime();

    scan();

    assertThat(System.nanoTime() - start).isLessThan(200_000_000L);
    assertRejected("large.pdf", "500 MiB", "64", "split it");
    assertRejected("large.txt", "500 MiB");
    assertRejected("large", "500 MiB");
  }

  @Test
  void a_gzip_bomb_is_given_up_and_what_came_before_is_kept() throws Exception {
    Path bomb = folder.resolve("bomb.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(bomb))) {
      out.write(("{\"text\": \"" + STORY + "\"}\n").getBytes(StandardCharsets.UTF_8));
      byte[] spaces = new byte[1 << 20];
      for (int i = 0; i < 300; i++) {
        out.write(spaces);
      }
    }

    scan();

    assertThat(outcomes).containsEntry("bomb.jsonl.gz:1", STORY);
    assertRejected("bomb.jsonl.gz", "times its size");
  }

  @Test
  void a_plain_file_named_gz_and_lines_in_another_encoding_are_read() throws Exception {
    file("plain.jsonl.gz", "{\"text\": \"" + STORY + "\"}");
    String chinese = "会议于二月二日在昆明举行，省委外事工作委员会委员出席了会议。";
    file(
        "gb.jsonl",
        ("{\"text\": \"" + chinese + "\"}").getBytes(java.nio.charset.Charset.forName("GB18030")));

    scan();

    assertThat(outcomes)
        .containsEntry("plain.jsonl.gz:1", STORY)
        .containsEntry("gb.jsonl:1", chinese);
  }

  @Test
  void hidden_and_temporary_files_are_passed_over() throws Exception {
    for (String name :
        new String[] {".a.txt", "~$letter.docx", "film.part", "b.txt~", "Thumbs.db", "c.tmp"}) {
      file(name, STORY);
    }
    file("letter.txt", STORY);

    scan();

    assertThat(outcomes).containsOnlyKeys("letter.txt");
  }

  @Test
  void links_that_lead_nowhere_or_back_are_reasons() throws Exception {
    Files.createSymbolicLink(folder.resolve("dangling.txt"), folder.resolve("gone.txt"));
    Files.createSymbolicLink(folder.resolve("self.txt"), folder.resolve("self.txt"));
    Files.createDirectory(folder.resolve("sub"));
    Files.createSymbolicLink(folder.resolve("sub/up"), folder);
    file("z.txt", STORY);

    scan();

    assertRejected("dangling.txt", "leads to nothing");
    assertRejected("self.txt", "leads to nothing");
    assertRejected("sub/up", "leads back");
    assertThat(outcomes).containsEntry("z.txt", STORY);
  }

  @Test
  void what_may_not_be_read_is_named() throws Exception {
    file("a.txt", STORY);
    Files.createDirectory(folder.resolve("closed"));
    Files.setPosixFilePermissions(
        folder.resolve("a.txt"), PosixFilePermissions.fromString("---------"));
    Files.setPosixFilePermissions(
        folder.resolve("closed"), PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(folder.resolve("a.txt")), "whoever runs this may read all");

    scan();

    assertRejected("a.txt", "check its permissions");
    assertRejected("closed", "folder may not be read");
    Files.setPosixFilePermissions(
        folder.resolve("closed"), PosixFilePermissions.fromString("rwx------"));
  }

  @Test
  void more_text_than_a_book_and_more_lines_are_to_be_split() throws Exception {
    file("long.txt", "word ".repeat(400_001));
    file("lines.jsonl", "{\"text\": \"" + "a\\n".repeat(30_001) + "\"}");

    scan();

    assertRejected("long.txt", "2,000,005 characters", "split it");
    assertRejected("lines.jsonl:1", "30,001 lines");
  }

  @Test
  void a_line_that_no_paragraph_is_as_long_as_is_broken_where_a_sentence_ends() throws Exception {
    file("one-line.txt", (STORY + " ").repeat(300));

    scan();

    assertThat(outcomes.getOrDefault("one-line.txt", "").lines().toList())
        .hasSizeGreaterThan(1)
        .allMatch(line -> line.length() <= 10_000 && line.endsWith("ceremony."));
  }

  private static byte[] zip(String entry) throws IOException {
    java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(1);
    }
    return out.toByteArray();
  }

  private static byte[] sheet() {
    return DocxFiles.other(
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml");
  }
}
