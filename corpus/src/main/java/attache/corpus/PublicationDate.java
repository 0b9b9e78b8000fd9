package attache.corpus;

import java.time.LocalDate;

/**
 * The day on which an article appeared.
 *
 * @param foundIn the place that says so, for a person to judge it by, such as {@code front matter},
 *     {@code meta article:published_time}, {@code source line}, {@code URL}
 */
public record PublicationDate(LocalDate day, String foundIn) {}
