package resume

import (
	"slices"
	"strings"
	"testing"

	"himscore/internal/document"
)

// typed makes a document of a text as the reader of plain text does: blank lines stand for white space, "- " for a list item.
func typed(text string) document.Document {
	d := document.Document{Format: document.Text}
	gap := 0.0
	for row := range strings.SplitSeq(text, "\n") {
		if row == "" {
			gap = 12
			continue
		}
		rest, bullet := strings.CutPrefix(row, "- ")
		d.Lines, gap = append(d.Lines, document.Line{Text: rest, Bullet: bullet, Gap: gap}), 0
	}
	return d
}

func TestEntriesOfTypedResumes(t *testing.T) {
	tests := []experience{
		{"employer first, the post with its dates at the margin", "Ames River Hospital, Ames IA\nRecords Clerk\tJan. 2020 - Present\nFiled charts.\n\nBoone Clinic\nGreeter\t2016 - 2020\nGreeted guests.",
			"Records Clerk at Ames River Hospital 2020-0; Greeter at Boone Clinic 2016-2020"},
		{"what the employer is stands in brackets", "Director of Records\nPrairie Wind Health, Omaha, NE (9 hospitals, $2.1 billion revenue)\n2017–Present\nLed 90 staff.",
			"Director of Records at Prairie Wind Health 2017-0"},
		{"an employer in small letters above dates of their own", "records clerk\nst. Anne's, the new wing by the river\n2019 – 2021\nFiled charts.",
			"records clerk at st. Anne's, the new wing by the river 2019-2021"},
		{"two posts in one line, and the years of both below", "Systems Clerk (since 2024), Records Clerk (2021-2024)\nRed Lake Hospital, Fargo ND\n2021 – Present\n- Filed charts",
			"Systems Clerk at Red Lake Hospital 2021-0"},
		{"an employer and a post in small letters above a list", "Bent Pine Hospital, HIM Department, student rotation, Spring 2026 (60 hours)\n- Filed 90 charts\n- Drew a guide",
			"HIM Department, student rotation at Bent Pine Hospital 0-2026"},
		{"a state is no veterans' hospital", "Records Clerk\nBent Pine Health System, HIM Dept., Richmond, VA\n2021 – 2023\nFiled charts.",
			"Records Clerk at Bent Pine Health System, HIM Dept., Richmond, VA 2021-2023"},
		{"the town goes from the end of the employer", "Barista, Corner Roast, Kent, WA\n2021 – 2023\nMade drinks.", "Barista at Corner Roast 2021-2023"},
		{"employer, post and dates in one line", "Bean Town Mart, Cashier, 2012-2015\nHelped customers.", "Cashier at Bean Town Mart 2012-2015"},
		{"hours behind the dates are no employer", "Records Intern, Ames River Hospital\tJune 2026 - July 2026 (80 hours)\nFiled charts.", "Records Intern at Ames River Hospital 2026-2026"},
		{"a post in small letters with its dates", "Harbor Lanes, Ames IA\nshoe desk and snack bar attendant, 2021 to now\nHanded out shoes.", "shoe desk and snack bar attendant at Harbor Lanes, Ames IA 2021-0"},
		{"a stop behind the dates", "Records Clerk, Ames River Hospital, Ames, IA. 2022-present.\nScanned charts.", "Records Clerk at Ames River Hospital 2022-0"},
		{"a day within the time of the post", "Coder III, Ames River Hospital\nApril 2021 to present (moved up July 2023)\nCoded charts.", "Coder III at Ames River Hospital 2021-0"},
		{"how it was done stands behind the dates", "Coder III, Ames River Hospital\nSept. 2018 - Present (remote since 2020)\nCoded charts.", "Coder III at Ames River Hospital 2018-0"},
		{"two posts below their employer", "Cedar Ridge Health\nVice President, Records | 2020 – Present\nLed 90 staff.\nDirector, Coding | 2015 – 2020\nLed 30 coders.\n\nDirector, Hill Clinic | 2010 – 2015\nLed 9 clerks.",
			"Vice President, Records at Cedar Ridge Health 2020-0; Director, Coding at Cedar Ridge Health 2015-2020; Director at Hill Clinic 2010-2015"},
		{"the street of the employer", "Ames River Hospital\n1200 Hospital Drive, Ames, IA\nRecords Clerk\n2016 to present\nFiled charts.", "Records Clerk at Ames River Hospital 2016-0"},
		{"who works there stands in brackets", "Boone Family Clinic (3 doctors; 2 nurse practitioners)\t2019 - now\nOffice Manager\nRan the office.", "Office Manager at Boone Family Clinic (3 doctors; 2 nurse practitioners) 2019-0"},
		{"a company with its form", "Coder (remote)\nRiver Coding Services, Inc.\nfrom 2018 until 2023\nCoded charts.", "Coder (remote) at River Coding Services, Inc 2018-2023"},
		{"a town tells the employer", "Nino's, Burbank, CA\t2019 - 2022\nCounter Help\nPacked orders.", "Counter Help at Nino's, Burbank, CA 2019-2022"},
		{"square brackets", "Associate Director, HIM\nStones Medical Center [level I trauma, 610 beds]\n2012 to 2018\nLed 95 staff.", "Associate Director, HIM at Stones Medical Center [level I trauma, 610 beds] 2012-2018"},
		{"a stay that looks like a town", "Fellowship, Neurology, Stones Heart Institute\tFeb 2024 – Apr 2024\nWatched.\n\nScribe, Lake Urgent Care\t06/2024 – 02/2026\nWrote notes.", "Fellowship, Neurology at Stones Heart Institute 2024-2024; Scribe at Lake Urgent Care 2024-2026"},
		{"an employer that looks like a town", "Data Clerk\nPine County Health Unit, Toledo\n2019 - 2022\n- Filed charts.", "Data Clerk at Pine County Health Unit 2019-2022"},
		{"a town is no employer", "Data Clerk\nSalt Lake City, Utah\n2019 - 2022\n- Filed charts.", "Data Clerk at  2019-2022"},
		{"semicolons", "ROI Clerk; Boone Hospital; Boone, IA; 2020-present\nReleased records.", "ROI Clerk at Boone Hospital 2020-0"},
		{"capitals with a colon open more work", "PRACTICUM:\nAmes River Hospital\tJan-Feb 2026\nScanned pages.\n\nWORK HISTORY:\nCaregiver, Boone Manor\t2023-present\nHelped residents.", "Ames River Hospital at Ames River Hospital 2026-2026; Caregiver at Boone Manor 2023-0"},
		{"work told in a sentence is no post", "Records Clerk, Ames River Hospital, 2020 – 2022\nFiled charts.\n\nTrained as backup to the lead clerk in the busy years, 2020 to 2021\nFiled more.", "Records Clerk at Ames River Hospital 2020-2022"},
		{"a project in small letters with its date", "Records Clerk, Ames River Hospital, 2020 – 2022\n- Filed charts\n\nBilling lab exercise, fall 2025\n- Billed ninety visits", "Records Clerk at Ames River Hospital 2020-2022; Billing lab exercise at  0-2025"},
		{"and its date in brackets", "Records Clerk, Ames River Hospital, 2020 – 2022\n- Filed charts\n\ndata cleaning capstone (May 2025)\n- Cleaned ninety rows", "Records Clerk at Ames River Hospital 2020-2022; data cleaning capstone at  0-2025"},
		{"and no blank line above it", "Records Clerk, Ames River Hospital, 2020 – 2022\n- Filed charts\nmock audit project | 2025\n- Found ninety gaps", "Records Clerk at Ames River Hospital 2020-2022; mock audit project at  0-2025"},
		{"and no date at all", "Records Clerk, Ames River Hospital, 2020 – 2022\n- Filed charts\n\nRegistry research with the county\n- Cleaned ninety rows", "Records Clerk at Ames River Hospital 2020-2022; Registry research with the county at Registry research with the county 0-0"},
		{"a deed with its date is no project", "Records Clerk, Ames River Hospital, 2020 – 2022\n- Filed charts\n\nFinished the index project, spring 2021\n- Checked ninety rows", "Records Clerk at Ames River Hospital 2020-2022"},
		{"nor is a line that says when", "Records Clerk, Ames River Hospital, 2020 – 2022\n- Filed charts\n\nScanning of charts until 2021\n- Checked ninety rows", "Records Clerk at Ames River Hospital 2020-2022"},
		{"nor is a sentence", "Records Clerk, Ames River Hospital, 2020 – 2022\n- Filed charts\n\nThe index project took all of spring 2021.\n- Checked ninety rows", "Records Clerk at Ames River Hospital 2020-2022"},
		{"days as computers write them", "Records Sergeant\nRidge Army Hospital\n20220815–Present\nFiled charts.", "Records Sergeant at Ridge Army Hospital 2022-0"},
	}
	for _, tt := range tests {
		t.Run(tt.name, tt.read)
	}
}

func TestTitlesOfTypedSections(t *testing.T) {
	tests := []struct {
		title string
		want  Kind // of the line below
	}{
		{"Clinical / PPE", Experience}, {"Strengths & skills", Skills}, {"Military and civilian experience", Experience}, {"Retail experience", Experience},
		{"Experience Abroad", Experience}, {"U.S. Experience", Experience}, {"Service learning", Experience}, {"Work Experience in Jordan", Experience}, {"COMMUNITY / CHURCH", Volunteering}, {"Awards / Decorations", Awards}, {"CONSULTING / TEACHING", Experience}, {"Work & Family Services", Education}, {"Work / Volunteering", Volunteering}, {"Research & Projects", Projects},
		{"Managed two projects", Education}, {"Wrote the paper on skills", Education}, {"Coordinated volunteers", Education}, {"Training Institute of Iowa", Education}, {"Research and nursing staff", Education},
		{"Dean's list, spring and fall", Education}, {"Skills lab assistant", Education}, {"Coding & Billing", Education},
	}
	rd := newReader(t)
	for _, tt := range tests {
		t.Run(tt.title, func(t *testing.T) {
			r := rd.Build(typed("Ana Poe\n\nEducation\nA.A.S., Health Information, Pine College, 2019\n\n" + tt.title + "\n\nCoded forty charts in the lab."))
			if got := r.Lines[len(r.Lines)-1]; got.Kind != tt.want {
				t.Errorf("below it stands %s", got.Kind)
			}
		})
	}
	quiet := rd.Build(typed("Ana Poe\n\nSKILLS\nExcel\nRecognition: Clerk of the Year 2024\nLanguages: SQL\nLicenses: RHIT"))
	var kinds []Kind
	for _, l := range quiet.Lines[2:] {
		kinds = append(kinds, l.Kind)
	}
	if want := []Kind{Skills, Awards, Languages, Certifications}; !slices.Equal(kinds, want) {
		t.Errorf("below skills stand %v, want %v", kinds, want)
	}
}

func TestProjectsToldInSentences(t *testing.T) {
	tests := []struct {
		name, text string
		heads      []int // lines that head an entry
	}{
		{"a name with tool and term", "Projects\n\nWaiting room study, R, Fall 2025\nPlotted the waits of two clinics by weekday. Found that Mondays were worst.\n\nMock release log, Spring 2026\nWrote up ten requests for a class. The group decided which to refuse.", []int{2, 4}},
		{"a name with a year", "Projects\n\nchart scanning at the free clinic, 2024\nScanned the old charts of one doctor. It took all summer.", []int{2}},
		{"a post without pay", "Volunteering\n\nfood bank sorter, 2021 - 2023\nSorted cans each Saturday. Brought two friends along.", []int{2}},
		{"sentences alone", "Projects\n\nPlotted the waits of two clinics in 2025.\nFound that Mondays were worst. Told the manager of the clinic about it.", nil},
		{"a deed with its year", "Projects\n\nScanned old charts for the county, 2024\nIt took all summer and two scanners. The clinic keeps them now.", nil},
		{"no sentence below", "Projects\n\nWaiting room study, Fall 2025\nR and a spreadsheet", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var heads []int
			for _, l := range newReader(t).Build(typed(tt.text)).Lines {
				if l.Part == Title {
					heads = append(heads, l.Number)
				}
			}
			if !slices.Equal(heads, tt.heads) {
				t.Errorf("got %v, want %v", heads, tt.heads)
			}
		})
	}
}
