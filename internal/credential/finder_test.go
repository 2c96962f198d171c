package credential

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"himscore/internal/document"
	"himscore/internal/keyword"
	"himscore/internal/resume"
)

// said is what a resume claims, as "id=status" and "edu=level" and "pursuing=level".
func said(c Claims) []string {
	got := []string{}
	for _, x := range c.Credentials {
		got = append(got, fmt.Sprintf("%s=%s", x.ID, x.Status))
	}
	if c.Education.Level != NoLevel {
		got = append(got, "edu="+string(c.Education.Level))
	}
	for _, p := range c.Education.Pursuing {
		got = append(got, "pursuing="+string(p.Level))
	}
	for _, p := range c.Education.Beside {
		got = append(got, "beside="+string(p.Level))
	}
	return got
}

func TestClaimsAreReadFromWordingDatesAndPlace(t *testing.T) {
	certifications := func(lines ...string) []string {
		return append([]string{"Ana Poe", "# Certifications"}, lines...)
	}
	education := func(lines ...string) []string { return append([]string{"Ana Poe", "# Education"}, lines...) }
	summary := func(text string) []string { return []string{"Ana Poe", "# Summary", text} }
	tests := []struct {
		name  string
		lines []string
		want  string
	}{
		{"a profile names its writer by them", summary("RHIA and HIM director of two clinics."), "rhia=held"},
		{"as an adjective", summary("RHIT-certified coder with six years of day surgery."), "rhit=held"},
		{"who has them looks for something else", summary("Coder with an RHIT, looking to obtain a seat in informatics."), "rhit=held"},
		{"and leads there", summary("RHIA looking to lead a records office."), "rhia=held"},
		{"an apprentice no more", certifications("- CPC, AAPC, 2022 (apprentice status removed 2024)"), "cpc=held"},
		{"a question of what comes next", certifications("- RHIT next?"), "rhit=planned"},
		{"to finish one is an aim", []string{"Ana Poe", "# Goal", "Lead a records office of my own and finish RHIA."}, "rhia=planned"},
		{"so is to become one", summary("Hopes: a day shift, and become an RHIT."), "rhit=planned"},
		{"so is to pass its exam", summary("My goal is to learn queries and pass the CDIP."), "cdip=planned"},
		{"so is to complete it", []string{"Ana Poe", "# Career goal", "To complete the CTR and move to a registry"}, "ods=planned"},
		{"who brings it to the aim has it", []string{"Ana Poe", "# Goal", "Take my RHIA and ten years of records work to a system."}, "rhia=held"},
		{"a failed exam with a plan to try again", certifications("- CPHQ - wrote it in May 2026, did not pass; retest planned for March 2027"), "cphq=planned"},
		{"with a seat for it", certifications("- CPHQ - did not pass in May 2026, retake booked for March 2027"), "cphq=in_progress"},
		{"not yet, and only looked at", certifications("- CAHIMS - not yet, looking at it"), "cahims=planned"},
		{"one whose renewal went out", certifications("- CNN, 2019, renewed 2022; renewal due 2026 sent in"), "cnn=held"},
		{"an exam named by words", certifications("- HL7 Version 2 specialist exam - planned for 2027"), "hl7-v2-cert=planned"},
		{"studies that stopped are not under way", education("Several courses toward an A.A.S. in Health Information Technology (28 credits), not currently enrolled"), ""},
		{"nor those that wait for a return", education("A.S. Health Information Technology, 28 credits, hope to go back"), ""},
		{"nor those with a date for it", education("A.A.S. Health Information Technology, 21 credits, stopped 2022, plan to go back in fall 2027"), ""},
		{"nor those whose return is told below", education("Oak College, A.A.S. Health Information Technology", "30 credits, left in 2021, intend to return in spring 2028"), ""},
		{"who went back and looks to the end is at it", education("A.A.S. Health Information Technology, took a break 2021, back since January 2026, expected May 2028"), "pursuing=associate"},
		{"who said what is under way, and what to return for", education("A.A.S. Health Information Technology, expected May 2027, plan to return for a bachelor's in fall 2027"), "pursuing=associate"},
		{"nor those with a break", education("B.S. Health Informatics, 60 credits (took a break)"), ""},
		{"a degree with a wish for a further one is done", education("B.S. Health Informatics, 2018, hope to go back for a master's"), "edu=bachelor"},
		{"letters of those who taught", certifications("- HIPAA certificate, 2024", "- Taught by: Prof. L. Haddad, RHIA, CCS"), ""},
		{"letters of those who may be asked", certifications("- RHIT, 2019", "- Ask for me: Dr. M. Ochoa, CPHIMS"), "rhit=held"},
		{"what is said behind a label", certifications("CARDS: CNA Tennessee (ran out 2024, moved off the floor)"), "cna=expired"},
		{"a degree that was looked at", education("BA History, Coe College, 2006", "Health informatics master's at Iowa: looked at it, too expensive right now"), "edu=bachelor"},
		{"a degree on conditions", education("MS, Clinical Informatics, 2021", "PhD, Biomedical Informatics: application due next fall, if I do it"), "edu=master"},
		{"a degree that is only thought of", education("B.S. Health Information Management, 2018", "Thinking about a master's in health administration, have not applied"), "edu=bachelor"},
		{"nor is one of some day", education("Might do an MHA one day"), ""},
		{"studies that a second sentence dates", education("Oak College (online), A.A.S. Health Information Technology", "CAHIIM-accredited program. Started January 2026, 18 credits done, should finish May 2028"), "pursuing=associate"},
		{"given up for another", certifications("- LPN 2008-2011, surrendered on RN licensure"), "lpn=expired"},
		{"a goal that is the credential", summary("RHIT: hoping to sit for it next year."), "rhit=planned"},
		{"the coder one helps has them", summary("Assist an RHIT-certified coder on Fridays."), ""},
		{"letters behind the name are held", []string{"Ana Poe, RHIT, CCS"}, "rhit=held ccs=held"},
		{"what is said outright outweighs letters behind the name", []string{"Ana Poe, RHIT", "# Certifications", "- RHIT (expected June 2027)"}, "rhit=planned"},
		{"each part of a line speaks for its own credential", certifications("- CPC (active) • CPMA (lapsed 2021) • COC (registered, exam in March 2027)"), "cpc=held cpma=expired coc=in_progress"},
		{"a word before a list speaks for the list", certifications("- Currently pursuing RHIT and CCS"), "rhit=in_progress ccs=in_progress"},
		{"a bracket at the end of a list speaks for the last alone", certifications("- RHIT, CCS, CPC (in progress)"), "rhit=held ccs=held cpc=in_progress"},
		{"labels on a line", certifications("- Expired: CCS (2010-2016)", "- Active: CPC (2017)"), "ccs=expired cpc=held"},
		{"a label above a list", certifications("In progress:", "- RHIA", "- CHPS"), "rhia=in_progress chps=in_progress"},
		{"a heading above a list", []string{"Ana Poe", "# Certifications in Progress", "- RHIT", "# Certifications", "- CPC 2019"}, "rhit=in_progress cpc=held"},
		{"a planned list stays planned when an exam is booked", []string{"Ana Poe", "# Certifications (planned)", "- CCA exam booked for August 2027"}, "cca=planned"},
		{"a section of any title is a list of credentials where they begin half its lines", []string{"Ana Poe", "# Jobs", "Coder, Oak Hospital, 2015 - 2020", "- Coded charts", "# Things on my wall", "- CDIP: perhaps, in 2028", "- CCS-P, 2011, ran out in 2017", "- CHDA 2019", "- A diploma for swimming"}, "cdip=planned ccs-p=expired chda=held"},
		{"one credential may be the date of another", certifications("- CIC - after the CPC"), "cic=planned"},
		{"what was taken instead is said to have been passed", certifications("- CAHIMS rather than CPHIMS: passed 2023, the senior exam left alone"), "cahims=held"},
		{"one credential may be the end of another", certifications("- CCA 2014, handed in once the CCS came through", "- CCS, 2016"), "cca=expired ccs=held"},
		{"one credential may stand in the place of another", certifications("- CAHIMS, superseded by my CPHIMS"), "cahims=expired cphims=held"},
		{"an alternative is no more than what it stands beside", certifications("- CCA one of these years, or straight to CCS after the degree"), "cca=planned ccs=planned"},
		{"years that ended", certifications("- CHDA 2015 to 2021"), "chda=expired"},
		{"a validity that ended", certifications("- PMP, exp. 08/2024"), "pmp=expired"},
		{"the end of a validity behind a comma", certifications("- CPHIMS, to March 2028"), "cphims=held"},
		{"an exam moved to another month", certifications("- CCS exam moved to March 2028"), "ccs=in_progress"},
		{"a validity that goes on", certifications("- CPHIMS – valid through 03/2028"), "cphims=held"},
		{"a license to a month ahead", certifications("- RN Alaska, to November 2028"), "rn=held"},
		{"a degree that is only thought about", education("BSN, Anchorage, 2016", "Thinking about a master's, no school picked"), "edu=bachelor"},
		{"and one under way beside it", education("M.S. Health Informatics, in progress", "Considering a doctorate"), "pursuing=master"},
		{"a year that lies ahead", certifications("- RHIA, 2028"), "rhia=planned"},
		{"renamed credentials are one", certifications("- CTR 2014, now ODS-C"), "ods=held"},
		{"an old name in brackets", certifications("- ODS (CTR until 2024), 2011"), "ods=held"},
		{"an old name called so", certifications("- ODS (called CTR through 2023), 2011"), "ods=held"},
		{"the year of a new name", certifications("- CTR, renamed ODS in 2024, earned 2011"), "ods=held"},
		{"an old name first", certifications("- CTR until 2024, now ODS"), "ods=held"},
		{"until a year, and no other name", certifications("- CTR until 2019"), "ods=expired"},
		{"vendor certificates by module", certifications("- Epic Cadence and Prelude certified, 2020"), "epic-cert=held"},
		{"a module that lapsed beside one that is held", certifications("- Epic Radiant certification, 2011; let go since", "- Epic Beaker certification, 2021"), "epic-cert=held"},
		{"a credential regained under its new name", certifications("- CTR 2010-2023, ODS-C 2024-present"), "ods=held"},
		{"words behind a stranger's letters are not about the credential before", certifications("- CPHIMS 2015; CENP lapsed"), "cphims=held"},
		{"a lesser grade of a vendor", certifications("- Epic Radiant Proficiency, 2024", "- Epic Beaker proficient"), "epic-prof=held"},
		{"a trainer of a vendor", certifications("- Epic Credentialed Trainer, 2022"), "epic-cert=held"},
		{"modules where credentials are listed", certifications("- Epic Willow Inpatient, 2020"), "epic-cert=held"},
		{"a statement of work that says nothing else", []string{"Ana Poe", "# Experience", "Analyst, Mercy Hospital\t2019 – Present", "- Epic Willow certified; now on Beacon"}, "epic-cert=held"},
		{"people before a comma hold nothing", []string{"Ana Poe", "# Summary", "Leads twelve coders, RHIA since 2010."}, "rhia=held"},
		{"belts", certifications("- Six Sigma Green Belt (ASQ) 2019"), "lssgb=held"},
		{"a course is no credential", certifications("- CCS exam prep course, 2024", "- Green Belt training, 2022"), ""},
		{"eligible is not held", certifications("- RHIA-eligible (degree conferred 2024)"), ""},
		{"a job of others' credentials", []string{"Ana Poe", "# Experience", "HIM Manager, Mercy Hospital\t2019 – Present", "- Supervised a team of CCS coders and two RHITs"}, ""},
		{"a credential earned at work", []string{"Ana Poe", "# Experience", "Coder, Mercy Hospital\t2019 – Present", "- Earned CCS on first attempt in 2021"}, "ccs=held"},
		{"references hold their own", []string{"Ana Poe", "# References", "Ann Lee, RHIA, CHPS, Director of HIM"}, ""},
		{"one who was an apprentice", certifications("- CPC, AAPC, earned as CPC-A May 2019, apprentice removed November 2020, current through May 2027"), "cpc=held"},
		{"one whose A is gone", certifications("- Earned as CPC-A 2019, A removed 2020"), "cpc=held"},
		{"one whose A came off", certifications("- CPC-A in 2021, the A came off in 2023"), "cpc=held"},
		{"an apprentice still", certifications("- CPC-A, 2025, working off the A"), "cpc-a=held"},
		{"an apprentice passed the exam of the same name", certifications("- CPC-A, AAPC, 2025", "- Passed the CPC on the first try in 2025"), "cpc-a=held"},
		{"who was one once", certifications("- CPC-A, 2019", "- CPC, 2021"), "cpc-a=held cpc=held"},
		{"an apprentice in full", certifications("- Certified Professional Coder – Apprentice, 2024"), "cpc-a=held"},
		{"a licence of a former job that a higher one replaced", []string{"Ana Poe, RN", "# Experience", "Licensed Practical Nurse, Elm Home\t2008 – 2012", "- Passed medication"}, "rn=held"},
		{"words of a line that no rule knows are no label", certifications("- Food handler card (2019, expired 2022)", "- ITIL Foundation (2023)"), "itil-f=held"},
		{"nor is a remark behind one", certifications("- Cosmetology – inactive", "- CHPS, 2019"), "chps=held"},
		{"a date behind a name that no rule knows", certifications("- CPHQ, 2019; Forklift Operator, 2015 (lapsed 2018)"), "cphq=held"},
		{"a question behind a credential asks about it", certifications("- Studying for CIC?? not decided, CRC 2019"), "cic=planned crc=held"},
		{"the end of an old name", certifications("- ODS-C (was CTR until 2024), no. 20117"), "ods=held"},
		{"the dates of a nursing job are not those of the licence", []string{"Ana Poe", "# Experience", "RN, Labor & Delivery, Rio Hospital\t2013 – 2015", "- Cared for patients"}, "rn=held"},

		{"degrees ahead are apart", education("B.S. in HIM, Western College\tAnticipated May 2028", "A.A.S. HIT, Lake College\t2022"), "edu=associate pursuing=bachelor"},
		{"dates below the degree", education("Associate of Applied Science, Health Information Technology", "Pine Technical College", "Expected graduation: May 2027"), "pursuing=associate"},
		{"how far it got, at some length", education("Master of Public Health, Western College (evenings)", "In progress since 2024, 21 of 42 credits behind me, expected to finish in May 2028", "B.A., Theater, 2011"), "edu=bachelor pursuing=master"},
		{"a long line of something else", education("Master of Public Health, Western College", "Thesis on clinics in the valley, later enlarged for a report that is due to appear in May 2028"), "edu=master"},
		{"a place that is only offered", education("BPharm, Kigali, 2011", "Master of Public Health (offer accepted, term opens in February 2027)"), "edu=bachelor pursuing=master"},
		{"a lower degree beside the highest", education("B.A., Theater, 2011", "A.A.S., Health Information Technology, 2018"), "edu=bachelor beside=associate"},
		{"a certificate before the highest", education("Certificate in Health Data, 2026", "B.S., Biology, 2025"), "edu=bachelor beside=certificate"},
		{"credits of a degree begun lately", education("A.A.S., Medical Records, started January 2026, 24 credits completed"), "pursuing=associate"},
		{"a degree that somebody says was begun lately", education("Started an online A.A.S. in Medical Records in September 2026"), "pursuing=associate"},
		{"one begun and left", education("Began a B.S. in Biology in 2009, left in 2010"), ""},
		{"credits of a degree begun long ago", education("A.A.S., Medical Records, started January 2009, 24 credits completed"), ""},
		{"years of years", education("Bachelor of Nursing, 2008", "DNP, year one of three"), "edu=bachelor pursuing=doctorate"},
		{"what is left", education("Coding Diploma, 2013", "A.A.S., Medical Records (two classes to go)"), "edu=certificate pursuing=associate"},
		{"a thesis that is not handed in", education("B.A., History, 2005", "M.A., Archives; thesis still unwritten"), "edu=bachelor pursuing=master"},
		{"a study given up in another language", education("Licenciatura en Enfermería, Quito, 2010", "Maestría en Salud (sin terminar)"), "edu=bachelor"},
		{"terms as an office, not as all there was", education("A.A.S., Medical Records, Elm College, 2012", "Class speaker for two terms"), "edu=associate"},
		{"a long line below the degree that looks ahead", education("Associate of Applied Science, Health Information Management, Pine Ridge College", "Started January 2025, part time in the evenings, expect to finish May 2027 (program accredited by CAHIIM)"), "pursuing=associate"},
		{"a long line below the degree that tells of a project", education("B.S., Health Information Management, Pine Ridge College, 2019", "Started a student records club that runs to this day and will hold its tenth fair in May 2027 on the campus"), "edu=bachelor"},
		{"what is said of a later study beneath a degree that is dated", education("BCom, 2006", "Honours year not finished"), "edu=bachelor"},
		{"a project of the last year", education("BEng, 2004, final year project on lifts"), "edu=bachelor"},
		{"a way to a degree", education("ADN, 2009", "Bridge to the BSN, two courses in"), "edu=associate pursuing=bachelor"},
		{"certificates with their year, beneath no title", education("GED 2003", "Vocational certificate in filing, Kelso, 2007"), "edu=certificate"},
		{"one with whom a room is shared", []string{"Ana Poe", "# Summary", "I work two doors from and lunch together with an RHIA."}, ""},
		{"a time ahead and a condition", certifications("- CDIP in three years, health permitting", "- CHDA – 3/2019, next cycle ends in 2028"), "cdip=planned chda=held"},
		{"what is received is the permit, not the credential", certifications("- RHIT: sent in the forms, authorization to test received"), "rhit=in_progress"},
		{"in order when it was given back", certifications("- CHAM handed back in 2019, good standing until then"), "cham=expired"},
		{"a study that no rule knows beneath a degree", education("BSc (Hons) Zoology, 2006", "QTLS, withdrew"), "edu=bachelor"},
		{"one more part of a degree", education("Coding Diploma, 2010", "A.S. in Records (one more class)"), "edu=certificate pursuing=associate"},
		{"a course or a boss in prose", []string{"Ana Poe", "# Summary", "Coder under a manager with an RHIA. Reporting to the RHIT on site."}, ""},
		{"getting ready binds nobody", certifications("- CPHQ (study guide bought, seat not booked)"), "cphq=planned"},
		{"papers not filed", certifications("- CPMA: paperwork in my bag, nothing filed"), "cpma=planned"},
		{"a course half done", certifications("- CRC course half finished, exam fee to pay"), "crc=in_progress"},
		{"a course by its hundredths", certifications("- CPMA course 70% done"), "cpma=in_progress"},
		{"a course week by week", certifications("- CCS class, week 5 of 12"), "ccs=in_progress"},
		{"a course without an exam", certifications("- CPC: took the course at night but never tested"), ""},
		{"one refused for another", certifications("- RHIT: skipping it, heading straight for the RHIA"), "rhia=planned"},
		{"what an employer wanted came true", certifications("- COC: my employer wanted it, got it in 2021"), "coc=held"},
		{"what somebody was, before other work", certifications("- Former CCS-P, went back to the bedside"), "ccs-p=expired"},
		{"letters of a licence are no degree", []string{"Ana Poe, MLS(ASCP)"}, ""},
		{"a degree named over its university", education("Licence, Sociologie", "Université de Sousse, 2009"), "edu=bachelor"},
		{"the diploma of a high school called by its town", education("Diploma, Northside High, 1999"), ""},
		{"not finished belongs to the degree behind it", education("BBA, 2004, not finished MBA"), "edu=bachelor"},
		{"steps in prose", []string{"Ana Poe", "# Summary", "My RHIA ran out in 2019 when I moved."}, "rhia=expired"},
		{"a day of the running month", certifications("- RHIT: degree behind me, exam on 24 November 2026"), "rhit=in_progress"},
		{"a credential of a vendor under two names", certifications("- Epic Physician Builder certification, 2017"), "epic-builder=held epic-cert=held"},
		{"a vendor, then what is certified", certifications("- Epic: certified in Cadence (2015)"), "epic-cert=held"},
		{"another name in passing", certifications("- CPC-H, 2007, let go in 2012 (its name today is COC)"), "coc=expired"},
		{"credits of credits", education("MSHI, Health Informatics (18 of 36 credits)", "B.S., Biology, 2020"), "edu=bachelor pursuing=master"},
		{"a degree not finished is none", education("B.S. Health Care Administration, 2011", "Master's coursework, not completed"), "edu=bachelor"},
		{"schooling below a degree is none", education("Riverside High School, Diploma\t2014"), ""},
		{"a state is no degree", education("City College, Boston, MA\t2014", "Associate in Science, Health Information"), "edu=associate"},
		{"small letters with stops", education("a.a.s. health information technology, lake tech, 2019"), "edu=associate"},
		{"an hour is no degree", education("Evening classes, 6 a.m. and 8 p.m., 2019"), ""},
		{"software is no degree", education("BSHIM, Regis College, 2016", "Skills: MS Office, MS Excel"), "edu=bachelor"},
		{"letters behind the name", []string{"Ana Poe, PharmD, MBA"}, "pharmd=held edu=doctorate beside=master"},
		{"a summary speaks where education is silent", []string{"Ana Poe", "# Summary", "Holds a Bachelor of Science in HIM and six years of experience."}, "edu=bachelor"},
		{"the certificate of a school where training is listed", []string{"Ana Poe", "# Training", "Medical Coding Certificate, Penn Career Institute, 2025"}, "edu=certificate"},
		{"a degree that is asked for", []string{"Ana Poe", "# Summary", "Associate Director of Admissions. Bachelor's degree required."}, ""},
	}
	b := newBench(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, claims := b.read(tt.lines...)
			if got, want := said(claims), strings.Fields(tt.want); !slices.Equal(got, want) {
				t.Errorf("got %v, want %v", got, want)
			}
		})
	}
}

func TestNumbersStandInNumberAlone(t *testing.T) {
	b := newBench(t)
	for text, want := range map[string]string{
		"RHIT, AHIMA, 2019 (ID 00418827)":          "00418827",
		"RHIT #1234567, since 2019":                "1234567",
		"RN, Oregon license no. 00-771-204":        "00-771-204",
		"CPC, member ID: 01834455, renewed 2025":   "01834455",
		"CCS (2019–2021), renewed through 12/2027": "",
	} {
		_, claims := b.read("Ana Poe", "# Certifications", "- "+text)
		if len(claims.Credentials) != 1 {
			t.Fatalf("%q: %d claims", text, len(claims.Credentials))
		}
		if c := claims.Credentials[0]; c.Number != want || want != "" && strings.Contains(c.Text, want) {
			t.Errorf("%q: number %q in %q", text, c.Number, c.Text)
		}
	}
}

func TestEducationNamesFieldAndAccreditation(t *testing.T) {
	_, claims := newBench(t).read("Ana Poe", "# Education", "B.S. Health Information Management, Lake University\t2019", "CAHIIM-accredited program")
	got := claims.Education
	if got.Field != "Health Information Management" || !got.Accredited || got.Line != 3 {
		t.Errorf("got %+v", got)
	}
}

func TestWhatStandsBesideADegreeAndIsNoField(t *testing.T) {
	for text, want := range map[string]string{
		"Schooling: medical coding certificate, 2015":                                            "medical coding",
		"Lake College, Health Information Technology AAS, graduated May 2024, CAHIIM accredited": "Health Information Technology",
		"AAS, Lake College, 2024, CAHIIM accredited":                                             "",
	} {
		_, claims := newBench(t).read("Ana Poe", "# Education", text)
		if got := claims.Education.Field; got != want {
			t.Errorf("%s: got %q, want %q", text, got, want)
		}
	}
}

func TestAccreditationIsThatOfTheDegreeItStandsBelow(t *testing.T) {
	_, claims := newBench(t).read("Ana Poe", "# Education", "B.S. Health Information Management, Lake University\tExpected May 2027", "CAHIIM-accredited program", "A.A. General Studies, Pine College\t2024")
	if claims.Education.Accredited || len(claims.Education.Pursuing) != 1 || !claims.Education.Pursuing[0].Accredited {
		t.Errorf("got %+v", claims.Education)
	}
}

func TestATownIsNoFieldOfStudy(t *testing.T) {
	_, claims := newBench(t).read("Ana Poe", "# Education", "Cedar Career Institute, Amarillo TX - Medical Billing Certificate, completed May 2024")
	if got := claims.Education.Field; got != "Medical Billing" {
		t.Errorf("it is %q", got)
	}
}

// BenchmarkHostileLine reads a line of many claims, and one of four times its length: in step with the length that takes four times as
// long, with its square sixteen times.
func BenchmarkHostileLine(b *testing.B) {
	find := newBench(b)
	for _, times := range []int{1500, 6000} {
		long := strings.Repeat("RHIT, exp. 12/2027 (BS; CCS – ", times)
		r := find.reader.Build(document.Document{Lines: []document.Line{{Text: "Ana Poe"}, {Text: "Certifications", Heading: true}, {Text: long}, {Text: "Education", Heading: true}, {Text: long}}})
		var mentions []keyword.Mention
		for at := 0; at < len(r.Lines[2].Text)-100; at += 30 {
			mentions = append(mentions, keyword.Mention{Keyword: "rhit", At: resume.Span{Line: 3, Start: at, End: at + 4}})
		}
		b.Run(fmt.Sprint(times), func(b *testing.B) {
			for b.Loop() {
				find.finder.Find(r, mentions, november2026)
			}
		})
	}
}

func FuzzSpansHoldTheirText(f *testing.F) {
	f.Add("RHIT (expected May 2027); former CPC – lapsed 2019, “CCS”")
	f.Add("É RHIA–eligible | Epic Radiant certification, 2011; let go since (x")
	b := newBench(f)
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			return
		}
		r, claims := b.read("Ana Poe, RHIT", "# Certifications", "- "+text, "# Education", text)
		for _, c := range claims.Credentials {
			line := []rune(r.Lines[c.At.Line-1].Text)
			if c.At.Start < 0 || c.At.End > len(line) || c.At.Start >= c.At.End || string(line[c.At.Start:c.At.End]) != c.Text {
				t.Fatalf("%+v does not stand in %q", c, string(line))
			}
		}
	})
}

func TestTheYearOfACredentialIsThatOfItsExam(t *testing.T) {
	for text, want := range map[string]int{
		"- ODS (CTR until 2024), 2011":            2011,
		"- CTR, renamed ODS in 2024, earned 2011": 2011,
		"- ODS (called CTR before 2024), 2011":    2011,
		"- CTR (2011), now ODS":                   2011,
		"- RHIT, 2015":                            2015,
		"- RHIT":                                  0,
	} {
		_, got := newBench(t).read("Ana Poe", "# Certifications", text)
		if len(got.Credentials) != 1 || got.Credentials[0].Year != want {
			t.Errorf("%q: %+v, want the year %d", text, got.Credentials, want)
		}
	}
}

func TestAHighSchoolIsToldAndIsNoDegree(t *testing.T) {
	for text, want := range map[string]string{
		"Lake High School, diploma 1999": "Lake High School",
		"GED, 2003":                      "GED",
		"High school, did not finish":    "",
		"A.A.S. Health Information Technology, Lake College, 2019": "",
	} {
		_, claims := newBench(t).read("Ana Poe", "# Education", text)
		edu := claims.Education
		if edu.School != want || want != "" && (edu.Level != NoLevel || edu.Text != "" || edu.SchoolLine == 0) {
			t.Errorf("%s: %+v, want %q", text, edu, want)
		}
	}
}

func TestAClaimThatIsStillToComeTellsTheYearAhead(t *testing.T) {
	b := newBench(t)
	for text, want := range map[string]int{
		"CPHQ - sat in June 2026, did not pass; retake planned January 2027": 2027,
		"CPHQ (first try 2025 not passed, second try May 2027)":              2027,
		"CPHQ, studied since 2025, exam in spring 2028":                      2028,
		"CPHQ, 2019, valid to 2028":                                          2019,
		"CPHQ - exam planned for 2027":                                       2027,
	} {
		if _, c := b.read("Ana Poe", "# Certifications", "- "+text); len(c.Credentials) != 1 || c.Credentials[0].Year != want {
			t.Errorf("%q reads as %+v", text, c.Credentials)
		}
	}
}

func TestAPlanIsToldFromAThought(t *testing.T) {
	b := newBench(t)
	for text, want := range map[string]bool{
		"COC - thinking about 2028":                             true,
		"COC: perhaps, once the children are at school":         true,
		"CAHIMS - not yet, looking at it":                       true,
		"CHPS (considering for 2028)":                           true,
		"CHDA: some day":                                        true,
		"CIC, bought a book":                                    true,
		"CIC - exam planned, book bought":                       false,
		"CHPS exam planned spring 2027":                         false,
		"CHPS, May 2027":                                        false,
		"CHDA - will sit for it when eligible, perhaps in 2028": false,
		"CHDA, expected 2028":                                   false,
		"CHDA, 2019, one day late":                              false,
	} {
		if _, c := b.read("Ana Poe", "# Certifications", "- "+text); len(c.Credentials) != 1 || c.Credentials[0].Weighed != want {
			t.Errorf("%q reads as %+v", text, c.Credentials)
		}
	}
}

func TestAThoughtIsOfAllThatItNames(t *testing.T) {
	b := newBench(t)
	_, c := b.read("Ana Poe", "# Certifications", "- Thinking about CHDA or CPHQ")
	if len(c.Credentials) != 2 || !c.Credentials[0].Weighed || !c.Credentials[1].Weighed {
		t.Errorf("reads as %+v", c.Credentials)
	}
}
