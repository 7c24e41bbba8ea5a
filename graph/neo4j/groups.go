package neo4j

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"entente/graph"
)

// Group fulfils graph.Reader. It asks one statement, which gives no more groups than there may be.
func (s *Store) Group(ctx context.Context, q graph.Query, g graph.Grouping) ([]graph.Group, error) {
	c := newCompiler()
	pieces, some := c.grouping(q, g)
	var out []graph.Group
	err := s.view(ctx, func(v *view) error {
		if out = nil; !some {
			return nil
		}
		rows, err := v.read(ctx, fill("groups", pieces), c.params)
		if err != nil {
			return err
		}
		out, err = readGroups(rows, g)
		return err
	})
	switch {
	case err != nil:
		return nil, err
	case len(out) > g.Most:
		return nil, graph.TooManyGroups(g.Most)
	}
	graph.SortGroups(out)
	return out, nil
}

// readGroups reads rows of [values, count, sums], a sum being [millions of hundredths, hundredths, how many numbers].
func readGroups(rows any, g graph.Grouping) ([]graph.Group, error) {
	all := newRow(rows)
	out := make([]graph.Group, len(all.values))
	for i, value := range all.values {
		r := newRow(value)
		values := newRow(r.value())
		out[i].Values = make([]string, len(g.By))
		for k := range out[i].Values {
			out[i].Values[k] = values.text()
		}
		out[i].Count = r.int()
		for _, sum := range r.list() {
			s := newRow(sum)
			a := graph.Adder{High: int64(s.int()), Low: int64(s.int()), Known: s.int()}
			out[i].Sums = append(out[i].Sums, a.Total())
			if s.err != nil {
				return nil, corrupt(s.err)
			}
		}
		if r.err != nil || values.err != nil {
			return nil, corrupt(firstError(func() error { return r.err }, func() error { return values.err }))
		}
	}
	if all.err != nil {
		return nil, corrupt(all.err)
	}
	return out, nil
}

// groupPieces are the pieces of groups.cypher.
type groupPieces struct {
	selection
	Keys []string
	Sums string
}

// grouping returns the pieces for a question, and false when there can be no group.
func (c *compiler) grouping(q graph.Query, g graph.Grouping) (groupPieces, bool) {
	var out groupPieces
	var some bool
	if out.selection, some = selected(q.Kinds, c.filter(q.Where, "e")); !some {
		return out, false
	}
	var values, sums []string
	for i := range g.By {
		var summed []amountColumn
		for _, a := range amountColumns {
			if g.By[i].Through != nil && slices.Contains(g.Sums, graph.Sum{Field: a.field, Key: i}) {
				summed = append(summed, a)
			}
		}
		body, some := c.groupKey(&g.By[i], i, summed)
		if !some {
			return out, false
		}
		out.Keys = append(out.Keys, body)
		values = append(values, fmt.Sprintf("v%d", i))
	}
	for _, s := range g.Sums {
		sums = append(sums, groupSum(s, g.By))
	}
	out.Values, out.Sums = strings.Join(values, ", "), strings.Join(sums, ", ")
	c.params["most"] = limit(g.Most + 1)
	return out, true
}

// amountColumn is money of a relation: the property that has it, and what the names of its sums begin with.
type amountColumn struct {
	field            graph.Field
	property, prefix string
}

var amountColumns = []amountColumn{{graph.FieldAmount, "amount", ""}, {graph.FieldNet, "net_amount", "n"}}

// groupSum returns the expression for one sum over a group.
func groupSum(s graph.Sum, by []graph.GroupKey) string {
	if at := slices.IndexFunc(amountColumns, func(a amountColumn) bool { return a.field == s.Field }); at >= 0 && by[s.Key].Through != nil {
		return fmt.Sprintf("[sum(%[1]sh%[2]d), sum(%[1]sl%[2]d), sum(%[1]sk%[2]d)]", amountColumns[at].prefix, s.Key)
	}
	col, ok := columnOf(s.Field)
	if !ok || !col.number {
		return "[0, 0, 0]"
	}
	return "[" + limbs(hundredths("e."+col.exact)) + "]"
}

// hundredths returns the expression for what graph.CentsOf makes of a number; null for one that it does not take.
func hundredths(number string) string {
	cents := fmt.Sprintf("floor(%s * 100.0 + 0.5)", number)
	return fmt.Sprintf("CASE WHEN abs(%[1]s) <= 9007199254740992.0 THEN toInteger(%[1]s) END", cents)
}

// limbs returns the expressions for the parts of a graph.Adder over hundredths.
func limbs(cents string) string {
	return fmt.Sprintf("sum((%[1]s) / 1000000), sum((%[1]s) %% 1000000), count(%[1]s)", cents)
}

// groupKey returns the clause that finds what the entity e comes under by the key in place i, as v<i>, and, when they are to be
// summed, the amounts that lead there; false when that is nothing for any entity, and nothing does not count. No condition in
// it is plainly false: the planner of Neo4j 5.26 fails on a MATCH of which nothing is left.
func (c *compiler) groupKey(k *graph.GroupKey, i int, summed []amountColumn) (string, bool) {
	var lines []string
	end := "e"
	if k.Through != nil {
		pattern, where := c.groupStep(k.Through)
		if where == never {
			return noGroupValue(i), k.Missing
		}
		lines = append(lines, fmt.Sprintf("  MATCH %s WHERE %s", pattern, where))
		end = "o"
	}
	if k.Climb != nil {
		if end == "e" { // a pattern begins with a variable that is not imported
			lines = append(lines, "  WITH e AS o")
		}
		steps, where := c.climb(k.Climb)
		if where == never {
			return noGroupValue(i), k.Missing
		}
		end = "a"
		lines = append(lines, fmt.Sprintf("  MATCH %s WHERE %s", steps, where))
	}
	col, _ := columnOf(k.Field)
	list := groupValues(k, end)
	some := k.Missing || list != "[]"
	if end == "e" && col.more && list != "[]" {
		list = fmt.Sprintf("reduce(once = [], w IN %s | CASE WHEN w IN once THEN once ELSE once + [w] END)", list)
	}
	if k.Missing {
		list = fmt.Sprintf("CASE size(%[1]s) WHEN 0 THEN [null] ELSE %[1]s END", list)
	}
	if end == "e" && !col.many {
		return fmt.Sprintf("UNWIND %s AS v%d", list, i), some
	}
	lines = append(lines, fmt.Sprintf("  UNWIND %s AS v", list), groupRows(summed, k.Missing && len(lines) > 0, i))
	return "CALL (e) {\n" + strings.Join(lines, "\n") + "\n}", some
}

// noGroupValue returns the clause for a key by which no entity has a value.
func noGroupValue(i int) string {
	columns := []string{fmt.Sprintf("null AS v%d", i)}
	for _, a := range amountColumns {
		columns = append(columns, fmt.Sprintf("0 AS %[1]sh%[2]d, 0 AS %[1]sl%[2]d, 0 AS %[1]sk%[2]d", a.prefix, i))
	}
	return "WITH *, " + strings.Join(columns, ", ")
}

// groupRows returns the end of a subquery for a key: each value once, where asked for with the sums of amounts over the relations
// r that lead to it. Where an entity must have a value and has none, that is null.
func groupRows(summed []amountColumn, must bool, i int) string {
	rows, columns := "  WITH DISTINCT v", []string{"v"}
	if len(summed) > 0 {
		cents, sums := "", ""
		for _, a := range summed {
			cents += fmt.Sprintf(", %s AS %scents", hundredths("r."+a.property), a.prefix)
			sums += fmt.Sprintf(", sum(%[1]scents / 1000000) AS %[1]sh, sum(%[1]scents %% 1000000) AS %[1]sl, count(%[1]scents) AS %[1]sk", a.prefix)
			columns = append(columns, a.prefix+"h", a.prefix+"l", a.prefix+"k")
		}
		rows = "  WITH DISTINCT r, v\n  WITH v" + cents + "\n  WITH v" + sums
	}
	if must {
		rows += fmt.Sprintf("\n  WITH collect([%s]) AS found\n  UNWIND CASE size(found) WHEN 0 THEN [[null%s]] ELSE found END AS row\n  WITH ",
			strings.Join(columns, ", "), strings.Repeat(", 0", len(columns)-1))
		rows += strings.Join(numbered(columns, func(at int, name string) string { return fmt.Sprintf("row[%d] AS %s", at, name) }), ", ")
	}
	named := numbered(columns, func(_ int, name string) string { return fmt.Sprintf("%[1]s AS %[1]s%[2]d", name, i) })
	return rows + "\n  RETURN " + strings.Join(named, ", ")
}

// numbered returns f of every item and its place.
func numbered[T, U any](items []T, f func(int, T) U) []U {
	out := make([]U, len(items))
	for i, item := range items {
		out[i] = f(i, item)
	}
	return out
}

// groupStep returns the pattern that leads from the node e over the relation r to its other end o, and the condition on them that
// graph.GroupStep describes.
func (c *compiler) groupStep(s *graph.GroupStep) (pattern, where string) {
	w := follow("e", "r", "o", s.Legs)
	conditions := []string{"r.withdrawn IS NULL", w.where, c.covers("r", w.types, s.AsOf)}
	if s.Role != "" {
		conditions = append(conditions, "r.role = "+c.param(s.Role))
	}
	if s.Other != "" {
		conditions = append(conditions, "o.id = "+c.param(string(s.Other)))
	}
	if len(s.Kinds) > 0 {
		conditions = append(conditions, hasLabel("o", labelsOf(s.Kinds)))
	}
	return w.pattern, allOf(conditions...)
}

// climb returns the pattern that leads from the node o to the nodes a that graph.Climb describes, and the condition on them.
// The least way from a node to a top visits nothing twice, so that it does not matter that patterns do not either.
func (c *compiler) climb(k *graph.Climb) (pattern, where string) {
	conditions := []string{always}
	pattern = "(a:Entity)"
	climbs := slices.Contains(graph.RelationTypes, k.Over)
	if climbs {
		pattern = fmt.Sprintf("(o) %s{0,%d} (a:Entity)", c.stepsUp(k, false), graph.MaxClimb)
	} else {
		conditions = append(conditions, "a = o")
	}
	if k.Type != "" {
		conditions = append(conditions, "a.type = "+c.param(k.Type))
	}
	switch {
	case k.Level < 0, k.Level > graph.MaxClimb+1, k.Level > 1 && !climbs:
		return "", never
	case !climbs:
	case k.Level == 1:
		conditions = append(conditions, c.top(k, "a"))
	case k.Level > 1:
		conditions = append(conditions, c.reachesTop(k, k.Level-1, k.Level-1))
		if k.Level > 2 {
			conditions = append(conditions, negate(c.reachesTop(k, 1, k.Level-2)))
		}
	}
	return pattern, allOf(conditions...)
}

// up returns a step of the climb, which bears names that no other has, and the condition on it; one that counts leads to a node
// of the type that the climb is for.
func (c *compiler) up(k *graph.Climb, counts bool) (step, where string) {
	c.scopes++
	u, above := fmt.Sprintf("u%d", c.scopes), fmt.Sprintf("y%d", c.scopes)
	conditions := []string{u + ".withdrawn IS NULL", c.covers(u, []graph.RelationType{k.Over}, k.AsOf)}
	if counts && k.Type != "" {
		conditions = append(conditions, above+".type = "+c.param(k.Type))
	}
	return fmt.Sprintf("-[%s:%s]->(%s:Entity)", u, k.Over, above), allOf(conditions...)
}

// stepsUp returns the pattern that one or more steps of the climb repeat.
func (c *compiler) stepsUp(k *graph.Climb, count bool) string {
	step, where := c.up(k, count)
	return fmt.Sprintf("((:Entity)%s WHERE %s)", step, where)
}

// top returns the condition that nothing that counts lies above the node v.
func (c *compiler) top(k *graph.Climb, v string) string {
	step, where := c.up(k, true)
	return fmt.Sprintf("NOT EXISTS { MATCH (%s)%s WHERE %s }", v, step, where)
}

// reachesTop returns the condition that a top lies so many steps above the node a.
func (c *compiler) reachesTop(k *graph.Climb, least, most int) string {
	c.scopes++
	t := fmt.Sprintf("t%d", c.scopes)
	return fmt.Sprintf("EXISTS { MATCH (a) %s{%d,%d} (%s:Entity) WHERE %s }", c.stepsUp(k, true), least, most, t, c.top(k, t))
}

// groupValues returns the expression for the values of a node that graph.GroupKey.Values describes: a list, empty for none.
func groupValues(k *graph.GroupKey, v string) string {
	col, ok := columnOf(k.Field)
	place := slices.Index(graph.Intervals, k.Interval)
	switch {
	case !ok, k.Interval != "" && (place < 0 || !k.Dated()):
		return "[]"
	case k.Interval != "":
		long := []int{len("2006"), len("2006-01"), len("2006-01-02")}[place]
		dates := fmt.Sprintf("[w IN [%s.%s] WHERE %s IS NOT NULL]", v, col.exact, col.keys(v))
		if col.more {
			exact, keys := col.furtherValues(v)
			dates += fmt.Sprintf(" + coalesce(%s[..size(%s)], [])", exact, keys)
		}
		return fmt.Sprintf("[w IN %s WHERE size(w) >= %[2]d | left(w, %[2]d)]", dates, long)
	case col.many:
		return fmt.Sprintf("[w IN %s WHERE w <> '']", col.written(v))
	}
	return col.written(v)
}
