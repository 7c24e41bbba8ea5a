package tabular

import "testing"

func TestDateIn(t *testing.T) {
	for name, want := range map[string]string{
		"project.csv of cordis-HORIZONprojects-csv.zip": "", "project.csv of cordis-2025-12-06.zip": "2025-12-06",
		"cordis_20251206_h2020": "2025-12-06", "project-101041737": "", "x-2025-13-06": "",
	} {
		if got := DateIn(name).String(); got != want {
			t.Errorf("%s: %q", name, got)
		}
	}
}
