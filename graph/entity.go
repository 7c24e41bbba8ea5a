package graph

// Entity is one thing of the graph as readers get it: its identity and the best value of each property. The sides that
// were not shown stand in its facts. An Entity that a store returned is shared: callers never change it.
type Entity struct {
	ID           ID           `json:"id"`
	Kind         EntityKind   `json:"kind"`
	Labels       []Label      `json:"labels"`                 // best first: preferred, acronym, alternative; by language
	Descriptions []Label      `json:"descriptions,omitempty"` // one a language
	Identifiers  []Identifier `json:"identifiers,omitempty"`
	Attributes   []Attribute  `json:"attributes,omitempty"` // best values, by the order of the vocabulary
	// More has the further values of properties of which several are right, such as the types of an institution: by the order of
	// the vocabulary, the best first.
	More []Attribute `json:"more,omitempty"`
	// Stated has the other values of properties of which one is right, as far as sources state them, neither withdrawn nor
	// deprecated: by the order of the vocabulary, the best first. Conditions and counts look at them; nobody is shown them as right.
	Stated    []Attribute `json:"stated,omitempty"`
	Contested []Property  `json:"contested,omitempty"` // properties about which the sources disagree
	// Merged lists the ids of records that were found to be of the same thing, in order. Each of them still answers, with
	// this entity.
	Merged []ID `json:"merged,omitempty"`
	// Withdrawn says that no document in its latest release knows the entity any more.
	Withdrawn bool `json:"withdrawn,omitempty"`
}

// LabelType is how a label names an entity, after SKOS.
type LabelType string

// The label types.
const (
	LabelPreferred   LabelType = "PREFERRED"
	LabelAcronym     LabelType = "ACRONYM"
	LabelAlternative LabelType = "ALTERNATIVE"
)

// Label is a text in a language.
type Label struct {
	Value string    `json:"value"`
	Lang  string    `json:"lang,omitempty"` // BCP 47; empty when it belongs to no language
	Type  LabelType `json:"type"`
}

// Attribute is the best value of a property that is neither label, description, identifier nor figure.
type Attribute struct {
	Property Property `json:"property"`
	Value    string   `json:"value"`
	Unit     string   `json:"unit,omitempty"`
}

// Name returns the preferred label in lang; where there is none, in no language, English, French, any language; else any label;
// else the slug, so that a name is never empty.
func (e *Entity) Name(lang string) string {
	if l, ok := bestLabel(e.Labels, LabelPreferred, lang); ok {
		return l.Value
	}
	if len(e.Labels) > 0 {
		return e.Labels[0].Value
	}
	return e.ID.Slug()
}

// Acronym returns the first short form, "" where there is none.
func (e *Entity) Acronym() string {
	l, _ := bestLabel(e.Labels, LabelAcronym, "")
	return l.Value
}

// Description returns the description in lang, else in no language, English, French, any language; "" where there is none.
func (e *Entity) Description(lang string) string {
	l, _ := bestLabel(e.Descriptions, LabelPreferred, lang)
	return l.Value
}

// Attribute returns the best value of a property, "" where no source gives one.
func (e *Entity) Attribute(p Property) string {
	for _, a := range e.Attributes {
		if a.Property == p {
			return a.Value
		}
	}
	return ""
}

// Values returns the values of a property, the best first: several only where several are right. It returns nothing where no
// source gives one.
func (e *Entity) Values(p Property) []string {
	best := e.Attribute(p)
	if best == "" {
		return nil
	}
	out := []string{best}
	for _, a := range e.More {
		if a.Property == p {
			out = append(out, a.Value)
		}
	}
	return out
}

// Date returns the best value of a date property; unknown where no source gives one.
func (e *Entity) Date(p Property) Date {
	d, err := ParseDate(e.Attribute(p))
	if err != nil {
		return Date{}
	}
	return d
}

// Number returns the best value of a number property, and whether a source gives one.
func (e *Entity) Number(p Property) (float64, bool) { return ParseNumber(e.Attribute(p)) }

func bestLabel(labels []Label, t LabelType, lang string) (best Label, ok bool) {
	bestCost := 5
	for _, l := range labels {
		if l.Type != t {
			continue
		}
		cost := 4
		switch {
		case lang != "" && l.Lang == lang:
			cost = 0
		case l.Lang == "": // a name of no language is one in every language
			cost = 1
		case l.Lang == "en":
			cost = 2
		case l.Lang == "fr":
			cost = 3
		}
		if cost < bestCost {
			best, bestCost, ok = l, cost, true
		}
	}
	return best, ok
}

// Record is an entity as a store keeps it: what readers get, and what it was derived from. Derive makes it.
type Record struct {
	Entity    Entity     `json:"entity"`
	Facts     []Fact     `json:"facts"`
	Conflicts []Conflict `json:"conflicts,omitempty"`
}
