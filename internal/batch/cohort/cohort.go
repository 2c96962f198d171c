// Package cohort tells a career center what the resumes of a batch have in common. In: a batch and its items, one by one. Out: figures of
// the whole batch and of its groups. It keeps sums and counts only, so the size of a batch costs no memory of its reports.
//
// # Privacy
//
// A group of fewer than five students (Fewest) is suppressed: it is named, and nothing is said of it. Files with the same student id are one
// student; a file without one is a student of its own.
//
// What is suppressed must not come back by subtraction. Where a whole is shown with all its parts but one, the missing one is the whole less
// the others; and the sum of all missing parts can always be had, so it must not be that of fewer than five students either. So when the
// suppressed groups of a partition together have fewer than five students, the next smallest shown group is suppressed too, and so on;
// likewise when a single group is missing, within one partition or in what several of them say together (program, class year, and both).
// The next smallest, because it costs the fewest students their figures. A group that is suppressed for that reason looks like any other
// suppressed group: to tell them apart would tell the size of the small one.
//
// A whole batch of fewer than five students shows nothing but its counts of files.
//
// Counts inside a shown group may be under five ("two of 31 lack SQL"). They say of a group of five or more that some have a trait and not
// who; to mask them in earnest, each mask would have to be hidden in the other bins and in every other group as well, and what is left would
// tell nobody anything, while a half mask would promise what it does not keep. This answer is for school officials with a legitimate
// educational interest, who may open each report of the same batch under the same key. It is not cleared for publication: a FERPA officer
// would ask for masked cells, or larger groups, before such a table leaves the school. For the same reason the sizes of tracks are no secret
// (each group shows its mix of tracks), only what is told of them. Tracks cut across programs and class years, and the difference of a track
// and a program may be few students; so where a roster divides the batch, tracks are shown only if each has five students or none in every
// program and class year.
//
// Two limits. Answers of a batch that still runs differ by single students, so only a complete one should be handed on (Cohort.Complete).
// And no group's exact size or mean follows from those shown; a narrow range may, and so may a sum over several suppressed groups that are
// parts of different wholes.
package cohort

// Fewest is the number of students under which nothing is said of a group.
const Fewest = 5

// Cohort is what the resumes of a batch have in common.
type Cohort struct {
	Batch    string         `json:"batch"`
	Complete bool           `json:"complete"` // nothing more will come
	Files    int            `json:"files" example:"120"`
	Read     int            `json:"read" example:"116"` // files with a report; the figures are theirs
	Failed   int            `json:"failed" example:"4"` // files without
	Problems []ProblemCount `json:"problems"`           // why, most frequent first
	Fewest   int            `json:"fewest" example:"5"` // groups of fewer students are suppressed

	Whole                 Group   `json:"whole"`
	ByTrack               []Group `json:"by_track"`                  // in the order him, informatics, bridge, none; those that occur
	ByProgram             []Group `json:"by_program"`                // by name; "" for files that no roster names
	ByClassYear           []Group `json:"by_class_year"`             // by name; "" likewise
	ByProgramAndClassYear []Group `json:"by_program_and_class_year"` // by program, then class year
} // @name Cohort

// ProblemCount is how many files failed with a problem.
type ProblemCount struct {
	Code  string `json:"code" enums:"bad_request,too_large,unsupported_type,encrypted,no_text,corrupt,invalid_field,busy,timed_out"`
	Count int    `json:"count" example:"2"`
} // @name CohortProblemCount

// Group is one group of resumes. A key is there where the group is told apart by it.
type Group struct {
	Track      *string  `json:"track,omitempty" enums:"him,informatics,bridge,none"`
	Program    *string  `json:"program,omitempty" example:"BS Health Information Management"`
	ClassYear  *string  `json:"class_year,omitempty" example:"2027"`
	Suppressed bool     `json:"suppressed"` // fewer than five students, or needed to hide such a group
	Figures    *Figures `json:"figures"`    // null when suppressed
} // @name CohortGroup

// Figures are what a group's resumes have in common.
type Figures struct {
	Count     int        `json:"count" example:"31"` // resumes that were read
	Score     Scores     `json:"score"`
	Histogram []Bin      `json:"histogram"` // ten, from 0–9 to 90–100
	Tracks    TrackMix   `json:"tracks"`
	Levels    LevelMix   `json:"levels"`
	Verdicts  VerdictMix `json:"verdicts"`

	MissingKeywords    []NamedCount `json:"missing_keywords"`    // the fifteen that most resumes miss; equal counts by id
	MissingCredentials []NamedCount `json:"missing_credentials"` // the fifteen suggested to most, likewise
	Findings           []CodeCount  `json:"findings"`            // the fifteen codes met in most files, likewise
} // @name CohortFigures

// Scores is how the totals are spread. The mean is rounded to one decimal, halves up. Quartiles and median lie between two scores where
// they must (linear, as QUARTILE.INC of Excel has it); such a value is a multiple of a quarter and is not rounded.
type Scores struct {
	Mean          float64 `json:"mean" example:"61.4"`
	LowerQuartile float64 `json:"lower_quartile" example:"52.5"`
	Median        float64 `json:"median" example:"63"`
	UpperQuartile float64 `json:"upper_quartile" example:"71.25"`
} // @name CohortScores

// Bin is how many scores lie from one to the other, both included.
type Bin struct {
	From  int `json:"from" example:"60"`
	To    int `json:"to" example:"69"`
	Count int `json:"count" example:"9"`
} // @name CohortBin

// TrackMix is how many resumes speak for each track.
type TrackMix struct {
	HIM         int `json:"him"`
	Informatics int `json:"informatics"`
	Bridge      int `json:"bridge"`
	None        int `json:"none"`
} // @name CohortTrackMix

// LevelMix is how many resumes are of each career level.
type LevelMix struct {
	Student  int `json:"student"`
	Entry    int `json:"entry"`
	Mid      int `json:"mid"`
	Lead     int `json:"lead"`
	Director int `json:"director"`
} // @name CohortLevelMix

// VerdictMix is how many lines of all resumes are of each verdict.
type VerdictMix struct {
	QuantifiedAccomplishment int `json:"quantified_accomplishment"`
	Accomplishment           int `json:"accomplishment"`
	Duty                     int `json:"duty"`
} // @name CohortVerdictMix

// NamedCount is how many resumes miss a keyword or credential.
type NamedCount struct {
	ID    string `json:"id" example:"audit-readiness"`
	Label string `json:"label" example:"Audit readiness"`
	Count int    `json:"count" example:"17"`
} // @name CohortNamedCount

// CodeCount is how many files have a finding.
type CodeCount struct {
	Code  string `json:"code" example:"two_columns"`
	Count int    `json:"count" example:"12"`
} // @name CohortCodeCount
