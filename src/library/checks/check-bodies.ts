import { COMPONENTS, findComponent } from '../../content/schemas/components.ts';
import { site } from '../../site.ts';
import { listAddresses, OTHER_ADDRESSES } from '../page-urls.ts';
import { instantOf } from '../../content/dates.ts';
import { isElement } from '../../content/html.ts';
import { KINDS, type ContentKind } from '../../content/kinds.ts';
import { suggest } from '../../content/did-you-mean.ts';
import { describeMismatch, isMissing, type Entries, type Entry } from '../../content/validate.ts';
import type { Diagnostic } from '../../content/diagnostics.ts';
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

/** Every entry with a body. An answer is hidden with its question. */
function bodiesOf(entries: Entries): AnyEntry[] {
  const answers = [...entries.answer.values()].map((answer): AnyEntry => {
    const question = entries.question.get(answer.id.split('/')[0] ?? '');
    return {
      ...answer,
      data: {
        ...answer.data,
        published: question?.data.published,
        draft: answer.data.draft || question?.data.draft,
      },
    };
  });
  return [...entries.article.values(), ...entries.question.values(), ...answers, ...entries.page.values()];
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

/** HTML as an author writes it: nothing that runs, loads, or dresses itself. */
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
  return live.map((prop) =>
    at(
      `"${prop}" cannot stand on <${name}>.`,
      'Remove it: a body is words, and its looks and its scripts are the site’s.',
    ),
  );
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
    const ids = places.get(path === '' ? pathOf(kind, id) : path);
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

/** The page has the one title; an answer stands among others, whose headings and notes its own must not meet. */
function checkOutline({ headings, notes }: BodyFacts, { source: { file, kind } }: AnyEntry): Diagnostic[] {
  const alone = kind === 'article' || kind === 'page';
  const outline = headings.flatMap(({ depth, line }) => {
    if (!alone)
      return [
        {
          file,
          line,
          message: `${kind === 'answer' ? 'An answer' : 'A short answer'} has no headings.`,
          hint: 'Begin the paragraph with bold words instead.',
        },
      ];
    return depth === 1
      ? [{ file, line, message: 'The page has its title from "title".', hint: 'Begin this heading with ##.' }]
      : [];
  });
  if (alone) return outline;
  return [
    ...outline,
    ...notes.map((line) => ({
      file,
      line,
      message: 'Notes at the foot cannot stand in an answer.',
      hint: 'Say it in the text.',
    })),
  ];
}

/** The places on each page of ours that a link can name. A page that is not here has none that an author could know. */
function listPlaces({ article, question, answer, page }: Entries): Map<string, string[]> {
  const answered = [...question.values()].map(({ id, data }): [string, string[]] => [
    pathOf('question', id),
    [
      'short-answer',
      'answers',
      ...data.answers.flatMap((mentor) => [
        mentor,
        ...(answer.get(`${id}/${mentor}`)?.source.body?.moves.map(({ anchor }) => `${mentor}-${anchor}`) ??
          []),
      ]),
    ],
  ]);
  // A body that could not be read has places that nobody knows yet.
  const written = [...article.values(), ...page.values()]
    .filter(({ source }) => source.diagnostics.length === 0)
    .map(({ id, source }): [string, string[]] => [
      pathOf(source.kind, id),
      (source.body?.ids ?? []).filter((place) => !/^(?:user-content-|footnote-label$)/.test(place)),
    ]);
  return new Map([...answered, ...written]);
}

/** What follows `#`, decoded; a fragment that cannot be decoded stays as it is. */
function readFragment(address: string): string {
  const fragment = address.split('#')[1] ?? '';
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** The address of an entry as authors write it, below the base path. An answer stands on its question's page. */
function pathOf(kind: ContentKind, id: string): string {
  return (KINDS[kind].path(id).split('#')[0] ?? '').slice(site.base.length - 1);
}

/** Where a file that cannot be believed yet will stand once it is mended, below the base path. */
function pathOfBroken(name: string): string {
  const [kind = '', ...id] = name.split('/');
  return `/${KINDS[kind as ContentKind].folder}/${id.join('/')}/`.replace(/^\/pages\//, '/');
}

function listPaths(library: Library): string[] {
  return [...listAddresses(library).map(({ address }) => address), ...OTHER_ADDRESSES];
}

function voiceOf(entry: AnyEntry): string {
  return 'voice' in entry.data ? entry.data.voice : 'sincere';
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

type AnyEntry = Omit<Entry<'article'> | Entry<'question'> | Entry<'answer'> | Entry<'page'>, 'data'> & {
  data: Appearance & ({ voice: string } | object);
};
