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

func TestDatesOfJobsAreReadInEveryWayOrdinaryPeopleWriteThem(t *testing.T) {
	goesOn := Dates{FromYear: 2021, FromMonth: 2, Current: true}
	ended := Dates{FromYear: 2021, FromMonth: 2, ToYear: 2023, ToMonth: 5}
	years := Dates{FromYear: 2018, ToYear: 2021}
	tests := map[Dates][]string{
		goesOn: {"2021 (February) - now", "2021, Feb. to present", "2021 February - present", "Feb. '21 to date", "Feb '21 to-date", "since winter 2021", "since February of 2021", "since the winter of 2021", "since about February 2021",
			"Since 2/21", "2/21-present", "02.2021 – heute", "Feb-21 to present", "Feb 21 - present", "Feb/2021 - now", "February 2021 and on", "February 2021 onward", "February 2021 until the present", "Feb 2021 - to present", "Feb 2021 - (present)",
			"Feb 2021 up to now", "Feb 2021 till date", "Feb 2021 - till now", "Feb 2021 - still here", "Feb 2021 ~ present", "Feb 2021 - continuing", "Feb 2021 – pres.", "FEB 2021 - CURR.", "Feb 2021 -> now", "Feb 2021 => today",
			"since 2021 (February)", "Feb 2021 (part time) - present", "from February 2021 to this day"},
		ended: {"2021 (February) - 2023 (May)", "2021, February - 2023, May", "2021 Feb to 2023 May", "Feb-21 to May-23", "Feb-2021 - May-2023", "Feb/2021 to May/2023", "Feb. '21 - May '23", "Feb 21 - May 23",
			"between February 2021 and May 2023", "Feb. 1, 2021 -> May 3, 2023", "February 2021 (temp) to May 2023", "from about February 2021 until May 2023"},
		years:                           {"between 2018 and 2021", "2018 (part time) - 2021", "from 2018 through 2021", "2018 ~ 2021"},
		{FromYear: 2018, Current: true}: {"2018 and counting", "2018 onwards", "2018 on", "2018 to this day", "2018 - pres"},
		{FromYear: 2019, FromMonth: 7, Current: true}:             {"mid-2019 to present", "since mid 2019", "middle of 2019 to now"},
		{FromYear: 2019, FromMonth: 3, ToYear: 2022, ToMonth: 12}: {"early 2019 - late 2022", "Q1 2019 to Q4 2022", "early 2019 until the end of 2022"},
		{FromYear: 2025, FromMonth: 2, ToYear: 2025, ToMonth: 5}:  {"Feb. - May 2025"},
		{FromYear: 2018, FromMonth: 8, ToYear: 2021, ToMonth: 12}: {"2018 (summer) to 2021 (fall)", "Aug 18 - Dec 21"},
	}
	for want, texts := range tests {
		for _, text := range texts {
			if spans := FindDates(text); len(spans) != 1 || spans[0].Dates != want {
				t.Errorf("%q: got %+v, want %+v", text, spans, want)
			}
		}
	}
}

func TestDaysAndOtherNumbersAreNoYears(t *testing.T) {
	for _, text := range []string{"exam window Mar 10 - Mar 28", "leave Jan 15 to Feb 28", "Mar 10", "front end - ICD", "May-be 21 charts", "mid-level coder", "late charts", "2/21-3/1", "Q2 results", "ICD-10", "end of May"} {
		if spans := FindDates(text); len(spans) != 0 {
			t.Errorf("%q reads as %+v", text, spans)
		}
	}
	for text, want := range map[string]Dates{"2021 on the first try": {ToYear: 2021}, "2021 and two more": {ToYear: 2021}, "2019, May be retaken": {ToYear: 2019}, "2019 (renewed)": {ToYear: 2019}, "late 2026": {ToYear: 2026, ToMonth: 12}} {
		if spans := FindDates(text); len(spans) != 1 || spans[0].Dates != want {
			t.Errorf("%q: got %+v, want %+v", text, spans, want)
		}
	}
}
