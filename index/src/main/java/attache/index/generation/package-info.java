/**
 * Generations of the index on disk: building, checking, switching, going back.
 *
 * <p>In go the documents that {@link attache.corpus.Corpus#scan} finds. {@link
 * attache.index.generation.HomeGenerations} finds out which of them changed, writes the next
 * generation beside the present one, and switches. Out comes a {@link attache.index.Generation}.
 *
 * <pre>
 * HOME/index/current            the name of the current generation; replaced in one step
 * HOME/index/g000007/           a generation; nothing in it changes once it has this name
 *     manifest.json             what it says of itself
 *     lines                     which lines recur in the corpus
 *     passages/                 what is searched
 *     catalogue/                every document with its digests, and every article as indexed
 *     corrections.jsonl         the articles to which its update gave another text, where there are any;
 *                               deleted when somebody goes back to an earlier state
 * HOME/index/g000008.building/  one being built, or what a killed run left; the next run clears it
 * HOME/index/writer.lock        held by whoever writes, with a line that says who
 * HOME/index/corrections.jsonl  the corrections of all generations, also of those that are gone
 * HOME/index/standstill         why changed files are not indexed by themselves, where they are not
 * HOME/index/embeddings/        vectors by model and text; survives rebuilds
 * HOME/uploads/                 documents sent to the bot
 * </pre>
 *
 * <p>The files of a Lucene index are written once and never changed, so a generation begins as hard
 * links to the files of the one before and costs what changed.
 */
@NullMarked
package attache.index.generation;

import org.jspecify.annotations.NullMarked;
