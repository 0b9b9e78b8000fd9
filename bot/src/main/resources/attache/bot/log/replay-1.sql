-- Runs of a replay. Their answers are kept as the log keeps its own.
CREATE TABLE run (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  created INTEGER NOT NULL,
  settings TEXT NOT NULL
);

CREATE TABLE result (
  run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
  -- Such as log:12 or case:xining-friends.
  question TEXT NOT NULL,
  repetition INTEGER NOT NULL,
  kind TEXT NOT NULL,
  answer INTEGER REFERENCES answer,
  reason TEXT,
  PRIMARY KEY (run, question, repetition)
) WITHOUT ROWID;
CREATE INDEX result_question ON result (question);
