package curated

import (
	"fmt"
	"strings"

	"entente/graph"
)

// identified are the kinds of what schemes name one thing of each. Those that name things of several kinds are missing.
var identified = map[graph.IdentifierScheme]graph.EntityKind{
	graph.SchemeROR: graph.KindInstitution, graph.SchemeGRID: graph.KindInstitution, graph.SchemePIC: graph.KindInstitution,
	graph.SchemeRNSR: graph.KindInstitution, graph.SchemeSIRET: graph.KindInstitution, graph.SchemeUAI: graph.KindInstitution,
	graph.SchemeCordis: graph.KindProject, graph.SchemeORCID: graph.KindPerson,
}

// entityID reads the id of an entity, or an identifier that stands for one: ror:02feahw73 is the institution that has it. Of an id the
// identifier is the zero one.
func (r *reader) entityID(f field) (graph.ID, graph.Identifier, bool) {
	text, ok := r.text(f)
	if !ok {
		return "", graph.Identifier{}, false
	}
	scheme, _, _ := strings.Cut(text, ":")
	i, err := graph.ParseIdentifier(text)
	if err != nil || scheme == "" || graph.ID(text).Kind() != "" {
		return graph.ID(text), graph.Identifier{}, true // an id, or told by the loader
	}
	refuse := func(message, hint string) (graph.ID, graph.Identifier, bool) {
		r.reject(f.value.at, f.key, message, hint)
		return "", graph.Identifier{}, false
	}
	kind := identified[i.Scheme]
	if kind == "" {
		return refuse(fmt.Sprintf("%s does not say which entity is meant", excerpt(text)),
			"write its id, and give it the identifier as a property; these stand for an entity: "+standing)
	}
	if err := i.Check(); err != nil {
		return refuse(graph.UserMessage(err), "")
	}
	id := i.ID(kind)
	if id == "" || r.collection == "" {
		return refuse(fmt.Sprintf("%s does not stand for an entity here", excerpt(text)), "write its id, such as institution:cnrs")
	}
	return id, i, true
}

// standing lists the schemes of identified for messages.
var standing = func() string {
	var names []string
	for _, s := range graph.IdentifierSchemes {
		if identified[s] != "" {
			names = append(names, strings.ToLower(string(s)))
		}
	}
	return strings.Join(names, ", ")
}()
