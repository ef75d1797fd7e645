/** Trees of content as fast-check makes them: mostly of the right form, and wrong in every way that an author is. */
import fc from 'fast-check';
import { anAnswer, anArticle, aMentor, aPromise, aQuestion, aSeries } from './content.ts';

const slug = fc.constantFrom('one', 'two', 'three', 'four');
const mentor = fc.constantFrom('ada-lovelace', 'mary-somerville');
const title = fc.oneof(
  fc.constantFrom(
    'A memo',
    'Work',
    '"Quoted: yes"',
    'مرحبا',
    '<b>x</b>',
    '"A *marked* one"',
    '"TBD"',
    'Memos',
    'Ada Lovelace',
  ),
  fc.string({ maxLength: 30 }).map((text) => JSON.stringify(text)),
  fc.string({ maxLength: 12 }),
);
const published = fc.constantFrom(
  '2026-11-01',
  '2026-11-02',
  // After the day of the tests: what is scheduled appears on one of these.
  '2026-12-01',
  '2026-12-24T09:00:00+01:00',
  '2027-01-01',
  '2026-02-30',
  '2026-11-03T09:00:00+01:00',
);
const extra = fc.oneof(
  fc.constantFrom(
    '',
    '',
    '',
    'draft: true',
    'topics: [a, "b c"]',
    'memo:\n  to: All',
    'corrections:\n  - date: 2026-11-09\n    text: Mended.',
    'nonsense: 1',
    'topics: [',
    'cover:\n  src: ./no.png\n  alt: x',
  ),
  slug.map((id) => `straightAnswer: ${id}`),
  slug.map((id) => `keeps: ${id}`),
  slug.map((id) => `follows: ${id}`),
  slug.map((id) => `aliases: [${id}, old-${id}]`),
);
const sentence = fc.oneof(
  { weight: 3, arbitrary: fc.constant('Text.') },
  fc.constantFrom(
    'Text.',
    '**Bold** and *not*.',
    '[^1]\n\n[^1]: A note.',
    '| a | b |\n|---|--:|\n| 1 | 2 |',
    '<Aside>A note.</Aside>',
    '<Term is="No.">yes</Term>',
    '<Sidenote>Hm.</Sidenote>',
    '- one\n  - two',
    '> quoted',
    '{',
    '<br>',
    '<Nope />',
    '![x](./x.png)',
    '- (product) Management',
    '```\ncode\n```',
    '<Figure caption="x">\n\nText.\n\n</Figure>',
    '## Forward',
    '## …',
    '## History [^1]\n\n[^1]: A note.',
    '### A [link](/about/) and `code`',
    '<Aside>A note.</Aside> And on.',
    '<div>A block.</div>',
    'It is <div>so</div>.',
    '<li>One</li>',
    '<ul>\n<li>One</li>\n</ul>',
    '<b id="forward">x</b>',
    '<details><summary>S</summary>\n\nT\n\n</details>',
    '[a](/series/#promised-one)',
    '[a](/house-style/#yes)',
    '[a](/topics/a/) and [b](/topics/b-c/)',
    '[a](/mentors/ada-lovelace/)',
    '[a](/questions/one/#ada-lovelace)',
    '[a](/questions/two/#answers)',
    '<Term>yes</Term>',
    '<https://example.com/>',
    'export controls',
    '> [!NOTE]\n> x',
    '**a **b',
    '*one*, **two**, ~~three~~ and `four`.',
    '1. a\n   - b\n\n     c\n2. d',
    'A line\\\nand another.  \nAnd one.',
    '{"{"}a{"}"} &lt; &amp; &#42; \\*',
    '[x <Promise id="one" />](/about/)',
    '<Exhibit title="E" basis="B">\n\n<PieChart describe="D" slices={[]} />\n\n</Exhibit>',
    '- [ ] open\n- [x] done',
    '***',
    'a | b\n--|--\nc | d',
  ),
  slug.map((id) => `<Promise id="${id}" />`),
  slug.map((id) => `[Link](/articles/${id}/#a-part)`),
  fc.string({ maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom(
      '<',
      '>',
      '{',
      '}',
      '[',
      ']',
      '(',
      ')',
      '*',
      '_',
      '`',
      '\n',
      ' ',
      'a',
      '"',
      '!',
      '#',
      '-',
    ),
    maxLength: 40,
  }),
);
const body = fc.array(sentence, { maxLength: 5 }).map((all) => ['## A part', ...all].join('\n\n'));
const article = fc.record({ title, published, extra, body }).map((given) => anArticle(given));
const part = fc.oneof(
  slug.map((id) => `article: ${id}`),
  slug.map((id) => `promise: ${id}`),
);

/** One file of a tree: mostly of the right form, sometimes of none. */
const file = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(
      slug.map((id) => `articles/${id}.mdx`),
      article,
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(
      slug.map((id) => `articles/${id}/index.mdx`),
      article,
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(
      slug.map((id) => `series/${id}.yaml`),
      fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => aSeries(...parts)),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(
      slug.map((id) => `promises/${id}.yaml`),
      fc.constant(aPromise()),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(
      slug.map((id) => `questions/${id}/question.mdx`),
      fc.array(mentor, { minLength: 1, maxLength: 2 }).map((answers) => aQuestion({ answers })),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(
      fc.tuple(slug, mentor).map(([id, name]) => `questions/${id}/${name}.mdx`),
      fc.constantFrom('12-05', '2024-08', '02-31').map((date) => anAnswer({ date: `"${date}"` })),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(
      mentor.map((id) => `mentors/${id}.yaml`),
      title.map((name) => aMentor({ name })),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(
      fc.constantFrom(
        'articles/one.mdx',
        'articles/Two.MDX',
        'series/x.yml',
        'notes',
        'pages/search.mdx',
        'mentors/ada-lovelace.yaml',
      ),
      fc.oneof(
        fc.string(),
        fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes)),
      ),
    ),
  },
);
/** The pages that every site has. */
const PAGES = {
  'pages/about.mdx': '---\ntitle: About\nsummary: The page About.\nvoice: sincere\n---\n\nText.\n',
  'pages/corrections.mdx':
    '---\ntitle: Corrections\nsummary: The page Corrections.\nvoice: sincere\n---\n\nText.\n',
  'pages/house-style.mdx':
    '---\ntitle: House style\nsummary: The page House style.\nvoice: sincere\n---\n\nText.\n',
  'pages/subscribe.mdx':
    '---\ntitle: Subscribe\nsummary: The page Subscribe.\nvoice: sincere\n---\n\nText.\n',
};
/** What is mostly right today, and may be wrong on a day to come because of what readers see then. */
const linked = fc.oneof(
  fc.constantFrom(
    'Text.',
    '## …',
    '<Aside>A note.</Aside>',
    '<details><summary>S</summary>\n\nT\n\n</details>',
    '<Term>scope</Term>',
    '[a](/house-style/#scope)',
    '[a](/topics/engines/)',
    '[a](/mentors/ada-lovelace/)',
    '[a](/companies/engine/)',
    '[a](/questions/five/#ada-lovelace)',
    '[a](/series/#promised-six)',
    '<Promise id="six" />',
  ),
  slug.map((id) => `[a](/articles/${id}/)`),
  slug.map((id) => `[a](/articles/${id}/#forward)`),
);
const day = fc.constantFrom('2026-11-01', '2026-12-01', '2026-12-24T09:00:00+01:00', '2027-01-01');
const linkedArticle = (id: string, keeps: fc.Arbitrary<string> = fc.constant('')) =>
  fc
    .record({
      published: day,
      body: fc.array(linked, { maxLength: 2 }),
      keeps,
      topics: fc.boolean(),
    })
    .map(({ published: on, body: all, keeps: kept, topics }) =>
      anArticle({
        title: `Memo ${id}`,
        published: on,
        extra: [topics ? 'topics: [engines]' : '', kept].filter(Boolean).join('\n'),
        body: [
          `## Forward\n\n${id === 'two' ? '<Term is="Whatever was agreed.">scope</Term>' : 'Text.'}`,
          ...all,
        ].join('\n\n'),
      }),
    );

/** A tree whose pieces lead to each other, scheduled on several days. */
export const linkedTree = fc
  .record({
    'articles/one.mdx': linkedArticle('one', fc.constantFrom('', 'keeps: six')),
    'articles/two.mdx': linkedArticle('two'),
    'articles/three.mdx': linkedArticle('three'),
    'questions/five/question.mdx': day.map((on) =>
      aQuestion().replace('published: 2026-11-01', `published: ${on}`),
    ),
    'questions/five/ada-lovelace.mdx': fc.constantFrom('', 'draft: true').map((extra) => anAnswer({ extra })),
  })
  .map((files): Record<string, string> => ({
    ...PAGES,
    'mentors/ada-lovelace.yaml': aMentor(),
    'promises/six.yaml': aPromise(),
    'series/course.yaml': aSeries('promise: six', 'article: two'),
    ...files,
  }));

/** A tree of content, good or bad. */
export const tree = fc
  .array(file, { maxLength: 14 })
  .map((files): Record<string, string | Buffer> => ({ ...PAGES, ...Object.fromEntries(files) }));
