package derive_test

import (
	"maps"
	"testing"

	"pgregory.net/rapid"

	"entente/graph"
	"entente/graph/derive"
)

// known makes a record of an id and identifiers as facts write them.
func known(id graph.ID, identifiers ...string) derive.Known {
	k := derive.Known{ID: id}
	for _, s := range identifiers {
		i, err := graph.ParseIdentifier(s)
		if err != nil {
			panic(err)
		}
		k.Identifiers = append(k.Identifiers, i)
	}
	return k
}

func different(k derive.Known, others ...graph.ID) derive.Known {
	k.Different = append(k.Different, others...)
	return k
}

func TestResolve(t *testing.T) {
	const seed, pic1, pic2, ror, siret graph.ID = "institution:cnrs", "institution:pic-999997930", "institution:pic-904934050",
		"institution:ror-02feahw73", "institution:siret-18008901303720"
	for _, tt := range []struct {
		name    string
		records []derive.Known
		want    map[graph.ID]graph.ID
	}{
		{"records that share nothing stay apart",
			[]derive.Known{known(pic1, "pic:1"), known(pic2, "pic:2")},
			map[graph.ID]graph.ID{pic1: pic1, pic2: pic2}},
		{"strong identifiers merge, and the id that a person chose survives",
			[]derive.Known{known(pic1, "pic:1"), known(seed, "pic:1", "ror:02feahw73"), known(ror, "ror:02feahw73")},
			map[graph.ID]graph.ID{seed: seed, pic1: seed, ror: seed}},
		{"without one, the id of the first scheme survives",
			[]derive.Known{known(pic1, "wikidata:Q1"), known(ror, "wikidata:Q1")},
			map[graph.ID]graph.ID{pic1: ror, ror: ror}},
		{"weak identifiers do not merge: a VAT number is that of a legal person",
			[]derive.Known{known(pic1, "vat:FR1"), known(pic2, "vat:FR1")},
			map[graph.ID]graph.ID{pic1: pic1, pic2: pic2}},
		{"a site that has the identifier of an institution is not that institution",
			[]derive.Known{known(ror, "ror:02feahw73"), known("site:paris", "ror:02feahw73")},
			map[graph.ID]graph.ID{ror: ror, "site:paris": "site:paris"}},
		{"a judgement merges what shares nothing",
			[]derive.Known{known(seed, "entente:"+string(siret)), known(siret, "siret:18008901303720")},
			map[graph.ID]graph.ID{seed: seed, siret: seed}},
		{"a judgement about a record that is not there merges nothing yet",
			[]derive.Known{known(seed, "entente:"+string(siret))},
			map[graph.ID]graph.ID{seed: seed}},
		{"a judgement keeps apart what shares an identifier",
			[]derive.Known{different(known(pic1, "wikidata:Q1"), ror), known(ror, "wikidata:Q1")},
			map[graph.ID]graph.ID{pic1: pic1, ror: ror}},
		{"it holds through a third record: what was judged the same comes first",
			[]derive.Known{
				different(known(pic1, "entente:"+string(pic2)), ror), known(pic2, "wikidata:Q1"), known(ror, "wikidata:Q1"),
			},
			map[graph.ID]graph.ID{pic1: pic2, pic2: pic2, ror: ror}},
	} {
		if got := derive.Survivors(tt.records); !maps.Equal(got, tt.want) {
			t.Errorf("%s: got %v, want %v", tt.name, got, tt.want)
		}
	}
}

// TestResolveDoesNotDependOnOrder draws records that share identifiers and judgements at random.
func TestResolveDoesNotDependOnOrder(t *testing.T) {
	ids := []graph.ID{"institution:a", "institution:b", "institution:pic-1", "institution:pic-2", "institution:ror-x", "theme:a"}
	rapid.Check(t, func(t *rapid.T) {
		var records []derive.Known
		for _, id := range ids {
			k := known(id, rapid.SliceOfN(rapid.SampledFrom([]string{
				"pic:1", "pic:2", "wikidata:Q1", "vat:X", "entente:institution:b", "entente:institution:pic-1",
			}), 0, 3).Draw(t, "identifiers")...)
			records = append(records, different(k, rapid.SliceOfN(rapid.SampledFrom(ids), 0, 1).Draw(t, "different")...))
		}
		want := derive.Survivors(records)
		if got := derive.Survivors(rapid.Permutation(records).Draw(t, "order")); !maps.Equal(got, want) {
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
