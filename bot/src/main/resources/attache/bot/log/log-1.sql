-- Who asked, where and when. AUTOINCREMENT, so that the id of a forgotten question is never given again.
CREATE TABLE question (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  answer INTEGER NOT NULL UNIQUE REFERENCES answer,
  -- Milliseconds since 1970.
  at INTEGER NOT NULL,
  channel TEXT NOT NULL,
  person TEXT NOT NULL,
  chat TEXT NOT NULL
);
CREATE INDEX question_at ON question (at);
CREATE INDEX question_person ON question (person);

CREATE TABLE turn (
  question INTEGER NOT NULL REFERENCES question ON DELETE CASCADE,
  position INTEGER NOT NULL,
  asked TEXT NOT NULL,
  understood TEXT NOT NULL,
  answer TEXT NOT NULL,
  PRIMARY KEY (question, position)
) WITHOUT ROWID;

CREATE TABLE feedback (
  question INTEGER NOT NULL REFERENCES question ON DELETE CASCADE,
  person TEXT NOT NULL,
  mark TEXT NOT NULL,
  reason TEXT,
  at INTEGER NOT NULL,
  PRIMARY KEY (question, person)
) WITHOUT ROWID;

CREATE TABLE delivery (
  question INTEGER PRIMARY KEY REFERENCES question ON DELETE CASCADE,
  state TEXT NOT NULL,
  detail TEXT,
  at INTEGER NOT NULL
);
