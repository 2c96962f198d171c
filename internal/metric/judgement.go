package metric

// Verdict is what a line of a resume is.
type Verdict string

// The verdicts.
const (
	Quantified     Verdict = "quantified_accomplishment" // done or sustained by the candidate, with a number that measures it
	Accomplishment Verdict = "accomplishment"            // a finished act with a result, no measuring number
	Duty           Verdict = "duty"                      // a responsibility, also when it carries numbers
	None           Verdict = "none"                      // no claim: headings, lists, education, summaries
)

// Judgement is what the numbers and verbs of one line say.
type Judgement struct {
	Verdict Verdict
	Verb    string   // the verb that carries the claim, as written; "" where none
	Metrics []Metric // the numbers that measure the work; empty for anything but a quantified accomplishment
	Numbers []Metric // every measuring expression read, whatever the verdict, for advice
	Scope   bool     // says how much, how many or where
	Impact  bool     // says what changed
	Watched bool     // a duty that tells only of watching others at work
	Award   bool     // an accomplishment that tells a prize and no act: a recognition, and no line of work
	told    told     // in which tense, as far as the line alone says
	Doubt   *Doubt   // what a careful reader would ask about a number; nil where nothing
}

// Metric is a number that measures work, with the words that make it one. Start and End count code points of the line.
type Metric struct {
	Start, End int
	Text       string
	Kind       string // before_after, percent, money, time, count, frequency, ratio, rank
	Unit       string // normalised and singular: day, percent, usd, request; "" where none
	Value      *float64
	From, To   *float64
	Change     *float64 // (to - from) / from, rounded to three decimals; nil where it cannot be computed
	Measures   string   // id of the metric of taxonomy/metrics that the words name; "" where none
}
