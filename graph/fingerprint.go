package graph

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
)

// Fingerprint returns a digest, in hex, of all entities, facts, conflicts and relations that r holds. It is the same for two
// graphs that hold the same, in whichever store, whatever the order in which it was loaded; loads and their times take no
// part. It is the sum, modulo 2 to the 256, of the SHA-256 of each record and relation as JSON, so that nothing has to be
// sorted.
func Fingerprint(ctx context.Context, r Reader) (string, error) {
	var sum fingerprint
	err := Walk(ctx, r, func(rec Record, relations []*Relation) error {
		if err := sum.add(withoutEmpty(rec)); err != nil {
			return err
		}
		for _, rel := range relations {
			if err := sum.add(rel); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return "", err
	}
	return hex.EncodeToString(sum[:]), nil
}

type fingerprint [sha256.Size]byte

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
		return Wrap(CodeInternal, "a record cannot be written as JSON", err)
	}
	digest, carry := sha256.Sum256(text), 0
	for i := len(p) - 1; i >= 0; i-- {
		carry += int(p[i]) + int(digest[i])
		p[i] = byte(carry)
		carry >>= 8
	}
	return nil
}
