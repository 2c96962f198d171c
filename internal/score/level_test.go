package score

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"himscore/internal/credential"
	"himscore/internal/metric"
	"himscore/internal/resume"
)

func TestTheLevelIsThatOfPaidWorkAndOfThePostOfNow(t *testing.T) {
	did := func(keywords ...string) (lines []draftLine) {
		for _, k := range keywords {
			lines = append(lines, draftLine{text: "did " + k, verdict: metric.Duty, keywords: []string{k}})
		}
		return lines
	}
	records := did("chart-completion", "deficiency-tracking", "mpi")
	bedside := []draftLine{{text: "a", verdict: metric.Duty}, {text: "b", verdict: metric.Duty}, {text: "c", verdict: metric.Duty}, {text: "d", verdict: metric.Duty, keywords: []string{"go-live"}}}
	post := func(title string, from, to int, lines []draftLine) job {
		return job{title: title, org: "Rowan Hospital", from: from, to: to, lines: lines}
	}
	tests := []struct {
		name string
		jobs []job
		want string
		says string
	}{
		{"an internship and a student job make no years", []job{post("Informatics Intern", 2025, 2026, records), post("HIM Student Assistant", 2023, 2026, records)}, entry, "was practice or without pay"},
		{"nor does helping for free", []job{post("Medical Records Volunteer", 2022, 0, records)}, entry, "was practice or without pay"},
		{"nor do a practicum and a graduate assistantship", []job{post("HIM Practicum", 2024, 2024, records), post("Graduate Assistant, Medical Records", 2024, 2026, records)}, entry, "was practice or without pay"},
		{"a paid post does", []job{post("Medical Coder", 2021, 0, records), post("HIM Student Assistant", 2019, 2021, records)}, mid, "about 5.5 years (line 4), with practice and unpaid work to about 7.5 years"},
		{"who led before and analyzes now", []job{post("Healthcare Data Analyst", 2020, 0, did("sql", "dashboards", "hedis")), post("HIM Supervisor", 2012, 2020, records)}, mid, "led others, a later one does not"},
		{"a placement is practice, and no lines of other work", []job{{title: "Clinical Placement", org: "Rowan Hospital", lines: records}}, entry, "practice and projects speak of it"},
		{"a customer service clerk who touched the field", []job{{title: "Cashier", org: "Rowan Market", lines: did("release-of-information", "chart-completion")}}, entry, "single lines of other work speak of it"},
		{"a registrar of the state whose employer stands in the title", []job{{title: "Registry Quality Specialist, Rowan State Cancer Registry", from: 2020, lines: bedside[:3]}}, mid, "about 6.5 years (line 4)"},
		{"who was a clerk of a cancer registry", []job{post("Cancer Registrar", 2022, 0, records), {title: "Registry Clerk", org: "Rowan Cancer Center", from: 2019, to: 2022, lines: bedside[:3]}}, mid, "about 7.5 years (lines 4 and 9)"},
		{"an assistant of a tumor registry", []job{post("Cancer Registrar", 2022, 0, records), {title: "Tumor Registry Assistant", org: "Rowan Associates", from: 2019, to: 2022, lines: bedside[:3]}}, mid, "about 7.5 years (lines 4 and 9)"},
		{"a clerk of the registry of a court is none", []job{post("Cancer Registrar", 2022, 0, records), {title: "Registry Clerk", org: "Rowan County Court", from: 2019, to: 2022, lines: bedside[:3]}}, mid, "about 4.5 years (line 4)"},
		{"who released charts for a copy service", []job{post("Medical Coder", 2022, 0, records), {title: "Release Clerk", org: "Rowan Chart Copy Services", from: 2019, to: 2022, lines: bedside[:3]}}, mid, "about 7.5 years (lines 4 and 9)"},
		{"who released software did not", []job{post("Medical Coder", 2022, 0, records), {title: "Release Specialist", org: "Rowan Software", from: 2019, to: 2022, lines: bedside[:3]}}, mid, "about 4.5 years (line 4)"},
		{"who wrote to the patients of a registry", []job{post("Cancer Registrar", 2022, 0, records), {title: "Follow-Up Assistant", org: "Rowan Tumor Institute", from: 2019, to: 2022, lines: bedside[:3]}}, mid, "about 7.5 years (lines 4 and 9)"},
		{"who called debtors did not", []job{post("Cancer Registrar", 2022, 0, records), {title: "Follow-Up Clerk", org: "Rowan Collections", from: 2019, to: 2022, lines: bedside[:3]}}, mid, "about 4.5 years (line 4)"},
		{"who indexed in a department of records", []job{post("Medical Coder", 2022, 0, records), {title: "Indexing Clerk, Medical Records", org: "Rowan County", from: 2019, to: 2022, lines: bedside[:3]}}, mid, "about 7.5 years (lines 4 and 9)"},
		{"compliance of a telehealth clinic is of the field", []job{post("Privacy Analyst", 2022, 0, records), {title: "Compliance Coordinator", org: "Rowan Telehealth", from: 2019, to: 2022, lines: bedside[:3]}}, mid, "about 7.5 years (lines 4 and 9)"},
		{"compliance of a bank is not", []job{post("Privacy Analyst", 2022, 0, records), {title: "Compliance Coordinator", org: "Rowan Savings Bank", from: 2019, to: 2022, lines: bedside[:3]}}, mid, "about 4.5 years (line 4)"},
		{"data of a crisis line are of the field", []job{post("Healthcare Data Analyst", 2022, 0, did("sql", "dashboards", "hedis")), {title: "Data Technician", org: "Rowan Crisis Network", from: 2019, to: 2022, lines: bedside[:3]}}, mid, "about 7.5 years (lines 4 and 9)"},
		{"data of a warehouse are not", []job{post("Healthcare Data Analyst", 2022, 0, did("sql", "dashboards", "hedis")), {title: "Data Technician", org: "Rowan Freight", from: 2019, to: 2022, lines: bedside[:3]}}, mid, "about 4.5 years (line 4)"},
		{"who supports the messages of laboratories begins in the field", []job{{title: "Technical Support Representative", org: "Rowan Systems (software vendor; connects laboratories to clinics)", from: 2023, lines: append(did("hl7"), bedside[:3]...)}}, entry, "dated work in the field adds up to about 3.5 years (line 4)"},
		{"who books telehealth visits builds no systems", []job{post("Epic Application Analyst", 2022, 0, did("epic", "go-live", "hl7")), post("Telehealth Scheduler / Patient Service Rep", 2018, 2022, bedside[:3])}, mid, "about 4.5 years (line 4)"},
		{"a principal trainer leads nobody", []job{post("Epic Application Analyst", 2024, 0, did("epic", "go-live", "hl7")), post("Principal Trainer, Epic Ambulatory", 2020, 2024, did("epic", "ehr-training", "go-live"))}, mid, "is a senior one, and none leads others"},
		{"who is senior and leads nobody", []job{post("Senior Data Analyst, Population Health", 2018, 0, did("sql", "dashboards", "hedis"))}, mid, "is a senior one, and none leads others"},
		{"who led the registration desk before the records", []job{post("HIM Specialist", 2021, 0, records), post("Patient Access Supervisor", 2012, 2021, records)}, mid, "leads others, but not in this field"},
		{"who touches the field in a part of a long job", []job{post("Medical Assistant", 2018, 0, append(did("charge-capture", "release-of-information"), bedside[:3]...))}, entry, "about 8.5 years of other work touch it in part"},
		{"who leads now", []job{post("HIM Supervisor", 2020, 0, records), post("HIM Technician", 2012, 2020, records)}, lead, ""},
		{"who leads and does a second post of the field beside it", []job{post("Medical Coder", 2021, 2023, records), post("HIM Supervisor", 2012, 0, records)}, lead, ""},
		{"who led and left the field", []job{{title: "Cook", org: "Rowan Diner", from: 2024}, post("HIM Supervisor", 2012, 2024, records)}, lead, ""},
		{"an assistant director manages", []job{post("Assistant Director, Health Information Management", 2019, 0, records)}, lead, ""},
		{"a director of a side of the field", []job{post("Director, Data Governance", 2015, 0, []draftLine{{text: "a", verdict: metric.Duty}, {text: "b", verdict: metric.Duty}, {text: "c", verdict: metric.Duty, keywords: []string{"data-governance"}}}), post("Coding Manager", 2008, 2015, records)}, director, ""},
		{"a clerk of four years begins", []job{post("Release of Information Clerk", 2022, 0, records)}, entry, "The title in line"},
		{"a clerk of twelve years does not", []job{post("Release of Information Clerk", 2014, 0, records)}, mid, ""},
		{"the bedside gives a documentation specialist no years", []job{post("Clinical Documentation Specialist", 2019, 0, did("query", "drg", "cc-mcc")), post("Registered Nurse", 2009, 2019, bedside)}, mid, "about 7.5 years"},
	}
	s, _ := load(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			for n := range tt.jobs {
				for i := range tt.jobs[n].lines { // no line is told twice
					tt.jobs[n].lines = slices.Clone(tt.jobs[n].lines)
					tt.jobs[n].lines[i].text += fmt.Sprint(" ", n)
				}
			}
			claims := credential.Claims{Education: credential.Education{Level: credential.Bachelor, Text: "B.S. Health Information Management", Field: "Health Information Management", Line: 1}}
			got := s.Score(draft{jobs: tt.jobs, claims: claims}.evidence(), nil, Options{AsOf: asOf}).Level
			if got.ID != tt.want || !strings.Contains(got.Why, tt.says) {
				t.Errorf("%s: %s; want %s: %q", got.ID, got.Why, tt.want, tt.says)
			}
		})
	}
}

func TestTheTimeWorkedIsToldAsPeopleTellIt(t *testing.T) {
	r := &reading{opts: Options{AsOf: asOf}}
	for _, tt := range []struct {
		dates resume.Dates
		want  string
	}{
		{resume.Dates{FromYear: 2026, FromMonth: 9, ToYear: 2026, ToMonth: 11}, "about 3 months"},
		{resume.Dates{FromYear: 2026, FromMonth: 5, ToYear: 2026, ToMonth: 5}, "about a month"},
		{resume.Dates{FromYear: 2025, FromMonth: 12, Current: true}, "about a year"},
		{resume.Dates{FromYear: 2019, FromMonth: 1, Current: true}, "about 8 years"},
		{resume.Dates{FromYear: 2012, ToYear: 2016}, "about 4 years"},
		{resume.Dates{FromYear: 2022, ToYear: 2022}, "about 6 months"},
		{resume.Dates{FromYear: 2022, FromMonth: 10, ToYear: 2022}, "about a month"},
		{resume.Dates{FromYear: 2016, Current: true}, "about 10.5 years"},
		{resume.Dates{FromYear: 2019, FromMonth: 5, ToYear: 2021, ToMonth: 9}, "about 2.5 years"},
	} {
		from, to := r.months(tt.dates)
		if got := timeText(float64(to - from)); got != tt.want {
			t.Errorf("%+v: %s, want %s", tt.dates, got, tt.want)
		}
	}
}

// TestADepartmentBelowAPracticumIsNoPaidPost also tells of the paid job beside it, which touches the field in some of its lines.
func TestADepartmentBelowAPracticumIsNoPaidPost(t *testing.T) {
	desk := func(from int) job {
		return job{title: "Patient Access Representative", org: "Rowan Hospital", from: from, lines: []draftLine{{text: "a", verdict: metric.Duty, keywords: []string{"mpi"}}, {text: "b", verdict: metric.Duty, keywords: []string{"chart-completion"}},
			{text: "c", verdict: metric.Duty}, {text: "d", verdict: metric.Duty}, {text: "e", verdict: metric.Duty}}}
	}
	practicum := func(heading, title string) job {
		return job{title: title, org: "Rowan Medical Center", heading: heading, from: 2026, to: 2026, lines: []draftLine{{text: "f", verdict: metric.Duty, keywords: []string{"deficiency-tracking"}}, {text: "g", verdict: metric.Duty, keywords: []string{"release-of-information"}}}}
	}
	tests := []struct {
		name string
		jobs []job
		want string
		says string
	}{
		{"a practicum in a department makes a student", []job{practicum("Practicum", "HIM Department")}, student, "the work below the heading in line"},
		{"a post of one's own is one under any heading", []job{practicum("Internships", "Medical Coder")}, entry, "adds up to about 6 months"},
		{"a heading that names work as well leaves it open", []job{practicum("Practicum and Work", "HIM Department")}, entry, "adds up to about 6 months"},
		{"years of a job that touches the field make more than a student", []job{practicum("Practicum", "HIM Department"), desk(2023)}, entry, "of other work touch it in part"},
		{"a year of it does not", []job{practicum("Practicum", "HIM Department"), desk(2026)}, student, "the work below the heading in line"},
	}
	s, _ := load(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			claims := credential.Claims{Education: credential.Education{Level: credential.NoLevel, Pursuing: []credential.Degree{{Level: credential.Bachelor, Text: "B.S. Health Information Management", Line: 1, Year: 2027}}}}
			got := s.Score(draft{jobs: tt.jobs, claims: claims}.evidence(), nil, Options{AsOf: asOf}).Level
			if got.ID != tt.want || !strings.Contains(got.Why, tt.says) {
				t.Errorf("%s: %s; want %s: %q", got.ID, got.Why, tt.want, tt.says)
			}
		})
	}
}
