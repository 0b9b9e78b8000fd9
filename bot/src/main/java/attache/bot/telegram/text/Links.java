package attache.bot.telegram.text;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which addresses a message may link to. */
final class Links {
  private static final int MAX_LENGTH = 2_000;

  private Links() {}

  /** The address as Telegram takes it, or an empty text: http or https to a host with a dot. */
  static String of(@Nullable URI url) {
    if (url == null || url.getScheme() == null || url.getHost() == null) {
      return "";
    }
    String scheme = url.getScheme().toLowerCase(Locale.ROOT);
    boolean web = scheme.equals("http") || scheme.equals("https");
    int dot = url.getHost().indexOf('.');
    String text = url.toASCIIString();
    return web && dot > 0 && dot < url.getHost().length() - 1 && text.length() <= MAX_LENGTH
        ? text
        : "";
  }
}
