package ror

import (
	"fmt"
	"slices"
	"strconv"

	"entente/graph"
	"entente/loader/tabular"
)

// places states the country, which is that of the first location, and each location as a site of the organisation, called
// by its city. The site belongs to the one organisation: what GeoNames names is the city, not the house.
func (b *builder) places(locations []location) {
	for i, l := range locations {
		place := fmt.Sprintf("locations/%d", i)
		if i == 0 {
			b.country(b.self, l.Details.CountryCode, place+"/geonames_details/country_code")
		}
		b.site(l, place)
	}
}

func (b *builder) site(l location, place string) {
	geonames := strconv.FormatInt(l.GeonamesID, 10)
	city := tabular.Clean(l.Details.Name)
	site := graph.ID("site:ror-" + b.slug + "-" + geonames)
	switch {
	case l.GeonamesID <= 0:
		b.reject(place+"/geonames_id", geonames, "the location has no GeoNames id, by which its site would be known")
		return
	case city == "":
		b.reject(place+"/geonames_details/name", l.Details.Name, "the location has no name, by which its site would be called")
		return
	case slices.Contains(b.record.Entities, site):
		b.reject(place+"/geonames_id", geonames, "the location is given twice")
		return
	}
	b.record.Entities = append(b.record.Entities, site)
	details := place + "/geonames_details"
	b.fact(site, graph.PropName, city, "", details+"/name")
	b.fact(site, graph.PropCity, city, "", details+"/name")
	b.country(site, l.Details.CountryCode, details+"/country_code")
	if lat, lng := l.Details.Lat, l.Details.Lng; lat != nil && lng != nil {
		b.fact(site, graph.PropCoordinates, graph.FormatNumber(*lat)+","+graph.FormatNumber(*lng), "", details)
	}
	id := graph.Identifier{Scheme: graph.SchemeGeoNames, Value: geonames}
	b.fact(site, graph.PropIdentifier, id.String(), "", place+"/geonames_id")
	b.relate(graph.HasSite, b.self, site, place)
}

// country states a country, or rejects what is none; "" is no country.
func (b *builder) country(id graph.ID, written, place string) {
	if written == "" {
		return
	}
	code, err := graph.ParseCountry(written)
	if err != nil {
		b.reject(place, written, graph.UserMessage(err))
		return
	}
	b.fact(id, graph.PropCountry, code, "", place)
}
