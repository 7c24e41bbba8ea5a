package cordis

import "encoding/xml"

// The parts of a project's XML that are read. Results, articles and regions are not: they are of other things.
type xmlProject struct {
	XMLName       xml.Name          `xml:"project"`
	RCN           string            `xml:"rcn"`
	ID            string            `xml:"id"`
	Reference     string            `xml:"reference"` // the id in older releases
	Acronym       string            `xml:"acronym"`
	Title         string            `xml:"title"`
	Objective     string            `xml:"objective"`
	Status        string            `xml:"status"`
	Start         string            `xml:"startDate"`
	End           string            `xml:"endDate"`
	Cost          string            `xml:"totalCost"`
	Contribution  string            `xml:"ecMaxContribution"`
	DOI           string            `xml:"identifiers>grantDoi"`
	Updated       string            `xml:"lastUpdateDate"`
	Calls         []xmlCall         `xml:"relations>associations>call"`
	Organisations []xmlOrganisation `xml:"relations>associations>organization"`
	Programmes    []xmlProgramme    `xml:"relations>associations>programme"`
	WebLinks      []xmlWebLink      `xml:"relations>associations>webLink"`
	Categories    []xmlCategory     `xml:"relations>categories>category"`
}

type xmlCall struct {
	Type       string `xml:"type,attr"`
	Identifier string `xml:"identifier"`
}

type xmlOrganisation struct {
	Type         string        `xml:"type,attr"`
	Contribution string        `xml:"ecContribution,attr"`
	Net          string        `xml:"netEcContribution,attr"`
	Ended        string        `xml:"terminated,attr"`
	ID           string        `xml:"id"`
	VAT          string        `xml:"vatNumber"`
	Name         string        `xml:"legalName"`
	ShortName    string        `xml:"shortName"`
	Street       string        `xml:"address>street"`
	City         string        `xml:"address>city"`
	Postcode     string        `xml:"address>postalCode"`
	Country      string        `xml:"address>country"`
	URL          string        `xml:"address>url"`
	Geolocation  string        `xml:"address>geolocation"`
	Categories   []xmlCategory `xml:"relations>categories>category"`
}

type xmlProgramme struct {
	Type      string `xml:"type,attr"`
	Unique    string `xml:"uniqueProgrammePart,attr"`
	Code      string `xml:"code"`
	Title     string `xml:"title"`
	Framework string `xml:"frameworkProgramme"`
}

type xmlWebLink struct {
	Type       string `xml:"type,attr"`
	Represents string `xml:"represents,attr"`
	Address    string `xml:"physUrl"`
}

type xmlCategory struct {
	Classification string `xml:"classification,attr"`
	Code           string `xml:"code"`
	Title          string `xml:"title"`
	Path           string `xml:"displayCode"`
}

// The classifications and types that are read, as the publisher writes them.
const (
	classTheme    = "euroSciVoc"
	classScheme   = "projectFundingSchemeCategory"
	classActivity = "organizationActivityType"
	typeLegal     = "relatedLegalBasis"
	typeTopic     = "relatedTopic"
	typeMaster    = "relatedMasterCall"
	typeCall      = "relatedSubCall"
)
