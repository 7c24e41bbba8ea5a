package cordis

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

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
	net, ended              cell
}

var activityTerms = map[string]string{
	"HES": "UNIVERSITY", "REC": "RESEARCH_ORGANISATION", "PRC": "COMPANY", "PUB": "PUBLIC_AUTHORITY", "OTH": "OTHER",
}

// participation states an organisation and its part in a project. Without project or any name it returns why, and the record has to go.
func (s *statements) participation(p participation) (refused *refusal) {
	project, name, acronym := projectID(p.project.text()), p.name.text(), p.acronym.given()
	switch {
	case project == "":
		return refuse(p.project, "the number of the project is missing; complete it at the source")
	case name == "" && acronym == "":
		return refuse(p.name, "the organisation has no name; complete it at the source")
	case !s.isID(project, p.project):
		return refuse(p.project, "the number of the project makes no id; correct it at the source")
	}
	p.country, p.activity = p.country.single(), p.activity.single()
	id, pic, at := s.participant(p)
	s.declare(id, at)
	s.fact(id, graph.PropName, name, p.name)
	s.fact(id, graph.PropAcronym, acronym, p.acronym)
	if pic != "" {
		s.identifier(id, graph.SchemePIC, pic, p.pic)
	} else {
		s.fact(id, graph.PropIdentification, graph.IdentificationWeak, at)
	}
	s.identifier(id, graph.SchemeVAT, vatNumber(p.vat.given()), p.vat)
	s.activity(id, p.activity)
	country := s.country(p.country)
	s.fact(id, graph.PropCountry, country, p.country)
	s.website(id, p.website)
	s.site(id, country, p)
	r := graph.Relation{Type: graph.ParticipatesIn, From: id, To: project, Role: roleWords(p.role.text())}
	if amount, ok := s.amount(p.contribution); ok {
		r.Amount = &amount
	}
	if net, ok := s.amount(p.net); ok {
		r.NetAmount = &net
	}
	r.Ended = s.yes(p.ended)
	s.addRelation(r, at)
	return nil
}

// participant returns the id of an organisation, its participant code (PIC), and the cell that tells it. One without a code is known by its
// name, country and place only: what has the same is the same, and PIC is "".
func (s *statements) participant(p participation) (id graph.ID, pic string, at cell) {
	if pic = p.pic.given(); isPIC(pic) {
		return graph.ID("institution:pic-" + pic), pic, p.pic
	}
	if pic != "" {
		s.reject(p.pic, "it is no participant code (PIC), which has digits only; the organisation is known by its name, country and place")
	}
	at = p.name.or(p.acronym)
	where := p.city.given()
	if where == "" {
		where = addressLine(p.street.given(), p.postcode.given(), "")
	}
	return graph.ID("institution:named-" + nameDigest(at.text(), p.country.given(), where)), "", at
}

// nameDigest tells names apart by every letter and sign of whatever script, but not by case or by how an accent is composed.
func nameDigest(parts ...string) string {
	for i, part := range parts {
		parts[i] = strings.ToLower(norm.NFC.String(part))
	}
	sum := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	return hex.EncodeToString(sum[:8])
}

// yes reads a mark that is set or not; an empty cell is one that is not set.
func (s *statements) yes(c cell) bool {
	switch v := strings.ToLower(c.given()); v {
	case "true", "1", "yes":
		return true
	case "", "false", "0", "no":
	default:
		s.reject(c, "it is neither true nor false; correct it at the source")
	}
	return false
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
func (s *statements) site(owner graph.ID, country string, p participation) {
	street, postcode, city := p.street.given(), p.postcode.given(), p.city.given()
	if street == "" && city == "" {
		return // a postcode alone is no place that anybody would look for
	}
	id := graph.ID("site:" + strings.TrimPrefix(string(owner), "institution:") + "-" + s.document.said.digest(address{street, city, postcode}))
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
