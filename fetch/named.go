package fetch

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"slices"
	"strings"

	"entente/graph"
)

// Publisher is a release that has a name, so that nobody needs to know its address.
type Publisher struct {
	Name    string // cordis:HORIZON
	Source  string // by which entente load reads it
	Address string // of the file, or of what tells the latest where Latest is set
	Licence string
	What    string // in words
	// latest finds the address of the file in what the address answers; nil where it is the file.
	latest func([]byte) (string, error)
}

// Publishers are the releases that have names, with the addresses that their publishers give, in the order in which they are shown.
var Publishers = []Publisher{
	cordis("HORIZON", "Horizon Europe"), cordis("h2020", "Horizon 2020"), cordis("fp7", "the Seventh Framework Programme"),
	{
		Name: "ror", Source: "ror", Address: "https://zenodo.org/api/communities/ror-data/records?q=&sort=newest", Licence: "CC0 1.0",
		What: "the latest dump of the Research Organization Registry", latest: latestOfZenodo,
	},
	{
		Name: "euroscivoc", Source: "euroscivoc", Licence: "CC BY 4.0",
		Address: "https://publications.europa.eu/resource/distribution/euroscivoc/rdf/skos_ap_eu/EuroSciVoc-skos-ap-eu.rdf",
		What:    "the latest EuroSciVoc",
	},
	{
		Name: "rnsr", Source: "rnsr", Licence: "Licence Ouverte 2.0", What: "the French register of research structures that are active",
		Address: "https://data.enseignementsup-recherche.gouv.fr/api/explore/v2.1/catalog/datasets/fr-esr-structures-recherche-publiques-actives/exports/csv?delimiter=%3B",
	},
}

func cordis(programme, what string) Publisher {
	return Publisher{
		Name: "cordis:" + strings.ToUpper(programme), Source: "cordis", Licence: "CC BY 4.0", What: what + ", all projects of CORDIS",
		Address: "https://cordis.europa.eu/data/cordis-" + programme + "projects-csv.zip",
	}
}

// Named returns the release of a name, in whatever case; ok is false where there is none.
func Named(name string) (p Publisher, ok bool) {
	i := slices.IndexFunc(Publishers, func(p Publisher) bool { return strings.EqualFold(p.Name, name) })
	if i < 0 {
		return Publisher{}, false
	}
	return Publishers[i], true
}

// InForm returns the release in another form in which its publisher gives it, csv, xml, json or xlsx. It returns INVALID_ARGUMENT where
// that is none.
func (p Publisher) InForm(form string) (Publisher, error) {
	if form == "" {
		return p, nil
	}
	if p.Source != "cordis" || !slices.Contains([]string{"csv", "xml", "json", "xlsx"}, form) {
		return p, graph.Errorf(graph.CodeInvalidArgument, "%s is not published as %q", p.Name, form)
	}
	p.Address = strings.Replace(p.Address, "-csv.zip", "-"+form+".zip", 1)
	return p, nil
}

// mostAnswer bounds what a catalogue answers.
const mostAnswer = 16 << 20

// File returns the address of the file of a release, for which it asks the catalogue of the publisher where there is one. base stands
// before the path of the address in place of the publisher's own, for a mirror; "" for none. Errors are those of Get.
func (p Publisher) File(ctx context.Context, f *Fetcher, base string) (string, error) {
	address := p.Address
	if base != "" {
		_, rest, _ := strings.Cut(address, "://")
		_, rest, _ = strings.Cut(rest, "/")
		address = strings.TrimSuffix(base, "/") + "/" + rest
	}
	if p.latest == nil {
		return address, nil
	}
	w := Wanted{Name: p.Name, Address: address}
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return "", graph.Wrap(graph.CodeInvalidArgument, address+" is no address", err)
	}
	req.Header.Set("User-Agent", f.Agent)
	req.Header.Set("Accept", "application/json")
	res, err := f.client().Do(req)
	if err != nil {
		return "", f.coded(ctx, w, err)
	}
	defer res.Body.Close()
	if res.StatusCode != http.StatusOK {
		return "", f.coded(ctx, w, fmt.Errorf("the server answers %s", res.Status))
	}
	text, err := io.ReadAll(io.LimitReader(res.Body, mostAnswer))
	if err != nil {
		return "", f.coded(ctx, w, err)
	}
	file, err := p.latest(text)
	if err != nil {
		return "", f.coded(ctx, w, err)
	}
	return file, nil
}

// latestOfZenodo returns the address of the zip of the newest record that Zenodo lists.
func latestOfZenodo(text []byte) (string, error) {
	var answer struct {
		Hits struct {
			Hits []struct {
				Files []struct {
					Key   string
					Links struct{ Self, Download string }
				}
			}
		}
	}
	if err := json.Unmarshal(text, &answer); err != nil {
		return "", fmt.Errorf("the list of releases cannot be read: %w", err)
	}
	for _, record := range answer.Hits.Hits {
		for _, file := range slices.Backward(record.Files) {
			if strings.HasSuffix(strings.ToLower(file.Key), ".zip") {
				return cmp.Or(file.Links.Self, file.Links.Download), nil
			}
		}
	}
	return "", fmt.Errorf("the list of releases names no zip")
}
