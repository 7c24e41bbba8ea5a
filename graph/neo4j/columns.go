package neo4j

import (
	"fmt"

	"entente/graph"
)

// column says in which properties of an entity's node a field stands.
type column struct {
	exact  string // the property with the values as Entity.Exact gives them, numbers apart
	key    string // the property with the values as Entity.Keys gives them, as sortKey writes them
	sparse bool   // key is there only where it is not the same as exact
	many   bool   // both are lists
	more   bool   // further values stand beside, see further
	number bool   // exact holds numbers; what the source wrote stands beside, see text
	always bool   // every entity has it
}

// fixedColumns are the fields that are not properties of the vocabulary.
var fixedColumns = map[graph.Field]column{
	graph.FieldID:         {exact: "id", key: "id", always: true},
	graph.FieldKind:       {exact: "kind", key: "kind", always: true},
	graph.FieldName:       {exact: "name", key: "name_key", always: true},
	graph.FieldLabel:      {exact: "names", key: "name_keys", many: true},
	graph.FieldIdentifier: {exact: "identifiers", key: "identifier_keys", sparse: true, many: true},
	graph.FieldContested:  {exact: "contested", key: "contested", many: true},
}

// notAttributes are the properties of the vocabulary that an entity holds as labels, descriptions and identifiers rather
// than as attributes: as fields they are absent from every entity.
var notAttributes = map[graph.Property]bool{
	graph.PropName: true, graph.PropAlias: true, graph.PropAcronym: true, graph.PropDescription: true,
	graph.PropIdentifier: true,
}

// propertyColumns are the fields that are properties of the vocabulary.
var propertyColumns = func() map[graph.Field]column {
	m := map[graph.Field]column{}
	for _, r := range graph.Properties {
		if notAttributes[r.Name] {
			continue
		}
		f := graph.Field(r.Name)
		c := column{exact: string(r.Name), key: string(r.Name) + "_key", number: r.Type == graph.Number, more: f.Many()}
		switch r.Type {
		case graph.Number:
			c.key = c.exact
		case graph.Term, graph.Country, graph.URL:
			c.sparse = true
		}
		m[f] = c
	}
	return m
}()

// further returns the property with the values besides the best, a list that is there only where there are such, and the one with
// their keys, which is there only where they are not the same.
func (c column) further() (exact, keys string) { return c.exact + "_more", c.exact + "_more_keys" }

// allKeys returns the expression for the list of all keys of a field with more, empty for none.
func (c column) allKeys(v string) string {
	exact, keys := c.further()
	return fmt.Sprintf("[k IN [%[1]s] WHERE k IS NOT NULL] + coalesce(%[2]s.%[3]s, %[2]s.%[4]s, [])", c.keys(v), v, keys, exact)
}

// keys returns the expression for the keys of the field: a list where the field is many-valued, null for none. It is of the best
// value where there are more.
func (c column) keys(v string) string {
	if c.sparse {
		return fmt.Sprintf("coalesce(%s.%s, %s.%s)", v, c.key, v, c.exact)
	}
	return v + "." + c.key
}

// text returns the property with a number as the source wrote it.
func (c column) text() string { return c.exact + "_text" }

// operand returns what a key is compared with.
func operand(v graph.Value) any {
	if v.Kind == graph.NumberValue {
		return v.Number + 0 // -0 and 0 are one value
	}
	return sortKey(v.Text)
}

// columnOf returns where a field stands, and false for one that no entity has.
func columnOf(f graph.Field) (column, bool) {
	if c, ok := fixedColumns[f]; ok {
		return c, true
	}
	c, ok := propertyColumns[f]
	return c, ok
}

// written returns the expression for the values of the field as the sources wrote them: a list, empty for none.
func (c column) written(v string) string {
	switch {
	case c.many:
		return fmt.Sprintf("coalesce(%s.%s, [])", v, c.exact)
	case c.number:
		return fmt.Sprintf("[w IN [%s.%s] WHERE w IS NOT NULL]", v, c.text())
	case c.always:
		return fmt.Sprintf("[%s.%s]", v, c.exact)
	case c.more:
		exact, _ := c.further()
		return fmt.Sprintf("[w IN [%[1]s.%[2]s] WHERE w IS NOT NULL] + coalesce(%[1]s.%[3]s, [])", v, c.exact, exact)
	}
	return fmt.Sprintf("[w IN [%s.%s] WHERE w IS NOT NULL]", v, c.exact)
}
