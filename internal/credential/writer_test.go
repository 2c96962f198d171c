package credential

import (
	"strings"
	"testing"
)

func TestLinesOfWorkTellOfTheWritersOwnCredentials(t *testing.T) {
	for text, want := range map[string]string{
		"Held the CPMA until 2020 and let the credits go after that.":           "cpma=expired",
		"Keep my RHIT current with evening webinars.":                           "rhit=held",
		"Reading for the CHDA since I came to the data team.":                   "chda=in_progress",
		"Agreed with my director to go for the CDIP in 2028.":                   "cdip=planned",
		"Selected for the 2027 Epic certification class.":                       "epic-cert=planned",
		"Attending the CDIP review class; exam on 20 January.":                  "cdip=in_progress",
		"Epic certification: both classes behind me, project with the graders.": "epic-cert=in_progress",
		"Booked CDIP classes and hotels for forty abstractors.":                 "",
		"Paid for CHPS exams for the front desk.":                               "",
		"Keep the RN license active for chart review.":                          "rn=held",
		"Was promoted after earning my CDIP.":                                   "cdip=held",
		"Wrote the job descriptions for the RHIT post.":                         "",
		"Drew up a plan for nurses who were preparing for the CDIP.":            "",
		"Showed the figures to my director, a CPHIMS holder.":                   "",
		"RHIT exam pass rate of the class rose to 92%.":                         "",
	} {
		claims(t, want, "Ana Poe", "# Experience", "HIM Specialist, Rowan Hospital\t2019 – Present", "- "+text)
	}
}

func TestWhatAProfileTellsOfItsWriterIsNotToldOfTheCredential(t *testing.T) {
	for text, want := range map[string]string{
		"RHIT with nine years in denials and appeals.":                               "rhit=held",
		"RHIA whose goal is an empty backlog.":                                       "rhia=held",
		"Bilingual RHIT planning a move to Tulsa in 2027.":                           "rhit=held",
		"RHIT (2015) hoping to grow into data quality.":                              "rhit=held",
		"RHIA pursuing a master's in informatics.":                                   "rhia=held pursuing=master",
		"RN who would like to become certified in informatics (NI-BC) in two years.": "rn=held ni-bc=planned",
		"RHIT exam in May 2027, records clerk until then.":                           "rhit=in_progress",
		"RHIT candidate, graduating in spring.":                                      "rhit=planned",
		"RHIT hoping to sit again in May after a near miss.":                         "rhit=planned",
		"RHIA, expired in 2020, with eleven years in acute care.":                    "rhia=expired",
		"RHIT by training, analyst by habit.":                                        "rhit=held",
		"Clerk who will sit for the RHIT on December 4.":                             "rhit=in_progress",
		"Clerk who will sit for the RHIT next year.":                                 "rhit=planned",
		"RHIT in progress, two courses left.":                                        "rhit=in_progress",
	} {
		claims(t, want, "Ana Poe", "# Summary", text, "# Experience", "HIM Specialist, Rowan Hospital\t2019 – Present", "- Scanned charts under HIPAA")
	}
}

func TestAHeadlineMayTellMoreThanAName(t *testing.T) {
	for text, want := range map[string]string{
		"Records clerk | RHIT exam in January 2027":      "rhit=in_progress",
		"Coding trainee | CCA test booked for 12/4/2026": "cca=in_progress",
		"RHIT-certified release of information lead":     "rhit=held",
		"Data analyst | former CPC":                      "cpc=expired",
		"HIM student | RHIT expected May 2027":           "rhit=planned",
	} {
		claims(t, want, "Ana Poe", text, "# Experience", "HIM Specialist, Rowan Hospital\t2019 – Present", "- Coded charts under HIPAA")
	}
}

// claims checks the credentials and degrees that are read from the lines of a resume.
func claims(t *testing.T, want string, lines ...string) {
	t.Helper()
	if _, got := newBench(t).read(lines...); strings.Join(said(got), " ") != want {
		t.Errorf("%q: %s, want %s", lines, strings.Join(said(got), " "), want)
	}
}
