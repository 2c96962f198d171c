package advice

import (
	"slices"
	"strings"
	"testing"
	"time"

	"himscore/internal/credential"
	"himscore/internal/metric"
	"himscore/internal/resume"
	"himscore/internal/score"
	"himscore/taxonomy"
)

// stepOf is the step of a code; nil where it is not told.
func stepOf(ad Advice, code string) *NextStep {
	if i := slices.IndexFunc(ad.NextSteps, func(s NextStep) bool { return s.Code == code }); i >= 0 {
		return &ad.NextSteps[i]
	}
	return nil
}

func lapsedAt(id string, year int, text string, line int) credential.Claim {
	return credential.Claim{ID: id, Status: credential.Expired, Year: year, Text: text, At: resume.Span{Line: line}}
}

func TestTheStepOfACredentialIsTrueOfThePerson(t *testing.T) {
	claim := func(id string, st credential.Status, year int, text string) credential.Claim {
		return credential.Claim{ID: id, Status: st, Year: year, Text: text}
	}
	clerk := person{title: "HIM Specialist", from: 2006, notes: []note{work(metric.Duty, "chart-completion"), work(metric.Duty, "release-of-information"), work(metric.Quantified, "document-imaging")}}
	coding := person{title: "HIM Specialist", from: 2006, notes: append(slices.Clone(clerk.notes), list("icd-10-cm", "cpt"))}
	studies := person{title: "HIM Practicum Student", from: 2026, now: []credential.Degree{{Level: credential.Associate, Text: "AAS Health Information Technology", Year: 2027}}, notes: []note{work(metric.Duty, "chart-completion", "icd-10-cm")}}
	ending, starting := studies, studies
	ending.now = []credential.Degree{{Level: credential.Associate, Text: "AAS Health Information Technology", Year: 2026, Accredited: true}}
	starting.now = []credential.Degree{{Level: credential.Associate, Text: "AAS Health Information Technology", Year: 2027, ToBegin: true}}
	tests := []struct {
		name, role string
		person     person
		claims     []credential.Claim
		code, says string // says "" where the step must not be told
	}{
		{"the weeks to a day that is near are counted", "roi-specialist", clerk, []credential.Claim{claim("cca", credential.InProgress, 2027, "CCA, exam scheduled January 2027")}, "keep_date", "Between 9 and 13 weeks are left"},
		{"to a day of the month exactly", "roi-specialist", clerk, []credential.Claim{claim("cca", credential.InProgress, 2026, "CCA exam booked for November 20, 2026")}, "keep_date", "About 3 weeks are left"},
		{"one week is no plural", "roi-specialist", clerk, []credential.Claim{claim("cca", credential.InProgress, 2026, "CCA exam on 8 November 2026")}, "keep_date", "About a week is left"},
		{"of the month that has begun at most what is left of it", "roi-specialist", clerk, []credential.Claim{claim("cca", credential.InProgress, 2026, "CCA, exam in November 2026")}, "keep_date", "At most 4 weeks are left"},
		{"a day far ahead leaves room for steady study", "roi-specialist", clerk, []credential.Claim{claim("cca", credential.InProgress, 2027, "CCA, exam scheduled May 2027")}, "keep_date", "8 to 12 weeks"},
		{"a year alone counts no weeks", "roi-specialist", clerk, []credential.Claim{claim("cca", credential.InProgress, 2027, "CCA, exam in 2027")}, "keep_date", "You name the year, and no day yet."},
		{"nor does a season", "roi-specialist", clerk, []credential.Claim{claim("cca", credential.InProgress, 2027, "CCA exam, spring 2027")}, "keep_date", "no day yet"},
		{"a month far ahead still wants its day", "roi-specialist", clerk, []credential.Claim{claim("cca", credential.InProgress, 2027, "CCA exam in August 2027")}, "keep_date", "Book the day"},
		{"a day far ahead is kept", "roi-specialist", clerk, []credential.Claim{claim("cca", credential.InProgress, 2027, "CCA exam on August 9, 2027")}, "keep_date", "You have named it already. Finish"},
		{"whether a degree opens it is asked before the date is kept", "him-analyst", person{title: "HIM Analyst", from: 2024, level: credential.Bachelor, degree: "BS Biology"}, []credential.Claim{claim("rhia", credential.InProgress, 2027, "RHIA, exam scheduled for February 2027")}, "keep_date", "whether your degree opens it"},
		{"no degree is asked for where none opens it", "roi-specialist", clerk, []credential.Claim{claim("cca", credential.InProgress, 0, "CCA, studying")}, "finish_credential", "You have begun it. Where"},
		{"who has had no coding course takes one first", "medical-coder", clerk, nil, "earn_credential", "presumes a coding course"},
		{"who names codes has had one", "medical-coder", coding, nil, "earn_credential", "8 to 12 weeks of steady study"},
		{"nobody is sent to another exam before the one that is planned", "him-specialist", studies, []credential.Claim{claim("rhit", credential.Planned, 2027, "RHIT, planned for June 2027")}, "earn_credential", ""},
		{"a program that ends this year is asked now", "him-specialist", ending, nil, "ask_program", "Your accredited program ends this year."},
		{"and one still to begin before it does", "him-specialist", starting, nil, "ask_program", "Ask that before you enroll"},
		{"what is only thought about is to be decided", "him-specialist", clerk, []credential.Claim{{ID: "cca", Status: credential.Planned, Weighed: true, Text: "CCA - considering", At: resume.Span{Line: 1}}}, "plan_credential", "or take it off line 1."},
		{"a practicum on the page is not asked about", "him-specialist", studies, []credential.Claim{claim("rhit", credential.Planned, 2027, "RHIT, planned for June 2027")}, "ask_program", "how many of them pass"},
		{"a year alone is worth a word", "medical-coder", coder, []credential.Claim{claim("ccs", credential.Held, 2021, "CCS, AHIMA, 2021, expires 2027")}, "renew_soon", "ends in 2027"},
		{"however it is said", "medical-coder", coder, []credential.Claim{claim("ccs", credential.Held, 2021, "CCS (renewal due 2027)")}, "renew_soon", "ends in 2027"},
		{"two years ahead are none", "medical-coder", coder, []credential.Claim{claim("ccs", credential.Held, 2021, "CCS, AHIMA, expires 2028")}, "renew_soon", ""},
		{"a month of next year is told when it is near", "medical-coder", coder, []credential.Claim{claim("ccs", credential.Held, 2021, "CCS, AHIMA, expires 11/2027")}, "renew_soon", ""},
		{"a year that something began is no end", "medical-coder", coder, []credential.Claim{claim("ccs", credential.Held, 2021, "CCS, AHIMA, renewed 2027")}, "renew_soon", ""},
		{"what has lapsed beside what covers it", "medical-coder", coder, []credential.Claim{held("ccs"), claim("cca", credential.Expired, 2015, "CCA, 2015, let go")}, "lapsed_line", "your CCS covers its ground: take CCA off"},
		{"what another has replaced has not lapsed", "him-manager", coder, []credential.Claim{held("rhia"), lapsedAt("rhit", 2006, "RHIT 2006-2012 (retired on earning RHIA)", 3)}, "lapsed_line", "Your RHIA has replaced it, so nothing has lapsed and nothing is missing: take RHIT off line 3."},
		{"what is to be earned back is asked about", "him-compliance-analyst", clerk, []credential.Claim{lapsedAt("chc", 2022, "CHC, 2022, lapsed January 2025, want to renew", 2)}, "renew_credential", "Past its grace period the board asks for the exam again. Ask the issuer"},
		{"what has lapsed beside what is for another setting", "medical-coder", coder, []credential.Claim{held("ccs"), lapsedAt("cpc", 2017, "CPC (2017-2021, not renewed)", 4)}, "lapsed_line", "stood for coding for physicians and clinics; your CCS stands for coding of hospital stays and visits at mastery level. AAPC gives back only what was cancelled within three years, so yours takes its exam again."},
		{"the line of a lapsed one may hold another", "medical-coder", coder, []credential.Claim{held("ccs"), lapsedAt("cpc", 2017, "CPC (2017-2021, not renewed)", 4)}, "lapsed_line", "else take CPC off line 4."},
		{"what has lapsed of late may be had back without an exam", "medical-coder", coder, []credential.Claim{held("ccs"), lapsedAt("cpc", 2019, "CPC, 2019, expired 2025", 4)}, "lapsed_line", "AAPC gives back what was cancelled within three years; later it takes the exam again."},
		{"nobody knows when it lapsed", "medical-coder", coder, []credential.Claim{held("ccs"), lapsedAt("cpc", 2012, "CPC, 2012 (lapsed)", 4)}, "lapsed_line", "AAPC gives back what was cancelled within three years"},
		{"what has lapsed and nothing covers", "ehr-application-analyst", clerk, []credential.Claim{claim("comptia-network", credential.Expired, 2025, "CompTIA Network+ expired 2025")}, "lapsed_line", "else take CompTIA Network+ off the resume"},
		{"the cards of the bedside are not worth a step", "cdi-specialist", clerk, []credential.Claim{claim("ccrn", credential.Expired, 2020, "CCRN, lapsed 2020")}, "lapsed_line", ""},
		{"what is to be earned again is no line to drop", "medical-coder", coder, []credential.Claim{held("ccs"), claim("cpc", credential.Expired, 2024, "CPC, expired 2024, plan to retake in 2027")}, "lapsed_line", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := tt.person
			p.claims = tt.claims
			ad := advise(t, p, tt.role, Options{})
			got := stepOf(ad, tt.code)
			switch {
			case got == nil && tt.says != "":
				t.Errorf("no %s: %+v", tt.code, ad.NextSteps)
			case got != nil && tt.says == "":
				t.Errorf("%+v", got)
			case got != nil && !strings.Contains(got.Why, tt.says):
				t.Errorf("%q", got.Why)
			}
		})
	}
}

func TestTheDayOfAnExam(t *testing.T) {
	for text, want := range map[string]string{
		"CCA, exam scheduled January 2027": "2027-01-01 2027-01-31", "exam 8 May 2027": "2027-05-08 2027-05-08", "exam on Mar. 3, 2027": "2027-03-03 2027-03-03", "booked for the 21st of February 2027": "2027-02-21 2027-02-21",
		"November 2026": "2026-11-01 2026-11-30", "sat in June 2026, did not pass; retake January 2027": "2027-01-01 2027-01-31", "retake January 2027 (June 2026 not passed)": "2027-01-01 2027-01-31", "spring 2027": "", "in March": "", "exam 2027": "",
	} {
		first, last, said := examDays(text)
		if got := first.Format(time.DateOnly) + " " + last.Format(time.DateOnly); said != (want != "") || said && got != want {
			t.Errorf("%s: %s %v", text, got, said)
		}
	}
}

func TestTheWeeksThatAreLeft(t *testing.T) {
	for want, weeks := range map[string][2]int{
		"A few days are": {0, 0}, "About a week is": {1, 1}, "About 7 weeks are": {7, 7}, "Between 9 and 13 weeks are": {9, 13}, "At most 3 weeks are": {0, 3},
	} {
		if got := weeksLeft(weeks[0], weeks[1]); got != want {
			t.Errorf("%v: %s, want %s", weeks, got, want)
		}
	}
}

func TestAPostingAtHandIsAnsweredPointByPoint(t *testing.T) {
	asks := []Ask{{ID: "tableau"}, {ID: "icd-10-cm", Required: true}, {ID: "hipaa", Required: true}, {ID: "sql", Required: true}}
	if got := stepOf(advise(t, coder, "medical-coder", Options{Asks: asks}), "answer_posting"); got == nil || !strings.Contains(got.Why, "It requires HIPAA and SQL, which") {
		t.Errorf("%+v", got)
	}
	if got := stepOf(advise(t, coder, "medical-coder", Options{Asks: asks[:2]}), "answer_posting"); got == nil || !strings.Contains(got.Why, "none shows Tableau yet") {
		t.Errorf("%+v", got)
	}
	duty := advise(t, coder, "medical-coder", Options{Asks: []Ask{{ID: "icd-10-cm", Required: true}, {ID: "sql", Duty: true}}})
	if got := stepOf(duty, "answer_posting"); got == nil || !strings.Contains(got.Why, "Of the work it names, no line of yours shows SQL yet") {
		t.Errorf("of a duty it says %+v", got)
	}
	if m := duty.Missing[0]; m.Keyword != "sql" || m.Priority != should || !strings.HasPrefix(m.Why, "The posting names it among the work of the job;") {
		t.Errorf("a duty is first among what is missing, and no must: %+v", m)
	}
	if got := stepOf(advise(t, coder, "medical-coder", Options{Asks: asks[1:2]}), "answer_posting"); got != nil {
		t.Errorf("nothing is left: %+v", got)
	}
}

func TestATimeAfterHireIsToldOfACredential(t *testing.T) {
	for want, ask := range map[string]Ask{
		"gives you time after hire": {ID: "cpc", AfterHire: true}, "The posting requires it.": {ID: "cpc", Required: true}, "names it as a plus": {ID: "cpc"},
	} {
		ad := advise(t, coder, "medical-coder", Options{Asks: []Ask{ask}})
		if got := rung(ad, "cpc"); got == nil || !strings.Contains(got.Why, want) {
			t.Errorf("%+v: %+v", ask, got)
		}
	}
}

func TestOneOfSeveralThatAPostingAsksIsEnough(t *testing.T) {
	ad := advise(t, coder, "medical-coder", Options{Asks: []Ask{{ID: "sql", Required: true, Or: []string{"sas", "python"}}, {ID: "hipaa", Required: true, Answered: true}}})
	var why []string
	for _, m := range ad.Missing {
		if m.Keyword == "hipaa" {
			t.Errorf("what the posting finds answered is asked again: %+v", m)
		}
		if m.Keyword == "sql" {
			why = append(why, m.Why)
		}
	}
	if len(why) != 1 || !strings.Contains(why[0], "The posting requires it or SAS or Python (one is enough)") {
		t.Errorf("%q", why)
	}
}

func TestAVolumeAloneIsNobodysProof(t *testing.T) {
	p := person{title: "HIM Intern", from: 2026, now: []credential.Degree{{Level: credential.Bachelor, Text: "BS Health Information Management"}}}
	p.notes = []note{
		{text: "Scanned 300 pages a day", verdict: metric.Quantified, names: []string{"document-imaging"}, kind: resume.Experience},
		{text: "Cleared the queue of loose reports", verdict: metric.Accomplishment, names: []string{"chart-completion"}, kind: resume.Experience},
	}
	if got := stepOf(advise(t, p, "him-specialist", Options{}), "own_work"); got == nil || !strings.Contains(got.Title, "line 3") {
		t.Errorf("%+v", got)
	}
	p.notes[1].verdict = metric.Quantified
	if got := stepOf(advise(t, p, "him-specialist", Options{}), "own_work"); got != nil {
		t.Errorf("two volumes: %+v", got)
	}
}

func TestANurseIsNotToldWhatLetsRecordsStaffMove(t *testing.T) {
	adviser := load(t).adviser
	for id, records := range map[string]bool{"rn": false, "rhit": true} {
		r := &reading{res: score.Result{Target: score.Target{Track: taxonomy.HIM}, Level: score.Level{ID: "mid"}}}
		r.ev.Claims.Credentials = []credential.Claim{{ID: id, Status: credential.Held}}
		var steps []NextStep
		adviser.adding(r, &steps)("bridge_skill", "first", "SQL", "second", "reporting")
		if len(steps) != 1 || strings.Contains(steps[0].Why, "records staff") != records || !strings.Contains(steps[0].Why, "SQL or reporting") {
			t.Errorf("%s: %+v", id, steps)
		}
	}
}

func TestTheOtherSideIsForThoseWhoReachOver(t *testing.T) {
	for _, tt := range []struct {
		name, role string
		person     person
		want       bool
	}{
		{"a manager has other things to add", "him-manager", person{title: "HIM Supervisor", from: 2012, notes: []note{did("leadership"), did("chart-completion"), did("release-of-information")}}, false},
		{"so has who aims at it", "him-manager", person{title: "HIM Specialist", from: 2016, notes: []note{did("chart-completion"), did("release-of-information")}}, false},
		{"what is listed is to be proven", "ehr-application-analyst", person{title: "Service Desk Analyst", from: 2022, notes: []note{did("application-support", "epic"), list("hipaa", "data-governance", "cdi")}}, false},
	} {
		if got := stepOf(advise(t, tt.person, tt.role, Options{}), "bridge_skill"); (got != nil) != tt.want {
			t.Errorf("%s: %+v", tt.name, got)
		}
	}
}
