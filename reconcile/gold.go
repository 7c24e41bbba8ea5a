package reconcile

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"entente/graph"
)

// Gold is pairs of identifiers that people or registries say are of one body, to measure the rules against.
type Gold struct {
	Pairs []GoldPair // in the order of their keys
	Texts []GoldText // in the order of the file
}

// GoldText says which bodies a text names that authors write under their names.
type GoldText struct {
	Text string
	ROR  []string // ids of ROR, canonical; none where the text names no body that ROR has
}

// GoldPair says that the records with these identifiers are of one body.
type GoldPair struct {
	Key  graph.Identifier `json:"key"`
	Want graph.Identifier `json:"want"`
}

// Adjudication says of a pair of the gold that a person found it wrong.
type Adjudication struct {
	Key    string
	Gold   string // the identifier that the gold has
	Right  string // the right one, "-" where the pair does not count
	Reason string
	Source string // where it is written
}

// ReadGold reads one of three forms: a JSON object of PICs and their ROR ids, {"mapping": {PIC: ROR}} or without "mapping"; a JSON
// array of affiliations, {"affiliation": TEXT, "ror_ids": [ROR, …]}; or a CSV file with the columns original_affiliation and labels, of
// which the latter holds ROR ids among other text. It returns INVALID_ARGUMENT for a file that is missing or of another form.
func ReadGold(path string) (Gold, error) {
	name := filepath.Base(path)
	content, err := os.ReadFile(path)
	if err != nil {
		return Gold{}, graph.Wrap(graph.CodeInvalidArgument, name+" cannot be read; check the path", err)
	}
	for _, form := range []func([]byte) (Gold, bool){goldPairs, goldAffiliations, goldTable} {
		if g, ok := form(content); ok {
			return g, nil
		}
	}
	return Gold{}, graph.Errorf(graph.CodeInvalidArgument, "%s is not gold; write a JSON object of PICs and their ROR ids, "+
		`{"mapping": {"999997930": "https://ror.org/02feahw73"}}, or an array of {"affiliation": "…", "ror_ids": ["https://ror.org/02feahw73"]}`, name)
}

func goldPairs(content []byte) (g Gold, ok bool) {
	var file struct{ Mapping map[string]string }
	if json.Unmarshal(content, &file) != nil || file.Mapping == nil {
		if json.Unmarshal(content, &file.Mapping) != nil {
			return g, false
		}
	}
	for pic, ror := range file.Mapping {
		g.Pairs = append(g.Pairs, GoldPair{
			Key:  graph.Identifier{Scheme: graph.SchemePIC, Value: pic}.Canonical(),
			Want: graph.Identifier{Scheme: graph.SchemeROR, Value: ror}.Canonical(),
		})
	}
	slices.SortFunc(g.Pairs, func(a, b GoldPair) int { return strings.Compare(a.Key.Value, b.Key.Value) })
	return g, len(g.Pairs) > 0
}

func goldAffiliations(content []byte) (g Gold, ok bool) {
	var texts []struct {
		Affiliation string
		RORIDs      []string `json:"ror_ids"`
	}
	if json.Unmarshal(content, &texts) != nil {
		return g, false
	}
	for _, t := range texts {
		g.Texts = append(g.Texts, GoldText{t.Affiliation, canonicalRORs(t.RORIDs)})
	}
	return g, len(g.Texts) > 0
}

func goldTable(content []byte) (g Gold, ok bool) {
	r := csv.NewReader(bytes.NewReader(content))
	head, err := r.Read()
	text, labels := slices.Index(head, "original_affiliation"), slices.Index(head, "labels")
	if err != nil || text < 0 || labels < 0 {
		return g, false
	}
	for {
		row, err := r.Read()
		if err == io.EOF {
			return g, len(g.Texts) > 0
		}
		if err != nil {
			return g, false
		}
		g.Texts = append(g.Texts, GoldText{row[text], canonicalRORs(rorAddress.FindAllString(row[labels], -1))})
	}
}

var rorAddress = regexp.MustCompile(`https://ror\.org/0[a-z0-9]{6}[0-9]{2}`)

func canonicalRORs(ids []string) (out []string) {
	for _, id := range ids {
		out = append(out, graph.Identifier{Scheme: graph.SchemeROR, Value: id}.Canonical().Value)
	}
	return out
}

// ReadAdjudications reads a CSV file of five columns: key, identifier of the gold, right identifier or "-", reason, and where that is
// written; a first line that names the columns is passed over. It returns INVALID_ARGUMENT, with the line, for another form and for a
// row without reason.
func ReadAdjudications(path string) ([]Adjudication, error) {
	name := filepath.Base(path)
	f, err := os.Open(path)
	if err != nil {
		return nil, graph.Wrap(graph.CodeInvalidArgument, name+" cannot be read; check the path", err)
	}
	defer f.Close()
	r := csv.NewReader(f)
	r.FieldsPerRecord, r.Comment = 5, '#'
	var out []Adjudication
	for {
		row, err := r.Read()
		if err == io.EOF {
			return out, nil
		}
		if err != nil {
			return nil, graph.NewError(graph.CodeInvalidArgument, fmt.Sprintf("%s: %v; give key, gold, right, reason and source", name, err), err)
		}
		line, _ := r.FieldPos(0)
		if line == 1 && strings.EqualFold(row[0], "key") {
			continue
		}
		if strings.TrimSpace(row[3]) == "" || strings.TrimSpace(row[4]) == "" {
			return nil, graph.Errorf(graph.CodeInvalidArgument, "%s:%d: the reason and where it is written are missing", name, line)
		}
		out = append(out, Adjudication{Key: row[0], Gold: row[1], Right: row[2], Reason: row[3], Source: row[4]})
	}
}

// Adjudicated returns the gold with the pairs that were found wrong corrected or left out.
func (g Gold) Adjudicated(list []Adjudication) Gold {
	var out Gold
	for _, p := range g.Pairs {
		at := slices.IndexFunc(list, func(a Adjudication) bool {
			return a.Key == p.Key.Value && graph.Identifier{Scheme: p.Want.Scheme, Value: a.Gold}.Canonical() == p.Want
		})
		switch {
		case at < 0:
		case list[at].Right == "-":
			continue
		default:
			p.Want = graph.Identifier{Scheme: p.Want.Scheme, Value: list[at].Right}.Canonical()
		}
		out.Pairs = append(out.Pairs, p)
	}
	return out
}
