import { expect, test } from 'vitest';
import { checkPage } from '../../../src/build/check-site/check-page.ts';
import { describePiece, describeQAPage, serializeJsonLd } from '../../../src/outputs/structured-data.ts';
import { anAnswer, anArticle, aMentor, aQuestion, libraryOf } from '../../content.ts';

const HEAD =
  '<meta charset="utf-8"><title>A page (satire)</title>' +
  '<meta name="description" content="What it is.">' +
  '<link rel="canonical" href="https://product-management.example/a/">' +
  '<meta name="voice" content="satire"><meta property="og:title" content="A page (satire)">';
const page = ({ head = HEAD, body = '<h1>A page</h1>' } = {}) =>
  `<!DOCTYPE html><html lang="en"><head>${head}</head><body>${body}</body></html>`;
const findingsOf = (html: string) => checkPage('/a/', html).findings.map(({ says }) => says);
const inBody = (more: string) => findingsOf(page({ body: `<h1>A page</h1>${more}` }));
const inHead = (more: string) => findingsOf(page({ head: HEAD + more }));

test('finds nothing wrong with a page that is right, whatever may stand in it', () => {
  const right =
    `<!-- <p><a> --><p>It's 1 < 2, "so" it is<br>said<img src="/a.png" alt></p><ul><li><p>One</p>` +
    '</li></ul><svg viewBox="0 0 1 1"><title>A drawing</title><linearGradient id="g">' +
    '</linearGradient><path d="M0 0"/></svg><table><thead><tr><th id="x">A</th></tr></thead><tbody>' +
    '<tr><td headers="x">B</td></tr></tbody></table><details><summary>More</summary><div>Text</div>' +
    `</details><a title="a > b" href='#x'>x</a><label for="field">F</label>` +
    `<input id="field" disabled><script type="module">'</p>'</script>`;
  expect(inBody(right)).toEqual([]);
});

test.each([
  ['an element that is never closed', '<div><p>Text</p>', 'does not close <div> before </body>.'],
  ['one that is closed and was not open', '</div>', 'closes </div>, which is not open.'],
  ['two that overlap', '<b><i>x</b></i>', 'does not close <i> before </b>.'],
  ['a block in a paragraph', '<p><div>x</div></p>', 'does not close <p> before <div>.'],
  [
    'a block deep in a paragraph',
    '<p><em><div>x</div></em></p>',
    'has <div> in a paragraph, which ends there for a browser.',
  ],
  [
    'a link in a link',
    '<a href="/b/"><span><a href="/c/">x</a></span></a>',
    'has <a href="/c/"> in a link or a button, where nobody can reach it.',
  ],
  ['an item in no list', '<div><li>x</li></div>', 'has <li> in <div>, where no <li> may stand.'],
  ['something else in a list', '<ul><p>x</p></ul>', 'has <p> in <ul>, which holds only items.'],
  ['an id twice', '<i id="x"></i><b id="x"></b>', 'has the id "x" twice.'],
  ['an id that nothing can name', '<i id="x y"></i>', 'has an id that nothing can name, in <i id="x y">.'],
  ['an attribute twice', '<i lang="de" lang="en"></i>', 'has an attribute twice in <i lang="de" lang="en">.'],
  [
    'a style attribute',
    '<i style="color: red"></i>',
    'has the attribute "style" in <i style="color: red">, which its policy forbids.',
  ],
  [
    'a handler',
    '<i onclick="x()"></i>',
    'has the attribute "onclick" in <i onclick="x()">, which its policy forbids.',
  ],
  [
    'a picture without a description',
    '<img src="/a.png">',
    'has a picture without a description, <img src="/a.png">.',
  ],
  [
    'a fragment of its own that is not there',
    '<a href="#nowhere">x</a>',
    'links to "#nowhere", a place that is not on it.',
  ],
  [
    'a label for nothing',
    '<label for="nothing">x</label>',
    'names in for "#nothing", a place that is not on it.',
  ],
  [
    'a reference that leads nowhere',
    '<i aria-labelledby="nothing"></i>',
    'names in aria-labelledby "#nothing", a place that is not on it.',
  ],
  [
    'a picture from elsewhere',
    '<img src="https://x.example/a.png" alt="">',
    'loads "https://x.example/a.png" from elsewhere.',
  ],
  [
    'a picture of a set from elsewhere',
    '<img srcset="/a.png 1x, //x.example/b.png 2x" alt="">',
    'loads "//x.example/b.png" from elsewhere.',
  ],
  [
    'a script from elsewhere',
    '<script src="https://x.example/a.js"></script>',
    'loads "https://x.example/a.js" from elsewhere.',
  ],
  ['an address that runs', '<area href=" javascript:x()">', 'has an address that runs, " javascript:x()".'],
  ['a second heading', '<h1>B</h1>', 'has 2 headings <h1>; a page has one.'],
])('tells of %s', (_, harm, fault) => {
  expect(inBody(harm)).toEqual([fault]);
});

test.each([
  ['a second title', '<title>B</title>', 'has more than one title.'],
  [
    'a style that loads from elsewhere',
    '<style>a{background:url(https://x.example/a.png)}</style>',
    'loads "https://x.example/a.png" from elsewhere.',
  ],
  [
    'data that is no JSON',
    '<script type="application/ld+json">{</script>',
    'has structured data that is no JSON.',
  ],
])('tells of %s in the head', (_, harm, fault) => {
  expect(inHead(harm)).toEqual([fault]);
});

test.each([
  ['its language', (html: string) => html.replace(' lang="en"', ''), 'does not say its language.'],
  [
    'its document type',
    (html: string) => html.replace('<!DOCTYPE html>', ''),
    'does not begin with <!doctype html>.',
  ],
  ['a title', (html: string) => html.replace(/<title>.*<\/title>/, '<title> </title>'), 'has no title.'],
  [
    'a description',
    (html: string) => html.replace(/<meta name="description".*?>/, ''),
    'has no description.',
  ],
  ['a heading', (html: string) => html.replace(/<h1>.*<\/h1>/, ''), 'has 0 headings <h1>; a page has one.'],
  [
    'a canonical address',
    (html: string) => html.replace(/<link rel="canonical".*?>/, ''),
    'has no canonical address, and may be found.',
  ],
  [
    'its voice in the title',
    (html: string) => html.replace('A page (satire)</title>', 'A page</title>'),
    'has a title that does not say "(satire)".',
  ],
  [
    'its voice in previews',
    (html: string) => html.replace('content="A page (satire)"', 'content="A page"'),
    'has a title for previews that does not say "(satire)".',
  ],
  ['an end', (html: string) => html.replace('</html>', ''), 'does not close <html>.'],
])('tells of a page that lacks %s', (_, harm, fault) => {
  expect(findingsOf(harm(page()))).toContain(fault);
});

test('knows of a page what the others need, decoded, each address once and by its path', () => {
  const { facts } = checkPage(
    '/a/',
    page({
      head:
        `${HEAD}<link rel="icon" href="/i.svg">` +
        '<meta property="og:image" content="https://product-management.example/o.png"><style>' +
        '@font-face{src:url("/f.woff2")}</style>',
      body:
        '<h1 id="x">A</h1><a href="/b/#%C3%A9">1</a><a href="/b/#%C3%A9">2</a><a href="../c/?q=1">3</a>' +
        '<a href="https://x.example/">4</a><a href="mailto:a@x.example">5</a><form action="/search/">' +
        '</form><form action="https://m.example/a;b?c=1"></form>' +
        '<img srcset="/d.png 1x, /e.png 2x" alt=""><script type="module" src="/s.js"></script><script>1</script>',
    }),
  );
  expect(facts).toEqual({
    title: 'A page (satire)',
    description: 'What it is.',
    canonical: 'https://product-management.example/a/',
    isOld: false,
    ids: ['x'],
    links: ['/b/#é', '/c/', '/search/'],
    assets: ['/i.svg', '/o.png', '/f.woff2', '/d.png', '/e.png', '/s.js'],
    styles: ['@font-face{src:url("/f.woff2")}'],
    scripts: ['', '1'],
    forms: ['https://m.example/a%3Bb'],
  });
});

test('follows a page that only sends readers on, and asks it for no heading', () => {
  const old =
    '<!doctype html><html lang="en"><head><title>Old</title><meta name="description" content="Old.">' +
    '<meta name="robots" content="noindex"><meta http-equiv="refresh" content="0; url=/new/"></head>' +
    '<body></body></html>';
  expect(checkPage('/old/', old)).toMatchObject({
    facts: { isOld: true, canonical: '', links: ['/new/'] },
    findings: [],
  });
});

test('finds the styles and the scripts that a policy has to allow, byte for byte, and is misled by nothing', () => {
  const blocksOf = (html: string) =>
    (({ facts: { styles, scripts } }) => [...styles, ...scripts])(checkPage('/a/', html));
  expect(
    blocksOf(
      '<style>a{}</style><script type="application/ld+json">{}</script><script type="module">1' +
        '</script><script src="/a.js"></script><script type="application/json">{}</script>',
    ),
  ).toEqual(['a{}', '1', '']);
  expect(blocksOf('<STYLE media="(width > 1em)">\n a > b {}\n</STYLE >')).toEqual(['\n a > b {}\n']);
  for (const html of [
    '<meta content="<style>x"><style>a{}</style>',
    `<p title='</p><script>1</script>'></p><style>a{}</style>`,
    '<!-- <style> --><style>a{}</style>',
    '<p>1 < 2 "</p><style>a{}</style>',
    `<p>It's</p><style>a{}</style>`,
  ])
    expect(blocksOf(html)).toEqual(['a{}']);
});

test('asks of a page that takes answers what it is asked for', () => {
  const library = libraryOf({
    'questions/q/question.mdx': aQuestion(),
    'questions/q/ada-lovelace.mdx': anAnswer(),
    'mentors/ada-lovelace.yaml': aMentor(),
  });
  const data = describeQAPage(library.questions[0]!, {}) as unknown as {
    mainEntity: Record<string, unknown>;
  };
  const faultsOf = (mainEntity: object) =>
    findingsOf(
      page({
        head:
          `${HEAD.replaceAll(' (satire)', '').replace('<meta name="voice" content="satire">', '')}` +
          `<script type="application/ld+json">${serializeJsonLd({ ...data, mainEntity })}</script>`,
      }),
    );
  expect(faultsOf(data.mainEntity)).toEqual([]);
  expect(faultsOf({ ...data.mainEntity, answerCount: undefined })).toEqual([
    'has structured data of the type "QAPage" whose question has no "answerCount".',
  ]);
});

const LD = describePiece(libraryOf({ 'articles/a.mdx': anArticle() }).articles[0]!) as Record<
  string,
  unknown
>;
const describe = (change: object) =>
  inHead(`<script type="application/ld+json">${serializeJsonLd({ ...LD, ...change })}</script>`);

test.each([
  ['nothing', {}, []],
  [
    'the headline',
    { headline: '' },
    ['has structured data of the type "SatiricalArticle" without "headline".'],
  ],
  [
    'the name of the publisher',
    { publisher: { '@type': 'Organization', url: 'https://x.example/' } },
    ['has structured data of the type "Organization" without "name".'],
  ],
  [
    'a date',
    { datePublished: 'yesterday' },
    ['has structured data with "datePublished": "yesterday", which is no date.'],
  ],
  ['a whole address', { url: '/a/' }, ['has structured data with "url": "/a/", which is no whole address.']],
  ['a type', { author: { name: 'x' } }, ['has structured data without a type.']],
  [
    'a type that we know',
    { author: { '@type': 'Robot', name: 'x' } },
    ['has structured data of the type "Robot", of which nobody has said what it requires.'],
  ],
  [
    'the context',
    { '@context': 'https://x.example' },
    ['has structured data without the context "https://schema.org".'],
  ],
  [
    'the voice',
    { '@type': 'Article' },
    ['speaks as satire, and its structured data is of the type Article.'],
  ],
])('asks structured data for everything: without %s', (_, change, faults) => {
  expect(describe(change)).toEqual(faults);
});
