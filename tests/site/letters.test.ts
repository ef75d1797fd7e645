import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseRssFeed } from 'feedsmith';
import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import { checkPage, filesOf, openFile, pagesOf, readFile } from './read-site.ts';
import { CANARIES, folderOf, type SiteName } from './sites.ts';

const messagesOf = (name: SiteName) => filesOf(name).filter((file) => file.endsWith('/forward.eml'));
const open = (name: SiteName, file: string) => new PostalMime().parse(openFile(name, file));

test('lays a message to forward beside every piece, the same in every build, with nothing that is hidden', async () => {
  const pieces = filesOf('launch').filter((file) => /^(?:articles|questions)\/[^/]+\/index\.txt$/.test(file));
  expect(messagesOf('launch')).toEqual(pieces.map((file) => file.replace('index.txt', 'forward.eml')));
  for (const file of messagesOf('launch'))
    expect(openFile('launch', file).equals(openFile('again', file))).toBe(true);
  const early = await Promise.all(messagesOf('early').map((file) => open('early', file)));
  const words = early.map(({ html, text, subject }) => `${subject} ${html} ${text}`).join(' ');
  expect(CANARIES.filter((canary) => words.includes(canary))).toEqual([]);
});

test('shows the pictures of the site in a message to forward, with their sizes', async () => {
  const { html = '' } = await open('kept', 'articles/other-peoples-work/forward.eml');
  const pictures = [...html.matchAll(/<img src="([^"]*)" width="\d+" height="\d+" alt="[^"]*"/g)];
  expect(pictures).toHaveLength(html.match(/<img\b/g)?.length ?? 0);
  expect(pictures.length).toBeGreaterThan(1);
  for (const [, src = ''] of pictures) {
    expect(src).toMatch(/^https:\/\/product-management\.example\/pictures\//);
    expect(existsSync(join(folderOf('kept'), new URL(src).pathname))).toBe(true);
  }
});

test('gives a meeting a calendar file, which its page and its feed lead to, and nothing else has one', () => {
  const file = 'articles/the-review/review-of-the-reviews.ics';
  const calendars = filesOf('kept').filter((path) => path.endsWith('.ics'));
  expect(calendars).toEqual([file]);
  expect(filesOf('launch').filter((path) => path.endsWith('.ics'))).toEqual([]);
  const page = checkPage('kept', '/articles/the-review/');
  expect(page.querySelector('.meeting a')?.getAttribute('href')).toBe(`/${file}`);
  const { content, description } =
    parseRssFeed(readFile('kept', 'rss.xml')).items?.find(({ link }) => link?.includes('the-review')) ?? {};
  expect(`${content?.encoded} ${description}`).toContain(`https://product-management.example/${file}`);
  expect(readFile('kept', 'articles/the-review/index.txt')).toContain('every week without end');
  expect(readFile('kept', file)).toMatch(/SUMMARY:\(satire\) Review\\, of the reviews\r\n/);
});

test('offers services that read the feed where none of ours sends letters, and no form', () => {
  const page = checkPage('launch', '/subscribe/');
  expect(page.querySelector('.mailers code')?.text.replaceAll(/\s/g, '')).toBe(
    'https://product-management.example/rss.xml',
  );
  const links = page.querySelectorAll('.mailers a').map((link) => link.getAttribute('href') ?? '');
  expect(links).toHaveLength(3);
  for (const link of links)
    expect(decodeURIComponent(link)).toMatch(/=https:\/\/product-management\.example\/rss\.xml$/);
  const forms = pagesOf('launch').flatMap((address) => checkPage('launch', address).querySelectorAll('form'));
  expect(forms.filter((form) => form.querySelector('[type=email]') !== null)).toEqual([]);
});
