-- What a model made of the question in other languages, to search with.
CREATE TABLE translation (
  answer INTEGER NOT NULL REFERENCES answer ON DELETE CASCADE,
  position INTEGER NOT NULL,
  language TEXT NOT NULL,
  text TEXT NOT NULL,
  -- Why it was not searched with, or null where it was.
  refused TEXT,
  model TEXT NOT NULL,
  cached INTEGER NOT NULL,
  -- Microseconds.
  took INTEGER NOT NULL,
  PRIMARY KEY (answer, position)
) WITHOUT ROWID;
