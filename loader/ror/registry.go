package ror

import (
	"fmt"
	"hash/maphash"

	"entente/graph"
)

// registry is what the first reading of a file learns: which records can be loaded, and which identifiers several of them
// claim. It grows with the number of records, by some hundred bytes each; the whole of ROR has 120,000.
type registry struct {
	first     map[string]int // index of the record that is loaded, by slug
	withdrawn map[string]bool
	seed      maphash.Seed
	owner     map[uint64]int // index of the first record with a strong identifier, by digest
	shared    map[uint64]bool
}

func newRegistry() *registry {
	return &registry{
		first: map[string]int{}, withdrawn: map[string]bool{}, seed: maphash.MakeSeed(), owner: map[uint64]int{},
		shared: map[uint64]bool{},
	}
}

// learn notes one record.
func (r *registry) learn(e element) {
	org, _, reason := decode(e.raw)
	if reason != "" {
		return
	}
	if org.unusable() != "" {
		if s := org.slug(); s != "" && org.withdrawn() {
			r.withdrawn[s] = true
		}
		return
	}
	if _, ok := r.first[org.slug()]; ok {
		return
	}
	r.first[org.slug()] = e.index
	for _, claim := range org.claims() {
		if claim.reason != "" || !claim.id.Scheme.Strong() {
			continue
		}
		key := r.key(claim.id)
		if owner, ok := r.owner[key]; ok && owner != e.index {
			r.shared[key] = true
		}
		r.owner[key] = e.index
	}
}

// refuse returns why the record at index cannot be loaded, "" when it can.
func (r *registry) refuse(org organisation, index int) string {
	if reason := org.unusable(); reason != "" {
		return reason
	}
	if first := r.first[org.slug()]; first != index {
		return fmt.Sprintf("the record stands in the file twice, first at #/%d; keep one of the two", first)
	}
	return ""
}

// tookBack reports whether ROR has withdrawn the record, and no other of the file has its id.
func (r *registry) tookBack(slug string) bool {
	_, ok := r.first[slug]
	return !ok && r.withdrawn[slug]
}

// claimedByOthers reports whether several records have the identifier.
func (r *registry) claimedByOthers(id graph.Identifier) bool { return r.shared[r.key(id)] }

func (r *registry) key(id graph.Identifier) uint64 { return maphash.String(r.seed, id.String()) }
