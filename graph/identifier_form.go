package graph

import "regexp"

// identifierForm is the form that every identifier of a register has when it is canonical, and one that has it.
type identifierForm struct {
	form    *regexp.Regexp
	example string
}

// identifierForms holds the forms as the registers document them; those of VAT are the widest that the EU knows.
var identifierForms = map[IdentifierScheme]identifierForm{
	SchemeROR:        {regexp.MustCompile(`^https://ror\.org/0[a-z0-9]{6}[0-9]{2}$`), "https://ror.org/02feahw73"},
	SchemeGRID:       {regexp.MustCompile(`^grid\.[0-9]+\.[0-9a-f]+$`), "grid.4444.0"},
	SchemeISNI:       {regexp.MustCompile(`^[0-9]{15}[0-9X]$`), "0000000121129282"},
	SchemeWikidata:   {regexp.MustCompile(`^Q[1-9][0-9]*$`), "Q280413"},
	SchemeFundref:    {regexp.MustCompile(`^[0-9]+$`), "501100004794"},
	SchemePIC:        {regexp.MustCompile(`^[0-9]{9}$`), "999997930"},
	SchemeVAT:        {regexp.MustCompile(`^[A-Z]{2}[0-9A-Z+*.-]{2,}$`), "FR40180089013"},
	SchemeCordis:     {regexp.MustCompile(`^[0-9]+$`), "634674"},
	SchemeCordisRCN:  {regexp.MustCompile(`^[0-9]+$`), "193239"},
	SchemeEuroSciVoc: {regexp.MustCompile(`^http://data\.europa\.eu/8mn/euroscivoc/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$`), "http://data.europa.eu/8mn/euroscivoc/12c980a5-034f-4cd5-8ce7-fcfe109c675c"},
	SchemeGeoNames:   {regexp.MustCompile(`^[0-9]+$`), "2988507"},
	SchemeRNSR:       {regexp.MustCompile(`^[0-9]{9}[A-Z]$`), "200519755F"},
	SchemeSIRET:      {regexp.MustCompile(`^[0-9]{14}$`), "18008901303720"},
	SchemeDOI:        {regexp.MustCompile(`^10\.[0-9]{4,}/\S+$`), "10.3030/634674"},
	SchemeUAI:        {regexp.MustCompile(`^[0-9]{7}[A-Z]$`), "0755361V"},
	SchemeORCID:      {regexp.MustCompile(`^[0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{3}[0-9X]$`), "0000-0002-1825-0097"},
}

// Check returns INVALID_ARGUMENT, with an example, for an unknown scheme and for a value whose canonical form is not the
// one that the register gives. What has the form need not exist. Sources may state others all the same: they are loaded as
// they are, and so only what nothing has is worth checking.
func (i Identifier) Check() error {
	if i.Scheme == SchemeEntente {
		if id, err := ParseID(i.Value); err != nil || id.Kind() == "" {
			return Errorf(CodeInvalidArgument, "%s is not a value of the scheme ENTENTE; write the id of an entity, such as institution:cnrs", Clip(i.Value))
		}
		return nil
	}
	f, ok := identifierForms[i.Scheme]
	if !ok {
		return Errorf(CodeInvalidArgument, "%s is not an identifier scheme; %s", Clip(string(i.Scheme)), NearestScheme(i.Scheme))
	}
	if len(i.Value) > MaxKey || !f.form.MatchString(i.Canonical().Value) {
		return Errorf(CodeInvalidArgument, "%s is not a value of the scheme %s; values look like %s", Clip(i.Value), i.Scheme, f.example)
	}
	return nil
}
