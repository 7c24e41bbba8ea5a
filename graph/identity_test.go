package graph_test

import (
	"maps"
	"testing"

	"pgregory.net/rapid"

	"entente/graph"
)

// known makes a record of an id and identifiers as facts write them.
func known(id graph.ID, identifiers ...string) graph.Known {
	k := graph.Known{ID: id}
	for _, s := range identifiers {
		i, err := graph.ParseIdentifier(s)
		if err != nil {
			panic(err)
		}
		k.Identifiers = append(k.Identifiers, i)
	}
	return k
}

func different(k graph.Known, others ...graph.ID) graph.Known {
	k.Different = append(k.Different, others...)
	return k
}

func TestResolve(t *testing.T) {
	const seed, pic1, pic2, ror, siret graph.ID = "institution:cnrs", "institution:pic-999997930", "institution:pic-904934050",
		"institution:ror-02feahw73", "institution:siret-18008901303720"
	for _, tt := range []struct {
		name    string
		records []graph.Known
		want    map[graph.ID]graph.ID
	}{
		{"records that share nothing stay apart",
			[]graph.Known{known(pic1, "pic:1"), known(pic2, "pic:2")},
			map[graph.ID]graph.ID{pic1: pic1, pic2: pic2}},
		{"strong identifiers merge, and the id that a person chose survives",
			[]graph.Known{known(pic1, "pic:1"), known(seed, "pic:1", "ror:02feahw73"), known(ror, "ror:02feahw73")},
			map[graph.ID]graph.ID{seed: seed, pic1: seed, ror: seed}},
		{"without one, the id of the first scheme survives",
			[]graph.Known{known(pic1, "wikidata:Q1"), known(ror, "wikidata:Q1")},
			map[graph.ID]graph.ID{pic1: ror, ror: ror}},
		{"weak identifiers do not merge: a VAT number is that of a legal person",
			[]graph.Known{known(pic1, "vat:FR1"), known(pic2, "vat:FR1")},
			map[graph.ID]graph.ID{pic1: pic1, pic2: pic2}},
		{"a site that has the identifier of an institution is not that institution",
			[]graph.Known{known(ror, "ror:02feahw73"), known("site:paris", "ror:02feahw73")},
			map[graph.ID]graph.ID{ror: ror, "site:paris": "site:paris"}},
		{"a judgement merges what shares nothing",
			[]graph.Known{known(seed, "entente:"+string(siret)), known(siret, "siret:18008901303720")},
			map[graph.ID]graph.ID{seed: seed, siret: seed}},
		{"a judgement about a record that is not there merges nothing yet",
			[]graph.Known{known(seed, "entente:"+string(siret))},
			map[graph.ID]graph.ID{seed: seed}},
		{"a judgement keeps apart what shares an identifier",
			[]graph.Known{different(known(pic1, "wikidata:Q1"), ror), known(ror, "wikidata:Q1")},
			map[graph.ID]graph.ID{pic1: pic1, ror: ror}},
		{"it holds through a third record: what was judged the same comes first",
			[]graph.Known{
				different(known(pic1, "entente:"+string(pic2)), ror), known(pic2, "wikidata:Q1"), known(ror, "wikidata:Q1"),
			},
			map[graph.ID]graph.ID{pic1: pic2, pic2: pic2, ror: ror}},
	} {
		if got := graph.Resolve(tt.records); !maps.Equal(got, tt.want) {
			t.Errorf("%s: got %v, want %v", tt.name, got, tt.want)
		}
	}
}

// TestResolveDoesNotDependOnOrder draws records that share identifiers and judgements at random.
func TestResolveDoesNotDependOnOrder(t *testing.T) {
	ids := []graph.ID{"institution:a", "institution:b", "institution:pic-1", "institution:pic-2", "institution:ror-x", "theme:a"}
	rapid.Check(t, func(t *rapid.T) {
		var records []graph.Known
		for _, id := range ids {
			k := known(id, rapid.SliceOfN(rapid.SampledFrom([]string{
				"pic:1", "pic:2", "wikidata:Q1", "vat:X", "entente:institution:b", "entente:institution:pic-1",
			}), 0, 3).Draw(t, "identifiers")...)
			records = append(records, different(k, rapid.SliceOfN(rapid.SampledFrom(ids), 0, 1).Draw(t, "different")...))
		}
		want := graph.Resolve(records)
		if got := graph.Resolve(rapid.Permutation(records).Draw(t, "order")); !maps.Equal(got, want) {
			t.Fatalf("got %v, want %v", got, want)
		}
		for _, k := range records {
			for _, other := range k.Different {
				if other != k.ID && want[other] == want[k.ID] {
					t.Fatalf("%s and %s were judged different and are one: %v", k.ID, other, want)
				}
			}
			if want[want[k.ID]] != want[k.ID] || want[k.ID].Kind() != k.ID.Kind() {
				t.Fatalf("%s survives as %s: %v", k.ID, want[k.ID], want)
			}
		}
	})
}
