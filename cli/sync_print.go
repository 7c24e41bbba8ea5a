package cli

import (
	"fmt"
	"io"
	"time"
)

// print tells what became of a source.
func (o syncSource) print(w io.Writer) {
	fmt.Fprintf(w, "%s: ", o.Name)
	switch o.State {
	case syncUnchanged:
		fmt.Fprintf(w, "unchanged%s.\n", o.since())
	case syncLoaded:
		fmt.Fprintf(w, "loaded%s.\n", o.since())
	case syncStale:
		fmt.Fprintf(w, "%s\nThe copy%s is used.\n", o.Error.Message, o.since())
	case syncFailed:
		fmt.Fprintf(w, "%s\n", o.Error.Message)
	}
	if o.summary != nil {
		o.summary.print(w)
	}
	fmt.Fprintln(w)
}

// since says from when a copy is.
func (o syncSource) since() string {
	if o.Copy == nil || o.Copy.Fetched.IsZero() {
		return ""
	}
	return " (fetched " + o.Copy.Fetched.UTC().Format(time.DateTime) + " UTC)"
}

// print tells what all came to.
func (r *syncReport) print(w io.Writer) {
	if r.Joined != nil {
		r.Joined.print(w)
		fmt.Fprintln(w)
	}
	count := map[syncState]int{}
	for _, s := range r.Sources {
		count[s.State]++
	}
	fmt.Fprintf(w, "%s: %d loaded, %d unchanged, %d that could not be fetched or loaded.\n", counted(len(r.Sources), "source", "sources"),
		count[syncLoaded], count[syncUnchanged], r.Failed)
	if r.Revision.After == r.Revision.Before {
		fmt.Fprintf(w, "The graph is as it was, at revision %d.\n", r.Revision.After)
		return
	}
	fmt.Fprintf(w, "The graph is at revision %d; it was at %d. What changed: changes(since: %d) in GraphQL.\n", r.Revision.After, r.Revision.Before, r.Revision.Before)
}
