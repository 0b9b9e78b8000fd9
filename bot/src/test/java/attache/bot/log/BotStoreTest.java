package attache.bot.log;

import static org.assertj.core.api.Assertions.assertThat;

import attache.corpus.Language;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BotStoreTest {
  private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

  @TempDir Path home;
  private BotStore store;

  @BeforeEach
  void open() {
    store = BotStore.in(home);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void an_update_that_comes_again_is_taken_once_whatever_its_number() {
    Inbox.Arrival first = new Inbox.Arrival("message:7:1:99", 100, 7, 1, "{}");
    Inbox.Arrival again = new Inbox.Arrival("message:7:1:99", 3, 7, 1, "{}");
    assertThat(store.inbox().put(List.of(first), NOW)).hasSize(1);
    assertThat(store.inbox().put(List.of(again), NOW)).isEmpty();
  }

  @Test
  void what_is_not_worked_off_waits_across_a_restart_in_the_order_of_coming() {
    store
        .inbox()
        .put(
            List.of(
                new Inbox.Arrival("a", 1, 7, 1, "first"),
                new Inbox.Arrival("b", 2, 7, 2, "second"),
                new Inbox.Arrival("c", 3, 8, 3, "third")),
            NOW);
    long first = store.inbox().waiting().getFirst().seq();
    store.inbox().done(first, NOW);
    store.inbox().answered(first + 1, new QuestionId(5));
    store.close();
    store = BotStore.in(home);
    assertThat(store.inbox().waiting())
        .extracting(Inbox.Entry::body)
        .containsExactly("second", "third");
    assertThat(store.inbox().waiting().getFirst().question()).isEqualTo(new QuestionId(5));
    assertThat(store.inbox().firstOf(7, 1)).contains(first);
    store.inbox().purge(NOW.plus(Duration.ofDays(9)));
    assertThat(store.inbox().firstOf(7, 1)).isEmpty();
    assertThat(store.inbox().waiting()).hasSize(2);
  }

  @Test
  void a_message_whose_id_did_not_come_back_stays_in_doubt_until_it_is_cleared() {
    ShownMessages shown = store.shown();
    shown.sending("1/0", 7, 41, NOW);
    assertThat(shown.find("1/0").orElseThrow().message()).isNull();
    assertThat(shown.inDoubt()).isEmpty();
    shown.sent("1/0", 7, 44, false);
    assertThat(shown.inDoubt()).containsExactly(new ShownMessages.Shown("1/0", 7, 44, 41, null));
    shown.cleared("1/0");
    shown.shows("1/0", new QuestionId(9));
    assertThat(shown.at(7, 44))
        .contains(new ShownMessages.Shown("1/0", 7, 44, null, new QuestionId(9)));
    assertThat(shown.highest(7)).isEqualTo(44);
    assertThat(shown.highest(8)).isEqualTo(44);
    assertThat(shown.highest(-1_000_000_000_007L)).isZero();
    assertThat(store.talks().askedIn(new QuestionId(9), 7)).isTrue();
    assertThat(store.talks().askedIn(new QuestionId(9), 8)).isFalse();
  }

  @Test
  void a_decision_about_a_person_replaces_the_one_before_and_moves_with_a_group() {
    People people = store.people();
    people.seen(-5, "Consular", "", NOW);
    assertThat(people.stand(-5, People.Standing.ALLOWED, 1L, NOW)).isTrue();
    assertThat(people.stand(-5, People.Standing.ALLOWED, 2L, NOW)).isFalse();
    people.speak(-5, Language.VIETNAMESE, NOW);
    people.moved(-5, -1005);
    assertThat(people.present(-5)).isEqualTo(-1005);
    assertThat(people.former(-1005)).containsExactly(-5L);
    assertThat(people.find(-1005).orElseThrow())
        .isEqualTo(
            new People.Known(
                -1005, "Consular", "", People.Standing.ALLOWED, Language.VIETNAMESE, 1L, NOW));
    people.stand(-1005, People.Standing.REFUSED, 1L, NOW);
    assertThat(people.of(People.Standing.REFUSED))
        .extracting(People.Known::id)
        .containsExactly(-1005L);
  }

  @Test
  void a_conversation_is_one_person_s_in_one_topic_and_can_be_forgotten() {
    Talks.Place ann = new Talks.Place(-1, 3, 7);
    Talks.Place binh = new Talks.Place(-1, 3, 8);
    for (int i = 1; i <= 4; i++) {
      store.talks().asked(i == 2 ? binh : ann, new QuestionId(i), NOW.plusSeconds(i));
    }
    assertThat(store.talks().since(ann, NOW, 2))
        .containsExactly(new QuestionId(3), new QuestionId(4));
    assertThat(store.talks().latest(binh)).contains(new QuestionId(2));
    assertThat(store.talks().forget(ann)).isEqualTo(3);
    assertThat(store.talks().latest(ann)).isEmpty();
  }

  @Test
  void what_admins_did_is_kept() {
    AdminActions.Action action =
        new AdminActions.Action(NOW, 1, "Ann", "remove", "An article", "removed");
    store.adminActions().add(action);
    assertThat(store.adminActions().latest(10)).containsExactly(action);
  }
}
