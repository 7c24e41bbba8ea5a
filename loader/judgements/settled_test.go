package judgements

import (
	"strings"
	"testing"
)

// TestTheEarliestJudgementIsCited: of several judgements that say the same of two bodies, the one that stands first in the file
// is named, whichever was first put together; and those that made bodies of records are named in the order of the file.
func TestTheEarliestJudgementIsCited(t *testing.T) {
	for _, c := range []struct {
		reason  string
		entries []string // verdict and slugs, one a line from line 2
		want    string   // the reason of the last, which is refused
	}{
		{
			"two judgements meet when records become one body: the earlier one was about the other record",
			[]string{"different b c", "different a c", "same a b", "same a c"},
			"my.yml:2 says different of site:b and site:c, which are the same as these by what stands at my.yml:4; take back one of the judgements",
		},
		{
			"the earlier one was about this record",
			[]string{"different a c", "different b c", "same a b", "same b c"},
			"my.yml:2 says different of site:a and site:c, which are the same as these by what stands at my.yml:4; take back one of the judgements",
		},
		{
			"three meet, of bodies that grow",
			[]string{"different c d", "different b d", "different a d", "same a b", "same b c", "same a d"},
			"my.yml:2 says different of site:c and site:d, which are the same as these by what stands at my.yml:5; take back one of the judgements",
		},
		{
			"said again of the same two: the first saying counts",
			[]string{"different a b", "different b a", "same b a"},
			"my.yml:2 says different of site:a and site:b; take back one of the judgements",
		},
		{
			"of the same verdict in both bodies",
			[]string{"unsure b c", "unsure a d", "same a b", "same c d", "different a c"},
			"my.yml:2 says unsure of site:b and site:c, which are the same as these by what stands at my.yml:4 and my.yml:5; take back one of the judgements",
		},
		{
			"what joined the records, in the order of the file, though the later one is asked of first",
			[]string{"same b c", "same a b", "different a c"},
			"site:a and site:c are the same by what stands at my.yml:2 and my.yml:3; take back one of the judgements",
		},
		{
			"one judgement joined both: it is named once",
			[]string{"same a b c", "different b c"},
			"site:b and site:c are the same by what stands at my.yml:2; take back one of the judgements",
		},
	} {
		t.Run(c.reason, func(t *testing.T) {
			g, err := read(t, written(c.entries))
			if err != nil {
				t.Fatal(err)
			}
			if len(g.rejections) != 1 || g.rejections[0].At.Line != len(c.entries)+1 || g.rejections[0].Reason != c.want {
				t.Errorf("refused\n%s\nwant the last alone, because\n%s", strings.Join(g.rejected(), "\n"), c.want)
			}
		})
	}
}
