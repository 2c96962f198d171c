package metric

import "slices"

// cue is an entry of taxonomy/cues.yaml that lists words, for which the stages of this package look in a line.
type cue uint8

const (
	cueStanding cue = iota
	cueResult
	cueTarget
	cueMeets
	cueBenchmark
	cueLimit
	cueAuthority
	cueBudget
	cueGain
	cueStaff
	cuePlace
	cueTeamOf
	cueFailure
	cueCode
	cueThen
	cueNow
	cueGainNoun
	cueLasting
	cueLevel
	cueProject
	cueScore
	cueHonor
	cueAward
	cueEmployer
	cueIndex
	cueLess
	cueMore
	cueHead
	cueShare
	cueYardstick
	cueEvent
	cueRoutine
	cueThing
	cuePhrasal
	cueQuality
	cueMass
	cueEverybody
	cueRoster
	cueServed
	cueLook
	cueAdopted
	cueStudies
	cuePractice
	cueMock
	cueUnattended
	cuePaperPiece
	cueGranted
	cueOfAge
	cueSchoolPiece
	cueStandingWork
	cueOrderly
	cueCourse
	cueExam
	cueFound
	cueAlarm
	cueWatching
	cueBeside
	cueInForce
	cueLesson
	cueAbsent
	cueChosen
	cueUnfinished
	cueStaffing
	cueCompares
	cueSooner
	cueGone
	cueTookTime
	cuePortion
	cueDemands
	cueRuleLabel
	cueMeasuredAt
	cueDecides
	cueHouse
	cueLaysDown
	cueDutyHours
	cueEverywhere
	cueResources
	cueSettled
	cuePasses
	cueAttempt
	cueAstray
	cueLeftOpen
	cueFinds
	cueWaited
	cueWas
	cuePostEnds
	cueMakesTheirs
	cueIs
	cueRuling
	cueSells
	cueAgrees
	cueAlarmLimit
	cueCame
	cueParted
	cueOutset
	cueClose
	cueTally
	cueDue
	cueMedia
	cueTraining
	cueAverts
	cueMilestone
	cueRankWord
	cueLessening
	cueOccasion
	cueBody
	cueLoad
	cueAged
	cueAllowed
	cueOfficeHours
	cueOpensAt
	cueInPerson
	cueEDI
	cueWayOfWork
	cueUptake
	cueOutsider
	cueCrew
	cueMasters
	cueSetting
	cueConsumes
	cueLength
	cueBrings
	cueQuotes
	cueWorkPiece
	cueStint
	cueDeed
	cueMedium
	cueCoursework
	cueDegree
	cueAbbreviation
	cueCompany
	cuePrize
	cueAsks
	cueJudges
	cueRounds
	cueAges
	cueTalk
	cueHasSay
	cueAttended
	cueOwnWork
	cueSetsOut
	cueLearns
	cueWorkingBody
	cueRecruits
	cueByNumber
	cues // how many there are
)

var cueIDs = [cues]string{
	cueStanding:     "standing",
	cueResult:       "result",
	cueTarget:       "target",
	cueMeets:        "meets",
	cueBenchmark:    "benchmark",
	cueLimit:        "limit",
	cueAuthority:    "authority",
	cueBudget:       "budget",
	cueGain:         "gain",
	cueStaff:        "staff",
	cuePlace:        "place",
	cueTeamOf:       "team-of",
	cueFailure:      "failure",
	cueCode:         "code-word",
	cueThen:         "then",
	cueNow:          "now",
	cueGainNoun:     "gain-noun",
	cueLasting:      "lasting",
	cueLevel:        "level",
	cueProject:      "project",
	cueScore:        "score",
	cueHonor:        "honor",
	cueAward:        "award",
	cueEmployer:     "employer-size",
	cueIndex:        "index",
	cueLess:         "less-is-better",
	cueMore:         "more-is-better",
	cueHead:         "measure-head",
	cueShare:        "share",
	cueYardstick:    "yardstick",
	cueEvent:        "event",
	cueRoutine:      "routine",
	cueThing:        "thing",
	cuePhrasal:      "phrasal",
	cueQuality:      "quality",
	cueMass:         "mass",
	cueEverybody:    "everybody",
	cueRoster:       "roster",
	cueServed:       "served",
	cueLook:         "look",
	cueAdopted:      "adopted",
	cueStudies:      "studies",
	cuePractice:     "practice",
	cueMock:         "mock",
	cueUnattended:   "unattended",
	cuePaperPiece:   "paper-piece",
	cueGranted:      "granted",
	cueOfAge:        "of-age",
	cueSchoolPiece:  "school-piece",
	cueStandingWork: "standing-work",
	cueOrderly:      "orderly",
	cueCourse:       "course",
	cueExam:         "examination",
	cueFound:        "found",
	cueAlarm:        "alarm",
	cueWatching:     "watching",
	cueBeside:       "beside",
	cueInForce:      "in-force",
	cueLesson:       "lesson",
	cueAbsent:       "absent",
	cueChosen:       "chosen",
	cueUnfinished:   "unfinished",
	cueStaffing:     "staffing",
	cueCompares:     "compares",
	cueSooner:       "sooner",
	cueGone:         "gone",
	cueTookTime:     "took-time",
	cuePortion:      "portion",
	cueDemands:      "demands",
	cueRuleLabel:    "rule-label",
	cueMeasuredAt:   "measured-at",
	cueDecides:      "decides",
	cueHouse:        "employer",
	cueLaysDown:     "lays-down",
	cueDutyHours:    "duty-hours",
	cueResources:    "resources",
	cueSettled:      "settled",
	cuePasses:       "passes",
	cueAttempt:      "attempt",
	cueAstray:       "astray",
	cueLeftOpen:     "left-open",
	cueFinds:        "finds",
	cueWaited:       "waited",
	cuePostEnds:     "post-ends",
	cueWas:          "was",
	cueMakesTheirs:  "makes-theirs",
	cueIs:           "is",
	cueRuling:       "ruling",
	cueSells:        "sells",
	cueAgrees:       "agrees",
	cueAlarmLimit:   "alarm-limit",
	cueCame:         "came",
	cueParted:       "parted",
	cueOutset:       "outset",
	cueClose:        "close",
	cueTally:        "tally",
	cueDue:          "due",
	cueMedia:        "media",
	cueTraining:     "training",
	cueAverts:       "averts",
	cueMilestone:    "milestone",
	cueRankWord:     "place-word",
	cueLessening:    "lessening",
	cueOccasion:     "occasion",
	cueBody:         "body",
	cueLoad:         "load",
	cueAged:         "aged",
	cueAllowed:      "allowed",
	cueOfficeHours:  "office-hours",
	cueOpensAt:      "opens-at",
	cueInPerson:     "in-person",
	cueEDI:          "edi",
	cueWayOfWork:    "way-of-work",
	cueEverywhere:   "everywhere",
	cueUptake:       "uptake",
	cueOutsider:     "outsider",
	cueCrew:         "crew",
	cueMasters:      "masters",
	cueSetting:      "setting",
	cueLength:       "length",
	cueConsumes:     "consumes",
	cueBrings:       "brings-in",
	cueQuotes:       "quotes",
	cueWorkPiece:    "work-piece",
	cueStint:        "stint",
	cueDeed:         "deed",
	cueMedium:       "medium",
	cueCoursework:   "coursework",
	cueDegree:       "degree",
	cueAbbreviation: "abbreviation",
	cueCompany:      "company",
	cuePrize:        "prize",
	cueAsks:         "asks",
	cueJudges:       "judges",
	cueRounds:       "rounds",
	cueAges:         "ages",
	cueTalk:         "talk",
	cueHasSay:       "has-the-say",
	cueAttended:     "attended",
	cueOwnWork:      "own-work",
	cueSetsOut:      "sets-out",
	cueLearns:       "learns",
	cueWorkingBody:  "working-body",
	cueRecruits:     "newcomer",
	cueByNumber:     "by-number",
}

// cueOf is the cue with an id.
func cueOf(id string) (cue, bool) {
	at := slices.Index(cueIDs[:], id)
	return cue(max(at, 0)), at >= 0
}

// cueSet is a set of cues, one bit each.
type cueSet [3]uint64

func (s *cueSet) has(c cue) bool { return s[c>>6]>>(c&63)&1 != 0 }

func (s *cueSet) add(c cue) { s[c>>6] |= 1 << (c & 63) }

// join adds the cues of another set.
func (s *cueSet) join(other cueSet) {
	for i := range s {
		s[i] |= other[i]
	}
}
