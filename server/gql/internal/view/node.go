package view

import (
	"iter"

	"entente/graph"
)

// Node is anything with a global id.
type Node interface{ IsNode() }

// Entity is one of the nine kinds.
type Entity interface {
	Node
	IsEntity()
}

// newEntity returns the view of an entity by its kind. peers are the entities, it among them, that the same will be asked
// of.
func newEntity(e *graph.Entity, peers iter.Seq[graph.ID]) Entity {
	v := entity{Entity: e, peers: peers}
	switch e.Kind {
	case graph.KindInstitution:
		return Institution{v}
	case graph.KindSite:
		return Site{v}
	case graph.KindProgramme:
		return Programme{v}
	case graph.KindProject:
		return Project{v}
	case graph.KindTheme:
		return Theme{v}
	case graph.KindAgreement:
		return Agreement{v}
	case graph.KindPerson:
		return Person{v}
	case graph.KindInfrastructure:
		return Infrastructure{v}
	case graph.KindDocument:
		return Document{v}
	}
	return nil
}

// as returns the view as one of the kinds; T must be the entity's own or Entity.
func as[T Entity](e *graph.Entity, peers iter.Seq[graph.ID]) T {
	return newEntity(e, peers).(T)
}

// kindOf returns the kind whose view T is.
func kindOf[T Entity]() graph.EntityKind {
	var v T
	switch any(v).(type) {
	case Institution:
		return graph.KindInstitution
	case Site:
		return graph.KindSite
	case Programme:
		return graph.KindProgramme
	case Project:
		return graph.KindProject
	case Theme:
		return graph.KindTheme
	case Agreement:
		return graph.KindAgreement
	case Person:
		return graph.KindPerson
	case Infrastructure:
		return graph.KindInfrastructure
	case Document:
		return graph.KindDocument
	}
	return ""
}

// idsOf yields the ids of entities.
func idsOf(entities []*graph.Entity) iter.Seq[graph.ID] {
	return func(yield func(graph.ID) bool) {
		for _, e := range entities {
			if e != nil && !yield(e.ID) {
				return
			}
		}
	}
}
