package cordis

import (
	"strings"
	"unicode"

	"entente/loader/tabular"
)

// table is what a file of a release holds.
type table int

const (
	unknownTable table = iota
	projectTable
	organisationTable
	themeTable
	topicTable
	legalBasisTable
	webLinkTable
	priorityTable
	itemTable
)

// columnNames are the columns that are read, each with the names that it has had, the present one first. Names are
// compared without case and without what is neither letter nor digit.
var columnNames = map[string][]string{
	"project":        {"projectID", "projectReference", "projectNumber"},
	"id":             {"id", "reference", "projectID"},
	"acronym":        {"acronym", "projectAcronym"},
	"title":          {"title"},
	"objective":      {"objective"},
	"status":         {"status"},
	"start":          {"startDate"},
	"end":            {"endDate"},
	"cost":           {"totalCost"},
	"contribution":   {"ecMaxContribution"},
	"legalBasis":     {"legalBasis", "programme"},
	"topics":         {"topics", "topic"},
	"framework":      {"frameworkProgramme"},
	"masterCall":     {"masterCall", "call"},
	"subCall":        {"subCall"},
	"scheme":         {"fundingScheme"},
	"rcn":            {"rcn", "projectRcn"},
	"doi":            {"grantDoi"},
	"projectUrl":     {"projectUrl"},
	"pic":            {"organisationID", "organizationID", "id"},
	"vat":            {"vatNumber"},
	"name":           {"name", "legalName"},
	"shortName":      {"shortName"},
	"activity":       {"activityType"},
	"street":         {"street"},
	"postcode":       {"postCode", "postalCode"},
	"city":           {"city"},
	"country":        {"country"},
	"geolocation":    {"geolocation"},
	"website":        {"organizationURL", "organisationURL"},
	"role":           {"role"},
	"ecContribution": {"ecContribution"},
	"net":            {"netEcContribution"},
	"ended":          {"endOfParticipation", "terminated"},
	"code":           {"euroSciVocCode"},
	"path":           {"euroSciVocPath"},
	"theme":          {"euroSciVocTitle"},
	"topic":          {"topic"},
	"main":           {"uniqueProgrammePart"},
	"physUrl":        {"physUrl"},
	"linkType":       {"type"},
	"represents":     {"represents"},
	"priority":       {"policyPriority"},
	"uri":            {"uri"},
	"changed":        {"contentUpdateDate", "lastUpdateDate"},
}

// columns finds the columns of a table by what they mean.
type columns map[string]string

func newColumns(header []string) columns {
	byName := map[string]string{}
	for _, h := range header {
		if key := columnKey(h); byName[key] == "" {
			byName[key] = h
		}
	}
	c := columns{}
	for meaning, names := range columnNames {
		for _, n := range names {
			if h := byName[columnKey(n)]; h != "" {
				c[meaning] = h
				break
			}
		}
	}
	return c
}

func columnKey(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, name)
}

func (c columns) have(meanings ...string) bool {
	for _, m := range meanings {
		if c[m] == "" {
			return false
		}
	}
	return true
}

// shapes are the columns by which each table is recognised, in the order in which they are tried.
var shapes = []struct {
	table table
	needs []string
}{
	{themeTable, []string{"project", "code"}},
	{priorityTable, []string{"project", "priority"}},
	{webLinkTable, []string{"project", "physUrl"}},
	{organisationTable, []string{"project", "pic", "role"}},
	{projectTable, []string{"id", "title", "start"}},
	{projectTable, []string{"id", "title", "framework"}},
	{legalBasisTable, []string{"project", "legalBasis", "title"}},
	{topicTable, []string{"project", "topic"}},
	{itemTable, []string{"uri", "represents"}},
}

// table tells by the columns what a file holds; its name may be anything.
func (c columns) table() table {
	for _, s := range shapes {
		if c.have(s.needs...) {
			return s.table
		}
	}
	return unknownTable
}

// numbered is the column that has the number of the project.
func (t table) numbered() string {
	if t == projectTable {
		return "id"
	}
	return "project"
}

// cell returns the cell of a row by what it means; at is the place of the row, the field the column's own name, for messages.
func (c columns) cell(row tabular.Row, meaning, at string) cell {
	name := c[meaning]
	field := name
	if field == "" {
		field = columnNames[meaning][0]
	}
	return cell{value: row.Raw(name), at: at, field: field}
}
