package attache.bot.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import attache.config.Reason;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * What people are stored under. A pseudonym is a keyed hash (HMAC-SHA256, the first 80 bits), so
 * that nobody without the key can try out Telegram ids until one fits. The key lies beside the log,
 * not in it: a backup or an export of the log names nobody.
 */
final class Pseudonyms {
  private static final int KEY_BYTES = 32;
  private static final int HASH_BYTES = 10;

  private final Path home;
  private final Path keyFile;
  private final boolean anonymous;
  private byte @Nullable [] key;

  Pseudonyms(Path home, boolean anonymous) {
    this.home = home.toAbsolutePath();
    this.keyFile = this.home.resolve("log.key");
    this.anonymous = anonymous;
  }

  /** The asker as the log is to hold it. */
  Asker of(Asker asker) throws LogUnavailable {
    return anonymous ? new Asker(asker.channel(), hash(asker.person()), chat(asker.chat())) : asker;
  }

  /** The person as the log is to hold it. */
  String of(String person) throws LogUnavailable {
    return anonymous ? hash(person) : person;
  }

  /** All that a person may be stored under, whatever the setting was at the time. */
  Set<String> all(String person) throws LogUnavailable {
    return Files.exists(keyFile) ? Set.of(person, hash(person)) : Set.of(person);
  }

  /** A chat with a single person has the person's id; a topic behind it stays readable. */
  private String chat(String chat) throws LogUnavailable {
    int topic = chat.indexOf('#');
    return topic < 0 ? hash(chat) : hash(chat.substring(0, topic)) + chat.substring(topic);
  }

  private String hash(String id) throws LogUnavailable {
    if (id.isEmpty()) {
      return id;
    }
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key(), "HmacSHA256"));
      byte[] hash = mac.doFinal(id.getBytes(UTF_8));
      return HexFormat.of().formatHex(Arrays.copyOf(hash, HASH_BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HmacSHA256", e);
    }
  }

  private synchronized byte[] key() throws LogUnavailable {
    byte[] known = key;
    if (known == null) {
      try {
        known = Files.exists(keyFile) ? Files.readAllBytes(keyFile) : newKey();
      } catch (IOException e) {
        throw unusable("cannot be read or made (" + Reason.of(e) + ").");
      }
      if (known.length != KEY_BYTES) {
        throw unusable("does not hold a key of " + KEY_BYTES + " bytes; put the right one back.");
      }
      key = known;
    }
    return known;
  }

  private LogUnavailable unusable(String why) {
    return new LogUnavailable(
        Trouble.UNREACHABLE, "The key of the log's pseudonyms, " + keyFile + ", " + why);
  }

  private byte[] newKey() throws IOException {
    Files.createDirectories(home);
    byte[] fresh = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(fresh);
    // Made readable for its owner alone, where the file system knows owners.
    Path part = Files.createTempFile(home, "log", ".key");
    try {
      Files.write(part, fresh);
      // Linking fails where another process was faster, and never leaves half a key.
      Files.createLink(keyFile, part);
      return fresh;
    } catch (FileAlreadyExistsException e) {
      return Files.readAllBytes(keyFile);
    } finally {
      Files.delete(part);
    }
  }
}
