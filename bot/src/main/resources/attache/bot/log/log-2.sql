-- What models translated, so that they are not asked again. The oldest go, and with a question what was made of it.
CREATE TABLE translated (
  id INTEGER PRIMARY KEY,
  model TEXT NOT NULL,
  -- The digest of all that the model was sent.
  prompt TEXT NOT NULL,
  source TEXT NOT NULL,
  text TEXT NOT NULL,
  -- The digest of the model's weights, or null where the server did not say.
  weights TEXT,
  UNIQUE (model, prompt)
);
