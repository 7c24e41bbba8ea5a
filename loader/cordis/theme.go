package cordis

import (
	"strings"

	"entente/graph"
)

// theme is a EuroSciVoc subject: its code is a path of numbers (/23/53/373), its path the names of the same steps.
type theme struct{ code, path, title cell }

// theme states a subject and those above it, and that the project has it. Without a code or a name it returns why, and the
// record has to go.
func (s *statements) theme(project cell, t theme) (refused *refusal) {
	id := projectID(project.text())
	if id == "" || !s.isID(id, project) {
		return refuse(project, "the number of the project is missing or makes no id; complete it at the source")
	}
	numbers := steps(t.code.text())
	for _, n := range numbers {
		if strings.Trim(n, "0123456789") != "" || len(n) > 20 {
			numbers = nil
			break
		}
	}
	if len(numbers) == 0 {
		return refuse(t.code, "it is no EuroSciVoc code such as /23/53/373; correct it at the source")
	}
	names := steps(t.path.text())
	title := t.title.text()
	if len(names) != len(numbers) {
		names = nil // a name with a slash in it: which step is which cannot be told
	}
	if title == "" && names != nil {
		title = names[len(names)-1]
	}
	if title == "" {
		return refuse(t.title, "the subject has no name; complete it at the source")
	}
	last := len(numbers) - 1
	subject := s.subject(numbers[last], title, t.code, t.title.or(t.path))
	narrower := subject
	for i := last - 1; i >= 0 && names != nil; i-- {
		broader := s.subject(numbers[i], names[i], t.code, t.path)
		s.relate(narrower, graph.Broader, broader, t.code)
		narrower = broader
	}
	s.relate(id, graph.HasTheme, subject, t.code)
	return nil
}

func (s *statements) subject(number, name string, code, named cell) graph.ID {
	id := graph.ID("theme:euroscivoc-" + number)
	s.declare(id, code)
	s.english(id, graph.PropName, name, named)
	s.fact(id, graph.PropNotation, number, code)
	s.fact(id, graph.PropScheme, "EuroSciVoc", code)
	return id
}

func steps(path string) []string {
	return strings.FieldsFunc(path, func(r rune) bool { return r == '/' })
}
