/**
 * Parses in a process of its own, so that a document that takes all memory, all time or the stack
 * costs itself and nothing else.
 *
 * <p>In go the name of a reader and a document's bytes; out comes what the reader made of them, or
 * the reason why it was stopped.
 */
@NullMarked
package attache.corpus.read.process;

import org.jspecify.annotations.NullMarked;
