package rnsr

import (
	"fmt"
	"regexp"
	"strings"

	"entente/graph"
	"entente/loader/tabular"
)

// bodyTypes are the natures of bodies that say what a body is; the others (EPIC, EPA, other establishments …) say only by
// which law it exists.
var bodyTypes = map[string]string{
	"UNIV": "UNIVERSITY", "UNIV_ETR": "UNIVERSITY", "EPST": "RESEARCH_ORGANISATION", "MEDIC": "HEALTHCARE",
	"FONDATION": "NON_PROFIT", "PRIVE": "COMPANY",
}

const supervises = "TUTE"

// bodies states the supervisory and participating bodies. A structure with one supervisory body is part of it; several are
// partners in it, and those who only participate are in any case.
func (b *builder) bodies(id graph.ID, row tabular.Row) {
	entries, ok := b.lists(row, "tutelles", "sigles_des_tutelles", "siret_des_tutelles", "uai_des_tutelles",
		"code_de_nature_de_tutelle", "code_de_type_de_tutelle", "type_de_tutelle")
	if !ok {
		return
	}
	supervisors := 0
	for _, e := range entries {
		if e[5] == supervises {
			supervisors++
		}
	}
	for _, e := range entries {
		body, ok := b.body(e[0], e[1], e[2], e[3], e[4])
		switch {
		case !ok:
		case e[5] == supervises && supervisors == 1:
			b.relate(graph.Relation{Type: graph.PartOf, From: id, To: body})
		default:
			b.relate(graph.Relation{Type: graph.PartnerIn, From: body, To: id, Role: strings.ToLower(e[6])})
		}
	}
}

// body declares a body by its SIRET; where it has none, by its UAI; foreign ones by their name. The SIREN would not do:
// schools of one institute share it.
func (b *builder) body(name, acronym, siret, uai, nature string) (graph.ID, bool) {
	if name == "" {
		b.reject("tutelles", siret+uai, "the body has no name; correct the row")
		return "", false
	}
	siret = b.wellFormed(siretForm, siret, "siret_des_tutelles", "a SIRET, which has 14 digits")
	uai = b.wellFormed(uaiForm, strings.ToUpper(uai), "uai_des_tutelles", "a UAI, which has 7 digits and a letter")
	var id graph.ID
	switch {
	case siret != "":
		id = graph.ID("institution:siret-" + siret)
	case uai != "":
		id = graph.ID("institution:uai-" + strings.ToLower(uai))
	case slug(name) != "":
		id = graph.ID("institution:rnsr-body-" + slug(name))
	}
	if _, err := graph.ParseID(string(id)); err != nil {
		b.reject("tutelles", name, "the body has neither SIRET nor UAI nor a name in Latin letters; correct the row")
		return "", false
	}
	b.declare(id)
	b.once(id, graph.PropName, name, "", "tutelles")
	b.once(id, graph.PropAcronym, acronym, "", "sigles_des_tutelles")
	b.once(id, graph.PropType, bodyTypes[nature], "", "code_de_nature_de_tutelle")
	if siret != "" {
		b.once(id, graph.PropIdentifier, "siret:"+siret, "", "siret_des_tutelles")
	}
	if uai != "" {
		b.once(id, graph.PropIdentifier, "uai:"+uai, "", "uai_des_tutelles")
	}
	return id, true
}

var (
	siretForm = regexp.MustCompile(`^[0-9]{14}$`)
	uaiForm   = regexp.MustCompile(`^[0-9]{7}[A-Z]$`)
)

// wellFormed returns an identifier that has the form of its register. One that has not is rejected: a slip would make one
// of two bodies.
func (b *builder) wellFormed(form *regexp.Regexp, value, column, what string) string {
	if value == "" || form.MatchString(value) {
		return value
	}
	b.reject(column, value, "it is not "+what+"; correct the row")
	return ""
}

// family states parents, children and what the structure succeeds. The register names structures that are closed and so
// not in the file of active ones; nothing is known of them but a number, and the loader knows what else has it.
func (b *builder) family(id graph.ID, row tabular.Row) {
	for _, c := range []struct {
		column string
		child  bool
	}{{"numero_de_structure_parent", false}, {"numero_de_structure_enfant", true}} {
		for _, n := range strings.Split(row.Raw(c.column), ";") {
			other, ok := b.other(tabular.Clean(n), c.column)
			switch {
			case !ok:
			case c.child:
				b.relate(graph.Relation{Type: graph.PartOf, From: other, To: id})
			default:
				b.relate(graph.Relation{Type: graph.PartOf, From: id, To: other})
			}
		}
	}
	entries, ok := b.lists(row, "numero_de_structure_historique", "type_de_succession", "annee_d_effet_historique")
	if !ok {
		return
	}
	for _, e := range entries {
		other, ok := b.other(e[0], "numero_de_structure_historique")
		if !ok {
			continue
		}
		since, err := graph.ParseDate(e[2])
		if e[2] != "" && err != nil {
			b.reject("annee_d_effet_historique", e[2], graph.UserMessage(err))
		}
		b.relate(graph.Relation{
			Type: graph.Succeeds, From: id, To: other, Role: strings.ToLower(e[1]),
			Period: graph.Period{Since: since},
		})
	}
}

func (b *builder) other(n, column string) (graph.ID, bool) {
	if n == "" {
		return "", false
	}
	if !number.MatchString(n) {
		b.reject(column, n, "it is not a number of the register, such as 200412238P; correct the row")
		return "", false
	}
	return structureID(n), true
}

// themes states scientific domains and ERC panels.
func (b *builder) themes(id graph.ID, row tabular.Row) {
	if domains, ok := b.lists(row, "code_domaine_scientifique", "domaine_scientifique"); ok {
		for _, d := range domains {
			b.theme(id, "theme:rnsr-domaine-", d[0], d[1], "", "fr", "domaines scientifiques du RNSR", "domaine_scientifique")
		}
	}
	codes := strings.Split(row.Get("code_panel_erc"), ";")
	panels := erc(row.Get("panel_erc"))
	if codes[0] == "" {
		return
	}
	if len(codes) != len(panels) {
		b.reject("panel_erc", row.Get("panel_erc"),
			fmt.Sprintf("%d panels have %d names, so that nothing tells which is whose; correct the row", len(codes), len(panels)))
		return
	}
	for i, c := range codes {
		name, about, _ := strings.Cut(panels[i], " : ")
		b.theme(id, "theme:erc-", strings.TrimSpace(c), tabular.Clean(name), tabular.Clean(about), "en", "ERC panels", "panel_erc")
	}
}

// erc splits the names of panels, each "name : what it is about", where a ';' may stand in the second part.
func erc(s string) []string {
	var out []string
	for _, part := range strings.Split(s, ";") {
		if strings.Contains(part, " : ") || len(out) == 0 {
			out = append(out, part)
		} else {
			out[len(out)-1] += ";" + part
		}
	}
	return out
}

func (b *builder) theme(id graph.ID, prefix, code, name, about, lang, scheme, column string) {
	theme, err := graph.ParseID(prefix + strings.ToLower(code))
	if err != nil || name == "" {
		b.reject(column, code+" "+name, "the theme lacks its code or its name; correct the row")
		return
	}
	b.declare(theme)
	b.once(theme, graph.PropName, name, lang, column)
	b.once(theme, graph.PropDescription, about, lang, column)
	b.once(theme, graph.PropNotation, code, "", column)
	b.once(theme, graph.PropScheme, scheme, "", column)
	b.relate(graph.Relation{Type: graph.HasTheme, From: id, To: theme})
}
