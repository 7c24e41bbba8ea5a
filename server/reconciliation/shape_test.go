package reconciliation_test

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
)

// shape checks a JSON value against a rule of the specification, and returns what is wrong with it, each with its place.
type shape func(at string, v any) []string

func text(pattern string) shape {
	form := regexp.MustCompile(pattern)
	return func(at string, v any) []string {
		if s, ok := v.(string); !ok || !form.MatchString(s) {
			return []string{fmt.Sprintf("%s is no text like %s: %v", at, pattern, v)}
		}
		return nil
	}
}

func numeric(at string, v any) []string {
	if _, ok := v.(float64); !ok {
		return []string{fmt.Sprintf("%s is no number: %v", at, v)}
	}
	return nil
}

func truth(at string, v any) []string {
	if _, ok := v.(bool); !ok {
		return []string{fmt.Sprintf("%s is no truth: %v", at, v)}
	}
	return nil
}

func anything(string, any) []string { return nil }

func listOf(item shape) shape {
	return func(at string, v any) (wrong []string) {
		list, ok := v.([]any)
		if !ok {
			return []string{fmt.Sprintf("%s is no list: %v", at, v)}
		}
		for i, x := range list {
			wrong = append(wrong, item(fmt.Sprintf("%s[%d]", at, i), x)...)
		}
		return wrong
	}
}

func mapOf(item shape) shape {
	return func(at string, v any) (wrong []string) {
		m, ok := v.(map[string]any)
		if !ok {
			return []string{fmt.Sprintf("%s is no object: %v", at, v)}
		}
		for _, k := range slices.Sorted(maps.Keys(m)) {
			wrong = append(wrong, item(at+"."+k, m[k])...)
		}
		return wrong
	}
}

// object has the fields, and no other; those with a question mark may be missing.
func object(fields map[string]shape) shape {
	return func(at string, v any) (wrong []string) {
		m, ok := v.(map[string]any)
		if !ok {
			return []string{fmt.Sprintf("%s is no object: %v", at, v)}
		}
		known := map[string]bool{}
		for _, name := range slices.Sorted(maps.Keys(fields)) {
			field, optional := strings.CutSuffix(name, "?")
			known[field] = true
			x, there := m[field]
			switch {
			case there:
				wrong = append(wrong, fields[name](at+"."+field, x)...)
			case !optional:
				wrong = append(wrong, at+" has no "+field)
			}
		}
		for _, k := range slices.Sorted(maps.Keys(m)) {
			if !known[k] {
				wrong = append(wrong, at+" has "+k+", which nobody knows")
			}
		}
		return wrong
	}
}

func oneOf(shapes ...shape) shape {
	return func(at string, v any) (wrong []string) {
		fits := 0
		for _, s := range shapes {
			bad := s(at, v)
			if len(bad) == 0 {
				fits++
			}
			wrong = append(wrong, bad...)
		}
		if fits == 1 {
			return nil
		}
		return append(wrong, fmt.Sprintf("%s has %d of the forms that it may have one of", at, fits))
	}
}

// The forms of the specification.
var (
	nonEmpty = text(`(?s).`)
	address  = text(`^https?://`)
	withID   = text(`^https?://.*\{\{id\}\}`)
	typed    = object(map[string]shape{"id": nonEmpty, "name": nonEmpty})
	endpoint = object(map[string]shape{"service_url": address, "service_path": text(`^/`)})

	manifestShape = object(map[string]shape{
		"versions": listOf(text(`^0\.2$`)), "name": nonEmpty, "identifierSpace": text(`^\w+:`), "schemaSpace": text(`^\w+:`),
		"serviceVersion?": nonEmpty, "defaultTypes": listOf(typed), "batchSize": numeric,
		"view":    object(map[string]shape{"url": withID}),
		"preview": object(map[string]shape{"url": withID, "width": numeric, "height": numeric}),
		"suggest": object(map[string]shape{"entity": endpoint, "property": endpoint, "type": endpoint}),
		"extend": object(map[string]shape{
			"propose_properties": endpoint,
			"property_settings": listOf(oneOf(
				object(map[string]shape{
					"type": text("^number$"), "default?": numeric, "label": nonEmpty, "name": nonEmpty, "help_text?": nonEmpty,
				}),
				object(map[string]shape{
					"type": text("^select$"), "default?": nonEmpty, "label": nonEmpty, "name": nonEmpty, "help_text?": nonEmpty,
					"choices": listOf(object(map[string]shape{"value": nonEmpty, "name": nonEmpty})),
				}),
			)),
		}),
	})
	resultShape = mapOf(object(map[string]shape{"result": listOf(object(map[string]shape{
		"id": nonEmpty, "name": nonEmpty, "description?": nonEmpty, "score": numeric, "match": truth, "type": listOf(typed),
		"features": listOf(object(map[string]shape{"id": nonEmpty, "value": numeric})),
	})), "error?": problemShape}))
	suggestShape = object(map[string]shape{"result": listOf(object(map[string]shape{
		"id": nonEmpty, "name": nonEmpty, "description?": nonEmpty, "notable?": listOf(typed),
	}))})
	proposalShape = object(map[string]shape{"properties": listOf(typed), "type": anything, "limit?": numeric})
	extendShape   = object(map[string]shape{
		"meta": listOf(typed),
		"rows": mapOf(mapOf(listOf(oneOf(
			object(map[string]shape{"str": nonEmpty}),
			object(map[string]shape{"float": numeric}),
			object(map[string]shape{"date": text(`^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$`)}),
		)))),
	})
)

var problemShape = object(map[string]shape{"code": text(`^[A-Z_]+$`), "message": nonEmpty})
