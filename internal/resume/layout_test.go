package resume

import (
	"strings"
	"testing"

	"himscore/internal/document"
)

// kindsOf gives the kind and the part of each line.
func kindsOf(r Resume) string {
	var got []string
	for _, l := range r.Lines {
		got = append(got, string(l.Kind)+"/"+string(l.Part))
	}
	return strings.Join(got, " ")
}

func TestPostsInWordsOfOnesOwn(t *testing.T) {
	tests := []experience{
		{"dates before the post", "2016-2019 Records Clerk, Ames River Hospital, Ames\n- Filed charts\n\n2019-present Coder, Boone Hospital\n- Coded charts", "Records Clerk at Ames River Hospital 2016-2019; Coder at Boone Hospital 2019-0"},
		{"dates in square brackets", "[2019 - Present] Ames River Health System\nManager, Clinical Informatics\n- Led nine", "Manager, Clinical Informatics at Ames River Health System 2019-0"},
		{"a year of a rise in brackets", "RIDGE HEALTH SYSTEM (4 hospitals)\t2016 – Present\nDirector, Records and Privacy Officer (privacy since 2021)\n- Led 90", "Director, Records and Privacy Officer (privacy) at RIDGE HEALTH SYSTEM (4 hospitals) 2016-0"},
		{"the years of two posts", "RIDGE MEDICAL CENTER\t2010 – 2017\nDirector, Coding (2013), Assistant Director (2010)\n- Led 40", "Director, Coding at RIDGE MEDICAL CENTER 2010-2017"},
		{"a rise above the dates", "Ridge Clinic\nLead, Coding (promoted 2022)\n2018 - present\n- Led six", "Lead, Coding (promoted) at Ridge Clinic 2018-0"},
		{"a post of its own below its employer", "RIDGE HEALTH SYSTEM\t2010 – Present\nDirector, Coding (2016 – Present)\n- Led 40\nCoder (2010 – 2016)\n- Coded", "RIDGE HEALTH SYSTEM at RIDGE HEALTH SYSTEM 2010-0; Director, Coding at RIDGE HEALTH SYSTEM 2016-0; Coder at RIDGE HEALTH SYSTEM 2010-2016"},
		{"a post in small letters below a dated employer", "Boone Clinic\t2011 - 2014\nmedical records clerk, then coder trainee\n\nAmes Clinic\t2008 - 2011\nCoding clerk; scanner", "medical records clerk, then coder trainee at Boone Clinic 2011-2014; Coding clerk at Ames Clinic 2008-2011"},
		{"a post that no list has above a list", "Boone Freight (2018 - 2020)\nYard crew\n- Loaded trucks", "Yard crew at Boone Freight 2018-2020"},
		{"the place and the time below a post", "English instructor\nOslo, 2012 - 2014\n\nHome health aide\n2016 - 2018 various families", "English instructor at Oslo 2012-2014; Home health aide at various families 2016-2018"},
		{"few words between blank lines", "Records Clerk, Boone Hospital\n2014 - 2017\n- Filed charts\n\nDeli counter, 2011 - 2014\n\nPaper route, 2009 - 2011", "Records Clerk at Boone Hospital 2014-2017; Deli counter at  2011-2014; Paper route at  2009-2011"},
		{"an employer with hours above a list", "Boone Health Partners, HIM dept, spring 2025, 80 hours, on site\n- Worked the list of duplicates", "Boone Health Partners, HIM dept at  0-2025"},
		{"about how many hours", "Hospital Admissions, per diem weekends\nElm Medical Center, Troy NY\nMarch 2022 - present, about 10 hours a week\n• I check insurance cards.", "Hospital Admissions, per diem weekends at Elm Medical Center 2022-0"},
		{"hours behind the dates", "Front desk and records clerk, Boone Clinic, since June 2022, 4 hrs/wk\nI file charts.", "Front desk and records clerk at Boone Clinic 2022-0"},
		{"an employer in small letters with its time", "county clinic, Boone, since 2022\nrecords clerk\n- Filed charts", "records clerk at county clinic, Boone 2022-0"},
		{"posts of one line each", "Ranch hand, family place, 2017 to 2022\nschool bus aide, 2016-2017", "Ranch hand at family place 2017-2022; school bus aide at  2016-2017"},
		{"a colon between employer and post", "Ames River Hospital: Lead Records Clerk (2020-now)\n- Filed charts", "Lead Records Clerk at Ames River Hospital 2020-0"},
		{"a deed with its years", "Records Clerk, Boone Hospital\n2014 - 2017\n\nReduced the backlog, 2015 - 2016\n\nScanning carts, 2015 - 2017\n\nFiled charts.", "Records Clerk at Boone Hospital 2014-2017"},
		{"a deed below an employer", "Boone Clinic, Records Clerk\t2011 - 2014\nFiled charts\nAnswered the door", "Records Clerk at Boone Clinic 2011-2014"},
	}
	for _, tt := range tests {
		t.Run(tt.name, tt.read)
	}
}

func TestHeadingsNobodyKnows(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"between blank lines, as the others are", "Ana Poe\n\nEducation\n\nA.A.S., Pine College, 2019\nMinor in Latin\nDean's list\n\nGarden and field\n\nTomatoes, mostly\nBeans\n\nSkills\n\nExcel",
			"header/name education/heading education/title education/item education/item other/heading other/item other/item skills/heading skills/item"},
		{"between blank lines, where no other is known", "Ana Poe\n\nThe wards\n\nClerk, Rowan Hospital, 2019 - 2022\n- Filed charts\n\nWords and numbers\n\nExcel, Word\n\nThe garden\n\nTomatoes",
			"header/name experience/heading experience/title experience/body other/heading other/item other/heading other/item"},
		{"in capitals, where the others are", "Ana Poe\n\nEDUCATION\n\nA.A.S., Pine College, 2019\n\nTomatoes\n\nBeans\n\nSKILLS\n\nExcel",
			"header/name education/heading education/title education/item education/item skills/heading skills/item"},
		{"underlined, above a dated employer", "Ana Poe\n# MY YEARS IN RECORDS\nRowan Hospital (2019 - 2022)\nClerk\n- Filed charts",
			"header/name experience/heading experience/title experience/title experience/body"},
		{"letters of credentials", "Ana Poe\n\nEducation\nA.A.S., Pine College, 2019\n\nLetters behind my name\nRHIT (2020)",
			"header/name education/heading education/title certifications/heading certifications/item"},
		{"one of clubs is no work", "Ana Poe\n\nEDUCATION\nA.A.S., Pine College, 2019\n\nHALLS AND LAWNS\nChess Club, member since 2021\n\nSKILLS\nExcel",
			"header/name education/heading education/title affiliations/heading affiliations/item skills/heading skills/item"},
		{"a post between blank lines is none", "Ana Poe\n\nExperience\n\nRecords Clerk\n\nRowan Hospital, 2019 - 2022\n- Filed charts\n\nSkills\n\nExcel",
			"header/name experience/heading experience/title experience/title experience/body skills/heading skills/item"},
		{"a headline of a teacher is no schooling", "Ana Poe\n\nHigh school teacher turning to health records\n\nExperience\n\nTeacher, Rowan School, 2019 - 2022",
			"header/name header/headline experience/heading experience/title"},
	}
	rd := newReader(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := typed(tt.text)
			for i := range d.Lines {
				if rest, marked := strings.CutPrefix(d.Lines[i].Text, "# "); marked {
					d.Lines[i].Text, d.Lines[i].Heading = rest, true
				}
			}
			if got := kindsOf(rd.Build(d)); got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
}

func TestLinesThatTellNoWork(t *testing.T) {
	tests := []struct {
		heading, line string
		want          Part
	}{
		{"EXPERIENCE", "On call every sixth week", Item},
		{"EXPERIENCE", "On-call 1 in 8", Item},
		{"EXPERIENCE", "Supervisor: Ann Poe, 555-0100", Item},
		{"EXPERIENCE", "Hours per week: 40", Item},
		{"EXPERIENCE", "Reason for leaving: moved to Ohio", Item},
		{"EXPERIENCE", "Laid off in the pandemic", Item},
		{"EXPERIENCE", "(2016: half a year at home with a newborn)", Item},
		{"EXPERIENCE", "(now part of Lake Health)", Item},
		{"EXPERIENCE", "(With two helpers) shelved nine hundred charts", Body},
		{"EXPERIENCE", "On call for the questions of 40 physicians", Body},
		{"EXPERIENCE", "On call at night; answered ninety pages a month", Body},
		{"EXPERIENCE", "Supervisor of three clerks", Body},
		{"VOLUNTEERING", "Ohio chapter - member, brought the coffee to every talk", Item},
		{"VOLUNTEERING", "State association member, helped at the desk of the 2025 meeting", Item},
		{"VOLUNTEERING", "Member of the form committee, cut 14 forms to 9", Body},
		{"VOLUNTEERING", "Crew member at the flood camp, filled sandbags", Body},
		{"VOLUNTEERING", "Helped members of the parish with their tax forms", Item},
		{"OTHER", "Student member of a national association of coders", Item},
		{"OTHER", "Excel (pivot tables, formulas), Access a little, Cerner (student copy), typing", Item},
		{"OTHER", "Wrote the newsletter of the chapter for three years", Body},
	}
	rd := newReader(t)
	for _, tt := range tests {
		t.Run(tt.line, func(t *testing.T) {
			r := rd.Build(typed("Ana Poe\n\n" + tt.heading + "\n- Did what had to be done on that day\n- " + tt.line))
			if got := r.Lines[len(r.Lines)-1].Part; got != tt.want {
				t.Errorf("it is read as %s", got)
			}
		})
	}
}

func TestALeadIsNoWork(t *testing.T) {
	rd := newReader(t)
	for text, want := range map[string]Part{
		"Some that I am proud of:": Item, "Among the results of these years:": Item, "Kept the log of releases for the whole county and its courts:": Body, "Filed charts": Body,
	} {
		r := rd.Build(typed("Ana Poe\n\nEXPERIENCE\nClerk, Lake Hospital, 2019 - 2021\n" + text + "\n- Filed charts\n- Sorted mail"))
		if got := r.Lines[3].Part; got != want {
			t.Errorf("%q is read as %s", text, got)
		}
	}
}

func TestAWishAtTheEnd(t *testing.T) {
	tests := []struct {
		text string
		want Kind // of the last line
	}{
		{"SERVICE\nFood bank, Saturdays\n\nLooking for a post in privacy.", Summary},
		{"ACTIVITIES\nChess\n\nI would like to start in coding and later work from home.", Summary},
		{"EXPERIENCE\nClerk, Lake Hospital, 2019 - 2021\n- Filed charts\n\nHoping to move into a data post.", Summary},
		{"SERVICE\nFood bank, Saturdays\n\nWish: a reporting team to lead.", Summary},
		{"SERVICE\nFood bank, Saturdays\n\nWish list: sorted by need.", Volunteering},
		{"SERVICE\nFood bank, Saturdays\nLooking for beds every winter.", Volunteering},
		{"ACTIVITIES\nChess\n\nLooked for lost dogs.", Affiliations},
	}
	rd := newReader(t)
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			r := rd.Build(typed("Ana Poe\n\nEDUCATION\nA.A.S., Pine College, 2019\n\n" + tt.text))
			if got := r.Lines[len(r.Lines)-1].Kind; got != tt.want {
				t.Errorf("it is of the kind %s", got)
			}
		})
	}
}

func TestAFormIsReadBehindItsLabels(t *testing.T) {
	r := newReader(t).Build(typed("Name: Ana Poe\nPhone: 555-555-0100\n\nEmployment record\n\nEmployer: Lake Orthopedics\nPosition: billing specialist\nDates: 4/2020 to present\nDuties: Posted payments and worked denials.\nSupervisor: Ann Moe\n\nEmployer: Ocean Parcel\nPosition: Driver\nDates: 2015 to 2020\nReason for leaving: better hours"))
	if got, want := postsOf(r), "billing specialist at Lake Orthopedics 2020-0; Driver at Ocean Parcel 2015-2020"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if r.Lines[0].Part != Name || r.Lines[6].Part != Body || r.Lines[7].Part != Item || r.Lines[3].Text != "Employer: Lake Orthopedics" {
		t.Errorf("the lines are %s", kindsOf(r))
	}
}

func TestAHeadingSetToTheLeft(t *testing.T) {
	d := typed("Ana Poe\nSkills\nExcel\nCoding\nEducation\nA.A.S., Pine College, 2019\nHonors, twice\nBesides\nTomatoes")
	for i, line := range d.Lines {
		if i > 0 && line.Text != "Skills" && line.Text != "Education" && line.Text != "Besides" {
			d.Lines[i].Indent = 8
		}
	}
	want := "header/name skills/heading skills/item skills/item education/heading education/title education/item other/heading other/item"
	if got := kindsOf(newReader(t).Build(d)); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	for i := range d.Lines {
		d.Lines[i].Indent = 0
	}
	if got := kindsOf(newReader(t).Build(document.Document{Format: document.Text, Lines: d.Lines})); strings.Contains(got, "other/heading") {
		t.Errorf("without a margin: %s", got)
	}
}

func TestATownBehindAnEmployerIsNoPlaceAlone(t *testing.T) {
	r := newReader(t).Build(typed("Ana Poe\n\nEXPERIENCE\n\nRidge Valley Health, Boone\nLead, Release of Information (promoted 2022)\n2018 - present\n- Led six"))
	if e := r.Entries[0]; e.Title != "Lead, Release of Information (promoted)" || e.Org != "Ridge Valley Health, Boone" {
		t.Errorf("it is %q at %q", e.Title, e.Org)
	}
}
