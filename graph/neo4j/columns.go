package neo4j

import (
	"fmt"
	"slices"

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
	date   bool   // what is no date has no key
	best   bool   // the best value alone is asked for: of a list the first
	always bool   // every entity has it

	indexed bool // the server has indexes of it, and of who has further values
}

// indexed are the fields of which schema.cypher has indexes.
var indexed = []graph.Property{graph.PropCountry, graph.PropType, graph.PropStart}

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
		c := column{exact: string(r.Name), key: string(r.Name) + "_key", number: r.Type == graph.Number, more: f.Many(), indexed: slices.Contains(indexed, r.Name)}
		switch r.Type {
		case graph.Number:
			c.key = c.exact
		case graph.DateValue:
			c.date = true
		case graph.Term, graph.Country, graph.URL:
			c.sparse = true
		}
		m[f] = c
	}
	return m
}()

// further returns the property with the values besides the best as they are written, those with a key first, a list that is there
// only where there are such; and the one with their keys, which is there only where they are not the same.
func (c column) further() (exact, keys string) { return c.exact + "_more", c.exact + "_more_keys" }

// furtherValues returns the expressions for the two lists of further, null for none. What stands at one place in both is of one value.
func (c column) furtherValues(v string) (exact, keys string) {
	exact, keys = c.further()
	exact, keys = v+"."+exact, v+"."+keys
	if !c.number && !c.date {
		keys = fmt.Sprintf("coalesce(%s, %s)", keys, exact)
	}
	return exact, keys
}

// keys returns the expression for the keys of the field: a list where the field is many-valued, null for none. It is of the best
// value where there are more.
func (c column) keys(v string) string {
	keys := v + "." + c.key
	if c.sparse {
		keys = fmt.Sprintf("coalesce(%s, %s.%s)", keys, v, c.exact)
	}
	return keys + c.cut()
}

// list returns the expression for the values of a many-valued field, null for none.
func (c column) list(v string) string { return v + "." + c.exact + c.cut() }

// cut returns what leaves of a list what is asked for.
func (c column) cut() string {
	if c.many && c.best {
		return "[..1]"
	}
	return ""
}

// one returns the expression for the best value as the source wrote it, null for none.
func (c column) one(v string) string {
	if c.number {
		return v + "." + c.text()
	}
	return v + "." + c.exact
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
	of, best := f.All()
	c, ok := fixedColumns[of]
	if !ok {
		c, ok = propertyColumns[of]
	}
	c.best, c.more = best, c.more && !best
	return c, ok
}

// written returns the expression for the values of the field as the sources wrote them: a list, empty for none.
func (c column) written(v string) string {
	switch {
	case c.many:
		return fmt.Sprintf("coalesce(%s, [])", c.list(v))
	case c.always:
		return fmt.Sprintf("[%s]", c.one(v))
	}
	best := fmt.Sprintf("[w IN [%s] WHERE w IS NOT NULL]", c.one(v))
	if c.more {
		exact, _ := c.furtherValues(v)
		return fmt.Sprintf("%s + coalesce(%s, [])", best, exact)
	}
	return best
}
