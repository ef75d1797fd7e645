import juice from 'juice';
import { formatDate } from '../../content/dates.ts';
import { escapeHtml as e, writeAttributes } from '../../content/html.ts';
import { VOICES, type Voice } from '../../content/kinds.ts';
import type { Piece } from '../../library/types.ts';
import { href, site, theme, type Palette } from '../../site.ts';
import { writeLink } from '../feeds/link.ts';
import type { Letter } from './letter.ts';

/** What stands above a piece: its voice, whose it is, when it appeared, and its title. */
export function writePieceHead({ voice, title, path, published }: Piece): string {
  const label = `<p class="label"><strong>${VOICES[voice].label}</strong></p>`;
  const day = `<p class="small">${e(site.name)}, ${formatDate(published)}. ${MEANING[voice]}</p>`;
  return `${label}${day}<h1>${writeLink(path, title)}</h1>`;
}

/** What a label means, for who was forwarded the letter. */
const MEANING: Record<Voice, string> = {
  satire: 'Invented, and meant as a joke.',
  sincere: 'Meant. Answers are digests in our own words of what the named people answered in public.',
};

/** What stands below every letter: where it can be read, whose it is, and that nobody counts. */
export function writePieceFoot(link: string): string {
  const read = `<p class="small">On the site: <a${writeAttributes({ href: link })}>${e(link)}</a></p>`;
  return `${read}${writeFoot()}`;
}

/** Whose a letter is, and that nobody counts. */
export function writeFoot(): string {
  const home = writeLink(href('/'), site.name);
  const subscribe = writeLink(href('/subscribe/'), 'Subscribe, or stop');
  return `<p class="small">${home}. ${NOT_COUNTED}</p><p class="small">${e(site.copyright)} ${subscribe}.</p>`;
}

/** What every letter says of itself. */
export const NOT_COUNTED = 'Nothing in this letter counts who opens it or what is followed.';

/** Where a letter that was cut goes on. */
export function writeRest(link: string): string {
  const why = '<strong>This letter is cut here: the piece is longer than mail clients show.</strong>';
  return `<p class="rest">${why} <a${writeAttributes({ href: link })}>Read the rest on the site</a>.</p>`;
}

/** A letter as a service takes it, which puts it into a document of its own: the preheader, and the letter on its paper. */
export function writeFragment(
  { preheader, voice }: Pick<Letter, 'preheader' | 'voice'>,
  body: string,
): string {
  const hidden = 'display:none;font-size:1px;line-height:1px;max-height:0;max-width:0;overflow:hidden';
  return `<div style="${hidden}">${e(preheader)}${PADDING}</div>
<div class="letter" style="${paperOf(voice)}">
<div style="max-width:600px;margin:0 auto;padding:24px 16px 40px;${FONT}">
${body}
</div>
</div>`;
}

/** A whole document around a letter. Its few styles that are not inlined are for readers who prefer a dark page. */
export function writeDocument(
  { subject, voice }: Pick<Letter, 'subject' | 'voice'>,
  fragment: string,
): string {
  return `<!doctype html>
<html lang="${site.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${e(subject)}</title>
<style>${writeDarkStyles(theme.colours[voice ?? 'satire'].dark)}</style>
</head>
<body style="${paperOf(voice)}">
${fragment}
</body>
</html>
`;
}

function paperOf(voice: Voice | undefined): string {
  const { paper, ink } = theme.colours[voice ?? 'satire'].light;
  return `background-color:${paper};color:${ink};margin:0;padding:0`;
}

/** Keeps the first words of the letter from following its preheader in the list of a mail client. */
const PADDING = '&#847;&zwnj;&nbsp;'.repeat(40);

const FONT = `font-family:${theme.fonts.text.system},${theme.fonts.text.generic};font-size:17px;line-height:1.5`;

/** Parts of a letter with their styles in their elements: many mail clients know no others. */
export function inlineStyles(parts: readonly string[], voice: Voice | undefined): string[] {
  // A picture has its own height as an attribute; that of its styles, "auto", is none.
  const options = { xmlMode: true, applyHeightAttributes: false };
  return juice.inlineContent(parts.join(SEAM), STYLES[voice ?? 'satire'], options).split(SEAM);
}

/** What stands between two parts while they are styled; what authors write in comments is not published. */
const SEAM = '<!--seam-->';

function writeStyles({ ink, red, muted, tint }: Palette): string {
  return `
    p { margin: 0 0 16px; }
    .label { margin: 0 0 4px; font-size: 20px; color: ${red}; }
    .small, small, figcaption { font-size: 14px; line-height: 1.4; color: ${muted}; }
    .rest { border: 1px solid ${tint}; padding: 12px; }
    h1 { margin: 8px 0 20px; font-size: 30px; line-height: 1.15; font-weight: normal; }
    h2 { margin: 32px 0 12px; font-size: 22px; line-height: 1.25; }
    h3, h4, h5, h6 { margin: 24px 0 8px; font-size: 18px; line-height: 1.3; }
    a { color: ${red}; text-decoration: underline; }
    h1 a { color: ${ink}; text-decoration: none; }
    ul, ol { margin: 0 0 16px; padding-left: 24px; }
    li, dd { margin-bottom: 6px; }
    dl { margin: 0 0 16px; }
    dd { margin-left: 16px; }
    blockquote { margin: 0 0 16px; padding-left: 14px; border-left: 3px solid ${tint}; }
    hr { border: 0; border-top: 1px solid ${tint}; margin: 24px 0; }
    table { width: 100%; border-collapse: collapse; margin: 0 0 16px; font-size: 15px; line-height: 1.35; }
    th, td { padding: 6px 8px 6px 0; border-bottom: 1px solid ${tint}; text-align: left; vertical-align: top; }
    img { max-width: 100%; height: auto; border: 0; }
    pre { margin: 0 0 16px; white-space: pre-wrap; word-break: break-word; font-size: 14px; }
    figure { margin: 0 0 16px; }`;
}

const STYLES: Record<Voice, string> = {
  satire: writeStyles(theme.colours.satire.light),
  sincere: writeStyles(theme.colours.sincere.light),
};

/** The colours of a dark page, which go before those in the elements. */
function writeDarkStyles({ paper, ink, red, muted, tint }: Palette): string {
  const rules = {
    'body,.letter': `background-color:${paper}!important;color:${ink}!important`,
    'a,.label': `color:${red}!important`,
    'h1 a': `color:${ink}!important`,
    'small,figcaption,.small': `color:${muted}!important`,
    'th,td,hr,blockquote,.rest': `border-color:${tint}!important`,
  };
  const css = Object.entries(rules).map(([selector, style]) => `${selector}{${style}}`);
  return `@media (prefers-color-scheme:dark){${css.join('')}}`;
}
