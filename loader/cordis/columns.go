package cordis

import (
	"strconv"
	"strings"
	"unicode"

	"entente/loader/tabular"
)

// table is what a CSV file of a release holds.
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

// table tells by the columns what a file holds; its name may be anything.
func (c columns) table() table {
	switch {
	case c.have("project", "code"):
		return themeTable
	case c.have("project", "priority"):
		return priorityTable
	case c.have("project", "physUrl"):
		return webLinkTable
	case c.have("project", "pic", "role"):
		return organisationTable
	case c.have("id", "title", "start"), c.have("id", "title", "framework"):
		return projectTable
	case c.have("project", "legalBasis", "title"):
		return legalBasisTable
	case c.have("project", "topic"):
		return topicTable
	}
	return unknownTable
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

func rowLocator(n int) string { return "#row=" + strconv.Itoa(n) }
