// react-pdf, which sets text with textkit and parts words in English by default.
import { pathToFileURL } from "node:url";
import { header, sections, pieces } from "./content.mjs";
import { need, fontFile } from "./modules.mjs";

export async function reactpdf(template) {
  const { createElement: h } = need("react");
  const { Document, Page, View, Text, Font, pdf } = await import(pathToFileURL(need.resolve("@react-pdf/renderer")));
  Font.register({ family: "F", fonts: [{ src: fontFile("Regular") }, { src: fontFile("Bold"), fontWeight: "bold" }, { src: fontFile("Italic"), fontStyle: "italic" }] });
  const bold = { fontWeight: "bold" };
  const rich = (s) => pieces(s).map(([t, up], i) => (up ? h(Text, { key: i, style: { fontSize: 6, verticalAlign: "super" } }, t) : t));
  const row = (left, right, style) => h(View, { style: { flexDirection: "row", justifyContent: "space-between", ...style } }, h(Text, { style: { flexShrink: 1, paddingRight: 10 } }, rich(left)), h(Text, { style: { fontWeight: "normal" } }, right));
  const line = (l, i) => h(View, { key: i }, ((l) => {
    switch (l.kind) {
      case "title": return l.tail ? row(l.text, l.tail, { ...bold, marginTop: 4 }) : h(Text, { style: { ...bold, marginTop: 4 } }, rich(l.text));
      case "employer": return h(Text, { style: { fontStyle: "italic" } }, rich(l.text));
      case "bullet": return h(View, { style: { flexDirection: "row", paddingLeft: 4 + 12 * l.level } }, h(Text, { style: { width: 10 } }, l.level ? "◦" : "•"), h(Text, { style: { flex: 1 } }, rich(l.text)));
      case "bar": return h(View, {}, h(Text, {}, rich(l.text)), h(View, { style: { height: 4, width: "90%", backgroundColor: "#ddd", marginBottom: 4 } }, h(View, { style: { height: 4, width: `${l.share * 100}%`, backgroundColor: "#2a8" } })));
      case "name": return h(Text, { style: { ...bold, fontSize: 18, marginBottom: 4 } }, l.text);
      default: return l.tail ? row(l.text, l.tail) : h(Text, { style: { marginBottom: 2 } }, ...(l.label ? [h(Text, { style: bold }, l.label + " ")] : []), ...rich(l.text));
    }
  })(l));
  const panel = template === "panels";
  const section = (s) => h(View, { key: s.id, style: { marginTop: 7 } }, h(Text, { style: { ...bold, fontSize: 11, marginBottom: 3, ...(panel ? { backgroundColor: "#245", color: "#fff", padding: 3 } : {}) } }, s.heading), ...s.lines.map(line));
  const all = sections(template), side = all.filter((s) => s.side), main = all.filter((s) => !s.side);
  const page = h(Page, { size: "LETTER", style: { padding: 45, fontFamily: "F", fontSize: 9.5, lineHeight: 1.3 } },
    h(View, panel ? { style: { backgroundColor: "#123", color: "#fff", padding: 8 } } : {}, header(template).map(line)),
    h(View, { style: { flexDirection: "row", marginTop: 6 } },
      h(View, { style: { width: "31%", padding: 6, marginRight: 12, ...(panel ? { backgroundColor: "#368", color: "#fff" } : {}) } }, side.map(section)),
      h(View, { style: { flex: 1 } }, main.map(section))));
  const stream = await pdf(h(Document, {}, page)).toBuffer();
  const parts = [];
  for await (const d of stream) parts.push(d);
  return Buffer.concat(parts);
}
