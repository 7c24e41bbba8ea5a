-- The words of entities, folded and joined by blanks (graph.Entity.SearchText). The tokenizer only splits: every other
-- rule, accents and case among them, was applied before. SELECT e.* FROM words w JOIN entities e ON e.number = w.rowid
-- WHERE words MATCH '"ecole" AND "normale"'.
CREATE VIRTUAL TABLE words USING fts5(
  labels, descriptions,
  tokenize = 'ascii', content = '', contentless_delete = 1, detail = 'column'
);
