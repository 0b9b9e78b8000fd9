package attache.bot.replay;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A report as one HTML page that needs nothing but itself: no network, no server. Its texts are in
 * English, Vietnamese and Chinese.
 */
public final class ReplayPage {
  private ReplayPage() {}

  public static String write(ReplayReport report, Limits limits) {
    // Within a script element only "<" can end the data, and JSON may escape it.
    String data = ReplayJson.writeForPage(report, limits).replace("<", "\\u003c");
    return resource("page.html")
        .replace("{{style}}", resource("page.css"))
        .replace("{{texts}}", resource("page-texts.js"))
        .replace("{{script}}", resource("page.js"))
        .replace("{{data}}", data);
  }

  private static String resource(String name) {
    try (InputStream stream = ReplayPage.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("The resource " + name + " is missing");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The resource " + name + " cannot be read", e);
    }
  }
}
