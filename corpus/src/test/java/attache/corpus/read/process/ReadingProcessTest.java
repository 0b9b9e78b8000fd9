package attache.corpus.read.process;

import static org.assertj.core.api.Assertions.assertThat;

import attache.corpus.Language;
import attache.corpus.PublicationDate;
import attache.corpus.read.Draft;
import attache.corpus.read.Parsed;
import attache.corpus.read.docx.DocxFiles;
import attache.corpus.read.pdf.PdfFiles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ReadingProcessTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  private final ReadingProcess process = new ReadingProcess(LONG, 64, LONG);

  private static String text(Parsed parsed) {
    return switch (parsed) {
      case Parsed.Drafted(Draft draft) -> draft.text();
      case Parsed.Unreadable(String reason) -> "unreadable: " + reason;
    };
  }

  private ProcessHandle running() {
    return Objects.requireNonNull(process.handle());
  }

  @Test
  void one_process_reads_one_document_after_the_other() {
    assertThat(text(process.parse("DOCX", DocxFiles.of("会议在昆明举行。")))).isEqualTo("会议在昆明举行。");
    ProcessHandle first = running();
    assertThat(text(process.parse("PDF", PdfFiles.of("Hội nghị ở Hà Nội."))))
        .isEqualTo("Hội nghị ở Hà Nội.");
    assertThat(running()).isEqualTo(first);
    assertThat(first.info().command().orElse("")).endsWith("java");
    first.destroyForcibly();
  }

  @Test
  void a_document_that_needs_too_much_memory_costs_only_itself() {
    byte[] large = DocxFiles.of(differing(20_000_000));

    assertThat(text(process.parse("DOCX", large)))
        .isEqualTo(
            "unreadable: Reading the file takes more than 64 MiB of memory, and was stopped; save it"
                + " anew, or in parts");
    assertThat(text(process.parse("DOCX", DocxFiles.of("The next.")))).isEqualTo("The next.");
    running().destroyForcibly();
  }

  /** Text that hardly deflates, so that it is no zip bomb. */
  private static String differing(int length) {
    StringBuilder text = new StringBuilder(length);
    Random random = new Random(7);
    while (text.length() < length) {
      text.append(Long.toString(random.nextLong(), Character.MAX_RADIX)).append(' ');
    }
    return text.toString();
  }

  @Test
  void a_document_that_takes_too_long_is_stopped_and_costs_only_itself() {
    ReadingProcess hasty = new ReadingProcess(Duration.ofMillis(1), 64, LONG);

    assertThat(text(hasty.parse("PDF", PdfFiles.of("Slow.")))).contains("took longer than");
    ProcessHandle stopped = Objects.requireNonNull(hasty.handle());
    assertThat(stopped.onExit().orTimeout(10, TimeUnit.SECONDS).join().isAlive()).isFalse();
  }

  @Test
  void elements_nested_without_end_are_a_reason() {
    byte[] page = "<div>".repeat(20_000).getBytes(StandardCharsets.US_ASCII);

    assertThat(text(process.parse("HTML", page))).startsWith("unreadable: ");
    running().destroyForcibly();
  }

  @Test
  void it_ends_when_nothing_is_left_to_read() {
    ReadingProcess brief = new ReadingProcess(LONG, 64, Duration.ofMillis(50));
    brief.parse("DOCX", DocxFiles.of("One."));
    ProcessHandle handle = brief.handle();

    assertThat(handle == null || handle.onExit().orTimeout(10, TimeUnit.SECONDS).join() != null)
        .isTrue();
    assertThat(text(brief.parse("DOCX", DocxFiles.of("Two.")))).isEqualTo("Two.");
  }

  @Test
  void all_that_a_draft_says_passes_between_the_processes() throws IOException {
    Parsed draft =
        new Parsed.Drafted(
            new Draft(
                "Nội dung 内容",
                "Tiêu đề",
                "Báo",
                List.of("A", "B"),
                URI.create("https://example.org/1"),
                new PublicationDate(LocalDate.of(2024, 2, 29), "PDF metadata"),
                Language.VIETNAMESE));
    for (Parsed each :
        List.of(
            draft,
            new Parsed.Unreadable("Lý do"),
            new Parsed.Drafted(new Draft("x", null, null, List.of(), null, null, null)))) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      Wire.write(new DataOutputStream(bytes), each);
      assertThat(Wire.parsed(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()))))
          .isEqualTo(each);
    }
  }
}
