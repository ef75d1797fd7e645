import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { feedFormats } from '../../src/site.ts';
import { canonicalOf, findFaults } from './check-page.ts';
import { filesOf, jsonLdOf, oldPagesOf, openFile, pagesOf, readFile, checkPage } from './read-site.ts';
import { FIXTURE, folderOf } from './sites.ts';

const read = (address: string) => checkPage('launch', address);
const ARTICLES = [
  'how-to-establish-boundaries',
  'how-to-deflect-all-work-to-your-coworkers',
  'what-kind-of-pm-you-are-zodiac-edition',
  'what-are-insights-and-how-do-you-pull-them-out-of-thin-air',
];
/** What authors may have added to the series since. */
const MORE = (
  readFileSync(join(FIXTURE, 'series/deflect-all-work.yaml'), 'utf8').match(/^ {2}- /gm) ?? []
).slice(5);
const QUESTION = '/questions/project-tasks-not-product-work/';

test('has every kind of page', () => {
  const pages = pagesOf('launch');
  const expected = [
    '/',
    '/404.html',
    '/about/',
    '/articles/',
    '/mentors/',
    '/mentors/bryan-dunn/',
    '/questions/',
    QUESTION,
    '/search/',
    '/series/',
    '/series/deflect-all-work/',
    '/subscribe/',
    '/topics/',
    '/topics/boundaries/',
  ];
  expect(pages).toEqual(
    expect.arrayContaining([...expected, ...ARTICLES.map((slug) => `/articles/${slug}/`)]),
  );
});

test('gives each page a title, a description and a canonical address of its own', () => {
  const heads = pagesOf('launch').map((address) => {
    const page = read(address);
    return {
      title: page.querySelector('title')?.text,
      description: page.querySelector('meta[name=description]')?.getAttribute('content'),
      canonical: page.querySelector('link[rel=canonical]')?.getAttribute('href'),
      address,
    };
  });
  for (const key of ['title', 'description'] as const) {
    expect(heads.filter((head) => !head[key])).toEqual([]);
    expect(new Set(heads.map((head) => head[key])).size).toBe(heads.length);
  }
  const listed = heads.filter(({ address }) => address !== '/404.html');
  expect(listed.map(({ canonical }) => canonical)).toEqual(
    listed.map(({ address }) => `https://product-management.example${canonicalOf(address)}`),
  );
});

test('says who is speaking: on the page, in its title, in previews and in structured data', () => {
  for (const slug of ARTICLES) {
    const page = read(`/articles/${slug}/`);
    expect(page.querySelector('h1')?.closest('header')?.querySelector('.label')?.text).toBe('(satire)');
    expect(page.querySelector('title')?.text).toContain('(satire)');
    expect(page.querySelector('meta[property="og:title"]')?.getAttribute('content')).toContain('(satire)');
    expect(jsonLdOf(page)[0]?.['@type']).toBe('SatiricalArticle');
  }
  const question = read(QUESTION);
  expect(question.querySelector('h1')?.closest('header')?.querySelector('.label')?.text).toBe('Sincerely,');
  expect(question.querySelector('meta[property="og:title"]')?.getAttribute('content')).toContain(
    'Sincerely, (product) Management',
  );
  expect(jsonLdOf(question)[0]?.['@type']).toBe('Article');
});

test('lists a sincere article at the desk, and leaves the joke out of it', () => {
  const desk = checkPage('kept', '/questions/')
    .querySelectorAll('.entry .title')
    .map(({ text }) => text.trim());
  expect(desk).toContain('A Letter');
  expect(
    checkPage('kept', '/articles/')
      .querySelectorAll('.entry .title')
      .map(({ text }) => text.trim()),
  ).not.toContain('A Letter');
  expect(checkPage('kept', '/articles/a-letter/').querySelector('article')?.text).not.toContain('Thanks,');
});

test('counts one as one', () => {
  expect(checkPage('kept', '/questions/second/').querySelector('#answers')?.text).toBe('1 answer');
  expect(pagesOf('kept')).not.toContain('/questions/third/');
});

test.each(['launch', 'kept', 'early'] as const)(
  'keeps on every page what is promised for every page: %s',
  async (name) => {
    const pages = [...pagesOf(name), ...oldPagesOf(name)];
    const read = (address: string) =>
      pages.includes(address)
        ? readFile(name, address.endsWith('.html') ? address : `${address}index.html`)
        : undefined;
    const faults: string[] = [];
    for (const address of pages) faults.push(...(await findFaults(address, read(address) ?? '', read)));
    expect(faults).toEqual([]);
    expect(pages.length).toBeGreaterThan(25);
  },
);

test.each([
  ['a lost label', (html: string) => html.replace('class="label"', 'class="lable"'), 'its first label is'],
  [
    'a title that hides the satire',
    (html: string) => html.replace('(satire)', ''),
    'it has a title that does not say "(satire)"',
  ],
  [
    'an entry without its voice',
    (html: string) => html.replace(/(aria-label="By date of publication".*?class=")label/s, '$1lable'),
    'is labelled',
  ],
  [
    'a place that is not there',
    (html: string) => html.replace('href="#Main"', 'href="#Mian"'),
    'it links to "#Mian"',
  ],
  ['a script', (html: string) => html.replace('</head>', '<script>1</script></head>'), 'it has 4 scripts'],
  [
    'a picture that is no sharing picture',
    (html: string) =>
      html.replace(
        'content="https://product-management.example/cards/',
        'content="https://product-management.example/crads/',
      ),
    'crads',
  ],
  [
    'a page too heavy',
    (html: string) =>
      html.replace(
        '</main>',
        `<p>${Array.from({ length: 9000 }, (_, at) => (at * 7919) % 9973).join(' ')}</p></main>`,
      ),
    'bytes compressed',
  ],
  [
    'a reference that stands for nothing',
    (html: string) => html.replace('</main>', '<p>&nonsense;</p></main>'),
    'unrecognized-char-ref',
  ],
  ['a style attribute', (html: string) => html.replace('<h1', '<h1 style="color: red"'), 'no-inline-style'],
  [
    'a heading too many',
    (html: string) => html.replace('</main>', '<h1>Two</h1></main>'),
    'it has 2 headings <h1>',
  ],
] as const)('would see %s', async (_, harm, fault) => {
  const address = `/articles/${ARTICLES[0]}/`;
  const html = readFile('launch', `${address}index.html`);
  const read = (path: string) =>
    pagesOf('launch').includes(path) ? readFile('launch', `${path}index.html`) : undefined;
  expect(harm(html)).not.toBe(html);
  expect((await findFaults(address, harm(html), read)).join('\n')).toContain(fault);
});

test('carries the styles of the components that it shows, and of no others', () => {
  const stylesOf = (address: string) =>
    checkPage('kept', address)
      .querySelectorAll('style')
      .map(({ textContent }) => textContent.replaceAll(/\s+/g, ''))
      .join('');
  const shown = (address: string) =>
    ['.chart', '.statement', '.table', '.prose>section', '.prosepre', '.prose>ol'].filter((selector) =>
      stylesOf(address).includes(`${selector}{`),
    );
  expect(shown('/articles/a-letter/')).toEqual([]);
  expect(shown('/articles/other-peoples-work/')).toEqual(['.table', '.prose>section', '.prose>ol']);
  expect(shown(`/articles/${ARTICLES[3]}/`)).toEqual(['.chart', '.statement']);
});

test('walks the series in both directions, and says what is forthcoming without a link', () => {
  const ways = ARTICLES.map((slug) => {
    const page = read(`/articles/${slug}/`);
    const way = (rel: string) => page.querySelector(`nav a[rel=${rel}]`);
    expect(page.querySelector('link[rel=prev]')?.getAttribute('href')).toBe(
      way('prev')?.getAttribute('href'),
    );
    expect(page.querySelector('link[rel=next]')?.getAttribute('href')).toBe(
      way('next')?.getAttribute('href'),
    );
    return [way('prev')?.getAttribute('aria-label'), way('next')?.getAttribute('aria-label')];
  });
  expect(ways).toEqual([
    [undefined, 'Next in this series: How to Deflect All Work to Your Coworkers'],
    [
      'Previous in this series: How to Establish Boundaries',
      'Next in this series: What Kind of PM You Are: Zodiac Edition',
    ],
    [
      'Previous in this series: How to Deflect All Work to Your Coworkers',
      'Next in this series: What Are Insights and How Do You Pull Them Out of Thin Air?',
    ],
    ['Previous in this series: What Kind of PM You Are: Zodiac Edition', undefined],
  ]);
  const last = read(`/articles/${ARTICLES[3]}/`);
  const slip = last.querySelector('nav[aria-label="Series: Deflect All Work"]');
  expect(slip?.querySelectorAll('li').map((item) => item.querySelector('.remark')?.text ?? '')).toEqual([
    '',
    '',
    '(previous)',
    '(you are here)',
    '(promised)',
    ...MORE.map(() => expect.any(String)),
  ]);
  expect(slip?.text).toContain('Next, part 5, forthcoming');
  expect(slip?.querySelectorAll('a').map(({ text }) => text)).not.toContain(
    'How to Present Other People’s Work',
  );
  expect(last.querySelector('header .by')?.text.replaceAll(/\s+/g, ' ')).toContain(
    `Deflect All Work, part 4 of ${5 + MORE.length}`,
  );
});

test('spells the second axis out in words', () => {
  const around = read(`/articles/${ARTICLES[1]}/`).querySelector(
    'aside[aria-label="By date of publication"]',
  );
  expect(around?.querySelectorAll('li').map(({ text }) => text.replaceAll(/\s+/g, ' ').trim())).toEqual([
    'Published before this: (satire) Now, Next, Never: A Prioritisation Framework',
    'Published after this: (satire) Facilitating: How to Attend Without Participating',
  ]);
});

test('signs every memo, and nothing else', () => {
  const signed = pagesOf('launch').filter((address) =>
    read(address).querySelector('article')?.text.includes('Thanks,'),
  );
  const memos = pagesOf('launch').filter((address) => /^\/articles\/[a-z0-9-]+\/$/.test(address));
  expect(signed).toEqual(memos);
  expect(memos).toEqual(expect.arrayContaining(ARTICLES.map((slug) => `/articles/${slug}/`)));
});

test('shows five answers in the editors’ order, as their source dates them', () => {
  const page = read(QUESTION);
  const answers = page
    .querySelectorAll('.answer')
    .map((answer) => [
      answer.id,
      answer.querySelector('h3')?.text,
      answer.querySelectorAll('dl div')[1]?.querySelector('dd')?.text,
      answer.querySelectorAll('dl div')[2]?.querySelector('dd')?.text,
    ]);
  const on = 'as consulted on 22 November 2026';
  expect(answers).toEqual([
    ['vasudha-mithal', 'Vasudha Mithal', '5 December, year not given', `941, ${on}`],
    ['sheila-hara', 'Sheila Hara', '31 January, year not given', `401, ${on}`],
    ['mike-flouton', 'Mike Flouton', '1 October, year not given', `377, ${on}`],
    ['bryan-dunn', 'Bryan Dunn', '12 December, year not given', `384, ${on}`],
    ['aaron-bloom', 'Aaron Bloom', '10 December, year not given', `389, ${on}`],
  ]);
  expect(page.querySelector('#bryan-dunn')?.text).toContain(
    'Formerly VP Product at Localytics, Crayon, Redox',
  );
  expect(
    page.querySelectorAll('#bryan-dunn .books li').map(({ text }) => text.replaceAll(/\s+/g, ' ').trim()),
  ).toEqual([
    'Escaping the Build Trap, Melissa Perri',
    'Transformed, Marty Cagan',
    'Aligned, Bruce McCarthy and Melissa Appel',
  ]);
  expect(page.querySelectorAll('section[aria-labelledby=Roster] li').length).toBe(10);
});

test("shows the editors' help apart, after the answers, with whose it is, in every order of the answers", () => {
  for (const order of ['', 'by-views/']) {
    const page = read(`${QUESTION}${order}`);
    const help = page.querySelector('section[aria-labelledby=from-the-editors]');
    expect(help?.querySelector('h2')?.text.trim()).toBe('From the editors');
    expect(help?.text).toContain('Ours, and no mentor’s.');
    expect(help?.text).toContain('Bring the okapi in hours');
    expect(page.querySelectorAll('.answer').filter(({ text }) => text.includes('okapi'))).toEqual([]);
    expect(page.toString().indexOf('id="answers"')).toBeLessThan(page.toString().indexOf('okapi'));
  }
});

test('says how the source asked, on which day it showed what it showed, and what was inferred', () => {
  const words = (text = '') => text.replaceAll(/\s+/g, ' ');
  expect(words(read(QUESTION).querySelector('.notice')?.text)).toContain(
    'Roles and companies stand as the source showed them on 22 November 2026, unless a note says otherwise. Asked there as: How to steer',
  );
  const misra = read('/questions/roadmap-detail-by-audience/').querySelector('#aindra-misra');
  expect(words(misra?.text)).toContain('14 August 2024, inferred from the day of the session');
  expect(words(misra?.querySelector('[role=note]')?.text)).toContain(
    'From the editors, on the source: The answer',
  );
  expect(read('/companies/bill/').text).toContain('14 August 2024, inferred');
  expect(read('/mentors/sandeep-rajan/').querySelector('#recommends + ul')?.text.trim()).toBe('Stratechery');
  expect(read('/mentors/virgilia-kaur-pruthi/').querySelector('.monogram')?.text.trim()).toBe('VKP');
});

test('gives no year to a date that has none, anywhere', () => {
  const invented =
    /(?:December|January|October) (?:5|31|1|12|10),? \d{4}|\d{4}-(?:12-05|01-31|10-01|12-12|12-10)|(?<!\d )(?:5|12|10) December \d{4}/;
  const guilty = filesOf('launch').filter(
    (path) =>
      /\.(?:html|xml|json|txt|opml|pf_fragment)$/.test(path) &&
      invented.test(openFile('launch', path).toString('utf8')),
  );
  expect(guilty).toEqual([]);
});

test('pairs the joke with its straight answer, on both pages', () => {
  const slip = read(`/articles/${ARTICLES[1]}/`).querySelector('aside[aria-label="The serious version"] a');
  expect(slip?.getAttribute('href')).toBe(QUESTION);
  const back = read(QUESTION).querySelectorAll('nav[aria-label="Elsewhere in this publication"] li');
  expect(back.map(({ text }) => text.replaceAll(/\s+/g, ' ').trim())).toContain(
    '(satire) How to Deflect All Work to Your Coworkers',
  );
});

test('links every page from another page', () => {
  const linked = new Set(
    pagesOf('launch').flatMap((address) =>
      read(address)
        .querySelectorAll('main a')
        .map((link) => new URL(link.getAttribute('href') ?? '', `https://host${address}`).pathname),
    ),
  );
  const chrome = new Set(
    read('/')
      .querySelectorAll('header a, footer a')
      .map((link) => link.getAttribute('href')),
  );
  expect(
    pagesOf('launch').filter(
      (address) =>
        !linked.has(address) && !chrome.has(address) && !['/', '/404.html', '/search/'].includes(address),
    ),
  ).toEqual([]);
});

test('lists in the sitemap each page that has a canonical address', () => {
  const listed = [...readFile('launch', 'sitemap.xml').matchAll(/<loc>(.*?)<\/loc>/g)]
    .map(([, address]) => address)
    .sort();
  const expected = pagesOf('launch')
    .filter((address) => address !== '/404.html' && canonicalOf(address) === address)
    .map((address) => `https://product-management.example${address}`);
  expect(listed).toEqual(expected.sort());
  expect(readFile('launch', 'robots.txt')).toContain(
    'Sitemap: https://product-management.example/sitemap.xml',
  );
});

test('works under a sub-path: no address escapes it', () => {
  for (const address of pagesOf('moved')) {
    const page = checkPage('moved', address);
    const own = page
      .querySelectorAll('[href], [src], [action]')
      .map(
        (element) =>
          element.getAttribute('href') ?? element.getAttribute('src') ?? element.getAttribute('action') ?? '',
      );
    expect(own.filter((target) => target.startsWith('/') && !target.startsWith('/pm/'))).toEqual([]);
    if (address !== '/404.html')
      expect(page.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(
        `https://host.example/pm${canonicalOf(address)}`,
      );
  }
});

test('keeps awkward words as text', () => {
  const page = checkPage('kept', '/articles/other-peoples-work/');
  expect(page.querySelector('h1')?.text.replaceAll(/\s+/g, ' ')).toBe(
    '“Other People’s” </script><b>Work</b> & 你好 👩‍💻 مرحبا',
  );
  expect(page.querySelector('h1 b')).toBeNull();
  expect(jsonLdOf(page)[0]?.['headline']).toBe(
    '“Other People’s” </script><b>Work</b> & 你好 👩‍💻 مرحبا (satire)',
  );
  expect(page.querySelector('img')?.getAttribute('alt')).toBe('A "desk" <empty>');
});

test('tells of a follow-up and a correction on both pages, and sends old addresses on', () => {
  const late = checkPage('kept', '/articles/follow-up/');
  const words = (page: typeof late) =>
    page
      .querySelectorAll('section[aria-labelledby=History] h2, section[aria-labelledby=History] li')
      .map(({ text }) => text.replaceAll(/\s+/g, ' ').trim())
      .join(' ');
  expect(words(late)).toBe(
    'Updates This follows Again (satire), and was published three days later. Corrected on 22 ' +
      'November 2026: It said “never” – it is “seldom”.',
  );
  expect(words(checkPage('kept', '/articles/again/'))).toBe(
    'Updates Update, three days later: Again and Again (satire)',
  );
  const old = checkPage('kept', '/articles/once/');
  expect(old.querySelector('meta[http-equiv=refresh]')?.getAttribute('content')).toBe(
    '0; url=/articles/follow-up/',
  );
  expect(old.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(
    'https://product-management.example/articles/follow-up/',
  );
  const lines = readFile('kept', '_redirects').split('\n');
  expect(lines.slice(0, 2)).toEqual([
    '/articles/once/ /articles/follow-up/ 301',
    '/articles/twice/ /articles/follow-up/ 301',
  ]);
  expect(readFile('kept', 'sitemap.xml')).not.toContain('/articles/once/');
  expect(readFile('launch', '_redirects')).not.toContain('/articles/');
});

test('keeps the feeds of a page that has another address, for hosts that send nobody on', () => {
  for (const { file } of feedFormats) {
    expect(readFile('kept', `series/lonely/${file}`)).toBe(readFile('kept', `series/alone/${file}`));
    expect(readFile('kept', '_redirects')).toContain(`/series/lonely/${file} /series/alone/${file} 301\n`);
  }
  expect(filesOf('kept')).not.toContain('articles/once/rss.xml');
});

test('says in the voice that is missed that a page is gone for good, and nowhere else that it was there', () => {
  const [satire, sincere] = ['/articles/gone/', '/questions/gone/'].map((address) =>
    checkPage('kept', address),
  );
  expect(
    [satire, sincere].map((page) => [
      page?.querySelector('h1')?.text,
      page?.querySelector('meta[name=voice]')?.getAttribute('content'),
      page?.querySelector('meta[name=robots]')?.getAttribute('content'),
    ]),
  ).toEqual([
    ['(410)', 'satire', 'noindex'],
    ['This page is gone for good', 'sincere', 'noindex'],
  ]);
  expect([satire, sincere].map((page) => page?.querySelector('title')?.text.split(' · ')[0])).toEqual([
    'Gone for good: /articles/gone/ (satire)',
    'Gone for good: /questions/gone/. Sincerely, (product) Management',
  ]);
  expect(
    readFile('kept', '_redirects')
      .split('\n')
      .filter((line) => line.endsWith(' 410!')),
  ).toEqual([
    '/articles/gone/ /articles/gone/ 410!',
    '/questions/gone/ /questions/gone/ 410!',
    '/series/gone/ /series/gone/ 410!',
    '/series/gone/rss.xml /404.html 410!',
  ]);
  const own = /^(?:articles|questions|series)\/gone\/|^_(?:redirects|headers)$/;
  expect(
    filesOf('kept').filter((file) => !own.test(file) && openFile('kept', file).includes('/gone/')),
  ).toEqual([]);
  expect(existsSync(join(folderOf('kept'), 'series/gone/rss.xml'))).toBe(false);
  expect(filesOf('kept').filter((file) => file.endsWith('addresses.txt'))).toEqual([]);
});

test('shows a mentor by a portrait where there is one, and by initials where there is none', () => {
  const question = checkPage('kept', '/questions/fourth/');
  expect(
    question
      .querySelectorAll('img.portrait')
      .map((image) => [image.getAttribute('alt'), image.getAttribute('width')]),
  ).toEqual([
    ['', '224'],
    ['', '224'],
  ]);
  const mentor = checkPage('kept', '/mentors/charles-babbage/');
  expect([mentor.querySelectorAll('img.portrait').length, mentor.text.includes('A friend')]).toEqual([
    1,
    true,
  ]);
  expect(checkPage('kept', '/mentors/ada-lovelace/').querySelector('.monogram')?.text).toBe('AL');
});
