package attache.corpus.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class BeginningsTest {
  private static final List<Pattern> PATTERNS =
      List.of(
          Pattern.compile("tags?:\\s*[^.]*$", Pattern.CASE_INSENSITIVE),
          Pattern.compile("[^a-z]*(?:read more|more)\\b"),
          Pattern.compile("(?=.*end)ab+"),
          Pattern.compile("abbey$|责任编辑[:：]"));

  private final Beginnings beginnings = new Beginnings(PATTERNS);

  @Test
  void the_first_pattern_that_matches_is_told_by_its_number() {
    assertThat(beginnings.first("TAGS: ministry, visit")).isEqualTo(0);
    assertThat(beginnings.first("12 - read more about it")).isEqualTo(1);
    assertThat(beginnings.first("abbot at the end")).isEqualTo(2);
    assertThat(beginnings.first("责任编辑：李琦")).isEqualTo(3);
  }

  @Test
  void nothing_is_told_of_a_line_that_begins_otherwise_or_goes_on_otherwise() {
    assertThat(beginnings.first("The tags: none")).isEqualTo(-1);
    assertThat(beginnings.any("tags: none. Nor here")).isFalse();
    assertThat(beginnings.any("")).isFalse();
  }

  @Test
  void what_is_remembered_changes_nothing() {
    Random random = new Random(5);
    String letters = "tagsTGabey:. moredn责任编辑：";
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      StringBuilder line = new StringBuilder();
      for (int length = random.nextInt(9); length > 0; length--) {
        line.append(letters.charAt(random.nextInt(letters.length())));
      }
      lines.add(line + (random.nextBoolean() ? " end" : ""));
    }
    for (String line : lines) {
      boolean any = PATTERNS.stream().anyMatch(pattern -> pattern.matcher(line).lookingAt());

      assertThat(beginnings.any(line)).as(line).isEqualTo(any);
    }
  }
}
