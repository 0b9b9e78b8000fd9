package attache.index.embed;

import ai.djl.util.Utils;
import attache.index.EmbeddingFailed;
import java.nio.file.Path;

/** The tokenizer's native library, kept from what it does unasked. */
public final class TokenizerLibrary {
  private static final String TELEMETRY_OFF = "OPT_OUT_TRACKING";
  private static final String OFFLINE = "ai.djl.offline";
  private static final String CACHE = "DJL_CACHE_DIR";

  /** Where JNA, which the tokenizer looks for graphics cards with, unpacks its native library. */
  private static final String JNA_FOLDER = "jna.tmpdir";

  private TokenizerLibrary() {}

  /**
   * Keeps the tokenizer from reporting to its makers and from unpacking into the user's home. The
   * launcher sets the same in the environment, which wins over these properties; what it says is
   * therefore checked as the tokenizer will read it.
   *
   * @param cache where it unpacks instead
   */
  public static void prepare(Path cache) throws EmbeddingFailed {
    System.setProperty(TELEMETRY_OFF, "true");
    System.setProperty(OFFLINE, "true");
    if (System.getProperty(CACHE) == null) {
      System.setProperty(CACHE, cache.toString());
    }
    if (System.getProperty(JNA_FOLDER) == null) {
      System.setProperty(JNA_FOLDER, System.getProperty("java.io.tmpdir"));
    }
    if (!Boolean.parseBoolean(Utils.getEnvOrSystemProperty(TELEMETRY_OFF))) {
      String why = "the environment variable OPT_OUT_TRACKING is not true";
      throw new EmbeddingFailed(
          "No model is loaded, because its tokenizer would report to its makers: "
              + why
              + ". Unset it, or set it to true.",
          new IllegalStateException(why));
    }
  }
}
