package attache.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import attache.corpus.Language;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PhraseTest {
  private static final Pattern PLACE = Pattern.compile("%[sd]");

  @ParameterizedTest
  @EnumSource(Phrase.class)
  void a_phrase_takes_the_same_values_in_every_language(Phrase phrase) {
    List<String> places = places(phrase.in(Language.ENGLISH));
    assertThat(places(phrase.in(Language.VIETNAMESE))).isEqualTo(places);
    assertThat(places(phrase.in(Language.CHINESE))).isEqualTo(places);
  }

  @ParameterizedTest
  @EnumSource(Command.class)
  void a_command_fits_into_telegram_s_menu_in_every_language(Command command) {
    assertThat(command.word()).matches("[a-z0-9_]{1,32}");
    for (Language language : Language.values()) {
      assertThat(command.description(language)).hasSizeBetween(1, 256);
    }
    assertThat(Command.of(command.word())).contains(command);
    assertThat(Command.help(Language.VIETNAMESE, true)).contains("/help");
  }

  @Test
  void what_is_counted_stands_in_the_singular_or_the_plural() {
    assertThat(Phrase.ARTICLES.in(Language.ENGLISH, 1, 1, 1)).isEqualTo("1 article, page 1 of 1");
    assertThat(Phrase.ARTICLES.in(Language.ENGLISH, 0, 1, 1)).startsWith("0 articles,");
    assertThat(Phrase.STATUS_INDEX.in(Language.ENGLISH, "g1", 2, 1, "2024-01-01"))
        .isEqualTo("Index: g1, 2 articles, 1 passage, newest 2024-01-01");
  }

  private static List<String> places(String text) {
    return PLACE.matcher(text).results().map(MatchResult::group).toList();
  }
}
