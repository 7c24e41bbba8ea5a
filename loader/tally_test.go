package loader

import (
	"testing"

	"entente/graph"
)

func TestPlusRecords(t *testing.T) {
	a := graph.Records{Read: 1, Created: 2, Updated: 3, Unchanged: 4, Rejected: 5}
	b := graph.Records{Read: 10, Created: 20, Updated: 30, Unchanged: 40, Rejected: 50}
	want := graph.Records{Read: 11, Created: 22, Updated: 33, Unchanged: 44, Rejected: 55}
	if got := plusRecords(a, b); got != want {
		t.Errorf("each count is added to its like: %+v, want %+v", got, want)
	}
}
