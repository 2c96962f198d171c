#!/usr/bin/env python3
"""Render the sample resumes of this folder into seeds/resumes. Needs chromium, soffice, pdflatex and xelatex on the PATH.

    python3 build.py

The DOCX samples are described here; HTML and TeX samples stand beside this file. Rendered files are checked in: the
producers write dates and ids into them, so rendering again gives other bytes.
"""
import shutil, subprocess, tempfile, zipfile
from pathlib import Path
from xml.sax.saxutils import escape

HERE = Path(__file__).resolve().parent
OUT = HERE.parent
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

STUDENT = [
    ("Title", "Beatrix Nakamura-Holt"),
    ("Normal", "Fort Collins, CO | 970-555-0126 | b.nakamuraholt@mail.example"),
    ("Heading1", "Objective"),
    ("Normal", "Student of health information management looking for a first position in coding or data quality."),
    ("Heading1", "Education"),
    ("Job", "B.S., Health Information Management, Poudre Canyon University\tExpected May 2027"),
    ("List", "Coursework: ICD-10-CM, health data analysis, legal aspects of health information, medical terminology"),
    ("Heading1", "Professional Practice Experience"),
    ("Job", "HIM Intern, Front Range Community Hospital\tSummer 2026"),
    ("List", "Audited 220 outpatient charts for missing signatures and reported the three causes behind 70% of the deficiencies."),
    ("List", "Shadowed the release of information desk."),
    ("List", "Built an Excel tracker of open deficiencies that the department still uses."),
    ("Heading1", "Capstone Project"),
    ("Job", "Duplicate records in a mock patient index\tSpring 2026"),
    ("List", "Wrote SQL to find 312 likely duplicates among 9,000 synthetic patients and presented the match rules to faculty."),
    ("Heading1", "Work Experience"),
    ("Job", "Barista, Old Town Roasters\t2023 – Present"),
    ("List", "Serve about 150 guests on a busy morning."),
    ("Heading1", "Certifications"),
    ("Normal", "RHIA eligible May 2027; CPR"),
    ("Heading1", "Skills"),
    ("Normal", "Excel, SQL, EHRGo, HIPAA, medical terminology"),
]

INFORMATICS = [
    ("Title", "Cormac Villanueva-Singh, MSHI, CPHIMS"),
    ("Normal", "Clinical Informatics Analyst"),
    ("Normal", "Madison, WI | 608-555-0153 | c.villanuevasingh@post.example"),
    ("Heading1", "Experience"),
    ("Job", "Clinical Informatics Analyst, Four Lakes Health\t2020 – Present"),
    ("List", "Redesigned 14 order sets with pharmacy and nursing, lowering alert overrides from 91% to 74%."),
    ("List", "Led UAT for an Epic upgrade across 9 clinics; 3 of 212 scripts failed after go-live."),
    ("List", "Automated the HEDIS quality measures report in SQL and Tableau, saving analysts 25 hours a month."),
    ("List", "Configured FHIR and HL7 v2 interfaces for an outside laboratory, and unmatched results fell from 6% to under 1%."),
    ("List", "Facilitate the physician advisory group and gather requirements for new templates."),
    ("List", "Wrote the downtime playbook."),
    ("Job", "EHR Application Analyst, Kickapoo Valley Hospital\t2016 – 2020"),
    ("List", "Trained 340 nurses and physicians before the Cerner to Epic conversion."),
    ("List", "Resolved 30 tickets a week within the four-hour target 96% of the time."),
    ("List", "Supported EHR build for ambulatory and inpatient orders."),
    ("Heading1", "Education"),
    ("Job", "M.S., Health Informatics, Driftless University\t2016"),
    ("Job", "B.S., Biology, Driftless University\t2013"),
    ("Heading1", "Certifications"),
    ("List", "CPHIMS, 2021"),
    ("List", "Epic Ambulatory certification, 2018"),
    ("Heading1", "Technical Skills"),
    ("Normal", "SQL, Tableau, Python, HL7, FHIR, Epic Clarity and Caboodle, change management"),
]

NURSE = [
    ("Title", "Philippa Osei-Lindgren, RN, BSN, CCDS"),
    ("Normal", "Rochester, NY | 585-555-0191 | p.oseilindgren@mail.example"),
    ("Heading1", "Clinical Experience"),
    ("Job", "CDI Specialist, Genesee Gorge Hospital\t2021 – Present"),
    ("List", "Reviewed 22 inpatient records a day and raised the query response rate from 71% to 93%."),
    ("List", "Lifted the case mix index of the surgical service from 1.62 to 1.74 in a year with honest severity capture."),
    ("List", "Taught sepsis criteria to 48 hospitalists; clinical validation denials fell by 35%."),
    ("List", "Collaborate with coders on DRG mismatches before final billing."),
    ("Job", "Staff Nurse, Medical Intensive Care, Genesee Gorge Hospital\t2014 – 2021"),
    ("List", "Cared for two to three ventilated patients on 12-hour shifts."),
    ("List", "Helped lower the unit's CDI rate after a Clostridioides difficile outbreak by changing isolation practice."),
    ("List", "Super user for the Epic go-live on a 20-bed unit."),
    ("Heading1", "Education"),
    ("Job", "B.S.N., Letchworth University\t2014"),
    ("Heading1", "Licenses and Certifications"),
    ("List", "RN, New York"),
    ("List", "CCDS, 2023"),
]


def paragraph(style, text):
    props = {"List": '<w:pStyle w:val="ListParagraph"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
             "Job": '<w:tabs><w:tab w:val="right" w:pos="9360"/></w:tabs>'}.get(style, f'<w:pStyle w:val="{style}"/>')
    runs = "<w:r><w:tab/></w:r>".join(
        f'<w:r>{"<w:rPr><w:b/></w:rPr>" if style == "Job" else ""}<w:t xml:space="preserve">{escape(t)}</w:t></w:r>' for t in text.split("\t"))
    return f"<w:p><w:pPr>{props}</w:pPr>{runs}</w:p>"


def docx(path, lines):
    style = lambda i, n, s, b="": (f'<w:style w:type="paragraph" w:styleId="{i}"><w:name w:val="{n}"/><w:basedOn w:val="Normal"/>{b}'
                                   f'<w:rPr><w:b/><w:sz w:val="{s}"/></w:rPr></w:style>')
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
            '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>'
            '<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>'
            '<Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/></Types>',
        "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
            'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>'
            '<Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/></Relationships>',
        "word/styles.xml": f'<w:styles {W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="DejaVu Sans" w:hAnsi="DejaVu Sans"/><w:sz w:val="20"/></w:rPr></w:rPrDefault></w:docDefaults>'
            '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
            + style("Title", "Title", 36) + style("Heading1", "heading 1", 24, '<w:pPr><w:spacing w:before="200"/><w:outlineLvl w:val="0"/></w:pPr>')
            + '<w:style w:type="paragraph" w:styleId="ListParagraph"><w:name w:val="List Paragraph"/><w:basedOn w:val="Normal"/></w:style></w:styles>',
        "word/numbering.xml": f'<w:numbering {W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#8226;"/>'
            '<w:pPr><w:ind w:left="500" w:hanging="250"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
        "word/document.xml": f'<w:document {W}><w:body>{"".join(paragraph(s, t) for s, t in lines)}'
            '<w:sectPr><w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1300" w:right="1440" w:bottom="1300" w:left="1440"/></w:sectPr></w:body></w:document>',
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as z:
        for name, xml in parts.items():
            z.writestr(name, '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' + xml)


def run(*cmd, cwd):
    subprocess.run([str(c) for c in cmd], cwd=cwd, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def main():
    docx(OUT / "him-student.docx", STUDENT)
    docx(OUT / "cdi-nurse.docx", NURSE)
    with tempfile.TemporaryDirectory() as tmp:
        docx(Path(tmp) / "informatics-analyst.docx", INFORMATICS)
        run("soffice", "--headless", "--convert-to", "pdf", "informatics-analyst.docx", cwd=tmp)
        for name in ("roi-specialist", "him-manager"):
            run("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", f"--user-data-dir={tmp}/profile",
                f"--print-to-pdf={tmp}/{name}.pdf", (HERE / f"{name}.html").as_uri(), cwd=tmp)
        for engine, name in (("pdflatex", "inpatient-coder"), ("xelatex", "data-quality-analyst")):
            run(engine, "-interaction=nonstopmode", HERE / f"{name}.tex", cwd=tmp)
        for pdf in Path(tmp).glob("*.pdf"):
            shutil.copy(pdf, OUT / pdf.name)


if __name__ == "__main__":
    main()
