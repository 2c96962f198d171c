package credential

import (
	"slices"
	"testing"

	"himscore/internal/keyword"
)

func TestANameThatOnlyDescribesIsNoCredential(t *testing.T) {
	b := newBench(t)
	for _, tt := range []struct {
		name  string
		lines []string
		id    string
		want  bool
	}{
		{"a coder who codes visits", []string{"# Summary", "Certified outpatient coder with eight years at a surgery center", "# Certifications", "- CPC, AAPC, 2018"}, "coc", false},
		{"one who codes stays", []string{"# Summary", "I am a certified inpatient coder who likes long charts", "# Certifications", "- CCS, AHIMA, 2015"}, "cic", false},
		{"one of risk adjustment", []string{"# Profile", "Detail-minded certified risk adjustment coder", "# Certifications", "- CPC, 2019"}, "crc", false},
		{"any specialist in coding", []string{"# Summary", "Certified coding specialist, orthopedics and spine", "# Certifications", "- CPC and COC, AAPC"}, "ccs", false},
		{"a reviewer with other letters", []string{"# Summary", "Certified clinical documentation specialist", "# Certifications", "- CDIP, AHIMA, 2020"}, "ccds", false},
		{"capitals make it a name", []string{"# Summary", "Certified Outpatient Coder with eight years", "# Certifications", "- CPC, AAPC, 2018"}, "coc", true},
		{"so does the list of credentials", []string{"# Certifications", "- certified outpatient coder, 2020", "- CPC, AAPC, 2018"}, "coc", true},
		{"and the letters beside it", []string{"# Summary", "Certified outpatient coder (COC) with eight years", "# Certifications", "- CPC, AAPC, 2018"}, "coc", true},
		{"and the letters elsewhere", []string{"# Summary", "Certified outpatient coder", "# Certifications", "- COC, CPC"}, "coc", true},
		{"alone it is all that is claimed", []string{"# Summary", "Certified outpatient coder with eight years", "# Education", "High school diploma"}, "coc", true},
		{"a license beside it is of other work", []string{"# Summary", "Certified inpatient coder", "# Certifications", "- LPN, Ohio"}, "cic", true},
		{"a name of its own stays one", []string{"# Summary", "Registered health information administrator", "# Certifications", "- CHPS, 2020"}, "rhia", true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r, claims := b.read(append([]string{"Ana Poe"}, tt.lines...)...)
			if got := slices.ContainsFunc(claims.Credentials, func(c Claim) bool { return c.ID == tt.id }); got != tt.want {
				t.Errorf("%v: %+v", got, claims.Credentials)
			}
			for _, m := range claims.Settle(b.matcher.Find(r)) {
				if m.Keyword == tt.id && (m.Stance == keyword.Affirmed) != tt.want {
					t.Errorf("mention: %+v", m)
				}
			}
		})
	}
}

func TestEachModuleOfAVendorHasItsCertificate(t *testing.T) {
	b := newBench(t)
	for _, tt := range []struct {
		name  string
		lines []string
		id    string
		want  int
	}{
		{"two lines of a list", []string{"# Certifications", "- Epic Ambulatory certification, 2019", "- Epic MyChart certification, 2022"}, "epic-cert", 1},
		{"a headline says it again", []string{"Epic certified analyst", "# Certifications", "- Epic Ambulatory certification, 2019"}, "epic-cert", 0},
		{"the same line twice", []string{"# Certifications", "- Epic Ambulatory certification", "- Epic Ambulatory certification"}, "epic-cert", 0},
		{"what has lapsed is none", []string{"# Certifications", "- Epic Ambulatory certification, 2019", "- Epic Cadence certification, lapsed 2017"}, "epic-cert", 0},
		{"other issuers give one", []string{"# Certifications", "- CCS, 2015", "- CCS, renewed 2023"}, "ccs", 0},
	} {
		_, claims := b.read(append([]string{"Ana Poe"}, tt.lines...)...)
		i := slices.IndexFunc(claims.Credentials, func(c Claim) bool { return c.ID == tt.id })
		if i < 0 || len(claims.Credentials[i].Modules) != tt.want {
			t.Errorf("%s: %+v", tt.name, claims.Credentials)
		}
	}
}

func TestAModuleUnderWayStandsBesideTheOneThatIsHeld(t *testing.T) {
	b := newBench(t)
	for _, tt := range []struct{ name, line, want string }{
		{"it is in progress", "- Epic Cadence certification - in progress, exam in May", "Epic Cadence certification"},
		{"its class is behind, its exam ahead", "- Epic Cadence certification, class taken, exam not yet scheduled", "Epic Cadence certification"},
		{"it is only planned", "- Epic Cadence certification, planned for 2028", ""},
		{"it has lapsed", "- Epic Cadence certification, lapsed 2017", ""},
	} {
		_, claims := b.read("Ana Poe", "# Certifications", "- Epic Ambulatory certification, 2019", tt.line)
		got := ""
		for _, c := range claims.Credentials {
			for _, m := range c.Begun {
				got += m.Name
			}
		}
		if got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestCertificatesOfAVendorAreCalledByTheirOwnNames(t *testing.T) {
	b := newBench(t)
	for _, tt := range []struct{ lines, names []string }{
		{[]string{"Epic Credentialed Trainer: Ambulatory, Cadence"}, []string{"Epic credentialed trainer"}},
		{[]string{"Epic Principal Trainer, Ambulatory, 2022"}, []string{"Epic principal trainer"}},
		{[]string{"Epic certified in Ambulatory, 2020"}, []string{""}},
		{[]string{"Epic Willow certification (2019)", "Epic Beacon certification, May 2021"}, []string{"Epic Willow certification", "Epic Beacon certification"}},
		{[]string{"Epic Certified: Clarity Data Model, since 2018", "Epic Certified: Caboodle Data Model"}, []string{"Epic Certified: Clarity Data Model", "Epic Certified: Caboodle Data Model"}},
	} {
		_, claims := b.read(append([]string{"Ana Poe", "# Certifications"}, tt.lines...)...)
		var got []string
		for _, c := range claims.Credentials {
			got = append(got, c.Name)
			for _, m := range c.Modules {
				got = append(got, m.Name)
			}
		}
		if !slices.Equal(got, tt.names) {
			t.Errorf("%q: %q", tt.lines, got)
		}
	}
}
