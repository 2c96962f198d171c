package keyword

import (
	"strings"
	"unicode/utf8"
)

// respelled are long words as the British or people in a hurry write them. First British spellings that no ending explains; endings such as -isation
// are read by american. Then words of the field as people mistype them, with what they meant: no two letters are guessed, as a word that is one slip
// away from another may be a third.
var respelled = map[string]string{
	"centre": "center", "programme": "program", "modelling": "modeling", "labelling": "labeling", "licence": "license",
	"behaviour": "behavior", "behavioural": "behavioral", "tumour": "tumor", "catalogue": "catalog", "colour": "color",
	"cancelled": "canceled", "practise": "practice", "haematology": "hematology", "paediatric": "pediatric",
	"anaesthesia": "anesthesia", "judgement": "judgment", "enrolment": "enrollment", "fulfilment": "fulfillment",

	"managment": "management", "mangement": "management", "complaince": "compliance", "complience": "compliance",
	"documention": "documentation", "documentaion": "documentation", "reimbursment": "reimbursement", "reimbursemnt": "reimbursement",
	"interoperabilty": "interoperability", "interoperablity": "interoperability", "infomatics": "informatics",
	"confidentality": "confidentiality", "confidentiallity": "confidentiality", "disclosre": "disclosure", "discolsure": "disclosure",
	"guidline": "guideline", "proceedure": "procedure", "proceedural": "procedural", "perscribing": "prescribing", "perscription": "prescription",
	"codeing": "coding", "billling": "billing", "relase": "release", "realease": "release", "retreival": "retrieval", "registar": "registrar",
	"abstacting": "abstracting", "abstarcting": "abstracting", "auditting": "auditing", "delinqency": "delinquency", "deficency": "deficiency",
	"deficiancy": "deficiency", "inpateint": "inpatient", "outpateint": "outpatient", "hosptial": "hospital", "heathcare": "healthcare",
	"helthcare": "healthcare", "anaylst": "analyst", "anaylsis": "analysis", "analyist": "analyst", "integrty": "integrity", "governence": "governance",
	"privcy": "privacy", "securtiy": "security", "reconcilation": "reconciliation", "adjudcation": "adjudication",
	"meditec": "meditech", "terminolgy": "terminology", "physiolgy": "physiology",
	"insurence": "insurance", "eligiblity": "eligibility", "eligibilty": "eligibility", "workflw": "workflow", "transciption": "transcription",
}

// shortened are words that people cut short where the name of a thing has them in full: HIM mgmt, health info exchange.
var shortened = map[string]string{"mgmt": "management", "info": "information", "dept": "department", "payor": "payer"}

// meant is what all of these mean.
var meant = func() *index[string] {
	x := &index[string]{}
	for _, words := range []map[string]string{respelled, shortened} {
		for word, full := range words {
			*x.add(word) = full
		}
	}
	return x
}()

// keyOf is a word as it is looked up: lower case, American and singular. Letters of an abbreviation stay: CMS, SAS.
func keyOf(word string) string { return keyIn(word, strings.ToLower(word)) }

// keyIn is keyOf for a word that is at hand in small letters too.
func keyIn(written, small string) string {
	if len(written) > 1 && len(written) <= 5 && shouted(written) {
		return small
	}
	word := singular(small)
	if full := meant.of(word); full != nil {
		return *full
	}
	return american(word)
}

// shouted reports a word that capitals would not change. Nearly every word shows at its first letters that they would.
func shouted(word string) bool {
	for i := range len(word) {
		switch b := word[i]; {
		case 'a' <= b && b <= 'z':
			return false
		case b >= utf8.RuneSelf:
			return word == strings.ToUpper(word)
		}
	}
	return true
}

// singular drops the ending of a plural.
func singular(w string) string {
	n := len(w)
	switch {
	case n < 4 || w[n-1] != 's':
		return w
	case strings.HasSuffix(w, "ss"), strings.HasSuffix(w, "us"), strings.HasSuffix(w, "is"):
		return w
	case strings.HasSuffix(w, "matics"), strings.HasSuffix(w, "lytics"), strings.HasSuffix(w, "istics"):
		return w
	case strings.HasSuffix(w, "lyses"), strings.HasSuffix(w, "noses"):
		return w[:n-2] + "is"
	case n > 4 && strings.HasSuffix(w, "ies"):
		return w[:n-3] + "y"
	case strings.HasSuffix(w, "sses"), strings.HasSuffix(w, "ches"), strings.HasSuffix(w, "shes"), strings.HasSuffix(w, "xes"):
		return w[:n-2]
	case w == "indices":
		return "index"
	}
	return w[:n-1]
}

// longWord is the length of the shortest word whose ending may be British.
const longWord = 6

// american gives a long word an American ending where it has a British one, also where both are right elsewhere: it only has to be consistent.
func american(w string) string {
	if len(w) < longWord {
		return w
	}
	ending := 0
	switch {
	case strings.HasSuffix(w, "isation"):
		ending = len("isation")
	case strings.HasSuffix(w, "ising"):
		ending = len("ising")
	case strings.HasSuffix(w, "ised"), strings.HasSuffix(w, "iser"):
		ending = len("ised")
	case strings.HasSuffix(w, "ise"):
		ending = len("ise")
	default:
		return w
	}
	s := len(w) - ending + 1
	return w[:s] + "z" + w[s+1:]
}
