package reconcile

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"entente/graph"
)

// Gold is pairs of identifiers that people or registries say are of one body, to measure the rules against.
type Gold struct {
	Pairs []GoldPair // in the order of their keys
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

// ReadGold reads pairs of PIC and ROR from a JSON object {"mapping": {PIC: ROR}}, or from such an object without "mapping". It returns
// INVALID_ARGUMENT for a file that is missing or of another form.
func ReadGold(path string) (Gold, error) {
	name := filepath.Base(path)
	content, err := os.ReadFile(path)
	if err != nil {
		return Gold{}, graph.Wrap(graph.CodeInvalidArgument, name+" cannot be read; check the path", err)
	}
	var file struct{ Mapping map[string]string }
	if err := json.Unmarshal(content, &file); err != nil || file.Mapping == nil {
		if err := json.Unmarshal(content, &file.Mapping); err != nil {
			return Gold{}, graph.NewError(graph.CodeInvalidArgument, name+" is not gold; write a JSON object of PICs and their ROR ids: {\"mapping\": {\"999997930\": \"https://ror.org/02feahw73\"}}", err)
		}
	}
	var g Gold
	for pic, ror := range file.Mapping {
		g.Pairs = append(g.Pairs, GoldPair{
			Key:  graph.Identifier{Scheme: graph.SchemePIC, Value: pic}.Canonical(),
			Want: graph.Identifier{Scheme: graph.SchemeROR, Value: ror}.Canonical(),
		})
	}
	slices.SortFunc(g.Pairs, func(a, b GoldPair) int { return strings.Compare(a.Key.Value, b.Key.Value) })
	return g, nil
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
