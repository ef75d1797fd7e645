import { expect, test } from 'vitest';
import { askSources, formatSources, listSources } from '../../../src/editorial/sources.ts';
import { aMentor, anAnswer, aQuestion, libraryOf } from '../../content.ts';

const library = libraryOf({
  'questions/q/question.mdx': aQuestion({ answers: ['ada-lovelace', 'grace-hopper', 'alan-turing'] }),
  'questions/q/ada-lovelace.mdx': anAnswer({ extra: 'sourceUrl: https://moved.example/q' }),
  'questions/q/grace-hopper.mdx': anAnswer({
    extra:
      'sourceUrl: https://dead.example/q\narchived: https://web.archive.org/web/2026/https://dead.example/q',
  }),
  'questions/q/alan-turing.mdx': anAnswer({ extra: 'sourceUrl: https://staging.forum.example/q' }),
  'mentors/ada-lovelace.yaml': aMentor(),
  'mentors/grace-hopper.yaml': aMentor({ name: 'Grace Hopper' }),
  'mentors/alan-turing.yaml': aMentor({ name: 'Alan Turing' }),
});

/** Hosts of which one moved, one says 404, one is silent, and the others answer. */
const ask = ((url: string) => {
  if (url.includes('moved')) {
    const answer = new Response('');
    Object.defineProperties(answer, { redirected: { value: true }, url: { value: 'https://new.example/q' } });
    return Promise.resolve(answer);
  }
  if (url.includes('dead')) return Promise.resolve(new Response('', { status: 404 }));
  return url.includes('staging')
    ? Promise.resolve(new Response(''))
    : Promise.reject(Object.assign(new TypeError('fetch failed'), { cause: { code: 'ENOTFOUND' } }));
}) as typeof fetch;

test('asks each source once, and lists what moved, died, is silent, or stands on a test copy', async () => {
  const links = listSources(library);
  expect(links.map(({ url }) => new URL(url).host)).toEqual([
    'dead.example',
    'forum.example',
    'moved.example',
    'staging.forum.example',
  ]);
  const states = await askSources(links, new Date('2026-11-30T06:00:00Z'), ask);
  expect(states.map(({ status, movedTo, error, asked }) => [status, movedTo, error, asked])).toEqual([
    [404, undefined, undefined, '2026-11-30'],
    [undefined, undefined, 'ENOTFOUND', '2026-11-30'],
    [200, 'https://new.example/q', undefined, '2026-11-30'],
    [200, undefined, undefined, '2026-11-30'],
  ]);
  expect(formatSources(states)).toMatchInlineSnapshot(`
    "https://dead.example/q
      died (404), asked on 2026-11-30
      content/questions/q/grace-hopper.mdx: there is an archived copy: https://web.archive.org/web/2026/https://dead.example/q

    https://forum.example/q
      no answer (ENOTFOUND), asked on 2026-11-30
      content/questions/q/question.mdx: correct "sourceUrl", or add "archived" with a copy that stays

    https://moved.example/q
      moved to https://new.example/q, asked on 2026-11-30
      content/questions/q/ada-lovelace.mdx: correct "sourceUrl", or add "archived" with a copy that stays

    https://staging.forum.example/q
      stands on a test copy of its site, asked on 2026-11-30
      content/questions/q/alan-turing.mdx: correct "sourceUrl", or add "archived" with a copy that stays

    0 of 4 sources are sound."
  `);
});
