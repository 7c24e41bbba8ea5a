package atlas

import "entente/graph"

// Sizes of pages.
const (
	DefaultPage = 20
	MaxPage     = 100
)

// PageArgs are the arguments of a Relay connection. At most one of First and Last is set; DefaultPage counts from the
// front when neither is.
type PageArgs struct {
	First  *int
	After  *string
	Last   *int
	Before *string
}

// PageInfo tells where a page lies in its list, as Relay has it.
type PageInfo struct {
	HasNextPage     bool
	HasPreviousPage bool
	StartCursor     *string // nil on an empty page
	EndCursor       *string // nil on an empty page
}

// Edge is an item of a page with its cursor.
type Edge[T any] struct {
	Cursor string
	Node   T
}

// Page is a piece of an ordered list.
type Page[T any] struct {
	Edges    []Edge[T]
	PageInfo PageInfo
}

// Nodes returns the items of the page.
func (p Page[T]) Nodes() []T {
	out := make([]T, len(p.Edges))
	for i, e := range p.Edges {
		out[i] = e.Node
	}
	return out
}

// size returns how many items are asked for, and whether from the end. It returns INVALID_ARGUMENT when the arguments
// contradict each other or are out of range.
func (a PageArgs) size() (n int, fromEnd bool, err error) {
	if a.First != nil && a.Last != nil {
		return 0, false, graph.Errorf(graph.CodeInvalidArgument, "give first or last, not both")
	}
	n, name := DefaultPage, "first"
	if a.First != nil {
		n = *a.First
	} else if a.Last != nil {
		n, name, fromEnd = *a.Last, "last", true
	}
	if n < 0 || n > MaxPage {
		return 0, false, graph.Errorf(graph.CodeInvalidArgument, "%s is %d; it must be from 0 to %d", name, n, MaxPage)
	}
	return n, fromEnd, nil
}

// window returns the piece of the list to ask a store for: one item more than is shown, which tells whether there are
// further ones. scope and order must be those that the cursors were made with.
func (a PageArgs) window(scope string, order []graph.Order) (graph.Window, error) {
	n, fromEnd, err := a.size()
	if err != nil {
		return graph.Window{}, err
	}
	w := graph.Window{Limit: n + 1, FromEnd: fromEnd}
	if w.After, err = decodeCursor(a.After, scope, order); err != nil {
		return graph.Window{}, err
	}
	if w.Before, err = decodeCursor(a.Before, scope, order); err != nil {
		return graph.Window{}, err
	}
	return w, nil
}

// newPage makes a page of what a store returned for the window of the arguments.
func newPage[T any](items []T, a PageArgs, w graph.Window, cursor func(T) string) Page[T] {
	more := len(items) == w.Limit
	if more && w.FromEnd {
		items = items[1:]
	} else if more {
		items = items[:len(items)-1]
	}
	p := Page[T]{Edges: make([]Edge[T], len(items))}
	for i, it := range items {
		p.Edges[i] = Edge[T]{Cursor: cursor(it), Node: it}
	}
	p.PageInfo.HasNextPage, p.PageInfo.HasPreviousPage = more, a.After != nil
	if w.FromEnd {
		p.PageInfo.HasNextPage, p.PageInfo.HasPreviousPage = a.Before != nil, more
	}
	if n := len(p.Edges); n > 0 {
		p.PageInfo.StartCursor, p.PageInfo.EndCursor = &p.Edges[0].Cursor, &p.Edges[n-1].Cursor
	}
	return p
}
