package resume

import "testing"

func TestPostsAsPeopleLayThemOut(t *testing.T) {
	tests := []experience{
		{"dates first, posts in small letters", "2019 - 2022, Lake Clinic, records clerk\nFiled and scanned.\n2022 - today, Lake Clinic, release desk specialist (nights)\nMailed copies.",
			"records clerk at Lake Clinic 2019-2022; release desk specialist (nights) at Lake Clinic 2022-0"},
		{"a deed with its dates first is none", "Records Clerk, Lake Clinic, 2017 - 2023\n2019 - 2021, trained every new clerk\nFiled and scanned.", "Records Clerk at Lake Clinic 2017-2023"},
		{"a remark behind the dates", "Coder, Lake Hospital, 2015-2022, outpatient first, then surgery\nRecords Clerk, Lake Hospital, 2012-2015, until the move\n- Coded charts", "Coder at Lake Hospital 2015-2022; Records Clerk at Lake Hospital 2012-2015"},
		{"an open end before a remark", "Chart Auditor, Red Health Alliance, 2021-, 32 hours, home based\n- Read charts", "Chart Auditor at Red Health Alliance 2021-0"},
		{"a sentence behind the dates is no remark", "Coder, Lake Hospital, 2015-2022\nHelped the clerk, 2018-2019, when the wards moved their charts to the cellar.\n- Coded charts", "Coder at Lake Hospital 2015-2022"},
		{"terms behind the post", "Coding Analyst, remote\nRed Hill Registry Services\n2020 - 2024\nRead charts.\n\nFile Clerk, evenings\n2016 - 2020\nFiled.", "Coding Analyst, remote at Red Hill Registry Services 2020-2024; File Clerk, evenings at  2016-2020"},
		{"an employer called after physicians", "Fern City Physician Partners\nSenior Coder (surgery)\n2021 - 2024\nRead charts.", "Senior Coder (surgery) at Fern City Physician Partners 2021-2024"},
		{"posts without work, one below the other", "Elm Urgent Care\nRegistration\n2016 - 2018\nElm Post Office, Selma\nCarrier Assistant\n2013 - 2015", "Registration at Elm Urgent Care 2016-2018; Carrier Assistant at Elm Post Office, Selma 2013-2015"},
		{"two posts joined by a word", "Food Barn, Powell, TN\nBagger, then Stocker, 2009 - 2011\n- Packed bags", "Bagger, then Stocker at Food Barn, Powell, TN 2009-2011"},
		{"an employer and its years in a line that leads in", "Lake Valley Hospital, three posts, 1990 to 2020:\nPrivacy Officer\n2004 - 2020\nRecords Supervisor\n1990 - 2004", "Lake Valley Hospital, three posts at Lake Valley Hospital, three posts 1990-2020; Privacy Officer at Lake Valley Hospital, three posts 2004-2020; Records Supervisor at Lake Valley Hospital, three posts 1990-2004"},
		{"an employer with the years of all its posts above posts of two lines", "Lake Health (2015 - present)\nRecords Supervisor\nToledo Campus, 2019 - present\n- Led nine\nRecords Clerk\nOregon Campus, 2015 - 2019\n- Filed", "Lake Health at Lake Health 2015-0; Records Supervisor at Toledo Campus 2019-0; Records Clerk at Oregon Campus 2015-2019"},
		{"a form with labels of its own", "Company: Vela Process Ltd\nDesignation: biology teacher\nDuration: 2018 to 2019\nDid: taught\nCompany: Ovid Billing\nDesignation: Coder / Checker\nDuration: 2019 to 2023\nDid: coded", "biology teacher at Vela Process Ltd 2018-2019; Coder / Checker at Ovid Billing 2019-2023"},
		{"a form without work", "Job: clerk\nWhere: Oak Nursing Home\nWhen: 2020 to now\nJob: package loader\nWhere: the depot\nWhen: 2017 to 2020", "clerk at Oak Nursing Home 2020-0; package loader at the depot 2017-2020"},
		{"the same place", "Job: Records Clerk\nWhere: Oak Manor\nWhen: 2022 to now\nDid: filed\nJob: Nursing Assistant\nWhere: same place\nWhen: 2019 to 2022\nDid: helped", "Records Clerk at Oak Manor 2022-0; Nursing Assistant at Oak Manor 2019-2022"},
		{"since when it is done from home", "Senior Coder\nFern Physician Billing, Selma AL (from home since 2020)\nJuly 2021 to present\n- Read charts", "Senior Coder at Fern Physician Billing, Selma AL (from home) 2021-0"},
		{"since when a part of it is done", "Medical Assistant, super user from 2018\nElm Creek Family Medicine\nAugust 2016 - September 2020\n- Helped", "Medical Assistant, super user at Elm Creek Family Medicine 2016-2020"},
		{"since when in brackets", "Medical Assistant (lead from 2018)\nElm Lake Medicine Group\n2014 - 2021\n- Helped", "Medical Assistant (lead) at Elm Lake Medicine Group 2014-2021"},
		{"a state behind its town is no hospital of veterans", "CDI Nurse\nElm Primary Care Alliance (31 offices), Richmond VA\n2020 - 2022\n- Read charts", "CDI Nurse at Elm Primary Care Alliance (31 offices) 2020-2022"},
		{"a tech", "Elm Care Center, Selma NE\nMedical Records / Health Information Tech (alone)\n2022 - 2024\n- Filed", "Medical Records / Health Information Tech (alone) at Elm Care Center 2022-2024"},
		{"several posts below the years of their employer", "Elm Valley Health (8/2014 to present)\nCoding Supervisor (since 1/2022)\nCoder (6/2018-12/2021)\n- Led eight", "Elm Valley Health at Elm Valley Health 2014-0; Coding Supervisor at Elm Valley Health 2022-0; Coder at Elm Valley Health 2018-2021"},
		{"a table with its employers first", "Organization\tRole\tYears\nElm West\tRecords Analyst\t2022 - Present\nElm Store\tShop Agent\t2015 - 2019", "Records Analyst at Elm West 2022-0; Shop Agent at Elm Store 2015-2019"},
		{"a table with its head", "Period\tPosition\tOrganization\n2022 - present\tCoding Analyst\tOak Health\n2018 - 2022\tBank Teller\tOak Savings\nThe first post in detail\nRead ninety charts a day.", "Coding Analyst at Oak Health 2022-0; Bank Teller at Oak Savings 2018-2022"},
		{"told in sentences", "Since 2021 I have been a records technician at Oak Family Hospital. There I scan charts.\nBefore that, from 2017 to 2021, I was the receptionist for Dr. Ann Poe, a doctor in Elm. I answered the phones.\nFrom 2012 until the end of 2016 I cooked and then ran the floor as Restaurant Manager at The Oak Barn, 90 seats.",
			"records technician at Oak Family Hospital 2021-0; receptionist at Dr. Ann Poe 2017-2021; Restaurant Manager at The Oak Barn 2012-2016"},
		{"a sentence of no post", "Records Clerk, Oak Clinic, 2017 - 2023\nI was asked from 2019 to 2020 to train the clerks.\nFiled charts.", "Records Clerk at Oak Clinic 2017-2023"},
		{"a title right below a list", "Records Clerk\nOak Clinic, 2017 - 2023\n- Filed charts\nshop trainer\nElm Depot, store office, 2011 to 2017\n- Taught clerks", "Records Clerk at Oak Clinic 2017-2023; shop trainer at Elm Depot, store office 2011-2017"},
	}
	for _, tt := range tests {
		t.Run(tt.name, tt.read)
	}
}

func TestLinesBehindATableTellOfNoRowAlone(t *testing.T) {
	tests := []struct {
		name, text string
		alone      bool
	}{
		{"a table with its head", "Period\tPosition\tEmployer\n2022 - present\tCoder\tOak Health\n2018 - 2022\tBank Teller\tOak Savings\nRead ninety charts a day.", true},
		{"a label that leads in", "Coder, Oak Health, 2022 - present\nRecords Clerk, Oak Health, 2018 - 2022\nBank Teller, Oak Savings, 2015 - 2018\nWhat I did in them:\nRead ninety charts a day.", true},
		{"the work of the last post", "Coder, Oak Health, 2022 - present\nRecords Clerk, Oak Health, 2018 - 2022\nBank Teller, Oak Savings, 2015 - 2018\nCounted the drawer each night.", false},
		{"a label within one post", "Coder, Oak Health, 2022 - present\nKey deeds:\nRead ninety charts a day.", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := newReader(t).Build(typed("Ana Poe\n\nEXPERIENCE\n\n" + tt.text))
			if l := r.Lines[len(r.Lines)-1]; l.Part != Body || (l.Entry < 0) != tt.alone {
				t.Errorf("%q is %s of entry %d", l.Text, l.Part, l.Entry)
			}
		})
	}
}

func TestAFormAndASentenceOpenWorkWithoutAHeading(t *testing.T) {
	tests := []experience{
		{"a form", "Name: Ana Poe\nPhone: 555-010-0190\nJob: Health Info Tech (the only one)\nWhere: Oak Nursing & Rehab\nWhen: June 2023 to now\nDid: scan charts", "Health Info Tech (the only one) at Oak Nursing & Rehab 2023-0"},
		{"a letter", "Ana Poe\nana@mail.example\nRight now (since October 2024) I am Support Specialist, Tier 1, at Green Health in Elm. I answer tickets.", "Support Specialist, Tier 1 at Green Health 2024-0"},
		{"what somebody is since some year is no post", "Ana Poe\nana@mail.example\nI am a proud member of the choir since 2019 and glad of it.", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := postsOf(newReader(t).Build(typed(tt.text))); got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
}
