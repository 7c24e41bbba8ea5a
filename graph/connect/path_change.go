package connect

// PathEffect is what a change does to the best path between two entities.
type PathEffect string

// The effects.
const (
	PathSame         PathEffect = "SAME"
	PathConnected    PathEffect = "CONNECTED"    // there was none
	PathDisconnected PathEffect = "DISCONNECTED" // there is none
	PathShorter      PathEffect = "SHORTER"      // fewer steps
	PathLonger       PathEffect = "LONGER"       // more steps
	PathOther        PathEffect = "OTHER"        // as many steps over other relations, or at another cost
)

// PathEffects lists the effects in the order in which they are named to users.
var PathEffects = []PathEffect{PathSame, PathConnected, PathDisconnected, PathShorter, PathLonger, PathOther}

// PathChange is what a change does to how two entities are connected.
type PathChange struct {
	Effect        PathEffect
	Before, After *Path // the best ones; nil where there is none
}

// CompareBest returns what became of the best of some paths; both lists have the best first.
func CompareBest(before, after []Path) PathChange {
	var out PathChange
	if len(before) > 0 {
		out.Before = &before[0]
	}
	if len(after) > 0 {
		out.After = &after[0]
	}
	switch b, a := out.Before, out.After; {
	case b == nil && a == nil:
		out.Effect = PathSame
	case b == nil:
		out.Effect = PathConnected
	case a == nil:
		out.Effect = PathDisconnected
	case len(a.Steps) < len(b.Steps):
		out.Effect = PathShorter
	case len(a.Steps) > len(b.Steps):
		out.Effect = PathLonger
	case a.Cost == b.Cost && a.sameRelations(*b):
		out.Effect = PathSame
	default:
		out.Effect = PathOther
	}
	return out
}

// sameRelations reports whether both paths, of one length, lead over the same relations.
func (p Path) sameRelations(o Path) bool {
	for i := range p.Steps {
		if p.Steps[i].Relation.ID != o.Steps[i].Relation.ID {
			return false
		}
	}
	return true
}
