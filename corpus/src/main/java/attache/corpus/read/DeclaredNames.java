package attache.corpus.read;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Titles and authors as office programs write them into files, which nobody may have meant. */
public final class DeclaredNames {
  private static final Pattern FILE_NAME =
      Pattern.compile(
          "(?i)microsoft word - .*|.*\\.(?:docx?|pdf|rtf|odt|indd|qxd|pptx?|wpd|tmp|txt)|untitled.*"
              + "|(?:document|tài liệu|文档|文件|无标题)\\s*\\d*");

  /** What machines call whoever sits at them. */
  private static final Set<String> NOBODY =
      Set.of(
          "user",
          "admin",
          "administrator",
          "windows user",
          "microsoft office user",
          "microsoft",
          "owner",
          "author",
          "unknown",
          "anonymous",
          "root",
          "pc",
          "hp",
          "dell",
          "asus",
          "acer",
          "lenovo",
          "apache poi",
          "python-docx",
          "微软用户",
          "用户",
          "未知",
          "người dùng");

  private DeclaredNames() {}

  /** A title that is one, and not the name of a file or of nothing. */
  public static Optional<String> title(@Nullable String declared) {
    String title = declared == null ? "" : declared.replaceAll("\\s+", " ").strip();
    return title.isEmpty() || FILE_NAME.matcher(title).matches()
        ? Optional.empty()
        : Optional.of(title);
  }

  /** The people among the authors declared, parted by semicolons. */
  public static List<String> authors(@Nullable String declared) {
    return declared == null
        ? List.of()
        : Arrays.stream(declared.split("[;；]", -1))
            .map(String::strip)
            .filter(name -> !name.isEmpty() && !NOBODY.contains(name.toLowerCase(Locale.ROOT)))
            .toList();
  }
}
