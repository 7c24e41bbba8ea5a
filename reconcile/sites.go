package reconcile

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"entente/graph"
	"entente/graph/naming"
)

// place is a site of a body as one register has it.
type place struct {
	id       graph.ID
	register string // that it is of; "" where a person chose the id
	country  string
	city     []string
	at       []point // one, or none
	judged   bool    // a person said something of it
}

// siteScore is what one body, one town and two registers come to.
const siteScore = 0.9

// joinSites returns the joins of sites: where two registers each have one site of a body in a town, the two are one, under whatever
// name of the town. Two addresses that one register has in a town are two sites. The bodies are the groups, and all that are several
// records already.
func joinSites(ctx context.Context, r graph.Reader, groups [][]graph.ID) ([]Join, error) {
	var ids []graph.ID
	for _, g := range groups {
		ids = append(ids, g...)
	}
	sites := map[graph.ID][]place{}
	for page := range slices.Chunk(ids, pageSize) {
		found, err := r.Relations(ctx, page, graph.Step{Legs: graph.Out(graph.HasSite), Window: graph.Window{Limit: mostSites}})
		if err != nil {
			return nil, err
		}
		for i, id := range page {
			for _, item := range found[i].Items {
				if !item.Relation.Withdrawn {
					sites[id] = append(sites[id], placeOf(item.Other))
				}
			}
		}
	}
	var out []Join
	for _, g := range groups {
		var all []place
		for _, id := range g {
			all = append(all, sites[id]...)
		}
		out = append(out, joinPlaces(all)...)
	}
	return out, nil
}

func placeOf(site *graph.Entity) place {
	p := place{
		id: site.ID, register: registerOf(site.ID), country: site.Attribute(graph.PropCountry), city: naming.Town(site.Attribute(graph.PropCity)),
		judged: site.Attribute(graph.PropDifferentFrom) != "" || site.Attribute(graph.PropUndecided) != "",
	}
	if at, ok := parsePoint(site.Attribute(graph.PropCoordinates)); ok {
		p.at = []point{at}
	}
	return p
}

// registerOf returns the register that an id is taken from, "" for an id that a person chose.
func registerOf(id graph.ID) string {
	if id.Origin() < 0 {
		return ""
	}
	register, _, _ := strings.Cut(id.Slug(), "-")
	return register
}

// sameTown reports whether two sites lie in one town.
func (p place) sameTown(o place) bool {
	if p.country != o.country || len(p.city) == 0 || len(o.city) == 0 {
		return false
	}
	if km, ok := nearest(p.at, o.at); ok {
		return km <= graph.SameTown
	}
	return commonCity([][]string{p.city}, [][]string{o.city}) != ""
}

// joinPlaces joins the sites of one body.
func joinPlaces(all []place) []Join {
	slices.SortFunc(all, func(a, b place) int { return cmp.Compare(a.id, b.id) })
	all = slices.CompactFunc(all, func(a, b place) bool { return a.id == b.id })
	var out []Join
	group := make([]int, len(all)) // of each: the least site that it is one with
	for i := range group {
		group[i] = i
	}
	for i, x := range all {
		for j, y := range all {
			if j <= i || group[i] == group[j] || x.judged || y.judged || !x.meets(y, all) {
				continue
			}
			from := group[j]
			for n, g := range group {
				if g == from {
					group[n] = group[i]
				}
			}
			a, b := x, y
			if survivor(x.id, y.id) == y.id {
				a, b = y, x
			}
			out = append(out, Join{A: a.id, B: b.id, Score: siteScore, Reasons: []Reason{{
				Code: SameTown, Weight: siteScore, Text: "one body has one site in the town (" + strings.Join(a.city, " ") + "; " + strings.Join(b.city, " ") + ")",
			}}})
		}
	}
	return out
}

// meets reports whether two sites are of two registers and each is the only one of its register in the town.
func (p place) meets(o place, all []place) bool {
	return p.register != o.register && p.sameTown(o) && !slices.ContainsFunc(all, func(other place) bool {
		return other.id != p.id && other.id != o.id && (other.register == p.register && other.sameTown(o) || other.register == o.register && other.sameTown(p))
	})
}
