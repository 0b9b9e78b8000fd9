package attache.bot.answer.check;

import attache.corpus.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a text as tokens. Safe for many threads. */
final class TextReader {
  /** A full stop behind these ends no sentence. */
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr", "mrs", "ms", "dr", "gen", "lt", "col", "sgt", "sen", "rep", "gov", "prof", "st",
          "no", "vs", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov",
          "dec", "inc", "co", "corp", "ts", "ths", "gs", "pgs", "tp", "ông", "bà");

  private static final Set<String> BEFORE_COUNTRY = Set.of("访", "驻", "对", "援", "赴", "涉", "抵", "离");
  private static final Set<String> BEHIND_COUNTRY =
      Set.of("方", "军", "媒", "国", "总", "外", "政", "防", "两", "警", "企", "驻", "财", "关", "双", "副", "领");

  private final Lexicons lexicons;

  TextReader(Lexicons lexicons) {
    this.lexicons = lexicons;
  }

  /**
   * The tokens in order.
   *
   * @param published the day that {@code yesterday} and {@code Friday} are reckoned from, or null
   * @param firstSentence the number that the first sentence gets
   */
  List<Token> read(
      String text, Language language, @Nullable LocalDate published, int firstSentence) {
    String same = language == Language.CHINESE ? SimplifiedCharacters.fold(text) : text;
    return new Reading(same, language, published, firstSentence).tokens();
  }

  /** One text being read. */
  private final class Reading {
    private final String text;
    private final Lexicon lexicon;
    private final NumberReader numbers;
    private final List<Piece> pieces;
    private final List<DayFinder.Found> days;
    private final Map<String, String> countries = lexicons.countriesByCharacter();
    private final List<Token> tokens = new ArrayList<>();
    private int sentence;
    private int clause;
    private int nextDay;
    private boolean sentenceStart = true;

    /** A quotation begins here, and its first word may have a capital for that alone. */
    private boolean quotation;

    Reading(String text, Language language, @Nullable LocalDate published, int firstSentence) {
      this.text = text;
      lexicon = lexicons.lexicon(language);
      numbers = NumberReader.of(language);
      pieces = Piece.cut(text);
      days = DayFinder.find(text, language, published);
      sentence = firstSentence;
    }

    List<Token> tokens() {
      int at = 0;
      while (at < pieces.size()) {
        if (at > 0
            && text.substring(pieces.get(at - 1).end(), pieces.get(at).start()).contains("\n")) {
          endSentence();
        }
        int next = readDay(at);
        if (next == at) {
          next = pieces.get(at).is(Piece.Type.MARK) ? readMark(at) : readWord(at);
          boolean mark = pieces.get(at).is(Piece.Type.MARK);
          sentenceStart &= mark;
          quotation &= mark;
        }
        at = next;
      }
      return withFirstNames();
    }

    /** The first word of a sentence has a capital anyhow: it is a name if it is one elsewhere. */
    private List<Token> withFirstNames() {
      Set<String> names = new HashSet<>();
      tokens.stream()
          .filter(each -> each.is(Token.Kind.NAME))
          .forEach(each -> names.add(each.form()));
      tokens.replaceAll(
          each ->
              each.is(Token.Kind.WORD)
                      && Character.isUpperCase(text.charAt(each.start()))
                      && names.contains(each.form())
                  ? each.as(Token.Kind.NAME)
                  : each);
      return tokens;
    }

    private void endSentence() {
      sentence++;
      clause++;
      sentenceStart = true;
    }

    private int readDay(int at) {
      int start = pieces.get(at).start();
      while (nextDay < days.size() && days.get(nextDay).end() <= start) {
        nextDay++;
      }
      if (nextDay >= days.size() || days.get(nextDay).start() > start) {
        return at;
      }
      DayFinder.Found found = days.get(nextDay++);
      int next = at;
      while (next < pieces.size() && pieces.get(next).start() < found.end()) {
        next++;
      }
      add(Token.Kind.DAY, at, next, Set.of(), null, found.day());
      sentenceStart = false;
      return next;
    }

    private int readMark(int at) {
      Piece mark = pieces.get(at);
      switch (mark.form()) {
        case "。", "!", "?" -> endSentence();
        case "." -> {
          if (endsSentence(at)) {
            endSentence();
          }
        }
        case ",", ";", ":", "(", ")", "–", "—" -> clause++;
        case "“", "\"", "「" -> quotation = true;
        default -> {
          // Any other mark neither ends a sentence nor parts it.
        }
      }
      return at + 1;
    }

    private boolean endsSentence(int at) {
      if (at + 1 >= pieces.size()) {
        return true;
      }
      boolean spaced = pieces.get(at + 1).start() > pieces.get(at).end();
      boolean abbreviated = at > 0 && ABBREVIATIONS.contains(pieces.get(at - 1).form());
      boolean initial =
          at > 0 && pieces.get(at - 1).raw().length() == 1 && pieces.get(at - 1).isCapital();
      return spaced && !abbreviated && !initial;
    }

    private int readWord(int at) {
      Optional<NumberReader.Read> number = numbers.read(pieces, at);
      Optional<Lexicon.Match> match = lexicon.longest(pieces, at);
      int numberLength = number.map(read -> read.next() - at).orElse(0);
      if (numberLength > 0 && match.map(Lexicon.Match::pieces).orElse(0) <= numberLength) {
        add(
            Token.Kind.NUMBER,
            at,
            at + numberLength,
            match
                .filter(each -> each.pieces() == numberLength)
                .map(Lexicon.Match::concepts)
                .orElse(Set.of()),
            number.get().quantity(),
            null);
        return at + numberLength;
      }
      if (match.isPresent()) {
        Lexicon.Match found = match.get();
        add(kind(at, found), at, at + found.pieces(), found.concepts(), null, null);
        return at + found.pieces();
      }
      Set<String> country = countryCharacter(at);
      add(country.isEmpty() ? kind(at) : Token.Kind.NAME, at, at + 1, country, null, null);
      return at + 1;
    }

    private Token.Kind kind(int at, Lexicon.Match match) {
      if (match.name()) {
        return Token.Kind.NAME;
      }
      if (match.pieces() == 1 && lexicon.isFunctionWord(pieces.get(at))) {
        return Token.Kind.FUNCTION;
      }
      boolean office = match.concepts().contains(Lexicons.MARKER + "office");
      return !office && pieces.get(at).isCapital() && !sentenceStart && !quotation
          ? Token.Kind.NAME
          : Token.Kind.WORD;
    }

    private Token.Kind kind(int at) {
      Piece piece = pieces.get(at);
      if (lexicon.isFunctionWord(piece)) {
        return Token.Kind.FUNCTION;
      }
      boolean followed = at + 1 < pieces.size() && pieces.get(at + 1).isCapital();
      return piece.isCapital() && ((!sentenceStart && !quotation) || followed)
          ? Token.Kind.NAME
          : Token.Kind.WORD;
    }

    /** The country that a character stands for here, as in 访华, 美方 and 中美. */
    private Set<String> countryCharacter(int at) {
      String concept = countries.get(pieces.get(at).form());
      if (concept == null) {
        return Set.of();
      }
      String before = NumberReader.form(pieces, at - 1);
      String behind = NumberReader.form(pieces, at + 1);
      boolean stands =
          BEFORE_COUNTRY.contains(before)
              || BEHIND_COUNTRY.contains(behind)
              || countries.containsKey(behind)
              || countries.containsKey(before);
      return stands ? Set.of(concept) : Set.of();
    }

    private void add(
        Token.Kind kind,
        int from,
        int to,
        Set<String> concepts,
        @Nullable Quantity quantity,
        @Nullable DayMention day) {
      StringBuilder form = new StringBuilder();
      for (Piece piece : pieces.subList(from, to)) {
        form.append(form.isEmpty() || piece.is(Piece.Type.HAN) ? "" : " ")
            .append(lexicon.key(piece));
      }
      Set<String> meanings = concepts;
      if (kind == Token.Kind.WORD && to == from + 1) {
        Set<String> senses = lexicon.senses(pieces.get(from));
        if (!senses.isEmpty()) {
          meanings = new HashSet<>(concepts);
          meanings.addAll(senses);
        }
      }
      tokens.add(
          new Token(
              kind,
              form.toString(),
              pieces.get(from).start(),
              pieces.get(to - 1).end(),
              sentence,
              clause,
              meanings,
              quantity,
              day));
    }
  }
}
