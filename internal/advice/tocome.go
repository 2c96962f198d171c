package advice

import (
	"strconv"
	"strings"

	"himscore/internal/lazyregexp"
	"himscore/internal/metric"
	"himscore/internal/resume"
)

var (
	willWord = resume.NewPieces("will")
	foretold = lazyregexp.New(`(?i)^\W*(?:i )?will (?:be )?[a-z]+`)
	set      = lazyregexp.New(`(?i)\b(?:planned|scheduled|slated|expected|due|set|starts?|starting|begins?|beginning)(?:,| (?:to (?:start|begin) )?(?:for|in|on|by)\b)[^.;]{0,30}?\b(20\d\d)\b`)
)

// toCome tells whether a duty speaks only of what is still ahead: "Moving the clinics onto the new build is planned for 2028".
func toCome(r *reading, i int) bool {
	if r.ev.Judgements[i].Verdict != metric.Duty {
		return false
	}
	text := r.ev.Resume.Lines[i].Text
	if willWord.In(text) && foretold.MatchString(text) {
		return true
	}
	if !strings.Contains(text, "20") {
		return false // no year of this century: the expression need not be asked
	}
	m := set.FindStringSubmatch(text)
	if m == nil {
		return false
	}
	year, err := strconv.Atoi(m[1])
	return err == nil && year > r.opts.AsOf.Year()
}
