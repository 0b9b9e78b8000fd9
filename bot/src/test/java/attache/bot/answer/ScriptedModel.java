package attache.bot.answer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Writes what it was told to, in pieces of a few characters, and keeps the prompts it was sent. */
public final class ScriptedModel implements LanguageModel {
  private final String text;
  private final ModelReply.End end;
  private final int promptTokens;
  public final List<Prompt> prompts = new ArrayList<>();

  public ScriptedModel(String text) {
    this(text, new ModelReply.End.Complete(), 4096);
  }

  public ScriptedModel(String text, ModelReply.End end, int promptTokens) {
    this.text = text;
    this.end = end;
    this.promptTokens = promptTokens;
  }

  @Override
  public String name() {
    return "ollama:scripted";
  }

  @Override
  public int promptTokens() {
    return promptTokens;
  }

  @Override
  public boolean structured() {
    return false;
  }

  @Override
  public int estimateTokens(String prompt) {
    return prompt.length() / 2;
  }

  @Override
  public ModelReply write(
      Prompt prompt, Consumer<String> listener, Cancellation cancellation, Duration atMost) {
    prompts.add(prompt);
    StringBuilder raw = new StringBuilder();
    for (int at = 0; at < text.length() && !cancellation.isCancelled(); at += 3) {
      String piece = text.substring(at, Math.min(text.length(), at + 3));
      raw.append(piece);
      listener.accept(piece);
    }
    return new ModelReply(
        raw.toString(),
        cancellation.isCancelled() ? new ModelReply.End.Stopped() : end,
        Duration.ofMillis(5),
        7,
        8,
        "temperature=0.0",
        "abc");
  }
}
