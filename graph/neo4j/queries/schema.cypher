CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (e:Entity) REQUIRE e.id IS UNIQUE;
CREATE CONSTRAINT fact_id IF NOT EXISTS FOR (f:Fact) REQUIRE f.id IS UNIQUE;
CREATE CONSTRAINT conflict_id IF NOT EXISTS FOR (c:Conflict) REQUIRE c.id IS UNIQUE;
CREATE CONSTRAINT alias_id IF NOT EXISTS FOR (a:Alias) REQUIRE a.id IS UNIQUE;
CREATE CONSTRAINT load_id IF NOT EXISTS FOR (l:Load) REQUIRE l.id IS UNIQUE;
CREATE CONSTRAINT usage_document IF NOT EXISTS FOR (u:Usage) REQUIRE u.document IS UNIQUE;
CREATE CONSTRAINT meta_id IF NOT EXISTS FOR (m:Meta) REQUIRE m.id IS UNIQUE;
{{- range types}}
CREATE CONSTRAINT relation_{{lower .}}_id IF NOT EXISTS FOR ()-[r:{{.}}]-() REQUIRE r.id IS UNIQUE;
{{- end}}
{{- range kinds}}
CREATE INDEX {{lower .}}_name IF NOT EXISTS FOR (e:{{.}}) ON (e.name_key);
{{- end}}
CREATE INDEX entity_name IF NOT EXISTS FOR (e:Entity) ON (e.name_key);
CREATE INDEX institution_country IF NOT EXISTS FOR (e:Institution) ON (e.country);
CREATE INDEX institution_type IF NOT EXISTS FOR (e:Institution) ON (e.type);
CREATE INDEX project_start IF NOT EXISTS FOR (e:Project) ON (e.start_key);
CREATE INDEX institution_country_more IF NOT EXISTS FOR (e:Institution) ON (e.country_more);
CREATE INDEX institution_type_more IF NOT EXISTS FOR (e:Institution) ON (e.type_more);
CREATE INDEX project_start_more IF NOT EXISTS FOR (e:Project) ON (e.start_more);
CREATE INDEX conflict_entity IF NOT EXISTS FOR (c:Conflict) ON (c.entity);
CREATE FULLTEXT INDEX entity_words IF NOT EXISTS FOR (e:Entity) ON EACH [e.search_labels, e.search_descriptions, e.identifiers]
  OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false}};
