package attache.bot.answer.check;

/**
 * Strips English inflection: plural, past, participle and adverb endings, irregular forms.
 * Deliberately lighter than Porter's algorithm, which makes one word of {@code organ} and {@code
 * organization}: here two words that are wrongly kept apart cost an answer, two that are wrongly
 * joined let a falsehood through.
 */
final class EnglishStem {
  private EnglishStem() {}

  /** The stem of a word in lower case. */
  static String of(String form) {
    String word = EnglishForms.base(form);
    if (word.length() < 4 || word.chars().anyMatch(c -> c < 'a' || c > 'z')) {
      return word;
    }
    String stem = withoutPlural(word);
    stem = withoutEnding(stem, "ing");
    stem = withoutEnding(stem, "ed");
    if (stem.length() > 5 && stem.endsWith("ly")) {
      stem = stem.substring(0, stem.length() - 2);
    }
    if (stem.length() > 3 && stem.endsWith("e")) {
      stem = stem.substring(0, stem.length() - 1);
    }
    if (stem.length() > 3 && stem.endsWith("y")) {
      stem = stem.substring(0, stem.length() - 1) + "i";
    }
    // To note is not to deny.
    return stem.equals("not") ? "note" : stem;
  }

  private static String withoutPlural(String word) {
    if (word.endsWith("ies") && word.length() > 4) {
      return word.substring(0, word.length() - 3) + "y";
    }
    if (word.endsWith("sses")
        || word.endsWith("shes")
        || word.endsWith("ches")
        || word.endsWith("xes")) {
      return word.substring(0, word.length() - 2);
    }
    boolean plural =
        word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is");
    return plural ? word.substring(0, word.length() - 1) : word;
  }

  private static String withoutEnding(String word, String ending) {
    int length = word.length() - ending.length();
    if (!word.endsWith(ending) || length < 3 || !hasVowel(word, length)) {
      return word;
    }
    String stem = word.substring(0, length);
    if (ending.equals("ed") && stem.endsWith("i")) {
      return stem.substring(0, length - 1) + "y";
    }
    char last = stem.charAt(length - 1);
    boolean doubled = last == stem.charAt(length - 2) && "lsz".indexOf(last) < 0;
    return doubled ? stem.substring(0, length - 1) : stem;
  }

  private static boolean hasVowel(String word, int length) {
    for (int i = 0; i < length; i++) {
      if ("aeiouy".indexOf(word.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
