package taxonomy

import (
	"regexp"
	"slices"
)

// This file checks what the adviser says and what it goes by.

func (c *check) advice(a AdviceTexts) {
	c.said(a)
	c.areas(a.Areas)
	c.ladders(a)
	c.settings(a.Settings)
	c.upkeep(a.Issuers)
}

// said asks that texts are there, stand for what exists and name their source.
func (c *check) said(a AdviceTexts) {
	c.known(Place{File: "advice.yaml"}, "advice", "toolless", a.Toolless, c.names.categories)
	c.known(Place{File: "advice.yaml"}, "advice", "toolless_work", a.ToollessOf, c.names.keywords)
	c.known(Place{File: "advice.yaml"}, "advice", "uncounted", a.Uncounted, c.names.keywords)
	for _, text := range append(slices.Clone(a.LineNotes), a.Warnings...) {
		c.filled(text.Place, "advice", "code", text.Code, "text", text.Text)
		c.known(text.Place, text.Code, "sources", text.Sources, c.citable)
	}
	for i, p := range a.Patterns {
		c.filled(p.Place, "pattern", "text", p.Text)
		if last := i == len(a.Patterns)-1; last != (len(p.Units) == 0) {
			c.wrong(p.Place, "patterns: the last one, and only it, names no unit")
		}
	}
	for i, l := range a.Learned {
		c.filled(l.Place, "learned", "text", l.Text)
		c.known(l.Place, "learned", "categories", l.Categories, c.names.categories)
		if last := i == len(a.Learned)-1; last != (len(l.Categories) == 0) {
			c.wrong(l.Place, "learned: the last one, and only it, names no category")
		}
	}
	for _, s := range a.Learn.Subjects {
		c.filled(a.Learn.Place, "learn", "text", s.Text)
		c.known(a.Learn.Place, "learn", "keyword", []string{s.Keyword}, c.names.keywords)
	}
	c.known(a.Learn.Place, "learn", "sources", a.Learn.Sources, c.citable)
	for _, o := range a.Once {
		c.known(o.Place, "once", "keywords", o.Keywords, c.names.keywords)
	}
	for _, craft := range a.Crafts {
		c.known(craft.Place, "craft", "categories", craft.Categories, c.names.categories)
	}
	for _, expr := range a.Shown.Kept {
		if _, err := regexp.Compile(expr); err != nil {
			c.wrong(a.Shown.Place, "shown: kept: %v", err)
		}
	}
	for _, expr := range []string{a.Sponsored.Pattern, a.Sponsored.Unless} {
		if _, err := regexp.Compile(expr); err != nil {
			c.wrong(a.Sponsored.Place, "sponsored: %v", err)
		}
	}
	c.known(a.Methods.Place, "methods", "categories", a.Methods.Categories, c.names.categories)
	c.known(a.Shown.Place, "shown", "categories", a.Shown.Categories, c.names.categories)
	for _, step := range a.NextSteps {
		c.filled(step.Place, "next step", "code", step.Code, "title", step.Title, "why", step.Why)
		c.oneOf(step.Place, step.Code, "track", step.Track, "", HIM, Informatics, Bridge)
		c.cites(step.Place, step.Code, step.Sources)
	}
	for _, h := range a.Sections {
		c.known(h.Place, h.Section, "categories", h.Categories, c.names.categories)
	}
}

func (c *check) areas(areas []Area) {
	ids := map[string]Place{}
	for _, area := range areas {
		c.id(area.Place, "area", area.ID, ids)
		c.filled(area.Place, area.ID, "name", area.Name)
		c.known(area.Place, area.ID, "roles", area.Roles, c.names.roles)
		c.known(area.Place, area.ID, "categories", area.Categories, c.names.categories)
		c.known(area.Place, area.ID, "keywords", area.Keywords, c.names.keywords)
		if near := area.Near; near != nil {
			c.filled(area.Place, area.ID, "near.name", near.Name)
			c.known(area.Place, area.ID, "near.roles", near.Roles, c.names.roles)
		}
	}
}

// ladders asks that what is offered can be, and that what stands against an offer exists.
func (c *check) ladders(a AdviceTexts) {
	for _, l := range a.Ladders {
		c.oneOf(l.Place, "ladder", "track", l.Track, HIM, Informatics, Bridge)
		c.oneOf(l.Place, "ladder", "education", l.Education, educationLevels...)
		c.known(l.Place, "ladder", "credentials", l.Credentials, c.names.credentials)
		for _, id := range l.Credentials {
			if _, exists := c.names.credentials[id]; exists && !c.suggested[id] {
				c.wrong(l.Place, "ladder: %s is not safe to suggest", id)
			}
		}
		c.cites(l.Place, "ladder", l.Sources)
	}
	for _, o := range a.Outgrown {
		c.known(o.Place, "outgrown", "holder", []string{o.Holder}, c.names.credentials)
		c.known(o.Place, "outgrown", "needless", o.Needless, c.names.credentials)
	}
	for _, r := range a.Rivals {
		c.known(r.Place, "rivals", "credentials", r.Credentials, c.names.credentials)
	}
}

func (c *check) settings(settings []Setting) {
	for _, s := range settings {
		c.known(s.Place, "setting", "done", s.Done, c.names.keywords)
		c.known(s.Place, "setting", "own", s.Own, c.names.keywords)
		c.known(s.Place, "setting", "exams", s.Exams, c.names.credentials)
		c.known(s.Place, "setting", "never", s.Never, c.names.keywords)
		c.known(s.Place, "setting", "begins", s.Begins, c.names.roles)
		c.known(s.Place, "setting", "roles", s.Roles, c.names.roles)
		credential := func(id string) bool { _, known := c.names.credentials[id]; return known }
		c.known(s.Place, "setting", "shown", slices.DeleteFunc(slices.Clone(s.Shown), credential), c.names.keywords)
		c.known(s.Place, "setting", "other", slices.DeleteFunc(slices.Clone(s.Other), credential), c.names.keywords)
	}
}

// upkeep asks for rules that belong to credentials, are whole, and name their source.
func (c *check) upkeep(list []Issuer) {
	for _, i := range list {
		c.filled(i.Place, "issuer", "name", i.Name, "checked", i.Checked)
		if !c.names.issuers[i.Name] {
			c.wrong(i.Place, "issuer: no credential is issued by %q", i.Name)
		}
		if (i.Unit == "") != (i.Alone == 0) || i.Alone < 0 || i.Further < 0 || i.Most < i.Alone {
			c.wrong(i.Place, "%s: the upkeep needs a unit, a number for one credential and, not below it, the most", i.Name)
		}
		if l := i.Lapsed; l != nil {
			c.filled(i.Place, i.Name, "lapsed.over", l.Over, "lapsed.open", l.Open)
		}
		c.cites(i.Place, i.Name, i.Sources)
	}
}
