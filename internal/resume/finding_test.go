package resume

import (
	"slices"
	"strings"
	"testing"

	"himscore/internal/document"
)

// sheet is a resume whose lines are written with a mark: "# " a heading, "- " a list item, "* " hidden, else running text.
func sheet(text string) document.Document {
	d := document.Document{Format: document.PDF, Reader: "ledongthuc", Pages: 1}
	for row := range strings.SplitSeq(strings.TrimSpace(text), "\n") {
		l := document.Line{Text: row, Size: 10, Page: 1, Block: 1}
		if rest, ok := strings.CutPrefix(row, "# "); ok {
			l.Text, l.Size, l.Bold = rest, 13, true
		} else if rest, ok := strings.CutPrefix(row, "- "); ok {
			l.Text, l.Bullet = rest, true
		} else if rest, ok := strings.CutPrefix(row, "* "); ok {
			l.Text, l.Hidden = rest, true
		}
		d.Lines = append(d.Lines, l)
	}
	d.Lines[0].Size = 20
	return d
}

const (
	head  = "Ana Ruiz\nana.ruiz@example.org | (419) 555-0142\n"
	coder = "Medical Coder, County Hospital\t2019 - 2023\n- Coded 40 charts a day for the emergency department of the hospital\n"
	tail  = "# Education\nB.S. Health Information Management, State University\t2019\n# Skills\nICD-10-CM, CPT, Epic and the index of patients kept by the county\n"
)

func TestFindingsOfAResume(t *testing.T) {
	rd := newReader(t)
	for _, c := range []struct {
		name string
		text string
		want []document.Code
		line int // of the first finding
	}{
		{"a complete resume", head + "# Experience\n" + coder + tail, nil, 0},
		{"no mail address and no telephone", "Ana Ruiz\nToledo, OH\n# Experience\n" + coder + tail, []document.Code{document.MissingContact}, 0},
		{"a telephone alone", "Ana Ruiz\n419.555.0142\n# Experience\n" + coder + tail, nil, 0},
		{"a mail address alone, at the end", "Ana Ruiz\n# Experience\n" + coder + tail + "ana.ruiz@example.org", nil, 0},
		{"a telephone abroad", "Ana Ruiz\n+49 176 3138 420\n# Experience\n" + coder + tail, nil, 0},
		{"contact data that nobody can see", "Ana Ruiz\n* ana.ruiz@example.org\n# Experience\n" + coder + tail, []document.Code{document.MissingContact}, 0},
		{"a year span is no telephone", "Ana Ruiz\nRuiz 2019 - 2023\n# Experience\n" + coder + tail, []document.Code{document.MissingContact}, 0},
		{"no section titles", head + coder, []document.Code{document.MissingHeadings}, 0},
		{"a title nobody knows", head + "# Experience\n" + coder + tail + "# A Day of My Life\nI walk to work along the river and read the news before the first chart.", []document.Code{document.UnusualSectionTitle}, 10},
		{"a title over jobs that nobody knows", head + "# Where I Have Been\n" + coder + tail, []document.Code{document.UnusualSectionTitle}, 3},
		{"a title people understand and systems do not", head + "# Where I've Worked\n" + coder + tail, []document.Code{document.UnusualSectionTitle}, 3},
		{"a longer title with a known word", head + "# Release of Information Experience\n" + coder + tail, nil, 0},
		{"a title in a script without rules", head + "# Experience\n" + coder + tail + "# 个人兴趣\nI walk to work along the river and read the news before the first chart.", nil, 0},
		{"a job without dates", head + "# Experience\nMedical Coder, County Hospital\n- Coded 40 charts a day for the emergency department of the hospital\n- Kept the index of patients of the whole county complete\n- Answered the questions of auditors within a week\n" + tail, []document.Code{document.MissingDates}, 4},
		{"a date below the job", head + "# Experience\nMedical Coder, County Hospital\n2019 - 2023\n- Coded 40 charts a day for the emergency department of the hospital\n" + tail, nil, 0},
		{"a month and two digits", head + "# Experience\nMedical Coder, County Hospital\tMar 14 - Jan 15\n- Coded 40 charts a day for the emergency department of the hospital\n" + tail, nil, 0},
		{"a degree without a date", head + "# Experience\n" + coder + "# Education\nB.S. Health Information Management, State University\n# Skills\nICD-10-CM, CPT", nil, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := sheet(c.text)
			found := rd.Findings(d, rd.Build(d))
			var got []document.Code
			for _, f := range found {
				got = append(got, f.Code)
			}
			if !slices.Equal(got, c.want) || len(found) > 0 && found[0].Line != c.line {
				t.Errorf("got %+v, want %v at line %d", found, c.want, c.line)
			}
		})
	}
}

func TestAResumeWithoutPagesIsLongByItsWords(t *testing.T) {
	long := sheet(head + "# Experience\n" + coder + tail + "# Projects\n" + strings.Repeat("- Coded charts for the county hospital and kept the record complete\n", 140))
	rd := newReader(t)
	for pages, want := range map[int]bool{0: true, 2: false} {
		long.Pages = pages
		found := rd.Findings(long, rd.Build(long))
		if got := slices.ContainsFunc(found, func(f document.Finding) bool { return f.Code == document.LongDocument }); got != want {
			t.Errorf("%d pages: %v", pages, found)
		}
	}
}

func TestNoTwoFindingsSayTheSame(t *testing.T) {
	rd := newReader(t)
	d := sheet(head + "# Where I Have Been\n" + coder + tail + "# A Day of My Life\nI walk to work along the river and read the news before the first chart.\n# What Else\nNothing to add to what stands above, and glad to tell more of it.")
	said := map[string]int{}
	for _, f := range rd.Findings(d, rd.Build(d)) {
		if said[f.Message]++; said[f.Message] > 1 {
			t.Errorf("said twice: %s", f.Message)
		}
	}
	if len(said) < 2 {
		t.Errorf("%v: this proves nothing", said)
	}
}
