import { href, voices } from '../site.ts';

export type Voice = keyof typeof voices;

/**
 * The one table of what can be published. `folder` is the collection, the place in `content/` and the first
 * word of the address; `list` is the page that lists the kind; `path` makes the address of one. Both hold the base path.
 */
export const KINDS = {
  article: {
    folder: 'articles',
    list: href('/articles/'),
    one: 'memo',
    many: 'memos',
    path: (id: string) => href(`/articles/${id}/`),
  },
  series: {
    folder: 'series',
    list: href('/series/'),
    one: 'series',
    many: 'series',
    path: (id: string) => href(`/series/${id}/`),
  },
  question: {
    folder: 'questions',
    list: href('/questions/'),
    one: 'question',
    many: 'questions',
    path: (id: string) => href(`/questions/${id}/`),
  },
  answer: {
    folder: 'answers',
    one: 'answer',
    many: 'answers',
    path: (id: string) => {
      const [question, mentor] = id.split('/');
      return href(`/questions/${question}/#${mentor}`);
    },
  },
  mentor: {
    folder: 'mentors',
    list: href('/mentors/'),
    one: 'mentor',
    many: 'mentors',
    path: (id: string) => href(`/mentors/${id}/`),
  },
  promise: {
    folder: 'promises',
    one: 'promise',
    many: 'promises',
    path: (id: string) => href(`/series/#promised-${id}`),
  },
  page: { folder: 'pages', one: 'page', many: 'pages', path: (id: string) => href(`/${id}/`) },
  company: {
    folder: 'companies',
    list: href('/companies/'),
    one: 'company',
    many: 'companies',
    path: (id: string) => href(`/companies/${id}/`),
  },
  topic: {
    folder: 'topics',
    list: href('/topics/'),
    one: 'topic',
    many: 'topics',
    path: (id: string) => href(`/topics/${id}/`),
  },
} as const satisfies Record<string, KindFacts>;

type Kind = keyof typeof KINDS;

/** The kinds that authors write files for. A topic is made from what the pieces say of themselves. */
export const CONTENT_KINDS = [
  'article',
  'series',
  'question',
  'answer',
  'mentor',
  'promise',
  'page',
  'company',
] as const satisfies Kind[];
export type ContentKind = (typeof CONTENT_KINDS)[number];

/**
 * How each voice is named. `label` is what stands on the page; `title` closes a piece's title wherever the title
 * travels alone (tabs, previews, feeds). For machines a voice is its own key.
 */
export const VOICES = {
  satire: { label: voices.satire.label, title: (title: string) => `${title} ${voices.satire.closing}` },
  sincere: {
    label: voices.sincere.label,
    title: (title: string) => `${/[.?!]$/.test(title) ? title : `${title}.`} ${voices.sincere.closing}`,
  },
} as const satisfies Record<Voice, { label: string; title: (title: string) => string }>;

interface KindFacts {
  folder: string;
  list?: string;
  one: string;
  many: string;
  path: (id: string) => string;
}
