package attache.index.generation;

import java.io.IOException;
import java.math.BigInteger;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/** Adds up the articles of a catalogue, one part of its index after the other. */
final class CatalogueSums {
  private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(128);

  private int articles;
  private int passages;
  private int embedded;
  private int awaiting;
  private long newest = Long.MIN_VALUE;
  private BigInteger digest = BigInteger.ZERO;

  void add(LeafReader leaf) throws IOException {
    Bits live = leaf.getLiveDocs();
    NumericDocValues counts = DocValues.getNumeric(leaf, CatalogueFields.PASSAGES);
    NumericDocValues vectors = DocValues.getNumeric(leaf, CatalogueFields.EMBEDDED);
    NumericDocValues days = DocValues.getNumeric(leaf, CatalogueFields.DAY);
    BinaryDocValues shares = DocValues.getBinary(leaf, CatalogueFields.SHARE);
    while (counts.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      int number = counts.docID();
      if (live != null && !live.get(number)) {
        continue;
      }
      articles++;
      passages += (int) counts.longValue();
      if (vectors.advanceExact(number)) {
        int value = (int) vectors.longValue();
        awaiting += value == CatalogueFields.AWAITING ? 1 : 0;
        embedded += Math.max(0, value);
      }
      if (days.advanceExact(number)) {
        newest = Math.max(newest, days.longValue());
      }
      if (shares.advanceExact(number)) {
        BytesRef share = shares.binaryValue();
        digest = digest.add(new BigInteger(share.bytes, share.offset, share.length)).mod(MODULUS);
      }
    }
  }

  Catalogue.Totals totals() {
    return new Catalogue.Totals(
        articles, passages, embedded, awaiting, newest, String.format("%032x", digest));
  }
}
