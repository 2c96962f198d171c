package credential

import "testing"

func TestEveryLeadPassesTheQuickLook(t *testing.T) {
	for _, lead := range []string{
		"RHIT, valid to", "good to ", "certified  to: ", "valid until", "ran out in ", "lasts through ", "exp. ", "exp ", "Expires on ", "expiring: ", "EXPIRATION DATE: ", "expiry date - ",
		"expire in ", "expiration dates – ", "through ", "thru ", "till ", "up to ", "renews ", "renewal due ", "renewable by ", "renew in ", "renewal date: ", "due in ", "due ", "validto ",
		"lapsed ", "lapse in ", "Expired: ", "inactive since ", "ended on ", "retired ", "dropped in ", "surrendered ", "revoked - ",
	} {
		if !validityLead.MatchString(lead) && !endedLead.MatchString(lead) {
			t.Errorf("%q is no lead", lead)
		}
		if !mayLead(lead) {
			t.Errorf("%q is passed over", lead)
		}
	}
	for _, lead := range []string{"", "Bachelor of Science, ", "State University (", "12 to 14 ", "RHIT — "} {
		if mayLead(lead) && lead != "" {
			t.Errorf("%q is looked at for nothing", lead)
		}
	}
}
