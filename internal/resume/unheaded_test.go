package resume

import (
	"fmt"
	"strings"
	"testing"
)

func TestJobsWithoutAHeadingAreJobs(t *testing.T) {
	const person, ends = "Ana Poe\nBath, ME | ana@mail.example\n\n", "\n\nAWARDS\nNice Neighbor 2020"
	headers := map[string]string{
		"post, then employer and dates":   "RECORDS ANALYST\nLake Hospital, Bath, ME, May 2019 - Present",
		"one line":                        "Records Analyst, Lake Hospital, Bath, ME, May 2019 - Present",
		"bars":                            "Records Analyst | Lake Hospital | May 2019 - Present",
		"employer, then post and dates":   "Lake Hospital, Bath, ME\nRecords Analyst, May 2019 - Present",
		"employer and dates, then post":   "Lake Hospital, Bath, ME, May 2019 - Present\nRecords Analyst",
		"dates on a line of their own":    "Records Analyst\nLake Hospital, Bath, ME\nMay 2019 - Present",
		"dates above":                     "May 2019 - Present\nRecords Analyst\nLake Hospital, Bath, ME",
		"dates to the left":               "May 2019 - Present    Records Analyst, Lake Hospital",
		"dates to the right, by a tab":    "Records Analyst\tMay 2019 - Present\nLake Hospital\tBath, ME",
		"dates in brackets":               "Records Analyst at Lake Hospital (May 2019 - Present)",
		"an employer named for no object": "Lake & Sons, Bath, ME\nRecords Analyst, May 2019 - Present",
	}
	above := map[string]string{
		"a summary":            "SUMMARY\nCareful with records for nine years.",
		"no heading at all":    "Careful with records for nine years.",
		"skills":               "SKILLS\nEpic, Excel, SQL",
		"schooling":            "EDUCATION\nB.S. Biology, Lake University, 2015",
		"cards":                "CERTIFICATIONS\nRHIT, 2016",
		"languages":            "LANGUAGES\nSpanish",
		"a title with a colon": "Skills:\nEpic, Excel, SQL",
	}
	const second = "\n\nRecords Clerk, River Clinic, Bath, ME, 2015 - 2018\n- Filed ninety charts in a day"
	for header, head := range headers {
		for section, top := range above {
			for how, mark := range map[string]string{"a list": "- ", "lines": ""} {
				t.Run(fmt.Sprintf("%s/%s/%s", header, section, how), func(t *testing.T) {
					r := newReader(t).Build(typed(person + top + "\n\n" + head + "\n" + mark + "Rebuilt the index of patients of the county" + second + ends))
					var posts []string
					for _, e := range r.Entries {
						if r.Sections[e.Section].Kind == Experience {
							posts = append(posts, fmt.Sprintf("%s %d", strings.ToLower(e.Title), e.Dates.FromYear))
						}
					}
					if got := strings.Join(posts, ", "); got != "records analyst 2019, records clerk 2015" {
						t.Errorf("jobs: %s", got)
					}
					for _, l := range r.Lines {
						if strings.HasPrefix(l.Text, "Rebuilt") && (l.Part != Body || l.Kind != Experience) {
							t.Errorf("the work is a %s of %s", l.Part, l.Kind)
						}
					}
				})
			}
		}
	}
}

func TestWhatLooksLikeAJobWithoutAHeadingAndIsNone(t *testing.T) {
	const person = "Ana Poe\nBath, ME | ana@mail.example\n\n"
	const jobs = "\n\nWORK HISTORY\nRecords Analyst, Lake Hospital, 2019 - Present\n- Rebuilt the index of patients"
	for name, text := range map[string]string{
		"a post named in a summary, with jobs below":      "SUMMARY\nTrauma Registrar, River Hospital, 2015 - 2018" + jobs,
		"a post held at school, with jobs below":          "EDUCATION\nB.S. Biology, Lake University, 2015\nResident Assistant, Lake University, 2013 - 2015\n- Kept a floor of forty students calm" + jobs,
		"a sentence with a span of time":                  "SUMMARY\nTrauma registrar at River Hospital from 2015 to 2018, then at home.\nLooks for records work.",
		"a program called after its post":                 "EDUCATION\nMedical Coding Specialist, Lake Technical College, 2013 - 2015\n- Finished with honors and a prize for attendance",
		"a license with its years":                        "LICENSES\nRegistered Nurse, State of Maine, 2015 - 2028\n- Renewed without a day between the terms",
		"a membership with its years":                     "LANGUAGES\nSpanish\nStudent member, Lake Interpreters, 2015 - 2018\n- Met in the library each week of the term",
		"a degree that names a post":                      "SKILLS\nEpic, Excel\nAssociate Degree, Medical Assistant, Lake Tech, 2013 - 2015\n- Finished with honors and a prize for attendance",
		"a post at the end of a summary and nothing else": "SUMMARY\nCareful with records.\nTrauma Registrar, River Hospital, 2015 - 2018",
	} {
		t.Run(name, func(t *testing.T) {
			r := newReader(t).Build(typed(person + text))
			for _, s := range r.Sections {
				if s.Kind == Experience && s.Line == 0 {
					t.Errorf("jobs without a heading were found: %+v", r.Entries)
				}
			}
		})
	}
}
