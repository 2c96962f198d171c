package plaintext

import (
	"bytes"
	"reflect"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"himscore/internal/document"
)

func show(lines []document.Line) string {
	var out []string
	for _, l := range lines {
		mark := ""
		if l.Bullet {
			mark = strings.Repeat(">", l.Level+1) + " "
		}
		if l.Heading {
			mark = "# "
		}
		out = append(out, mark+l.Text)
	}
	return strings.Join(out, "\n")
}

func TestLinesOfPlainText(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"typed bullets lose their marks", "- Coded charts\n* Audited charts\n\u2022 Merged records", "> Coded charts\n> Audited charts\n> Merged records"},
		{"numbers of a list are marks", "1. Coded charts\n2. Audited charts", "> Coded charts\n> Audited charts"},
		{"a year is no number of a list", "2019. A good year", "2019. A good year"},
		{"a bullet that hangs is joined", "* Closed every incident within 30\n  days; none was reportable.\n* Trained staff", "> Closed every incident within 30 days; none was reportable.\n> Trained staff"},
		{"nested bullets keep their depth", "- Led the audit\n    - of forty charts\n- Wrote policy", "> Led the audit\n>> of forty charts\n> Wrote policy"},
		{"a wrapped paragraph is joined", "Analyst who works between the record department and the people who\nbuild the system, and who writes everything down for those who follow\nlater.", "Analyst who works between the record department and the people who build the system, and who writes everything down for those who follow later."},
		{"short lines stand alone", "Jordan Vale\nDuluth, MN\nCoder", "Jordan Vale\nDuluth, MN\nCoder"},
		{"dates at the margin follow a tab", "HIM Analyst            Jan 2021 - Present", "HIM Analyst\tJan 2021 - Present"},
		{"an underlined heading is one", "EXPERIENCE\n----------\nCoder", "# EXPERIENCE\nCoder"},
		{"a blank line ends a paragraph", "Managed the long queue of requests that came in from the other clinics\n\nand more", "Managed the long queue of requests that came in from the other clinics\nand more"},
		{"a bullet that a mail program wrapped is joined", "- Closed each of the privacy incidents of the year within thirty\ndays of the report\n- Taught the staff of nine clinics how the new release form has\nto be read\nClerk, Bay Clinic", "> Closed each of the privacy incidents of the year within thirty days of the report\n> Taught the staff of nine clinics how the new release form has to be read\nClerk, Bay Clinic"},
		{"one long address does not undo the wrapping", "- Closed each of the privacy incidents of the year within thirty\nDays of the report\n- Taught the staff of nine clinics how the new release form has\nTo be read\nhttps://people.example/portfolio/of/many/things/that/nobody/will/ever/read/to/the/end", "> Closed each of the privacy incidents of the year within thirty Days of the report\n> Taught the staff of nine clinics how the new release form has To be read\nhttps://people.example/portfolio/of/many/things/that/nobody/will/ever/read/to/the/end"},
		{"the next title is not the rest of a bullet", "* Scheduled three shifts of clerks and covered the nights of the storm.\n* Filed the loose papers of four hospitals without losing a single one.\nMedical Records Technician\nBay Clinic", "> Scheduled three shifts of clerks and covered the nights of the storm.\n> Filed the loose papers of four hospitals without losing a single one.\nMedical Records Technician\nBay Clinic"},
		{"a long title with its dates is not the rest of a bullet", "* Scheduled three shifts of clerks and covered the nights of the storm.\n* Filed the loose papers of four hospitals without losing a single one.\nMedical Records Technician, Bay Clinic of the North Shore, 2012 - 2016\n* Opened the mail", "> Scheduled three shifts of clerks and covered the nights of the storm.\n> Filed the loose papers of four hospitals without losing a single one.\nMedical Records Technician, Bay Clinic of the North Shore, 2012 - 2016\n> Opened the mail"},
		{"a mark that separates words begins no bullet", "Chart review • late entries • scanning\n• SQL • Access", "Chart review • late entries • scanning\n• SQL • Access"},
		{"a heading between two drawn lines is one", "Coded charts\n=====\nSKILLS\n=====\nEpic", "Coded charts\n# SKILLS\nEpic"},
		{"a drawn line under prose is no underline", "Wrote policy for the whole of the department of records.\n-----\nSKILLS", "Wrote policy for the whole of the department of records.\nSKILLS"},
		{"Markdown loses its marks", "# Ada Vale\n## Experience\n**Coder**, [Harbor Clinic](https://x.example)\n- Cut *backlog* by `40%`\n## Skills\nEpic", "Ada Vale\n# Experience\nCoder, Harbor Clinic\n> Cut backlog by 40%\n# Skills\nEpic"},
		{"one # makes no Markdown", "# 1 coder of *the year*", "# 1 coder of *the year*"},
		{"long lines without marks stand alone", "Coded the observation charts of two hospitals and a surgery center\nTaught the clerks of the clinic how the release form has to be read\nWorked the rejections of the clearing house before each month closed\nAnswered the letters of attorneys, insurers and of the patients too\nSorted the loose papers of the emergency room at the end of a shift", "Coded the observation charts of two hospitals and a surgery center\nTaught the clerks of the clinic how the release form has to be read\nWorked the rejections of the clearing house before each month closed\nAnswered the letters of attorneys, insurers and of the patients too\nSorted the loose papers of the emergency room at the end of a shift"},
		{"sentences without marks stand alone", "Answered the letters of the attorneys and insurers within a day of each.\nTaught the clerks of the clinic how the release form has to be read now.\nMet the clearing house twice a year.", "Answered the letters of the attorneys and insurers within a day of each.\nTaught the clerks of the clinic how the release form has to be read now.\nMet the clearing house twice a year."},
		{"dates below a long post are a line of their own", "Records Technician of the Second Field Hospital, Fort Marsh, Kansas\n2014 - 2020\nFiled the charts that came back from the wards, the clinics and from\nthe store.", "Records Technician of the Second Field Hospital, Fort Marsh, Kansas\n2014 - 2020\nFiled the charts that came back from the wards, the clinics and from the store."},
		{"a post with its dates is over", "Records Specialist; Second Marsh Hospital of the County; Erie, PA; 2020-2024\nSorted the mail of the attorneys and of the other hospitals and of the\nstate.", "Records Specialist; Second Marsh Hospital of the County; Erie, PA; 2020-2024\nSorted the mail of the attorneys and of the other hospitals and of the state."},
		{"each sentence of a list has rows of its own", "Answered the letters of attorneys and insurers, courts, other hospitals (and the\nstate).\nTaught every clerk of the clinic how to read the new form before the year was over.\nFiled what came back from the wards, the clinics and the old store by the day of it.\nMet the vendor.",
			"Answered the letters of attorneys and insurers, courts, other hospitals (and the state).\nTaught every clerk of the clinic how to read the new form before the year was over.\nFiled what came back from the wards, the clinics and the old store by the day of it.\nMet the vendor."},
		{"sentences of a paragraph end within rows", "Coder of nine years. I read charts of the heart and of the lung for four of our\nhospitals. Epic and 3M are what I know best of all the systems that we have had.\nAlways on time. Looking for a place where auditors are asked and heard, and where\nthe door is open.",
			"Coder of nine years. I read charts of the heart and of the lung for four of our hospitals. Epic and 3M are what I know best of all the systems that we have had. Always on time. Looking for a place where auditors are asked and heard, and where the door is open."},
		{"a row beyond the margin was not wrapped", "Certificate in the coding of inpatient and outpatient records, Ames Institute (80 hours and a lab)\nPracticode in progress\n\nCoder of nine years who reads charts of the heart and of the lung for\nfour of our hospitals and writes what the payers ask for every month of\nthe year, and then some.",
			"Certificate in the coding of inpatient and outpatient records, Ames Institute (80 hours and a lab)\nPracticode in progress\nCoder of nine years who reads charts of the heart and of the lung for four of our hospitals and writes what the payers ask for every month of the year, and then some."},
		{"small letters under a text that runs on are a list", "I filed the charts of the county for nineteen years until the wards wrote on screens, and since then I have kept the old store in order for the historians.\n  sorted nine hundred boxes, two clerks and a van\n  found four lost ledgers of the county of the\n  north\n  taught five people", "I filed the charts of the county for nineteen years until the wards wrote on screens, and since then I have kept the old store in order for the historians.\nsorted nine hundred boxes, two clerks and a van\nfound four lost ledgers of the county of the north\ntaught five people"},
		{"nothing is joined in a text of small letters", "ana poe\n\njobs\n\nrecords clerk, bay clinic of the north shore, 2019 to now\nfiled what the wards sent down, and the mail\nanswered the phones and the window of the office\n\nschool\n\nbay high school, 2012\nevening classes in typing and in spelling", "ana poe\njobs\nrecords clerk, bay clinic of the north shore, 2019 to now\nfiled what the wards sent down, and the mail\nanswered the phones and the window of the office\nschool\nbay high school, 2012\nevening classes in typing and in spelling"},
		{"two long lines alone are no wrapped one", "Sorted nine hundred returned letters and found three causes\nMade a page of instructions for the front desks\nHeld hours", "Sorted nine hundred returned letters and found three causes\nMade a page of instructions for the front desks\nHeld hours"},
		{"what mail programs quote has no bullets", "> Ana Poe\n> Coder\n>\n> - Coded charts\n> - Audited charts", "Ana Poe\nCoder\n> Coded charts\n> Audited charts"},
		{"a heading with a mark takes in nothing", "• LATEST POST\n  Coder, Bay Clinic", "> LATEST POST\nCoder, Bay Clinic"},
		{"numbered posts are no list", "1) Fern City Clinic\n   Senior Coder (surgery)\n   4/21 - now\n   Read every chart twice.\n2) Elm Billing\n   Coder\n   '13-'15", "Fern City Clinic\nSenior Coder (surgery)\n4/21 - now\nRead every chart twice.\nElm Billing\nCoder\n'13-'15"},
		{"a post of small letters is over with its dates", "ehr help (temp), elm plains health of the county, spring to fall 2020\nwalked the halls\nroom aide, river clinic of the elm county, 2018 to now\nvitals", "ehr help (temp), elm plains health of the county, spring to fall 2020\nwalked the halls\nroom aide, river clinic of the elm county, 2018 to now\nvitals"},
		{"a post with months is over", "Insurance Verifier | Fairfax Eye Associates | 01/2018 – 06/2020\nWarehouse Associate | Plaza | 2015 – 2017", "Insurance Verifier | Fairfax Eye Associates | 01/2018 – 06/2020\nWarehouse Associate | Plaza | 2015 – 2017"},
		{"short rows far to the right are whole", "2020 - now          Coder\n                    Ozark Coding Services\n                    abstract four charts a day", "2020 - now\tCoder\nOzark Coding Services\nabstract four charts a day"},
		{"marks of several signs and letters", "-- Coded charts of\n   the lung\n-- Audited charts\na) Filed\nb) Mailed", "> Coded charts of the lung\n> Audited charts\n> Filed\n> Mailed"},
		{"leaders stand for the way to the margin", "Bay Clinic, Duluth MN\nClerk of the record department ............. Jan. 2021 - Present\nFiled the charts of the day.", "Bay Clinic, Duluth MN\nClerk of the record department\tJan. 2021 - Present\nFiled the charts of the day."},
		{"a name in capitals before a dash opens an item of a list", "CNOR, 2020, renewed 2023; the papers for 2026 were sent in\nCPHQ - not yet, still looking\nBLS", "CNOR, 2020, renewed 2023; the papers for 2026 were sent in\nCPHQ - not yet, still looking\nBLS"},
		{"a hyphen at the end of a line holds", "- Assigned codes of the classification known everywhere as ICD-10-\n  CM to charts", "> Assigned codes of the classification known everywhere as ICD-10-CM to charts"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d, err := Read([]byte(tt.in))
			if err != nil {
				t.Fatal(err)
			}
			if got := show(d.Lines); got != tt.want {
				t.Errorf("got\n%s\nwant\n%s", got, tt.want)
			}
		})
	}
}

func TestBlanksAreNoText(t *testing.T) {
	if _, err := Read([]byte(" \n\t\n")); err == nil {
		t.Error("a file of blanks was read")
	}
}

// Lines are never blank and hold no control characters, and nothing is made up: the letters of a text in ASCII come back
// in the order in which they stand in the file.
func FuzzRead(f *testing.F) {
	for _, seed := range []string{
		"- a\n  b\n\nC\n---", "# A\n## B\n**c** [d](e) `f`\n- _g_", "1. Coded\n2. Audited", "A            Jan 2021 - Present",
		"EXPERIENCE\n==========\no  Coded charts\n   and more ICD-10-\nCM", "\xff\xfeC\x00o\x00", "R\xe9sum\xe9 \x96 coder", "a\r\n\fb\vc\u2028d",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, file []byte) {
		d, err := Read(file)
		if err != nil {
			return
		}
		var all strings.Builder
		for _, l := range d.Lines {
			all.WriteString(l.Text)
			if strings.TrimSpace(l.Text) == "" || strings.ContainsFunc(l.Text, broken) || !utf8.ValidString(l.Text) || l.Level < 0 {
				t.Errorf("line %+q, level %d", l.Text, l.Level)
			}
		}
		if ascii(file) && !within(letters(all.String()), letters(string(file))) {
			t.Errorf("%q came out as %q", file, all.String())
		}
		if again, _ := Read(file); !reflect.DeepEqual(again, d) {
			t.Error("read twice, it is not the same")
		}
	})
}

func broken(r rune) bool { return r != '\t' && unicode.IsControl(r) }

func ascii(file []byte) bool {
	return !bytes.ContainsFunc(file, func(r rune) bool { return r >= utf8.RuneSelf || r == 0 })
}

func letters(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, text)
}

// within tells whether the letters of part stand in whole, in their order.
func within(part, whole string) bool {
	for i := range len(part) {
		at := strings.IndexByte(whole, part[i])
		if at < 0 {
			return false
		}
		whole = whole[at+1:]
	}
	return true
}
