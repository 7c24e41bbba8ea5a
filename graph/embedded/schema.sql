-- The file of an Entente store. It is made to be read by people too: entities, facts and relations have a row each, and
-- the views below take the lists apart. Ids are as in the API (institution:cnrs). Dates are YYYY, YYYY-MM or YYYY-MM-DD;
-- an empty text means unknown or none. Change nothing by hand while a server runs on it.

CREATE TABLE meta (
  key   TEXT PRIMARY KEY, -- schema: version of these tables; revision: loads that changed something; generation: writes
  value INTEGER NOT NULL
) WITHOUT ROWID, STRICT;

CREATE TABLE entities (
  number       INTEGER PRIMARY KEY, -- rowid in words
  id           TEXT NOT NULL UNIQUE,
  kind         TEXT NOT NULL,
  name         TEXT NOT NULL,
  labels       TEXT NOT NULL, -- [{value, lang, type}], best first
  descriptions TEXT NOT NULL, -- [{value, lang, type}]
  identifiers  TEXT NOT NULL, -- [{scheme, value}]
  attributes   TEXT NOT NULL, -- [{property, value, unit}], the best value of each property
  contested    TEXT NOT NULL  -- [property]
) STRICT;

CREATE TABLE facts (
  entity        TEXT NOT NULL,
  place         INTEGER NOT NULL, -- in the order in which facts are shown
  id            TEXT NOT NULL,
  property      TEXT NOT NULL,
  value         TEXT NOT NULL,
  lang          TEXT NOT NULL,
  unit          TEXT NOT NULL,
  approximation TEXT NOT NULL,
  since         TEXT NOT NULL,
  until         TEXT NOT NULL,
  rank          TEXT NOT NULL,
  evidence      TEXT NOT NULL, -- [{document, locator, quote}]
  PRIMARY KEY (entity, place)
) WITHOUT ROWID, STRICT;

CREATE TABLE relations (
  id       TEXT PRIMARY KEY,
  type     TEXT NOT NULL,
  from_id  TEXT NOT NULL,
  to_id    TEXT NOT NULL,
  role     TEXT NOT NULL,
  amount   TEXT NOT NULL, -- in EUR; a text, so that it stays the very number
  since    TEXT NOT NULL,
  until    TEXT NOT NULL,
  evidence TEXT NOT NULL -- [{document, locator, quote}]
) WITHOUT ROWID, STRICT;

CREATE TABLE conflicts (
  entity   TEXT NOT NULL,
  place    INTEGER NOT NULL,
  id       TEXT NOT NULL,
  subject  TEXT NOT NULL, -- the entity that the sides speak of; the same as entity
  kind     TEXT NOT NULL,
  property TEXT NOT NULL, -- for facts
  relation TEXT NOT NULL, -- for relations
  rule     TEXT NOT NULL, -- what put the first side first
  sides    TEXT NOT NULL, -- [{statement, value, lang, unit, since, until, rank, evidence}], best first
  PRIMARY KEY (entity, place)
) WITHOUT ROWID, STRICT;

CREATE TABLE loads (
  number    INTEGER PRIMARY KEY,
  source    TEXT NOT NULL,
  sha256    TEXT NOT NULL,
  started   TEXT NOT NULL,
  finished  TEXT NOT NULL,
  created   INTEGER NOT NULL,
  updated   INTEGER NOT NULL,
  unchanged INTEGER NOT NULL,
  deleted   INTEGER NOT NULL
) STRICT;

CREATE VIEW labels AS
  SELECT e.id AS entity, l.value ->> 'value' AS value, l.value ->> 'lang' AS lang, l.value ->> 'type' AS type
  FROM entities e, json_each(nullif(e.labels, '')) l;

CREATE VIEW identifiers AS
  SELECT e.id AS entity, i.value ->> 'scheme' AS scheme, i.value ->> 'value' AS value
  FROM entities e, json_each(nullif(e.identifiers, '')) i;

CREATE VIEW attributes AS
  SELECT e.id AS entity, a.value ->> 'property' AS property, a.value ->> 'value' AS value, a.value ->> 'unit' AS unit
  FROM entities e, json_each(nullif(e.attributes, '')) a;

-- Which place of which document says so, for every fact and relation.
CREATE VIEW evidence AS
  SELECT s.id AS statement, v.value ->> 'document' AS document, v.value ->> 'locator' AS locator,
         v.value ->> 'quote' AS quote
  FROM (SELECT id, evidence FROM facts UNION ALL SELECT id, evidence FROM relations) s,
       json_each(nullif(s.evidence, '')) v;
