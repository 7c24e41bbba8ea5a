package reconcile

import (
	"cmp"
	"math"
	"slices"
)

// Code names a kind of reason.
type Code string

// The reasons in favour.
const (
	SameVAT     Code = "SAME_VAT"
	SameSIREN   Code = "SAME_SIREN"
	SameName    Code = "SAME_NAME"
	SimilarName Code = "SIMILAR_NAME"
	SameAcronym Code = "SAME_ACRONYM"
	SameHost    Code = "SAME_HOST"
	SameLabel   Code = "SAME_DOMAIN_NAME"
	SameCity    Code = "SAME_CITY"
	SameAddress Code = "SAME_ADDRESS"
	SameTown    Code = "SAME_TOWN" // of sites of one body
	SameUnit    Code = "SAME_UNIT"
)

// The reasons against.
const (
	DifferentIdentifier Code = "DIFFERENT_IDENTIFIER"
	DifferentCountry    Code = "DIFFERENT_COUNTRY"
	OnePart             Code = "ONE_MAY_BE_A_PART"
	DifferentPlace      Code = "DIFFERENT_PLACE"
	DifferentVAT        Code = "DIFFERENT_VAT"
	DifferentType       Code = "DIFFERENT_TYPE"
	Related             Code = "RELATED"
)

// The weight of a reason in favour is how far it alone would carry: the share of pairs that are one among those of which
// nothing else is known, rounded, from reading samples of CORDIS and ROR.
const (
	// One legal person. Institutes of a society and offices of a ministry share its number, and whether they are the
	// institution is for a person to say; nothing else finds the records that a laboratory registered in the name of its body.
	weightVAT = 0.70
	// The first nine digits of a SIRET, also inside a French VAT number: likewise one legal person.
	weightSIREN = 0.70
	// The same words in the same country, and more than one of them. Two registrations of one body, save some companies.
	weightName = 0.80
	// The same words, of which one side gives no country.
	weightNameNoCountry = 0.65
	// A name of one word, numbers and short words apart, is closer to an acronym.
	weightOneWord = 0.60
	// The same words save that one of them names the town or the country, or the acronym, beside the name.
	weightNameInPlace = 0.72
	// A whole name where an acronym is asked for may be that of an institute for which somebody signs who is called otherwise.
	weightNickname = 0.60
	// What stands for an acronym and is long enough for a name may be that of a project in which somebody registered.
	weightLongAcronym = 0.45
	// National research centre, university hospital: nothing of its own. Four such words are a name: CNRS has no other.
	weightGenericName = 0.30
	manyWords         = 4
	// Names that nearly agree, at their best; less in proportion down to the least similarity that counts.
	weightSimilarName  = 0.60
	weightSimilarLeast = 0.30
	leastSimilarity    = 0.80
	// CNRS and JRC are acronyms of several organisations: it only adds to others.
	weightAcronym = 0.20
	// A website of their own, and where many share a host (a government's, a hosting company's) hardly more than nothing.
	weightHost     = 0.55
	weightBusyHost = 0.20
	// A website that is not called like both: an institute on that of its university.
	weightForeignHost = 0.30
	busyHost          = 5 // records on one host
	// henkel.de and henkel.com: mostly one firm in two countries, or its name under another ending.
	weightLabel = 0.35
	// The name of the domain is the acronym of the other record, which no address of its own contradicts: wat.edu.pl, WAT.
	weightAcronymHost = 0.30
	// Neighbours are many; of one legal person nearly all are, so that beside its number alone the city does not count. An
	// address says more, and science parks have many firms under one.
	weightCity    = 0.25
	weightAddress = 0.40
	// Partners of one joint unit whose names say no more than each other: registers of laboratories and texts about them.
	weightUnit = 0.40
)

// The weight of a reason against is the share of the score that it takes away.
const (
	// Registries that keep one record for each body say by a second record that it is another one. PIC and ISNI do not.
	againstRegistry = 0.85
	// Wikidata and GRID have more duplicates, and a body may have a SIRET for each house.
	againstCatalogue = 0.50
	// Firms of one name in two countries are mostly two legal persons, as are universities.
	againstCountry = 0.70
	// The seat of a body may be given by another house of it, so that distance says less than one would think.
	againstPlace = 0.10
	// Miami University is in Ohio.
	againstLand = 0.35
	// University of Bonn, University Library of Bonn.
	againstPart = 0.35
	// Two VAT numbers of one country are two legal persons, unless one was re-registered.
	againstVAT = 0.40
	// French universities that were founded anew have a new number, and are listed under both.
	againstVATOfUniversity = 0.10
	// A part, a partner or a successor is not the thing.
	againstRelated = 0.70
	// A laboratory is not the university whose website it is on.
	againstUnit = 0.30
	// Registrants choose the type freely, and universities have registered as firms.
	againstCompany = 0.05
)

// scoreOf combines reasons: those in favour as independent chances, of which one suffices, and each of those against takes
// its share away. It is from 0 to 1, rounded to two decimals so that it prints as it compares.
func scoreOf(reasons []Reason) float64 {
	doubt, left := 1.0, 1.0
	for _, r := range reasons {
		if r.Against {
			left *= 1 - r.Weight
		} else {
			doubt *= 1 - r.Weight
		}
	}
	return math.Round(100*(1-doubt)*left) / 100
}

// sortReasons puts those in favour first, the strongest first.
func sortReasons(reasons []Reason) {
	slices.SortStableFunc(reasons, func(a, b Reason) int {
		if a.Against != b.Against {
			if a.Against {
				return 1
			}
			return -1
		}
		return cmp.Or(cmp.Compare(b.Weight, a.Weight), cmp.Compare(a.Code, b.Code))
	})
}
