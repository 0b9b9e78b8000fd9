package attache.corpus.date;

import attache.corpus.Span;

/**
 * A date in a text.
 *
 * @param span where it is written, in UTF-16 units
 */
public record WrittenDate(Span span, PartialDate date) {}
