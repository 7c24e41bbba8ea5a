package view

import (
	"context"
	"time"

	"entente/graph/atlas"
)

// Citation is how to cite an entity or an answer.
type Citation struct{ atlas.Citation }

// Issued returns the end of the last load of the state.
func (c Citation) Issued() *time.Time { return known(c.Citation.Issued) }

// Publisher returns who publishes it.
func (Citation) Publisher() string { return atlas.Publisher }

// Text returns the citation as a sentence.
func (c Citation) Text(lang Language) string { return c.Citation.Text(lang.tag()) }

// Citation returns how to cite the entity.
func (e entity) Citation(ctx context.Context, lang Language) (Citation, error) {
	s, err := ReadStats(ctx, nil)
	if err != nil {
		return Citation{}, err
	}
	return Citation{requestOf(ctx).atlas.CiteEntity(s.Stats, e.Entity, lang.tag())}, nil
}

// CiteAnswer returns how to cite the answer to a query.
func CiteAnswer(ctx context.Context, title, query string) (Citation, error) {
	s, err := ReadStats(ctx, nil)
	if err != nil {
		return Citation{}, err
	}
	c, err := requestOf(ctx).atlas.CiteAnswer(s.Stats, title, query)
	return Citation{c}, err
}
