package keyword

// cue is a run of tokens that a cue fits.
type cue struct {
	first, last int
	number      int32 // among those of senses, or of denials
	telling     telling
}

// telling is what a cue of a sense tells of its line, wherever it stands: a bit for each group that it is of.
type telling uint16

const (
	ofCredential    telling = 1 << iota // marks a credential
	ofAnyCredential                     // marks one of any trade
	ofCertificate                       // turns a product into a credential
	ofHealth                            // the field
	ofHealthAlone                       // the field, and no other trade says it
	ofHealthPost                        // a title or an employer of health care
	ofTradePost                         // a title or an employer of another trade
	ofTrade                             // work of another trade, in an entry or in a clause
	ofTradeEntry                        // the same in an entry only
	ofLeisure                           // what people do for pleasure
	ofPastime                           // labels a line of pastimes
	ofThings                            // a noun of other trades: a name before it names its kind
	ofPeople                            // who works beside the writer
	ofDoing                             // having a task
	ofOwnPart                           // begins the writer's part of it
	ofOwnStudy                          // what was learned without an exam
)

// tellingGroups are the groups of cues that the code itself asks for.
var tellingGroups = map[string]telling{
	"credential":     ofCredential,
	"any credential": ofAnyCredential,
	"certificate":    ofCertificate,
	"health":         ofHealth | ofHealthAlone,
	"leisure":        ofLeisure,
	"pastime":        ofPastime,
	"things":         ofThings,
	"other people":   ofPeople,
	"what they do":   ofDoing,
	"the own part":   ofOwnPart,
	"own study":      ofOwnStudy,
}

// weakHealth is the group of cues of health care that other trades say too.
const weakHealth = "weak health"

// tells reports that a cue tells one of several things.
func (c *cue) tells(of telling) bool { return c.telling&of != 0 }

// tell notes what cues tell.
func (s *senses) tell(numbers []int32, of telling) {
	for _, n := range numbers {
		s.told[n] |= of
	}
}

func (s *senses) tellGroups() {
	for group, of := range tellingGroups {
		s.tell(s.groups[group], of)
	}
	for _, n := range s.groups[weakHealth] {
		s.told[n] &^= ofHealthAlone
	}
}
