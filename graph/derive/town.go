package derive

import (
	"slices"

	"entente/graph"
	"entente/graph/naming"
)

// oneSpot is how many kilometres two measurements of one building may lie apart.
const oneSpot = 1.0

// inOneTown returns how two values disagree that may be said of one place: registers give the town where others give the address.
// known is false where the rule says nothing of them.
func inOneTown(rule graph.PropertyRule, a, b graph.Fact) (kind graph.ConflictKind, disagree, known bool) {
	site := a.Subject.Kind() == graph.KindSite
	switch {
	case rule.Name == graph.PropCoordinates:
		return ofCoordinates(a.Value, b.Value)
	case rule.Name == graph.PropCity && sameTown(a.Value, b.Value):
		return graph.Variant, true, true
	case rule.Name == graph.PropName && site && naming.HasDigit(a.Value+b.Value) && sameTown(a.Value, b.Value):
		return "", false, true // "Via Crescimbeni 30, 62100 Macerata" is in Macerata: the house number makes it an address
	case rule.Name == graph.PropName && site:
		return graph.Variant, true, true // where it lies is said by its town; what it is called is not one thing
	}
	return "", false, false
}

// ofCoordinates returns how two coordinates disagree; beyond a town they are as other values.
func ofCoordinates(a, b string) (kind graph.ConflictKind, disagree, known bool) {
	aLat, aLon, ok1 := graph.ParseCoordinates(a)
	bLat, bLon, ok2 := graph.ParseCoordinates(b)
	if !ok1 || !ok2 {
		return "", false, false
	}
	switch km := graph.Kilometres(aLat, aLon, bLat, bLon); {
	case km <= oneSpot:
		return "", false, true
	case km <= graph.SameTown:
		return graph.Variant, true, true
	}
	return "", false, false
}

// sameTown reports whether all words of one of the two, a town or an address, are words of the other, in whatever language the
// town is written.
func sameTown(a, b string) bool {
	x, y := naming.Town(a), naming.Town(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	return len(x) > 0 && !slices.ContainsFunc(x, func(w string) bool { return !slices.Contains(y, w) })
}
