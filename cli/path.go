package cli

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strings"

	"entente/graph"
	"entente/graph/atlas"
	"entente/graph/connect"
)

type pathCmd struct {
	storeFlag
	From      string   `arg:"" help:"Start from the entity with this id, such as institution:solvay."`
	To        string   `arg:"" help:"Find paths to the entity with this id."`
	MaxLength int      `default:"6" help:"Allow at most this many steps in a path, 1 to 8."`
	First     int      `default:"5" help:"Show at most this many paths, 1 to 50."`
	Types     []string `placeholder:"TYPE" help:"Use only relations of these types, such as PARTNER_IN."`
	Avoid     []string `placeholder:"ID" help:"Exclude paths through these entities."`
	Via       []string `placeholder:"ID" help:"Require every path to go through these entities; at most 4."`
	Kinds     []string `placeholder:"KIND" help:"Go only through entities of these kinds, such as AGREEMENT."`
	Coexist   bool     `name:"coexisting" help:"Require all relations of a path to have held on the same day."`
	Evidence  int      `name:"min-evidence" placeholder:"N" help:"Use only relations stated by at least this many documents."`
	AsOf      string   `placeholder:"DATE" help:"Use only relations that may have held on this date: YYYY, YYYY-MM or YYYY-MM-DD."`
	Rank      string   `default:"HOPS" enum:"HOPS,SPECIFICITY" help:"Rank by fewest steps (HOPS), or by most specific connections, even if longer (SPECIFICITY)."`
	Lang      string   `default:"en" enum:"en,fr" help:"Write the sentences in this language: en or fr."`
	JSON      bool     `name:"json" help:"Print JSON."`
}

// Run prints the paths. It returns errProblems when there is none.
func (c pathCmd) Run(ctx context.Context, p Program) error {
	store, err := c.read(ctx)
	if err != nil {
		return err
	}
	defer store.Close()
	req, err := c.request()
	if err != nil {
		return err
	}
	api := atlas.New(store)
	res, err := api.Paths(ctx, req)
	if err != nil {
		return err
	}
	blocked, err := api.Blocked(ctx, req, res)
	if err != nil {
		return err
	}
	titles, err := c.titles(ctx, store, res)
	if err != nil {
		return err
	}
	if c.JSON {
		err = printJSON(p.Stdout, c.asJSON(res, blocked, titles))
	} else {
		c.print(p.Stdout, res, blocked, titles)
		c.printBlocked(p.Stdout, blocked)
	}
	if err == nil && len(res.Paths) == 0 {
		return errProblems
	}
	return err
}

// request returns what is asked. It returns INVALID_ID for what is not an id, and INVALID_ARGUMENT for a type or kind that does
// not exist.
func (c pathCmd) request() (q connect.PathQuery, err error) {
	q = connect.PathQuery{
		MaxLength: c.MaxLength, Limit: c.First, Rank: connect.PathRank(c.Rank), Coexisting: c.Coexist, MinEvidence: c.Evidence,
	}
	ids, err := graph.ParseIDs(slices.Concat([]string{c.From, c.To}, c.Via, c.Avoid))
	if err != nil {
		return q, err
	}
	q.From, q.To, q.Via, q.Avoid = ids[0], ids[1], ids[2:2+len(c.Via)], ids[2+len(c.Via):]
	for _, s := range c.Types {
		t := graph.RelationType(strings.ToUpper(s))
		if _, ok := t.Rule(); !ok {
			return q, graph.Errorf(graph.CodeInvalidArgument, "%q is not a relation type; %s", s,
				graph.NearestRelationType(t))
		}
		q.Types = append(q.Types, t)
	}
	for _, s := range c.Kinds {
		k, err := entityKind(s)
		if err != nil {
			return q, err
		}
		q.Kinds = append(q.Kinds, k)
	}
	if c.AsOf != "" {
		q.AsOf, err = graph.ParseDate(c.AsOf)
	}
	return q, err
}

// titles returns the names of the documents that the paths cite.
func (c pathCmd) titles(ctx context.Context, store graph.Reader, res connect.PathResult) (map[graph.ID]string, error) {
	titles := map[graph.ID]string{}
	var ids []graph.ID
	for _, path := range res.Paths {
		for _, s := range path.Steps {
			for _, e := range s.Relation.Evidence {
				if _, ok := titles[e.Document]; !ok {
					titles[e.Document] = string(e.Document)
					ids = append(ids, e.Document)
				}
			}
		}
	}
	documents, err := store.Entities(ctx, ids)
	for i, d := range documents {
		if d != nil {
			titles[ids[i]] = d.Name(c.Lang)
		}
	}
	return titles, err
}

func (c pathCmd) print(w io.Writer, res connect.PathResult, blocked []connect.Blocked, titles map[graph.ID]string) {
	for i, path := range res.Paths {
		fmt.Fprintf(w, "%d. %s, score %.3f\n", i+1, counted(len(path.Steps), "step", "steps"), path.Score())
		for _, s := range path.Steps {
			fmt.Fprintf(w, "   %s\n", s.Sentence(c.Lang))
			for _, e := range s.Relation.Evidence {
				fmt.Fprintf(w, "      %s\n", cite(e, titles))
			}
		}
	}
	switch most := counted(c.MaxLength, "step", "steps"); {
	case len(res.Paths) > 0:
	case conditioned(res, blocked):
		fmt.Fprintf(w, "No path of at most %s between %s and %s meets the conditions.\n", most, c.From, c.To)
	default:
		fmt.Fprintf(w, "No path of at most %s connects %s and %s.\n", most, c.From, c.To)
	}
	switch {
	case res.Reason == connect.TruncatedLength && c.MaxLength == connect.MaxPathLength:
		fmt.Fprintf(w, "There may be longer paths, which are not searched.\n")
	case res.Truncated:
		fmt.Fprintf(w, "There may be more paths: %s.\n", reasons[res.Reason])
	case res.Reason != "":
		fmt.Fprintf(w, "%s.\n", reasons[res.Reason])
	}
}

// conditioned reports whether there are paths of the length asked for, and it is what else was asked for that none of them meets.
func conditioned(res connect.PathResult, blocked []connect.Blocked) bool {
	return res.Reason == connect.ReasonConstraints ||
		slices.ContainsFunc(blocked, func(b connect.Blocked) bool { return b.Constraint != connect.ConstraintLength })
}

// printBlocked prints what stood in the way, each with the path that there would be.
func (c pathCmd) printBlocked(w io.Writer, blocked []connect.Blocked) {
	for _, b := range blocked {
		fmt.Fprintf(w, "Without %s, the best path has %s and score %.3f: %s\n", options[b.Constraint],
			counted(len(b.Relaxed.Steps), "step", "steps"), b.Relaxed.Score(), b.Relaxed.Explain(c.Lang))
	}
}

// options are the options that a constraint is asked for with.
var options = map[connect.PathConstraint]string{
	connect.ConstraintTypes:       "--types",
	connect.ConstraintKinds:       "--kinds",
	connect.ConstraintAvoid:       "--avoid",
	connect.ConstraintVia:         "--via",
	connect.ConstraintAsOf:        "--as-of",
	connect.ConstraintCoexisting:  "--coexisting",
	connect.ConstraintMinEvidence: "--min-evidence",
	connect.ConstraintLength:      "--max-length",
	connect.ConstraintsTogether:   "all constraints",
}

func cite(e graph.Evidence, titles map[graph.ID]string) string {
	s := titles[e.Document]
	if e.Quote != "" {
		s = "“" + e.Quote + "” — " + s
	}
	if e.Locator != "" {
		s += " " + e.Locator
	}
	return s
}

var reasons = map[connect.PathReason]string{
	connect.TruncatedNodes:  "the search stopped, because too many entities lie between the two",
	connect.TruncatedArcs:   "the search stopped, because too many relations lie between the two",
	connect.TruncatedPaths:  "the search stopped, because there are too many candidates",
	connect.TruncatedLength: "longer paths were not searched; raise --max-length to include them",

	connect.ReasonConstraints:  "There are paths between the two, but none meets all the constraints",
	connect.ReasonNotInSources: "The sources connect the two by no path of any length",
}

type pathJSON struct {
	From      string              `json:"from"`
	To        string              `json:"to"`
	Truncated bool                `json:"truncated"`
	Reason    connect.PathReason  `json:"reason,omitempty"`
	Paths     []pathJSONPath      `json:"paths"`
	Blocked   []pathJSONBlocked   `json:"blocked,omitempty"`
	Documents map[graph.ID]string `json:"documents"`
}

type pathJSONPath struct {
	Length      int                `json:"length"`
	Score       float64            `json:"score"`
	Breakdown   map[string]float64 `json:"breakdown"`
	Explanation string             `json:"explanation"`
	Steps       []pathJSONStep     `json:"steps"`
}

type pathJSONBlocked struct {
	Constraint connect.PathConstraint `json:"constraint"`
	Relaxed    pathJSONPath           `json:"relaxed"`
}

type pathJSONStep struct {
	From     graph.ID        `json:"from"`
	To       graph.ID        `json:"to"`
	Forward  bool            `json:"forward"`
	Sentence string          `json:"sentence"`
	Relation *graph.Relation `json:"relation"`
}

func (c pathCmd) asJSON(res connect.PathResult, blocked []connect.Blocked, titles map[graph.ID]string) pathJSON {
	out := pathJSON{
		From: c.From, To: c.To, Truncated: res.Truncated, Reason: res.Reason, Paths: []pathJSONPath{}, Documents: titles,
	}
	for _, path := range res.Paths {
		out.Paths = append(out.Paths, c.pathAsJSON(path))
	}
	for _, b := range blocked {
		out.Blocked = append(out.Blocked, pathJSONBlocked{b.Constraint, c.pathAsJSON(b.Relaxed)})
	}
	return out
}

func (c pathCmd) pathAsJSON(path connect.Path) pathJSONPath {
	j := pathJSONPath{
		Length: len(path.Steps), Score: path.Score(), Breakdown: map[string]float64{}, Explanation: path.Explain(c.Lang),
	}
	for _, t := range path.Breakdown {
		j.Breakdown[t.Term] = t.Value
	}
	for _, s := range path.Steps {
		j.Steps = append(j.Steps, pathJSONStep{s.From.ID, s.To.ID, s.Forward, s.Sentence(c.Lang), s.Relation})
	}
	return j
}
