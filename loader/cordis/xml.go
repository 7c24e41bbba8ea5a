package cordis

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"

	"golang.org/x/text/encoding/charmap"

	"entente/graph"
	"entente/loader"
	"entente/loader/tabular"
)

// mostXML bounds a project's document. Those of large projects with all their results have a few MB.
const mostXML = 64 << 20

// readXML reads the document of one project, which is one record: it is put or rejected. It returns
// the digest of the document, "" for one that is too long to be read.
func readXML(f tabular.File, position, name string, said *said, sink loader.Sink) (string, error) {
	in, err := f.Open()
	if err != nil {
		return "", err
	}
	defer in.Close()
	data, err := io.ReadAll(io.LimitReader(in, mostXML+1))
	if err != nil {
		return "", err
	}
	at := graph.Position{File: position}
	if len(data) > mostXML {
		return "", sink.Reject(loader.Rejection{
			At:     at,
			Reason: fmt.Sprintf("the document is longer than %d MB; no project's is", mostXML>>20),
		})
	}
	h := sha256.Sum256(data)
	sum := hex.EncodeToString(h[:])
	p, err := parseXML(data)
	if err != nil {
		var syntax *xml.SyntaxError
		if errors.As(err, &syntax) {
			at.Line = syntax.Line
		}
		return sum, sink.Reject(loader.Rejection{
			At: at, Value: clip(err.Error()),
			Reason: "it is not the XML of a CORDIS project; fetch it again, or leave it out",
		})
	}
	d := newDocument(name, "application/xml", sum, xmlDate(p.Updated))
	s := newStatements(d.id, at, said)
	if refused := s.xmlProject(p); refused != nil {
		return sum, sink.Reject(refused.rejection(at))
	}
	d.series = "cordis:xml/" + slug(cmp.Or(tabular.Clean(p.ID), tabular.Clean(p.Reference)))
	return sum, s.put(sink, d)
}

func parseXML(data []byte) (p xmlProject, err error) {
	dec := xml.NewDecoder(bytes.NewReader(data))
	dec.CharsetReader = func(label string, in io.Reader) (io.Reader, error) {
		switch strings.ToLower(label) {
		case "iso-8859-1", "latin1", "windows-1252":
			return charmap.Windows1252.NewDecoder().Reader(in), nil
		case "us-ascii":
			return in, nil
		}
		return nil, fmt.Errorf("the encoding %s is not read; convert it to UTF-8", clip(label))
	}
	if err := dec.Decode(&p); err != nil {
		return p, err
	}
	for { // a second root, or a text cut off and joined to another
		t, err := dec.Token()
		if err == io.EOF {
			return p, nil
		}
		if err != nil {
			return p, err
		}
		if _, ok := t.(xml.StartElement); ok {
			return p, errors.New("it has more than one project in it")
		}
	}
}

// xmlDate is the day on which the document was last changed, which is the nearest to a date of release that it tells.
func xmlDate(updated string) graph.Date {
	if len(updated) > 10 {
		updated = updated[:10]
	}
	d, err := graph.ParseDate(updated)
	if err != nil {
		return graph.Date{}
	}
	return d
}

// place makes cells at paths below one element.
type place string

func (p place) cell(path, value string) cell {
	full := string(p) + "/" + path
	return cell{value: value, at: "#" + full, field: strings.TrimPrefix(full, "/project/")}
}

func (p place) child(path string, i int) place { return place(fmt.Sprintf("%s/%s[%d]", p, path, i+1)) }

// xmlProject states everything that a project's document says.
func (s *statements) xmlProject(x xmlProject) *refusal {
	root := place("/project")
	id := root.cell("id", x.ID)
	if id.text() == "" && x.Reference != "" {
		id = root.cell("reference", x.Reference)
	}
	p := project{
		id: id, rcn: root.cell("rcn", x.RCN), doi: root.cell("identifiers/grantDoi", x.DOI),
		acronym: root.cell("acronym", x.Acronym), title: root.cell("title", x.Title),
		objective: root.cell("objective", x.Objective), status: root.cell("status", x.Status),
		start: root.cell("startDate", x.Start), end: root.cell("endDate", x.End),
		cost: root.cell("totalCost", x.Cost), contribution: root.cell("ecMaxContribution", x.Contribution),
	}
	p.addCalls(root, x.Calls)
	titles := p.addProgrammes(root, x.Programmes)
	for i, c := range x.Categories {
		if c.Classification == classScheme && p.scheme.value == "" {
			p.scheme = root.child("relations/categories/category", i).cell("code", strings.TrimPrefix(c.Code, "/"))
		}
	}
	if refused := s.project(p); refused != nil {
		return refused
	}
	for _, t := range titles {
		s.legalBasis(t)
	}
	for i, o := range x.Organisations {
		s.orReject(s.participation(o.participation(id, root.child("relations/associations/organization", i))))
	}
	for i, c := range x.Categories {
		if c.Classification == classTheme {
			at := root.child("relations/categories/category", i)
			s.orReject(s.theme(id, theme{
				code: at.cell("code", c.Code), path: at.cell("displayCode", c.Path), title: at.cell("title", c.Title),
			}))
		}
	}
	for i, l := range x.WebLinks {
		at := root.child("relations/associations/webLink", i)
		s.orReject(s.webLink(id, at.cell("@type", l.Type), at.cell("@represents", l.Represents), at.cell("physUrl", l.Address)))
	}
	return nil
}

// orReject rejects by field what would be a record of its own in a table; the rest of the document stays.
func (s *statements) orReject(r *refusal) {
	if r != nil {
		s.reject(r.cell, r.reason)
	}
}

func (p *project) addCalls(root place, calls []xmlCall) {
	for i, c := range calls {
		at := root.child("relations/associations/call", i).cell("identifier", c.Identifier)
		switch {
		case c.Type == typeMaster && p.masterCall.value == "":
			p.masterCall = at
		case c.Type == typeCall && p.call.value == "":
			p.call = at
		}
	}
}

// addProgrammes sorts the programmes of a document into those of the project, and returns its legal bases with their titles.
func (p *project) addProgrammes(root place, programmes []xmlProgramme) (bases []titled) {
	for i, x := range programmes {
		at := root.child("relations/associations/programme", i)
		t := titled{code: at.cell("code", x.Code), title: at.cell("title", x.Title)}
		if t.code.text() == "" {
			continue
		}
		if p.framework.value == "" {
			p.framework = at.cell("frameworkProgramme", x.Framework)
		}
		switch x.Type {
		case typeTopic:
			p.topics = append(p.topics, t)
		case typeLegal:
			bases = append(bases, t)
			p.legalBases = append(p.legalBases, t.code)
			if strings.EqualFold(x.Unique, "true") {
				p.mainLegalBasis = append(p.mainLegalBasis, t.code)
			}
		}
	}
	return bases
}

func (o xmlOrganisation) participation(project cell, at place) participation {
	p := participation{
		project: project, pic: at.cell("id", o.ID), vat: at.cell("vatNumber", o.VAT),
		name: at.cell("legalName", o.Name), acronym: at.cell("shortName", o.ShortName),
		street: at.cell("address/street", o.Street), postcode: at.cell("address/postalCode", o.Postcode),
		city: at.cell("address/city", o.City), country: at.cell("address/country", o.Country),
		geolocation: at.cell("address/geolocation", o.Geolocation), website: at.cell("address/url", o.URL),
		role: at.cell("@type", o.Type), contribution: at.cell("@ecContribution", o.Contribution),
		net: at.cell("@netEcContribution", o.Net), ended: at.cell("@terminated", o.Ended),
	}
	for i, c := range o.Categories {
		if c.Classification == classActivity {
			p.activity = at.child("relations/categories/category", i).cell("code", strings.TrimPrefix(c.Code, "/"))
			break
		}
	}
	return p
}
