package reconcile

import (
	"context"
	"slices"
	"strings"

	"entente/graph"
	"entente/graph/naming"
)

// surroundings is what the relations of a record tell of it.
type surroundings struct {
	city      string // as it is shown
	cities    [][]string
	addresses []string
	points    []point
	related   map[graph.ID]graph.RelationType // only records that are compared with this one
	units     []graph.ID                      // joint units that it is a partner in, by id
}

const (
	mostSites = 20
	// mostRelated bounds what is read of one record: the largest body of the public registers has some thousand units.
	mostRelated = 10_000
)

// kinship are the relations whose ends are two things.
var kinship = []graph.RelationType{
	graph.PartOf, graph.PartnerIn, graph.PartnerOf, graph.MemberOf, graph.Manages, graph.Succeeds,
}

// readSurroundings returns what the relations tell of the records with the given ids.
func readSurroundings(ctx context.Context, r graph.Reader, ids []graph.ID) (map[graph.ID]*surroundings, error) {
	out := make(map[graph.ID]*surroundings, len(ids))
	for _, id := range ids {
		out[id] = &surroundings{}
	}
	for page := range slices.Chunk(ids, pageSize) {
		sites, err := r.Relations(ctx, page, graph.Step{
			Legs: graph.Out(graph.HasSite), Window: graph.Window{Limit: mostSites},
		})
		if err != nil {
			return nil, err
		}
		kin, err := r.Relations(ctx, page, graph.Step{
			Legs: graph.Out(kinship...), Window: graph.Window{Limit: mostRelated},
		})
		if err != nil {
			return nil, err
		}
		for i, id := range page {
			s := out[id]
			for _, item := range sites[i].Items {
				s.addSite(item.Other)
			}
			for _, item := range kin[i].Items {
				if !item.Relation.Withdrawn && item.Relation.Type == graph.PartnerIn {
					s.units = append(s.units, item.Other.ID)
				}
				if !item.Relation.Withdrawn && out[item.Other.ID] != nil {
					s.addRelated(item.Other.ID, item.Relation.Type)
				}
			}
		}
	}
	return out, nil
}

func (s *surroundings) addRelated(id graph.ID, t graph.RelationType) {
	if s.related == nil {
		s.related = map[graph.ID]graph.RelationType{}
	}
	if _, ok := s.related[id]; !ok {
		s.related[id] = t
	}
}

// addSite takes the city, and the name of a site where that is an address: it has a house number.
func (s *surroundings) addSite(site *graph.Entity) {
	s.addPoint(site)
	city := site.Attribute(graph.PropCity)
	if words := naming.Town(city); len(words) > 0 {
		s.cities = append(s.cities, words)
		if s.city == "" {
			s.city = city
		}
	}
	if address := strings.Join(naming.Words(site.Name("")), " "); naming.HasDigit(address) && strings.Contains(address, " ") {
		s.addresses = append(s.addresses, address)
	}
}

// compareSurroundings adds what the relations of two records say of them.
func compareSurroundings(out []finding, a, b graph.ID, around map[graph.ID]*surroundings) []finding {
	x, y := around[a], around[b]
	km, placed := nearest(x.points, y.points)
	city := commonCity(x.cities, y.cities)
	if city == "" && placed && km <= graph.SameTown && x.city != "" && y.city != "" {
		city = x.city + " and " + y.city
	}
	if address := common(x.addresses, y.addresses); address != "" {
		out = append(out, finding{code: SameAddress, weight: weightAddress, what: address})
	} else if city != "" && !onlyLegalPerson(out) {
		out = append(out, finding{code: SameCity, weight: weightCity, what: city})
	} else if placed && km >= otherTown && !onlyLegalPerson(out) && len(x.points) < mostPoints && len(y.points) < mostPoints {
		f := finding{code: DifferentPlace, against: true, weight: againstPlace, a: x.city, b: y.city}
		if km >= otherLand {
			f.weight = againstLand
		}
		out = append(out, f)
	}
	t, ok := x.related[b]
	if !ok {
		t, ok = y.related[a]
	}
	if ok {
		out = append(out, finding{code: Related, against: true, weight: againstRelated, what: string(t)})
	}
	return out
}

// commonUnit returns the first joint unit in which both are partners, "" for none.
func commonUnit(a, b *surroundings) graph.ID {
	if a == nil || b == nil {
		return ""
	}
	for _, u := range a.units {
		if slices.Contains(b.units, u) {
			return u
		}
	}
	return ""
}

// onlyLegalPerson reports whether nothing but the number of a legal person speaks for a pair.
func onlyLegalPerson(findings []finding) bool {
	return !slices.ContainsFunc(findings, func(f finding) bool {
		return !f.against && f.code != SameVAT && f.code != SameSIREN
	})
}

// commonCity returns the first city of both, "" for none. Bruxelles / Brussel is Bruxelles.
func commonCity(a, b [][]string) string {
	within := func(few, many []string) bool {
		return !slices.ContainsFunc(few, func(w string) bool { return !slices.Contains(many, w) })
	}
	for _, x := range a {
		for _, y := range b {
			if within(x, y) {
				return strings.Join(x, " ")
			}
			if within(y, x) {
				return strings.Join(y, " ")
			}
		}
	}
	return ""
}
