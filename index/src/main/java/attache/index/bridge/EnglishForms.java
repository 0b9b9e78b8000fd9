package attache.index.bridge;

import java.util.ArrayList;
import java.util.List;

/** The forms under which an English word may stand in a dictionary. */
final class EnglishForms {
  private EnglishForms() {}

  /** The phrase itself, then with its last word made singular, present or positive. */
  static List<String> of(String phrase) {
    List<String> forms = new ArrayList<>();
    forms.add(phrase);
    add(forms, phrase, "ies", "y");
    add(forms, phrase, "es", "");
    add(forms, phrase, "s", "");
    add(forms, phrase, "ied", "y");
    add(forms, phrase, "ed", "");
    add(forms, phrase, "ed", "e");
    add(forms, phrase, "ing", "");
    add(forms, phrase, "ing", "e");
    add(forms, phrase, "ly", "");
    add(forms, phrase, "'s", "");
    if (phrase.endsWith("ed") || phrase.endsWith("ing")) {
      String stem = phrase.substring(0, phrase.length() - (phrase.endsWith("ed") ? 2 : 3));
      int last = stem.length() - 1;
      if (last > 2 && stem.charAt(last) == stem.charAt(last - 1)) {
        forms.add(stem.substring(0, last));
      }
    }
    return forms;
  }

  private static void add(List<String> forms, String phrase, String ending, String instead) {
    int stem = phrase.length() - ending.length();
    if (stem >= 3 && phrase.endsWith(ending)) {
      forms.add(phrase.substring(0, stem) + instead);
    }
  }
}
