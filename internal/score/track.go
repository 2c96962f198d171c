package score

import (
	"fmt"
	"slices"
	"strings"

	"himscore/internal/credential"
	"himscore/internal/evidence"
	"himscore/internal/resume"
	"himscore/taxonomy"
)

// NoTrack is the track of a resume of another profession.
const NoTrack = "none"

// voice is one thing that speaks for a track.
type voice struct {
	label  string
	weight float64
	him    float64
}

// trackOf weighs what speaks for either side: keywords by their evidence, titles, credentials and degrees.
func (s *Scorer) trackOf(r *reading) Track {
	if r.sum < s.rules.Field.Least {
		return Track{ID: NoTrack, Why: "Hardly any keyword, title or credential of health information stands in this resume; general skills belong to every field."}
	}
	rules := s.rules.TrackRules
	voices := append(s.keywordVoices(r), s.titleVoices(r)...)
	for _, c := range r.ev.Claims.Credentials {
		if def := s.creds[c.ID]; def != nil && (c.Status == credential.Held || c.Status == credential.InProgress) && !onlyShared(def.Credential) {
			w := rules.Credential
			if c.Status != credential.Held {
				w /= 2
			}
			label := def.Label
			if def.Kind == "licence" || !def.field {
				label = "" // it is held on many a ward, or in any trade: it weighs, and is no reason to name
			}
			voices = append(voices, voice{label, w, credentialShare(def.Credential)})
		}
	}
	for _, d := range r.degrees {
		voices = append(voices, voice{d.label(), rules.Degree, d.sides.share()})
	}
	return s.decide(r, voices)
}

func (s *Scorer) keywordVoices(r *reading) []voice {
	out := make([]voice, 0, len(r.terms)+16) // room for titles, credentials and degrees
	for i, t := range r.terms {
		if t == nil || r.ev.Keywords[i].Best == evidence.Denied {
			continue
		}
		w := credit(s.rules.Coverage.Credit, r.ev.Keywords[i].Best)
		switch {
		case t.Generic:
			w *= s.rules.TrackRules.Generic
		case t.neutral:
			w *= s.rules.TrackRules.Neutral
		}
		out = append(out, voice{t.said, w, t.him})
	}
	return out
}

// titleVoices are the headlines, the job titles and the aims. Who a person is weighs more than who they were.
func (s *Scorer) titleVoices(r *reading) []voice {
	rules := s.rules.TrackRules
	var out []voice
	latest := true
	for _, t := range r.spoken {
		w := rules.Title
		switch {
		case t.headline:
			w = rules.Headline
		case !latest:
			w *= rules.Older
		}
		latest = latest && t.headline
		label := "the title " + t.said
		switch {
		case t.headline && (t.role == nil || resume.Words(t.said) > mostTitle):
			label = "the headline"
		case r.saysAgain(t):
			label = "" // it weighs, and is no second reason
		}
		out = append(out, voice{label, w, t.sides.share()})
	}
	if sides := r.wishes(); !sides.none() {
		out = append(out, voice{"the stated aim", rules.Headline, sides.share()})
	}
	return out
}

// saysAgain tells whether another title says the same role better: the latest job before older ones and before the headline.
func (r *reading) saysAgain(t spoken) bool {
	for _, other := range r.spoken {
		if t.role != nil && other.role == t.role && other.line != t.line && (t.headline && !other.headline || t.headline == other.headline && other.line < t.line) {
			return true
		}
	}
	return false
}

func (d schooling) label() string {
	switch d.sides.share() {
	case 1:
		if strings.HasPrefix(d.what, "a certificate") { // of coding, of billing, of registry work
			return strings.Replace(d.what, "a certificate", "a certificate of the field", 1)
		}
		return d.what + " in health information"
	case 0:
		return d.what + " in informatics"
	default:
		return d.what + " in both"
	}
}

// onlyAims tells whether somebody comes from another work: no title, degree or credential places them yet, and the aim alone does.
func (s *Scorer) onlyAims(r *reading) bool { return s.onlyStudies(r) && len(r.degrees) == 0 }

// onlyStudies tells whether no title and no credential places somebody yet, and at most what they study or aim at does.
func (s *Scorer) onlyStudies(r *reading) bool {
	placed := slices.ContainsFunc(r.ev.Claims.Credentials, func(c credential.Claim) bool {
		def := s.creds[c.ID]
		return def != nil && def.field && (c.Status == credential.Held || c.Status == credential.InProgress)
	})
	return !placed && len(r.spoken) == 0
}

// decide adds the voices up. A weaker side with a fair share makes a bridge.
func (s *Scorer) decide(r *reading, voices []voice) Track {
	var him, all float64
	for _, v := range voices {
		him += v.weight * v.him
		all += v.weight
	}
	if all == 0 {
		return Track{ID: NoTrack, Why: "Nothing in this resume speaks for either side of the field."}
	}
	t := Track{HIM: him / all, Informatics: 1 - him/all}
	from := s.rules.TrackRules.BridgeFrom
	weaker, share := taxonomy.HIM, t.HIM
	if t.HIM > t.Informatics {
		weaker, share = taxonomy.Informatics, t.Informatics
	}
	aimed := share < from && share >= s.rules.TrackRules.AimFrom && r.wishes().names(weaker)
	stated := ""
	if share >= s.rules.TrackRules.StatedFrom {
		stated = s.states(r, weaker)
	}
	analyses := weaker == taxonomy.Informatics && share >= s.rules.TrackRules.Analysis.From.At(float64(s.analysis(r)))
	onward := share >= from && s.onlyAims(r) && r.wishes().one()
	studied := ""
	// Charts and scans stand in every line of care and say little against studies of informatics; work in systems is practice, and who does more of it while
	// they study records stands between the two.
	if side := r.studySide(); share >= from && (side != weaker || side == taxonomy.Informatics) && s.onlyStudies(r) {
		studied = side
	}
	switch {
	case onward:
		t.ID = r.wishes().track()
	case studied != "":
		t.ID = studied
	case share >= from || aimed || stated != "" || analyses:
		t.ID = taxonomy.Bridge
	case t.HIM > t.Informatics:
		t.ID = taxonomy.HIM
	default:
		t.ID = taxonomy.Informatics
	}
	r.settled = onward || studied != ""
	t.Why = trackWhy(t, voices)
	switch {
	case onward:
		t.Why = "The aim decides: no title, degree or credential of the field places this resume yet, and its evidence stands on both sides."
	case studied != "":
		t.Why = "What is studied decides: no title or credential of the field places this resume yet, and its evidence stands on both sides."
	case aimed:
		t.Why = aimWhy(t, voices)
	case stated != "" && share < from:
		t.Why = statedWhy(t, stated, voices)
	case analyses && share < from:
		t.Why = fmt.Sprintf("The work is mostly health information management, and its accomplishments are shown with tools of data analysis: %s. That is work of informatics.", series(s.analysisTools(r)))
	}
	return t
}

// analysis counts the tools of analysis that accomplishments prove, and the latest title of an analyst.
func (s *Scorer) analysis(r *reading) int {
	n := len(s.analysisTools(r))
	for _, t := range r.titles {
		if !t.headline {
			if slices.ContainsFunc(t.words, func(w string) bool { return slices.Contains(s.rules.TrackRules.Analysis.Titles, w) }) {
				n++
			}
			break
		}
	}
	return n
}

// analysisTools are the tools of analysis that accomplishments prove.
func (s *Scorer) analysisTools(r *reading) []string {
	var names []string
	for i, t := range r.terms {
		if t != nil && (r.ev.Keywords[i].Best == evidence.Quantified || r.ev.Keywords[i].Best == evidence.Accomplishment) && slices.Contains(s.rules.TrackRules.Analysis.Tools, r.ev.Keywords[i].ID) {
			names = append(names, t.said)
		}
	}
	return names
}

func trackWhy(t Track, voices []voice) string {
	him := loudest(voices, func(v voice) float64 { return v.weight * v.him })
	inf := loudest(voices, func(v voice) float64 { return v.weight * (1 - v.him) })
	switch t.ID {
	case taxonomy.HIM:
		return fmt.Sprintf("%.0f%% of the evidence speaks for health information management, first of all %s.", 100*t.HIM, him)
	case taxonomy.Informatics:
		return fmt.Sprintf("%.0f%% of the evidence speaks for health informatics, first of all %s.", 100*t.Informatics, inf)
	default:
		return fmt.Sprintf("The evidence stands on both sides. For health information management speak %s. For informatics speak %s.", him, inf)
	}
}

// statedWhy is the reason where a headline, a title or a degree names the weaker side.
func statedWhy(t Track, where string, voices []voice) string {
	side, share := "informatics", t.Informatics
	speaks := func(v voice) float64 { return v.weight * (1 - v.him) }
	if t.HIM < t.Informatics {
		side, share = "health information management", t.HIM
		speaks = func(v voice) float64 { return v.weight * v.him }
	}
	return fmt.Sprintf("%s stands for %s as well. %.0f%% of the evidence speaks for it, first of all %s.", where, side, 100*share, loudest(voices, speaks))
}

// aimWhy is the reason where the resume says that it aims at the weaker side.
func aimWhy(t Track, voices []voice) string {
	from, to, share := "informatics", "health information management", t.HIM
	shows := loudest(voices, func(v voice) float64 { return v.weight * v.him })
	if t.HIM > t.Informatics {
		from, to, share = to, from, t.Informatics
		shows = loudest(voices, func(v voice) float64 { return v.weight * (1 - v.him) })
	}
	return fmt.Sprintf("The work is mostly %s, and the resume says it aims at %s. %.0f%% of the evidence speaks for that already, first of all %s.", from, to, 100*share, shows)
}

// loudest names the three voices that count most, each label once; of equals, the first.
func loudest(voices []voice, weight func(voice) float64) string {
	var names []string
	words := 1 // "and"
	for len(names) < 3 {
		best, most := "", 0.0
		for _, v := range voices {
			if w := weight(v); w > most && v.label != "" && !slices.Contains(names, v.label) {
				best, most = v.label, w
			}
		}
		if most == 0 {
			break
		}
		if words += resume.Words(best); len(names) == 2 && words > mostSaid {
			break
		}
		names = append(names, best)
	}
	return series(names)
}

// mostTitle bounds the words of a headline that is a title: more make a sentence.
const mostTitle = 6

// mostSaid bounds the words of the names in one sentence: more are not taken in at one reading.
const mostSaid = 16

func himShare(track string) float64 {
	switch track {
	case taxonomy.HIM:
		return 1
	case taxonomy.Informatics:
		return 0
	default:
		return 0.5
	}
}

// credentialShare is the share of a credential's tracks that is health information management.
func credentialShare(c *taxonomy.Credential) float64 {
	him, all := 0.0, 0.0
	for _, t := range c.Tracks {
		all++
		him += himShare(t)
	}
	if all == 0 {
		return 0.5
	}
	return him / all
}

// series joins names as English does: "a, b and c".
func series(names []string) string {
	switch len(names) {
	case 0:
		return "nothing"
	case 1:
		return names[0]
	}
	return strings.Join(names[:len(names)-1], ", ") + " and " + names[len(names)-1]
}
