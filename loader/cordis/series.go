package cordis

import (
	"cmp"
	"errors"
	"io"
	"strings"

	"entente/loader/tabular"
)

// firstRows is how many rows of a table are looked at to learn of which framework programme it is.
const firstRows = 16

// look finds out what a file holds and of which framework programme, "" where it does not say itself. A file without a header
// is no table of CORDIS, which is no error of the release.
func look(f tabular.File) (t table, framework string, err error) {
	in, err := f.Open()
	if err != nil {
		return unknownTable, "", err
	}
	defer in.Close()
	r, err := tabular.NewReader(in, f.Name)
	if err != nil {
		if errors.Is(err, tabular.ErrNoTable) {
			return unknownTable, "", nil
		}
		return unknownTable, "", err // the file cannot be read: a damaged zip, a disk that fails
	}
	c := newColumns(r.Header())
	for range firstRows {
		row, err := r.Next()
		if err == io.EOF || framework != "" {
			break
		}
		if err != nil {
			return unknownTable, "", err
		}
		framework = c.framework(row)
	}
	return c.table(), framework, nil
}

// framework returns the code of the framework programme that a row names, by itself or by the code of a legal basis.
func (c columns) framework(row tabular.Row) string {
	if code := strings.ToUpper(c.cell(row, "framework", "").text()); code != "" {
		return code
	}
	for _, basis := range c.cell(row, "legalBasis", "").list() {
		if code := frameworkOf(legalCode(basis)); code != "" {
			return code
		}
	}
	return ""
}

// seriesNames are the tables as the publisher calls them.
var seriesNames = map[table]string{
	projectTable: "project", organisationTable: "organization", themeTable: "euroSciVoc", topicTable: "topics",
	legalBasisTable: "legalBasis", webLinkTable: "webLink", priorityTable: "policyPriorities",
}

// nameSeries says of each table what it is a release of: cordis:HORIZON/project. Tables that do not name their framework
// programme go by the projects beside them. A table of which that is unknown has no series, and neither have several of one
// series: each of them is a part, and what one lacks has not vanished.
func nameSeries(inputs []input) {
	projects := map[string][]string{} // frameworks of project tables, by release; "" for all
	for _, in := range inputs {
		if in.table == projectTable && in.framework != "" {
			projects[in.release] = append(projects[in.release], in.framework)
			projects[""] = append(projects[""], in.framework)
		}
	}
	count := map[string]int{}
	for i := range inputs {
		in := &inputs[i]
		framework := cmp.Or(in.framework, sole(projects[in.release]), sole(projects[""]))
		if name := seriesNames[in.table]; name != "" && framework != "" {
			in.series = "cordis:" + framework + "/" + name
			count[in.series]++
		}
	}
	for i := range inputs {
		if count[inputs[i].series] > 1 {
			inputs[i].series = ""
		}
	}
}

// sole returns the one value that all are; "" where they differ or there is none.
func sole(values []string) string {
	for _, v := range values {
		if v != values[0] {
			return ""
		}
	}
	return strings.Join(values[:min(len(values), 1)], "")
}
