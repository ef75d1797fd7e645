import { COMPONENTS, findComponent } from '../../content/schemas/components.ts';
import { site } from '../../site.ts';
import { listAddresses, OTHER_ADDRESSES } from '../page-urls.ts';
import { instantOf } from '../../content/dates.ts';
import { isElement } from '../../content/html.ts';
import { CONTENT_FACTS, KINDS, pagePath, type ContentKind } from '../../content/kinds.ts';
import { suggest } from '../../content/did-you-mean.ts';
import { describeMismatch } from '../../content/mismatch.ts';
import { entriesWithBody, isMissing, type Entries, type Entry } from '../../content/validate.ts';
import type { Diagnostic } from '../../content/diagnostics.ts';
import { libraryKind } from '../kinds/registry.ts';
import { hintUnknownPromise } from '../promises.ts';
import { mapRedirects } from '../aliases.ts';
import type { BodyFacts, ComponentUse } from '../../content/source.ts';
import type { Library } from '../types.ts';
import { checkZodiac } from '../zodiac.ts';
import type { Appearance } from '../../content/visibility.ts';

/** What readers may see, and what they may see one day: a hidden piece may link to another. */
interface Views {
  library: Library;
  everything: Library;
  shows: (entry: Appearance) => boolean;
}

/** Components nobody knows, promises nobody made, elements that readers cannot be shown, links that lead nowhere. */
export function checkBodies(entries: Entries, { library, everything, shows }: Views): Diagnostic[] {
  const broken = [...entries.broken].map(pathOfBroken);
  const all = new Set([...listPaths(everything), ...broken]);
  const visible = library === everything ? all : new Set([...listPaths(library), ...broken]);
  const places = listPlaces(entries);
  const moved = mapRedirects(everything.redirects);
  const appears = new Map(
    everything.pieces.map(({ path, published, status }) => [
      path.slice(site.base.length - 1),
      status === 'draft' ? Infinity : published.getTime(),
    ]),
  );
  return bodiesOf(entries).flatMap((entry) => {
    const { body } = entry.source;
    if (body === undefined) return [];
    const uses = body.components.flatMap((use) => checkUse(use, entry, entries));
    const links = checkLinks(body, entry, {
      paths: shows(entry.data) ? visible : all,
      hidden: all,
      places,
      moved,
      appears: shows(entry.data) ? new Map() : appears,
    });
    return [
      ...uses,
      ...links,
      ...checkPictures(body, entry),
      ...checkQuotes(body, entry),
      ...checkZodiac(body.components, entry.source.file),
      ...checkWords(body, entry),
      ...checkOutline(body, entry),
    ];
  });
}

/** Every entry with a body. A part is hidden with the whole. */
function bodiesOf(entries: Entries): AnyEntry[] {
  return entriesWithBody(entries).map((entry): AnyEntry => {
    const { partOf } = CONTENT_FACTS[entry.source.kind];
    const data = entry.data as Appearance;
    const whole = (partOf && entries[partOf].get(entry.id.split('/')[0] ?? '')?.data) as
      Appearance | undefined;
    if (whole === undefined) return entry;
    return { ...entry, data: { ...data, published: whole.published, draft: data.draft || whole.draft } };
  });
}

function checkUse(use: ComponentUse, entry: AnyEntry, entries: Entries): Diagnostic[] {
  const at = (message: string, hint: string): Diagnostic => ({
    file: entry.source.file,
    line: use.line,
    message,
    hint,
  });
  if (/^[a-z]/.test(use.name)) return checkElement(use, at);
  const component = findComponent(use.name);
  if (component === undefined) {
    const names = Object.keys(COMPONENTS);
    return [
      at(
        `<${use.name}> is not a component.`,
        suggest(use.name, names).trim() || `The components are: ${names.join(', ')}.`,
      ),
    ];
  }
  if (component.isSatire && voiceOf(entry) === 'sincere')
    return [at(`<${use.name}> belongs to the satire, and this is a sincere piece.`, 'Remove it.')];
  const empty =
    use.isEmpty && component.whenEmpty !== undefined
      ? [at(`<${use.name}> frames nothing.`, component.whenEmpty)]
      : [];
  if (use.isBroken) return empty;
  const props = describeMismatch(component.props, use.props, `<${use.name}>`).map(({ message, hint }) =>
    at(message, hint),
  );
  return [...empty, ...props, ...(use.name === 'Promise' ? checkPromised(use, entries, at) : [])];
}

/** HTML in a body may not run scripts, embed anything or set styles. */
function checkElement({ name, props }: ComponentUse, at: Report): Diagnostic[] {
  if (name === 'img')
    return [
      at('<img> stands in a body.', 'Write ![what it shows](./picture.png), which is sized and checked.'),
    ];
  if (!isElement(name))
    return [
      at(
        `<${name}> is no element of HTML.`,
        suggest(name, Object.keys(COMPONENTS)).trim() ||
          'Write it in words, or with a component: each begins with a capital.',
      ),
    ];
  if (REFUSED.has(name))
    return [at(`<${name}> cannot stand in a body.`, 'Say it in words, or ask for a component.')];
  const live = Object.keys(props).filter((prop) => /^(?:on|style$|srcdoc$)/i.test(prop));
  return [
    ...live.map((prop) =>
      at(
        `"${prop}" cannot stand on <${name}>.`,
        'Remove it: a body is words, and its looks and its scripts are the site’s.',
      ),
    ),
    ...Object.entries(props)
      .filter(([prop, value]) => isScriptUrl(prop, value) && !(name === 'a' && prop === 'href'))
      .map(([prop]) =>
        at(
          `"${prop}" of <${name}> cannot be a javascript: or data: address.`,
          'Write a path of ours, or begin with https://.',
        ),
      ),
  ];
}

/** Whether an attribute holds an address that runs or contains what it leads to. The `href` of an `<a>` is checked as a link. */
function isScriptUrl(prop: string, value: unknown): boolean {
  if (!/^(?:href|src|action|formaction|xlink:?href|poster)$/i.test(prop)) return false;
  // A browser ignores spaces and control characters before and in a scheme (WHATWG URL, section 4.4).
  return /^(?:javascript|data):/i.test(String(value).replaceAll(/[\s\p{Cc}]/gu, ''));
}

function checkPromised({ props: { id } }: ComponentUse, entries: Entries, at: Report): Diagnostic[] {
  if (typeof id !== 'string' || !isMissing(entries, 'promise', id)) return [];
  return [
    at(
      `<Promise> names "${id}", but there is no such promise.`,
      hintUnknownPromise(id, [...entries.promise.keys()]),
    ),
  ];
}

/** Where a link may lead: a page of ours by its whole path, a place on this page, another site, a mailbox. */
function checkLinks(
  { links }: BodyFacts,
  { source: { file, kind }, id, data }: AnyEntry,
  { paths, hidden, places, moved, appears }: Targets,
): Diagnostic[] {
  // A piece that is to come may lead only to what is there when it comes; a draft has no day yet.
  const own =
    data.draft === true || data.published === undefined ? Infinity : instantOf(data.published).getTime();
  return links.flatMap(({ address, line, isRaw = false }) => {
    const path = address.split(/[?#]/)[0] ?? '';
    const fragment = readFragment(address);
    const ids = places.get(path === '' ? pagePath(kind, id) : path);
    const at = (message: string, hint: string): Diagnostic[] => [{ file, line, message, hint }];
    // A component writes the links of Markdown under the base path; a raw one would escape it.
    if (isRaw && path.startsWith('/'))
      return at(
        `<a href="${address}"> leads nowhere when the site is served from a folder.`,
        `Write it as [words](${address}).`,
      );
    if (address.startsWith(site.origin) && /^(?:$|[/?#])/.test(address.slice(site.origin.length)))
      return at(
        `The link to "${address}" names our own site.`,
        `Write only the path: ${address.slice(site.origin.length).replace(site.base, '/') || '/'}.`,
      );
    if (/^(?:https?:\/\/[^/]|mailto:)/.test(address)) return [];
    if (fragment !== '' && ids !== undefined && !ids.includes(fragment))
      return at(
        `The link to "${address}" leads to no place on ${path === '' ? 'this' : 'that'} page.`,
        suggest(fragment, ids).trim() || `The places there are: ${ids.join(', ') || 'none'}.`,
      );
    if ((appears.get(path) ?? 0) > own && hidden.has(path) && paths.has(path))
      return at(
        `The link to "${address}" leads to a page that readers will not see yet when this piece appears.`,
        'Promise it with <Promise>, or publish it before.',
      ).map((diagnostic) => ({ ...diagnostic, isPassing: true }));
    if (/^#./.test(address) || paths.has(path)) return [];
    if (/^[^\s/@]+@[^\s/@]+$/.test(address))
      return at(`The link to "${address}" is a mailbox.`, `Write mailto:${address}.`);
    if (!path.startsWith('/'))
      return at(
        `The link to "${address}" is no address of ours, and no whole address of another site.`,
        'Write /articles/<slug>/, or begin with https://.',
      );
    const present = moved.get(path);
    if (present !== undefined)
      return at(
        `The link to "${address}" leads to an old address.`,
        `Write ${address.replace(path, present)}.`,
      );
    if (hidden.has(path))
      return at(
        `The link to "${address}" leads to a page that readers do not see yet.`,
        'Promise it with <Promise>, or wait until it is published.',
      ).map((diagnostic) => ({ ...diagnostic, isPassing: true }));
    return at(
      `The link to "${address}" leads to no page.`,
      suggest(path, [...paths]).trim() || 'Correct the address.',
    );
  });
}

function checkPictures({ pictures }: BodyFacts, { source: { file } }: AnyEntry): Diagnostic[] {
  return pictures.flatMap(({ address, alt, isDecorative = false, line }) => {
    if (isDecorative !== (alt.trim() !== '')) return [];
    if (isDecorative)
      return [
        {
          file,
          line,
          message: `The picture "${address}" is described, and called decorative too.`,
          hint: 'Keep one of the two.',
        },
      ];
    return [
      {
        file,
        line,
        message: `The picture "${address}" is not described.`,
        hint: `Say what it shows: ![what it shows](${address}); where it only decorates, write ![](${address} "decorative").`,
      },
    ];
  });
}

/** A pull quote pulls: it says what the piece says elsewhere. */
function checkQuotes({ pulled }: BodyFacts, { source: { file } }: AnyEntry): Diagnostic[] {
  return pulled
    .filter(({ isTold }) => !isTold)
    .map(({ line }) => ({
      file,
      line,
      message: 'The pull quote says what the text does not.',
      hint: 'Repeat a sentence of the text, word for word.',
    }));
}

/** A body that could not be read has its own problem already. */
function checkWords(
  { words, components, pictures }: BodyFacts,
  { source: { file, diagnostics } }: AnyEntry,
): Diagnostic[] {
  if (words + components.length + pictures.length > 0 || diagnostics.length > 0) return [];
  return [
    { file, line: 1, message: 'The file has frontmatter, but no text after it.', hint: 'Write the text.' },
  ];
}

/** The page has the one title; a part stands among others, whose headings and notes its own must not meet. */
function checkOutline({ headings, notes }: BodyFacts, { source: { file, kind } }: AnyEntry): Diagnostic[] {
  const allowed = CONTENT_FACTS[kind].body;
  const at = (line: number, message: string, hint: string): Diagnostic => ({ file, line, message, hint });
  const outline = headings.flatMap(({ depth, line }) => {
    if (!allowed?.headings)
      return [at(line, `${allowed?.name} has no headings.`, 'Begin the paragraph with bold words instead.')];
    return depth === 1
      ? [at(line, 'The page has its title from "title".', 'Begin this heading with ##.')]
      : [];
  });
  const wrong = allowed?.notes ? [] : notes;
  return [
    ...outline,
    ...wrong.map((line) => at(line, 'Notes at the foot cannot stand in an answer.', 'Say it in the text.')),
  ];
}

/** The places on each page of ours that a link can name. A page that is not here has none that an author could know. */
function listPlaces(entries: Entries): Map<string, string[]> {
  const wholes = entriesWithBody(entries).filter(({ source }) => !CONTENT_FACTS[source.kind].partOf);
  return new Map(
    wholes.flatMap((entry): [string, string[]][] => {
      const { kind, body, diagnostics } = entry.source;
      const ids = libraryKind(kind).listIds?.(entry as never, entries);
      // A body that could not be read has places that nobody knows yet.
      if (ids === undefined && diagnostics.length > 0) return [];
      return [[pagePath(kind, entry.id), ids ?? body?.ids.filter((id) => !OF_FOOTNOTES.test(id)) ?? []]];
    }),
  );
}

const OF_FOOTNOTES = /^(?:user-content-|footnote-label$)/;

/** What follows `#`, decoded; a fragment that cannot be decoded stays as it is. */
function readFragment(address: string): string {
  const fragment = address.split('#')[1] ?? '';
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** Where a file that cannot be believed yet will stand once it is right, below the base path. */
function pathOfBroken(name: string): string {
  const [kind = '', ...id] = name.split('/');
  return pagePath(kind as ContentKind, id.join('/'));
}

function listPaths(library: Library): string[] {
  return [...listAddresses(library).map(({ address }) => address), ...OTHER_ADDRESSES];
}

function voiceOf(entry: AnyEntry): string {
  return 'voice' in entry.data ? entry.data.voice : KINDS[entry.source.kind].voice;
}

const REFUSED = new Set([
  'script',
  'style',
  'iframe',
  'object',
  'embed',
  'form',
  'input',
  'button',
  'link',
  'meta',
  'base',
  'template',
  'video',
  'audio',
]);

/** Where a link may lead: `paths` now, `hidden` one day too, and the ids that are known on a page. */
interface Targets {
  paths: ReadonlySet<string>;
  hidden: ReadonlySet<string>;
  places: ReadonlyMap<string, string[]>;
  /** When each piece appears, in milliseconds; a draft never. */
  appears: ReadonlyMap<string, number>;
  /** Where each old address leads now. */
  moved: ReadonlyMap<string, string>;
}

type Report = (message: string, hint: string) => Diagnostic;

type AnyEntry = Omit<Entry, 'data'> & { data: Appearance & ({ voice: string } | object) };
