package attache.index;

/**
 * Ranks passages for a query. Safe for many threads at once; valid until its generation is closed.
 */
public interface Retriever {
  Retrieval retrieve(Query query);
}
