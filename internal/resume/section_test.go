package resume

import (
	"testing"
)

func TestATitleOfSkillsAndWorkIsWhatStandsBelow(t *testing.T) {
	const work, list = "Records Analyst, Rowan Hospital\n2019 - 2022\n- Filed charts", "Epic, Excel and the telephone"
	tests := []struct {
		title, below string
		want         Kind // of the line right below
	}{
		{"CLINICAL & TECHNOLOGY EXPERIENCE", work, Experience},
		{"TECHNICAL SKILLS AND WORK HISTORY", work, Experience},
		{"APPLICATIONS AND TRAINING EXPERIENCE", work, Experience},
		{"WORK & SYSTEMS HISTORY", work, Experience},
		{"Software Experience", work, Experience},
		{"Software Experience", list, Skills},
		{"SYSTEMS EXPERIENCE", list, Skills},
		{"COMPUTER SKILLS", work, Skills},
	}
	rd := newReader(t)
	for _, tt := range tests {
		t.Run(tt.title, func(t *testing.T) {
			r := rd.Build(typed("Ana Poe\n\nEDUCATION\nA.A.S., Pine College, 2019\n\n" + tt.title + "\n" + tt.below))
			if got := r.Lines[4].Kind; got != tt.want {
				t.Errorf("below it stands %s", got)
			}
		})
	}
}

func TestWhatIsToldOfOneself(t *testing.T) {
	const told = "I want to do for patients what I do for a bank."
	tests := []struct {
		title string
		want  Kind // of what stands below
	}{
		{"WHY HEALTH CARE", Summary}, {"Why I am changing", Summary}, {"WHY MEDICAL RECORDS?", Summary}, {"What's next", Summary}, {"Next step", Summary}, {"Wish", Summary},
		{"Qualifications in brief", Summary}, {"Volunteer", Volunteering}, {"Next door neighbors", Education},
	}
	rd := newReader(t)
	for _, tt := range tests {
		t.Run(tt.title, func(t *testing.T) {
			r := rd.Build(typed("Ana Poe\n\nEDUCATION\nB.S. Statistics, Pine College, 2019\n\n" + tt.title + "\n" + told))
			if got := r.Lines[len(r.Lines)-1].Kind; got != tt.want {
				t.Errorf("below it stands %s", got)
			}
		})
	}
}

func TestLettersAmongCredentialsAreNoTitle(t *testing.T) {
	rd := newReader(t)
	for text, want := range map[string]Kind{"BLS/NRP": Certifications, "TNCC / ENPC": Certifications, "RHIT": Certifications, "PUBLICATIONS": Publications, "WORDS AND SONGS": Other} {
		r := rd.Build(typed("Ana Poe\n\nEDUCATION\nB.S.N., Pine College, 2019\n\nLICENSES\nRN, Ohio, active\n" + text + "\n\nSKILLS\nExcel"))
		if got := r.Lines[5].Kind; got != want {
			t.Errorf("%s is read as %s", text, got)
		}
	}
}

func TestAPostInCapitalsIsNoTitle(t *testing.T) {
	r := newReader(t).Build(typed("Ana Poe\n\nWORK\nSTAFF NURSE / EPIC SUPER USER\nRowan Hospital, Tulsa, OK\n2017 - Present\n- Taught nurses\n\nSKILLS\nExcel"))
	if r.Entries[0].Title != "STAFF NURSE / EPIC SUPER USER" || len(r.Sections) != 3 {
		t.Errorf("the entry is %+v among %d sections", r.Entries[0], len(r.Sections))
	}
}

func TestHeadingsMarkedAsItemsAre(t *testing.T) {
	d := typed("Ana Poe\n\n- Work\n\nClerk, Rowan Hospital, 2019 - 2022\nFiled charts.\n\n- School & Training\n\nA.A.S., Pine College, 2019\n\n- Tools\n\nExcel")
	want := "header/name experience/heading experience/title experience/body education/heading education/title skills/heading skills/item"
	r := newReader(t).Build(d)
	if got := kindsOf(r); got != want || r.Lines[1].Bullet {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	d = typed("Ana Poe\n\nWork\n\nClerk, Rowan Hospital, 2019 - 2022\n\n- Training\n- Filed charts\n\nSkills\n\n- Tools\n- Excel")
	want = "header/name experience/heading experience/title experience/body experience/body skills/heading skills/item skills/item"
	if got := kindsOf(newReader(t).Build(d)); got != want {
		t.Errorf("items: got  %s\nwant %s", got, want)
	}
}

func TestEmployersOfPostsThatNameNone(t *testing.T) {
	tests := []experience{
		{"two dashes part a header", "Ridge Valley Rescue -- Driver / Records Clerk -- Mar 2019 to Present\n- Filed charts", "Driver / Records Clerk at Ridge Valley Rescue 2019-0"},
		{"a rise in the line below", "Rowan Hospital: Senior Data Writer. 03/21 - now\nData Writer. 08/18 - 03/21\n\nI write reports.", "Senior Data Writer at Rowan Hospital 2021-0; Data Writer at Rowan Hospital 2018-2021"},
		{"a post of before below the employer", "Rowan Health, Toledo\nCoder II, 2018 - present\n- Coded charts\n\nCoder I, 2015 - 2018\n- Coded charts", "Coder II at Rowan Health, Toledo 2018-0; Coder I at Rowan Health, Toledo 2015-2018"},
		{"a department is no employer", "ROWAN HEALTH, Toledo\nManager, Coding\n2020 to Present\n- Led six\n\nInterim Director, HIM & CDI, 2024 to 2025\n- Led nine", "Manager, Coding at ROWAN HEALTH, Toledo 2020-0; Interim Director, HIM & CDI at ROWAN HEALTH, Toledo 2024-2025"},
		{"a department stays with its hospital", "Rowan Hospital, HIM Department, Fall 2025 (90 hours)\n- Filed charts", "Rowan Hospital, HIM Department at Rowan Hospital, HIM Department 0-2025"},
		{"another post in the line below", "Ranch hand, family place, 2017 to 2022\nschool bus aide, 2016-2017", "Ranch hand at family place 2017-2022; school bus aide at  2016-2017"},
		{"a post at home", "Cashier\t2022 - Present\nLake Market, Erie PA\n- Sold cheese\n\nBabysitter for two families\t2019 - 2022", "Cashier at Lake Market, Erie PA 2022-0; Babysitter for two families at  2019-2022"},
		{"letters of an employer", "Data Analyst, KPMG, 2019 to 2022\n- Drew charts", "Data Analyst at KPMG 2019-2022"},
		{"small posts behind a colon", "Clerk, Rowan Hospital, 2014 - 2018\nFiled charts.\n\nCorner Pizza Parma: driver, shift manager. 2009 - 2014 (through school)", "Clerk at Rowan Hospital 2014-2018; driver, shift manager at Corner Pizza Parma 2009-2014"},
	}
	for _, tt := range tests {
		t.Run(tt.name, tt.read)
	}
}

func TestAPostOfAVolunteerRunsOnIntoTheWork(t *testing.T) {
	r := newReader(t).Build(typed("Ana Poe\n\nVOLUNTEER\nData volunteer, Lake Free Clinic, since May 2024. Cleaned the list of visits every month.\nFood bank on Saturdays, since 2020, when it is open and when there is need"))
	if len(r.Entries) != 1 || r.Entries[0].Title != "Data volunteer" || !r.Entries[0].Dates.Current || r.Lines[2].Part != Body {
		t.Errorf("the entries are %+v", r.Entries)
	}
}
