package ror

import (
	"bytes"
	"encoding/json"
	"errors"
	"slices"
	"strings"

	"entente/loader/tabular"
)

// organisation is a record of ROR's schema v2, as far as the model has a place for it.
type organisation struct {
	ID            string         `json:"id"`
	Status        string         `json:"status"`
	Names         []name         `json:"names"`
	Types         []string       `json:"types"`
	Established   *int           `json:"established"`
	Locations     []location     `json:"locations"`
	Links         []link         `json:"links"`
	ExternalIDs   []externalID   `json:"external_ids"`
	Relationships []relationship `json:"relationships"`
}

type name struct {
	Value string   `json:"value"`
	Lang  string   `json:"lang"` // "" for null: of no language, or of one that ROR does not know
	Types []string `json:"types"`
}

type location struct {
	GeonamesID int64 `json:"geonames_id"`
	Details    struct {
		Name        string   `json:"name"`
		CountryCode string   `json:"country_code"`
		Lat         *float64 `json:"lat"`
		Lng         *float64 `json:"lng"`
	} `json:"geonames_details"`
}

type link struct {
	Type  string `json:"type"`
	Value string `json:"value"`
}

type externalID struct {
	Type      string   `json:"type"`
	Preferred string   `json:"preferred"`
	All       []string `json:"all"`
}

type relationship struct {
	Type  string `json:"type"`
	ID    string `json:"id"`
	Label string `json:"label"`
}

// fault is a field whose JSON is not of the shape that the schema gives it.
type fault struct{ field, value, reason string }

// decode reads a record. Fields of another shape than the schema's are given back as faults, and what of them could be
// read is kept. reason is not empty when it is no record at all.
func decode(raw json.RawMessage) (org organisation, faults []fault, reason string) {
	if !bytes.HasPrefix(bytes.TrimSpace(raw), []byte("{")) {
		return org, nil, "it is not a JSON object; take the record from ROR's dump of schema v2"
	}
	if json.Unmarshal(raw, &org) == nil {
		return org, nil, ""
	}
	org = organisation{}
	var fields map[string]json.RawMessage
	if err := json.Unmarshal(raw, &fields); err != nil {
		return org, nil, "it is not a JSON object; take the record from ROR's dump of schema v2"
	}
	for _, f := range []struct {
		name   string
		target any
	}{
		{"id", &org.ID},
		{"status", &org.Status},
		{"names", &org.Names},
		{"types", &org.Types},
		{"established", &org.Established},
		{"locations", &org.Locations},
		{"links", &org.Links},
		{"external_ids", &org.ExternalIDs},
		{"relationships", &org.Relationships},
	} {
		value, ok := fields[f.name]
		if !ok {
			continue
		}
		var wrong *json.UnmarshalTypeError
		if err := json.Unmarshal(value, f.target); errors.As(err, &wrong) {
			faults = append(faults, fault{f.name, string(value),
				"JSON of the type " + wrong.Value + " stands where schema v2 has another; take the record from the dump of schema v2"})
			if f.name == "established" {
				org.Established = nil // else it would be the year 0
			}
		}
	}
	return org, faults, ""
}

// slug returns the nine characters of the record's id, "" when it is not one of ROR.
func (o organisation) slug() string { return slugOf(o.ID) }

// slugOf returns the nine characters of a ROR id, given as address or alone; "" when it is none: 0, six of Crockford's
// letters and digits, and a checksum of two digits.
func slugOf(id string) string {
	s := strings.ToLower(strings.TrimSpace(id))
	s = strings.TrimPrefix(strings.TrimPrefix(s, "https://"), "http://")
	s = strings.TrimPrefix(s, "ror.org/")
	if len(s) != 9 || s[0] != '0' {
		return ""
	}
	for i := 1; i < len(s); i++ {
		digit := s[i] >= '0' && s[i] <= '9'
		letter := s[i] >= 'a' && s[i] <= 'z' && !strings.ContainsRune("ilou", rune(s[i]))
		if !digit && (i >= 7 || !letter) {
			return ""
		}
	}
	return s
}

// unusable returns why the record cannot be loaded, "" when it can.
func (o organisation) unusable() string {
	switch {
	case o.slug() == "":
		return "its id is not one of ROR, such as https://ror.org/02feahw73; take the record from ROR's dump"
	case o.withdrawn():
		return "ROR has withdrawn the record; use the one that ROR names in its place, if any"
	case !slices.ContainsFunc(o.Names, name.names):
		return "it has no name by schema v2; take the record from ROR's dump of schema v2"
	}
	return ""
}

func (o organisation) withdrawn() bool { return strings.EqualFold(o.Status, "withdrawn") }

// names reports whether the entry alone is enough to call the organisation by.
func (n name) names() bool {
	return tabular.Clean(n.Value) != "" && (n.is(nameLabel) || n.is(nameDisplay) || n.is(nameAcronym))
}

func (n name) is(t string) bool { return slices.Contains(n.Types, t) }
