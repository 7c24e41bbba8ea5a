package cordis_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"entente/graph"
)

const (
	projectHeader = "id;acronym;title;startDate;endDate;totalCost;ecMaxContribution;status\n"
	orgHeader     = "projectID;organisationID;name;vatNumber;country;role;ecContribution;city\n"
)

// defect is one thing that real releases contain, and what a loader owes it.
type defect struct {
	name, reason string
	files        map[string]string
	says         []string // statements that must be there
	silent       []string // beginnings of statements that must not
	rejects      []string // rejections as they are told, each a part of one, in order
	put          int
}

var defects = []defect{
	{
		name: "comma, BOM, CRLF with LF inside", reason: "spreadsheets save releases again",
		files: map[string]string{"p.csv": "\ufeffID,Acronym,Title,Start Date,OBJECTIVE\r\n" +
			"1,A,\"One, two\",2020-01-01,\"line\nline\"\r\n2,B,Three,2020-02-01,x\r\n"},
		says: []string{
			`project:cordis-1 name "One, two" en`, `project:cordis-1 description "line line" en`,
			`project:cordis-1 start "2020-01-01"`, `project:cordis-2 acronym "B"`,
		},
		put: 2,
	},
	{
		name: "Latin-1", reason: "old files are in ISO-8859-1",
		files: map[string]string{"o.csv": orgHeader + "1;99;\xc9COLE DES MINES;;FR;coordinator;1;N\xeemes\n"},
		says:  []string{`institution:pic-99 name "ÉCOLE DES MINES"`},
		put:   1,
	},
	{
		name: "decimal commas mixed with dots", reason: "one column has 1,5 and 1.5",
		files: map[string]string{"p.csv": projectHeader + "1;A;A;;;1500000,50;1.234.567,89;\n2;B;B;;;10;9.5;\n3;C;C;;;1e+6;;\n"},
		says: []string{
			`project:cordis-1 cost "1500000.5" EUR`, `project:cordis-1 contribution "1234567.89" EUR`,
			`project:cordis-2 contribution "9.5" EUR`,
		},
		silent:  []string{"project:cordis-3 cost"},
		rejects: []string{`p.csv:4: totalCost "1e+6": it is not an amount`},
		put:     3,
	},
	{
		name: "marks and net amounts as releases write them", reason: "JSON and spreadsheets write booleans in other letters, and what is none is said",
		files: map[string]string{"o.csv": "projectID;organisationID;name;role;ecContribution;netEcContribution;endOfParticipation\n" +
			"1;1;A;participant;5;4,5;TRUE\n1;2;B;participant;5;;\n1;3;C;participant;5;much;maybe\n1;4;D;thirdParty;;3;0\n"},
		says: []string{
			"institution:pic-1 PARTICIPATES_IN project:cordis-1 as participant for 5, net 4.5, ended",
			"institution:pic-2 PARTICIPATES_IN project:cordis-1 as participant for 5",
			"institution:pic-3 PARTICIPATES_IN project:cordis-1 as participant for 5",
			"institution:pic-4 PARTICIPATES_IN project:cordis-1 as third party, net 3",
		},
		rejects: []string{
			`o.csv:4: netEcContribution "much": it is not an amount`, `o.csv:4: endOfParticipation "maybe": it is neither true nor false`,
		},
		put: 4,
	},
	{
		name: "doubled quotes", reason: "the publisher's topics.csv had them, and lazy readers lose the next line",
		files: map[string]string{"topics.csv": "\"projectID\";\"topic\";\"title\"\n" +
			"\"1\";\"T-1\";\"\"Combining ways ; \"\"Fit for 55\"\" now\"\"\n\"2\";\"T-2\";\"Next\"\n\"3\";\"T-3\";\"Last\"\n"},
		says: []string{
			"project:cordis-2 FUNDED_UNDER programme:topic-t-2", "project:cordis-3 FUNDED_UNDER programme:topic-t-3",
			"project:cordis-1 FUNDED_UNDER programme:topic-t-1",
		},
		put: 3,
	},
	{
		name: "rows of a project without a number", reason: "a topic, a theme or a website of nothing states nothing",
		files: map[string]string{
			"topics.csv":  "projectID;topic;title\n;T-1;a\n-/-;T-2;b\n3;;c\n4;T-4;d\n",
			"webLink.csv": "projectID;physUrl;type;represents\n;https://a.example;relatedWebsite;project\n5;https://b.example;relatedWebsite;project\n",
		},
		says:   []string{"project:cordis-4 FUNDED_UNDER programme:topic-t-4", `project:cordis-5 website "https://b.example"`},
		silent: []string{"programme:topic-t-1", "programme:topic-t-2", "project:cordis-3"},
		rejects: []string{
			`topics.csv:2: projectID: the number of the project is missing or makes no id`,
			`topics.csv:3 "-/-": projectID: the number of the project is missing or makes no id`,
			`topics.csv:4: topic: the topic is missing or its code makes no id`,
			`webLink.csv:2: projectID: the number of the project is missing or makes no id`,
		},
		put: 2,
	},
	{
		name: "activity types", reason: "each is a type of institution; one that is not known goes, the organisation stays",
		files: map[string]string{"o.csv": "projectID;organisationID;name;country;role;activityType\n1;1;A;;;HES\n1;2;B;;;REC\n1;3;C;;;PRC\n1;4;D;;;PUB\n1;5;E;;;oth\n1;6;F;;;\n1;7;G;;;NGO\n"},
		says: []string{
			`institution:pic-1 type "UNIVERSITY"`, `institution:pic-2 type "RESEARCH_ORGANISATION"`, `institution:pic-3 type "COMPANY"`,
			`institution:pic-4 type "PUBLIC_AUTHORITY"`, `institution:pic-5 type "OTHER"`, `institution:pic-7 name "G"`,
		},
		silent:  []string{"institution:pic-6 type", "institution:pic-7 type"},
		rejects: []string{`o.csv:8: activityType "NGO": it is no activity type that is known: HES, REC, PRC, PUB, OTH`},
		put:     7,
	},
	{
		name: "words for a status", reason: "old and new releases have words of their own",
		files: map[string]string{"p.csv": projectHeader +
			"1;;A;;;;;PROPOSED\n2;;A;;;;;SIGNED\n3;;A;;;;;ONGOING\n4;;A;;;;;CLOSED\n5;;A;;;;;TERMINATED\n6;;A;;;;;ONG\n7;;A;;;;;EXE\n8;;A;;;;;clo\n9;;A;;;;;CAN\n10;;A;;;;;CANCELLED\n"},
		says: []string{
			`project:cordis-1 status "PROPOSED"`, `project:cordis-2 status "SIGNED"`, `project:cordis-3 status "ONGOING"`,
			`project:cordis-4 status "CLOSED"`, `project:cordis-5 status "TERMINATED"`, `project:cordis-6 status "ONGOING"`,
			`project:cordis-7 status "ONGOING"`, `project:cordis-8 status "CLOSED"`, `project:cordis-9 status "TERMINATED"`,
			`project:cordis-10 status "TERMINATED"`,
		},
		put: 10,
	},
	{
		name: "calls of XML", reason: "a call is part of its master call; of several the first counts, and calls of another sort do not",
		files: map[string]string{"1.xml": "<project><id>1</id><title>A</title><relations><associations>" +
			"<call type=\"relatedOther\"><identifier>C-0</identifier></call>" +
			"<call type=\"relatedSubCall\"><identifier>C-1</identifier></call><call type=\"relatedSubCall\"><identifier>C-2</identifier></call>" +
			"<call type=\"relatedMasterCall\"><identifier>M-1</identifier></call><call type=\"relatedMasterCall\"><identifier>M-2</identifier></call>" +
			"<programme type=\"relatedLegalBasis\" uniqueProgrammePart=\"true\"><code>HORIZON.1</code><frameworkProgramme>HORIZON</frameworkProgramme></programme>" +
			"</associations></relations></project>"},
		says: []string{
			"project:cordis-1 FUNDED_UNDER programme:call-c-1", "programme:call-c-1 PART_OF programme:call-m-1",
			"programme:call-m-1 PART_OF programme:horizon-europe",
		},
		silent: []string{"programme:call-c-0", "programme:call-c-2", "programme:call-m-2", "programme:call-c-1 PART_OF programme:horizon-europe"},
		put:    1,
	},
	{
		name: "a record with a cell too many", reason: "nothing tells which one; the records around it stay",
		files:   map[string]string{"topics.csv": "projectID;topic;title\n1;T-1;a;b\n2;T-2;c\n"},
		says:    []string{"project:cordis-2 FUNDED_UNDER programme:topic-t-2"},
		silent:  []string{"project:cordis-1"},
		rejects: []string{"topics.csv:2 \"1;T-1;a;b\""},
		put:     1,
	},
	{
		name: "countries", reason: "the EU writes EL and UK; NA is Namibia and not a missing value; XK is in use, XX is nobody's",
		files: map[string]string{"o.csv": orgHeader + "1;1;A;;EL;;;\n1;2;B;;uk;;;\n1;3;C;;NA;;;\n1;4;D;;XK;;;\n1;5;E;;;;;\n1;6;F;;XX;;;\n1;7;G;;GRC;;;\n"},
		says: []string{
			`institution:pic-1 country "GR"`, `institution:pic-2 country "GB"`, `institution:pic-3 country "NA"`,
			`institution:pic-4 country "XK"`, "institution:pic-5 PARTICIPATES_IN project:cordis-1", `institution:pic-7 country "GR"`,
		},
		silent:  []string{"institution:pic-5 country", "institution:pic-6 country"},
		rejects: []string{`o.csv:7: country "XX"`},
		put:     7,
	},
	{
		name: "placeholders", reason: "they are no identifiers: all who have none would be one",
		files: map[string]string{"o.csv": orgHeader +
			"1;1;A;MISSING;FR;;;-\n1;2;B;N/A;FR;;;\n1;3;C;000000000;FR;;;\n1;4;D;fr 401800;FR;;;Not applicable\n"},
		says:   []string{`institution:pic-4 identifier "vat:FR401800"`, `institution:pic-1 identifier "pic:1"`},
		silent: []string{`institution:pic-1 identifier "vat`, `institution:pic-2 identifier "vat`, `institution:pic-3 identifier "vat`, "site:"},
		put:    4,
	},
	{
		name: "no participant code", reason: "the organisation is known by its name, country and place, and says that this is weak",
		files: map[string]string{"o.csv": orgHeader + "1;;A;;FR;;;\n1;x12;B;;FR;;;\n;7;C;;FR;;;\n1;8;;;FR;;;\n1;9;D;;FR;;;\n2;-;a;;FR;participant;5;\n"},
		says: []string{
			`institution:pic-9 name "D"`,
			`institution:named-eb8dd68fd5500b46 name "A"`, `institution:named-eb8dd68fd5500b46 identification "WEAK"`,
			"institution:named-eb8dd68fd5500b46 PARTICIPATES_IN project:cordis-1",
			"institution:named-eb8dd68fd5500b46 PARTICIPATES_IN project:cordis-2 as participant for 5",
			`institution:named-ce0c9be9db1092bb name "B"`,
		},
		silent:  []string{"institution:pic-7", "institution:pic-8", "institution:pic-9 identification", "institution:named-eb8dd68fd5500b46 identifier"},
		rejects: []string{`o.csv:3: organisationID "x12": it is no participant code (PIC)`, "o.csv:4: projectID", "o.csv:5: name"},
		put:     4,
	},
	{
		name: "the same participation twice", reason: "its two amounts are both the publisher's",
		files: map[string]string{"o.csv": orgHeader + "1;1;A;;FR;thirdParty;48753.45;\n1;1;A;;FR;thirdParty;90621,55;\n1;1;A;;FR;participant;0;\n"},
		says: []string{
			"institution:pic-1 PARTICIPATES_IN project:cordis-1 as third party for 48753.45",
			"institution:pic-1 PARTICIPATES_IN project:cordis-1 as third party for 90621.55",
			"institution:pic-1 PARTICIPATES_IN project:cordis-1 as participant for 0",
		},
		put: 3,
	},
	{
		name: "amounts that are missing", reason: "0 stands for no total beside a contribution; an associated partner has no amount, which is not 0",
		files: map[string]string{
			"p.csv": projectHeader + "1;A;A;;;0;250000;\n2;B;B;;;0;0;\n",
			"o.csv": orgHeader + "1;1;A;;FR;associatedPartner;;\n1;2;B;;FR;participant;0;\n",
		},
		says: []string{
			`project:cordis-1 contribution "250000" EUR`, `project:cordis-2 cost "0" EUR`,
			"institution:pic-1 PARTICIPATES_IN project:cordis-1 as associated partner",
			"institution:pic-2 PARTICIPATES_IN project:cordis-1 as participant for 0",
		},
		silent: []string{
			"project:cordis-1 cost", "institution:pic-1 PARTICIPATES_IN project:cordis-1 as associated partner for",
		},
		rejects: []string{`p.csv:2: totalCost "0": a total below the contribution`},
		put:     4,
	},
	{
		name: "rows of one participant code that differ", reason: "nothing tells which is right: both sides are kept as facts",
		files: map[string]string{"o.csv": orgHeader + "1;1;UNI OF X;;FR;participant;;Paris\n2;1;University of X;;BE;participant;;Lyon\n3;1;UNI OF X;;FR;participant;;PARIS\n"},
		says: []string{
			`institution:pic-1 name "UNI OF X"`, `institution:pic-1 name "University of X"`, `institution:pic-1 country "FR"`,
			`institution:pic-1 country "BE"`, "institution:pic-1 PARTICIPATES_IN project:cordis-2 as participant",
			`site:pic-1-abc341907c city "Paris"`, `site:pic-1-abc341907c city "PARIS"`, `site:pic-1-8a24ce4719 city "Lyon"`,
		},
		put: 3,
	},
	{
		name: "several participant codes of one body, and false friends", reason: "only identifiers make one of two, which is for the loader; names never do",
		files: map[string]string{"o.csv": orgHeader + "1;1;CNRS;FR40180089013;FR;;;\n2;2;Institut X, CNRS;FR40180089013;FR;;;\n" +
			"3;3;JOINT RESEARCH CENTRE;;BE;;;\n4;4;JRC Capital Management;;DE;;;\n"},
		says: []string{
			`institution:pic-1 identifier "vat:FR40180089013"`, `institution:pic-2 identifier "vat:FR40180089013"`,
			`institution:pic-1 identifier "pic:1"`, `institution:pic-2 identifier "pic:2"`,
			`institution:pic-3 identifier "pic:3"`, `institution:pic-4 identifier "pic:4"`,
		},
		silent: []string{`institution:pic-1 identifier "pic:2"`, `institution:pic-3 identifier "pic:4"`},
		put:    4,
	},
	{
		name: "line ends, blanks and characters that nobody sees", reason: "they are in objectives, titles and streets, and no part of the text",
		files: map[string]string{
			"p.csv": "id;acronym;title;startDate;objective\n1;A;\"  A\u200b title\u00a0here \";;\"One\r\n\nTwo &amp; three\"\n2;A;Other;;\n",
			"o.csv": "projectID;organisationID;name;street;postCode;city;role\n1;1;O;\"1 rue X\nBP 3\";75001;Paris;\n",
		},
		says: []string{
			`project:cordis-1 name "A title here" en`, `project:cordis-1 description "One Two & three" en`,
			`site:pic-1-beda5754a4 name "1 rue X BP 3, 75001 Paris"`,
			`project:cordis-1 acronym "A"`, `project:cordis-2 acronym "A"`, // not unique, and no reason to join
		},
		put: 3,
	},
	{
		name: "start after end", reason: "one of them is wrong and nothing tells which; the project stays",
		files:   map[string]string{"p.csv": projectHeader + "1;A;A;2024-05-01;2024-04-30;;;SIGNED\n2;B;B;2024-05-01 00:00:00;2024;;;\n"},
		says:    []string{`project:cordis-1 status "SIGNED"`, `project:cordis-2 start "2024-05-01"`, `project:cordis-2 end "2024"`},
		silent:  []string{"project:cordis-1 start", "project:cordis-1 end"},
		rejects: []string{`p.csv:2: startDate "2024-05-01"`, `p.csv:2: endDate "2024-04-30"`},
		put:     2,
	},
	{
		name: "values of no known form", reason: "the field goes, the project stays",
		files:   map[string]string{"p.csv": projectHeader + "1;A;A;31.12.20;;-5;;LOST\n2;;;;;;;\n"},
		says:    []string{`project:cordis-1 name "A" en`},
		rejects: []string{"status \"LOST\"", "startDate \"31.12.20\"", "totalCost \"-5\"", "p.csv:3: title: the project has neither"},
		put:     1,
	},
	{
		name: "columns of FP7 and of the first Horizon 2020 releases", reason: "columns come and go",
		files: map[string]string{
			"cordis-fp7projects.csv": "rcn;reference;acronym;status;programme;topics;frameworkProgramme;title;startDate;endDate;projectUrl;objective;totalCost;ecMaxContribution;call;fundingScheme\n" +
				"85233;211402;OLD;ONG;FP7-ENVIRONMENT;ENV.2007.1;FP7;Old;2008-01-01;;www.old.example;o;1,5;1;FP7-ENV-2007-1;CP\n",
			"h2020.csv": "rcn;id;acronym;status;programme;frameworkProgramme;title;startDate;call;fundingScheme\n" +
				"2;645001;NEW;CLO;H2020-EU.1.3.2.;H2020;New;2015-01-01;H2020-MSCA-IF-2014;MSCA-IF-EF-ST\n",
			"orgs.csv": "projectRcn;projectReference;role;id;name;activityType;country;organizationUrl\n" +
				"85233;211402;hostInstitution;999997930;CNRS;REC;FR;ftp://x\n",
		},
		says: []string{
			`project:cordis-211402 status "ONGOING"`, `project:cordis-211402 website "http://www.old.example"`,
			`project:cordis-211402 identifier "cordis-rcn:85233"`, "project:cordis-211402 FUNDED_UNDER programme:topic-env.2007.1",
			"project:cordis-211402 FUNDED_UNDER programme:fp7-environment", "programme:fp7-environment PART_OF programme:fp7",
			"programme:scheme-cp PART_OF programme:fp7", "project:cordis-645001 FUNDED_UNDER programme:call-h2020-msca-if-2014",
			"project:cordis-645001 FUNDED_UNDER programme:h2020-eu.1.3.2", "programme:h2020-eu.1 PART_OF programme:horizon-2020",
			"programme:scheme-msca-if-ef-st PART_OF programme:msca", `programme:horizon-2020 name "Horizon 2020"`,
			"institution:pic-999997930 PARTICIPATES_IN project:cordis-211402 as host institution",
		},
		silent:  []string{"programme:h2020-eu "},
		rejects: []string{`organizationUrl "ftp://x"`},
		put:     3,
	},
	{
		name: "Euratom", reason: "its legal bases hang under a code that they do not extend",
		files: map[string]string{"legalBasis.csv": "projectID;legalBasis;title\n1;EURATOM2027;Euratom\n1;EURATOM.1.1.4;Waste\n2;HORIZON.1;Excellent Science\n2;;\n"},
		says: []string{
			"project:cordis-1 FUNDED_UNDER programme:euratom.1.1.4", "programme:euratom.1 PART_OF programme:euratom2027",
			"programme:euratom2027 PART_OF programme:horizon-europe", `programme:horizon.1 name "Excellent Science" en`,
		},
		silent:  []string{"project:cordis-1 FUNDED_UNDER programme:euratom2027"},
		rejects: []string{"legalBasis.csv:5: legalBasis: the legal basis is missing"},
		put:     3,
	},
	{
		name: "themes", reason: "a slash in a name breaks the path, and a code that is none makes no theme",
		files: map[string]string{"t.csv": "projectID;euroSciVocCode;euroSciVocPath;euroSciVocTitle\n" +
			"1;/23/7;/natural sciences/input/output;input/output\n1;/23/x;;y\n1;/23/9;;\n;/23;/natural sciences;natural sciences\n"},
		says:    []string{"project:cordis-1 HAS_THEME theme:euroscivoc-7", `theme:euroscivoc-7 name "input/output" en`},
		silent:  []string{"theme:euroscivoc-7 BROADER", "theme:euroscivoc-9", "theme:euroscivoc-23"},
		rejects: []string{"t.csv:3 \"/23/x\": euroSciVocCode", "t.csv:4: euroSciVocTitle", "t.csv:5: projectID"},
		put:     1,
	},
	{
		name: "files that are not of CORDIS", reason: "a release is unpacked next to other things",
		files: map[string]string{
			"p.csv": projectHeader + "1;A;A;;;;;\n", "other.csv": "a;b\n1;2\n", "readme.txt": "\n",
			"policy.csv": "projectID;policyPriority\n1;ai\n", "x.xml": "<results/>", "y.xml": "<project><id>1</id>",
		},
		says:    []string{`project:cordis-1 name "A" en`},
		rejects: []string{"other.csv: it is no table", "readme.txt: it is no table", "x.xml \"expected", "y.xml:1 \"XML syntax"},
		put:     2,
	},
	{
		name: "XML with parts missing", reason: "what is there is loaded, what is not is told by its path",
		files: map[string]string{"1.xml": "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><project><reference>7</reference><title>\xc9t\xe9</title>" +
			"<relations><associations><organization type=\"participant\"><id>12</id></organization><organization><legalName>X</legalName></organization>" +
			"</associations></relations></project>", "2.xml": "<project><title>no number</title></project>"},
		says: []string{`project:cordis-7 name "Été" en`, "institution:named-758d56805faf3cd5 PARTICIPATES_IN project:cordis-7"},
		rejects: []string{
			"1.xml: relations/associations/organization[1]/legalName",
			"2.xml: id: the project has no number",
		},
		put: 1,
	},
}

// TestTheCallThatProves: the call of a project stands at its own place, the master call only where there is no other.
func TestTheCallThatProves(t *testing.T) {
	const master, call = `<call type="relatedMasterCall"><identifier>M-1</identifier></call>`, `<call type="relatedSubCall"><identifier>C-1</identifier></call>`
	for _, c := range []struct{ why, calls, to, at string }{
		{"both", master + call, "programme:call-c-1", "#/1.xml/project/relations/associations/call[2]/identifier"},
		{"the call alone", call, "programme:call-c-1", "#/1.xml/project/relations/associations/call[1]/identifier"},
		{"the master call alone", master, "programme:call-m-1", "#/1.xml/project/relations/associations/call[1]/identifier"},
	} {
		m := read(t, folderOf(t, map[string]string{"1.xml": "<project><id>1</id><title>A</title><relations><associations>" + c.calls + "</associations></relations></project>"}))
		var got []string
		for _, r := range m.said().Relations {
			if r.Type == graph.FundedUnder {
				got = append(got, string(r.To)+" "+r.Evidence[0].Locator)
			}
		}
		if want := []string{c.to + " " + c.at}; !slices.Equal(got, want) {
			t.Errorf("%s: funded under %v, want %v", c.why, got, want)
		}
	}
}

func TestDefects(t *testing.T) {
	for _, d := range defects {
		t.Run(d.name, func(t *testing.T) {
			folder := t.TempDir()
			for name, content := range d.files {
				if err := os.WriteFile(filepath.Join(folder, name), []byte(content), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			m := read(t, folder)
			m.check()
			if len(m.records) != d.put {
				t.Errorf("%d records are put, not %d (%s)", len(m.records), d.put, d.reason)
			}
			d.compare(t, m)
		})
	}
}

func (d defect) compare(t *testing.T, m *memory) {
	t.Helper()
	got := m.statements(everything)
	for _, want := range d.says {
		if !slices.Contains(got, want) {
			t.Errorf("it does not say %s (%s); it says\n%s", want, d.reason, strings.Join(got, "\n"))
		}
	}
	for _, no := range d.silent {
		if i := slices.IndexFunc(got, func(s string) bool { return strings.HasPrefix(s, no) }); i >= 0 {
			t.Errorf("it says %s (%s)", got[i], d.reason)
		}
	}
	for i, r := range m.rejected {
		if i >= len(d.rejects) || !strings.Contains(r.String(), d.rejects[i]) {
			t.Errorf("rejection %d is %s", i+1, r)
		}
	}
	if len(m.rejected) < len(d.rejects) {
		t.Errorf("%d rejections, not %d (%s)", len(m.rejected), len(d.rejects), d.reason)
	}
}
