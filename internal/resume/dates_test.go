package resume

import "testing"

func TestDatesAreReadAsPeopleWriteThem(t *testing.T) {
	tests := []struct {
		text string
		want Dates
	}{
		{"Jan 2020 – Present", Dates{FromYear: 2020, FromMonth: 1, Current: true}},
		{"January 2020 to current", Dates{FromYear: 2020, FromMonth: 1, Current: true}},
		{"2016–present", Dates{FromYear: 2016, Current: true}},
		{"2019 present", Dates{FromYear: 2019, Current: true}},
		{"since 2018", Dates{FromYear: 2018, Current: true}},
		{"2020–", Dates{FromYear: 2020, Current: true}},
		{"03/2019-04/2021", Dates{FromYear: 2019, FromMonth: 3, ToYear: 2021, ToMonth: 4}},
		{"3/15/2019 - 4/2/2021", Dates{FromYear: 2019, FromMonth: 3, ToYear: 2021, ToMonth: 4}},
		{"2019-03-01 – 2021-06-30", Dates{FromYear: 2019, FromMonth: 3, ToYear: 2021, ToMonth: 6}},
		{"2016-20", Dates{FromYear: 2016, ToYear: 2020}},
		{"2010-12", Dates{FromYear: 2010, ToYear: 2012}},
		{"1998–03", Dates{FromYear: 1998, ToYear: 2003}},
		{"’19 – ’21", Dates{FromYear: 2019, ToYear: 2021}},
		{"05/19 – 06/21", Dates{FromYear: 2019, FromMonth: 5, ToYear: 2021, ToMonth: 6}},
		{"Jan–Jul 2025", Dates{FromYear: 2025, FromMonth: 1, ToYear: 2025, ToMonth: 7}},
		{"Sept. 2014 → Mar. 2016", Dates{FromYear: 2014, FromMonth: 9, ToYear: 2016, ToMonth: 3}},
		{"12 May 2020", Dates{ToYear: 2020, ToMonth: 5}},
		{"May 12, 2020", Dates{ToYear: 2020, ToMonth: 5}},
		{"Spring 2024", Dates{ToYear: 2024, ToMonth: 5}},
		{"Expected May 2027", Dates{ToYear: 2027, ToMonth: 5, Expected: true}},
		{"20220815–Present", Dates{FromYear: 2022, FromMonth: 8, Current: true}},
		{"20190301 - 20220731", Dates{FromYear: 2019, FromMonth: 3, ToYear: 2022, ToMonth: 7}},
		{"201903–202207", Dates{FromYear: 2019, FromMonth: 3, ToYear: 2022, ToMonth: 7}},
		{"15 AUG 2022 - present", Dates{FromYear: 2022, FromMonth: 8, Current: true}},
		{"2015", Dates{ToYear: 2015}},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			spans := FindDates(tt.text)
			if len(spans) != 1 || spans[0].Dates != tt.want {
				t.Errorf("got %+v, want %+v", spans, tt.want)
			}
		})
	}
}

func TestNumbersThatAreNoDates(t *testing.T) {
	for _, text := range []string{"2,000 charts", "$2019", "HIT 2040b", "ICD-10", "1-800-555-2019x", "2020s", "45 CFR 164", "99213", "2019.5", "20%", "3/4", "A2015", "201904 charts", "20191345", "20220815001", "199999"} {
		if spans := FindDates(text); len(spans) != 0 {
			t.Errorf("%q reads as %+v", text, spans)
		}
	}
}
