-- When a run had asked all its questions, in milliseconds since 1970. Null while it is under way or broken off.
ALTER TABLE run ADD COLUMN finished INTEGER;
