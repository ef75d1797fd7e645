/**
 * What makes this publication this one: its name, voices, addresses, feeds, colours and fonts. Everything that shows
 * them reads them here. Anyone may import this file, scripts of the browser included; it imports nothing.
 */

/** The name, in two parts: the wordmark sets the first in red. */
const wordmark = { red: '(product)', ink: ' Management' } as const;
const name = `${wordmark.red}${wordmark.ink}` as const;

/** Where the site will be served. `SITE_URL` sets the origin, `BASE_PATH` the folder below it. */
const origin = /* @__PURE__ */ readOrigin();
const base = /* @__PURE__ */ readBase();

export const site = {
  name,
  wordmark,
  /** The name below an icon on a device: at most twelve characters. */
  shortName: '(product)',
  description:
    'Satire by product managers whose North Star is no work, only influence, beside straight answers from real mentors.',
  /** The language of the pages, and how dates, numbers and lists are written. */
  locale: 'en-GB',
  /** A date written without a time begins at midnight in this zone. */
  timeZone: 'UTC',
  origin,
  base,
  /** Who mints the ids of the feeds (RFC 4151, section 2). It is not where the site lives: never change it. */
  tagAuthority: 'product-management.example',
  copyright: `© ${name}. The texts are under CC BY 4.0.`,
} as const;

/**
 * The two voices. `label` stands where the voice speaks; `closing` ends a title that travels alone (tabs, previews,
 * feeds); `desk` names the voice, after "the"; `promise` says on the cover what one gets; `signOff` ends a piece, before the name;
 * `lengthNote` follows the minutes that a piece takes. For machines a voice is its key.
 */
export const voices = {
  satire: {
    label: '(satire)',
    closing: '(satire)',
    desk: 'satire',
    tagline: 'No work, only influence.',
    promise: 'Satire by product managers. No work, only influence.',
    signOff: 'Thanks,',
    lengthNote: ', billed as an hour',
  },
  sincere: {
    label: 'Sincerely,',
    closing: `Sincerely, ${name}`,
    desk: 'sincere desk',
    tagline: 'Straight answers from real mentors.',
    promise: 'Straight answers from real, named product leaders.',
    signOff: 'Sincerely,',
    lengthNote: '',
  },
} as const;

/** The words in the masthead, in order. `voice` marks the two desks. */
export const navigation = [
  { label: 'Satire', path: '/articles/', voice: 'satire' },
  { label: 'Sincerely', path: '/questions/', voice: 'sincere' },
  { label: 'Series', path: '/series/', voice: undefined },
  { label: 'Subscribe', path: '/subscribe/', voice: undefined },
  { label: 'About', path: '/about/', voice: undefined },
] as const;

/** The colours of one paper: what is written on, the text, the accents, small text, and faint lines. */
export interface Palette {
  paper: string;
  ink: string;
  red: string;
  muted: string;
  tint: string;
}

/** A font: its file in `src/assets/fonts/`, how `npm run fonts` makes it, and what stands in for it until it is there. */
export interface Font {
  family: string;
  /** Its name in the list of licences. */
  name: string;
  file: string;
  /** `300`, or a range: `400 700`. */
  weight: string;
  /**
   * `swap`: it replaces its stand-in whenever it arrives, so its stand-ins are narrower than it is, and titles do not
   * wrap anew. `optional`: a page is set once, in the stand-in where the font is not there at once.
   */
  arrival: 'swap' | 'optional';
  /** Fonts of the reader's device, scaled so that the text takes the same room. */
  standIns: readonly {
    family: string;
    local: readonly string[];
    size: string;
    ascent?: string;
    descent?: string;
  }[];
  /** What is used where no web font can be: feeds in a browser, slides to keep. */
  system: string;
  generic: string;
  /** The package of `@fontsource-variable`, the ending of its files, and the axes to pin or narrow. */
  source: { package: string; ending: string; axes: Readonly<Record<string, Axis>> };
  /** More subsets of the package, for the names on sharing pictures. */
  cardSubsets: readonly string[];
}

type Axis = number | { min: number; max: number; default: number };

/** The icons: shapes on a square of 32, in a colour for light tabs and one for dark tabs. */
interface Mark {
  path: string;
  light: string;
  dark: string;
}

/** How the publication looks. After a change, `npm run fonts` and `npm run icons` write the files that follow. */
export const theme: {
  colours: Record<keyof typeof voices, Record<'light' | 'dark', Palette>>;
  fonts: Record<'display' | 'text', Font>;
  mark: Mark;
} = {
  colours: {
    satire: {
      light: { paper: '#dfe8d3', ink: '#181e15', red: '#920f09', muted: '#3f4837', tint: '#a3b192' },
      dark: { paper: '#102116', ink: '#e2ead6', red: '#ff8671', muted: '#a9bca2', tint: '#3b5a44' },
    },
    sincere: {
      light: { paper: '#ffffff', ink: '#141414', red: '#141414', muted: '#52524e', tint: '#c6c6c2' },
      dark: { paper: '#0b0b0b', ink: '#f4f1ea', red: '#f4f1ea', muted: '#b9b5ac', tint: '#3d3b37' },
    },
  },
  fonts: {
    display: {
      family: 'Imbue',
      name: 'Imbue',
      file: 'imbue.woff2',
      weight: '300',
      arrival: 'swap',
      standIns: [
        {
          family: 'Imbue Times',
          local: ['Times New Roman', 'Liberation Serif'],
          size: '57%',
          ascent: '166.7%',
          descent: '43.9%',
        },
        {
          family: 'Imbue Noto',
          local: ['Noto Serif'],
          size: '48%',
          ascent: '197.9%',
          descent: '52.1%',
        },
      ],
      system: 'Georgia',
      generic: 'serif',
      source: {
        package: 'imbue',
        ending: 'standard-normal',
        axes: { wght: 300, opsz: { min: 24, max: 100, default: 24 } },
      },
      cardSubsets: ['latin-ext', 'vietnamese'],
    },
    text: {
      family: 'Brygada',
      name: 'Brygada 1918',
      file: 'brygada-1918.woff2',
      weight: '400 700',
      arrival: 'optional',
      standIns: [{ family: 'Brygada Georgia', local: ['Georgia'], size: '104.6%' }],
      system: 'Georgia',
      generic: 'serif',
      source: { package: 'brygada-1918', ending: 'wght-normal', axes: {} },
      cardSubsets: ['latin-ext', 'vietnamese', 'greek', 'cyrillic', 'cyrillic-ext'],
    },
  },
  mark: {
    path:
      'M14.2 2C-2 9.8 -2 22.2 14.2 30L14.5 29.8C2.6 22.2 2.6 9.8 14.5 2.2ZM17.8 2C34 9.8 34 22.2 17.8 ' +
      '30L17.5 29.8C29.4 22.2 29.4 9.8 17.5 2.2Z',
    light: '#920f09',
    dark: '#ff8671',
  },
};

/**
 * The feeds that are not of one series, topic or mentor: routes, autodiscovery, the subscribe page and OPML read this
 * list. Each lies at its `path`, in every format. `hub` would be a WebSub hub (W3C WebSub, section 4) to which the
 * site's host reports each change; without one, none is named.
 */
export const feeds = [
  {
    path: '/',
    of: 'everything',
    title: name,
    voice: undefined,
    holds: 'Everything, in full, each piece labelled with its voice.',
  },
  {
    path: '/articles/',
    of: 'satire',
    title: `The satire, ${name}`,
    voice: 'satire',
    holds: 'The memos alone. Nothing in them should be acted on.',
  },
  {
    path: '/questions/',
    of: 'sincere',
    title: `The sincere desk, ${name}`,
    voice: 'sincere',
    holds: 'Questions and answers alone, without a joke.',
  },
  {
    path: '/corrections/',
    of: 'updates',
    title: `Updates and corrections, ${name}`,
    voice: undefined,
    holds: 'Corrections, and the pieces that follow earlier ones up.',
  },
] as const;

export const hub: string | undefined = undefined;

/** How each feed is written. */
export const feedFormats = [
  { file: 'rss.xml', name: 'RSS', type: 'application/rss+xml' },
  { file: 'atom.xml', name: 'Atom', type: 'application/atom+xml' },
  { file: 'feed.json', name: 'JSON', type: 'application/feed+json' },
] as const;

export type FeedFormat = (typeof feedFormats)[number];

/**
 * Where readers can ask the desk, and where they can answer a question: a form, a mailbox, an issue tracker. What has no
 * address is not offered; only a page that takes answers tells search engines that it does.
 */
export const desk: { ask?: string; answer?: string } = {};

/** The mailbox at which each feed entry takes a reply by e-mail. Without one, none is offered. */
export const contact: { mailbox?: string } = {};

/**
 * What machines may do with each voice: list it in a search, quote it in an answer, be trained with it. It stands in
 * `robots.txt` and in a header of each page (`Content-Signal`, contentsignals.org). Whoever reads it need not obey.
 */
export const contentSignals: Record<
  keyof typeof voices,
  Readonly<Record<'search' | 'ai-input' | 'ai-train', boolean>>
> = {
  satire: { search: true, 'ai-input': false, 'ai-train': false },
  sincere: { search: true, 'ai-input': true, 'ai-train': false },
};

/**
 * How a piece reaches the editors: a mailbox, a repository at a Git host with the branch that is published, and the worker
 * that signs people in to the desk in the browser. What has no address is not offered.
 */
export const contributions: {
  mailbox?: string;
  repository?: `https://${string}`;
  branch?: string;
  signIn?: `https://${string}`;
} = {};

/**
 * Where somebody reports that the site is not safe (`security.txt`): a mailbox or a form. Without one it names the page of
 * corrections, on which there is a mailbox.
 */
export const security: { contact?: `mailto:${string}` | `https://${string}` } = {};

/** A list of a mailing service: which letters it gets, and what the service and its form know it by. */
export interface MailingList {
  gets: 'everything' | keyof typeof voices | 'digest';
  /** What the form calls it. */
  title: string;
  /** The id of a tag (Buttondown), the number of a list (listmonk), or the address of a list (SMTP). */
  id: string;
  /** What the form sends for it: the name of a tag (Buttondown), or the UUID of a list (listmonk). */
  formValue?: string;
}

/** How letters reach readers by e-mail. Keys and passwords are never here: they come from the environment. */
export interface Mailing {
  /** Without one, nothing is sent, and no form is offered. */
  service?: 'buttondown' | 'listmonk' | 'smtp';
  /** The account at Buttondown, which is part of the address of its form. */
  account?: string;
  /** The origin of your listmonk: `https://lists.example.org`. */
  server?: string;
  /** The number of the template in listmonk; it needs a link to unsubscribe, and no `TrackView`. */
  template?: number;
  /** Where the form of an announcement list (SMTP) sends a new subscriber's address, as Mailman has it. */
  signUp?: string;
  /** The sender: `Name <letters@example.org>`. */
  from?: string;
  /** Who keeps the readers' addresses, as the form names them; the service's own name where nothing is said. */
  keeper?: string;
  lists: readonly MailingList[];
}

/**
 * The letters that `npm run send` sends. For example:
 * `{ service: 'buttondown', account: 'product', lists: [{ gets: 'everything', title: 'Everything', id: '' }] }`
 */
export const mailing: Mailing = { lists: [] };

/** A path of this site (`/articles/`) as an address that works under the base path (`/pm/articles/`). */
export function href(path: `/${string}`): string {
  return site.base === '/' ? path : site.base.slice(0, -1) + path;
}

/** An address made by `href`, with its origin: `https://host/pm/articles/`. */
export function absolute(address: string): string {
  return new URL(address, site.origin).href;
}

/** A setting of the environment. A browser has none: scripts import this file, whole in `npm run dev`. */
function readSetting(name: string): string | undefined {
  return typeof process === 'undefined' ? undefined : process.env[name];
}

function readOrigin(): string {
  const text = readSetting('SITE_URL') ?? 'https://product-management.example';
  if (!URL.canParse(text))
    throw new Error(`SITE_URL is "${text}", which is not an address. Write it like https://example.org.`);
  const url = new URL(text);
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '')
    throw new Error(
      `SITE_URL is "${text}". Write only the origin (${url.origin}) and put the folder in BASE_PATH.`,
    );
  return url.origin;
}

function readBase(): string {
  const text = readSetting('BASE_PATH') ?? '/';
  const inner = text.replace(/^\/+|\/+$/g, '');
  if (!/^[\w.~/-]*$/.test(inner)) throw new Error(`BASE_PATH is "${text}". Write a plain path such as /pm/.`);
  return inner === '' ? '/' : `/${inner}/`;
}
