package advice

import (
	"slices"
	"strings"
	"testing"

	"himscore/internal/credential"
	"himscore/internal/metric"
	"himscore/internal/resume"
	"himscore/taxonomy"
)

func TestALineIsAskedWhatItsKindOfWorkCanAnswer(t *testing.T) {
	for _, tt := range []struct {
		text, names, want string
		verdict           metric.Verdict
	}{
		{"On call for downtime one week in five", "downtime", "How often were you needed", metric.Duty},
		{"On-call rotation for the record system", "ehr", "How often were you needed", metric.Duty},
		{"Supervised 14 clerks on two shifts", "leadership", "what this team reached", metric.Duty},
		{"Direct 118 staff in coding and release of information", "release-of-information", "what this team reached", metric.Duty},
		{"Precept new coders in their first six weeks", "medical-coding", "What could these people do", metric.Duty},
		{"Chair the information governance council", "information-governance", "decided or changed because you were there", metric.Duty},
		{"Send back letters that lack a date", "", "About how many of these", metric.Duty},
		{"Write the letters of the department", "", "Say what changed because you did it", metric.Duty},
		{"Prepare slides for the tumor board on Fridays", "", "About how many of these", metric.Duty},
		{"Send packets to the forms committee", "", "About how many of these", metric.Duty},
		{"Talked the nurses into a time field, so charges no longer hang on a note", "charge-capture", "What is different since", metric.Accomplishment},
		{"Moved the feed without changing anything at the senders", "charge-capture", "people count", metric.Accomplishment},
		{"No misdirected pages in two years", "release-of-information", "out of how many", metric.Accomplishment},
		{"No team of my own; I trained the temp of each summer", "leadership", "Open with what you did", metric.Duty},
		{"Manage the contract of the scanning vendor", "document-imaging", "What is the contract worth", metric.Duty},
		{"Present late charts to the council", "chart-completion", "What did they decide or change", metric.Duty},
		{"Trained two clerks on subpoenas", "subpoena", "What do they do on their own now", metric.Accomplishment},
		{"Log legal requests for six clinics", "subpoena", "You say how much there was", metric.Duty},
		{"Answered denials of the DRG team", "denials", "What came of it? For denial management", metric.Duty},
		{"Code clinic visits for 7 surgeons and 4 residents", "medical-coding", "How many a day or an hour", metric.Duty},
		{"Code office visits for spine and three hand surgeons", "medical-coding", "How many a day or an hour", metric.Duty},
		{"Show the residents which words a procedure note needs", "", "What got better in their notes", metric.Duty},
		{"Flag each diagnosis that the patient already had at arrival", "", "held when audited", metric.Duty},
		{"Build order sets and flowsheets for nine clinics", "order-sets", "What got easier", metric.Duty},
		{"Answered one-off requests of the sales desk", "", "what was decided by one of them", metric.Duty},
		{"Draw the yearly sample of members", "", "the last time", metric.Duty},
		{"Weigh the three questions of the rule and write up the answer", "", "Say what changed because you did it", metric.Duty},
		{"Check each authorization for its date", "", "the share of incomplete authorizations", metric.Duty},
		{"Reject forms that have no signature and tell the sender why", "", "has their share become smaller", metric.Duty},
		{"Send charts back to surgeons if the depth is not stated", "query", "what share is answered", metric.Duty},
		{"Count infusion hours from the drip sheet", "", "share of these held when audited", metric.Duty},
		{"Write the letter when the insurer says the stay was too long", "", "ended your way", metric.Duty},
		{"Read the arrivals list each dawn for patients who should be included", "", "came to light later", metric.Duty},
		{"Answer court papers of two counties", "subpoena", "What came of it? For subpoena processing", metric.Duty},
		{"Settle DRG mismatches with the coders before the bill drops", "drg", "did both sides agree", metric.Duty},
		{"Talk with unit managers to find out what they need before a report is built", "", "built a second time", metric.Duty},
		{"Give the nurses a list of patients overdue for an eye exam", "", "reached or put right", metric.Duty},
		{"Assign MS-DRGs and indicators of what was present on admission", "ms-drg", "What DRG accuracy", metric.Duty},
		{"Record short videos and tip sheets on scanning", "", "how many people used them", metric.Duty},
		{"Showed two new clerks the portal inbox", "patient-portal", "on their own now", metric.Duty},
		{"Found a misdirected fax and told the office within the hour", "", "kept it from happening again", metric.Accomplishment},
		{"Led the root cause analysis of one mislabeled specimen", "root-cause-analysis", "come back since", metric.Accomplishment},
		{"Walked the halls and noted which screens froze", "", "Done and told. Say what came of it", metric.Accomplishment},
		{"Went to the monthly roundtable of coders", "", "What did you bring to it", metric.Duty},
	} {
		n := note{text: tt.text, verdict: tt.verdict, kind: resume.Experience}
		if tt.names != "" {
			n.names = []string{tt.names}
		}
		p := person{title: "HIM Specialist", from: 2015, notes: []note{n}}
		notes := advise(t, p, "roi-specialist", Options{}).Lines[1]
		if !slices.ContainsFunc(notes, func(n LineAdvice) bool { return strings.Contains(n.Message, tt.want) }) {
			t.Errorf("%s: %v", tt.text, notes)
		}
	}
}

func TestAPaceIsAskedWhatPeopleCountInItsPost(t *testing.T) {
	for _, tt := range []struct{ title, text, want string }{
		{"Trauma Registrar", "Fill in 70 patients a month, each on six screens", "In such a post, people count abstracting accuracy in percent"},
		{"Medical Records Supervisor", "Fill in 70 patients a month, each on six screens", "Say too what changed"},
		{"HIM Specialist", "Join the double charts of patients, about 15 a week", "people count duplicate rate"},
	} {
		n := note{text: tt.text, verdict: metric.Duty, kind: resume.Experience, counts: "frequency"}
		if strings.Contains(tt.text, "double") {
			n.names = []string{"duplicate-records"}
		}
		p := person{title: tt.title, from: 2015, notes: []note{n}}
		notes := advise(t, p, "trauma-registrar", Options{}).Lines[1]
		if !slices.ContainsFunc(notes, func(n LineAdvice) bool { return strings.Contains(n.Message, tt.want) }) {
			t.Errorf("%s, %s: %v", tt.title, tt.text, notes)
		}
	}
}

func TestWhatALineAnswersItselfIsNotAsked(t *testing.T) {
	for _, tt := range []struct{ text, names, want string }{
		{"Manage a yearly budget of $6.8 million", "leadership", "You say how large it is"},
		{"Direct coding and release desks with 61 FTEs", "leadership", "people count turnover"},
		{"Build census reports in SQL for the nursing office", "sql", "What is decided by these figures"},
		{"Build census reports in SQL every Monday", "sql", "Who uses it"},
		{"Write 140 Clarity reports for six departments", "clarity", "What is decided by these figures"},
		{"Code 22 inpatient records a day", "inpatient-coding", "At what accuracy"},
		{"Investigate 25 privacy incidents a month", "breach-response", "You say how many. What share"},
		{"Attend the forms committee", "chart-completion", "What did you bring to it"},
		{"Practiced coding of 30 clinic charts in the encoder", "encoder", "matched the answer key"},
	} {
		p := person{title: "HIM Specialist", from: 2015, notes: []note{at(tt.text, metric.Duty, tt.names)}}
		notes := advise(t, p, "him-specialist", Options{}).Lines[1]
		if !slices.ContainsFunc(notes, func(n LineAdvice) bool { return strings.Contains(n.Message, tt.want) }) {
			t.Errorf("%s: %v", tt.text, notes)
		}
	}
	p := person{title: "Inpatient Coder", from: 2015, notes: []note{
		at("Code 22 inpatient records a day", metric.Duty, "inpatient-coding"), at("Kept coding accuracy at 97% in six audits", metric.Quantified, "coding-accuracy"),
	}}
	if notes := advise(t, p, "medical-coder", Options{}).Lines[1]; slices.ContainsFunc(notes, func(n LineAdvice) bool { return n.Code == "add_result" }) {
		t.Errorf("the next line tells the accuracy: %v", notes)
	}
	p.notes = []note{at("Assign ICD-10-CM codes to surgical stays, 16 charts a day", metric.Duty, "icd-10-cm"), at("Quality score of 97% in six reviews", metric.Quantified, "drg")}
	if notes := advise(t, p, "medical-coder", Options{}).Lines[1]; slices.ContainsFunc(notes, func(n LineAdvice) bool { return n.Code == "add_result" }) {
		t.Errorf("the next line tells the score: %v", notes)
	}
}

func TestALineIsNotAskedOfOtherWork(t *testing.T) {
	for _, tt := range []struct {
		name, text, names string
		from              int
		want, never       string
		near              []string
	}{
		{"of meetings that teach", "Led Zoom sessions on the scheduling program for front-desk staff", "", 0, "get right afterwards", "", nil},
		{"of meetings that draw", "Led sessions where doctors and clerks corrected my drawing of their daily steps until everyone agreed", "", 0, "", "get right afterwards", nil},
		{"of a card by the deed of teaching", "Made wallet cards for the interns", "", 0, "use what you made", "these people", nil},
		{"of classes by the deed of advising doctors", "Teach classes to new surgeons on the chart", "", 0, "get right afterwards", "in their notes", nil},
		{"of a sheet that others made", "Complete the five-box worksheet that settles whether a family is told", "", 0, "", "Who uses", nil},
		{"of charts that were covered", "Covered heart and lung charts", "", 0, "", "needed", nil},
		{"of absences that were covered", "Covered for two clerks on leave", "", 0, "needed", "", nil},
		{"of whom it was told to", "Hand court papers that no judge has signed to the hospital's privacy officer", "privacy-program", 61, "", "complaints closed", nil},
		{"of what it is about", "Keep up the privacy program", "privacy-program", 12, "complaints closed", "", nil},
		{"of a spreadsheet", "Keep a spreadsheet of all that was mailed and to whom", "", 0, "", "Microsoft Excel, people count", []string{"excel"}},
	} {
		n := note{text: tt.text, verdict: metric.Duty, kind: resume.Experience, from: tt.from, near: tt.near}
		if tt.names != "" {
			n.names = []string{tt.names}
		}
		notes := advise(t, person{title: "HIM Specialist", from: 2015, notes: []note{n}}, "roi-specialist", Options{}).Lines[1]
		said := func(words string) bool {
			return slices.ContainsFunc(notes, func(n LineAdvice) bool { return strings.Contains(n.Message, words) })
		}
		if tt.want != "" && !said(tt.want) || tt.never != "" && said(tt.never) {
			t.Errorf("%s: %v", tt.name, notes)
		}
	}
}

func TestWhatIsAsideIsAskedWhereTheLineSpeaksOfIt(t *testing.T) {
	for text, want := range map[string]bool{"Walked 12 clinics with a list of open screens": false, "Follow up at 12 clinics who has yet to do the privacy training": true} {
		n := note{text: text, verdict: metric.Duty, kind: resume.Experience, names: []string{"privacy-program"}, counts: "count"}
		notes := advise(t, person{title: "HIM Specialist", from: 2015, notes: []note{n}}, "privacy-officer", Options{}).Lines[1]
		if slices.ContainsFunc(notes, func(n LineAdvice) bool { return strings.Contains(n.Message, "training completed") }) != want {
			t.Errorf("%s: %v", text, notes)
		}
	}
}

func TestBodiesCountNoWork(t *testing.T) {
	for _, id := range load(t).tax.Advice.Uncounted {
		if k := load(t).adviser.keywords[id]; len(k.counted) > 0 {
			t.Errorf("for %s, people count %v", id, k.counted)
		}
	}
}

func TestAProjectIsAskedByWhatItMade(t *testing.T) {
	for text, want := range map[string]string{
		"Built an app that reads lab results":    "how it was tested",
		"Wrote a retention policy for the class": "what it had to cover",
		"Plotted readmissions of a public file":  "what it found",
	} {
		p := person{title: "HIM Intern", from: 2026, notes: []note{{text: text, verdict: metric.Accomplishment, names: []string{"readmissions"}, kind: resume.Projects}},
			now: []credential.Degree{{Level: credential.Bachelor, Text: "BS Health Information Management"}}}
		notes := advise(t, p, "him-specialist", Options{}).Lines[1]
		if !slices.ContainsFunc(notes, func(n LineAdvice) bool { return strings.Contains(n.Message, want) }) {
			t.Errorf("%s: %v", text, notes)
		}
	}
}

func TestEveryQuestionFitsTheWorkThatItNames(t *testing.T) {
	a := load(t).adviser
	all := a.questions
	first := func(of *openings, text string) string {
		if n := of.of(text, appendWords(nil, text), 0, len(all)); n < len(all) {
			return all[n].ID
		}
		return ""
	}
	for _, q := range all {
		of := &a.openings
		if q.Learns {
			of = &a.schoolwork
		}
		for _, text := range q.Match {
			if got := first(of, text); got != q.ID {
				t.Errorf("%q: %q, want %q", text, got, q.ID)
			}
		}
		for _, text := range q.Reject {
			if first(of, text) == q.ID {
				t.Errorf("%q is no %q", text, q.ID)
			}
		}
	}
}

func TestWorkOfWhichNothingGoodCanBeAskedHearsNothing(t *testing.T) {
	lines := []note{
		at("Type minutes of the records council", metric.Duty, "chart-completion"),
		at("Answer the telephone and greet visitors", metric.Duty, "release-of-information"),
		at("Gave medications and charted in the record", metric.Duty, "ehr"),
		at("Coding project of a class, fall 2026", metric.Duty, "medical-coding"),
	}
	for i, notes := range advise(t, person{title: "HIM Specialist", from: 2015, notes: lines}, "him-specialist", Options{}).Lines {
		if len(notes) > 0 {
			t.Errorf("line %d: %v", i+1, notes)
		}
	}
}

func TestWhatTheNextLineTellsIsNotAsked(t *testing.T) {
	for _, tt := range []struct {
		text, names, next, counts string
		want                      bool
	}{
		{"Wrote appeals of denied stays", "appeals", "Won 7 of 10 appealed stays", "ratio", false},
		{"Work the queue of claim edits", "claims", "Brought the edit queue down from 900 to 80", "before_after", false},
		{"Wrote appeals of denied stays", "appeals", "Cut late charges by half", "percent", true},
		{"Wrote appeals of denied stays", "appeals", "Wrote 40 appeals a month", "frequency", false},
		{"Check patient charts", "chart-completion", "Raised patient sign-ups by half", "percent", true},
	} {
		p := person{title: "HIM Specialist", from: 2015, notes: []note{at(tt.text, metric.Duty, tt.names), {text: tt.next, verdict: metric.Quantified, kind: resume.Experience, counts: tt.counts}}}
		notes := advise(t, p, "revenue-integrity-analyst", Options{}).Lines[1]
		if asked := slices.ContainsFunc(notes, func(n LineAdvice) bool { return n.Code == "add_result" }); asked != tt.want {
			t.Errorf("%s; %s: %v", tt.text, tt.next, notes)
		}
	}
}

func TestAProjectOfABeginnerIsAskedWhatItFound(t *testing.T) {
	for _, tt := range []struct {
		title string
		from  int
		kind  resume.Kind
		want  bool
	}{
		{"HIM Intern", 2026, resume.Projects, true},
		{"HIM Intern", 2026, resume.Education, true},
		{"HIM Intern", 2026, resume.Experience, false},
		{"HIM Specialist", 2010, resume.Projects, false},
	} {
		p := person{title: tt.title, from: tt.from, notes: []note{{text: "Plotted readmissions of a public file", verdict: metric.Duty, names: []string{"readmissions"}, kind: tt.kind}}}
		if tt.title == "HIM Intern" {
			p.now = []credential.Degree{{Level: credential.Bachelor, Text: "BS Health Information Management"}}
		}
		notes := advise(t, p, "him-specialist", Options{}).Lines[1]
		if got := slices.ContainsFunc(notes, func(n LineAdvice) bool { return strings.HasPrefix(n.Message, "What did this find") }); got != tt.want {
			t.Errorf("%+v: %v", tt, notes)
		}
	}
}

func TestAPlanForYearsAheadIsNoDutyAndNoNextStep(t *testing.T) {
	for text, want := range map[string]bool{
		"Moving the clinics onto the new build is planned for 2028": true,
		"Will build the lab module":                                 true,
		"Capstone (planned, fall 2028): note templates of a clinic": true,
		"Kept the schedule planned for 2024":                        false,
	} {
		p := coder
		p.notes = append(slices.Clone(p.notes), at(text, metric.Duty, "epic"))
		got := advise(t, p, "him-specialist", Options{}).Lines[5]
		if (len(got) > 0 && got[0].Code == "still_to_come") != want {
			t.Errorf("%s: %v", text, got)
		}
	}
	p := coder
	p.claims = []credential.Claim{{ID: "rhit", Status: credential.Planned, Year: 2029}}
	for _, s := range advise(t, p, "him-specialist", Options{}).NextSteps {
		if strings.Contains(s.Title, "RHIT") {
			t.Errorf("%s for a plan of 2029", s.Title)
		}
	}
}

func TestStrangersLearnTheGroundFirst(t *testing.T) {
	cook := person{title: "Sous Chef", from: 2015, notes: []note{{text: "Cooked for 90 guests", verdict: metric.Quantified, kind: resume.Experience}, {text: "Put the inventory into a spreadsheet", verdict: metric.Duty, kind: resume.Experience, names: []string{"excel"}, near: []string{"data-entry"}}}}
	ad := advise(t, cook, "", Options{})
	said := map[string]bool{}
	for _, m := range ad.Missing {
		if !slices.ContainsFunc(load(t).tax.Advice.Learn.Subjects, func(s taxonomy.LearnSubject) bool { return s.Keyword == m.Keyword }) || m.Pattern != "" || len(m.Measure) > 0 {
			t.Errorf("%+v", m)
		}
		if said[m.Why] || strings.Contains(m.Why, absent) { // nothing of the field stands there, and each is learned for its own sake
			t.Errorf("%s: %q", m.Keyword, m.Why)
		}
		said[m.Why] = true
	}
	for i, notes := range ad.Lines {
		if len(notes) > 0 {
			t.Errorf("line %d: %v", i+1, notes)
		}
	}
}

func TestOnlyBeginnersAskWhatATypicalWeekIsLike(t *testing.T) {
	for title, want := range map[string]bool{"HIM Intern": true, "Director of Health Information Management": false} {
		p := person{title: title, from: 2018, notes: []note{work(metric.Duty, "release-of-information"), work(metric.Quantified, "hipaa"), work(metric.Quantified, "denials")}}
		if want {
			p.from = 2026
		}
		for _, s := range advise(t, p, "him-director", Options{}).NextSteps {
			if s.Code == "mirror_postings" && strings.Contains(s.Why, "typical week") != want {
				t.Errorf("%s: %s", title, s.Why)
			}
			if s.Code == "bridge_skill" && !want {
				t.Errorf("%s: %s", title, s.Why)
			}
		}
	}
}

func TestNobodyWorksInACode(t *testing.T) {
	for _, m := range advise(t, person{title: "Cook"}, "medical-coder", Options{}).Missing {
		if strings.Contains(m.Pattern, " in CPT") || strings.Contains(m.Pattern, " in HIPAA") || strings.Contains(m.Pattern, " in Epic") {
			t.Error(m.Pattern)
		}
	}
}

func TestNobodyIsAskedForWhatTheLineSays(t *testing.T) {
	for _, tt := range []struct{ text, names, counts, want, never string }{
		{"Log legal requests, 40 a month", "subpoena", "frequency", "You say how much there was", "per month"},
		{"Log legal requests", "subpoena", "", "legal requests per month", "You say how much"},
		{"Sort the letters of nine clinics", "", "count", "You say how much there was", "or how much of it"},
	} {
		n := note{text: tt.text, verdict: metric.Duty, kind: resume.Experience, counts: tt.counts}
		if tt.names != "" {
			n.names = []string{tt.names}
		}
		notes := advise(t, person{title: "HIM Specialist", from: 2015, notes: []note{n}}, "roi-specialist", Options{}).Lines[1]
		said := func(words string) bool {
			return slices.ContainsFunc(notes, func(n LineAdvice) bool { return strings.Contains(n.Message, words) })
		}
		if !said(tt.want) || said(tt.never) {
			t.Errorf("%s: %v", tt.text, notes)
		}
	}
}

func TestARotationWhoseDesksAreToldBelowIsAskedForNothing(t *testing.T) {
	rotated := note{text: "Rotated through imaging and release of information", verdict: metric.Duty, names: []string{"document-imaging", "release-of-information"}, kind: resume.Experience, watched: true}
	for _, tt := range []struct {
		below note
		want  int
	}{{at("Logged requests of attorneys", metric.Duty, "release-of-information"), 0}, {at("Filed birth papers", metric.Duty, "birth-certificates"), 1}} {
		p := person{title: "HIM Intern", from: 2026, notes: []note{rotated, tt.below}}
		got := 0
		for _, n := range advise(t, p, "him-specialist", Options{}).Lines[1] {
			if n.Code == "say_your_part" {
				got++
			}
		}
		if got != tt.want {
			t.Errorf("%s: %d notes", tt.below.text, got)
		}
	}
}

func TestNobodyIsAskedForTheWeekOfWhatHasItsTime(t *testing.T) {
	p := person{title: "HIM Specialist", from: 2015, notes: []note{
		at("Write the letters of the department", metric.Duty, ""), at("Walk folders to the vault for two weeks", metric.Duty, ""), at("Walk folders to the vault", metric.Duty, ""),
		at("Walked folders to the reviewers of 2023", metric.Duty, ""),
	}}
	lines := advise(t, p, "him-specialist", Options{}).Lines
	if len(lines[2]) > 0 {
		t.Errorf("two weeks are said: %v", lines[2])
	}
	if len(lines[4]) > 0 {
		t.Errorf("a year is said: %v", lines[4])
	}
	if len(lines[3]) == 0 || !strings.Contains(lines[3][0].Message, "in a week or a month") {
		t.Errorf("no week is said: %v", lines[3])
	}
}
