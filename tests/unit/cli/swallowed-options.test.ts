import { expect, test } from 'vitest';
import { findRightLine } from '../../../src/cli/swallowed-options.ts';

const word = { type: 'string' } as const;
const OPTIONS = {
  picture: { type: 'boolean' },
  fresh: { type: 'boolean' },
  json: { type: 'boolean' },
  ...{ title: word, topics: word, port: word, voice: word, 'source-url': word },
} as const;

/** The line that is shown where npm was called with some words and took some options. */
function lineFor(script: string | undefined, words: string[], taken: Record<string, string>, own = 1) {
  const options = Object.entries(taken).map(([name, value]) => [`npm_config_${name}`, value]);
  const env = { npm_lifecycle_event: script, ...(Object.fromEntries(options) as Record<string, string>) };
  return findRightLine({ words, env }, OPTIONS, (_, index) => index < own);
}

test.each<[string, string[], Record<string, string>, number, string]>([
  ['new', ['article', "A memo's"], { title: 'true' }, 1, `npm run new -- article --title "A memo's"`],
  ['new', ['article', 'A "b"'], { title: 'true' }, 1, 'npm run new -- article --title "A \\"b\\""'],
  [
    'new',
    ['article', 'X', 'a,b'],
    { topics: 'true', title: 'true' },
    1,
    'npm run new -- article --title X --topics a,b',
  ],
  ['new', ['article'], { title: 'X', picture: 'true' }, 1, 'npm run new -- article --picture --title X'],
  [
    'new',
    ['question'],
    { source_url: 'https://a.example/' },
    1,
    'npm run new -- question --source-url https://a.example/',
  ],
  ['new', ['article'], { title: 'true' }, 1, 'npm run new -- article --title "…"'],
  ['build', [], { fresh: 'true' }, 0, 'npm run build -- --fresh'],
  ['start', ['4621'], { port: 'true' }, 0, 'npm start -- --port 4621'],
  ['retire', ['/a/'], { voice: 'sincere' }, Infinity, 'npm run retire -- /a/ --voice sincere'],
])('puts the options behind --: %s %j %j', (script, words, taken, own, line) => {
  expect(lineFor(script, words, taken, own)).toBe(line);
});

test('finds nothing where npm took nothing, or did not call the command', () => {
  expect(lineFor('new', ['article'], {})).toBeUndefined();
  expect(lineFor('new', ['article'], { fund: 'true', picture: '' })).toBeUndefined();
  expect(lineFor(undefined, ['article'], { title: 'true' })).toBeUndefined();
  // npm has an option of this name, which may stand in somebody's settings.
  expect(lineFor('check', [], { json: 'true' })).toBeUndefined();
});
