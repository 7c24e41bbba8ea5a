-- The file of an Entente store. It is made to be read by people too: the views below show entities, facts, relations and
-- evidence as tables. Ids are as in the API (institution:cnrs). Dates are YYYY, YYYY-MM or YYYY-MM-DD; an empty text, or none,
-- means unknown or none. Change nothing by hand while a server runs on it.

CREATE TABLE meta (
  key   TEXT PRIMARY KEY, -- schema: version of these tables; revision: loads that changed something; last number: of records
  value INTEGER NOT NULL
) WITHOUT ROWID, STRICT;

-- An entity with all that hangs on it, as JSON. One row is read and written at a time; lists are arrays, so that names of
-- members are not repeated half a million times. Evidence names its document by its place in documents.
CREATE TABLE records (
  number INTEGER PRIMARY KEY, -- what words call it; never used again
  record BLOB NOT NULL
) STRICT;

-- Some hundred relations a row, as JSON.
CREATE TABLE chunks (
  number INTEGER PRIMARY KEY,
  chunk  BLOB NOT NULL
) STRICT;

-- Which records have which words: a sorted list of words, each with the numbers of its records. Readers make one index of
-- all segments; a word may be in several.
CREATE TABLE segments (
  number  INTEGER PRIMARY KEY, -- in the order of the records
  segment BLOB NOT NULL
) STRICT;

CREATE TABLE loads (
  number    INTEGER PRIMARY KEY,
  source    TEXT NOT NULL,
  sha256    TEXT NOT NULL,
  state     TEXT NOT NULL, -- RUNNING, COMPLETE, FAILED, INTERRUPTED
  started   TEXT NOT NULL,
  finished  TEXT NOT NULL, -- empty while it runs, and when it was interrupted
  records   TEXT NOT NULL, -- [read, created, updated, unchanged, rejected] of the input
  report    TEXT NOT NULL  -- [created, updated, unchanged, deleted, withdrawn] of entities and relations
) STRICT;

CREATE VIEW entities AS
  SELECT number, record ->> '$.id' AS id, record ->> '$.kind' AS kind, record ->> '$.labels[0][0]' AS name,
         record ->> '$.withdrawn' AS withdrawn
  FROM (SELECT number, CAST(record AS TEXT) AS record FROM records);

CREATE VIEW labels AS
  SELECT r.record ->> '$.id' AS entity, l.value ->> 0 AS value, l.value ->> 1 AS lang, l.value ->> 2 AS type
  FROM (SELECT CAST(record AS TEXT) AS record FROM records) r, json_each(r.record, '$.labels') l;

CREATE VIEW descriptions AS
  SELECT r.record ->> '$.id' AS entity, l.value ->> 0 AS value, l.value ->> 1 AS lang
  FROM (SELECT CAST(record AS TEXT) AS record FROM records) r, json_each(r.record, '$.descriptions') l;

CREATE VIEW identifiers AS
  SELECT r.record ->> '$.id' AS entity, i.value ->> 0 AS scheme, i.value ->> 1 AS value
  FROM (SELECT CAST(record AS TEXT) AS record FROM records) r, json_each(r.record, '$.identifiers') i;

CREATE VIEW attributes AS
  SELECT r.record ->> '$.id' AS entity, a.value ->> 0 AS property, a.value ->> 1 AS value, a.value ->> 2 AS unit
  FROM (SELECT CAST(record AS TEXT) AS record FROM records) r, json_each(r.record, '$.attributes') a
  UNION ALL -- the further values of properties of which several are right
  SELECT r.record ->> '$.id', a.value ->> 0, a.value ->> 1, a.value ->> 2
  FROM (SELECT CAST(record AS TEXT) AS record FROM records) r, json_each(r.record, '$.more') a;

-- The other values that sources state of properties of which one is right: conditions and counts look at them too.
CREATE VIEW stated AS
  SELECT r.record ->> '$.id' AS entity, a.value ->> 0 AS property, a.value ->> 1 AS value, a.value ->> 2 AS unit
  FROM (SELECT CAST(record AS TEXT) AS record FROM records) r, json_each(r.record, '$.stated') a;

-- A value that is also a description is stored once: a number is the place among the descriptions.
CREATE VIEW facts AS
  SELECT r.record ->> '$.id' AS entity, f.key AS place, f.value ->> 0 AS id, f.value ->> 1 AS property,
         CASE json_type(f.value, '$[2]') WHEN 'integer' THEN r.record ->> ('$.descriptions[' || (f.value ->> 2) || '][0]')
         ELSE f.value ->> 2 END AS value,
         coalesce(nullif(f.value ->> 4, ''), 'NORMAL') AS rank, f.value ->> 5 AS lang, f.value ->> 6 AS since, f.value ->> 7 AS until, f.value ->> 8 AS unit,
         f.value ->> 9 AS approximation, f.value ->> 10 AS withdrawn
  FROM (SELECT CAST(record AS TEXT) AS record FROM records) r, json_each(r.record, '$.facts') f;

CREATE VIEW relations AS
  SELECT r.value ->> 0 AS id, r.value ->> 1 AS type, r.value ->> 2 AS from_id, r.value ->> 3 AS to_id, r.value ->> 5 AS role,
         r.value ->> 6 AS amount, r.value ->> 7 AS since, r.value ->> 8 AS until, r.value ->> 9 AS withdrawn,
         r.value ->> 10 AS net_amount, r.value ->> 11 AS ended
  FROM (SELECT CAST(chunk AS TEXT) AS chunk FROM chunks) c, json_each(c.chunk, '$.relations') r;

-- Which place of which document says so, for every fact and relation.
CREATE VIEW evidence AS
  SELECT s.statement, s.whole ->> ('$.documents[' || (e.value ->> 0) || '][0]') AS document, e.value ->> 1 AS locator,
         e.value ->> 2 AS quote, e.value ->> 3 AS subject, e.value ->> 4 AS object, e.value ->> 5 AS amount, e.value ->> 6 AS rank,
         e.value ->> 7 AS net_amount, e.value ->> 8 AS ended
  FROM (SELECT f.value ->> 0 AS statement, f.value -> 3 AS evidence, r.record AS whole
        FROM (SELECT CAST(record AS TEXT) AS record FROM records) r, json_each(r.record, '$.facts') f
        UNION ALL
        SELECT t.value ->> 0, t.value -> 4, c.chunk
        FROM (SELECT CAST(chunk AS TEXT) AS chunk FROM chunks) c, json_each(c.chunk, '$.relations') t) s,
       json_each(s.evidence) e;
