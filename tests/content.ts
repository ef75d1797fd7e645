import { readSource } from '../src/content/read/read-file.ts';
import { parseContentPath } from '../src/content/file-patterns.ts';
import { buildLibrary } from '../src/library/build-library.ts';
import { formatDiagnostics } from '../src/content/diagnostics.ts';
import type { NamedPictures, Source } from '../src/content/source.ts';
import type { Library } from '../src/library/types.ts';

export const NOW = new Date('2026-11-25T00:00:00Z');

/** Content as authors write it, by path inside `content/`, read by the real reader. */
export type Files = Record<string, string>;

/** The sources of some files. A path that nothing reads is a mistake of the test. */
export function sourcesOf(files: Files): Source[] {
  return Object.entries(files).map(([path, text]) => {
    const place = parseContentPath(path);
    if (place === undefined) throw new Error(`Nothing reads content/${path}.`);
    const file = `content/${path}`;
    return { ...place, file, ...readSource(file, text) };
  });
}

/** The library of some files, which must be without a problem. `pictures` is what is known of those that they name. */
export function libraryOf(files: Files, now = NOW, pictures: NamedPictures = {}): Library {
  const sources = sourcesOf(files).map((source) => ({ ...source, pictures }));
  const { library, diagnostics } = buildLibrary(sources, { now });
  if (diagnostics.length > 0) throw new Error(formatDiagnostics(diagnostics));
  return library;
}

/** The report on some files, for today and every day to come, one problem a line, without the heading. */
export function problemsOf(files: Files, now = NOW): string[] {
  const { diagnostics, toCome } = buildLibrary(sourcesOf(files), { now });
  const all = [...diagnostics, ...toCome];
  return all.length === 0 ? [] : formatDiagnostics(all).split('\n').slice(2, -1);
}

/**
 * An article as an author writes it, with a summary of its own where it has a title of its own. `extra` lines of
 * frontmatter come last; `body` follows.
 */
export function anArticle({
  title = 'A memo',
  published = '2026-11-01',
  extra = '',
  body = 'Text.',
} = {}): string {
  return `---
title: ${title}
standfirst: One sentence.
summary: "Satire: ${title === 'A memo' ? 'a memo' : title.replaceAll(/[^\p{L}\p{N} ]/gu, '').slice(0, 200)}."
voice: satire
published: ${published}
${extra}${extra === '' ? '' : '\n'}---

${body}
`;
}

/** The same article in the other voice. */
export function sincerely(article: string): string {
  return article.replace('voice: satire', 'voice: sincere').replace('summary: "Satire: ', 'summary: "');
}

export function aSeries(...parts: string[]): string {
  return `title: A series
standfirst: One sentence.
summary: "Satire: a series."
voice: satire
parts:
${parts.map((part) => `  - ${part}`).join('\n')}
`;
}

export function aPromise({ title = 'A promised piece' } = {}): string {
  return `title: ${title}
promised: 2026-11-01
note: It will come.
`;
}

export function aQuestion({
  summary = 'A question.',
  answers = ['ada-lovelace'],
  extra = '',
  body = '',
} = {}): string {
  const short = `Do this <Cite by="${[...new Set(answers)].join(', ')}" />. Then do that <Cite by="${answers[0]}" />.`;
  return `---
title: What should one do?
summary: ${summary}
voice: sincere
published: 2026-11-01
source:
  name: A forum
  url: https://forum.example/q
  consulted: 2026-11-01
answers:
${answers.map((mentor) => `  - ${mentor}`).join('\n')}
${extra}${extra === '' ? '' : '\n'}---

${body === '' ? short : body}
`;
}

export function anAnswer({ date = '"12-05"', extra = '', body = 'Do it well.' } = {}): string {
  return `---
role: Analyst
company: Engine
date: ${date}
stance: Do it
form: digest
${extra}${extra === '' ? '' : '\n'}---

${body}
`;
}

export function aMentor({ name = 'Ada Lovelace', extra = '' } = {}): string {
  return `name: ${name}
role: Analyst
company: Engine
recorded: 2026-11-01
${extra}`;
}
