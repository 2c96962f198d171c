package pipeline

import (
	"fmt"
	"strings"

	"pgregory.net/rapid"
)

// drawn is a resume in the making, as text: every string of who and where stands apart from what was done.
type drawn struct {
	person
	headline string
	summary  string
	jobs     []drawnJob
	degree   string // with %s for the school and %d for the year
	degreeIn int
	claims   []string
	skills   string
}

// person is all that a reader must not judge by.
type person struct {
	name, pronouns, address, contact string
	school                           string
	employers                        [3]string
}

type drawnJob struct {
	title    string
	from, to int // to 0: to the present
	lines    []string
}

var (
	// Names of many places; some are words that mean something else in the field.
	names = []string{"Aoife Ní Bhriain", "Nguyễn Thị Hồng Nhung", "Oluwaseun Adébáyò", "María José Núñez-Ortega", "李 伟", "Fatima Zahra El Idrissi", "Jamal Washington", "Emily Walsh",
		"Clarity Johnson", "Virginia Lean", "Epic Castellano", "Sas Petrov", "R. Hl Seven", "Excel Okafor", "Meditech Iyer", "Cerner Blom", "JOHN SMITH", "Dakota Runs-Above", "Hima Das", "Roi Ben-David",
		"Him Chan", "Cdi Vasquez", "Rhia Sharma", "Ann Coder", "Chase Records"}
	pronouns  = []string{"", "she/her", "he/him", "they/them", "Mr.", "Mrs."}
	addresses = []string{"Lagos, Nigeria", "12 Epic Lane, Verona, WI 53593", "Apt. 4B, 99 Cerner Way, Kansas City, MO 64117", "Quezon City, Philippines", "5 Rue de la Clarté, 75016 Paris", "Pine Ridge, SD", "",
		"1 Excel Court, Lean, TX 75001", "Unit 10, 210 Access Road, ME 04101"}
	contacts  = []string{"a.person@mail.example | 555-0100", "hipaa.fan@post.example · (207) 555-0187", "epic_sql@mail.example, +44 20 7946 0018", "x@y.example 555-0111"}
	schools   = []string{"Harvard University", "Oglala Lakota College", "Epic State University", "University of the Philippines Manila", "Clarity College", "Howard University", "Middling Community College", "Université de Yaoundé I"}
	employers = []string{"Ridge Valley Hospital", "St. Brigid's Health System", "Apex Medical Center", "Lakeside Clinic Group", "Northern Plains Hospital", "Kenyatta Teaching Hospital"}
)

// work are lines that a person of the field may truly write; each names a keyword and has a number.
var work = []string{
	"Cut chart completion from 19 days to 6 by chasing deficiency tracking reports each morning.",
	"Answered 5,400 release of information requests in 2024, 98% of them inside ten days.",
	"Coded 31 inpatient charts a day in ICD-10-CM and ICD-10-PCS at 96% accuracy.",
	"Merged 2,300 duplicate records and brought the duplicate rate from 7% to 2%.",
	"Reduced claim denials by 18% after auditing 400 accounts with the billing team.",
	"Trained 140 nurses on Epic before go-live; help tickets fell by half.",
	"Built 12 Power BI dashboards on quality measures that saved managers 9 hours a week.",
	"Mapped 60 HL7 interfaces and lowered failed messages from 4% to 0.3%.",
	"Wrote SQL reports that raised HEDIS gap closure from 61% to 78%.",
	"Closed 37 HIPAA incidents within 20 days and ran privacy training for 900 staff.",
	"Sent 85 CDI queries a week with a 94% response rate.",
	"Redesigned order sets in 7 clinics, which took alert overrides from 90% to 55%.",
}

// chores are lines without a number.
var chores = []string{
	"Responsible for scanning and indexing of paper records.",
	"Answer the telephone at the records desk.",
	"Maintain the coding manual.",
	"Support users of the EHR.",
	"Rewrote the retention policy with the legal department.",
	"Attend the data governance committee.",
	"Order supplies and plan the shifts.",
}

var (
	titles    = []string{"HIM Specialist", "Release of Information Coordinator", "Inpatient Coder", "HIM Manager", "EHR Application Analyst", "Clinical Informatics Specialist", "Data Quality Analyst", "Store Supervisor", "Ward Clerk", "Practice Manager", "Director of Operations"}
	headlines = []string{"", "Health information professional", "Inpatient coder", "Nurse moving into informatics"}
	summaries = []string{"", "Ten years between records and reports.", "Interested in data quality roles.", "Careful worker who likes order."}
	degrees   = []string{"B.S. in Health Information Management, %s, %d", "A.A.S. Health Information Technology, %s, %d", "MSc Health Informatics, %s, %d", "B.A. History, %s, %d"}
	claims    = []string{"RHIT, 2016", "RHIA", "CCS", "CHPS - planned for 2028", "CAHIMS", "CPHIMS, in progress", "Green Belt"}
	skills    = []string{"ICD-10-CM, CPT, HIPAA, Epic, SQL", "Excel, Power BI, Tableau", "HL7, FHIR, interoperability, SQL", "Customer service, scheduling"}
)

func drawPerson(t *rapid.T) person {
	p := person{
		name: rapid.SampledFrom(names).Draw(t, "name"), pronouns: rapid.SampledFrom(pronouns).Draw(t, "pronouns"), address: rapid.SampledFrom(addresses).Draw(t, "address"),
		contact: rapid.SampledFrom(contacts).Draw(t, "contact"), school: rapid.SampledFrom(schools).Draw(t, "school"),
	}
	for i := range p.employers {
		p.employers[i] = rapid.SampledFrom(employers).Draw(t, "employer")
	}
	return p
}

func drawResume(t *rapid.T) drawn {
	d := drawn{
		person: drawPerson(t), headline: rapid.SampledFrom(headlines).Draw(t, "headline"), summary: rapid.SampledFrom(summaries).Draw(t, "summary"),
		degree: rapid.SampledFrom(degrees).Draw(t, "degree"), degreeIn: rapid.IntRange(2004, 2025).Draw(t, "degree in"), skills: rapid.SampledFrom(skills).Draw(t, "skills"),
	}
	lines := rapid.Permutation(append(append([]string(nil), work...), chores...)).Draw(t, "lines")
	to := 0
	for range rapid.IntRange(1, 3).Draw(t, "jobs") {
		end := to
		if end == 0 {
			end = 2025
		}
		j := drawnJob{title: rapid.SampledFrom(titles).Draw(t, "title"), to: to, from: end - rapid.IntRange(1, 6).Draw(t, "years")}
		n := rapid.IntRange(1, 5).Draw(t, "work")
		j.lines, lines = lines[:n], lines[n:]
		d.jobs = append(d.jobs, j)
		to = j.from
	}
	for range rapid.IntRange(0, 2).Draw(t, "claims") {
		d.claims = append(d.claims, rapid.SampledFrom(claims).Draw(t, "claim"))
	}
	return d
}

// text prints the resume with all its years moved back by shift.
func (d drawn) text(shift int) string {
	var b strings.Builder
	line := func(format string, args ...any) {
		if s := fmt.Sprintf(format, args...); s != "" {
			b.WriteString(s + "\n")
		}
	}
	first := d.name
	if d.pronouns != "" {
		first += " (" + d.pronouns + ")"
	}
	line("%s", first)
	line("%s", d.headline)
	line("%s", strings.Trim(d.address+" | "+d.contact, " |"))
	if d.summary != "" {
		line("\nSUMMARY\n%s", d.summary)
	}
	line("\nEXPERIENCE")
	for i, j := range d.jobs {
		end := "Present"
		if j.to > 0 {
			end = fmt.Sprint(j.to - shift)
		}
		line("%s, %s, %d - %s", j.title, d.employers[i], j.from-shift, end)
		for _, l := range j.lines {
			line("- %s", l)
		}
	}
	line("\nEDUCATION\n"+d.degree, d.school, d.degreeIn-shift)
	if len(d.claims) > 0 {
		line("\nCERTIFICATIONS\n%s", strings.Join(d.claims, "\n"))
	}
	line("\nSKILLS\n%s", d.skills)
	return b.String()
}
