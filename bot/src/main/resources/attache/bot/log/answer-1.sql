-- Answers, whole. The log and the replay's runs keep them alike.

-- What an article was when it was found; kept once for all answers that found it so.
CREATE TABLE article (
  id INTEGER PRIMARY KEY,
  digest BLOB NOT NULL UNIQUE,
  name TEXT NOT NULL,
  title TEXT,
  display_title TEXT NOT NULL,
  source TEXT,
  authors TEXT NOT NULL,
  url TEXT,
  published TEXT,
  published_found_in TEXT,
  language TEXT NOT NULL,
  location TEXT NOT NULL,
  passages INTEGER NOT NULL
);

CREATE TABLE passage (
  id INTEGER PRIMARY KEY,
  digest BLOB NOT NULL UNIQUE,
  article INTEGER NOT NULL REFERENCES article,
  ordinal INTEGER NOT NULL,
  language TEXT NOT NULL,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  text TEXT NOT NULL,
  sentences TEXT NOT NULL
);

CREATE TABLE answer (
  id INTEGER PRIMARY KEY,
  asked TEXT NOT NULL,
  understood TEXT NOT NULL,
  language TEXT NOT NULL,
  answer_language TEXT NOT NULL,
  query_text TEXT NOT NULL,
  query_language TEXT NOT NULL,
  twins TEXT NOT NULL,
  dates_first TEXT,
  dates_last TEXT,
  dates_explicit INTEGER,
  asked_on TEXT NOT NULL,
  candidates TEXT NOT NULL,
  query_passages INTEGER NOT NULL,
  outcome TEXT NOT NULL,
  text TEXT NOT NULL,
  composer TEXT NOT NULL,
  notice TEXT,
  newest TEXT,
  indexed TEXT NOT NULL,
  generation TEXT NOT NULL,
  -- Times are in microseconds.
  retrieve INTEGER NOT NULL,
  first_token INTEGER,
  compose INTEGER NOT NULL,
  verify INTEGER NOT NULL,
  total INTEGER NOT NULL,
  gate TEXT NOT NULL,
  prompt_digest TEXT,
  prompt BLOB,
  model_digest TEXT,
  model_options TEXT,
  raw TEXT,
  prompt_tokens INTEGER,
  answer_tokens INTEGER
);

CREATE TABLE evidence (
  answer INTEGER NOT NULL REFERENCES answer ON DELETE CASCADE,
  rank INTEGER NOT NULL,
  passage INTEGER NOT NULL REFERENCES passage,
  score REAL NOT NULL,
  parts TEXT NOT NULL,
  PRIMARY KEY (answer, rank)
) WITHOUT ROWID;

CREATE TABLE sentence (
  answer INTEGER NOT NULL REFERENCES answer ON DELETE CASCADE,
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  citations TEXT NOT NULL,
  verdict TEXT NOT NULL,
  PRIMARY KEY (answer, position)
) WITHOUT ROWID;

CREATE TABLE dropped (
  answer INTEGER NOT NULL REFERENCES answer ON DELETE CASCADE,
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (answer, position)
) WITHOUT ROWID;

CREATE TABLE source (
  answer INTEGER NOT NULL REFERENCES answer ON DELETE CASCADE,
  n INTEGER NOT NULL,
  passage INTEGER NOT NULL REFERENCES passage,
  quotes TEXT NOT NULL,
  PRIMARY KEY (answer, n)
) WITHOUT ROWID;

CREATE TABLE nearest (
  answer INTEGER NOT NULL REFERENCES answer ON DELETE CASCADE,
  position INTEGER NOT NULL,
  article TEXT NOT NULL,
  title TEXT NOT NULL,
  published TEXT,
  PRIMARY KEY (answer, position)
) WITHOUT ROWID;
