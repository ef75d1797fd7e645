import { afterAll, expect, test } from 'vitest';
import PostalMime from 'postal-mime';
import { listDue, listsOf } from '../../../../src/outputs/letters/plan.ts';
import { sendAll, type Due } from '../../../../src/outputs/letters/send.ts';
import { SERVICES } from '../../../../src/outputs/letters/services/index.ts';
import type { Mailing, MailingList } from '../../../../src/site.ts';
import { aMentor, anAnswer, anArticle, aQuestion, NOW } from '../../../content.ts';
import { letterSources } from '../../../letters.ts';
import { fakeButtondown, fakeListmonk, startSmtp } from '../../../mail-servers.ts';

const faults = { crashAfterCreate: false };
const [buttondown, listmonk, smtp] = [await fakeButtondown(), await fakeListmonk(faults), await startSmtp()];
afterAll(() => Promise.all([buttondown.close(), listmonk.close(), smtp.close()]));

const FILES = {
  'articles/old.mdx': anArticle({ title: 'Old', published: '2026-11-01' }),
  'articles/new.mdx': anArticle({
    title: 'New',
    published: '2026-11-20',
    body: 'We say `{{ subscriber }}` and `{% tag %}`.',
  }),
  'articles/draft.mdx': anArticle({ title: 'Draft', published: '2026-11-21', extra: 'draft: true' }),
  'articles/later.mdx': anArticle({ title: 'Later', published: '2026-12-21' }),
  'questions/q/question.mdx': aQuestion().replace('published: 2026-11-01', 'published: 2026-11-18'),
  'questions/q/ada-lovelace.mdx': anAnswer(),
  'mentors/ada-lovelace.yaml': aMentor(),
};
const LISTS: MailingList[] = [
  { gets: 'everything', title: 'Everything', id: '1' },
  { gets: 'satire', title: 'The satire', id: '2' },
  { gets: 'sincere', title: 'The desk', id: '3' },
  { gets: 'digest', title: 'Once a week', id: '4' },
];
const dueOf = (files = FILES, sent: { id: string; day: string }[] = [], lists = LISTS) =>
  listDue(letterSources(files), { now: NOW, sent, lists });
const due = dueOf();
const nothing = () => {};
const open = (name: NonNullable<Mailing['service']>, environment = {}) =>
  SERVICES[name](
    { lists: LISTS, server: listmonk.url, from: 'Letters <letters@example.org>' },
    {
      BUTTONDOWN_API_KEY: 'secret',
      BUTTONDOWN_URL: buttondown.url,
      LISTMONK_API_USER: 'api',
      LISTMONK_API_TOKEN: 'secret',
      SMTP_URL: smtp.url,
      ...environment,
    },
  );
/** Sends, and ends before the first letter is recorded. */
const crash = async (name: NonNullable<Mailing['service']>, letters: readonly Due[]) => {
  const ended = sendAll(letters, open(name), () => {
    throw new Error('ended');
  });
  await expect(ended).rejects.toThrow();
};

test('is due: what is public and younger than a fortnight, for the lists of its voice, and the digest of the week', () => {
  expect(due.map(({ letter, lists }) => [letter.name, lists.map(({ id }) => id)])).toEqual([
    ['new', ['1', '2']],
    ['q', ['1', '3']],
    ['digest-2026-w47', ['4']],
  ]);
});

test('what is recorded is not due, though it was renamed, retitled and corrected', async () => {
  const sent = due.map(({ letter }) => ({ id: letter.id, day: '2026-11-25' }));
  const { 'articles/new.mdx': text, ...others } = FILES;
  const changed = text
    .replace('title: New', 'title: Newer')
    .replace('Satire: New', 'Satire: Newer')
    .replace(
      'published: 2026-11-20',
      'published: 2026-11-20\naliases: [new]\ncorrections:\n  - date: 2026-11-22\n    text: It was older.',
    );
  const files = { ...others, 'articles/newer.mdx': changed } as unknown as typeof FILES;
  expect(dueOf(files).map(({ letter }) => letter.name)).toContain('newer');
  expect(dueOf(files, sent)).toEqual([]);
});

test('what has no list is not due', async () => {
  expect(dueOf(FILES, [], LISTS.slice(2, 3)).map(({ letter }) => letter.name)).toEqual(['q']);
});

test('Buttondown gets each letter once, for the tags of its lists, though a run ends between sending and recording', async () => {
  const recorded: string[] = [];
  await crash('buttondown', due);
  await sendAll(due, open('buttondown'), ({ name }) => recorded.push(name));
  expect(recorded).toEqual(['q', 'new', 'digest-2026-w47']);
  expect(buttondown.taken.map(({ metadata }) => metadata.id)).toEqual(
    ['q', 'new', 'digest-2026-w47'].map((name) => due.find(({ letter }) => letter.name === name)!.letter.id),
  );
  const [question, memo] = buttondown.taken;
  expect(question).toMatchObject({
    status: 'about_to_send',
    filters: {
      predicate: 'or',
      filters: ['1', '3'].map((value) => ({ field: 'subscriber.tags', operator: 'contains', value })),
    },
  });
  // What a piece says of templates is no template of theirs.
  expect(memo?.body).not.toMatch(/\{[{%#]/);
  expect(memo?.body).toContain('&#123;{ subscriber }}');
});

test('Buttondown sends to all its subscribers where no tag is named', async () => {
  await sendAll(
    [
      {
        letter: { ...due[0]!.letter, id: `tag:example.org,2026:${'x'.repeat(300)}` },
        lists: listsOf('buttondown', { lists: [] }, {}),
      },
    ],
    open('buttondown'),
    nothing,
  );
  expect(buttondown.taken.at(-1)?.filters.filters).toEqual([]);
});

test('listmonk gets each letter once, with its text, though a run ends between making and starting a campaign', async () => {
  faults.crashAfterCreate = true;
  await crash('listmonk', due);
  expect(listmonk.taken.map(({ status }) => status)).toEqual(['draft']);
  faults.crashAfterCreate = false;
  await crash('listmonk', due);
  const outcomes: string[] = [];
  await sendAll(due, open('listmonk'), ({ name }, outcome) => outcomes.push(`${name} ${outcome}`));
  expect(outcomes).toEqual(['q known', 'new sent', 'digest-2026-w47 sent']);
  expect(listmonk.taken.map(({ status, lists }) => [status, lists])).toEqual([
    ['running', [1, 3]],
    ['running', [1, 2]],
    ['running', [4]],
  ]);
  expect(listmonk.taken[1]?.altbody).toContain('We say {{ "{{" }} subscriber }}');
  expect(listmonk.taken[1]?.body).not.toContain('{{');
});

test('an announcement list gets one message for its address, and knows a second by its Message-ID', async () => {
  const letters = due.filter(({ letter }) => letter.name === 'new');
  const environment = { LIST_ADDRESS: 'announce@lists.example.org' };
  await crash(
    'smtp',
    letters.map((one) => ({ ...one, lists: [{ ...LISTS[0]!, id: 'list@example.org' }] })),
  );
  await sendAll(letters, open('smtp', environment), nothing);
  expect(smtp.taken.map(({ to, from }) => [to, from])).toEqual([
    [['list@example.org'], 'letters@example.org'],
    [['announce@lists.example.org'], 'letters@example.org'],
  ]);
  const [first, second] = await Promise.all(smtp.taken.map(({ raw }) => new PostalMime().parse(raw)));
  expect(first?.messageId).toBe('<2026-11-20/articles/new@product-management.example>');
  expect(second?.messageId).toBe(first?.messageId);
  expect([first?.subject, first?.html !== undefined, first?.text !== undefined]).toEqual([
    'New (satire)',
    true,
    true,
  ]);
});

test('says in one sentence what is missing, and what a service refuses', async () => {
  expect(() => open('buttondown', { BUTTONDOWN_API_KEY: '' })).toThrow(
    /^BUTTONDOWN_API_KEY is not set: .*\.$/,
  );
  expect(() => open('listmonk', { LISTMONK_API_TOKEN: '' })).toThrow(/^LISTMONK_API_TOKEN is not set/);
  expect(() => open('smtp', { SMTP_URL: '' })).toThrow(/^SMTP_URL is not set/);
  const send = (name: 'buttondown' | 'listmonk' | 'smtp', environment: object, lists = due[0]!.lists) =>
    open(name, environment).send(due[0]!.letter, lists);
  await expect(send('buttondown', { BUTTONDOWN_API_KEY: 'x' })).rejects.toThrow(
    'Buttondown answered 401: Invalid token.',
  );
  await expect(send('listmonk', { LISTMONK_API_TOKEN: 'x' })).rejects.toThrow(
    'listmonk answered 403: invalid API credentials',
  );
  await expect(send('buttondown', { BUTTONDOWN_URL: 'http://127.0.0.1:1' })).rejects.toThrow(
    /^Buttondown cannot be reached at http:\/\/127\.0\.0\.1:1: /,
  );
  const nobody = [{ ...LISTS[0]!, id: 'nobody@example.org' }];
  await expect(send('smtp', {}, nobody)).rejects.toThrow(
    /^The mail server 127\.0\.0\.1:\d+ did not take the message: .*No such list/,
  );
  await expect(send('smtp', { SMTP_URL: 'mail.example.org' })).rejects.toThrow(/^SMTP_URL is no address/);
  const hidden = { SMTP_URL: 'smtp://user:hunter2@127.0.0.1:1' };
  const failure: unknown = await send('smtp', hidden).catch((error: unknown) => error);
  expect(String(failure)).toMatch(/127\.0\.0\.1:1 did not take the message/);
  expect(String(failure)).not.toContain('hunter2');
});

test.each([
  ['smtp', {}, /LIST_ADDRESS/],
  ['listmonk', {}, /name lists in "mailing"/],
  ['listmonk', { service: 'buttondown', lists: LISTS }, /name lists in "mailing"/],
] as const)('has somebody to send to: %s', (service, mailing, says) => {
  expect(() => listsOf(service, { lists: [], ...mailing }, {})).toThrow(says);
});

test('the list in the environment goes before those of the site', () => {
  const lists = listsOf('smtp', { service: 'smtp', lists: LISTS }, { LIST_ADDRESS: 'x@example.org' });
  expect(lists.map(({ gets, id }) => [gets, id])).toEqual([['everything', 'x@example.org']]);
});
