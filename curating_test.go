package main

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"entente/cli"
)

// TestCurating follows docs/curating.md in an empty folder: it writes the files that stand there, makes the changes, runs the commands, and
// compares what they print and write.
func TestCurating(t *testing.T) {
	old := read(t, "docs/curating.md")
	t.Chdir(t.TempDir())
	run := func(line string) string {
		var out bytes.Buffer
		p := cli.Program{Args: strings.Fields(line), Stdout: &out, Stderr: &out}
		if code := p.Run(t.Context()); code != 0 {
			t.Errorf("entente %s: exit code %d: %s", line, code, &out)
		}
		return regexp.MustCompile(`(?m)^\nTook .*\n`).ReplaceAllString(out.String(), "")
	}
	write := func(file, content string) {
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	content := func(file string) string {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		return string(b)
	}
	steps := regexp.MustCompile("(?ms)^```(\\w+) ?([^\n]*)\n(.*?)^```|^    entente ([^\n]*)$")
	ran := 0
	now := steps.ReplaceAllStringFunc(old, func(step string) string {
		m := steps.FindStringSubmatch(step)
		language, file, body := m[1], m[2], m[3]
		written, isWritten := strings.CutSuffix(file, " as written")
		switch {
		case language == "":
			run(m[4])
			return step
		case isWritten:
			body = content(written)
		case language == "diff":
			for _, change := range regexp.MustCompile(`(?m)^-(.*\n)\+(.*\n)`).FindAllStringSubmatch(body, -1) {
				if before := content(file); strings.Count(before, change[1]) != 1 {
					t.Errorf("%s does not have the line once: %s", file, change[1])
				}
				write(file, strings.Replace(content(file), change[1], change[2], 1))
			}
		case language == "console":
			var out strings.Builder
			for _, command := range regexp.MustCompile(`(?m)^\$ entente (.*)$`).FindAllStringSubmatch(body, -1) {
				out.WriteString(command[0] + "\n" + run(command[1]))
				ran++
			}
			body = out.String()
		default:
			write(file, body)
		}
		return strings.TrimRight("```"+language+" "+file, " ") + "\n" + body + "```"
	})
	if ran != 4 {
		t.Errorf("%d commands were run, want 4", ran)
	}
	t.Chdir(root)
	compare(t, "docs/curating.md", old, now)
}

// root is the folder of the module.
var root = func() string {
	folder, err := os.Getwd()
	if err != nil {
		panic(err)
	}
	return folder
}()
