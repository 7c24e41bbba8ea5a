package view

// known returns a pointer to v, nil when v is the zero value: what no source says is null.
func known[T comparable](v T) *T {
	var zero T
	if v == zero {
		return nil
	}
	return &v
}

// deref returns what p points to, or the default when it is nil: an explicit null asks for the default.
func deref[T any](p *T, otherwise T) T {
	if p == nil {
		return otherwise
	}
	return *p
}

// each returns the image of every item.
func each[T, U any](items []T, f func(T) U) []U {
	out := make([]U, len(items))
	for i := range items {
		out[i] = f(items[i])
	}
	return out
}
