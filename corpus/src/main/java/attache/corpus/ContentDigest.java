package attache.corpus;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of some content, in 64 lower-case hexadecimal digits. */
public record ContentDigest(String hex) {
  public static ContentDigest of(byte[] content) {
    return of(sha256(), content);
  }

  public static ContentDigest of(String content) {
    return of(content.getBytes(StandardCharsets.UTF_8));
  }

  /** A digester to feed piece by piece. */
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  public static ContentDigest of(MessageDigest digester, byte[] rest) {
    return new ContentDigest(HexFormat.of().formatHex(digester.digest(rest)));
  }

  @Override
  public String toString() {
    return hex;
  }
}
