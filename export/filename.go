package export

import "strings"

// Filename returns a name for a file of that title: letters, digits, '-' and '.' only, so that it is harmless in a header and
// on any disk.
func Filename(title string, f Format) string {
	name := strings.Map(func(r rune) rune {
		switch {
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9', r == '-', r == '.', r == '_':
			return r
		case r >= 'A' && r <= 'Z':
			return r + 'a' - 'A'
		}
		return '-'
	}, title)
	if name = strings.Trim(name, "-."); len(name) > 80 {
		name = name[:80]
	}
	if name == "" {
		name = "graph"
	}
	return "entente-" + name + "." + f.Extension()
}
