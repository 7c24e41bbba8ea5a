package graph

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
)

// fingerprintPage is how many entities are read at a time.
const fingerprintPage = 500

// Fingerprint returns a digest, in hex, of all entities, facts, conflicts and relations that r holds. It is the same for two
// graphs that hold the same, in whichever store, whatever the order in which it was loaded; loads and their times take no
// part. It is the sum, modulo 2 to the 256, of the SHA-256 of each record and relation as JSON, so that nothing has to be
// sorted.
func Fingerprint(ctx context.Context, r Reader) (string, error) {
	var sum fingerprint
	q := Query{Window: Window{Limit: fingerprintPage}}
	for {
		entities, err := r.Find(ctx, q)
		if err != nil {
			return "", err
		}
		if len(entities) == 0 {
			return hex.EncodeToString(sum[:]), nil
		}
		if err := sum.addAll(ctx, r, entities); err != nil {
			return "", err
		}
		last := entities[len(entities)-1]
		q.Window.After = &Key{ID: last.ID}
	}
}

type fingerprint [sha256.Size]byte

func (p *fingerprint) addAll(ctx context.Context, r Reader, entities []*Entity) error {
	ids := make([]ID, len(entities))
	for i, e := range entities {
		ids[i] = e.ID
	}
	facts, err := r.Facts(ctx, ids)
	if err != nil {
		return err
	}
	conflicts, _, err := r.Conflicts(ctx, ConflictQuery{Entities: ids, Limit: everything})
	if err != nil {
		return err
	}
	of := map[ID][]Conflict{}
	for _, c := range conflicts {
		of[c.Entity] = append(of[c.Entity], c)
	}
	pages, err := r.Relations(ctx, ids, Step{Direction: DirectionOut, Window: Window{Limit: everything}})
	if err != nil {
		return err
	}
	for i, e := range entities {
		if err := p.add(withoutEmpty(Record{Entity: *e, Facts: facts[i], Conflicts: of[e.ID]})); err != nil {
			return err
		}
		for _, item := range pages[i].Items {
			if err := p.add(item.Relation); err != nil {
				return err
			}
		}
	}
	return nil
}

// withoutEmpty returns the record with nil for each empty list: stores may give either.
func withoutEmpty(r Record) Record {
	if len(r.Entity.Labels) == 0 {
		r.Entity.Labels = nil
	}
	if len(r.Facts) == 0 {
		r.Facts = nil
	}
	return r
}

// add adds the digest of v, as a number with the most significant byte first.
func (p *fingerprint) add(v any) error {
	text, err := json.Marshal(v)
	if err != nil {
		return Wrap(CodeInternal, "graph.Fingerprint", "a record cannot be written as JSON", err)
	}
	digest, carry := sha256.Sum256(text), 0
	for i := len(p) - 1; i >= 0; i-- {
		carry += int(p[i]) + int(digest[i])
		p[i] = byte(carry)
		carry >>= 8
	}
	return nil
}
