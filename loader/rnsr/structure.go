package rnsr

import (
	"net/url"
	"regexp"
	"strings"

	"entente/graph"
	"entente/loader/tabular"
)

// structureTypes are those of the register by its code. Public interest groupings (34) are none of ours.
var structureTypes = map[string]string{
	"1":  "DEPARTMENT", // équipe interne
	"21": "INSTITUTE",  // unité propre
	"22": "JOINT_UNIT", // unité mixte
	"23": "JOINT_UNIT", // unité mixte internationale
	"3":  "NETWORK",    // structure fédérative de recherche
	"31": "NETWORK",    // groupement d'intérêt scientifique
	"32": "NETWORK",    // groupement de recherche
	"33": "NETWORK",    // collaboration internationale de recherche
	"34": "OTHER",      // groupement d'intérêt public
	"35": "NON_PROFIT", // fondation de coopération scientifique
	"37": "COMPANY",    // société privée
}

// abroad are the types whose structures mostly are not in France, so that five digits are no French postal code.
var abroad = map[string]bool{"23": true, "33": true}

var (
	number     = regexp.MustCompile(`^[0-9]{9}[A-Z]$`)
	frenchCode = regexp.MustCompile(`^[0-9]{5}$`)
	cedex      = regexp.MustCompile(`(?i)\s+cedex(\s+[0-9]+)?$`)
)

func structureID(n string) graph.ID { return graph.ID("institution:rnsr-" + strings.ToLower(n)) }

// row reads one structure. A row without a number or a name is rejected whole.
func (b *builder) row(row tabular.Row) error {
	b.err = nil
	n := row.Get("numero_national_de_structure")
	b.line = row.Number
	if !number.MatchString(n) {
		b.reject("", n, "numero_national_de_structure is not a number of the register, such as 200412238P; correct the row")
		return b.err
	}
	if row.Get("libelle") == "" {
		b.reject("", n, "the structure has no name (libelle); correct the row")
		return b.err
	}
	b.begin(row)
	id := structureID(n)
	b.declare(id)
	b.fact(id, graph.PropName, row.Get("libelle"), "", "libelle")
	b.fact(id, graph.PropAcronym, row.Get("sigle"), "", "sigle")
	b.kind(id, row)
	b.fact(id, graph.PropFounded, row.Get("annee_de_creation"), "", "annee_de_creation")
	b.website(id, row.Get("site_web"))
	b.fact(id, graph.PropIdentifier, "rnsr:"+n, "", "numero_national_de_structure")
	b.labels(id, row)
	b.place(id, row)
	b.bodies(id, row)
	b.family(id, row)
	b.themes(id, row)
	if b.options.People {
		b.people(id, n, row)
	}
	if b.err != nil {
		return b.err
	}
	return b.sink.Put(b.record)
}

func (b *builder) kind(id graph.ID, row tabular.Row) {
	code := row.Get("code_de_type_de_structure")
	if code == "" {
		return
	}
	t, ok := structureTypes[code]
	if !ok {
		b.reject("code_de_type_de_structure", code, "the type is unknown; please report it, with its meaning in the register")
		return
	}
	b.fact(id, graph.PropType, t, "", "code_de_type_de_structure")
}

// website takes an address only when it has a host with a dot: "http://http:/www…" is one by the letter, but leads nowhere.
func (b *builder) website(id graph.ID, s string) {
	if s == "" {
		return
	}
	if !strings.Contains(s, "://") && strings.HasPrefix(s, "www.") {
		s = "http://" + s
	}
	u, err := url.Parse(s)
	if err != nil || !strings.Contains(u.Hostname(), ".") || strings.ContainsAny(s, " \t") {
		b.reject("site_web", s, "this is not one web address; write a single one, such as https://www.example.fr")
		return
	}
	b.fact(id, graph.PropWebsite, s, "", "site_web")
}

// labels are the names by which a structure is cited: UMR 6183. Each body gives one; they mostly agree.
func (b *builder) labels(id graph.ID, row tabular.Row) {
	seen := map[string]bool{"": true}
	for _, l := range strings.Split(row.Raw("label_numero"), ";") {
		if l = tabular.Clean(l); !seen[l] {
			seen[l] = true
			b.fact(id, graph.PropAlias, l, "", "label_numero")
		}
	}
}

// place states the address as a site, shared by all structures with the same one; a country only where the postal code is
// French.
func (b *builder) place(id graph.ID, row tabular.Row) {
	address, code, town := row.Get("adresse"), row.Get("code_postal"), row.Get("commune")
	french := frenchCode.MatchString(code) && !abroad[row.Get("code_de_type_de_structure")]
	if french {
		b.fact(id, graph.PropCountry, "FR", "", "code_postal")
	}
	if town == "" {
		return // nowhere that could be named
	}
	key := slug(strings.Join([]string{code, town, address}, " "))
	if key == "" {
		b.reject("commune", town, "the address has no character for an id; write it in Latin letters")
		return
	}
	site := graph.ID("site:rnsr-" + key)
	name := strings.TrimSpace(code + " " + town)
	if address != "" {
		name = address + ", " + name
	}
	b.declare(site)
	b.once(site, graph.PropName, name, "", "adresse")
	b.once(site, graph.PropCity, cedex.ReplaceAllString(town, ""), "", "commune")
	if french {
		b.once(site, graph.PropCountry, "FR", "", "code_postal")
	}
	b.relate(graph.Relation{Type: graph.LocatedAt, From: id, To: site})
}
