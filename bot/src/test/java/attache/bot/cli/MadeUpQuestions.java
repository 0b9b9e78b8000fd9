package attache.bot.cli;

import attache.corpus.Article;
import attache.corpus.Language;
import attache.corpus.PublicationDate;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Questions as people ask them of a corpus, made up from what is in its articles: titles, names,
 * clauses, months. The same ones for the same seed and articles.
 */
final class MadeUpQuestions {
  private static final Map<Language, List<String>> ABOUT =
      Map.of(
          Language.ENGLISH,
          List.of(
              "What is known about %s?",
              "what happened with %s",
              "Who was behind %s?",
              "When did this happen: %s?",
              "Tell me about %s",
              "Why %s?"),
          Language.VIETNAMESE,
          List.of(
              "%s như thế nào?",
              "Có tin gì về %s?",
              "%s diễn ra khi nào?",
              "Vì sao %s?",
              "ai liên quan đến %s",
              "Cho tôi biết về %s"),
          Language.CHINESE,
          List.of("%s是怎么回事？", "关于%s有什么消息？", "%s是什么时候？", "为什么%s？", "请介绍%s", "%s的情况"));

  private static final Map<Language, List<String>> OF_NAME =
      Map.of(
          Language.ENGLISH,
          List.of("What did %s say?", "Who is %s?", "What did %s do in %s?", "Where was %s?"),
          Language.VIETNAMESE,
          List.of("%s đã nói gì?", "%s là ai?", "%s làm gì trong %s?", "%s ở đâu?"),
          Language.CHINESE,
          List.of("%s说了什么？", "%s是什么？", "%s在%s做了什么？", "%s在哪里？"));

  private static final Map<Language, List<String>> RELATIVE =
      Map.of(
          Language.ENGLISH,
          List.of("What happened last week around %s?", "What did %s do yesterday?"),
          Language.VIETNAMESE,
          List.of("Tuần trước có gì mới về %s?", "Hôm qua %s làm gì?"),
          Language.CHINESE,
          List.of("上周%s有什么新消息？", "昨天%s做了什么？"));

  private static final Map<Language, List<String>> FOLLOW_UP =
      Map.of(
          Language.ENGLISH,
          List.of("And %s?", "And in %s?", "Who said that?", "How many were there?"),
          Language.VIETNAMESE,
          List.of("Còn %s?", "Còn năm %s?", "Ai nói vậy?", "Có bao nhiêu người?"),
          Language.CHINESE,
          List.of("那么%s呢？", "那%s年呢？", "这是谁说的？", "有多少人？"));

  private static final Map<Language, List<String>> UNANSWERABLE =
      Map.of(
          Language.ENGLISH,
          List.of(
              "What is the budget of the embassy on Mars?", "hello", "Who won the %s cup of 2031?"),
          Language.VIETNAMESE,
          List.of(
              "Ngân sách của đại sứ quán trên Sao Hoả là bao nhiêu?",
              "xin chào",
              "Ai vô địch cúp %s năm 2031?"),
          Language.CHINESE,
          List.of("火星大使馆的预算是多少？", "你好", "谁赢得了2031年的%s杯？"));

  private static final Map<Language, Pattern> NAME =
      Map.of(
          Language.ENGLISH,
          Pattern.compile("(?<![.!?\"”] |^|\\n)\\b[A-Z][a-z]+(?: [A-Z][a-z]+){1,2}\\b"),
          Language.VIETNAMESE,
          Pattern.compile("(?<![.!?] |^|\\n)\\b\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+){1,3}"),
          Language.CHINESE,
          Pattern.compile("(?<=[《“])\\p{IsHan}{3,12}(?=[》”])"));

  private static final Pattern CLAUSE = Pattern.compile("\\p{IsHan}{6,16}");

  private final Random random;

  MadeUpQuestions(long seed) {
    random = new Random(seed);
  }

  /** A question about an article, asked by somebody who half remembers it. */
  String about(Article article) {
    Language language = language(article);
    String name = name(article, language).orElse(null);
    String topic = topic(article, language);
    int kind = random.nextInt(100);
    if (kind < 45 || name == null) {
      return typed(pick(ABOUT, language).formatted(topic), language);
    }
    if (kind < 80) {
      return typed(pick(OF_NAME, language).formatted(name, month(article, language)), language);
    }
    if (kind < 88) {
      return typed(pick(RELATIVE, language).formatted(name), language);
    }
    if (kind < 95) {
      return typed(pick(UNANSWERABLE, language).formatted(name), language);
    }
    // Somebody who asks in another language than the article's.
    Language other =
        List.of(Language.ENGLISH, Language.VIETNAMESE, Language.CHINESE).get(random.nextInt(3));
    return typed(pick(OF_NAME, other).formatted(name, month(article, other)), other);
  }

  /** What is asked next. */
  String followUp(Article article, Article other) {
    Language language = language(article);
    String name = name(other, language(other)).orElse(Integer.toString(2010 + random.nextInt(14)));
    return typed(pick(FOLLOW_UP, language).formatted(name), language);
  }

  private String pick(Map<Language, List<String>> all, Language language) {
    List<String> of = all.getOrDefault(language, List.of());
    return of.get(random.nextInt(of.size()));
  }

  private static Language language(Article article) {
    Language language = article.metadata().language();
    return language == Language.OTHER ? Language.ENGLISH : language;
  }

  private String topic(Article article, Language language) {
    String title = article.metadata().title();
    if (language == Language.CHINESE) {
      Matcher clause =
          CLAUSE.matcher(title == null ? article.text() : title + "\n" + article.text());
      return clause.find() ? clause.group() : "这件事";
    }
    String[] words = (title == null ? article.text() : title).split("\\s+", 40);
    int most = Math.min(words.length, 4 + random.nextInt(6));
    int from = random.nextInt(Math.max(1, Math.min(words.length, 20) - most));
    return String.join(" ", List.of(words).subList(from, Math.min(from + most, words.length)))
        .replaceAll("[\\p{P}&&[^'’%.-]]", "");
  }

  private Optional<String> name(Article article, Language language) {
    Pattern pattern = NAME.get(language);
    List<String> names =
        pattern == null
            ? List.of()
            : pattern
                .matcher(article.text())
                .results()
                .map(each -> each.group())
                .limit(20)
                .toList();
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(names.get(random.nextInt(names.size())));
  }

  private String month(Article article, Language language) {
    @Nullable PublicationDate published = article.metadata().published();
    LocalDate day =
        published == null ? LocalDate.of(2023, 1 + random.nextInt(12), 1) : published.day();
    return switch (language) {
      case VIETNAMESE -> "tháng " + day.getMonthValue() + " năm " + day.getYear();
      case CHINESE -> day.getYear() + "年" + day.getMonthValue() + "月";
      case ENGLISH, OTHER ->
          day.getMonth().getDisplayName(java.time.format.TextStyle.FULL, Locale.ENGLISH)
              + " "
              + day.getYear();
    };
  }

  /** As thumbs type it: without marks, in lower case, in a hurry. */
  private String typed(String question, Language language) {
    int hand = random.nextInt(100);
    if (language == Language.VIETNAMESE && hand < 25) {
      return Normalizer.normalize(question, Normalizer.Form.NFD)
          .replaceAll("\\p{M}", "")
          .replace('đ', 'd')
          .replace('Đ', 'D');
    }
    return hand > 85 ? question.toLowerCase(Locale.ROOT) : question;
  }
}
