package graph

import (
	"crypto/sha256"
	"encoding/base32"
)

var digestEncoding = base32.NewEncoding("abcdefghijklmnopqrstuvwxyz234567").WithPadding(base32.NoPadding)

// digestID returns prefix:digest, where the digest is the first 100 bits of the SHA-256 of the parts. Each part is
// preceded by its length, so that ("ab", "c") and ("a", "bc") differ.
func DigestID(prefix string, parts ...string) ID {
	h := sha256.New()
	var n [4]byte
	for _, p := range parts {
		n[0], n[1], n[2], n[3] = byte(len(p)>>24), byte(len(p)>>16), byte(len(p)>>8), byte(len(p))
		h.Write(n[:])
		h.Write([]byte(p))
	}
	sum := digestEncoding.EncodeToString(h.Sum(nil))
	return ID(prefix + ":" + sum[:20])
}
