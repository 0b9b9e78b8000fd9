package attache.corpus.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonLineTest {
  private static Parsed parsed(String line) {
    return JsonLine.parse(line.getBytes(StandardCharsets.UTF_8));
  }

  private static String reason(String line) {
    Parsed parsed = parsed(line);
    assertThat(parsed).isInstanceOf(Parsed.Unreadable.class);
    return ((Parsed.Unreadable) parsed).reason();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "null ~ The line is not a JSON object but null",
        "2024 ~ The line is not a JSON object but 2024",
        "\"text\" ~ The line is not a JSON object but a string",
        "[{\"text\": \"Hội nghị\"}] ~ The line is not a JSON object but a list; put each of its"
            + " objects on a line of its own",
      })
  void a_value_that_is_no_object_is_rejected_with_what_it_is(String line, String reason) {
    assertThat(reason(line)).isEqualTo(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "{\"text\": \"会议在昆明举行\"} {\"text\": \"Second.\"}",
        "{\"text\": \"会议在昆明举行\"},",
        "{\"text\": \"会议在昆明举行\"}]",
      })
  void nothing_behind_the_object_is_lost_silently(String line) {
    assertThat(reason(line)).contains("The line");
  }

  @Test
  void several_objects_on_a_line_are_told_to_be_parted() {
    assertThat(reason("{\"text\": \"First.\"}{\"text\": \"Second.\"}"))
        .contains("more than one JSON value");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {"{\"text\": \"Cut in", "{\"text\": NaN}", "'text': 1"})
  void reasons_name_no_class_or_setting_of_the_parser(String line) {
    assertThat(reason(line))
        .startsWith("The line is not a JSON object: ")
        .doesNotContain("`", "java.", "REDACTED");
    String deep = "[".repeat(2000);
    assertThat(reason("{\"text\": " + deep)).contains("nested more deeply").doesNotContain("`");
  }

  @Test
  void a_line_in_another_encoding_is_read() {
    byte[] line =
        "{\"text\": \"会议于二月二日在昆明举行，委员出席了会议。\"}\r\n"
            .getBytes(java.nio.charset.Charset.forName("GB18030"));

    assertThat(JsonLine.parse(line)).isInstanceOf(Parsed.Drafted.class);
  }
}
