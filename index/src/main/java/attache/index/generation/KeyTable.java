package attache.index.generation;

import java.util.Arrays;

/**
 * Finds the numbers of records by a 64-bit key, in 24 bytes a record and less: a hash table with
 * open addressing, at most half full. Two records may have the same key.
 */
final class KeyTable {
  private static final int FREE = -1;

  private long[] keys;
  private int[] records;
  private int size;

  /** Where the last search stands. */
  private int slot;

  KeyTable(int expected) {
    int capacity = Integer.highestOneBit(Math.max(16, expected)) << 2;
    keys = new long[capacity];
    records = new int[capacity];
    Arrays.fill(records, FREE);
  }

  int size() {
    return size;
  }

  /** Adds the next record, numbered from 0. */
  void add(long key) {
    if (2 * (size + 1) > keys.length) {
      grow();
    }
    insert(key, size);
    size++;
  }

  /** The first record with a key, or -1. */
  int first(long key) {
    slot = slotOf(key);
    return at(key);
  }

  /** The next record with the key that was last asked for, or -1. */
  int next(long key) {
    slot = (slot + 1) & (keys.length - 1);
    return at(key);
  }

  private int at(long key) {
    while (records[slot] != FREE) {
      if (keys[slot] == key) {
        return records[slot];
      }
      slot = (slot + 1) & (keys.length - 1);
    }
    return FREE;
  }

  private void insert(long key, int record) {
    int free = slotOf(key);
    while (records[free] != FREE) {
      free = (free + 1) & (keys.length - 1);
    }
    keys[free] = key;
    records[free] = record;
  }

  /** The keys are digests, so that any of their bits spread them evenly. */
  private int slotOf(long key) {
    return (int) key & (keys.length - 1);
  }

  private void grow() {
    KeyTable larger = new KeyTable(2 * size);
    for (int i = 0; i < keys.length; i++) {
      if (records[i] != FREE) {
        larger.insert(keys[i], records[i]);
      }
    }
    keys = larger.keys;
    records = larger.records;
  }
}
