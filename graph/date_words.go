package graph

import "strconv"

// monthsFR are the names of the months in French; index 0 is not used.
var monthsFR = [...]string{
	"", "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre",
}

// InWords returns the date as a sentence in the language has it: in French 2019, juin 2019, 1er juin 2019; in English as String
// does, for English has no one order of day and month. It is "" when unknown.
func (d Date) InWords(lang string) string {
	if Spoken(lang) != "fr" || d.Month == 0 {
		return d.String()
	}
	said := monthsFR[d.Month] + " " + strconv.Itoa(int(d.Year))
	switch d.Day {
	case 0:
		return said
	case 1:
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
		if french && (p.Since.Month != 0 || p.Until.Month != 0) {
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
