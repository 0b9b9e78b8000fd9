/**
 * Articles: from files as they were crawled or uploaded to clean, dated, identified text with
 * passages.
 *
 * <p>In go files and folders. {@link attache.corpus.Corpus#scan} finds the documents in them, each
 * a {@link attache.corpus.RawDocument} with the digest of its bytes, so that whoever keeps an index
 * reads only what changed. Reading one gives a {@link attache.corpus.ReadResult}: an {@link
 * attache.corpus.Article}, whose text is cleaned and cut into {@link attache.corpus.Passage
 * passages} that end on sentence borders, or the reason why there is none.
 *
 * <pre>
 * document -> read -> clean -> metadata -> split
 * </pre>
 */
@NullMarked
package attache.corpus;

import org.jspecify.annotations.NullMarked;
