package cli_test

import (
	"bufio"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
)

// release is a generated release of CORDIS. Two of the same edition are the same, byte by byte.
type release struct {
	edition  int // from 1: all costs and amounts tell it
	projects int
	complete bool // it has the projects of all editions, see dropped
}

// unit is what the edition counts in the amounts of a release: an amount divided by it is the edition.
const unit = 1_000_000

// dropped reports whether an edition leaves a project of the others out, so that loading it takes something away.
func (r release) dropped(project int) bool { return !r.complete && project%20 == r.edition%20 }

// write makes the folder of the release and returns its path.
func (r release) write(t *testing.T) string {
	t.Helper()
	folder := filepath.Join(t.TempDir(), fmt.Sprintf("release-%d-01-01", 2020+r.edition))
	if err := os.Mkdir(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	r.table(t, folder, "project.csv",
		"id;acronym;status;title;startDate;endDate;totalCost;ecMaxContribution;frameworkProgramme;fundingScheme;objective;rcn", r.project)
	r.table(t, folder, "organization.csv",
		"projectID;organisationID;name;shortName;SME;activityType;street;postCode;city;country;role;ecContribution", r.participants)
	r.table(t, folder, "legalBasis.csv", "projectID;legalBasis;title;uniqueProgrammePart",
		func(project int, _ *rand.Rand) []string {
			return []string{fmt.Sprintf("%d;HORIZON.%d.%d;Part %[2]d.%[3]d;true", projectID(project), 1+project%3, 1+project%5)}
		})
	r.table(t, folder, "euroSciVoc.csv", "projectID;euroSciVocCode;euroSciVocTitle",
		func(project int, random *rand.Rand) []string {
			code := random.IntN(40)
			return []string{fmt.Sprintf("%d;/23/%d;subject %[2]d", projectID(project), 100+code)}
		})
	return folder
}

// table writes a table of the rows of every project that the edition has.
func (r release) table(t *testing.T, folder, name, header string, rows func(project int, random *rand.Rand) []string) {
	t.Helper()
	f, err := os.Create(filepath.Join(folder, name))
	if err != nil {
		t.Fatal(err)
	}
	w := bufio.NewWriter(f)
	fmt.Fprintln(w, header)
	for project := range r.projects {
		if r.dropped(project) {
			continue
		}
		// What a project has does not depend on the edition, nor on the projects before it.
		for _, row := range rows(project, rand.New(rand.NewPCG(4, uint64(project)))) {
			fmt.Fprintln(w, row)
		}
	}
	if err := w.Flush(); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
}

func projectID(project int) int { return 101000000 + project }

func (r release) project(project int, _ *rand.Rand) []string {
	return []string{fmt.Sprintf("%d;ACRONYM%d;SIGNED;Project number %[2]d;2023-01-01;2026-12-31;%[3]d;%[4]d;HORIZON;HORIZON-RIA;"+
		"What project %[2]d is for.;%[5]d", projectID(project), project, r.edition*unit, unit/2, 700000+project)}
}

// participants are one that takes part in every project, and some others.
func (r release) participants(project int, random *rand.Rand) []string {
	rows := []string{r.participant(project, 0, "coordinator")}
	for range 3 + random.IntN(5) {
		rows = append(rows, r.participant(project, 1+random.IntN(1+r.projects), "participant"))
	}
	return rows
}

func (r release) participant(project, organisation int, role string) string {
	return fmt.Sprintf("%d;%d;ORGANISATION %[3]d;ORG%[3]d;false;REC;%[3]d Example Street;%[4]d;Town %[5]d;FR;%[6]s;%[7]d",
		projectID(project), 910000000+organisation, organisation, 10000+organisation%90000, organisation%100, role, r.edition*unit)
}
