import { execFile, spawnSync } from 'node:child_process';
import type { Server } from 'node:http';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve } from '../../src/outputs/hosting/serve.ts';
import { folderOf } from './sites.ts';

/** A browser of words: its name, and how it says a page and the addresses of its links. */
const BROWSERS = {
  lynx: ['-dump', '-width=200', '-nomargins'],
  w3m: ['-dump', '-cols', '200', '-o', 'display_link_number=1'],
};
const INSTALLED = (Object.keys(BROWSERS) as (keyof typeof BROWSERS)[]).filter(
  (name) => spawnSync(name, ['-version']).status === 0,
);
if (INSTALLED.length === 0)
  console.warn(
    'There is no text browser on this machine, so that none walks here. On Debian: apt-get install lynx w3m',
  );

let server: Server;
let origin = '';
beforeAll(async () => {
  server = await serve({ folder: folderOf('launch'), base: '/', port: 0 });
  origin = `http://localhost:${(server.address() as { port: number }).port}`;
});
afterAll(() => server.close());

test.runIf(INSTALLED.length > 0)(
  'is walked in words alone: home, an article, the next one, a question',
  async () => {
    for (const browser of INSTALLED) {
      const home = await say(browser, '/');
      expect(home.words).toContain('How to Establish Boundaries');
      const first = await say(browser, home.follow('How to Establish Boundaries'));
      expect(first.words).toContain('All our reviews are held in the corridor.');
      expect(first.words.indexOf('How to Establish Boundaries')).toBeLessThan(
        first.words.indexOf('All our reviews are held in the corridor.'),
      );
      const next = await say(browser, first.follow('How to Deflect All Work to Your Coworkers'));
      expect(next.words).toContain('How to Deflect All Work to Your Coworkers');
      const question = await say(browser, next.follow('My job keeps turning into chasing timelines'));
      expect(question.words).toContain('Bryan Dunn');
      expect(question.words).toContain('Sincerely,');
    }
  },
);

/** A page in words, and the way to follow a link by what it says. */
async function say(
  browser: keyof typeof BROWSERS,
  path: string,
): Promise<{ words: string; follow: (text: string) => string }> {
  const { stdout } = await promisify(execFile)(browser, [...BROWSERS[browser], origin + path], {
    encoding: 'utf8',
    env: { ...process.env, LANG: 'C.UTF-8' },
  });
  const [shown = '', list = ''] = stdout.split(/^References:?$/m);
  return {
    words: shown.replaceAll(/\[\d+\]/g, '').replaceAll(/\s+/g, ' '),
    follow: (text) => {
      const number = new RegExp(`\\[(\\d+)\\]${text.replaceAll(' ', String.raw`\s+`)}`).exec(shown)?.[1];
      const address = new RegExp(String.raw`^\s*\[?${number}[\].]\s+(\S+)$`, 'm').exec(list)?.[1];
      if (address === undefined) throw new Error(`${browser} shows no link "${text}" on ${path}.`);
      return new URL(address, origin).pathname;
    },
  };
}
