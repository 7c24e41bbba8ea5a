package cordis_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// The columns of the releases as they have been published: FP7 and Horizon 2020 at first, and both after 2021.
const (
	fp7Projects = "rcn;reference;acronym;status;programme;topics;frameworkProgramme;title;startDate;endDate;projectUrl;" +
		"objective;totalCost;ecMaxContribution;call;fundingScheme;coordinator;coordinatorCountry;participants;" +
		"participantCountries;subjects\n"
	firstH2020Projects = "rcn;id;acronym;status;programme;topics;frameworkProgramme;title;startDate;endDate;projectUrl;" +
		"objective;totalCost;ecMaxContribution;call;fundingScheme;coordinator;coordinatorCountry;participants;" +
		"participantCountries;subjects\n"
	fp7Organisations = "projectRcn;projectReference;projectAcronym;role;id;name;shortName;activityType;endOfParticipation;" +
		"ecContribution;country;street;city;postCode;organizationUrl;contactType;contactTitle;contactFirstNames;" +
		"contactLastNames;contactFunction;contactTelephoneNumber;contactFaxNumber;contactEmail\n"
	firstH2020Organisations = "projectRcn;projectID;projectAcronym;role;id;name;shortName;activityType;endOfParticipation;" +
		"ecContribution;country;street;city;postCode;organizationUrl;vatNumber;contactForm;contactType;contactTitle;" +
		"contactFirstNames;contactLastNames;contactFunction;contactTelephoneNumber;contactFaxNumber\n"
	laterProjects = `"id";"acronym";"status";"title";"startDate";"endDate";"totalCost";"ecMaxContribution";"legalBasis";` +
		`"topics";"ecSignatureDate";"frameworkProgramme";"masterCall";"subCall";"fundingScheme";"nature";"objective";` +
		`"contentUpdateDate";"rcn";"grantDoi"` + "\n"
	laterOrganisations = `"projectID";"projectAcronym";"organisationID";"vatNumber";"name";"shortName";"SME";"activityType";` +
		`"street";"postCode";"city";"country";"nutsCode";"geolocation";"organizationURL";"contactForm";` +
		`"contentUpdateDate";"rcn";"order";"role";"ecContribution";"netEcContribution";"totalCost";"endOfParticipation";` +
		`"active"` + "\n"
)

func folderOf(t *testing.T, files map[string]string) string {
	t.Helper()
	folder := t.TempDir()
	for name, content := range files {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

// layouts are a project and an organisation in each of them.
var layouts = []struct {
	name, why string
	files     map[string]string
	says      []string
	put       int
}{
	{
		"FP7 at first", "ISO-8859-1, decimal commas, reference for id; coordinator and participants repeat the other table",
		map[string]string{
			"a.csv": fp7Projects + "85233;211402;OLDSEA;ONG;FP7-ENVIRONMENT;ENV.2007.1.1;FP7;Mer \xe0 venir;2008-01-01;2011-12-31;" +
				"www.old.example;\xc9tude;1250000,5;1.000.000,25;FP7-ENV-2007-1;CP;CNRS;FR;UNI;DE;SCI\n",
			"b.csv": fp7Organisations + "85233;211402;OLDSEA;coordinator;999997930;CNRS \xc9cole;CNRS;REC;false;300000,75;FR;3 rue X;Paris;75016;" +
				"http://www.cnrs.fr;;;;;;;;\n",
		},
		[]string{
			`project:cordis-211402 name "Mer à venir" en`, `project:cordis-211402 cost "1250000.5" EUR`,
			`project:cordis-211402 contribution "1000000.25" EUR`, `project:cordis-211402 identifier "cordis:211402"`,
			`project:cordis-211402 website "http://www.old.example"`, `project:cordis-211402 status "ONGOING"`,
			"project:cordis-211402 FUNDED_UNDER programme:fp7-environment",
			"project:cordis-211402 FUNDED_UNDER programme:topic-env.2007.1.1",
			"programme:call-fp7-env-2007-1 PART_OF programme:fp7",
			`programme:fp7 name "FP7"`, `programme:fp7 type "FRAMEWORK_PROGRAMME"`, `institution:pic-999997930 name "CNRS École"`,
			"institution:pic-999997930 PARTICIPATES_IN project:cordis-211402 as coordinator for 300000.75",
		},
		2,
	},
	{
		"Horizon 2020 at first", "id for the project beside id for the organisation; legal bases end with a dot",
		map[string]string{
			"a.csv": firstH2020Projects + "199999;645001;NEWSEA;SIGNED;H2020-EU.1.3.2.;MSCA-IF-2014-EF;H2020;New sea;2015-01-01;2017-12-31;;" +
				"o;180000;180000;H2020-MSCA-IF-2014;MSCA-IF-EF-ST;UNI;DE;;;\n",
			"b.csv": firstH2020Organisations + "199999;645001;NEWSEA;coordinator;999900000;UNI;U;HES;false;180000;UK;1 High St;Town;AB1;" +
				"http://uni.example;GB123;;;;;;;;\n",
		},
		[]string{
			`project:cordis-645001 status "SIGNED"`, "project:cordis-645001 FUNDED_UNDER programme:h2020-eu.1.3.2",
			"programme:scheme-msca-if-ef-st PART_OF programme:msca", `programme:msca name "Marie Skłodowska-Curie Actions" en`,
			`programme:msca type "FUNDING_SCHEME"`, `institution:pic-999900000 identifier "vat:GB123"`,
			`institution:pic-999900000 country "GB"`,
			"institution:pic-999900000 PARTICIPATES_IN project:cordis-645001 as coordinator for 180000",
		},
		2,
	},
	{
		"Horizon 2020 later", "the layout of Horizon Europe, with a nature more and decimal commas less",
		map[string]string{
			"a.csv": laterProjects + `"645001";"NEWSEA";"CLOSED";"New sea";"2015-01-01";"2017-12-31";"180000";"180000";"H2020-EU.1.3.2.";` +
				`"MSCA-IF-2014-EF";"2014-11-01";"H2020";"H2020-MSCA-IF-2014";"H2020-MSCA-IF-2014";"MSCA-IF";"";"o";"2022-08-01 10:00:00";"199999";"10.3030/645001"` + "\n",
			"b.csv": laterOrganisations + `"645001";"NEWSEA";"999900000";"GB123";"UNI";"U";"false";"HES";"1 High St";"AB1";"Town";"UK";"UKI";` +
				`"51.5,-0.1";"http://uni.example";"";"2022-08-01 10:00:00";"1";"1";"coordinator";"180000";"180000";"180000";"false";"true"` + "\n",
		},
		[]string{
			`project:cordis-645001 status "CLOSED"`, `project:cordis-645001 identifier "doi:10.3030/645001"`,
			"programme:topic-msca-if-2014-ef PART_OF programme:call-h2020-msca-if-2014",
			"institution:pic-999900000 PARTICIPATES_IN project:cordis-645001 as coordinator for 180000, net 180000",
		},
		2,
	},
}

func TestColumnsOfEachRelease(t *testing.T) {
	for _, c := range layouts {
		m := read(t, folderOf(t, c.files))
		m.check()
		got := m.statements(everything)
		for _, want := range c.says {
			if !slices.Contains(got, want) {
				t.Errorf("%s: it does not say %s (%s); it says\n%s", c.name, want, c.why, strings.Join(got, "\n"))
			}
		}
		if len(m.records) != c.put || len(m.rejected) != 0 {
			t.Errorf("%s: %d records, rejected %v", c.name, len(m.records), m.rejected)
		}
	}
}
