// What the API answers, as far as the page shows it. The names are those of internal/report and api.

export type Evidence = 'quantified' | 'accomplishment' | 'duty' | 'listed' | 'denied';
export type Verdict = 'quantified_accomplishment' | 'accomplishment' | 'duty' | 'none';
export type Priority = 'must' | 'should' | 'could';
export type Box = [left: number, top: number, right: number, bottom: number];

export interface Mention {
  text: string;
  line: number;
  start: number; // in code points of the line's text
  end: number;
  section: string;
  page: number;
  evidence: Evidence;
}

export interface Keyword {
  id: string;
  label: string;
  track: string;
  category: string;
  evidence: Evidence;
  mentions: Mention[];
}

export interface Undecided {
  text: string;
  line: number;
  start: number;
  end: number;
  may_mean: string[];
}

export interface Metric {
  text: string;
  kind: string;
  start: number;
  end: number;
}

export interface Line {
  line: number;
  section: string;
  page: number;
  box?: Box;
  text: string;
  bullet: boolean;
  verdict: Verdict;
  verb: string;
  metrics: Metric[];
  parts: { scope: boolean; tools: boolean; impact: boolean };
  keywords: string[];
  advice: { code: string; message: string }[];
}

export interface Finding {
  code: string;
  severity: 'info' | 'warning' | 'serious';
  message: string;
  page?: number;
  line?: number;
}

export interface Part {
  id: string;
  points: number;
  max: number;
  why: string;
  lines: number[];
}

export interface Missing {
  keyword: string;
  label: string;
  priority: Priority;
  why: string;
  place: string;
  line?: number;
  measure: string[];
  pattern?: string;
  sources: string[];
}

export interface HeldCredential {
  id: string;
  label: string;
  status: 'held' | 'in_progress' | 'planned' | 'expired';
  text: string;
  line: number;
  year?: number;
}

export interface SuggestedCredential {
  id: string;
  label: string;
  name: string;
  issuer: string;
  when: 'now' | 'next' | 'later';
  why: string;
  requires: string[];
  sources: string[];
}

export interface RoleMatch {
  id: string;
  title: string;
  track: string;
  match: number;
  have: string[];
  missing: string[];
}

export interface Ask {
  id: string;
  need: 'required' | 'preferred' | 'obtain_within';
  text: string;
  group?: number;
  answered_by?: string;
}

export interface Posting {
  match: number;
  matched: string[];
  missing: string[];
  listed_only: string[];
  asks: Ask[];
  education: { level: string; need: string };
  years: number;
  phrases: { text: string; in_resume: boolean }[];
}

export interface Report {
  taxonomy_version: string;
  document: {
    format: 'pdf' | 'docx' | 'text' | 'json_resume';
    reader: string;
    pages: number;
    words: number;
    sha256: string;
    sections: { kind: string; heading: string; page: number; line: number }[];
    findings: Finding[];
  };
  score: { total: number; band: 'weak' | 'fair' | 'good' | 'strong'; parts: Part[] };
  track: { id: string; him: number; informatics: number; why: string };
  level: { id: string; why: string };
  education: { level: string; text: string; line?: number };
  keywords: Keyword[];
  undecided: Undecided[];
  lines: Line[];
  missing: Missing[];
  credentials: { held: HeldCredential[]; suggested: SuggestedCredential[] };
  roles: RoleMatch[];
  posting?: Posting;
  warnings: { code: string; message: string; lines: number[] }[];
  next_steps: { code: string; title: string; why: string; weeks?: number; sources: string[] }[];
}

export interface Problem {
  title: string;
  status: number;
  detail: string;
  instance: string;
  code: string;
  errors?: { field: string; message: string; allowed?: string[] }[];
}

export interface Page<T> {
  items: T[];
  next?: string;
}

export interface Role {
  id: string;
  title: string;
  aliases: string[];
  track: string;
  level: string;
  keywords: { id: string; weight: number }[];
  credentials: string[];
  sources: string[];
}

export interface Source {
  id: string;
  title: string;
  kind: string;
  date: string;
  url?: string;
  facts: { id: string; topic: string; locator: string; says: string }[];
}
