package attache.bot.answer;

import attache.corpus.Language;
import attache.index.analysis.HanReadings;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Chinese persons' names of three characters in a question: a surname, and two characters that are
 * no word with it or with each other.
 */
final class ChinesePersons {
  /** The surnames of nine in ten people. */
  static final String SURNAMES =
      "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";

  private static final int LENGTH = 3;

  private ChinesePersons() {}

  /** In the order of the question, which is taken in simplified characters. */
  static Set<String> in(String question, Vocabulary vocabulary) {
    Set<String> names = new LinkedHashSet<>();
    String text = Terms.simplified(question);
    List<String> pieces = vocabulary.parted(question);
    for (int i = 0; i + LENGTH <= pieces.size(); i++) {
      List<String> three = pieces.subList(i, i + LENGTH);
      String name = String.join("", three);
      if (name.length() == LENGTH && SURNAMES.contains(three.getFirst()) && text.contains(name)) {
        names.add(name);
      }
    }
    return names;
  }

  /**
   * Whether a text names a person, in Chinese by the characters, else by how both of the given name
   * are read: Chengyuan, or Thừa Viễn.
   */
  static boolean isNamed(String name, String text, Language language) {
    if (language == Language.CHINESE) {
      return Terms.simplified(text).contains(name);
    }
    String given = name.substring(1);
    String letters = Terms.fold(text);
    Set<String> readings = new LinkedHashSet<>(HanReadings.mandarin(given, ""));
    readings.addAll(HanReadings.mandarin(given, " "));
    readings.addAll(HanReadings.mandarin(given, "-"));
    HanReadings.vietnamese(given).forEach(reading -> readings.add(Terms.fold(reading)));
    return readings.stream().anyMatch(letters::contains);
  }
}
