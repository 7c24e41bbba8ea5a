package cordis

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"unicode"

	"entente/graph"
	"entente/graph/spelling"
)

// participation is one organisation in one project as both releases give it.
type participation struct {
	project, pic, vat       cell
	name, acronym, activity cell
	street, postcode, city  cell
	country, geolocation    cell
	website                 cell
	role, contribution      cell
}

var activityTerms = map[string]string{
	"HES": "UNIVERSITY", "REC": "RESEARCH_ORGANISATION", "PRC": "COMPANY", "PUB": "PUBLIC_AUTHORITY", "OTH": "OTHER",
}

// participation states an organisation and its part in a project. Without project, PIC or any name it returns why, and the
// record has to go.
func (s *statements) participation(p participation) (refused *refusal) {
	project, pic := projectID(p.project.text()), p.pic.text()
	name, acronym := p.name.text(), p.acronym.given()
	switch {
	case project == "":
		return refuse(p.project, "the number of the project is missing; complete it at the source")
	case !isPIC(pic):
		return refuse(p.pic, "it is no participant code (PIC), which has digits only; without one the organisation has no id")
	case name == "" && acronym == "":
		return refuse(p.name, "the organisation has no name; complete it at the source")
	case !s.isID(project, p.project):
		return refuse(p.project, "the number of the project makes no id; correct it at the source")
	}
	id := graph.ID("institution:pic-" + pic)
	s.declare(id, p.pic)
	s.fact(id, graph.PropName, name, p.name)
	s.fact(id, graph.PropAcronym, acronym, p.acronym)
	s.identifier(id, graph.SchemePIC, pic, p.pic)
	s.identifier(id, graph.SchemeVAT, vatNumber(p.vat.given()), p.vat)
	s.activity(id, p.activity)
	country := s.country(p.country)
	s.fact(id, graph.PropCountry, country, p.country)
	s.website(id, p.website)
	s.site(id, pic, country, p)
	r := graph.Relation{Type: graph.ParticipatesIn, From: id, To: project, Role: roleWords(p.role.text())}
	if amount, ok := s.amount(p.contribution); ok {
		r.Amount = &amount
	}
	s.addRelation(r, p.pic)
	return nil
}

// isPIC accepts what is short and all digits; today's codes have nine.
func isPIC(s string) bool { return s != "" && len(s) <= 12 && strings.Trim(s, "0123456789") == "" }

// vatNumber returns a number, and "" for what publishers write when there is none: a number has a digit other than 0.
func vatNumber(v string) string {
	if !strings.ContainsAny(v, "123456789") {
		return ""
	}
	return v
}

func (s *statements) activity(id graph.ID, c cell) {
	code := strings.ToUpper(c.given())
	if code == "" {
		return
	}
	term, ok := activityTerms[code]
	if !ok {
		s.reject(c, "it is no activity type that is known: HES, REC, PRC, PUB, OTH")
		return
	}
	s.fact(id, graph.PropType, term, c)
}

// country returns the ISO code, "" where there is none: the publisher writes EL and UK, as the EU does. NA is Namibia.
func (s *statements) country(c cell) string {
	written := c.given()
	if written == "" {
		return ""
	}
	code, err := graph.ParseCountry(written)
	if err != nil {
		s.reject(c, graph.UserMessage(err))
	}
	return code
}

// site states the address of an organisation as a site of it, named by the address.
func (s *statements) site(owner graph.ID, pic, country string, p participation) {
	street, postcode, city := p.street.given(), p.postcode.given(), p.city.given()
	if street == "" && city == "" {
		return // a postcode alone is no place that anybody would look for
	}
	id := graph.ID("site:pic-" + pic + "-" + s.said.digest(address{street, city, postcode}))
	at := p.street.or(p.city)
	s.declare(id, at)
	s.fact(id, graph.PropName, addressLine(street, postcode, city), at)
	s.fact(id, graph.PropCity, city, p.city)
	s.fact(id, graph.PropCountry, country, p.country)
	s.fact(id, graph.PropCoordinates, strings.ReplaceAll(p.geolocation.given(), " ", ""), p.geolocation)
	s.relate(owner, graph.HasSite, id, at)
}

// digest tells addresses apart: the same in other letters or without accents is the same.
func (a address) digest() string {
	sum := sha256.Sum256([]byte(spelling.Fold(a.street) + "|" + spelling.Fold(a.city) + "|" + spelling.Fold(a.postcode)))
	return hex.EncodeToString(sum[:5])
}

func addressLine(street, postcode, city string) string {
	place := strings.TrimSpace(postcode + " " + city)
	if street == "" || place == "" {
		return street + place
	}
	return street + ", " + place
}

// roleWords returns a role in lower-case words: thirdParty and THIRD_PARTY are "third party".
func roleWords(role string) string {
	var b strings.Builder
	lower := false
	for _, r := range role {
		switch {
		case r == '_' || r == '-' || unicode.IsSpace(r):
			b.WriteByte(' ')
			lower = false
			continue
		case unicode.IsUpper(r) && lower:
			b.WriteByte(' ')
		}
		lower = unicode.IsLower(r)
		b.WriteRune(unicode.ToLower(r))
	}
	return strings.Join(strings.Fields(b.String()), " ")
}
