package server

import (
	"fmt"

	"github.com/vektah/gqlparser/v2/ast"

	"entente/graph"
)

// Estimated bytes of memory of the parts of a parsed document, rounded up from what was measured.
const (
	sizeOfSelection = 640
	sizeOfValue     = 448
	sizeOfComment   = 160
)

// spreadFactor is how many times more fields a document may have once fragments are spread out.
const spreadFactor = 10

// guard looks at the shape of a parsed document and returns its size in memory, or why it is refused. It reads every
// part of the document once and every fragment once, however often it is spread; GraphQL's own validation may take
// longer than linear, and comes after.
func guard(doc *ast.QueryDocument, limits Limits) (size int, bad *gqlError) {
	g := &guarded{limits: limits, fragments: map[string]*guardedFragment{}, repeats: map[string]int{}}
	defer func() {
		p := recover()
		if e, ok := p.(*gqlError); ok {
			bad = e
		} else if p != nil {
			panic(p)
		}
	}()
	g.document(doc)
	return g.size, nil
}

// guarded is the state of one look at a document. Its methods panic with a *gqlError, which guard returns: every level
// of the recursion would have to hand it on otherwise.
type guarded struct {
	limits     Limits
	fragments  map[string]*guardedFragment
	repeats    map[string]int
	sumRepeats int
	size       int

	fields, aliases, directives, variables, expanded int
}

type guardedFragment struct {
	definition *ast.FragmentDefinition
	open, done bool
	extent     extent
}

// extent is how far a set of selections reaches once its fragments are spread out.
type extent struct {
	depth  int // levels of fields
	fields int // saturating
}

func (g *guarded) document(doc *ast.QueryDocument) {
	g.most(len(doc.Operations), g.limits.Operations, "operations", nil)
	g.most(len(doc.Fragments), g.limits.Fragments, "fragments", nil)
	for _, f := range doc.Fragments {
		if _, twice := g.fragments[f.Name]; twice {
			panic(newError(codeValidation, f.Position, fmt.Sprintf("There can be only one fragment named %q.", clip(f.Name, 100))))
		}
		g.fragments[f.Name] = &guardedFragment{definition: f}
		g.count(f.Comment)
	}
	for _, op := range doc.Operations {
		g.count(op.Comment)
		g.declarations(op.VariableDefinitions)
		g.annotations(op.Directives)
		g.bound(g.selections(op.SelectionSet), op.Position)
	}
	for _, f := range doc.Fragments {
		g.declarations(f.VariableDefinition)
		g.bound(g.fragment(f.Name), f.Position)
	}
}

// bound refuses an operation or a fragment that reaches too far.
func (g *guarded) bound(x extent, at *ast.Position) {
	g.most(x.depth, g.limits.Depth, "levels", at)
	g.expanded += x.fields
	g.most(g.expanded, spreadFactor*g.limits.Fields, "fields", at)
}

func (g *guarded) selections(set ast.SelectionSet) extent {
	var all extent
	for _, selection := range set {
		g.size += sizeOfSelection
		var x extent
		switch s := selection.(type) {
		case *ast.Field:
			x = g.field(s)
		case *ast.InlineFragment:
			g.count(s.Comment)
			g.annotations(s.Directives)
			x = g.selections(s.SelectionSet)
		case *ast.FragmentSpread:
			g.count(s.Comment)
			g.annotations(s.Directives)
			x = g.fragment(s.Name)
		}
		all.depth = max(all.depth, x.depth)
		all.fields = saturatingAdd(all.fields, x.fields)
	}
	return all
}

func (g *guarded) field(f *ast.Field) extent {
	g.count(f.Comment)
	g.fields++
	g.most(g.fields, g.limits.Fields, "fields", f.Position)
	if f.Alias != f.Name {
		g.aliases++
		g.most(g.aliases, g.limits.Aliases, "aliases", f.Position)
	}
	// Fields of one response name are compared with each other: n of them in n² steps.
	n := g.repeats[f.Alias]
	g.repeats[f.Alias] = n + 1
	g.sumRepeats += 2*n + 1
	g.most(g.sumRepeats, g.limits.Repeats, "repetitions of the same fields", f.Position)
	g.arguments(f.Arguments, f.Position)
	g.annotations(f.Directives)
	x := g.selections(f.SelectionSet)
	return extent{depth: x.depth + 1, fields: saturatingAdd(x.fields, 1)}
}

// fragment returns the extent of a fragment, which is looked at once. An unknown one has none: validation names it.
func (g *guarded) fragment(name string) extent {
	f, ok := g.fragments[name]
	if !ok {
		return extent{}
	}
	if f.open {
		panic(newError(codeValidation, f.definition.Position,
			fmt.Sprintf("Cannot spread fragment %q within itself.", clip(name, 100))))
	}
	if !f.done {
		f.open = true
		g.annotations(f.definition.Directives)
		f.extent = g.selections(f.definition.SelectionSet)
		f.open, f.done = false, true
	}
	return f.extent
}

// most refuses a document that has more of something than it may.
func (g *guarded) most(n, limit int, what string, at *ast.Position) {
	if n > limit {
		panic(newError(graph.CodeLimit, at, fmt.Sprintf("the document has more than %d %s", limit, what)))
	}
}

// saturated stands for every number too large to tell apart.
const saturated = 1 << 31

// saturatingAdd adds numbers of at most saturated.
func saturatingAdd(a, b int) int { return min(a+b, saturated) }
