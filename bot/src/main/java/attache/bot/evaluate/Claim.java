package attache.bot.evaluate;

import attache.bot.answer.check.CitedText;
import attache.corpus.Language;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sentence with the passages that its citations name, and what a person found.
 *
 * @param sentence without its citations
 * @param supported what a person found, or null where the suite does not say
 * @param kind how the sentence was made, or {@code ?}
 * @param layer how the suite came by it, or {@code ?}
 */
record Claim(
    String id,
    Language language,
    String sentence,
    List<CitedText> cited,
    @Nullable Boolean supported,
    String kind,
    String layer) {
  private static final Pattern CITATION = Pattern.compile("\\s*\\[(\\d+)]");

  Claim {
    cited = List.copyOf(cited);
  }

  /**
   * Reads one line of a suite.
   *
   * @throws IllegalArgumentException if the sentence cites nothing, or a passage that is not there
   */
  static Claim of(JsonNode line) {
    String id = line.required("id").asText();
    Language language = Language.of(line.required("language").asText());
    String text = line.required("sentence").asText();
    List<CitedText> cited = new ArrayList<>();
    CITATION
        .matcher(text)
        .results()
        .map(match -> Integer.parseInt(match.group(1)))
        .distinct()
        .forEach(n -> cited.add(passage(id, line, n, language)));
    if (cited.isEmpty()) {
      throw new IllegalArgumentException("The sentence of " + id + " cites no passage");
    }
    JsonNode supported = line.get("supported");
    return new Claim(
        id,
        language,
        CITATION.matcher(text).replaceAll("").strip(),
        cited,
        (supported == null || supported.isNull()) ? null : supported.asBoolean(),
        line.path("kind").asText("?"),
        line.path("layer").asText("?"));
  }

  private static CitedText passage(String id, JsonNode line, int n, Language language) {
    for (JsonNode passage : line.required("passages")) {
      if (passage.required("n").asInt() == n) {
        String published = passage.path("published").asText("");
        String title = passage.path("title").asText("");
        Language its =
            passage.has("language") ? Language.of(passage.get("language").asText()) : language;
        return new CitedText(
            title.isEmpty() || title.equals("null") ? null : title,
            published.isEmpty() || published.equals("null") ? null : LocalDate.parse(published),
            its,
            passage.required("text").asText());
      }
    }
    throw new IllegalArgumentException(
        "The sentence of " + id + " cites [" + n + "], which is not there");
  }
}
