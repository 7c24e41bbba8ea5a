package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"testing"

	"entente/cli"
)

var update = flag.Bool("update", false, "write the answers into README.md and docs/questions.md")

// TestReadme asks every question of the README and runs its commands: what stands there is what one gets.
func TestReadme(t *testing.T) {
	old, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	url := serve(t)
	now := answered(t, url, string(old))
	ran := regexp.MustCompile("(?s)```console\n\\$ entente ([^\n]*)\n(.*?)```")
	now = ran.ReplaceAllStringFunc(now, func(block string) string {
		m := ran.FindStringSubmatch(block)
		var out bytes.Buffer
		p := cli.Program{Args: strings.Fields(m[1]), Stdout: &out, Stderr: &out}
		if code := p.Run(t.Context()); code != 0 {
			t.Errorf("entente %s: exit code %d: %s", m[1], code, &out)
		}
		return "```console\n$ entente " + m[1] + "\n" + out.String() + "```"
	})
	compare(t, "README.md", string(old), now)
}

// TestReadmeFetches runs the commands of curl that the README shows, as they stand but for the address of the server: to curl, braces
// in an address are a list of addresses unless it is told otherwise.
func TestReadmeFetches(t *testing.T) {
	text, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	commands := regexp.MustCompile(`(?m)^    curl (.*) '(http://localhost:8080(/[^']*))'$`).FindAllStringSubmatch(string(text), -1)
	if len(commands) != 1 {
		t.Fatalf("the README shows %d commands of curl, want 1", len(commands))
	}
	flags, path := commands[0][1], commands[0][3]
	if flags != "--globoff" || path != `/export/institutions.csv?where={"country":{"eq":"FR"}}` {
		t.Errorf("the command is curl %s %s: braces need --globoff", flags, path)
	}
	curl, err := exec.LookPath("curl")
	if err != nil {
		t.Skip("there is no curl here")
	}
	served := strings.TrimSuffix(serve(t), "/graphql") + path
	out, err := exec.CommandContext(t.Context(), curl, flags, "--silent", "--show-error", "--fail", served).CombinedOutput()
	if err != nil || !strings.Contains(string(out), "\ninstitution:cnrs,INSTITUTION,CNRS") {
		t.Errorf("curl %s '%s': %v\n%s", flags, served, err, out)
	}
}

// TestGateRunsTheTestsOfTheReadme: what a reader is told to run is what every change has passed.
func TestGateRunsTheTestsOfTheReadme(t *testing.T) {
	told := regexp.MustCompile(`\n## Tests\n\n    (go .+)\n`).FindStringSubmatch(read(t, "README.md"))
	if told == nil {
		t.Fatal("README.md has no test command")
	}
	ran := regexp.MustCompile(`(?m)^` + regexp.QuoteMeta(told[1]) + `( #.*)?$`)
	for _, file := range []string{".ci/run", "Makefile"} {
		if text := strings.ReplaceAll(read(t, file), "\n\t", "\n"); !ran.MatchString(text) {
			t.Errorf("%s does not run %s", file, told[1])
		}
	}
}

// TestQuestions asks the worked questions of everything loaded, where the releases are at hand.
func TestQuestions(t *testing.T) {
	url := onEverything(t)
	old := read(t, "docs/questions.md")
	compare(t, "docs/questions.md", old, answered(t, url, old))
}

// answered returns the text with the answers of the server behind the questions.
func answered(t *testing.T, url, text string) string {
	asked := regexp.MustCompile("(?s)```graphql\n(.*?)```\n\n```json\n(.*?)```")
	return asked.ReplaceAllStringFunc(text, func(block string) string {
		m := asked.FindStringSubmatch(block)
		return "```graphql\n" + m[1] + "```\n\n```json\n" + ask(t, url, m[1]) + "```"
	})
}

// compare fails when the file shows something else than the program now, unless it is to be updated.
func compare(t *testing.T, file, old, now string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, []byte(now), 0o644); err != nil {
			t.Fatal(err)
		}
	} else if now != old {
		t.Errorf("%s shows answers that are not those of the program; go test -run %s . -update renews them", file, t.Name())
	}
}

// serve starts the server on a free port, until the test ends, and returns its address.
func serve(t *testing.T, args ...string) string {
	listening, exited := make(chan string, 1), make(chan int, 1)
	p := cli.Program{
		Args: append([]string{"serve", "--listen", "127.0.0.1:0"}, args...), Stdout: io.Discard, Stderr: io.Discard,
		Listening: func(a net.Addr) { listening <- "http://" + a.String() },
	}
	go func() { exited <- p.Run(t.Context()) }()
	t.Cleanup(func() { <-exited }) // the context of the test has ended by then
	return <-listening
}

func ask(t *testing.T, url, query string) string {
	body, err := json.Marshal(map[string]string{"query": query})
	if err != nil {
		t.Fatal(err)
	}
	res, err := http.Post(url+"/graphql", "application/json", bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	text, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	var answer struct {
		Data   json.RawMessage
		Errors json.RawMessage
	}
	if err := json.Unmarshal(text, &answer); err != nil || answer.Errors != nil {
		t.Errorf("%s\n%s", query, text)
	}
	return layOut(t, answer.Data, "") + "\n"
}

// layOut returns JSON as a person would set it: what fits on a line stands on one.
func layOut(t *testing.T, v json.RawMessage, indent string) string {
	t.Helper()
	line := oneLine(t, v)
	if len(indent)+len(line) <= 116 || line[0] != '{' && line[0] != '[' {
		return line
	}
	deeper := indent + "  "
	var parts []string
	dec := json.NewDecoder(bytes.NewReader(v))
	open, err := dec.Token()
	if err != nil {
		t.Fatal(err)
	}
	for dec.More() {
		key := ""
		if open == json.Delim('{') {
			name, err := dec.Token()
			if err != nil {
				t.Fatal(err)
			}
			key = fmt.Sprintf("%q: ", name)
		}
		var value json.RawMessage
		if err := dec.Decode(&value); err != nil {
			t.Fatal(err)
		}
		parts = append(parts, deeper+key+layOut(t, value, deeper))
	}
	return line[:1] + "\n" + strings.Join(parts, ",\n") + "\n" + indent + line[len(line)-1:]
}

// oneLine returns JSON on one line, with a blank behind each comma and colon.
func oneLine(t *testing.T, v json.RawMessage) string {
	t.Helper()
	var out bytes.Buffer
	if err := json.Indent(&out, v, "", ""); err != nil {
		t.Fatal(err)
	}
	s := strings.ReplaceAll(out.String(), ",\n", ", ")
	return strings.ReplaceAll(s, "\n", "")
}
