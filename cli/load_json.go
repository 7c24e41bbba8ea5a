package cli

import (
	"time"

	"entente/graph"
	"entente/loader"
)

// loadJSON is what load prints with --json. docs/operations.md describes it; its keys stay as they are.
type loadJSON struct {
	DryRun         bool                                `json:"dryRun"`
	Source         string                              `json:"source"`
	SHA256         string                              `json:"sha256"`
	Started        time.Time                           `json:"started"`
	Finished       time.Time                           `json:"finished"`
	Seconds        map[loader.Phase]float64            `json:"seconds"`
	Records        graph.Records                       `json:"records"`
	Files          []fileJSON                          `json:"files"`
	FieldsRejected int                                 `json:"fieldsRejected"`
	Rejects        rejectsJSON                         `json:"rejects"`
	Report         graph.Report                        `json:"report"`
	Entities       map[graph.EntityKind]graph.Report   `json:"entities"`
	Relations      map[graph.RelationType]graph.Report `json:"relations"`
	Merges         mergesJSON                          `json:"merges"`
	Splits         mergesJSON                          `json:"splits"`
	JoiningDue     bool                                `json:"joiningDue"`         // records may be of one body, which entente reconcile --accept would join
	Joined         *joined                             `json:"joined,omitempty"`   // by --join
	Unjoined       int                                 `json:"unjoined,omitempty"` // pairs of a crosswalk of whose identifiers the graph has none
	Notes          []string                            `json:"notes,omitempty"`    // what the source says of the input beside the rejections
	Refusal        string                              `json:"refusal,omitempty"`  // of a dry run: why the load would be refused
}

// fileJSON counts the records of one file.
type fileJSON struct {
	File string `json:"file"`
	graph.Records
}

// rejectsJSON says where what was rejected is listed, and of which fields it is; of whole records the field is "".
type rejectsJSON struct {
	File   string         `json:"file"` // "" where there is none
	Fields map[string]int `json:"byField"`
}

// mergesJSON is how many merges were made or taken back, and the ids of the first, the survivor before the others.
type mergesJSON struct {
	Count int          `json:"count"`
	First [][]graph.ID `json:"first"`
}

func (f loadFlags) asJSON(result loader.Result, merged merges, rejects *rejects, after afterLoad) loadJSON {
	out := loadJSON{
		DryRun: f.DryRun, Source: result.Load.Source, SHA256: result.Load.SHA256, Started: result.Load.Started,
		Finished: result.Load.Finished, Seconds: map[loader.Phase]float64{}, Records: result.Load.Records,
		FieldsRejected: result.Fields, Rejects: rejectsJSON{Fields: map[string]int{}}, Report: result.Load.Report,
		Entities: result.Entities, Relations: result.Relations,
		Merges: mergesJSON{result.MergeCount, notNull(merged.result.Merges)},
		Splits: mergesJSON{result.SplitCount, notNull(merged.result.Splits)},
	}
	out.Unjoined, out.Notes = result.Unjoined, result.Notes
	out.Files, out.Refusal = []fileJSON{}, result.Refusal
	out.JoiningDue, out.Joined = after.due, after.joined
	for _, file := range result.Files {
		out.Files = append(out.Files, fileJSON{file.File, file.Records})
	}
	for _, p := range phases {
		out.Seconds[p] = result.Took[p].Seconds()
	}
	if rejects.file != nil {
		out.Rejects.File = rejects.path
	}
	for _, g := range rejects.groups() {
		out.Rejects.Fields[g.Field] = g.Count
	}
	return out
}

// notNull makes an empty list an empty array, which is easier on scripts than null.
func notNull[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}
