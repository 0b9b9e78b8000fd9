package attache.bot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskedForTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "How many lines does it cover?      | NUMBER",
        "co bao nhieu can bo                | NUMBER",
        "chien luoc co may diem moi         | NUMBER",
        "论坛签署了多少个项目？               | NUMBER",
        "When did it open?                  | DATE",
        "Được ban hành ngày nào?            | DATE",
        "论坛何时闭幕？                       | DATE",
        "Who chaired the meeting?           | PERSON",
        "Ai chủ trì hội nghị?               | PERSON",
        "会议由谁主持？                       | PERSON",
        "Where was it held?                 | PLACE",
        "Hội nghị diễn ra ở đâu?            | PLACE",
        "论坛在哪里举行？                      | PLACE",
        "Why was it closed?                 | REASON",
        "Vì sao lễ bị hoãn?                 | REASON",
        "为什么推迟？                         | REASON",
        "What is the pact about?            | OTHER",
      })
  void the_question_words_tell_what_is_asked_for(String question, AskedFor kind) {
    assertThat(AskedFor.of(question)).isEqualTo(kind);
  }

  @Test
  void a_number_of_the_question_itself_does_not_count() {
    assertThat(AskedFor.NUMBER.countIn("In 2021 it had 14 lines", "How many lines in 2021?"))
        .isEqualTo(1);
  }

  @Test
  void a_number_next_to_what_is_counted_is_near() {
    String question = "How many shipping lines are there?";
    ToIntFunction<String> behind =
        stretch -> List.copyOf(Terms.of(stretch)).indexOf(Terms.stem("shipping"));

    assertThat(AskedFor.NUMBER.nearness("It covers 14 shipping lines", question, behind))
        .isEqualTo(1);
    assertThat(AskedFor.NUMBER.nearness("forty shipping lines a year", question, behind))
        .isEqualTo(1);
    assertThat(AskedFor.NUMBER.nearness("It opened on day 8", question, behind)).isZero();
  }
}
