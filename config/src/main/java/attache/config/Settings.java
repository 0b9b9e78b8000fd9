package attache.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * All settings of an installation. {@code config/attache.yaml} documents each with its default.
 *
 * @param home the folder of the index generations, the log and the inbox; absolute
 */
public record Settings(
    Path home,
    CorpusSettings corpus,
    IndexSettings index,
    OllamaSettings ollama,
    ModelSettings model,
    RetrievalSettings retrieval,
    AnswerSettings answer,
    GateSettings gate,
    CheckSettings check,
    TelegramSettings telegram,
    AccessSettings access,
    LogSettings log) {

  /** Reads and checks everything; never throws for what a person wrote. */
  public static SettingsResult read(SettingsLocation location) {
    SettingsSource source = new SettingsSource(location);
    Settings settings = read(source);
    List<Problem> warnings = source.finish();
    return source.problems().isEmpty()
        ? new SettingsResult.Valid(settings, warnings)
        : new SettingsResult.Invalid(new ArrayList<>(source.problems()));
  }

  /** Every key and its default, in the order of the file. */
  static Map<String, String> defaults(SettingsLocation location) {
    SettingsSource source = new SettingsSource(location);
    read(source);
    return source.known();
  }

  private static Settings read(SettingsSource source) {
    return new Settings(
        source.path("home", ".attache").toAbsolutePath().normalize(),
        CorpusSettings.read(source),
        IndexSettings.read(source),
        OllamaSettings.read(source),
        ModelSettings.read(source),
        RetrievalSettings.read(source),
        AnswerSettings.read(source),
        GateSettings.read(source),
        CheckSettings.read(source),
        TelegramSettings.read(source),
        AccessSettings.read(source),
        LogSettings.read(source));
  }
}
