package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"entente/cli"
	"entente/graph/neo4j/local"
	"entente/graph/neo4j/local/localtest"
	"entente/internal/needs"
)

func TestMain(m *testing.M) {
	defer removeEverything()
	localtest.Main(m)
}

// question is what is asked of a server.
type question struct {
	name      string
	Query     string         `json:"query"`
	Variables map[string]any `json:"variables,omitempty"`
}

// TestBothStoresAnswerAlike serves the seed, with the part of Horizon Europe in which the CNRS and the JRC take part unless loading it
// is skipped, from a file and from Neo4j, and wants the same answers to every question that is written down in the repository, and
// to how institutions drawn by lot hang together.
func TestBothStoresAnswerAlike(t *testing.T) {
	db := localtest.Own(t, local.Options{Heap: "1g"}) // a load is one transaction, which the default of 512m is too small for
	t.Setenv("NEO4J_USERNAME", db.Username())
	t.Setenv("NEO4J_PASSWORD", db.Password())
	stores := [2]string{"file:" + filepath.Join(t.TempDir(), "graph.db"), db.URI()}
	load := func(t *testing.T, args ...string) {
		for _, store := range stores {
			var out bytes.Buffer
			p := cli.Program{Args: slices.Concat([]string{"load"}, args, []string{"--store", store, "--quiet"}), Stdout: &out, Stderr: &out}
			if code := p.Run(t.Context()); code != 0 {
				t.Fatalf("entente %v: exit code %d: %s", p.Args, code, &out)
			}
		}
	}
	load(t, "seed")
	t.Run("load of Horizon Europe", func(t *testing.T) {
		release := needs.Shared(t, "data/cordis/cordis-cnrs-jrc-csv.zip")
		load(t, "cordis", release, "--rejects", filepath.Join(t.TempDir(), "rejects.csv"))
	})
	servers := [2]string{serve(t, "--store", stores[0]), serve(t, "--store", stores[1])}
	untilWhole(t, servers[1])
	questions := append(written(t), drawn(t, servers[0], 40)...)
	for _, q := range questions {
		t.Run(q.name, func(t *testing.T) {
			file, shared := answer(t, servers[0], q), answer(t, servers[1], q)
			if diff := cmp.Diff(file, shared); diff != "" {
				t.Errorf("the file (-) and Neo4j (+) differ in\n%s\n%v\n%s", q.Query, q.Variables, diff)
			}
		})
	}
}

// written returns the golden queries and those of the documents.
func written(t *testing.T) (out []question) {
	files, err := filepath.Glob("server/gql/testdata/queries/*.graphql")
	if err != nil || len(files) == 0 {
		t.Fatalf("there are golden queries: %v", err)
	}
	for _, file := range files {
		q := question{name: filepath.Base(file), Query: read(t, file)}
		if text, err := os.ReadFile(strings.TrimSuffix(file, ".graphql") + ".variables.json"); err == nil {
			if err := json.Unmarshal(text, &q.Variables); err != nil {
				t.Fatal(err)
			}
		}
		out = append(out, q)
	}
	for _, file := range []string{"README.md", "docs/questions.md"} {
		for i, m := range regexp.MustCompile("(?s)```graphql\n(.*?)```").FindAllStringSubmatch(read(t, file), -1) {
			out = append(out, question{name: fmt.Sprintf("%s %d", filepath.Base(file), i+1), Query: m[1]})
		}
	}
	return out
}

func read(t *testing.T, file string) string {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// connections asks all that is about how things hang together.
const connections = `query ($a: ID!, $b: ID!, $rank: PathRank!, $asOf: Date) {
  paths(from: $a, to: $b, maxLength: 6, first: 3, rank: $rank, asOf: $asOf) {
    reason truncated
    paths { length score breakdown { term value } steps { relation { id } to { id } } }
    blocked { constraint relaxed { length score } }
  }
  common(a: $a, b: $b, first: 5) { totalCount nodes { entity { id } } }
  neighbourhood(ids: [$a], depth: 2, limit: 30, asOf: $asOf) { truncated nodes { degree distance entity { id name } } relations { id } }
  bridges(left: [$a], right: [$b], first: 3) { score entity { id } }
  changed: stats(whatIf: {remove: [$a]}) { change { relations { type count } cohesion { cutOffCount after { components largest } } } }
}`

// drawn returns questions about pairs of institutions, the same in each run.
func drawn(t *testing.T, server string, pairs int) (out []question) {
	var ids []string
	var found struct {
		Data struct {
			Institutions struct{ Nodes []struct{ ID string } }
		}
	}
	text := answer(t, server, question{Query: `{ institutions(first: 100, orderBy: [{field: NAME}]) { nodes { id } } }`})
	if err := json.Unmarshal([]byte(text), &found); err != nil {
		t.Fatal(err)
	}
	for _, n := range found.Data.Institutions.Nodes {
		ids = append(ids, n.ID)
	}
	chance := rand.New(rand.NewPCG(1, 2))
	for i := range pairs {
		v := map[string]any{"a": ids[chance.IntN(len(ids))], "b": ids[chance.IntN(len(ids))], "rank": "HOPS"}
		if i%2 == 1 {
			v["rank"] = "SPECIFICITY"
		}
		if i%3 == 2 {
			v["asOf"] = "2023"
		}
		out = append(out, question{fmt.Sprintf("connections %d", i+1), connections, v})
	}
	return out
}

// patient is how long a question is asked again that took longer than the server allows, on a machine that may be busy.
const patient = 5 * time.Minute

// answer returns the data and the errors of an answer; what names the request is left out.
func answer(t *testing.T, server string, q question) string {
	t.Helper()
	for until := time.Now().Add(patient); ; {
		if text := answerOnce(t, server, q); !tookTooLong(text) || time.Now().After(until) {
			return text
		}
	}
}

// tookTooLong reports whether an answer says that the server, or Neo4j, ran out of time.
func tookTooLong(answer string) bool { return strings.Contains(answer, `"code": "TIMEOUT"`) }

// answerOnce asks once.
func answerOnce(t *testing.T, server string, q question) string {
	t.Helper()
	body, err := json.Marshal(q)
	if err != nil {
		t.Fatal(err)
	}
	resp, err := http.Post(server+"/graphql", "application/json", bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	text, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	var reply struct {
		Data   json.RawMessage   `json:"data"`
		Errors []json.RawMessage `json:"errors,omitempty"`
	}
	if err := json.Unmarshal(text, &reply); err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	var out bytes.Buffer
	shown, err := json.Marshal(reply)
	if err == nil {
		err = json.Indent(&out, shown, "", " ")
	}
	if err != nil {
		t.Fatal(err)
	}
	port := server[strings.LastIndexByte(server, ':'):]
	return moments.ReplaceAllString(strings.ReplaceAll(out.String(), port, ":PORT"), "MOMENT")
}

// moments are the times of the loads, which the two stores do not share.
var moments = regexp.MustCompile(`\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ`)

// untilWhole waits until the server has the shape of the whole graph at hand: before, it does not tell of cohesion.
func untilWhole(t *testing.T, server string) {
	t.Helper()
	q := question{Query: `{ stats(whatIf: {remove: ["institution:cnrs"]}) { change { cohesion { cutOffCount } } } }`}
	for until := time.Now().Add(patient); time.Now().Before(until); time.Sleep(100 * time.Millisecond) {
		if strings.Contains(answer(t, server, q), "cutOffCount") {
			return
		}
	}
	t.Fatalf("the shape of the graph was not read within %s", patient)
}
