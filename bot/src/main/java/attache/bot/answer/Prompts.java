package attache.bot.answer;

import attache.bot.question.Question;
import attache.corpus.ContentDigest;
import attache.corpus.Language;
import attache.corpus.Metadata;
import attache.index.Hit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the prompt of an answer, in the language the answer is to be in. Safe for many threads.
 */
public final class Prompts {
  /** What a chat template adds around the messages; those in use add fewer than 40 tokens. */
  private static final int CHAT_TEMPLATE_TOKENS = 64;

  private final Map<Language, PromptTemplate> system = new EnumMap<>(Language.class);
  private final Map<Language, PromptTemplate> structured = new EnumMap<>(Language.class);
  private final Map<Language, PromptTemplate> user = new EnumMap<>(Language.class);

  private static final Set<String> SYSTEM_VALUES = Set.of("sentences");
  private static final Set<String> USER_VALUES = Set.of("passages", "asked", "question");

  /** What parts the system prompt from the user prompt in a file: a line of three dashes. */
  private static final Pattern PARTING = Pattern.compile("(?m)^---[ \\t]*$");

  /** The prompts that Attaché comes with. */
  public Prompts() {
    for (Language language : Language.values()) {
      String code = (language == Language.OTHER ? Language.ENGLISH : language).code();
      system.put(language, PromptTemplate.load("system_" + code + ".txt"));
      structured.put(language, PromptTemplate.load("system_json_" + code + ".txt"));
      user.put(language, PromptTemplate.load("user_" + code + ".txt"));
    }
  }

  private Prompts(PromptTemplate systemPrompt, PromptTemplate userPrompt) {
    for (Language language : Language.values()) {
      system.put(language, systemPrompt);
      structured.put(language, systemPrompt);
      user.put(language, userPrompt);
    }
  }

  /**
   * Prompts to be tried: a system prompt, a line of three dashes, and a user prompt, used for
   * questions in every language.
   *
   * @param name what they are called in an error, such as the file's name
   * @throws IllegalArgumentException if a part or a placeholder is missing, or there is one too
   *     many; the message says which
   */
  public static Prompts of(String name, String text) {
    String[] parts = PARTING.split(text, -1);
    if (parts.length != 2 || parts[0].isBlank() || parts[1].isBlank()) {
      throw new IllegalArgumentException(
          name
              + " must hold a system prompt, a line of three dashes (---), and a user prompt; it has "
              + (parts.length == 2
                  ? "nothing on one side of the line"
                  : parts.length - 1 + " such lines")
              + ".");
    }
    PromptTemplate systemPrompt =
        new PromptTemplate("The system prompt of " + name, parts[0].strip());
    PromptTemplate userPrompt = new PromptTemplate("The user prompt of " + name, parts[1].strip());
    String flaws =
        Stream.of(systemPrompt.flaw(SYSTEM_VALUES), userPrompt.flaw(USER_VALUES))
            .flatMap(Optional::stream)
            .collect(Collectors.joining("\n"));
    if (!flaws.isEmpty()) {
      throw new IllegalArgumentException(flaws);
    }
    return new Prompts(systemPrompt, userPrompt);
  }

  /** Tells these templates, those for text, from all others. */
  public String digest(Language language) {
    return digest(template(system, language), template(user, language));
  }

  private static String digest(PromptTemplate systemTemplate, PromptTemplate userTemplate) {
    return ContentDigest.of(systemTemplate.digest().hex() + userTemplate.digest().hex()).hex();
  }

  /**
   * A prompt that fits the model.
   *
   * @param passages how many passages, from the first, it holds; the others did not fit as a whole
   */
  record Written(LanguageModel.Prompt prompt, int passages) {}

  /** Leaves out whole passages from the end until the prompt fits; none is ever cut. */
  Written write(Question question, List<Hit> evidence, int sentences, LanguageModel model) {
    for (int passages = evidence.size(); ; passages--) {
      LanguageModel.Prompt prompt =
          render(question, evidence.subList(0, passages), sentences, model.structured());
      int tokens =
          model.estimateTokens(prompt.system())
              + model.estimateTokens(prompt.user())
              + CHAT_TEMPLATE_TOKENS;
      if (tokens <= model.promptTokens() || passages == 0) {
        return new Written(prompt, passages);
      }
    }
  }

  private LanguageModel.Prompt render(
      Question question, List<Hit> evidence, int sentences, boolean asJson) {
    Language language = question.answerLanguage();
    PromptTemplate systemTemplate = template(asJson ? structured : system, language);
    PromptTemplate userTemplate = template(user, language);
    return new LanguageModel.Prompt(
        systemTemplate.render(Map.of("sentences", Integer.toString(sentences))),
        userTemplate.render(
            Map.of(
                "passages", numbered(evidence),
                "asked", question.query().asked().toString(),
                "question", question.understood())),
        digest(systemTemplate, userTemplate));
  }

  private static PromptTemplate template(
      Map<Language, PromptTemplate> templates, Language language) {
    PromptTemplate template = templates.get(language);
    if (template == null) {
      throw new IllegalStateException("No prompt in " + language);
    }
    return template;
  }

  private static String numbered(List<Hit> evidence) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < evidence.size(); i++) {
      Metadata about = evidence.get(i).article().metadata();
      text.append(i == 0 ? "[" : "\n\n[").append(i + 1).append("] ");
      text.append(evidence.get(i).article().displayTitle());
      if (about.source() != null) {
        text.append(", ").append(about.source());
      }
      if (about.published() != null) {
        text.append(", ").append(about.published().day());
      }
      text.append('\n').append(evidence.get(i).passage().text().strip());
    }
    return text.toString();
  }
}
