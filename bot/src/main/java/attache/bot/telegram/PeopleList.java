package attache.bot.telegram;

import attache.bot.conversation.Phrase;
import attache.bot.log.People;
import attache.bot.log.People.Known;
import attache.bot.log.People.Standing;
import attache.bot.telegram.api.Content;
import attache.bot.telegram.api.Keyboard;
import attache.bot.telegram.api.Keyboard.Button;
import attache.bot.telegram.text.RichText;
import attache.corpus.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who is let in, who waits at the door, and a button for each to change that. */
final class PeopleList {
  private static final int MOST_BUTTONS = 20;

  private final People people;
  private final Access access;
  private final Admission admission;

  PeopleList(People people, Access access, Admission admission) {
    this.people = people;
    this.access = access;
    this.admission = admission;
  }

  Content all(Language language) {
    List<List<Button>> rows = new ArrayList<>();
    List<Known> allowed = people.of(Standing.ALLOWED);
    List<Known> waiting = people.of(Standing.WAITING);
    List<Known> refused = people.of(Standing.REFUSED);
    BiConsumer<Long, Boolean> button =
        (id, in) ->
            rows.add(
                List.of(
                    new Button(
                        in
                            ? Phrase.REVOKE.in(language, admission.named(id))
                            : Phrase.ALLOW.in(language) + " " + admission.named(id),
                        (in ? "av:" : "aw:") + id)));
    List<Long> in =
        Stream.concat(allowed.stream().map(Known::id), access.listed().stream())
            .distinct()
            .filter(id -> refused.stream().noneMatch(known -> known.id() == id))
            .toList();
    in.stream().limit(MOST_BUTTONS).forEach(id -> button.accept(id, true));
    Stream.concat(waiting.stream(), refused.stream())
        .limit(MOST_BUTTONS)
        .forEach(known -> button.accept(known.id(), false));
    String text =
        Phrase.USERS.in(
                language, access.open() ? Phrase.USERS_OPEN.in(language) : names(in, language))
            + "\n"
            + Phrase.USERS_WAITING.in(
                language, names(waiting.stream().map(Known::id).toList(), language));
    return Content.of(RichText.plain(text).split().getFirst(), new Keyboard(rows));
  }

  private String names(List<Long> ids, Language language) {
    return ids.isEmpty()
        ? Phrase.NOBODY.in(language)
        : ids.stream().map(admission::named).collect(Collectors.joining(", "));
  }
}
