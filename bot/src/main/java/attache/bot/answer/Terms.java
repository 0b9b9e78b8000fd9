package attache.bot.answer;

import attache.corpus.language.Letters;
import attache.index.analysis.HanReadings;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a text that carry its meaning, folded so that they compare: English words by their
 * stem, Vietnamese syllables without diacritics, Chinese by pairs of simplified characters, numbers
 * by their digits.
 */
final class Terms {
  private static final Pattern HAN_FUNCTION_WORDS =
      Pattern.compile(
          "多少[个次项位家名条种届场所座部件]?|什么|甚么|哪些|哪里|哪儿|哪个|哪一?[天年位国座家]|几[个次项位家名条种届场所座部件天年]|谁|怎么样?|怎样|如何|为何|为什么|是否|请问|告诉我|以及|[的了是在有吗呢吧啊于和与及由被把对将为都也就而其该这那哪几]");
  private static final Pattern TOKEN =
      Pattern.compile("[\\p{IsHan}]+|[[\\p{L}\\p{M}\\p{N}]&&[^\\p{IsHan}]]+(?:[.,'’]\\p{N}+)*");

  private static final Set<String> FUNCTION_WORDS = functionWords();

  private Terms() {}

  private static Set<String> functionWords() {
    Set<String> words = new LinkedHashSet<>();
    String english =
        "a an the of in on at to for from by with and or but is are was were be been being do does did has have had will would"
            + " can could may might shall should must not no it its he she they them his her their this that these those there"
            + " what which who whom whose when where why how many much long old far often s as into than then so if about any"
            + " some i you we me my our your us please tell name";
    String vietnamese =
        "la gi nao ai dau bao nhieu may khi co cua va voi cac nhung cho o tai trong tu den duoc bi do nay kia ay mot thi ma"
            + " rang se da dang khong vao ra len ve theo nhu the sao vi hay hoac ngay nam thang";
    words.addAll(List.of(english.split(" ")));
    words.addAll(List.of(vietnamese.split(" ")));
    return Set.copyOf(words);
  }

  /** In the order of the text, each once. */
  static Set<String> of(String text) {
    Set<String> terms = new LinkedHashSet<>();
    Matcher tokens = TOKEN.matcher(simplified(text));
    while (tokens.find()) {
      String token = tokens.group();
      if (Scripts.isHan(token.codePointAt(0))) {
        terms.addAll(pairs(token));
      } else {
        String word = fold(token);
        if (!FUNCTION_WORDS.contains(word)) {
          terms.add(stem(word));
        }
      }
    }
    return terms;
  }

  /** A text in simplified characters, and in the usual form of all others. */
  static String simplified(String text) {
    return HanReadings.simplified(Normalizer.normalize(text, Normalizer.Form.NFKC));
  }

  /** The stretches of Chinese between its function words and question words. */
  static List<String> contentRuns(String characters) {
    return Arrays.stream(HAN_FUNCTION_WORDS.split(characters, -1))
        .filter(run -> !run.isEmpty())
        .toList();
  }

  private static List<String> pairs(String characters) {
    List<String> pairs = new ArrayList<>();
    for (String run : contentRuns(characters)) {
      int[] codePoints = run.codePoints().toArray();
      if (codePoints.length == 1) {
        pairs.add(run);
      }
      for (int i = 0; i + 1 < codePoints.length; i++) {
        pairs.add(new String(codePoints, i, 2));
      }
    }
    return pairs;
  }

  static String fold(String word) {
    return Letters.plain(word).replaceAll("['’]s$", "");
  }

  /** Harman's S stemmer (1991) and the endings of the past and the participle. */
  static String stem(String word) {
    if (word.length() > 5 && word.endsWith("ing")) {
      return word.substring(0, word.length() - 3);
    }
    if (word.length() > 4 && word.endsWith("ies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    if (word.length() > 4 && word.endsWith("ed")) {
      return word.substring(0, word.length() - 2);
    }
    if (word.length() > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us")) {
      return word.substring(0, word.length() - 1);
    }
    return word;
  }
}
