import { formatDate } from '../../content/dates.ts';
import { escapeHtml as e } from '../../content/html.ts';
import { VOICES } from '../../content/kinds.ts';
import type { Promised } from '../../library/types.ts';
import { count, DAYS } from '../../library/views/wording.ts';
import { absolute, href, site } from '../../site.ts';
import { writeLink } from '../feeds/link.ts';
import type { Volume } from './volume.ts';

/** The page with the title. */
export function writeTitlePage({ title, line, voice, date }: Volume): string {
  const labels = (voice === undefined ? VOICE_NAMES : [voice]).map((one) => VOICES[one].label);
  const label = `<p class="label">${labels.join(' and ')}</p>`;
  const foot = `<p>${e(site.name)}<br/>As it stood on ${formatDate(date)}</p>`;
  return `<section class="title-page">${label}<h1>${e(title)}</h1><p>${e(line)}</p>${foot}</section>`;
}

const VOICE_NAMES = ['satire', 'sincere'] as const;

/** What was promised: what was kept, and what is outstanding; nothing where nobody promised anything. */
export function writePromises({ promises }: Volume): string {
  if (promises.length === 0) return '';
  const list = (heading: string, items: readonly Promised[], describe: (promise: Promised) => string) =>
    items.length === 0
      ? ''
      : `<h2>${heading}</h2><ul>${items.map((promise) => `<li>${describe(promise)}</li>`).join('')}</ul>`;
  const kept = promises.filter(({ keptBy }) => keptBy !== undefined);
  const open = promises.filter(({ keptBy }) => keptBy === undefined);
  const lists = list('Kept', kept, describeKept) + list('Outstanding', open, describeOpen);
  return (
    '<header><h1 id="promises">Promises</h1></header><p>' +
    `Pieces that we announced before they were written, and what became of them.</p>${lists}`
  );
}

function describeKept({ title, promised, keptBy, days }: Promised): string {
  const as = keptBy!.title === title ? '' : ` as ${writeLink(keptBy!.path, keptBy!.title)}`;
  const name = as === '' ? writeLink(keptBy!.path, title) : e(title);
  return `${name}, promised on ${formatDate(promised)}, kept after ${count(days, DAYS)}${as}.`;
}

function describeOpen({ title, promised, note }: Promised): string {
  return `${e(title)}, promised on ${formatDate(promised)}. ${e(note)}`;
}

/** Whose the texts are, and what may be done with them. */
export function writeLicence({ pieces }: Volume): string {
  const voices = [...new Set(pieces.map(({ voice }) => voice))];
  const said = voices.map((voice) => `<p>${SAID[voice]}</p>`).join('');
  const licence = 'creativecommons.org/licenses/by/4.0';
  return [
    `<header><h1 id="licence">Licence</h1></header>${said}<p>${e(site.copyright)}`,
    'You may copy, change and pass on what is in this book, with the name of its source:',
    `<a href="https://${licence}/">${licence}</a>.</p><p>The pieces are at`,
    `${writeLink(href('/'), absolute(href('/')))}, with what was corrected in them since.</p>`,
  ].join(' ');
}

const SAID = {
  satire: `What is marked ${VOICES.satire.label} is invented. Nothing in it should be acted on.`,
  sincere: `What is marked ${VOICES.sincere.label} is meant. Answers are digests in our words of what the named people answered in public.`,
} as const;
