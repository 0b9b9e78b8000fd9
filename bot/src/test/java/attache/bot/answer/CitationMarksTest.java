package attache.bot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CitationMarksTest {
  @Test
  void marks_are_read_and_taken_out() {
    assertThat(CitationMarks.read("It rained [1, 3]. [2]", 8))
        .isEqualTo(new Draft.Written("It rained.", List.of(1, 2, 3)));
    assertThat(CitationMarks.read("论坛闭幕【2】。", 8)).isEqualTo(new Draft.Written("论坛闭幕。", List.of(2)));
  }

  @Test
  void numbers_beyond_the_evidence_cite_nothing() {
    assertThat(CitationMarks.read("It rained [0][9][2].", 8).cited()).containsExactly(2);
  }

  @Test
  void other_brackets_are_text() {
    assertThat(CitationMarks.read("The pact [sic] of (3) ports.", 8).text())
        .isEqualTo("The pact [sic] of (3) ports.");
  }
}
