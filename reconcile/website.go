package reconcile

import (
	"net/url"
	"strings"

	"golang.org/x/net/publicsuffix"
)

// website is an address as it is compared.
type website struct {
	host   string // without www
	domain string // what somebody registered: uni-nebel.de of www.phil.uni-nebel.de
	label  string // the first word of the domain: uni-nebel
	top    bool   // the host is the domain, or a language of it: en.uni-nebel.de
	whole  bool   // it is the beginning of a website, and not one page of somebody's
}

// websiteOf reads an address; ok is false where it has no host.
func websiteOf(address string) (w website, ok bool) {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil || u.Hostname() == "" {
		return website{}, false
	}
	w.host = strings.ToLower(u.Hostname())
	if first, rest, found := strings.Cut(w.host, "."); found && strings.Contains(rest, ".") && strings.HasPrefix(first, "www") {
		w.host = rest
	}
	w.domain = w.host
	if domain, err := publicsuffix.EffectiveTLDPlusOne(w.host); err == nil {
		w.domain = domain
	}
	below := strings.TrimSuffix(strings.TrimSuffix(w.host, w.domain), ".")
	w.top = len(below) <= longestLanguage
	w.label, _, _ = strings.Cut(w.domain, ".")
	w.whole = isHome(u.Path)
	return w, true
}

// longestLanguage is the length of the longest code of a language: eng.
const longestLanguage = 3

// isHome reports whether a path is that of the first page of a website: at most one folder, which is short as that of a language,
// or a file that is called so.
func isHome(path string) bool {
	path = strings.Trim(path, "/")
	folder, file, deep := strings.Cut(path, "/")
	if deep {
		return len(folder) <= 2 && isHome(file)
	}
	name, _, _ := strings.Cut(strings.ToLower(path), ".")
	return len(path) <= 5 || strings.HasPrefix(name, "index") || strings.HasPrefix(name, "home") || strings.HasPrefix(name, "default") ||
		strings.HasPrefix(name, "welcome")
}
