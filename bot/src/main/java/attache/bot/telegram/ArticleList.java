package attache.bot.telegram;

import attache.bot.conversation.Phrase;
import attache.bot.telegram.api.Content;
import attache.bot.telegram.api.Keyboard;
import attache.bot.telegram.api.Keyboard.Button;
import attache.bot.telegram.text.AnswerText;
import attache.bot.telegram.text.RichText;
import attache.corpus.ContentDigest;
import attache.corpus.Language;
import attache.index.ArticleSummary;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The articles of the index, in pages. */
final class ArticleList {
  private static final int PAGE = 8;
  private static final int MOST_CHOICES = 8;

  /** So that they fit into a button with the page's number. */
  private static final int MOST_WORD_BYTES = 48;

  private static final int LABEL = 48;

  private final PresentIndex index;

  ArticleList(PresentIndex index) {
    this.index = index;
  }

  /** An article, and the short name that buttons carry for it. */
  record Listed(String key, ArticleSummary article) {
    static Listed of(ArticleSummary article) {
      return new Listed(ContentDigest.of(article.id().value()).hex().substring(0, 16), article);
    }
  }

  Content page(int page, String typed, Language language) {
    String words = fitting(typed);
    return index.with(
        generation -> page(matching(generation.articles(), words), page, words, language),
        message -> Content.of(RichText.plain(message)),
        language);
  }

  Content toRemove(String words, Language language) {
    if (words.isBlank()) {
      return Content.of(RichText.plain(Phrase.REMOVE_WHICH.in(language)));
    }
    return index.with(
        generation -> choice(matching(generation.articles(), words), language),
        message -> Content.of(RichText.plain(message)),
        language);
  }

  /** Asks whether an article is to be removed. */
  Content confirm(String key, Language language) {
    return find(key)
        .map(
            listed ->
                Content.of(
                    RichText.plain(
                        Phrase.REMOVE_ASK.in(language, AnswerText.described(listed.article()))),
                    Keyboard.of(
                        new Button(Phrase.YES.in(language), "ay:" + listed.key()),
                        new Button(Phrase.NO.in(language), "an:0"))))
        .orElseGet(() -> Content.of(RichText.plain(Phrase.NO_ARTICLES.in(language))));
  }

  Optional<Listed> find(String key) {
    return index.with(
        generation ->
            generation.articles().stream()
                .map(Listed::of)
                .filter(listed -> listed.key().equals(key))
                .findFirst(),
        message -> Optional.empty(),
        Language.ENGLISH);
  }

  private static Content page(
      List<ArticleSummary> found, int page, String words, Language language) {
    if (found.isEmpty()) {
      return Content.of(RichText.plain(Phrase.NO_ARTICLES.in(language)));
    }
    int pages = (found.size() + PAGE - 1) / PAGE;
    int shown = Math.clamp(page, 0, pages - 1);
    RichText.Builder text =
        new RichText.Builder().bold(Phrase.ARTICLES.in(language, found.size(), shown + 1, pages));
    found.stream()
        .skip((long) shown * PAGE)
        .limit(PAGE)
        .forEach(
            article ->
                text.plain("\n• ")
                    .plain(AnswerText.described(article))
                    .plain(
                        " ("
                            + article.metadata().language().code()
                            + ", "
                            + article.passages()
                            + ")"));
    List<Button> row = new ArrayList<>();
    if (shown > 0) {
      row.add(new Button("◀", "ap:" + (shown - 1) + ":" + words));
    }
    if (shown < pages - 1) {
      row.add(new Button("▶", "ap:" + (shown + 1) + ":" + words));
    }
    return Content.of(text.build().split().getFirst(), new Keyboard(List.of(row)));
  }

  private static Content choice(List<ArticleSummary> found, Language language) {
    if (found.isEmpty()) {
      return Content.of(RichText.plain(Phrase.NO_ARTICLES.in(language)));
    }
    List<List<Button>> rows =
        found.stream()
            .limit(MOST_CHOICES)
            .map(Listed::of)
            .map(listed -> List.of(new Button(label(listed.article()), "ax:" + listed.key())))
            .toList();
    return Content.of(RichText.plain(Phrase.MENU_REMOVE.in(language) + ":"), new Keyboard(rows));
  }

  private static String label(ArticleSummary article) {
    String label = label(article.displayTitle());
    return label.isBlank() ? article.id().value() : label;
  }

  /** A title, short enough for a button. */
  static String label(String displayTitle) {
    String title = RichText.clean(displayTitle).replace('\n', ' ');
    return title.length() <= LABEL
        ? title
        : RichText.clean(title.substring(0, LABEL)).replace("\uFFFD", "") + "…";
  }

  private static List<ArticleSummary> matching(List<ArticleSummary> all, String words) {
    String[] wanted = words.toLowerCase(Locale.ROOT).strip().split("\\s+");
    return all.stream()
        .filter(
            article -> {
              String hay =
                  (article.displayTitle()
                          + " "
                          + article.id().value()
                          + " "
                          + article.metadata().source())
                      .toLowerCase(Locale.ROOT);
              return List.of(wanted).stream().allMatch(hay::contains);
            })
        .toList();
  }

  private static String fitting(String words) {
    StringBuilder fitting = new StringBuilder();
    int bytes = 0;
    for (int c : words.strip().codePoints().toArray()) {
      String next = Character.toString(c);
      bytes += next.getBytes(StandardCharsets.UTF_8).length;
      if (bytes > MOST_WORD_BYTES) {
        break;
      }
      fitting.append(next);
    }
    return fitting.toString();
  }
}
