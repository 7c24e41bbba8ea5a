package local

import (
	"os"
	"strings"
)

// tail returns the last n lines of a file that say something, each with an indent; a short note where there are none.
func tail(path string, n int) string {
	text, err := os.ReadFile(path)
	if err != nil {
		return "\t(no log: " + err.Error() + ")"
	}
	return lastLines(string(text), n)
}

// lastLines returns the last n lines of text that say something, each with an indent. Java's stack frames do not: the
// exceptions and causes between them do.
func lastLines(text string, n int) string {
	var lines []string
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, " \t\r\n")
		frame := strings.TrimSpace(line)
		if frame == "" || strings.HasPrefix(frame, "at ") || strings.HasPrefix(frame, "... ") {
			continue
		}
		lines = append(lines, "\t"+line)
	}
	if len(lines) == 0 {
		return "\t(it said nothing)"
	}
	return strings.Join(lines[max(0, len(lines)-n):], "\n")
}
