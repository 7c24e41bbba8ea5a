package reconcile

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/graph"
)

// TestJoinPlaces: which sites of one body are one.
func TestJoinPlaces(t *testing.T) {
	at := func(lat, lng float64) []point { return []point{{lat, lng}} }
	curated := place{id: "site:nebel-town", country: "BE", city: []string{"nebel"}}
	ror := place{id: "site:ror-1-2", register: "ror", country: "BE", city: []string{"nebel"}, at: at(50.85, 4.35)}
	pic := place{id: "site:pic-1-a", register: "pic", country: "BE", city: []string{"brume"}, at: at(50.84, 4.38)}
	other := place{id: "site:pic-1-b", register: "pic", country: "BE", city: []string{"brume"}, at: at(50.86, 4.36)}
	far := place{id: "site:pic-1-c", register: "pic", country: "BE", city: []string{"pluie"}, at: at(51.2, 3.2)}
	for _, c := range []struct {
		reason string
		all    []place
		want   []string
	}{
		{"one town under one name", []place{curated, ror}, []string{"nebel-town ror-1-2"}},
		{"one town under two names, by where it lies", []place{ror, pic}, []string{"ror-1-2 pic-1-a"}},
		{"two names, and nothing says where the one lies", []place{curated, pic}, []string{}},
		{"over the third all are one", []place{curated, ror, pic}, []string{"nebel-town ror-1-2", "ror-1-2 pic-1-a"}},
		{"two addresses of one register in a town are two sites", []place{ror, pic, other}, []string{}},
		{"two addresses of one register, and nobody else", []place{pic, other}, []string{}},
		{"two towns", []place{ror, far}, []string{}},
		{"two countries", []place{curated, {id: "site:ror-1-3", register: "ror", country: "FR", city: []string{"nebel"}}}, []string{}},
		{"a person has said something of it", []place{{id: curated.id, country: "BE", city: curated.city, judged: true}, ror}, []string{}},
		{"nothing tells the town", []place{{id: "site:x", country: "BE"}, ror}, []string{}},
	} {
		for range 2 {
			got := []string{}
			for _, j := range joinPlaces(slices.Clone(c.all)) {
				got = append(got, fmt.Sprintf("%s %s", j.A.Slug(), j.B.Slug()))
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("%s (-want +got):\n%s", c.reason, diff)
			}
			slices.Reverse(c.all) // the order says nothing
		}
	}
}

func TestRegisterOf(t *testing.T) {
	for id, want := range map[graph.ID]string{"site:jrc-geel": "", "site:pic-999-ab": "pic", "site:ror-0aaaaaa01-2": "ror", "site:siret-1-x": "siret"} {
		if got := registerOf(id); got != want {
			t.Errorf("%s is of %q, want %q", id, got, want)
		}
	}
}
