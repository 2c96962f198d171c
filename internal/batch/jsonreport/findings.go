package jsonreport

import "himscore/internal/report"

func (w *writer) keyword(k report.Keyword) {
	w.text(`{"id":`, k.ID)
	w.text(`,"label":`, k.Label)
	w.text(`,"track":`, k.Track)
	w.text(`,"category":`, k.Category)
	w.text(`,"evidence":`, k.Evidence)
	array(w, `,"mentions":`, k.Mentions, (*writer).mention)
	w.raw(`}`)
}

func (w *writer) mention(m report.Mention) {
	w.text(`{"text":`, m.Text)
	w.number(`,"line":`, m.Line)
	w.number(`,"start":`, m.Start)
	w.number(`,"end":`, m.End)
	w.text(`,"section":`, m.Section)
	w.number(`,"page":`, m.Page)
	w.text(`,"evidence":`, m.Evidence)
	w.raw(`}`)
}

func (w *writer) undecided(u report.Undecided) {
	w.text(`{"text":`, u.Text)
	w.number(`,"line":`, u.Line)
	w.number(`,"start":`, u.Start)
	w.number(`,"end":`, u.End)
	w.text(`,"section":`, u.Section)
	w.number(`,"page":`, u.Page)
	array(w, `,"may_mean":`, u.MayMean, (*writer).quoted)
	w.raw(`}`)
}

func (w *writer) line(l report.Line) {
	w.number(`{"line":`, l.Line)
	w.text(`,"section":`, l.Section)
	w.number(`,"page":`, l.Page)
	if l.Box != nil {
		array(w, `,"box":`, l.Box[:], (*writer).value)
	}
	w.text(`,"text":`, l.Text)
	w.flag(`,"bullet":`, l.Bullet)
	w.text(`,"verdict":`, l.Verdict)
	w.text(`,"verb":`, l.Verb)
	array(w, `,"metrics":`, l.Metrics, (*writer).metric)
	w.raw(`,"parts":`)
	w.lineParts(l.Parts)
	array(w, `,"keywords":`, l.Keywords, (*writer).quoted)
	array(w, `,"advice":`, l.Advice, (*writer).advice)
	w.raw(`}`)
}

func (w *writer) lineParts(l report.LineParts) {
	w.flag(`{"scope":`, l.Scope)
	w.flag(`,"tools":`, l.Tools)
	w.flag(`,"impact":`, l.Impact)
	w.raw(`}`)
}

func (w *writer) metric(m report.Metric) {
	w.text(`{"text":`, m.Text)
	w.text(`,"kind":`, m.Kind)
	w.number(`,"start":`, m.Start)
	w.number(`,"end":`, m.End)
	w.text(`,"unit":`, m.Unit)
	if m.Value != nil {
		w.decimal(`,"value":`, *m.Value)
	}
	if m.From != nil {
		w.decimal(`,"from":`, *m.From)
	}
	if m.To != nil {
		w.decimal(`,"to":`, *m.To)
	}
	if m.Change != nil {
		w.decimal(`,"change":`, *m.Change)
	}
	w.raw(`}`)
}

func (w *writer) advice(a report.Advice) {
	w.text(`{"code":`, a.Code)
	w.text(`,"message":`, a.Message)
	w.raw(`}`)
}

func (w *writer) missing(m report.Missing) {
	w.text(`{"keyword":`, m.Keyword)
	w.text(`,"label":`, m.Label)
	w.text(`,"priority":`, m.Priority)
	w.text(`,"why":`, m.Why)
	w.text(`,"place":`, m.Place)
	if m.Line != 0 {
		w.number(`,"line":`, m.Line)
	}
	array(w, `,"measure":`, m.Measure, (*writer).quoted)
	if m.Pattern != "" {
		w.text(`,"pattern":`, m.Pattern)
	}
	array(w, `,"sources":`, m.Sources, (*writer).quoted)
	w.raw(`}`)
}

func (w *writer) credentials(c report.Credentials) {
	array(w, `{"held":`, c.Held, (*writer).heldCredential)
	array(w, `,"suggested":`, c.Suggested, (*writer).suggestedCredential)
	w.raw(`}`)
}

func (w *writer) heldCredential(h report.HeldCredential) {
	w.text(`{"id":`, h.ID)
	w.text(`,"label":`, h.Label)
	w.text(`,"status":`, h.Status)
	w.text(`,"text":`, h.Text)
	w.number(`,"line":`, h.Line)
	if h.Year != 0 {
		w.number(`,"year":`, h.Year)
	}
	if h.Number != "" {
		w.text(`,"number":`, h.Number)
	}
	w.raw(`}`)
}

func (w *writer) suggestedCredential(s report.SuggestedCredential) {
	w.text(`{"id":`, s.ID)
	w.text(`,"label":`, s.Label)
	w.text(`,"name":`, s.Name)
	w.text(`,"issuer":`, s.Issuer)
	w.text(`,"when":`, s.When)
	w.text(`,"why":`, s.Why)
	array(w, `,"requires":`, s.Requires, (*writer).quoted)
	array(w, `,"sources":`, s.Sources, (*writer).quoted)
	w.raw(`}`)
}

func (w *writer) role(r report.Role) {
	w.text(`{"id":`, r.ID)
	w.text(`,"title":`, r.Title)
	w.text(`,"track":`, r.Track)
	w.decimal(`,"match":`, r.Match)
	if r.Why != "" {
		w.text(`,"why":`, r.Why)
	}
	array(w, `,"have":`, r.Have, (*writer).quoted)
	array(w, `,"missing":`, r.Missing, (*writer).quoted)
	w.raw(`}`)
}

func (w *writer) posting(p report.Posting) {
	w.decimal(`{"match":`, p.Match)
	array(w, `,"matched":`, p.Matched, (*writer).quoted)
	array(w, `,"missing":`, p.Missing, (*writer).quoted)
	array(w, `,"listed_only":`, p.ListedOnly, (*writer).quoted)
	array(w, `,"asks":`, p.Asks, (*writer).ask)
	w.raw(`,"education":`)
	w.postingEducation(p.Education)
	w.number(`,"years":`, p.Years)
	array(w, `,"phrases":`, p.Phrases, (*writer).phrase)
	w.raw(`}`)
}

func (w *writer) ask(a report.Ask) {
	w.text(`{"id":`, a.ID)
	w.text(`,"need":`, a.Need)
	w.text(`,"text":`, a.Text)
	if a.Group != 0 {
		w.number(`,"group":`, a.Group)
	}
	if a.AnsweredBy != "" {
		w.text(`,"answered_by":`, a.AnsweredBy)
	}
	w.raw(`}`)
}

func (w *writer) postingEducation(p report.PostingEducation) {
	w.text(`{"level":`, p.Level)
	w.text(`,"need":`, p.Need)
	w.raw(`}`)
}

func (w *writer) phrase(p report.Phrase) {
	w.text(`{"text":`, p.Text)
	w.flag(`,"in_resume":`, p.InResume)
	w.raw(`}`)
}

func (w *writer) warning(one report.Warning) {
	w.text(`{"code":`, one.Code)
	w.text(`,"message":`, one.Message)
	array(w, `,"lines":`, one.Lines, (*writer).whole)
	w.raw(`}`)
}

func (w *writer) nextStep(n report.NextStep) {
	w.text(`{"code":`, n.Code)
	w.text(`,"title":`, n.Title)
	w.text(`,"why":`, n.Why)
	if n.Weeks != 0 {
		w.number(`,"weeks":`, n.Weeks)
	}
	array(w, `,"sources":`, n.Sources, (*writer).quoted)
	w.raw(`}`)
}
