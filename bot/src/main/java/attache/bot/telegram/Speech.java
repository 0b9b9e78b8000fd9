package attache.bot.telegram;

import attache.bot.conversation.Phrase;
import attache.bot.log.People;
import attache.bot.telegram.api.Person;
import attache.corpus.Language;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** In which language to speak to whom. */
final class Speech {
  private final People people;
  private final Function<String, Language> detector;

  /**
   * @param detector tells the language of a short text
   */
  Speech(People people, Function<String, Language> detector) {
    this.people = people;
    this.detector = detector;
  }

  /** The language that a person chose, or null. */
  @Nullable Language chosen(Person person) {
    return people.find(person.id()).map(People.Known::language).orElse(null);
  }

  /** The chosen language, or the one of the person's app, or English. */
  Language of(Person person) {
    Language chosen = chosen(person);
    return chosen != null ? chosen : orEnglish(Language.of(person.languageCode()));
  }

  /** The chosen language, or the one of what was written, or that of the person's app. */
  Language about(Person person, String text) {
    Language chosen = chosen(person);
    if (chosen != null) {
      return chosen;
    }
    Language written =
        text.codePoints().anyMatch(Character::isLetter) ? detector.apply(text) : Language.OTHER;
    return written != Language.OTHER ? written : of(person);
  }

  /**
   * From now on speaks to a person in a language, or in that of each question where the code names
   * none.
   *
   * @return what to say to that
   */
  String choose(Person person, String code, Instant now) {
    Language wanted = Language.of(code);
    people.speak(person.id(), wanted == Language.OTHER ? null : wanted, now);
    return wanted == Language.OTHER
        ? Phrase.LANGUAGE_AUTO.in(of(person))
        : Phrase.LANGUAGE_SET.in(wanted);
  }

  private static Language orEnglish(Language language) {
    return language == Language.OTHER ? Language.ENGLISH : language;
  }
}
