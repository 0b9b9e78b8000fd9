package attache.bot.replay;

import static org.assertj.core.api.Assertions.assertThat;

import attache.bot.log.ExampleAnswers;
import attache.corpus.Language;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class ReplayReportsTest {
  @AutoClose private final LoggedQuestions logged;

  ReplayReportsTest(@TempDir Path home) {
    logged = new LoggedQuestions(home);
  }

  @Test
  void the_xml_has_a_test_for_each_question() throws Exception {
    ReplayReport report =
        logged.replay(
            LoggedQuestions.again(
                answer ->
                    answer.question().language() == Language.CHINESE
                        ? ExampleAnswers.answer(answer.question(), List.of(), List.of())
                        : answer),
            1);
    Element suite =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(ReplayJunit.write(report, Limits.STRICT))))
            .getDocumentElement();
    assertThat(suite.getAttribute("tests")).isEqualTo("6");
    assertThat(suite.getAttribute("failures")).isEqualTo("3");
    assertThat(suite.getElementsByTagName("testcase").getLength()).isEqualTo(6);
    Element failure = (Element) suite.getElementsByTagName("failure").item(0);
    assertThat(((Element) failure.getParentNode()).getAttribute("name")).endsWith("昆明有多少个友好城市？");
    assertThat(failure.getAttribute("message")).isEqualTo("answered then, not found now");
    assertThat(((Element) suite.getElementsByTagName("failure").item(1)).getAttribute("message"))
        .isEqualTo("lost answers: 1, 0 allowed");
  }

  @Test
  void the_json_holds_each_passage_once() throws Exception {
    JsonNode json =
        new JsonMapper()
            .readTree(
                ReplayJson.write(
                    logged.replay(LoggedQuestions.again(answer -> answer), 1), Limits.STRICT));
    assertThat(json.path("counts").path("same").asInt()).isEqualTo(4);
    assertThat(json.path("passages").size()).isEqualTo(4);
    int place =
        json.path("questions")
            .path(0)
            .path("after")
            .path("evidence")
            .path(0)
            .path("passage")
            .asInt();
    assertThat(json.path("passages").path(place).path("text").asText()).contains("12 friendly");
  }
}
