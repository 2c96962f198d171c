package taxonomy

// Idiom is what the words around its object make of a verb. All conditions that are given must hold.
type Idiom struct {
	Place   `yaml:"-"`
	ID      string   `yaml:"id"`
	Verbs   []string `yaml:"verbs"`   // verbs of verbs.yaml by their base form
	Subject string   `yaml:"subject"` // thing: the clause begins with what it is about; somebody acts where nothing is said
	Object  []string `yaml:"object"`  // what the object is: certain (the, a, our), loose (neither article nor number), singular, plural, one (certain or singular), kind (neither), new (a, an), process (ends in -ion, -ing, -ment)
	Noun    string   `yaml:"noun"`    // a cue that holds a noun of the object
	Recurs  string   `yaml:"recurs"`  // where it is said that this is done over and over: object, or rest
	Next    []string `yaml:"next"`    // phrases, one of which stands right behind the verb
	Unless  []string `yaml:"unless"`  // phrases, none of which stands right behind the verb
	Right   []string `yaml:"right"`   // phrases, one of which stands right behind the object
	Behind  []string `yaml:"behind"`  // phrases, one of which stands behind the verb before another act is told
	Then    []string `yaml:"then"`    // what stands behind that phrase, or behind the object: certain (the, a, three; no span of time), bare (no article), thing (a word, no span of time), somewhere (an article or a name), doing (-ing), act (a plain verb), end, closed (no clause about it)
	Near    []string `yaml:"near"`    // words, one of which stands further behind in the clause
	Makes   string   `yaml:"makes"`   // act: a finished one, unless it is done over and over; routine: none, whatever the verb
	Match   []string `yaml:"match"`   // texts whose first verb this idiom decides
	Reject  []string `yaml:"reject"`  // texts where it does not
}

// The kinds that an idiom may ask for.
var (
	IdiomObjects = []string{"certain", "loose", "singular", "plural", "kind", "one", "new", "process"}
	IdiomThens   = []string{"certain", "bare", "thing", "somewhere", "doing", "act", "end", "closed"}
)
