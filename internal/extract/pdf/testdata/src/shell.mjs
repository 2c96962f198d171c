// Running programs for the renderers, in a folder that is thrown away.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";

// within runs do(folder) in a new folder and removes it.
export async function within(work) {
  const folder = fs.mkdtempSync(os.tmpdir() + "/fixture-");
  try { return await work(folder); } finally { fs.rmSync(folder, { recursive: true, force: true }); }
}

export function run(program, args, cwd, input) {
  const r = spawnSync(program, args, { cwd, input, maxBuffer: 1 << 26, env: { ...process.env, SOURCE_DATE_EPOCH: "1767225600", FORCE_SOURCE_DATE: "1", TZ: "UTC" } });
  if (r.status !== 0 && r.status !== null && !(program === "qpdf" && r.status === 3)) throw new Error(`${program} ${args.join(" ")}: ${r.stdout}${r.stderr}`);
  return r.stdout;
}

export const chromium = (html) => within((d) => {
  fs.writeFileSync(d + "/r.html", html);
  run("chromium", ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update",
    "--disable-sync", `--user-data-dir=${d}/u`, "--no-pdf-header-footer", `--print-to-pdf=${d}/r.pdf`, "file://" + d + "/r.html"], d);
  return fs.readFileSync(d + "/r.pdf");
});

export const wkhtmltopdf = (html) => within((d) => {
  fs.writeFileSync(d + "/r.html", html);
  run("wkhtmltopdf", ["-q", "--page-size", "Letter", r("r.html"), r("r.pdf")], d);
  return fs.readFileSync(d + "/r.pdf");
  function r(name) { return d + "/" + name; }
});

export const tex = (program, source) => within((d) => {
  fs.writeFileSync(d + "/r.tex", source);
  for (let i = 0; i < 2; i++) run(program, ["-interaction=nonstopmode", "-halt-on-error", "r.tex"], d);
  return fs.readFileSync(d + "/r.pdf");
});

export const soffice = (docx) => within((d) => {
  fs.writeFileSync(d + "/r.docx", docx);
  run("soffice", [`-env:UserInstallation=file://${d}/lo`, "--headless", "--convert-to", "pdf", "--outdir", d, d + "/r.docx"], d);
  return fs.readFileSync(d + "/r.pdf");
});

export const through = (program, args, pdf) => within((d) => {
  fs.writeFileSync(d + "/in.pdf", pdf);
  run(program, args, d);
  return fs.readFileSync(d + "/out.pdf");
});
