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
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/text/encoding/charmap"

	"entente/graph"
	"entente/loader"
	"entente/loader/tabular"
)

// mostXML bounds a project's document. Those of large projects with all their results have a few MB.
const mostXML = 64 << 20

// xmlRelease is what the XML of projects that lie together says: of each framework programme, rows of the tables that it has in CSV.
type xmlRelease struct {
	input     *input // the first file
	sum       string // of the zip that it is, or of its files
	documents map[part]*document
	latest    map[string]graph.Date // the last day on which a project of the framework programme was changed
	seen      map[string]string     // files, by the numbers of their projects
	skipped   map[string]bool       // framework programmes that other forms have
}

// part is a table of a framework programme.
type part struct {
	programme string
	table     table
}

// newXMLRelease returns the release that a file is one of. Its digest is that of the zip as it was fetched; where it is none, that of the
// files.
func (r *reading) newXMLRelease(first *input) (*xmlRelease, error) {
	x := &xmlRelease{input: first, documents: map[part]*document{}, latest: map[string]graph.Date{}, seen: map[string]string{}, skipped: map[string]bool{}}
	var sums []string
	if first.packed != "" {
		in, err := os.Open(first.packed)
		if err != nil {
			return nil, graph.Wrap(graph.CodeInvalidArgument, filepath.Base(first.packed)+" cannot be opened; check its permissions", err)
		}
		defer in.Close()
		sum, err := sumOfReader(in)
		if err != nil {
			return nil, graph.Wrap(graph.CodeInvalidArgument, filepath.Base(first.packed)+" cannot be read to its end; fetch it again", err)
		}
		sums = append(sums, sum)
	} else {
		for _, in := range r.source.inputs {
			if in.isXML && in.place == first.place {
				sum, err := sumOf(in.file)
				if err != nil {
					return nil, err
				}
				sums = append(sums, sum)
			}
		}
	}
	x.sum = loader.Digest(sums...)
	r.sums = append(r.sums, x.sum)
	return x, nil
}

// document returns the document that has the statements of a table of a framework programme, nil where another form of it is read.
func (x *xmlRelease) document(p part, taken func(part) *input) *document {
	d, ok := x.documents[p]
	if !ok {
		if taken(p) == nil {
			digest := sha256.Sum256([]byte(x.sum + "|" + p.programme + "|" + partNames[p.table]))
			d = newDocument(hex.EncodeToString(digest[:]), x.sum, "application/xml")
		}
		x.documents[p] = d
	}
	return d
}

// finish says what the documents are of, in the order of framework programmes and tables.
func (x *xmlRelease) finish() []*document {
	var out []*document
	for _, programme := range slices.Sorted(maps.Keys(x.latest)) {
		date := x.latest[programme]
		if x.input.named.Known() {
			date = x.input.named
		}
		for _, t := range stated {
			if d := x.documents[part{programme, t}]; d != nil {
				d.release(programme, t, date)
				out = append(out, d)
			}
		}
	}
	return out
}

// taken returns the table that says in another form what the XML says; nil where there is none.
func (r *reading) taken(x *xmlRelease) func(part) *input {
	return func(p part) *input {
		for _, in := range r.source.inputs {
			if !in.isXML && in.isRead() && in.sameTable(p.table, p.programme, x.input.named) {
				return in
			}
		}
		return nil
	}
}

// readXML reads the document of one project, which is one record: it is put or rejected.
func (r *reading) readXML(in *input) error {
	x := r.xml[in.place]
	if x == nil {
		var err error
		if x, err = r.newXMLRelease(in); err != nil {
			return err
		}
		r.xml[in.place] = x
		r.order = append(r.order, x)
	}
	at := graph.Position{File: in.position}
	defer r.sink.Progress(in.position, in.file.Size, in.file.Size)
	p, refused, err := xmlOf(in)
	if err != nil {
		return err
	}
	if refused != nil {
		return r.sink.Reject(*refused)
	}
	programme := p.framework()
	taken := r.taken(x)
	s := newStatements(at)
	says := false
	to := func(t table) bool {
		d := x.document(part{programme, t}, taken)
		if d != nil {
			says = true
			s.in(d)
		}
		return d != nil
	}
	if f := s.xmlProject(p, in.file.Name, to); f != nil {
		return r.sink.Reject(f.rejection(at))
	}
	x.latest[programme] = later(x.latest[programme], xmlDate(p.Updated))
	if other := taken(part{programme, projectTable}); other != nil && !x.skipped[programme] {
		x.skipped[programme] = true
		if err := r.sink.Reject(loader.Rejection{At: at, Reason: "the tables of " + cmp.Or(programme, "its framework programme") + ", such as " + other.position +
			", say what this XML and that of the other projects beside it say; it was not read where they do, so that nothing counts twice", Unread: true}); err != nil {
			return err
		}
	}
	if !says {
		return nil
	}
	number := cmp.Or(tabular.Clean(p.ID), tabular.Clean(p.Reference))
	if first := x.seen[number]; first != "" {
		return r.sink.Reject(loader.Rejection{At: at, Value: clip(number), Reason: "project " + clip(number) + " was read in " + first + " already; it was not read again", Unread: true})
	}
	x.seen[strings.Clone(number)] = in.position
	return s.put(r.sink)
}

// xmlOf reads the XML of a project. It returns why it is none, where it is none.
func xmlOf(in *input) (p xmlProject, refused *loader.Rejection, err error) {
	f, err := in.file.Open()
	if err != nil {
		return p, nil, err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, mostXML+1))
	if err != nil {
		return p, nil, err
	}
	at := graph.Position{File: in.position}
	if len(data) > mostXML {
		return p, &loader.Rejection{At: at, Reason: fmt.Sprintf("the document is longer than %d MB; no project's is", mostXML>>20)}, nil
	}
	if p, err = parseXML(data); err != nil {
		var syntax *xml.SyntaxError
		if errors.As(err, &syntax) {
			at.Line = syntax.Line
		}
		return p, &loader.Rejection{
			At: at, Value: clip(err.Error()),
			Reason: "it is not the XML of a CORDIS project; fetch it again, or leave it out",
		}, nil
	}
	return p, nil, nil
}

// framework returns the code of the framework programme of a project, "" where its XML does not tell.
func (x xmlProject) framework() string {
	for _, p := range x.Programmes {
		if code := strings.ToUpper(tabular.Clean(p.Framework)); code != "" {
			return code
		}
	}
	for _, p := range x.Programmes {
		if p.Type == typeLegal {
			if code := frameworkOf(legalCode(cell{value: p.Code})); code != "" {
				return code
			}
		}
	}
	return ""
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
	d, _ := parseDate(tabular.Clean(updated))
	return d
}

// place makes cells at paths below one element of a file.
type place struct{ file, path string }

func (p place) cell(path, value string) cell {
	full := p.path + "/" + path
	return cell{value: value, at: "#/" + p.file + full, field: strings.TrimPrefix(full, "/project/")}
}

func (p place) child(path string, i int) place {
	return place{p.file, fmt.Sprintf("%s/%s[%d]", p.path, path, i+1)}
}

// xmlProject states everything that a project's document says, as the rows of tables that CSV has in its place. The document to state it
// in is chosen by to, which returns false for a table that is not to be stated.
func (s *statements) xmlProject(x xmlProject, file string, to func(table) bool) *refusal {
	root := place{file, "/project"}
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
	topics, bases := p.addProgrammes(root, x.Programmes)
	for i, c := range x.Categories {
		if c.Classification == classScheme && p.scheme.value == "" {
			p.scheme = root.child("relations/categories/category", i).cell("code", strings.TrimPrefix(c.Code, "/"))
		}
	}
	if refused := p.fault(); refused != nil {
		return refused
	}
	if to(projectTable) {
		if refused := s.project(p); refused != nil {
			return refused
		}
	}
	if to(organisationTable) {
		for i, o := range x.Organisations {
			s.orReject(s.participation(o.participation(id, root.child("relations/associations/organization", i))))
		}
	}
	if to(themeTable) {
		for i, c := range x.Categories {
			if c.Classification == classTheme {
				at := root.child("relations/categories/category", i)
				s.orReject(s.theme(id, theme{
					code: at.cell("code", c.Code), path: at.cell("displayCode", c.Path), title: at.cell("title", c.Title),
				}))
			}
		}
	}
	if to(topicTable) {
		for _, t := range topics {
			s.orReject(s.topicOf(id, t))
		}
	}
	if to(legalBasisTable) {
		s.legalBases(id, bases)
	}
	if to(webLinkTable) {
		for i, l := range x.WebLinks {
			at := root.child("relations/associations/webLink", i)
			s.orReject(s.webLink(id, at.cell("@type", l.Type), at.cell("@represents", l.Represents), at.cell("physUrl", l.Address)))
		}
	}
	return nil
}

// legalBases states the legal bases of a project, of which the lowest fund it.
func (s *statements) legalBases(project cell, bases []titled) {
	codes := make([]string, len(bases))
	for i, b := range bases {
		codes[i] = legalCode(b.code)
	}
	low := lowest(codes)
	for i, b := range bases {
		s.orReject(s.legalBasisOf(heldBasis{project: project, basis: b}, slices.Contains(low, codes[i])))
	}
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

// addProgrammes sorts the programmes of a document into those of the project, and returns its topics and legal bases with their titles.
func (p *project) addProgrammes(root place, programmes []xmlProgramme) (topics, bases []titled) {
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
			topics = append(topics, t)
			p.topics = append(p.topics, titled{code: t.code}) // its title is told with the topics, as in CSV
		case typeLegal:
			bases = append(bases, t)
			if strings.EqualFold(x.Unique, "true") {
				p.mainLegalBasis = append(p.mainLegalBasis, t.code)
			}
		}
	}
	return topics, bases
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
