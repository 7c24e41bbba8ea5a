package reconciliation

import (
	"net/http"
	"regexp"

	"entente/graph"
)

// The spaces of ids: that of entities, and that of types and properties. They are the same wherever the graph is served, so
// that what was matched at one place can be extended at another.
const (
	identifierSpace = "urn:entente:"
	schemaSpace     = "urn:entente:vocabulary:"
)

// manifest tells clients what the service can do.
type manifest struct {
	Versions        []string        `json:"versions"`
	Name            string          `json:"name"`
	IdentifierSpace string          `json:"identifierSpace"`
	SchemaSpace     string          `json:"schemaSpace"`
	ServiceVersion  string          `json:"serviceVersion,omitempty"`
	DefaultTypes    []named         `json:"defaultTypes"`
	View            template        `json:"view"`
	Preview         previewMetadata `json:"preview"`
	Suggest         suggestMetadata `json:"suggest"`
	Extend          extendMetadata  `json:"extend"`
	BatchSize       int             `json:"batchSize"`
}

type template struct {
	URL string `json:"url"`
}

type previewMetadata struct {
	URL    string `json:"url"`
	Width  int    `json:"width"`
	Height int    `json:"height"`
}

type suggestMetadata struct {
	Entity   service `json:"entity"`
	Property service `json:"property"`
	Type     service `json:"type"`
}

type service struct {
	URL  string `json:"service_url"`
	Path string `json:"service_path"`
}

type extendMetadata struct {
	Propose  service   `json:"propose_properties"`
	Settings []setting `json:"property_settings"`
}

// setting is a choice that users have for a column that they fetch.
type setting struct {
	Name    string   `json:"name"`
	Label   string   `json:"label"`
	Type    string   `json:"type"`
	Default any      `json:"default"`
	Help    string   `json:"help_text"`
	Choices []choice `json:"choices,omitempty"`
}

type choice struct {
	Value string `json:"value"`
	Name  string `json:"name"`
}

// hostName is what a Host header may be to stand in addresses.
var hostName = regexp.MustCompile(`^[A-Za-z0-9.\-_]+(:[0-9]+)?$|^\[[0-9A-Fa-f:.]+\](:[0-9]+)?$`)

// manifest returns the manifest with addresses as the client reached us. It returns INVALID_ARGUMENT for a host that is none.
func (s *Service) manifest(r *http.Request) (manifest, error) {
	if !hostName.MatchString(r.Host) {
		return manifest{}, graph.Errorf(graph.CodeInvalidArgument, "the Host header names no host")
	}
	base := "http://" + r.Host
	if r.TLS != nil || r.Header.Get("X-Forwarded-Proto") == "https" {
		base = "https://" + r.Host
	}
	m := manifest{
		Versions: []string{"0.2"}, Name: "Entente", IdentifierSpace: identifierSpace, SchemaSpace: schemaSpace,
		ServiceVersion: s.version, View: template{base + pathPreview + "?id={{id}}"},
		Preview: previewMetadata{base + pathPreview + "?id={{id}}", previewWidth, previewHeight},
		Suggest: suggestMetadata{
			Entity: service{base, pathEntities}, Property: service{base, pathProperties}, Type: service{base, pathTypes},
		},
		Extend: extendMetadata{Propose: service{base, pathProposals}, Settings: []setting{
			{
				Name: settingLimit, Label: "Limit", Type: "number", Default: 0,
				Help: "How many values at most; 0 for all.",
			},
			{
				Name: settingLang, Label: "Language", Type: "select", Default: "en",
				Help:    "The language of names and descriptions, where the sources offer it.",
				Choices: []choice{{"en", "English"}, {"fr", "French"}},
			},
		}},
		BatchSize: maxQueries,
	}
	for _, k := range graph.EntityKinds {
		m.DefaultTypes = append(m.DefaultTypes, typeOf(k))
	}
	return m, nil
}
