package atlas

import (
	"slices"
	"strconv"
	"testing"

	"pgregory.net/rapid"

	"entente/graph"
)

func ptr[T any](v T) *T { return &v }

func TestPageSize(t *testing.T) {
	for _, tt := range []struct {
		name    string
		args    PageArgs
		n       int
		fromEnd bool
		message string // "": no error
	}{
		{"nothing said", PageArgs{}, 20, false, ""},
		{"first", PageArgs{First: ptr(5)}, 5, false, ""},
		{"last", PageArgs{Last: ptr(5)}, 5, true, ""},
		{"none", PageArgs{First: ptr(0)}, 0, false, ""},
		{"the most", PageArgs{First: ptr(100)}, 100, false, ""},
		{"too many", PageArgs{First: ptr(101)}, 0, false, "first is 101; it must be from 0 to 100"},
		{"negative", PageArgs{Last: ptr(-1)}, 0, false, "last is -1; it must be from 0 to 100"},
		{"both", PageArgs{First: ptr(1), Last: ptr(1)}, 0, false, "give first or last, not both"},
	} {
		n, fromEnd, err := tt.args.size()
		if tt.message != "" {
			if graph.CodeOf(err) != graph.CodeInvalidArgument || graph.UserMessage(err) != tt.message {
				t.Errorf("%s: %v, want INVALID_ARGUMENT %q", tt.name, err, tt.message)
			}
			continue
		}
		if err != nil || n != tt.n || fromEnd != tt.fromEnd {
			t.Errorf("%s: %d, from the end %v, %v", tt.name, n, fromEnd, err)
		}
	}
}

// numbers is a list of the numbers from 0 up, ordered by themselves.
type numbers int

const numbersScope = "numbers"

var numbersOrder = []graph.Order{{Field: "n"}}

func numberPlace(n int) graph.Key {
	return graph.Key{Values: []graph.Value{graph.NumberOf(float64(n))}, ID: graph.ID("n:" + strconv.Itoa(n))}
}

func (list numbers) page(t interface{ Fatal(...any) }, a PageArgs) Page[int] {
	w, err := a.window(numbersScope, numbersOrder)
	if err != nil {
		t.Fatal(err)
	}
	all := make([]int, int(list))
	for i := range all {
		all[i] = i
	}
	return newPage(graph.Cut(all, w, numbersOrder, numberPlace), a, w, func(n int) string {
		return encodeCursor(numbersScope, numbersOrder, numberPlace(n))
	})
}

func TestPageOfAList(t *testing.T) {
	at := func(n int) *string { return ptr(encodeCursor(numbersScope, numbersOrder, numberPlace(n))) }
	for _, tt := range []struct {
		name           string
		args           PageArgs
		want           []int
		next, previous bool
	}{
		{"the first three", PageArgs{First: ptr(3)}, []int{0, 1, 2}, true, false},
		{"the next three", PageArgs{First: ptr(3), After: at(2)}, []int{3, 4, 5}, true, true},
		{"the rest", PageArgs{First: ptr(3), After: at(6)}, []int{7, 8, 9}, false, true},
		{"more than there are", PageArgs{First: ptr(50)}, []int{0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, false, false},
		{"exactly all", PageArgs{First: ptr(10)}, []int{0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, false, false},
		{"after the end", PageArgs{First: ptr(3), After: at(9)}, []int{}, false, true},
		{"none", PageArgs{First: ptr(0)}, []int{}, true, false},
		{"the last three", PageArgs{Last: ptr(3)}, []int{7, 8, 9}, false, true},
		{"the three before", PageArgs{Last: ptr(3), Before: at(7)}, []int{4, 5, 6}, true, true},
		{"before the start", PageArgs{Last: ptr(3), Before: at(0)}, []int{}, true, false},
		{"the last of none", PageArgs{Last: ptr(0)}, []int{}, false, true},
		{"between two", PageArgs{First: ptr(3), After: at(1), Before: at(4)}, []int{2, 3}, false, true},
		{"between two, from the end", PageArgs{Last: ptr(1), After: at(1), Before: at(4)}, []int{3}, true, true},
		{"between two the wrong way round", PageArgs{First: ptr(3), After: at(6), Before: at(2)}, []int{}, false, true},
		{"behind something that is gone", PageArgs{First: ptr(2), After: ptr(encodeCursor(numbersScope, numbersOrder,
			graph.Key{Values: []graph.Value{graph.NumberOf(4.5)}, ID: "n:gone"}))}, []int{5, 6}, true, true},
	} {
		p := numbers(10).page(t, tt.args)
		info := p.PageInfo
		if !slices.Equal(p.Nodes(), tt.want) || info.HasNextPage != tt.next || info.HasPreviousPage != tt.previous {
			t.Errorf("%s: %v, next %v, previous %v; want %v, %v, %v", tt.name, p.Nodes(), info.HasNextPage,
				info.HasPreviousPage, tt.want, tt.next, tt.previous)
		}
		if len(tt.want) == 0 {
			if info.StartCursor != nil || info.EndCursor != nil {
				t.Errorf("%s: an empty page has cursors", tt.name)
			}
		} else if *info.StartCursor != p.Edges[0].Cursor || *info.EndCursor != p.Edges[len(p.Edges)-1].Cursor {
			t.Errorf("%s: the page's cursors are not those of its ends", tt.name)
		}
	}
}

func TestPagingForwardAndBackwardGivesEveryItemOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		list := numbers(rapid.IntRange(0, 30).Draw(t, "length"))
		size := rapid.IntRange(1, 12).Draw(t, "size")
		var forward, backward []int
		args := PageArgs{First: &size}
		for more := true; more; {
			p := list.page(t, args)
			forward = append(forward, p.Nodes()...)
			args.After, more = p.PageInfo.EndCursor, p.PageInfo.HasNextPage
		}
		args = PageArgs{Last: &size}
		for more := true; more; {
			p := list.page(t, args)
			backward = append(p.Nodes(), backward...)
			args.Before, more = p.PageInfo.StartCursor, p.PageInfo.HasPreviousPage
		}
		for _, walked := range [][]int{forward, backward} {
			for i, n := range walked {
				if i != n {
					t.Fatalf("forward %v, backward %v", forward, backward)
				}
			}
			if len(walked) != int(list) {
				t.Fatalf("%d of %d items: forward %v, backward %v", len(walked), list, forward, backward)
			}
		}
	})
}
