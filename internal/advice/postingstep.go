package advice

import "slices"

// answerPosting names what a posting at hand asks and no line of work shows: what it requires, else its pluses.
func (a *Adviser) answerPosting(r *reading, ad Advice, add adder) {
	const most = 3
	open := func(asked func(*Ask) bool) string {
		var names []string
		for i := range r.opts.Asks {
			ask := &r.opts.Asks[i]
			m := slices.IndexFunc(ad.Missing, func(m Missing) bool { return m.Keyword == ask.ID })
			if asked(ask) && m >= 0 && len(names) < most && !ad.Missing[m].unnamed && !ad.Missing[m].told && !r.tells(ask.ID) && !a.shown[a.keywords[ask.ID].Category] {
				names = append(names, a.said(ask.ID))
			}
		}
		return listOfWords(names, "and")
	}
	if words := open(func(ask *Ask) bool { return ask.Required }); words != "" {
		add("answer_posting", "words", words)
	} else if words := open(func(ask *Ask) bool { return ask.Duty }); words != "" {
		add("answer_posting/duties", "words", words)
	} else if words := open(func(ask *Ask) bool { return !ask.Required && !ask.Duty }); words != "" {
		add("answer_posting/pluses", "words", words)
	}
}
