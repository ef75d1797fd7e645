import { expect, test } from 'vitest';
import { checkLinks } from '../../../src/build/check-site/check-links.ts';
import { addressesIn, checkDocument } from '../../../src/build/check-site/check-document.ts';
import type { PageFacts } from '../../../src/build/check-site/check-page.ts';
import { findLine, toDiagnostics } from '../../../src/build/check-site/report.ts';
import { checkBudgets, warnOfSizes } from '../../../src/build/check-site/budgets.ts';

const ORIGIN = 'https://product-management.example';
const aPage = (path: string, more: Partial<PageFacts> = {}): [string, PageFacts] => [
  path,
  {
    title: `The page ${path}`,
    description: `What ${path} is.`,
    canonical: ORIGIN + path,
    isOld: false,
    ids: [],
    links: [],
    assets: [],
    styles: [],
    scripts: [],
    forms: [],
    ...more,
  },
];
const HOME = aPage('/', { links: ['/a/', '/b/'] });
const A = aPage('/a/', { ids: ['é', 'x'] });
const faultsOf = (...pages: [string, PageFacts][]) =>
  checkLinks(new Map(pages), [], (path) => path === '/file.png').map(({ path, says }) => `${path} ${says}`);

test('finds nothing wrong with pages that hang together', () => {
  const b = aPage('/b/', {
    links: ['/', '/a/#x', '/a/#é', '/a/#:~:text=words', '/old/', '/file.png'],
    assets: ['/file.png'],
  });
  const old = aPage('/old/', { canonical: '', isOld: true, links: ['/a/'], title: 'The page /a/' });
  expect(faultsOf(HOME, A, b, old, aPage('/404.html', { canonical: '' }))).toEqual([]);
});

test.each([
  ['a link to no page', { links: ['/c/'] }, '/b/ links to "/c/", which is not there.'],
  ['a link without its last slash', { links: ['/a'] }, '/b/ links to "/a", which is not there.'],
  ['a place that is not there', { links: ['/a/#y'] }, '/b/ links to "/a/#y", a place that is not there.'],
  ['a file that is not there', { assets: ['/other.png'] }, '/b/ names "/other.png", which is not there.'],
  ['the title of another', { title: 'The page /a/' }, '/b/ has the title of /a/: "The page /a/"'],
  [
    'the description of another',
    { description: 'What /a/ is.' },
    '/b/ has the description of /a/: "What /a/ is."',
  ],
  [
    'the canonical address of nothing',
    { canonical: `${ORIGIN}/c/` },
    `/b/ has the canonical address "${ORIGIN}/c/", which is no page of ours that has the same.`,
  ],
  [
    'the canonical address of somebody else',
    { canonical: 'https://x.example/b/' },
    '/b/ has the canonical address "https://x.example/b/", which is no page of ours that has the same.',
  ],
])('tells of %s', (_, harm, fault) => {
  expect(faultsOf(HOME, A, aPage('/b/', harm))).toEqual([fault]);
});

test('lets two orders of one page share a title', () => {
  expect(
    faultsOf(
      aPage('/', { links: ['/a/', '/a/by-x/'] }),
      A,
      aPage('/a/by-x/', { canonical: `${ORIGIN}/a/`, title: A[1].title, description: A[1].description }),
    ),
  ).toEqual([]);
});

test('tells of a page that no way leads to, also when two of them lead to each other', () => {
  const lost = (path: string, to: string) => aPage(path, { links: [to] });
  expect(faultsOf(HOME, A, aPage('/b/'), lost('/c/', '/d/'), lost('/d/', '/c/'))).toEqual(
    ['/c/', '/d/'].map((path) => `${path} is a page that no link leads to, from the home page on.`),
  );
});

test('tells of an old address that leads nowhere, and of a list that names what is not there', () => {
  const old = aPage('/old/', { canonical: '', isOld: true, links: ['/c/'] });
  expect(faultsOf(HOME, A, aPage('/b/'), old)).toEqual(['/old/ links to "/c/", which is not there.']);
  expect(
    checkLinks(
      new Map([HOME, A, aPage('/b/')]),
      [{ path: '/sitemap.xml', links: ['/a/', '/c/'] }],
      () => false,
    ).map(({ path, says }) => `${path} ${says}`),
  ).toEqual(['/sitemap.xml names "/c/", which is not there.']);
});

test('reads the addresses in a document, as it stands in markup, in escaped markup and in plain words', () => {
  const text =
    `<loc>${ORIGIN}/a/</loc> &lt;a href=&quot;${ORIGIN}/b/#x&quot;&gt; {"url":"` +
    `${ORIGIN}/c/","html":"<a href=\\"${ORIGIN}/d/\\">"} See ${ORIGIN}/e/. (` +
    `${ORIGIN}/%C3%A9/) https://x.example/f/ ${ORIGIN}/`;
  expect(addressesIn(text)).toEqual(['/a/', '/b/#x', '/c/', '/d/', '/e/', '/é/', '/']);
});

test.each([
  ['/rss.xml', '<rss><a>&amp;</a></rss>', []],
  ['/rss.xml', '<rss><a></rss>', [expect.stringContaining('cannot be read: 1:14: unexpected close tag')]],
  ['/rss.xml', '<rss>&nbsp;</rss>', [expect.stringContaining('undefined entity')]],
  ['/rss.xml', '<rss><x:a/></rss>', [expect.stringContaining('unbound namespace prefix')]],
  ['/rss.xml', '<rss>\u000B</rss>', [expect.stringContaining('disallowed character')]],
  ['/feeds.opml', '', [expect.stringContaining('document must contain a root element')]],
  ['/feed.json', '{"a":1}', []],
  ['/feed.json', '{"a":1,}', [expect.stringContaining('cannot be read: ')]],
  ['/llms.txt', '<', []],
])('reads %s as strictly as its readers: %s', (path, text, faults) => {
  expect(checkDocument(path, text).map(({ says }) => says)).toEqual(faults);
});

test('refuses what the code makes heavy, and says what the words do', () => {
  const font = { path: '/f.woff2', bytes: 36_000 };
  expect(checkBudgets({ fonts: [], scripts: [{ path: '/a-worker-x1.js', bytes: 400_000 }] })).toEqual([]);
  expect(checkBudgets({ fonts: [], scripts: [{ path: '/a-worker-x1.js', bytes: 400_001 }] })).toHaveLength(1);
  expect(checkBudgets({ fonts: [font], scripts: [{ path: '/s.js', bytes: 3000 }] })).toEqual([]);
  expect(
    checkBudgets({
      fonts: [font, { ...font, path: '/g.woff2' }],
      scripts: [{ path: '/s.js', bytes: 3001 }],
    }).map(({ path, says }) => `${path} ${says}`),
  ).toEqual([
    '/s.js weighs 3001 bytes compressed; a script of a part may weigh 3000.',
    '/f.woff2 and the other fonts weigh 72000 bytes; they may weigh 70000.',
  ]);
  expect(
    warnOfSizes({ pages: [{ path: '/a/', bytes: 14_600 }], feeds: [{ path: '/rss.xml', bytes: 512_000 }] }),
  ).toEqual([]);
  expect(
    warnOfSizes({
      pages: ['/a/', '/b/', '/c/', '/d/'].map((path, at) => ({ path, bytes: 15_000 + at })),
      feeds: [{ path: '/rss.xml', bytes: 600_000 }],
    }),
  ).toEqual([
    'Heavier than 14.6 kB compressed, more than a server sends at once: /d/ (15.0 kB), /c/ (15.0 kB), /b/ (15.0 kB), and 1 more.',
    'Heavier than 512 kB, more than some readers of feeds take: /rss.xml (600.0 kB).',
  ]);
});

test('tells once what one component does on many pages, with the file that it comes from', () => {
  const fault = { says: 'links to "/c/", which is not there.', hint: 'Correct it.' };
  const diagnostics = toDiagnostics(
    [
      { ...fault, path: '/a/' },
      { ...fault, path: '/b/' },
      { ...fault, path: '/d/', says: 'has no title.' },
      { ...fault, path: '/e/' },
    ],
    ({ path }) => ({
      file: 'src/x.astro',
      line: 1,
      isWritten: false,
      of: path === '/d/' ? 'content/d.mdx' : undefined,
    }),
  );
  expect(diagnostics.map(({ message, hint }) => `${message} ${hint}`)).toEqual([
    '/a/ links to "/c/", which is not there. So it is on 2 other pages. Correct it.',
    '/d/, of content/d.mdx, has no title. Correct it.',
  ]);
  const written = toDiagnostics(
    [
      { ...fault, path: '/a/' },
      { ...fault, path: '/b/' },
    ],
    ({ path }) => ({ file: `content${path}x.mdx`, line: 1, isWritten: true }),
  );
  expect(written.map(({ file, message }) => `${file} ${message}`)).toEqual([
    'content/a/x.mdx /a/ links to "/c/", which is not there.',
    'content/b/x.mdx /b/ links to "/c/", which is not there.',
  ]);
});

test('finds the line of some words, or of a field', () => {
  const text = '---\ntitle: A\nsummary: B\n---\n\nA [link](/c/).\n';
  expect([
    findLine(text, { clue: '/c/' }),
    findLine(text, { clue: 'nowhere', field: 'summary' }),
    findLine(text, { clue: 'nowhere' }),
    findLine(text, {}),
  ]).toEqual([6, 3, undefined, undefined]);
});
