package linetext

import "testing"

func TestClean(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"plain text stays", "Coded 40 charts", "Coded 40 charts"},
		{"blanks of every kind are one", "Coded\u00a040\u2009charts  a day ", "Coded 40 charts a day"},
		{"a row of blanks is a tab", "Coder      2019", "Coder\t2019"},
		{"blanks around tabs go", "Coder \t \t 2019", "Coder\t2019"},
		{"dots that lead to the dates are a tab", "Coder .......... Jan. 2019", "Coder\tJan. 2019"},
		{"dots without blanks", "Coder, Inc..........2019", "Coder, Inc\t2019"},
		{"dots with blanks between", "Coder . . . . . . 2019", "Coder\t2019"},
		{"strokes and dashes lead too", "Coder ____________ 2019", "Coder\t2019"},
		{"dashes lead to the dates", "Coder -------- 2014 - 2019", "Coder\t2014 - 2019"},
		{"a drawn line leads nowhere", "----------", "----------"},
		{"strokes at the end lead nowhere", "SKILLS __________", "SKILLS __________"},
		{"an ellipsis is none", "Coded ... and audited", "Coded ... and audited"},
		{"initials are none", "U. S. A. F., 2019", "U. S. A. F., 2019"},
		{"a double dash is none", "Coder -- Harbor Clinic", "Coder -- Harbor Clinic"},
		{"hyphens that hold are hyphens", "ICD\u201110\u2011CM", "ICD-10-CM"},
		{"soft hyphens and marks without width go", "e\u00admail\u200b\ufeff", "email"},
		{"ligatures are letters", "o\ufb03ce work\ufb02ow", "office workflow"},
		{"symbols with a meaning stay", "½ of 2² ™ ≥ 5", "½ of 2² ™ ≥ 5"},
		{"icons go", "\uf095 555-010-0101", "555-010-0101"},
		{"letters are composed", "Ange\u0301la", "Angéla"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := Clean(tt.in); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestCutBullet(t *testing.T) {
	tests := []struct {
		name, in, want string
		found          bool
	}{
		{"a disc", "• Coded", "Coded", true},
		{"a disc without a blank", "•Coded", "Coded", true},
		{"a check mark behind blanks", "  ✓\tCoded", "Coded", true},
		{"two marks", "• - Coded", "Coded", true},
		{"a hyphen with a blank", "- Coded", "Coded", true},
		{"a verb that is also a date word", "- Present cases weekly", "Present cases weekly", true},
		{"a year with a story", "- 2019: first audit", "2019: first audit", true},
		{"an o before a tab", "o\tCoded", "Coded", true},
		{"a hyphen before a number", "-5% denials", "-5% denials", false},
		{"the end of a span of dates", "– Present", "– Present", false},
		{"the year that ends a span", "- May 2021", "- May 2021", false},
		{"an o that is a word", "o positive", "o positive", false},
		{"an o before a capital", "o Coded", "Coded", true},
		{"two hyphens", "-- Coded", "Coded", true},
		{"an arrow of two signs", "=> Coded", "Coded", true},
		{"a sign of quotation", "> Coded", "Coded", true},
		{"two signs of quotation", ">> Coded", "Coded", true},
		{"a hyphen without a blank", "-Coded", "Coded", true},
		{"the rest of a code", "-CM coding", "-CM coding", false},
		{"the month that ends a span", "-Present", "-Present", false},
		{"a comparison", ">95% accuracy", ">95% accuracy", false},
		{"an option of a program", "--verbose", "--verbose", false},
		{"a mark alone", "•", "•", false},
		{"an ornament around a heading", "~ Education ~", "~ Education ~", false},
		{"an ornament of several signs", "-- Skills --", "-- Skills --", false},
		{"a mark at the end alone", "- Coded ~", "Coded ~", true},
		{"a dash at the end", "- Coded charts –", "Coded charts –", true},
		{"a title between two signs", "~ EDUCATION ~", "~ EDUCATION ~", false},
		{"a title between two stars", "* Skills *", "* Skills *", false},
		{"an item that ends with a sign of its own", "- Coded in C++ -> C", "Coded in C++ -> C", true},
		{"a footnote star", "*note", "*note", false},
		{"nothing", "", "", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got, found := CutBullet(tt.in); got != tt.want || found != tt.found {
				t.Errorf("got %q, %t; want %q, %t", got, found, tt.want, tt.found)
			}
		})
	}
}

func TestJoins(t *testing.T) {
	tests := []struct {
		name, prev, next string
		want             bool
	}{
		{"a sentence goes on in lower case", "Cut denials", "by a third", true},
		{"an article waits for its noun", "Audited the", "Epic build", true},
		{"a comma waits", "Epic, Cerner,", "SQL", true},
		{"a hyphen waits", "ICD-10-", "CM coding", true},
		{"a year that goes on is over", "Coach, Boone League, 2022-", "Coder of the state league", false},
		{"a code waits", "the year 2022 and ICD-10-", "CM coding", true},
		{"two titles", "Coder", "Harbor Clinic", false},
		{"an address of mail is no sentence", "Duluth, MN", "ada@post.example", false},
		{"an address of a page is no sentence", "Duluth, MN", "linkedin.example/in/ada", false},
		{"what stands at tabs is no sentence", "Coder", "clerk\t2019", false},
		{"a list follows a colon", "Skills:", "coding", false},
		{"the next of a list stands in capitals before a dash", "CNOR, 2020, renewal papers sent in", "CPHQ - not yet", false},
		{"or before a colon", "Dues of 2026 sent in", "CCRN: let go", false},
		{"but a code may end a sentence", "Worked in", "CCU and step-down", true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := Joins(tt.prev, tt.next); got != tt.want {
				t.Errorf("got %t", got)
			}
		})
	}
}

func TestRepair(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"an apostrophe", "the nurseâ€™s charts", "the nurse’s charts"},
		{"a pound and a range", "Â£120,000 â€“ Â£140,000", "£120,000 – £140,000"},
		{"bullets of the web and of Word", "â€¢ Coded\nï‚· Audited", "• Coded\n\uf0b7 Audited"},
		{"a closing quote that lost its last byte", "â€œzero lagâ€", "“zero lag”"},
		{"an accent", "RenÃ©e GarcÃ\u00ada", "Renée García"},
		{"a mistake made twice", "RenÃƒÂ©e", "Renée"},
		{"a byte that has no letter", "â€\u009dand", "”and"},
		{"a mark of the byte order", "ï»¿Ana Ruiz", "\ufeffAna Ruiz"},
		{"French and Portuguese stay", "ÂGE, SÃO PAULO, âgé, naïve, «CAFÉ»", "ÂGE, SÃO PAULO, âgé, naïve, «CAFÉ»"},
		{"a letter at the end stays", "São Paulo, Ã", "São Paulo, Ã"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := Repair(tt.in); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}
