package reconcile

import (
	"cmp"
	"hash/fnv"
	"io"
	"slices"

	"entente/graph/naming"
)

// Block is what the records of a block share.
type Block string

// The blocks.
const (
	BlockVAT     Block = "VAT"
	BlockSIREN   Block = "SIREN"
	BlockName    Block = "NAME"
	BlockCountry Block = "NAME_AND_COUNTRY"
	BlockAcronym Block = "ACRONYM_AND_COUNTRY"
	BlockHost    Block = "HOST"
	BlockLabel   Block = "DOMAIN_NAME_AND_COUNTRY"
	BlockWord    Block = "WORD_AND_COUNTRY"
)

// MostInBlock is the size beyond which a block says nothing.
const MostInBlock = 50

// mostInWordBlock is that size for records that share a word of their names: it must be uncommon.
const mostInWordBlock = 12

// leastLabel is how long the name of a domain must be to tell somebody.
const leastLabel = 3

// membership is one record in one block.
type membership struct {
	key    uint64 // digest of the block and what it shares; two that collide only compare more
	record uint32
	block  uint8 // in Blocks
}

// Blocks lists every block.
var Blocks = []Block{BlockVAT, BlockSIREN, BlockName, BlockCountry, BlockAcronym, BlockHost, BlockLabel, BlockWord}

// pairs returns the pairs that meet in some block, each once, in order, and how many blocks of each kind were passed over.
func pairs(records []record) ([]pair, map[Block]int) {
	var members []membership
	for n := range records {
		members = records[n].join(members, uint32(n))
	}
	slices.SortFunc(members, func(a, b membership) int {
		return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(a.record, b.record))
	})
	members = slices.Compact(members)
	var out []pair
	skipped := map[Block]int{}
	for i := 0; i < len(members); {
		end := i + 1
		for end < len(members) && members[end].key == members[i].key {
			end++
		}
		block, size := Blocks[members[i].block], end-i
		switch {
		case block == BlockWord && size > mostInWordBlock:
			// By design: the word is common.
		case size > MostInBlock:
			skipped[block]++
		default:
			for x := i; x < end; x++ {
				for y := x + 1; y < end; y++ {
					out = append(out, pairOf(members[x].record, members[y].record))
				}
			}
		}
		i = end
	}
	slices.SortFunc(out, func(a, b pair) int { return cmp.Or(cmp.Compare(a.a, b.a), cmp.Compare(a.b, b.b)) })
	return slices.Compact(out), skipped
}

// join adds the blocks of a record. Names meet within a country; a name without a country meets the name anywhere.
func (r *record) join(to []membership, n uint32) []membership {
	add := func(block Block, parts ...string) {
		to = append(to, membership{digest(block, parts), n, uint8(slices.Index(Blocks, block))})
	}
	for _, v := range r.vats {
		add(BlockVAT, v)
	}
	for _, v := range r.sirens {
		add(BlockSIREN, v)
	}
	for _, v := range r.sites {
		add(BlockHost, v.domain)
		if len(v.label) >= leastLabel {
			add(BlockLabel, v.label, r.country)
		}
	}
	for _, v := range r.names {
		add(BlockName, v.Key)
		if company := naming.WithoutGroup(v); company.Key != v.Key {
			add(BlockName, company.Key)
		}
		if r.country != "" {
			add(BlockCountry, v.Key, r.country)
		}
		for _, w := range v.Words {
			if len(w) >= 4 && !naming.HasDigit(w) && !naming.Everyday(w) {
				add(BlockWord, w, r.country)
			}
		}
	}
	for _, v := range r.long {
		add(BlockCountry, v, r.country)
	}
	for _, v := range r.acronyms {
		if len(v) >= leastLabel {
			add(BlockLabel, v, r.country)
		}
		add(BlockAcronym, v, r.country)
	}
	return to
}

func digest(block Block, parts []string) uint64 {
	h := fnv.New64a()
	io.WriteString(h, string(block))
	for _, p := range parts {
		h.Write([]byte{0})
		io.WriteString(h, p)
	}
	return h.Sum64()
}
