package view

// RelatedEntityConnection and its edges are pages of relations with entities of any kind.
type (
	RelatedEntityConnection = RelatedConnection[Entity]
	RelatedEntityEdge       = RelatedEdge[Entity]
)
