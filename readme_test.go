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
	"regexp"
	"strings"
	"testing"

	"entente/cli"
)

var update = flag.Bool("update", false, "write the answers into README.md")

// TestReadme asks every question of the README and runs its commands: what stands there is what one gets.
func TestReadme(t *testing.T) {
	old, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	url := serveSeed(t)
	asked := regexp.MustCompile("(?s)```graphql\n(.*?)```\n\n```json\n(.*?)```")
	now := asked.ReplaceAllStringFunc(string(old), func(block string) string {
		m := asked.FindStringSubmatch(block)
		return "```graphql\n" + m[1] + "```\n\n```json\n" + ask(t, url, m[1]) + "```"
	})
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
	if *update {
		if err := os.WriteFile("README.md", []byte(now), 0o644); err != nil {
			t.Fatal(err)
		}
	} else if now != string(old) {
		t.Error("README.md shows answers that are not those of the program; go test -run TestReadme . -update renews them")
	}
}

// serveSeed starts the server on a free port, until the test ends, and returns its address.
func serveSeed(t *testing.T) string {
	listening, exited := make(chan string, 1), make(chan int, 1)
	p := cli.Program{
		Args: []string{"serve", "--listen", "127.0.0.1:0"}, Stdout: io.Discard, Stderr: io.Discard,
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
