/** The language models: Ollama's chat and embedding, through LangChain4j. */
@NullMarked
package attache.bot.model;

import org.jspecify.annotations.NullMarked;
