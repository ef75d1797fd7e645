import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { writeMeetingFile } from '../../../../src/outputs/calendar/meeting-file.ts';
import { describeMeeting } from '../../../../src/library/meetings.ts';
import { anArticle, libraryOf, problemsOf, sincerely } from '../../../content.ts';

const meeting = (props: string) =>
  `<Meeting title="Focus, deep" at="2026-12-07T09:00" minutes={90} says="Do not; come." ${props} />`;
const filesOf = (props: string) => {
  const [article] = libraryOf({ 'articles/memo.mdx': anArticle({ body: meeting(props) }) }).articles;
  return article!.body.meetings.map((one) => writeMeetingFile(article!, one).replaceAll(/\r\n /g, ''));
};

test('is an event of the reader’s own hour, with the label before anything else, and the same bytes each time', () => {
  const [file] = filesOf('kind="hold" where="Room 2"');
  expect(file?.split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//(product) Management//calendar//EN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    'UID:tag:product-management.example,2026-11-01:articles/memo#focus-deep',
    'SEQUENCE:0',
    'DTSTAMP:20261101T000000Z',
    'DTSTART:20261207T090000',
    'DTEND:20261207T103000',
    'SUMMARY:(satire) Hold: Focus\\, deep',
    'TRANSP:OPAQUE',
    'LOCATION:Room 2',
    expect.stringMatching(
      /^DESCRIPTION:Do not\\; come\.\\n\\n\(satire\) A memo\\, \(product\) Management: https:/,
    ),
    'URL;VALUE=URI:https://product-management.example/articles/memo/',
    'STATUS:TENTATIVE',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
  expect(filesOf('kind="hold" where="Room 2"')).toEqual([file]);
});

test('a refusal takes no time, and a review recurs each week without end', () => {
  const [refusal] = filesOf('kind="refusal"');
  expect(refusal).toContain('SUMMARY:(satire) Declined: Focus\\, deep');
  expect(refusal).toMatch(/TRANSP:TRANSPARENT[\s\S]*STATUS:CANCELLED/);
  const [review] = filesOf('kind="review"');
  expect(review).toContain('RRULE:FREQ=WEEKLY\r\n');
  expect(review).not.toMatch(/UNTIL|COUNT/);
});

test('is of the same hour wherever the site is built', () => {
  const write = `
    import { writeMeetingFile } from './src/outputs/calendar/meeting-file.ts';
    const piece = { kind: 'article', voice: 'satire', title: 'A', path: '/a/', firstSlug: 'a', published: new Date(0) };
    console.log(writeMeetingFile(piece, { slug: 's', title: 'T', kind: 'hold', at: '2026-12-07T09:00', minutes: 30, says: 'x' }));`;
  const [east, west] = ['Pacific/Auckland', 'America/Los_Angeles'].map((TZ) =>
    execFileSync(process.execPath, ['--input-type=module-typescript', '-e', write], {
      encoding: 'utf8',
      env: { ...process.env, TZ },
    }),
  );
  expect(east).toContain('DTSTART:20261207T090000\r\n');
  expect(west).toBe(east);
});

test('says when a meeting is', () => {
  const at = '2026-12-07T09:00';
  expect(describeMeeting({ at, minutes: 30, kind: 'hold' })).toBe(
    'Monday 7 December 2026 at 09:00, for 30 minutes',
  );
  expect(describeMeeting({ at, minutes: 30, kind: 'review' })).toMatch(/, every week without end$/);
});

test.each([
  ['a day that does not exist', 'kind="hold" at="2026-02-30T09:00"', /There is no such day\./],
  ['an hour that does not exist', 'kind="hold" at="2026-02-20T25:00"', /Write a day and an hour/],
  ['a kind that nobody knows', 'kind="party"', /Write "refusal", "hold" or "review"\./],
  ['no kind', '', /kind/],
])('refuses %s', (_, props, says) => {
  const body = meeting(props).replace(/at="2026-12-07T09:00"(?=.*at=)/, '');
  expect(problemsOf({ 'articles/memo.mdx': anArticle({ body }) }).join('\n')).toMatch(says);
});

test('refuses two meetings of one title, and one in a sincere piece', () => {
  const body = `${meeting('kind="hold"')}\n\n${meeting('kind="review"')}`;
  expect(problemsOf({ 'articles/memo.mdx': anArticle({ body }) })).toEqual([
    expect.stringMatching(
      /memo\.mdx:11 {2}The title "Focus, deep" of <Meeting> stands on another one in this piece\. Give it a title of its own/,
    ),
  ]);
  const sincere = sincerely(anArticle({ body: meeting('kind="hold"') }));
  expect(problemsOf({ 'articles/memo.mdx': sincere })).toEqual([
    expect.stringContaining('belongs to the satire'),
  ]);
});
