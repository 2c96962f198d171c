package advice

import (
	"slices"
	"strings"
	"testing"
	"time"

	"himscore/internal/credential"
	"himscore/internal/metric"
	"himscore/internal/resume"
	"himscore/taxonomy"
)

func TestNobodyIsGivenMoreMustsThanCanBeDone(t *testing.T) {
	for _, role := range load(t).tax.Roles {
		musts := 0
		for _, m := range advise(t, person{title: "Cook"}, role.ID, Options{}).Missing {
			if m.Priority == "must" {
				musts++
			}
		}
		if musts > mostMusts {
			t.Errorf("%s: %d musts", role.ID, musts)
		}
	}
}

func TestADeedIsOfferedItsNameAndNotTakenForMissing(t *testing.T) {
	for _, tt := range []struct {
		text, keyword, words string
	}{
		{"Tested 40 scripts for the pharmacy build", "uat", "Tested 40 scripts"},
		{"Taught severity rules to 20 surgeons", "provider-education", "Taught severity rules to 20 surgeons"},
		{"Log every disclosure at the window", "accounting-disclosures", "Log every disclosure"},
		{"Rewrote the notice of privacy practices and 19 policies", "policy-procedure", "Rewrote the notice of privacy practices and 19 policies"},
		{"Processed 1,100 attorney requests a month", "release-of-information", "Processed 1,100 attorney requests"},
		{"Redrafted by me; rewrote the notice patients sign, and a procedure", "policy-procedure", "rewrote the notice"},
		{"Build each case from pathology: site, cell type, how far it had spread", "ajcc-staging", ""},
		{"Pulled charts for nine clinics in Epic", "records-management", ""},
		{"Trained 60 nurses on HIPAA", "end-user-training", ""},
		{"Listed who gave money", "accounting-disclosures", ""},
		{"Help desk, 18 tickets closed a week", "application-support", "tickets closed"},
		{"Moved the clinic: 2.5 million MRNs matched", "patient-matching", "MRNs matched"},
		{"Staff answered the phones", "leadership", ""},
		{"Passed audits while coding 12 charts an hour", "coding-audit", ""},
		{"Queried the database of physicians", "query", ""},
		{"Tested the alarm. Wrote scripts for a school play", "uat", ""},
	} {
		words := ""
		for _, m := range load(t).adviser.deedsIn(nil, &resume.Line{Text: tt.text}, appendWords(nil, tt.text)) {
			if m.Keyword == tt.keyword {
				words = m.Text
			}
		}
		if words != tt.words {
			t.Errorf("%s: %q, want %q", tt.text, words, tt.words)
		}
	}
}

func TestEveryTextOfADeedGoesAsItSays(t *testing.T) {
	a := load(t).adviser
	tells := func(id, text string) bool {
		return slices.ContainsFunc(a.deedsIn(nil, &resume.Line{Text: text}, appendWords(nil, text)), func(m doing) bool { return m.Keyword == id })
	}
	for _, d := range load(t).tax.Deeds {
		if len(d.Match) < 3 || len(d.Reject) < 3 {
			t.Errorf("%s: at least three texts that tell of it and three that do not", d.Keyword)
		}
		for _, text := range d.Match {
			if !tells(d.Keyword, text) {
				t.Errorf("%q does not tell of %s", text, d.Keyword)
			}
		}
		for _, text := range d.Reject {
			if tells(d.Keyword, text) {
				t.Errorf("%q tells of %s", text, d.Keyword)
			}
		}
	}
}

func TestWhoMadeOneThingIsNotAskedToCountIt(t *testing.T) {
	for _, tt := range []struct {
		keyword, metric, unit string
		want                  bool
	}{
		{"dashboards", "dashboards", "count", true},
		{"root-cause-analysis", "analyses", "count", true},
		{"dashboards", "users", "people", false},
		{"denials", "denial rate", "percent", false},
	} {
		if got := countsItself(load(t).adviser.keywords[tt.keyword].Keyword, taxonomy.Measure{Metric: tt.metric, Unit: tt.unit}); got != tt.want {
			t.Errorf("%s, %s: %v", tt.keyword, tt.metric, got)
		}
	}
}

func TestWhatThereWasNoneOfIsNoWork(t *testing.T) {
	for _, tt := range []struct {
		text, words string
		none        bool
	}{
		{"Passed the survey with no deficiencies", "deficiencies", true},
		{"Closed the year with zero open deficiencies", "deficiencies", true},
		{"Reported deficiencies without delay", "deficiencies", false},
		{"No chart left the unit before its deficiencies were closed", "deficiencies", false},
	} {
		if got := none(tt.text, strings.Index(tt.text, tt.words)); got != tt.none {
			t.Errorf("%s: %v", tt.text, got)
		}
	}
}

func TestADutyThatOpensWithADenialIsNotAskedForItsResult(t *testing.T) {
	p := coder
	p.notes = append(slices.Clone(p.notes), note{text: "No time in Epic yet; our hospital runs another system", verdict: metric.Duty, denied: []string{"epic"}, names: []string{"release-of-information"}, kind: resume.Experience})
	r := advise(t, p, "him-specialist", Options{}).Lines[5]
	if slices.ContainsFunc(r, func(n LineAdvice) bool { return n.Code == "add_result" }) {
		t.Errorf("%v", r)
	}
}

func TestWorkOnHarmIsNotPraised(t *testing.T) {
	p := coder
	p.notes = append(slices.Clone(p.notes), work(metric.Accomplishment, "breach-response"))
	for _, n := range advise(t, p, "privacy-officer", Options{}).Lines[5] {
		if strings.Contains(n.Message, "Good") || strings.Contains(n.Message, "Strong") {
			t.Error(n.Message)
		}
	}
}

func TestWhoHasSetTheDayIsNotAskedForIt(t *testing.T) {
	for _, tt := range []struct {
		claim credential.Claim
		want  string
	}{
		{credential.Claim{ID: "rhit", Status: credential.InProgress, Text: "RHIT: fee paid, sitting on 9 January"}, "keep_date"},
		{credential.Claim{ID: "rhit", Status: credential.InProgress, Year: asOf.Year() + 1}, "keep_date"},
		{credential.Claim{ID: "rhit", Status: credential.InProgress, Text: "RHIT in progress"}, "finish_credential"},
		{credential.Claim{ID: "rhit", Status: credential.InProgress, Text: "RHIT exam, date is " + asOf.AddDate(0, -3, 0).Format("January 2, 2006")}, "tell_outcome"},
		{credential.Claim{ID: "rhit", Status: credential.InProgress, Text: "RHIT exam, did not pass in " + asOf.AddDate(0, -3, 0).Format("January 2006") + ", trying again"}, "finish_credential"},
		{credential.Claim{ID: "rhit", Status: credential.InProgress, Year: asOf.Year() + 1, Text: "RHIT exam, sat in " + asOf.AddDate(0, -3, 0).Format("January 2006") + ", not passed; retake in " + asOf.AddDate(0, 5, 0).Format("January 2006")}, "keep_date"},
		{credential.Claim{ID: "rhit", Status: credential.InProgress, Text: "RHIT, begun in " + asOf.AddDate(0, -3, 0).Format("January 2006")}, "finish_credential"},
		{credential.Claim{ID: "cpc-a", Status: credential.Held}, "prove_credential"},
	} {
		p := coder
		p.claims = []credential.Claim{tt.claim}
		steps := advise(t, p, "him-specialist", Options{AsOf: asOf}).NextSteps
		if !slices.ContainsFunc(steps, func(s NextStep) bool { return s.Code == tt.want }) {
			t.Errorf("%+v: %+v", tt.claim, steps)
		}
	}
}

func TestWordsThatAreTheLabelAlreadyGetNoNote(t *testing.T) {
	tests := []struct {
		label, text string
		same        bool
	}{
		{"Reporting", "wrote the census report", true},
		{"Turnaround time", "Turnaround", true},
		{"Abstracting", "abstracts", true},
		{"Physician query", "Query physicians", true},
		{"Record reconciliation", "Reconciled 120 records", true},
		{"Root cause analysis", "found the cause", false},
		{"Data quality", "cleaned data", false},
		{"Reporting", "Pull data", false},
		{"Data quality", "misfiled", false},
		{"Requirements gathering", "take requests", false},
	}
	for _, tt := range tests {
		if got := sameStem(tt.label, tt.text); got != tt.same {
			t.Errorf("%s in %q: got %v", tt.label, tt.text, got)
		}
	}
}

func TestAQuoteEndsBehindTheBracketItOpens(t *testing.T) {
	for text, want := range map[string]string{"Testing (90 scripts) for the lab": "Testing (90 scripts)", "Tested 90 scripts (two nights)": "Tested 90 scripts"} {
		got := load(t).adviser.deedsIn(nil, &resume.Line{Text: text}, appendWords(nil, text))
		if len(got) == 0 || got[0].Text != want {
			t.Errorf("%q: got %v, want %q", text, got, want)
		}
	}
}

func TestAQuoteDoesNotEndInTheMiddleOfAName(t *testing.T) {
	for text, want := range map[string]string{
		"Recommended removing 38 redundant flowsheet rows": "removing 38 redundant flowsheet rows",
		"Removed a flowsheet that nobody read":             "Removed a flowsheet",
		"Handled each ticket within a day":                 "Handled each ticket",
		"Log every disclosure at the window":               "Log every disclosure",
		"Wrote the report weekly for the board":            "Wrote the report",
		"Worked the ticket queue of the lab":               "Worked the ticket queue",
		"Find out why claims deny by payer":                "Find out why claims deny",
		"Cut the case completion time from nine months":    "Cut the case completion time",
		"Entered diagnosis codes for clinic visits":        "Entered diagnosis codes",
	} {
		got := load(t).adviser.deedsIn(nil, &resume.Line{Text: text}, appendWords(nil, text))
		if len(got) == 0 || got[0].Text != want {
			t.Errorf("%q: got %v, want %q", text, got, want)
		}
	}
}

func TestTheEndOfACourseIsNoDayOfAnExam(t *testing.T) {
	for text, want := range map[string]bool{"CCA prep class at the adult school until May": false, "CCA course, 12 lessons, through May 2027": false, "CCA exam on 9 May 2027": true, "CCA class done, test in May 2027": true} {
		if got := ahead(&reading{opts: Options{AsOf: asOf}}, credential.Claim{ID: "cca", Text: text}); got != want {
			t.Errorf("%s: %v", text, got)
		}
	}
}

func TestWhoTellsTheWorkInOtherWordsHearsToNameIt(t *testing.T) {
	steps := func(lines ...string) []string {
		p := person{title: "HIM Clerk", from: 2021}
		for _, l := range lines {
			p.notes = append(p.notes, note{text: l, verdict: metric.Duty, kind: resume.Experience})
		}
		var out []string
		for _, s := range advise(t, p, "him-specialist", Options{}).NextSteps {
			out = append(out, s.Code+" "+s.Why)
		}
		return out
	}
	named := func(list []string) bool {
		return slices.ContainsFunc(list, func(s string) bool { return strings.HasPrefix(s, "name_work Two lines ") })
	}
	if got := steps("Checked operative notes for signatures", "Revised five retention policies"); !named(got) {
		t.Errorf("%q", got)
	}
	if got := steps("Checked operative notes for signatures", "Opened the mail"); named(got) {
		t.Errorf("one line is told at the line: %q", got)
	}
}

func TestTheSameWordsInAnotherOrderAreNoOtherWords(t *testing.T) {
	for _, tt := range []struct {
		label, text string
		want        bool
	}{
		{"Physician query", "Query physicians", true},
		{"Reporting automation", "Automated the monthly report", true},
		{"Coding audit", "audited the coding", true},
		{"Turnaround time", "turnaround", true},
		{"Release of information", "Released records", false},
		{"Coding audit", "internal audits", false},
		{"Document imaging and scanning", "scanned pages", false},
	} {
		if got := sameStem(tt.label, tt.text); got != tt.want {
			t.Errorf("%s, %s: %v", tt.label, tt.text, got)
		}
	}
}

func TestWhatPointsAtANoteStandsThere(t *testing.T) {
	p := coder
	p.notes = append(slices.Clone(p.notes), note{text: "Revised five retention policies", verdict: metric.Duty, kind: resume.Experience, near: []string{"records-retention", "leadership"}})
	ad := advise(t, p, "him-manager", Options{})
	var notes []string
	for _, n := range ad.Lines[5] {
		if n.Code == "name_keyword" {
			notes = append(notes, n.Message)
		}
	}
	pointing := 0
	for _, m := range ad.Missing {
		if m.Line == 6 && strings.Contains(m.Why, "may tell it in other words") {
			if pointing++; len(notes) != 1 || !strings.Contains(notes[0], load(t).adviser.said(m.Keyword)) {
				t.Errorf("%s points at the line, and its notes are %v", m.Keyword, notes)
			}
		}
	}
	if pointing != 2 {
		t.Errorf("two terms are enough for one note: %d point at it", pointing)
	}
}

func TestWhatTheOtherSettingOfCodingAsksComesLast(t *testing.T) {
	for _, tt := range []struct {
		names []string
		must  bool
	}{
		{[]string{"icd-10-cm", "pro-fee-coding"}, false},
		{[]string{"icd-10-cm", "ed-coding"}, false},
		{[]string{"icd-10-cm"}, true},
		{[]string{"icd-10-cm", "pro-fee-coding", "poa"}, true}, // both settings
	} {
		p := person{title: "Medical Coder", from: 2019, level: credential.Associate, notes: []note{work(metric.Duty, tt.names...)}}
		drg, _ := find(advise(t, p, "medical-coder", Options{}).Missing, "drg")
		if got := drg.Priority == "must" || drg.Priority == "should"; got != tt.must {
			t.Errorf("%v: %q", tt.names, drg.Priority)
		}
	}
}

func TestACredentialThatEndsSoonIsNamedInTime(t *testing.T) {
	for text, want := range map[string]string{
		"CCS, AHIMA, 2018, recertified through 2030":  "2030-12-31",
		"CCS, exp. 3/31/2027":                         "2027-03-31",
		"CCS, current thru 07/2027":                   "2027-07-31",
		"CCS (2019), valid until January 15, 2027":    "2027-01-31",
		"CCS, AHIMA, 2018":                            "",
		"CCS, coded through the merger of 2020 alone": "",
	} {
		day, _, said := lastDay(text)
		if got := day.Format(time.DateOnly); said != (want != "") || said && got != want {
			t.Errorf("%s: %s %v", text, got, said)
		}
	}
	p := person{title: "Medical Coder", from: 2015, claims: []credential.Claim{{ID: "ccs", Status: credential.Held, Text: "CCS, through " + asOf.AddDate(0, 2, 0).Format("January 2006")}}}
	soon := func() bool {
		return slices.ContainsFunc(advise(t, p, "medical-coder", Options{AsOf: asOf}).NextSteps, func(s NextStep) bool { return s.Code == "renew_soon" })
	}
	if !soon() {
		t.Error("two months ahead, and no word of it")
	}
	if p.claims[0].Text = "CCS, through " + asOf.AddDate(1, 0, 0).Format("January 2006"); soon() {
		t.Error("a year ahead is no matter of now")
	}
}

func TestTermsOnTheSameWordsShareOneNote(t *testing.T) {
	p := coder
	p.notes = append(slices.Clone(p.notes), note{text: "Cleared potential twins", verdict: metric.Duty, kind: resume.Experience, near: []string{"patient-matching", "duplicate-records"}})
	ad := advise(t, p, "data-quality-analyst", Options{})
	var shared, single int
	for _, n := range ad.Lines[5] {
		if n.Code == "name_keyword" {
			single++
			if strings.Contains(n.Message, "patient matching or duplicate record resolution") {
				shared++
			}
		}
	}
	if shared != 1 || single != 1 {
		t.Errorf("%v", ad.Lines[5])
	}
	for _, id := range []string{"patient-matching", "duplicate-records"} {
		if m, found := find(ad.Missing, id); !found || m.Line != 6 || !strings.Contains(m.Why, "may tell it in other words") {
			t.Errorf("%s: %+v", id, m)
		}
	}
}

func TestAWiderWordIsNotTakenForTheNarrowerTerm(t *testing.T) {
	for label, said := range map[string]string{"Security risk assessment": "risk assessment"} {
		if !widerWord(label, said) {
			t.Errorf("%s is a kind of %s", label, said)
		}
	}
	for label, said := range map[string]string{"Security risk assessment": "assessment", "Master patient index": "MPI", "Microsoft Excel": "Excel", "Release of information": "Release of information"} {
		if widerWord(label, said) {
			t.Errorf("%s says %s", said, label)
		}
	}
}
