package rnsr

import (
	"strings"

	"entente/graph"
	"entente/graph/spelling"
	"entente/loader/tabular"
)

// people states who leads the structure. A person is of one structure: equal names in two are not one person by that.
func (b *builder) people(id graph.ID, n string, row tabular.Row) {
	entries, ok := b.lists(row, "nom_du_responsable", "prenom_du_responsable", "titre_du_responsable")
	if !ok {
		return
	}
	for _, e := range entries {
		name := strings.TrimSpace(e[1] + " " + e[0])
		if name == "" {
			b.reject("nom_du_responsable", e[2], "a title without a name; correct the row")
			continue
		}
		key := slug(name)
		if key == "" {
			b.reject("nom_du_responsable", name, "the name has no letter that an id could be made of; write it in Latin letters")
			continue
		}
		person := graph.ID("person:rnsr-" + strings.ToLower(n) + "-" + key)
		b.declare(person)
		b.once(person, graph.PropName, name, "", "nom_du_responsable")
		b.relate(graph.Relation{Type: graph.Leads, From: person, To: id, Role: role(e[2], len(entries))})
	}
}

// role returns the role of a title, which people have written as they liked: DIR, Directrice, dir-adjt. Without a title, the
// only one who is named directs. Other titles stay as they are, in lower case.
func role(title string, of int) string {
	t := strings.ReplaceAll(spelling.Fold(title), " ", "-")
	switch {
	case strings.Contains(t, "adj"):
		return "deputy director"
	case strings.HasPrefix(t, "co-dir"), strings.HasPrefix(t, "codir"):
		return "co-director"
	case t == "dir", t == "dir.", t == "directeur", t == "directrice", t == "direction", t == "director", t == "" && of == 1:
		return "director"
	}
	return strings.ToLower(title)
}
