package posting

import (
	"regexp"
	"strconv"
	"strings"

	"himscore/internal/lazyregexp"
)

var yearsAsked = regexp.MustCompile(`\b(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen)(?:\s*\(\d+\))?\s*(?:\+|-\s*\d+\+?|–\s*\d+|to\s+\w+|or\s+more|plus)?\s*(?:full\s+)?(?:years?|yrs?)\b`)

var numberWords = map[string]int{"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "twelve": 12, "fifteen": 15}

// notExperience are years of something else: of age, of a substitute, until a credential is earned.
var notExperience = lazyregexp.New(`\b(?:additional|substitut\w+|in lieu|instead|in place of|of age|or older|degree with|within)\b`)

// years is the number of years of experience the first demand names, the first wish where no demand does.
func years(sentences []sentence) int {
	for _, need := range []Need{Required, Preferred} {
		for _, s := range sentences {
			low := straight(strings.ToLower(s.text))
			for _, at := range yearsAsked.FindAllStringSubmatchIndex(low, -1) {
				c := s.clause(len([]rune(low[:at[0]])))
				if c.need != need || notExperience.MatchString(string([]rune(low)[c.start:c.end])) {
					continue
				}
				number := low[at[2]:at[3]]
				if n, ok := numberWords[number]; ok {
					return n
				}
				if n, err := strconv.Atoi(number); err == nil && n > 0 && n <= 20 {
					return n
				}
			}
		}
	}
	return 0
}
