package score

import (
	"fmt"
	"slices"
	"strings"

	"himscore/internal/credential"
	"himscore/internal/evidence"
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
		return Track{ID: NoTrack, Why: "Hardly any keyword, title or credential of health information stands in this resume; general skills such as SQL or Excel belong to every field."}
	}
	rules := s.rules.TrackRules
	voices := s.keywordVoices(r)
	for _, t := range r.titles {
		if t.role == nil || !t.field {
			continue
		}
		w := rules.Title
		if t.headline {
			w = rules.Headline
		}
		voices = append(voices, voice{"the title " + t.role.Title, w, himShare(t.role.Track)})
	}
	for _, c := range r.ev.Claims.Credentials {
		if def := s.creds[c.ID]; def != nil && (c.Status == credential.Held || c.Status == credential.InProgress) && !onlyShared(def) {
			w := rules.Credential
			if c.Status != credential.Held {
				w /= 2
			}
			voices = append(voices, voice{def.Label, w, credentialShare(def)})
		}
	}
	return s.decide(r, append(voices, degreeVoices(r, rules.Degree)...))
}

func (s *Scorer) keywordVoices(r *reading) []voice {
	var out []voice
	for _, k := range r.ev.Keywords {
		t := s.terms[k.ID]
		if t == nil || k.Best == evidence.Denied {
			continue
		}
		w := credit(s.rules.Coverage.Credit, k.Best)
		switch {
		case t.Generic:
			w *= s.rules.TrackRules.Generic
		case t.neutral:
			w *= s.rules.TrackRules.Neutral
		}
		out = append(out, voice{t.Label, w, t.him})
	}
	return out
}

// degreeVoices reads the field of the highest degree, done or under way.
func degreeVoices(r *reading, weight float64) []voice {
	texts := []string{r.ev.Claims.Education.Field + " " + r.ev.Claims.Education.Text}
	for _, d := range r.ev.Claims.Education.Pursuing {
		texts = append(texts, d.Text)
	}
	var out []voice
	for _, text := range texts {
		t := strings.ToLower(text)
		switch {
		case strings.Contains(t, "informatics"):
			out = append(out, voice{"a degree in informatics", weight, 0})
		case strings.Contains(t, "health information"), strings.Contains(t, "medical coding"), strings.Contains(t, "health records"):
			out = append(out, voice{"a degree in health information", weight, 1})
		}
	}
	return out
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
	aimed := share < from && share >= s.rules.TrackRules.AimFrom && s.aims(r, weaker)
	switch {
	case share >= from || aimed:
		t.ID = taxonomy.Bridge
	case t.HIM > t.Informatics:
		t.ID = taxonomy.HIM
	default:
		t.ID = taxonomy.Informatics
	}
	t.Why = trackWhy(t, voices)
	if aimed {
		t.Why = aimWhy(t, voices)
	}
	return t
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
		return fmt.Sprintf("Both sides are strong. %s speak for health information management; %s for informatics.", him, inf)
	}
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
	for len(names) < 3 {
		best, most := "", 0.0
		for _, v := range voices {
			if w := weight(v); w > most && !slices.Contains(names, v.label) {
				best, most = v.label, w
			}
		}
		if most == 0 {
			break
		}
		names = append(names, best)
	}
	return series(names)
}

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
