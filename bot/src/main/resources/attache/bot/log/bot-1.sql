-- The bot's own state. Times are in milliseconds since 1970; chats and people are Telegram ids.

-- Updates that are to be worked off, and for a while those that were, so that none is taken twice.
CREATE TABLE inbox (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  -- What makes it the same update when it comes again, whatever its update id.
  key TEXT NOT NULL UNIQUE,
  update_id INTEGER NOT NULL,
  chat INTEGER NOT NULL,
  -- The person's message, or null.
  message INTEGER,
  received INTEGER NOT NULL,
  -- Null once it is worked off.
  body TEXT,
  -- The logged answer, once there is one.
  question INTEGER,
  finished INTEGER
);
CREATE INDEX inbox_waiting ON inbox (seq) WHERE finished IS NULL;
CREATE INDEX inbox_message ON inbox (chat, message);

-- The bot's messages. message is null from before the first try to send until its id is known.
CREATE TABLE shown (
  slot TEXT PRIMARY KEY,
  chat INTEGER NOT NULL,
  message INTEGER,
  -- Where a message may have been sent whose id did not come back: its id is above this one.
  doubt_above INTEGER,
  question INTEGER,
  at INTEGER NOT NULL
);
CREATE INDEX shown_message ON shown (chat, message);
-- Private chats and basic groups count their messages together; supergroups, below this id, their own.
CREATE INDEX shown_counted ON shown (message) WHERE chat > -1000000000000;
CREATE INDEX shown_doubt ON shown (slot) WHERE doubt_above IS NOT NULL;

-- People and, with negative ids, groups.
CREATE TABLE person (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  username TEXT NOT NULL,
  standing TEXT NOT NULL,
  language TEXT,
  decided_by INTEGER,
  since INTEGER NOT NULL
);

-- Groups that got another id.
CREATE TABLE moved (
  old INTEGER PRIMARY KEY,
  new INTEGER NOT NULL
);

-- Who asked what where, for follow-ups.
CREATE TABLE talk (
  question INTEGER PRIMARY KEY,
  chat INTEGER NOT NULL,
  thread INTEGER NOT NULL,
  person INTEGER NOT NULL,
  at INTEGER NOT NULL
);
CREATE INDEX talk_person ON talk (chat, thread, person, at);

CREATE TABLE admin_action (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  person INTEGER NOT NULL,
  name TEXT NOT NULL,
  action TEXT NOT NULL,
  detail TEXT NOT NULL,
  outcome TEXT NOT NULL
);
