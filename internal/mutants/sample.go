package main

import (
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"math"
	"slices"
)

// sample returns n of the mutants, not more than perFile of each file (0: as many as fall to it), by file and line. Files get
// seats as by Sainte-Laguë's method, with the root of the number of their mutants as votes: long tables do not push out
// short rules. Which mutants of a file are taken depends on the seed and their names alone, so that most of a sample stays
// when the code changes. Mutants for which compiles is false are passed over.
func sample(all []mutant, n, perFile int, seed uint64, compiles func(mutant) bool) []mutant {
	byFile := map[string][]mutant{}
	for _, m := range all {
		byFile[m.File] = append(byFile[m.File], m)
	}
	type seat struct {
		file  string
		order float64 // the less, the sooner
	}
	var seats []seat
	for file, list := range byFile {
		slices.SortFunc(list, func(a, b mutant) int {
			return cmp.Or(cmp.Compare(lot(seed, a.Name), lot(seed, b.Name)), cmp.Compare(a.Name, b.Name))
		})
		for k := range list {
			if perFile == 0 || k < perFile {
				seats = append(seats, seat{file, (float64(k) + 0.5) / math.Sqrt(float64(len(list)))})
			}
		}
	}
	slices.SortFunc(seats, func(a, b seat) int { return cmp.Or(cmp.Compare(a.order, b.order), cmp.Compare(a.file, b.file)) })
	var out []mutant
	for _, s := range seats {
		for len(out) < n && len(byFile[s.file]) > 0 {
			m := byFile[s.file][0]
			byFile[s.file] = byFile[s.file][1:]
			if compiles(m) {
				out = append(out, m)
				break
			}
		}
	}
	inOrder(out)
	return out
}

// lot returns the place of a name in the order that a seed makes.
func lot(seed uint64, name string) uint64 {
	sum := sha256.Sum256(fmt.Appendf(nil, "%d %s", seed, name))
	return binary.BigEndian.Uint64(sum[:])
}

// inOrder sorts mutants by file and line.
func inOrder(list []mutant) { slices.SortStableFunc(list, byPlace) }

func byPlace(a, b mutant) int {
	return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line))
}
