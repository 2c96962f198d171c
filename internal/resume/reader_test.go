package resume

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"himscore/internal/document"
	"himscore/taxonomy"
)

func newReader(t testing.TB) *Reader {
	t.Helper()
	rd, err := theReader()
	if err != nil {
		t.Fatal(err)
	}
	return rd
}

// theReader is made once for all tests: it holds nothing of what it reads.
var theReader = sync.OnceValues(func() (*Reader, error) {
	tax, err := taxonomy.Load(taxonomy.Embedded())
	if err != nil {
		return nil, err
	}
	return NewReader(tax), nil
})

// lines makes a document of plain text: "- " before a list item, "  - " before a nested one, "# " before a line the file calls a heading,
// "** " before a bold one.
func lines(texts ...string) document.Document {
	d := document.Document{Format: document.Text}
	for _, text := range texts {
		line := document.Line{Text: text}
		for _, mark := range []struct {
			prefix string
			as     document.Line
		}{{"- ", document.Line{Bullet: true}}, {"  - ", document.Line{Bullet: true, Level: 1}}, {"# ", document.Line{Heading: true}}, {"** ", document.Line{Bold: true, Size: 10}}} {
			if rest, ok := strings.CutPrefix(text, mark.prefix); ok {
				line = mark.as
				line.Text = rest
			}
		}
		d.Lines = append(d.Lines, line)
	}
	return d
}

func TestEverySectionTitleIsReadAsItsRuleSays(t *testing.T) {
	tax, err := taxonomy.Load(taxonomy.Embedded())
	if err != nil {
		t.Fatal(err)
	}
	rd := NewReader(tax)
	kind := func(title string) Kind {
		r := rd.Build(lines("Ana Poe", "# "+title, "- Something"))
		if r.Lines[1].Part != Heading {
			return ""
		}
		return r.Lines[1].Kind
	}
	for _, s := range tax.Sections {
		for _, title := range s.Match {
			if got := kind(title); got != Kind(s.Kind) {
				t.Errorf("%s:%d: %q reads as %q, want %s", s.File, s.Line, title, got, s.Kind)
			}
		}
		for _, title := range s.Reject {
			if got := kind(title); got == Kind(s.Kind) {
				t.Errorf("%s:%d: %q reads as %s", s.File, s.Line, title, got)
			}
		}
	}
}

func TestEachLinePlaysItsPart(t *testing.T) {
	tests := []struct {
		name string
		doc  document.Document
		want string // kind/part of each line
	}{
		{"the header holds name, headline and contact in any order",
			lines("Maya Ortiz, RHIT", "maya@mail.example | (555) 555-0102 | Tulsa, OK", "Release of Information Specialist", "SUMMARY", "Six years on a busy desk."),
			"header/name header/contact header/headline summary/heading summary/item"},
		{"a job with its dates at the margin",
			lines("Maya Ortiz", "EXPERIENCE", "Coder, Lakeview Hospital\tJan 2020 – Present", "- Coded 30 charts a day", "  - All of them on time"),
			"header/name experience/heading experience/title experience/body experience/body"},
		{"a job of three header lines and a paragraph",
			lines("Maya Ortiz", "Work History", "HIM Manager", "Bayside Clinics, Inc.", "03/2019 - 04/2021", "Ran a team of nine and rebuilt the request desk, which cut the backlog by half."),
			"header/name experience/heading experience/title experience/title experience/title experience/body"},
		{"dates in a cell before the title",
			lines("Maya Ortiz", "# Where I've Worked", "2016 – 2019", "** Data Analyst — Cedar Health", "- Built reports", "2012 – 2016", "** Clerk — Cedar Health", "- Filed charts"),
			"header/name experience/heading experience/title experience/title experience/body experience/title experience/title experience/body"},
		{"capitals, letter spacing and colons make headings",
			lines("Maya Ortiz", "S K I L L S", "SQL, Excel", "Licensure & Certifications:", "RHIT, 2019"),
			"header/name skills/heading skills/item certifications/heading certifications/item"},
		{"a heading and its list on one line",
			lines("Maya Ortiz", "EDUCATION", "A.A.S. Health Information Technology, Pine College, 2019", "Certifications: RHIT, CCS"),
			"header/name education/heading education/title certifications/item"},
		{"a group of skills is no section",
			lines("Maya Ortiz", "SKILLS", "Languages: SQL, Python", "Tools: Epic, Excel"),
			"header/name skills/heading skills/item skills/item"},
		{"details of a degree are items",
			lines("Maya Ortiz", "EDUCATION", "BS, Health Informatics, State University\tExpected May 2027", "GPA 3.8; dean's list", "- CAHIIM-accredited program"),
			"header/name education/heading education/title education/item education/item"},
		{"projects have bodies below their names",
			lines("Maya Ortiz", "CAPSTONE", "Patient matching study", "- Compared two algorithms on 5,000 records", "Awards", "- Dean's list, 2024"),
			"header/name projects/heading projects/title projects/body awards/heading awards/item"},
		{"tools below a job are no deed",
			lines("Maya Ortiz", "EXPERIENCE", "Analyst, Cedar Health, 2019 – 2021", "- Built reports", "Tools: Epic, SQL, Excel"),
			"header/name experience/heading experience/title experience/body experience/item"},
		{"work without a heading is found by its dates",
			lines("Maya Ortiz", "maya@mail.example", "Coder, Lakeview Hospital 2018 – Present", "- Coded 30 charts a day"),
			"header/name header/contact experience/title experience/body"},
		{"a headline above a heading is no work, though a dated job follows the heading",
			lines("Maya Ortiz", "maya@mail.example", "Outpatient Coder", "EXPERIENCE", "Coder, Lakeview Hospital 2018 – Present", "- Coded 30 charts a day"),
			"header/name header/contact header/headline experience/heading experience/title experience/body"},
		{"a job title with a section's word is no heading",
			lines("Maya Ortiz", "EXPERIENCE", "Education Coordinator", "Lakeview Hospital\t2018 – 2020", "- Taught 40 classes"),
			"header/name experience/heading experience/title experience/title experience/body"},
		{"a short line with a section's word is no heading where looks say nothing",
			lines("Maya Ortiz", "# Certifications", "Epic Clarity certification planned with my next employer", "Coding certification from 2019"),
			"header/name certifications/heading certifications/item certifications/item"},
		{"a heading of the file's own over a dated post opens work",
			lines("Maya Ortiz", "# Summary", "Coder who likes quiet rooms.", "# Since the wards", "** Coder, Lakeview Hospital\t2018 – 2021", "- Coded 30 charts a day", "# Skills", "SQL"),
			"header/name summary/heading summary/item experience/heading experience/title experience/body skills/heading skills/item"},
		{"a heading of the file's own over a degree with its year opens schooling",
			lines("Maya Ortiz", "# Skills", "SQL", "# Where I sat", "** B.S., Health Informatics, State University\t2019", "Ran the choir"),
			"header/name skills/heading skills/item education/heading education/title education/item"},
		{"sentences under a title of one's own are the summary",
			lines("Maya Ortiz", "# Skills", "SQL", "# Who is this", "I read charts for a living and sleep well.", "Ask me about the flood.", "# Education"),
			"header/name skills/heading skills/item summary/heading summary/item summary/item education/heading"},
		{"a sentence with a year is no header",
			lines("Maya Ortiz", "EXPERIENCE", "Coder, Lakeview Hospital, 2018 – Present", "Rebuilt the queue after the upgrade of 2021", "- Coded 30 charts a day"),
			"header/name experience/heading experience/title experience/body experience/body"},
	}
	rd := newReader(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, line := range rd.Build(tt.doc).Lines {
				got = append(got, string(line.Kind)+"/"+string(line.Part))
			}
			if want := strings.Fields(tt.want); !slices.Equal(got, want) {
				t.Errorf("got  %v\nwant %v", got, want)
			}
		})
	}
}

func TestAnEntryKnowsItsTitleOrganizationAndDates(t *testing.T) {
	tests := []struct {
		name   string
		header []string
		want   Entry
	}{
		{"one line, commas", []string{"Coder II, Outpatient, Mercy Lake Hospital, Toledo, OH\t03/2018 – Present"},
			Entry{Title: "Coder II, Outpatient", Org: "Mercy Lake Hospital", Dates: Dates{FromYear: 2018, FromMonth: 3, Current: true}}},
		{"employer first", []string{"Cedar Health System\t2016-20", "Senior Data Analyst"},
			Entry{Title: "Senior Data Analyst", Org: "Cedar Health System", Dates: Dates{FromYear: 2016, ToYear: 2020}}},
		{"bars", []string{"Privacy Officer | Bayside Clinics | Jan–Jul 2025"},
			Entry{Title: "Privacy Officer", Org: "Bayside Clinics", Dates: Dates{FromYear: 2025, FromMonth: 1, ToYear: 2025, ToMonth: 7}}},
		{"at", []string{"Registrar at Pine County Hospital (June 2011 to May 2014)"},
			Entry{Title: "Registrar", Org: "Pine County Hospital", Dates: Dates{FromYear: 2011, FromMonth: 6, ToYear: 2014, ToMonth: 5}}},
		{"the form of a company before a remark", []string{"Compliance Coordinator", "Rowan Telehealth, Inc. (video visits), remote\tJan 2020 - Aug 2022"},
			Entry{Title: "Compliance Coordinator", Org: "Rowan Telehealth, Inc. (video visits), remote", Dates: Dates{FromYear: 2020, FromMonth: 1, ToYear: 2022, ToMonth: 8}}},
		{"brackets with commas", []string{"Auditor — Wren Partners (9 clinics, 2 labs)\t2019–"},
			Entry{Title: "Auditor", Org: "Wren Partners (9 clinics, 2 labs)", Dates: Dates{FromYear: 2019, Current: true}}},
		{"run on into the work", []string{"Records Officer | Lakeside Trust | 2014-2018 Scanned 900 charts a day. Lost none in the audit of 2017."},
			Entry{Title: "Records Officer", Org: "Lakeside Trust", Dates: Dates{FromYear: 2014, ToYear: 2018}}},
	}
	rd := newReader(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := rd.Build(lines(append(append([]string{"Ana Poe", "EXPERIENCE"}, tt.header...), "- Did things")...))
			if len(r.Entries) != 1 {
				t.Fatalf("%d entries", len(r.Entries))
			}
			got := Entry{Title: r.Entries[0].Title, Org: r.Entries[0].Org, Dates: r.Entries[0].Dates}
			if got != tt.want {
				t.Errorf("got %+v\nwant %+v", got, tt.want)
			}
		})
	}
}

func TestPostsBelowOneEmployerAreItsPosts(t *testing.T) {
	r := newReader(t).Build(lines("Ana Poe", "EXPERIENCE", "CEDAR HEALTH SYSTEM, Omaha, NE\t2015 – Present", "Director, Health Information Management (2021 – Present)", "- Cut delays by half",
		"Manager, Coding (2015 – 2021)", "- Trained 9 coders", "Key results:", "- Nobody left"))
	for i, want := range []string{"CEDAR HEALTH SYSTEM", "Director, Health Information Management", "Manager, Coding"} {
		if i >= len(r.Entries) || r.Entries[i].Title != want || r.Entries[i].Org != "CEDAR HEALTH SYSTEM" {
			t.Fatalf("entries %+v, want %s", r.Entries, want)
		}
	}
	if last := r.Lines[len(r.Lines)-1]; last.Entry != 2 || last.Part != Body {
		t.Errorf("the last line is %s of entry %d", last.Part, last.Entry)
	}
}

func TestANameBesideASidebarIsFoundByItsSize(t *testing.T) {
	d := lines("CONTACT", "Boise, ID", "SKILLS", "- Deficiency tracking and record retention", "Rosa Castell, RHIA", "HIM Manager", "EXPERIENCE", "- Filed and closed charts on nine units of the house")
	for i := range d.Lines {
		d.Lines[i].Size = 10
	}
	d.Lines[4].Size = 20
	r := newReader(t).Build(d)
	var got []string
	for _, line := range r.Lines[:6] {
		got = append(got, string(line.Part))
	}
	if want := []string{"heading", "contact", "heading", "item", "name", "headline"}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestHiddenTextIsNeverABodyOrAHeading(t *testing.T) {
	d := lines("Ana Poe", "EXPERIENCE", "Coder, Lake Hospital, 2018 – 2020", "- Coded", "SKILLS")
	d.Lines[4].Hidden = true
	if got := newReader(t).Build(d).Lines[4]; got.Part != Item || got.Kind != Experience {
		t.Errorf("got %s/%s", got.Kind, got.Part)
	}
}

func FuzzBuildKeepsEveryLine(f *testing.F) {
	f.Add("Ana Poe\nEXPERIENCE\nCoder, Lake Hospital\t2019 – Present\n- Coded 3 charts\n\nEDUCATION\nBS, 2018")
	f.Add("SKILLS: SQL\n\n \t\n(2019\n’19 – ’21\nexpected")
	rd := newReader(f)
	f.Fuzz(func(t *testing.T, text string) {
		d := lines(strings.Split(text, "\n")...)
		for i := range d.Lines {
			d.Lines[i].Block, d.Lines[i].Size = i%3, float64(i%4)
		}
		r := rd.Build(d)
		n := 0
		for _, line := range d.Lines {
			if strings.TrimSpace(line.Text) == "" {
				continue
			}
			if n >= len(r.Lines) || r.Lines[n].Text != line.Text || r.Lines[n].Number != n+1 || r.Lines[n].Part == "" {
				t.Fatalf("line %d is lost, changed or has no part", n+1)
			}
			n++
		}
		if n != len(r.Lines) {
			t.Fatalf("%d lines of %d", len(r.Lines), n)
		}
		entry := -1
		for _, line := range r.Lines {
			if line.Section >= len(r.Sections) || line.Kind != r.Sections[line.Section].Kind || line.Entry >= len(r.Entries) {
				t.Fatalf("line %d points outside", line.Number)
			}
			if line.Entry >= 0 && line.Entry < entry {
				t.Fatalf("line %d goes back to entry %d: package keyword counts on the lines of an entry to stand together", line.Number, line.Entry)
			}
			entry = max(entry, line.Entry)
		}
		for _, e := range r.Entries {
			if e.First < 1 || e.Last < e.First || e.Last > len(r.Lines) {
				t.Fatalf("entry from %d to %d", e.First, e.Last)
			}
		}
	})
}

func TestWorkBeginsBelowATitleNobodyKnows(t *testing.T) {
	r := newReader(t).Build(lines("Ana Poe", "# Summary", "Pharmacist of nine years.", "Dispensing Days", "Clinical Pharmacist, Rowan Hospital 2017 – 2024", "- Verified orders", "# Education", "PharmD, 2016"))
	if got := r.Lines[5].Kind; got != Experience {
		t.Errorf("the list below a dated post is of the kind %s", got)
	}
	if got := r.Lines[2].Kind; got != Summary {
		t.Errorf("the sentence above is of the kind %s", got)
	}
	prose := newReader(t).Build(lines("Ana Poe", "# Summary", "Coder at Rowan Hospital from 2017 to 2024, then auditor.", "- Careful", "- Curious"))
	if got := prose.Lines[3].Kind; got != Summary {
		t.Errorf("the list below a sentence is of the kind %s", got)
	}
}

func TestAPostAtTheEndOfASummaryHeadsNoList(t *testing.T) {
	r := newReader(t).Build(lines("Ana Poe", "# Summary", "Pharmacist of nine years.", "Clinical Pharmacist, Rowan Hospital 2017 – 2024"))
	if got := r.Lines[3].Kind; got != Summary {
		t.Errorf("the last line is of the kind %s", got)
	}
}

func TestADegreeBelowJobsWithoutHeadingsIsSchooling(t *testing.T) {
	r := newReader(t).Build(lines("Ana Poe", "ana@mail.example", "Records Clerk, Lake Hospital, 2019-present", "- Filed 90 charts a day", "A.A.S. Radiography, Lake Tech, 2018", "Forklift card", "Barista, Bean Bar, 2014-2016", "- Served guests"))
	for i, want := range []Kind{2: Experience, 3: Experience, 4: Education, 5: Other} {
		if got := r.Lines[i].Kind; want != "" && got != want {
			t.Errorf("line %d is of the kind %s, want %s", i+1, got, want)
		}
	}
	headed := newReader(t).Build(lines("Ana Poe", "# Experience", "Clerk, Lake Hospital, 2019 – 2021", "- Filed charts", "B.S. Club secretary of the hospital"))
	if got := headed.Lines[4].Kind; got != Experience {
		t.Errorf("below a heading a line stays what the heading says, and not %s", got)
	}
}

func TestAResumeInSmallLettersHasTitlesToo(t *testing.T) {
	r := newReader(t).Build(lines("ana poe", "ana@mail.example", "experience", "records clerk, lake hospital, 2021 - now", "- filed 90 charts a day", "barista, bean bar, 2018 - 2021", "- served guests", "education", "a.a.s. radiography, lake tech, 2018"))
	for i, want := range []Part{3: Title, 4: Body, 5: Title, 6: Body} {
		if got := r.Lines[i].Part; want != "" && got != want {
			t.Errorf("line %d is %s, want %s", i+1, got, want)
		}
	}
	if got := r.Lines[3].Text; got != "records clerk, lake hospital, 2021 - now" {
		t.Errorf("the line is changed: %s", got)
	}
}

func TestWorkInCapitalsBelowPostsInSmallLettersIsNoTitle(t *testing.T) {
	r := newReader(t).Build(lines("Ana Poe", "ana@mail.example", "Experience", "Records Clerk, Lake Hospital, 2021 - 2024", "SCANNED AND INDEXED LOOSE SHEETS OF FOUR WARDS BY NOON", "KEPT THE LIST OF OPEN CHARTS",
		"FOUND TWO SETS OF FOLDERS THAT NOBODY HAD MERGED", "LATE RETURNS OF FOLDERS: NINE IN 2022, NONE SINCE 2023", "Page, Lake Library, 2018 - 2021", "SHELVED BOOKS AND MENDED THEIR SPINES AFTER SCHOOL", "Education", "A.A.S. Radiography, Lake Tech, 2018"))
	for i, want := range []Part{3: Title, 4: Body, 5: Body, 6: Body, 7: Body, 8: Title, 9: Body} {
		if got := r.Lines[i].Part; want != "" && got != want {
			t.Errorf("line %d is %s, want %s", i+1, got, want)
		}
	}
}

func TestInAResumeOfCapitalsALineOfWorkIsNoTitle(t *testing.T) {
	r := newReader(t).Build(lines("ANA POE", "ANA@MAIL.EXAMPLE", "EXPERIENCE", "RECORDS CLERK, LAKE HOSPITAL, 2021 - 2024", "CLEARED NINE CARTS OF LOOSE SHEETS", "ANSWER THE DOOR AND THE FAX", "LAKE LIBRARY", "PAGE, 2018 - 2021", "SHELVED BOOKS AND MENDED THEIR SPINES AFTER SCHOOL", "EDUCATION", "A.A.S. RADIOGRAPHY, LAKE TECH, 2018"))
	for i, want := range []Part{3: Title, 4: Body, 5: Body, 7: Title, 8: Body} {
		if got := r.Lines[i].Part; want != "" && got != want {
			t.Errorf("line %d is %s, want %s", i+1, got, want)
		}
	}
}

// experience is the section of work of a typed resume, and the posts read from it: "Coder at Rowan Hospital 2019-0; …".
type experience struct{ name, text, want string }

func (e experience) read(t *testing.T) {
	if got := postsOf(newReader(t).Build(typed("Ana Poe\n\nEXPERIENCE\n\n" + e.text))); got != e.want {
		t.Errorf("got  %s\nwant %s", got, e.want)
	}
}

func postsOf(r Resume) string {
	var posts []string
	for _, e := range r.Entries {
		posts = append(posts, fmt.Sprintf("%s at %s %d-%d", e.Title, e.Org, e.Dates.FromYear, e.Dates.ToYear))
	}
	return strings.Join(posts, "; ")
}
