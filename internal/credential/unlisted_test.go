package credential

import (
	"strings"
	"testing"
)

func TestACertificateWithoutAnEntryIsOnTheResume(t *testing.T) {
	b := newBench(t)
	tests := []struct {
		line, name string
		status     Status
		year       int
	}{
		{"AWS Certified Cloud Practitioner, 2025", "AWS Certified Cloud Practitioner", Held, 2025},
		{"Microsoft Office Specialist: Word 2021", "Microsoft Office Specialist: Word", Held, 2021},
		{"Excel certificate (LinkedIn Learning), 2022", "Excel certificate", Held, 2022},
		{"Azure Fundamentals (AZ-900)", "Azure Fundamentals (AZ-900)", Held, 0},
		{"Working toward the Google Cloud certificate", "Google Cloud certificate", InProgress, 0},
		{"In progress: Databricks certification", "Databricks certification", InProgress, 0},
		{"Phlebotomy certificate lapsed in 2020", "Phlebotomy certificate", Expired, 0},
		{"Certified Medical Interpreter, planned for 2027", "Certified Medical Interpreter", Planned, 2027},
		{"Udemy certificate in Python", "Udemy certificate in Python", Held, 0},
		{"No certifications yet", "", "", 0},
		{"Certificates available on request", "", "", 0},
		{"Certified since 2018", "", "", 0},
		{"Certification number 12345", "", "", 0},
		{"Team certified in Tableau", "", "", 0},
		{"Our analysts hold a Databricks certificate", "", "", 0},
		{"AHIMA member since 2019", "", "", 0},
		{"RHIT, certificate number 12345", "", "", 0}, // which has an entry
	}
	for _, tt := range tests {
		t.Run(tt.line, func(t *testing.T) {
			_, claims := b.read("Ana Poe", "# Certifications", tt.line)
			switch got := claims.Unlisted; {
			case tt.name == "" && len(got) > 0:
				t.Errorf("%+v", got)
			case tt.name != "" && (len(got) != 1 || got[0].Name != tt.name || got[0].Status != tt.status || got[0].Year != tt.year):
				t.Errorf("%+v", got)
			}
		})
	}
	if _, claims := b.read("Ana Poe", "# Education", "AWS Certified Cloud Practitioner, 2025"); len(claims.Unlisted) > 0 {
		t.Errorf("outside a list: %+v", claims.Unlisted)
	}
}

func TestLettersWithoutAnEntryAreReadBesideThoseWithOne(t *testing.T) {
	b := newBench(t)
	for line, want := range map[string]string{
		"PALS, TNCC":                     "TNCC",
		"BLS, ENPC, 2024":                "ENPC",
		"RN, ACLS, TNCC, ENPC":           "TNCC ENPC",
		"BLS, AHA, 2025":                 "", // who issues it
		"CPC, AAPC":                      "",
		"RHIA, MSN":                      "", // a degree
		"TNCC":                           "", // nothing tells what it is
		"PALS, TNCC lapsed when I moved": "",
		"CCS, ICD-10-CM, CPT":            "",
	} {
		_, claims := b.read("Ana Poe", "# Certifications", line)
		got := ""
		for _, c := range claims.Unlisted {
			got += " " + c.Name
		}
		if strings.TrimSpace(got) != want {
			t.Errorf("%q: %q", line, got)
		}
	}
}
