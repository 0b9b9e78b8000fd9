package attache.corpus.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of its article in JSON-LD (schema.org): one object, a list of them, or a {@code
 * @graph}. A block that is no JSON counts as absent.
 */
final class StructuredData {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(
              JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
              JsonReadFeature.ALLOW_TRAILING_COMMA,
              JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .build();

  /** The types of schema.org that are a story: Article, NewsArticle, ReportageNewsArticle, ... */
  private static final Pattern STORY =
      Pattern.compile("(?:.*[/#])?(?:\\w*Article|\\w*BlogPosting|Report|SocialMediaPosting)");

  private final @Nullable JsonNode story;

  private StructuredData(@Nullable JsonNode story) {
    this.story = story;
  }

  static StructuredData of(Document page) {
    List<JsonNode> stories = new ArrayList<>();
    for (Element script : page.select("script[type=application/ld+json]")) {
      stories.addAll(stories(script.data()));
    }
    return new StructuredData(
        stories.stream()
            .filter(each -> each.has("articleBody"))
            .findFirst()
            .orElse(stories.isEmpty() ? null : stories.getFirst()));
  }

  private static List<JsonNode> stories(String written) {
    Deque<JsonNode> open = new ArrayDeque<>();
    List<JsonNode> stories = new ArrayList<>();
    try {
      JsonNode root =
          JSON.readTree(written.replaceAll("^\\s*(?:<!--|//<!\\[CDATA\\[)|(?:-->|//]]>)\\s*$", ""));
      if (root != null) {
        open.add(root);
      }
    } catch (JsonProcessingException notJson) {
      return List.of();
    }
    while (!open.isEmpty()) {
      JsonNode node = open.remove();
      if (node.isArray()) {
        node.forEach(open::add);
      } else if (node.isObject()) {
        if (isStory(node.path("@type"))) {
          stories.add(node);
        }
        for (String around : List.of("@graph", "mainEntity", "mainEntityOfPage", "hasPart")) {
          open.add(node.path(around));
        }
      }
    }
    return stories;
  }

  private static boolean isStory(JsonNode type) {
    if (type.isArray()) {
      for (JsonNode each : type) {
        if (isStory(each)) {
          return true;
        }
      }
    }
    return type.isTextual() && STORY.matcher(type.textValue()).matches();
  }

  Optional<String> headline() {
    return text("headline").or(() -> text("name"));
  }

  Optional<String> published() {
    return text("datePublished").or(() -> text("dateCreated"));
  }

  Optional<String> publisher() {
    return story == null ? Optional.empty() : names(story.path("publisher")).stream().findFirst();
  }

  /** The names given as authors: strings, objects with a name, or lists of them. */
  List<String> authors() {
    if (story == null) {
      return List.of();
    }
    List<String> authors = names(story.path("author"));
    return authors.isEmpty() ? names(story.path("creator")) : authors;
  }

  Optional<String> url() {
    return text("url")
        .or(() -> text("mainEntityOfPage"))
        .or(
            () ->
                story == null
                    ? Optional.empty()
                    : string(story.path("mainEntityOfPage").path("@id")));
  }

  /** The story itself, without markup; empty where the page does not give it. */
  Optional<String> articleBody() {
    return text("articleBody").map(StructuredData::withoutMarkup);
  }

  private static String withoutMarkup(String body) {
    String lined = body.replaceAll("\\r?\\n", "<br>");
    boolean escaped = lined.contains("&lt;") && lined.contains("&gt;");
    Element parsed = Jsoup.parseBodyFragment(lined).body();
    return MainContent.lines(escaped ? Jsoup.parseBodyFragment(parsed.wholeText()).body() : parsed);
  }

  private Optional<String> text(String field) {
    return story == null ? Optional.empty() : string(story.path(field));
  }

  private static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(each -> names.addAll(names(each)));
    } else {
      string(node.isObject() ? node.path("name") : node).ifPresent(names::add);
    }
    return names;
  }

  private static Optional<String> string(JsonNode node) {
    JsonNode value = node.isArray() && !node.isEmpty() ? node.get(0) : node;
    return Optional.ofNullable(value.textValue())
        .map(text -> Jsoup.parseBodyFragment(text).wholeText().strip())
        .filter(text -> !text.isEmpty());
  }
}
