// The request that the page has just made, for a shell.

import { endedLine, key, type Fields, type Resume } from '../ask';

export function curlOf(origin: string, resume: Resume, fields: Fields): string {
  const parts = [`curl -s ${origin}/v1/score`];
  if (key.get()) parts.push('-H "Authorization: Bearer $HIMSCORE_KEY"');
  parts.push('file' in resume ? `-F ${quote(`resume=@${formName(resume.file.name)}`)}` : "-F 'resume=@-;type=text/plain'");
  if (fields.target_role) parts.push(`-F target_role=${fields.target_role}`);
  if (fields.posting_file) parts.push(`-F ${quote(`posting_file=@${formName(fields.posting_file.name)}`)}`);
  else if (fields.posting.trim()) parts.push(`--form-string ${quote(`posting=${fields.posting}`)}`);
  const command = parts.join(' \\\n  ');
  return 'file' in resume ? command : `${command} <<'END OF RESUME'\n${endedLine(resume.text)}END OF RESUME`;
}

/** A word that no shell changes. */
function quote(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

/** A name as curl reads it after the @: a comma or a semicolon would end it. */
function formName(name: string): string {
  return /[,;"\\]/.test(name) ? `"${name.replace(/["\\]/g, String.raw`\$&`)}"` : name;
}
