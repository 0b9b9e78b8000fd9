package attache.bot.answer.check;

import attache.bot.answer.check.Finding.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * In Chinese a person's country, body and office stand before the name in one run: all of them are
 * the ones that the passage sets before this name.
 */
final class ChineseOfficeRule implements Rule {
  private static final String OFFICE = Lexicons.MARKER + "office";
  private static final int TITLE = 8;
  private static final int REACH = 30;
  private static final int SHORTEST = 2;
  private static final int KEY = 3;

  @Override
  public Optional<Finding.Unsupported> examine(Comparison comparison) {
    for (int i = 0; i + SHORTEST < comparison.sentence().size(); i++) {
      Token office = comparison.sentence().get(i);
      if (!office.isHan() || !office.means(OFFICE)) {
        continue;
      }
      List<Token> person = person(comparison.sentence(), i + 1);
      if (person.size() >= SHORTEST && differs(comparison, i, person)) {
        return Optional.of(
            new Finding.Unsupported(
                Kind.ROLE,
                "the passage does not call "
                    + comparison.words(person).replace(" ", "")
                    + " this: "
                    + comparison.words(i)));
      }
    }
    return Optional.empty();
  }

  /** The loose characters from an index on: a name that no list has. */
  private static List<Token> person(List<Token> tokens, int from) {
    List<Token> person = new ArrayList<>();
    for (int i = from; i < tokens.size() && person.size() < TITLE; i++) {
      Token token = tokens.get(i);
      boolean loose =
          token.isHan()
              && token.form().length() == 1
              && token.is(Token.Kind.WORD)
              && token.concepts().isEmpty()
              && token.clause() == tokens.get(from).clause();
      if (!loose) {
        break;
      }
      person.add(token);
    }
    return person;
  }

  private static boolean differs(Comparison comparison, int office, List<Token> person) {
    Set<String> mine = title(comparison.sentence(), office + 1);
    List<Set<String>> theirs = titles(comparison, person);
    return !theirs.isEmpty() && theirs.stream().noneMatch(title -> title.containsAll(mine));
  }

  /** What the passage sets before each place where the name stands, where that is a title. */
  private static List<Set<String>> titles(Comparison comparison, List<Token> person) {
    List<Set<String>> titles = new ArrayList<>();
    int length = Math.min(KEY, person.size());
    for (int place = 0; place + length <= comparison.passage().size(); place++) {
      boolean here = true;
      for (int i = 0; i < length; i++) {
        here &= comparison.passage().get(place + i).form().equals(person.get(i).form());
      }
      Set<String> title = here ? title(comparison.passage(), place) : Set.of();
      if (!title.isEmpty()) {
        titles.add(title);
      }
    }
    return titles;
  }

  /** The offices and names that run up to a place; empty where no office does. */
  private static Set<String> title(List<Token> tokens, int place) {
    Set<String> title = new HashSet<>();
    boolean office = false;
    for (int at = place - 1; at >= Math.max(0, place - REACH); at--) {
      Token token = tokens.get(at);
      if (token.clause() != tokens.get(Math.max(0, place - 1)).clause()) {
        break;
      }
      if (token.means(OFFICE)) {
        office = true;
      }
      if (token.means(OFFICE) || token.is(Token.Kind.NAME)) {
        title.addAll(meanings(token));
      } else if (office && !token.isContent()) {
        break;
      }
    }
    return office ? title : Set.of();
  }

  private static Set<String> meanings(Token token) {
    Set<String> meanings = new HashSet<>(token.concepts());
    meanings.removeIf(
        each -> each.startsWith(Lexicons.MARKER) || each.startsWith(Lexicons.GLOSSARY));
    return meanings;
  }
}
