package pdf

// known is what a fixture still reads wrong, in both readers, and why. The test fails when an entry is no longer true.
type known struct {
	why   string
	lines []string
}

const (
	accredited = "B.S. Health Information Management, Ohio Lakes University (CAHIIM-accredited), 2015"
	cahiim     = "B.S. Health Information Management, Ohio Lakes University (CAHI-IM-accredited), 2015"
	power      = "Systems: Epic HIM, 3M 360 Encompass, OnBase, Cerner PowerChart"
	parted     = "Systems: Epic HIM, 3M 360 Encompass, OnBase, Cerner Power-Chart"
	minimum    = "Processed 60–75 requests a day under the HIPAA minimum-necessary rule with 0 reportable breaches."
	glued      = "Processed 60–75 requests a day under the HIPAA minimumnecessary rule with 0 reportable breaches."
)

var knownMistakes = map[string]known{
	"react-pdf.infographic": {
		"react-pdf parts any word, also one in capitals: nothing tells CAHI- and IM from ICD-10- and CM",
		[]string{"missing: " + accredited, "extra: " + cahiim},
	},
	"react-pdf.panels": {
		"react-pdf parts any word, also one in capitals or of two capitals: nothing tells CAHI- and IM from ICD-10- and CM",
		[]string{"missing: " + accredited, "missing: " + power, "extra: " + cahiim, "extra: " + parted},
	},
	"typst.two-columns": {
		"Typst parts words, and nothing tells the hyphen of a compound at the line end from one of its own",
		[]string{"missing: " + minimum, "extra: " + glued},
	},
}

// looseBoxes are the fixtures whose boxes differ between the readers by more than rounding, in points.
var looseBoxes = map[string]float64{
	"groff.one-column": 3, // Times is not embedded, and PDFium takes the width of the en dash from its own Times
	"groff.tables":     3,
}
