package attache.bot.answer.check;

import attache.corpus.Language;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a sentence cites: a passage with its article's title and day of publication.
 *
 * @param language the passage's language
 */
public record CitedText(
    @Nullable String title, @Nullable LocalDate published, Language language, String text) {}
