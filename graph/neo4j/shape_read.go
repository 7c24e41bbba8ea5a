package neo4j

import (
	"context"
	"errors"
	"fmt"
	"time"

	"entente/graph"
)

const (
	// shapePage is how many entities or relations one statement of a reading gives.
	shapePage = 20_000
	// shapeTimeout bounds one reading of the whole shape.
	shapeTimeout = 10 * time.Minute
)

// errTooLarge is why a shape is not kept.
var errTooLarge = errors.New("the graph has more relations than are kept in memory")

// shapeAt returns the shape of the graph at the revision, nil when it is not at hand: it is then read in the background, so that a
// later question has it. entities is how many there are: a database that was emptied and filled again may be at a revision that was
// seen before.
func (s *Store) shapeAt(revision, entities int) *shape {
	if s.config.ShapeLimit < 0 {
		return nil
	}
	s.shaping.Lock()
	defer s.shaping.Unlock()
	if s.shape != nil && s.shape.revision == revision && len(s.shape.ids) == entities {
		return s.shape
	}
	if s.shapeReading == nil && s.shapeRefused != revision && s.closing.Err() == nil {
		s.shapeReading = make(chan struct{})
		s.readers.Go(s.refreshShape)
	}
	return nil
}

// shapeAtHand returns the shape that was read last, of whatever revision, nil when there is none.
func (s *Store) shapeAtHand() *shape {
	s.shaping.Lock()
	defer s.shaping.Unlock()
	return s.shape
}

// refreshShape reads the shape anew. Should it fail, the next question tries again.
func (s *Store) refreshShape() {
	ctx, cancel := context.WithTimeout(s.closing, shapeTimeout)
	defer cancel()
	var found *shape
	at := -1
	err := s.view(ctx, func(v *view) (err error) {
		found, err = readShape(ctx, v, s.config.ShapeLimit)
		at = v.revision
		return err
	})
	s.shaping.Lock()
	defer s.shaping.Unlock()
	close(s.shapeReading)
	s.shapeReading = nil
	if errors.Is(err, errTooLarge) {
		s.shape, s.shapeRefused = nil, at
	} else if err == nil {
		s.shape = found
	}
}

// readShape reads the shape page by page; errMoved when the graph changed meanwhile, errTooLarge beyond the limit.
func readShape(ctx context.Context, v *view, limit int) (*shape, error) {
	s := &shape{}
	rows, err := v.read(ctx, statements["latest"], nil)
	if err != nil {
		return nil, err
	}
	r := newRow(rows)
	if s.latest = r.optionalDate(r.text()); r.err != nil {
		return nil, corrupt(r.err)
	}
	for after := ""; ; {
		rows, err := v.read(ctx, statements["shape_entities"], map[string]any{"after": after, "limit": shapePage})
		if err != nil {
			return nil, err
		}
		n, err := s.addEntities(rows)
		if err != nil {
			return nil, corrupt(err)
		}
		if n < shapePage {
			break
		}
		after = string(s.ids[len(s.ids)-1])
	}
	var lines []line
	s.blocks = []int32{0}
	for _, t := range graph.RelationTypes {
		if lines, err = s.readType(ctx, v, t, limit, lines); err != nil {
			return nil, err
		}
		s.blocks = append(s.blocks, int32(len(lines)))
	}
	s.connect(lines)
	s.revision = v.revision
	return s, nil
}

func (s *shape) addEntities(rows any) (int, error) {
	r := newRow(rows)
	ids, degrees := r.texts(), r.list()
	if r.err != nil || len(ids) != len(degrees) {
		return 0, fmt.Errorf("the lists of entities are of different lengths: %w", r.err)
	}
	for i, id := range ids {
		n, ok := degrees[i].(int64)
		if !ok {
			r.mismatch(degrees[i], "a whole number")
		}
		s.ids, s.degrees = append(s.ids, graph.ID(id)), append(s.degrees, int32(n))
	}
	return len(ids), r.err
}

// readType adds the relations of one type to the lines.
func (s *shape) readType(ctx context.Context, v *view, t graph.RelationType, limit int, lines []line) ([]line, error) {
	statement := fill("shape_relations", map[string]string{
		"Type": string(t), "Holding": holding("r", []graph.RelationType{t}),
	})
	for after := ""; ; {
		rows, err := v.read(ctx, statement, map[string]any{"after": after, "limit": shapePage})
		if err != nil {
			return nil, err
		}
		before := len(lines)
		if lines, err = s.addRelations(rows, int16(t.Index()), lines); err != nil {
			return nil, corrupt(err)
		}
		if len(lines) > limit {
			return nil, errTooLarge
		}
		if len(lines)-before < shapePage {
			return lines, nil
		}
		after = string(s.relations[len(s.relations)-1])
	}
}

func (s *shape) addRelations(rows any, typ int16, lines []line) ([]line, error) {
	r := newRow(rows)
	ids, from, to, since, until, documents := r.texts(), r.texts(), r.texts(), r.texts(), r.texts(), r.list()
	n := len(ids)
	if r.err != nil || len(from) != n || len(to) != n || len(since) != n || len(until) != n || len(documents) != n {
		return nil, fmt.Errorf("the lists of relations are of different lengths: %w", r.err)
	}
	for i, id := range ids {
		stated, ok := documents[i].(int64)
		if !ok {
			r.mismatch(documents[i], "a whole number")
		}
		l := line{
			from: s.node(graph.ID(from[i])), to: s.node(graph.ID(to[i])), typ: typ, documents: int16(min(stated, 255)),
			period: graph.Period{Since: r.optionalDate(since[i]), Until: r.optionalDate(until[i])},
		}
		if l.from < 0 || l.to < 0 {
			return nil, fmt.Errorf("relation %s has an end that is no entity", id)
		}
		s.relations, lines = append(s.relations, graph.ID(id)), append(lines, l)
	}
	return lines, r.err
}
