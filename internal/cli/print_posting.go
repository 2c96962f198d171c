package cli

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"himscore/internal/report"
)

// maxWording is how many phrases of a posting are shown; the rest is in the JSON.
const maxWording = 10

func printPosting(p *page, r report.Report) {
	posting := r.Posting
	if posting == nil {
		return
	}
	p.heading(fmt.Sprintf("The posting: %.0f %% matched", 100*posting.Match))
	for _, row := range []struct {
		label string
		ids   []string
	}{{"  matched      ", posting.Matched}, {"  only listed  ", posting.ListedOnly}, {"  missing      ", posting.Missing}} {
		p.item(plain, row.label, cmp.Or(strings.Join(asked(posting.Asks, row.ids), ", "), "none"))
	}
	if text := degrees(posting, r.Education); text != "" {
		p.item(plain, "  education    ", text)
	}
	if posting.Years > 0 {
		p.item(plain, "  experience   ", fmt.Sprintf("%s asked. %s", count(posting.Years, "year"), years(posting)))
	}
	var wording []string
	for _, phrase := range posting.Phrases {
		if !phrase.InResume && len(wording) < maxWording {
			wording = append(wording, phrase.Text)
		}
	}
	if len(wording) > 0 {
		p.item(plain, "  its wording  ", strings.Join(wording, ", ")+". Use it where it is true of your work.")
	}
}

// asked names the asks with these ids, in the order of the posting: alternatives together, and behind those that are there the ones they answer.
func asked(asks []report.Ask, ids []string) []string {
	labels := map[string]string{}
	for _, a := range asks {
		labels[a.ID] = cmp.Or(a.Label, a.ID)
	}
	var out []string
	at := map[int]int{}           // where the names of a group stand
	instead := map[int][]string{} // what those of a group answer
	for _, a := range asks {
		name := labels[a.ID]
		switch {
		case !slices.Contains(ids, a.ID):
			continue
		case a.AnsweredBy != "":
			instead[a.Group] = append(instead[a.Group], name)
			continue
		case a.Need == "obtain_within":
			name += " (after hire)"
		}
		if i, known := at[a.Group]; known && a.Group > 0 {
			out[i] += " or " + name
			continue
		}
		at[a.Group] = len(out)
		out = append(out, name)
	}
	for group, names := range instead {
		out[at[group]] += " (in place of " + strings.Join(names, " or ") + ")"
	}
	return out
}

var levelNames = map[string]string{"certificate": "certificate", "associate": "associate's degree", "bachelor": "bachelor's degree", "master": "master's degree", "doctorate": "doctorate"}

// degrees says which degrees the posting asks and whether the resume has them.
func degrees(posting *report.Posting, has report.Education) string {
	var out []string
	for _, asked := range []*report.PostingEducation{&posting.Education, posting.EducationPreferred} {
		if asked == nil || levelNames[asked.Level] == "" {
			continue
		}
		text := levelNames[asked.Level] + " " + asked.Need + ": "
		switch asked.Status {
		case "met":
			text += fmt.Sprintf("met (line %d)", has.Line)
		case "under_way":
			text += "yours is under way"
		default:
			text += "not seen"
		}
		out = append(out, text)
	}
	return strings.Join(out, "; ")
}

// years says what the dated work of a resume adds up to beside the years that are asked. Whether it is work of the kind asked, a reader must judge.
func years(posting *report.Posting) string {
	switch seen := posting.YearsSeen; {
	case seen >= float64(posting.Years):
		return fmt.Sprintf("Met: your dated work in the field adds up to %g years.", seen)
	case seen > 0:
		return fmt.Sprintf("Your dated work in the field adds up to %g; write what else counts, with its dates.", seen)
	default:
		return "No dated work in the field is seen."
	}
}
