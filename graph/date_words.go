package graph

import "strconv"

// months are the names of the months by language; index 0 is not used.
var months = map[string][13]string{
	"en": {
		"", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
	},
	"fr": {
		"", "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre",
	},
}

// InWords returns the date as a sentence in the language (en or fr, English for any other) has it: 2019, June 2019, 1 June 2019; in
// French 2019, juin 2019, 1er juin 2019. It is "" when unknown.
func (d Date) InWords(lang string) string {
	if d.Month == 0 {
		return d.String()
	}
	lang = Spoken(lang)
	said := months[lang][d.Month] + " " + strconv.Itoa(int(d.Year))
	switch {
	case d.Day == 0:
		return said
	case d.Day == 1 && lang == "fr":
		return "1er " + said
	}
	return strconv.Itoa(int(d.Day)) + " " + said
}

// InWords returns the period in words, "" when both bounds are unknown.
func (p Period) InWords(lang string) string {
	since, until := p.Since.InWords(lang), p.Until.InWords(lang)
	french := Spoken(lang) == "fr"
	switch {
	case since != "" && until != "":
		if p.Since.Month != 0 || p.Until.Month != 0 {
			return since + " – " + until
		}
		return since + "–" + until
	case since != "" && french && p.Since.Day != 0:
		return "depuis le " + since
	case since != "" && french:
		return "depuis " + since
	case since != "":
		return "since " + since
	case until != "" && french && p.Until.Day != 0:
		return "jusqu’au " + until
	case until != "" && french:
		return "jusqu’en " + until
	case until != "":
		return "until " + until
	}
	return ""
}
