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
  why?: string;
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

export interface PostingEducation {
  level: string;
  need: string;
  status: 'met' | 'under_way' | 'not_seen';
}

export interface Posting {
  match: number;
  matched: string[];
  missing: string[];
  listed_only: string[];
  asks: Ask[];
  education: PostingEducation;
  education_preferred?: PostingEducation;
  years: number;
  years_seen: number;
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

export interface Batch {
  id: string;
  state: 'queued' | 'running' | 'done' | 'cancelled';
  files: number;
  done: number;
  failed: number;
  created_at: string;
  finished_at: string | null;
  expires_at: string;
  target_role?: string;
  roster_rows?: number;
  roster_unmatched?: number;
}

export interface Item {
  item: string;
  file: string;
  state: 'queued' | 'running' | 'done' | 'failed';
  score: number | null;
  track: string | null;
  student_id: string | null;
  program: string | null;
  class_year: string | null;
  problem: { code: string; title: string; detail: string } | null;
}

export interface Figures {
  count: number;
  score: { mean: number; lower_quartile: number; median: number; upper_quartile: number };
  histogram: { from: number; to: number; count: number }[];
  verdicts: { quantified_accomplishment: number; accomplishment: number; duty: number };
  missing_keywords: { id: string; label: string; count: number }[];
  missing_credentials: { id: string; label: string; count: number }[];
}

export interface Cohort {
  complete: boolean;
  read: number;
  fewest: number;
  whole: { suppressed: boolean; figures: Figures | null };
}

export interface VocabularyKeyword {
  id: string;
  label: string;
  aliases: string[];
  track: string;
  category: string;
  related: string[];
  measures: { metric: string; unit: string }[];
  sources: string[];
}

export interface Credential {
  id: string;
  label: string;
  name: string;
  aliases: string[];
  issuer: string;
  status: string;
  level: string;
  tracks: string[];
  requires: string[];
  renewal: string;
  sources: string[];
}
