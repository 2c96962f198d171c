package api

import (
	"himscore/seeds"
	"himscore/taxonomy"
)

// Keyword is a keyword of the taxonomy.
type Keyword struct {
	ID       string    `json:"id" example:"release-of-information"`
	Label    string    `json:"label" example:"Release of information"`
	Aliases  []string  `json:"aliases" example:"ROI,disclosure of records"`
	Track    string    `json:"track" enums:"him,informatics,shared"`
	Category string    `json:"category" example:"him-operations"`
	Related  []string  `json:"related"`
	Measures []Measure `json:"measures"` // what to count when proving it
	Sources  []string  `json:"sources"`
} // @name Keyword

// Measure is something to count when proving a keyword.
type Measure struct {
	Metric string `json:"metric" example:"turnaround"`
	Unit   string `json:"unit" example:"day"`
} // @name Measure

// Role is a target job of the taxonomy.
type Role struct {
	ID                     string              `json:"id" example:"him-manager"`
	Title                  string              `json:"title" example:"HIM Manager"`
	Aliases                []string            `json:"aliases"`
	Track                  string              `json:"track" enums:"him,informatics,bridge"`
	Level                  string              `json:"level" example:"lead"`
	Keywords               []RoleKeyword       `json:"keywords"`
	Credentials            []string            `json:"credentials" example:"rhia,rhit"`
	CredentialsByEducation map[string][]string `json:"credentials_by_education"`
	Sources                []string            `json:"sources"`
} // @name Role

// RoleKeyword is a keyword a role asks for: 1 must have, 0.6 common, 0.3 nice to have.
type RoleKeyword struct {
	ID     string  `json:"id" example:"release-of-information"`
	Weight float64 `json:"weight" example:"0.6"`
} // @name RoleKeyword

// Credential is a certification, licence or fellowship of the taxonomy.
type Credential struct {
	ID       string   `json:"id" example:"rhia"`
	Label    string   `json:"label" example:"RHIA"`
	Name     string   `json:"name" example:"Registered Health Information Administrator"`
	Aliases  []string `json:"aliases"`
	Issuer   string   `json:"issuer" example:"AHIMA"`
	Status   string   `json:"status" enums:"active,unverified,retired"`
	Level    string   `json:"level" example:"bachelor"`
	Tracks   []string `json:"tracks" enums:"him,informatics,shared"`
	Suggest  bool     `json:"suggest"`  // whether advice may recommend it
	Requires []string `json:"requires"` // as the issuer asks it, in words
	Renewal  string   `json:"renewal"`
	Sources  []string `json:"sources"`
} // @name Credential

// Track is a field of work a resume can be judged by.
type Track struct {
	ID          string `json:"id" enums:"him,informatics,bridge"`
	Label       string `json:"label" example:"Health information management"`
	Description string `json:"description"`
} // @name TrackEntry

// Source is a document or page that the taxonomy cites. Only founding documents have facts.
type Source struct {
	ID    string `json:"id" example:"ahima-recert"`
	Title string `json:"title"`
	Kind  string `json:"kind"`
	Date  string `json:"date"` // as far as it is known, in words
	URL   string `json:"url,omitempty"`
	Facts []Fact `json:"facts"`
} // @name Source

// Fact is one thing a founding document says. Entries of the taxonomy cite it by its id.
type Fact struct {
	ID      string `json:"id"`
	Topic   string `json:"topic"`
	Locator string `json:"locator"` // the heading in the document
	Says    string `json:"says"`
} // @name Fact

var tracks = []Track{
	{taxonomy.HIM, "Health information management", "Records, coding, release of information, privacy, revenue cycle: the quality and lawful use of health records."},
	{taxonomy.Informatics, "Health informatics", "Clinical systems, interoperability, analytics, standards: the technology that captures, moves and uses health data."},
	{taxonomy.Bridge, "Bridge", "Work that joins both: data governance, data quality, EHR documentation, informatics within HIM."},
}

func (k Keyword) listID() string          { return k.ID }
func (k Keyword) listTracks() []string    { return []string{k.Track} }
func (k Keyword) listNames() []string     { return names(k.Aliases, k.Label) }
func (r Role) listID() string             { return r.ID }
func (r Role) listTracks() []string       { return []string{r.Track} }
func (r Role) listNames() []string        { return names(r.Aliases, r.Title) }
func (c Credential) listID() string       { return c.ID }
func (c Credential) listTracks() []string { return c.Tracks }
func (c Credential) listNames() []string  { return names(c.Aliases, c.Label, c.Name) }
func (t Track) listID() string            { return t.ID }
func (t Track) listTracks() []string      { return []string{t.ID} }
func (t Track) listNames() []string       { return []string{t.Label} }
func (s Source) listID() string           { return s.ID }
func (s Source) listTracks() []string     { return nil }
func (s Source) listNames() []string {
	names := []string{s.Title}
	for _, fact := range s.Facts {
		names = append(names, fact.ID)
	}
	return names
}

// names returns all names in a list of its own: the aliases belong to the taxonomy.
func names(aliases []string, more ...string) []string { return append(more, aliases...) }

func keywordsOf(tax *taxonomy.Taxonomy) []Keyword {
	list := make([]Keyword, 0, len(tax.Keywords))
	for _, k := range tax.Keywords {
		measures := make([]Measure, 0, len(k.Measures))
		for _, m := range k.Measures {
			measures = append(measures, Measure{Metric: m.Metric, Unit: m.Unit})
		}
		list = append(list, Keyword{
			ID: k.ID, Label: k.Label, Aliases: array(k.Aliases), Track: k.Track, Category: k.Category,
			Related: array(k.Related), Measures: measures, Sources: array(k.Sources),
		})
	}
	return list
}

func rolesOf(tax *taxonomy.Taxonomy) []Role {
	list := make([]Role, 0, len(tax.Roles))
	for _, r := range tax.Roles {
		keywords := make([]RoleKeyword, 0, len(r.Keywords))
		for _, k := range r.Keywords {
			keywords = append(keywords, RoleKeyword{ID: k.ID, Weight: k.Weight})
		}
		byEducation := map[string][]string{}
		for level, ids := range r.Credentials.ByEducation {
			byEducation[level] = array(ids)
		}
		list = append(list, Role{
			ID: r.ID, Title: r.Title, Aliases: array(r.Aliases), Track: r.Track, Level: r.Level, Keywords: keywords,
			Credentials: array(r.Credentials.Typical), CredentialsByEducation: byEducation, Sources: array(r.Sources),
		})
	}
	return list
}

func credentialsOf(tax *taxonomy.Taxonomy) []Credential {
	list := make([]Credential, 0, len(tax.Credentials))
	for _, c := range tax.Credentials {
		requires := []string{}
		for _, words := range []string{c.Education, c.Experience} {
			if words != "" {
				requires = append(requires, words)
			}
		}
		list = append(list, Credential{
			ID: c.ID, Label: c.Label, Name: c.Name, Aliases: array(c.Aliases), Issuer: c.Issuer, Status: c.Status,
			Level: c.Level, Tracks: array(c.Tracks), Suggest: c.Suggest, Requires: requires, Renewal: c.Renewal,
			Sources: array(c.Sources),
		})
	}
	return list
}

// sourcesOf lists the founding documents, then the other pages.
func sourcesOf(documents []seeds.Document, tax *taxonomy.Taxonomy) []Source {
	list := make([]Source, 0, len(documents)+len(tax.Sources))
	for _, d := range documents {
		facts := make([]Fact, 0, len(d.Facts))
		for _, f := range d.Facts {
			facts = append(facts, Fact{ID: f.ID, Topic: f.Topic, Locator: f.Locator, Says: f.Says})
		}
		list = append(list, Source{ID: d.ID, Title: d.Title, Kind: d.Kind, Date: d.Year, Facts: facts})
	}
	for _, s := range tax.Sources {
		list = append(list, Source{ID: s.ID, Title: s.Title, Kind: s.Kind, Date: s.Date, URL: s.URL, Facts: []Fact{}})
	}
	return list
}

// array makes an empty list of a missing one: the wire never carries null for an array.
func array(list []string) []string {
	if list == nil {
		return []string{}
	}
	return list
}
