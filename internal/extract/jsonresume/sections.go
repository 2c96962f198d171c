package jsonresume

import (
	"cmp"
	"strings"
)

func (w *writer) basics(b map[string]any) {
	w.add(lineOf(16), text(b["name"]))
	w.add(lineOf(0), text(b["label"]))
	place := object(b["location"])
	contact := filled([]string{
		strings.Join(filled([]string{text(place["city"]), text(place["region"]), text(place["countryCode"])}), ", "),
		text(b["email"]), text(b["phone"]), first(b["url"], b["website"]),
	})
	for _, p := range objects(b["profiles"]) {
		contact = append(contact, filled([]string{first(p["url"], p["username"])})...)
	}
	w.items(strings.Join(contact, " | "))
	if summary := text(b["summary"]); summary != "" {
		w.heading("Summary")
		w.paragraphs(summary)
	}
}

func (w *writer) work(v any) {
	jobs := objects(v)
	if len(jobs) > 0 {
		w.heading("Work Experience")
	}
	for _, j := range jobs {
		w.title(span(j), text(j["position"]), first(j["name"], j["company"]), text(j["location"]))
		w.paragraphs(text(j["summary"]))
		w.bullets(j["highlights"])
	}
}

func (w *writer) projects(v any) {
	all := objects(v)
	if len(all) > 0 {
		w.heading("Projects")
	}
	for _, p := range all {
		w.title(span(p), text(p["name"]), strings.Join(texts(p["roles"]), ", "), text(p["entity"]))
		w.paragraphs(text(p["description"]))
		w.bullets(p["highlights"])
		w.items(labelled("Tools", texts(p["keywords"])))
	}
}

func (w *writer) volunteer(v any) {
	all := objects(v)
	if len(all) > 0 {
		w.heading("Volunteer Experience")
	}
	for _, p := range all {
		w.title(span(p), text(p["position"]), text(p["organization"]))
		w.paragraphs(text(p["summary"]))
		w.bullets(p["highlights"])
	}
}

func (w *writer) education(v any) {
	all := objects(v)
	if len(all) > 0 {
		w.heading("Education")
	}
	for _, e := range all {
		w.title(span(e), text(e["studyType"]), text(e["area"]), text(e["institution"]))
		w.items(labelled("GPA", filled([]string{first(e["score"], e["gpa"])})))
		w.items(labelled("Coursework", texts(e["courses"])))
	}
}

func (w *writer) certificates(v any) {
	all := objects(v)
	if len(all) > 0 {
		w.heading("Certifications")
	}
	for _, c := range all {
		w.items(strings.Join(filled([]string{first(c["name"], c["title"]), text(c["issuer"]), month(text(c["date"]))}), ", "))
	}
}

func (w *writer) skills(v any) {
	all := objects(v)
	if len(all) > 0 || len(texts(v)) > 0 {
		w.heading("Skills")
	}
	for _, s := range all {
		name := text(s["name"])
		if level := text(s["level"]); level != "" && name != "" {
			name += " (" + level + ")"
		}
		w.items(cmp.Or(labelled(name, texts(s["keywords"])), name)) // many editors write one skill each and no keywords
	}
	w.items(strings.Join(texts(v), ", ")) // a bare list of words, as some editors write it
}

// rest writes the sections that claim no work.
func (w *writer) rest(resume map[string]any) {
	for _, section := range []struct{ key, heading string }{
		{"awards", "Awards"}, {"publications", "Publications"}, {"languages", "Languages"}, {"interests", "Interests"}, {"references", "References"},
	} {
		all := objects(resume[section.key])
		if len(all) > 0 {
			w.heading(section.heading)
		}
		for _, o := range all {
			about := first(o["title"], o["name"], o["language"])
			by := first(o["awarder"], o["publisher"], o["fluency"])
			w.title(month(first(o["date"], o["releaseDate"])), about, by)
			w.items(strings.Join(texts(o["keywords"]), ", "))
			w.paragraphs(first(o["summary"], o["reference"]))
		}
	}
}
