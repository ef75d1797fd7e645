import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
}
interface Workflow {
  on: Record<string, unknown>;
  permissions: Record<string, string>;
  jobs: Record<string, { permissions?: Record<string, string>; steps: Step[] }>;
}

const FOLDER = join('.github', 'workflows');
const names = readdirSync(FOLDER);
const read = (name: string) => parse(readFileSync(join(FOLDER, name), 'utf8')) as Workflow;
const stepsOf = (name: string) => Object.values(read(name).jobs).flatMap(({ steps }) => steps);
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

test('publishes after a push, and every day', () => {
  const { on } = read('publish.yml');
  expect(on['push']).toEqual({ branches: ['main'] });
  expect(on['schedule']).toEqual([{ cron: expect.stringMatching(/^\d+ \d+ \* \* \*$/) }]);
});

test('publishes what the build writes, hidden folders too, at the address that Pages gives', () => {
  const steps = stepsOf('publish.yml');
  expect(steps.find(({ uses }) => uses?.startsWith('actions/upload-pages-artifact@'))?.with).toEqual({
    path: 'dist',
    'include-hidden-files': true,
  });
  expect(Object.keys(steps.find(({ run }) => run === 'npm run build')?.env ?? {})).toEqual([
    'SITE_URL',
    'BASE_PATH',
    'COMPRESS',
  ]);
});

test('tells a WebSub hub of each feed in each format, where the feeds name one', () => {
  const { run = '' } = read('publish.yml').jobs['notify']!.steps[0]!;
  const notify = (hubs: string) => {
    // In place of curl, what the site has; what is sent to the hub is written down.
    const curl = `curl() { case "$*" in
      *feeds.opml) echo '<outline xmlUrl="https://x.example/rss.xml"/><outline xmlUrl="https://x.example/series/s/rss.xml"/>';;
      *feed.json) case "$*" in *hub.mode*) echo "$*";; *) echo '{${hubs}}';; esac;;
      *) echo "$*";;
    esac; }`;
    const { stdout, status } = spawnSync(
      'bash',
      ['-e', '-c', `${curl}\n${run.replaceAll(/jq -r '[^']*'/g, JQ)}`],
      {
        encoding: 'utf8',
        env: { ...process.env, SITE: 'https://x.example/' },
      },
    );
    return [status, stdout];
  };
  expect(notify('')).toEqual([0, 'The feeds name no hub.\n']);
  const [status, said] = notify('"hubs":[{"type":"WebSub","url":"https://hub.example/"}]');
  expect(status).toBe(0);
  expect(String(said).match(/hub\.url=\S+ https:\/\/hub\.example\/$/gm)).toEqual(
    ['https://x.example/', 'https://x.example/series/s/'].flatMap((home) =>
      ['rss.xml', 'atom.xml', 'feed.json'].map((file) => `hub.url=${home}${file} https://hub.example/`),
    ),
  );
});

/** In place of jq, which a machine of the CI has. */
const JQ = `sed -nE 's/.*"url":"([^"]*)".*/\\1/p'`;

test('runs only what there is', () => {
  const commands = names.flatMap(stepsOf).flatMap(({ run }) => (run?.startsWith('npm ') ? [run] : []));
  const own = commands.map((command) => /^npm (?:run )?(\w+)/.exec(command)?.[1] ?? '');
  expect(own.filter((name) => !['ci', 'audit', 'install', ...Object.keys(scripts)].includes(name))).toEqual(
    [],
  );
  expect(own).toEqual(expect.arrayContaining(['ci', 'check', 'test', 'build']));
});

test('may do no more than it needs, and keeps no key for what it runs', () => {
  for (const name of names) {
    expect([name, read(name).permissions]).toEqual([name, { contents: 'read' }]);
    const checkouts = stepsOf(name).filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.every((step) => step.with?.['persist-credentials'] === false)).toBe(true);
  }
  const writers = Object.entries(read('publish.yml').jobs).filter(([, { permissions = {} }]) =>
    Object.values(permissions).includes('write'),
  );
  // The jobs that may publish or write run no code of ours.
  const commandsOf = (steps: Step[]) =>
    steps.flatMap(({ run = '' }) => run.split('\n').flatMap((line) => /^\s*(\w+)/.exec(line)?.[1] ?? []));
  expect(writers.map(([job, { steps }]) => [job, commandsOf(steps)])).toEqual([
    ['deploy', []],
    ['record', ['git', 'git', 'git']],
  ]);
});

test('sends letters only where somebody has turned it on, and after the pieces are there', () => {
  const { send } = read('publish.yml').jobs as Record<string, { if?: string; needs?: string; steps: Step[] }>;
  expect([send?.if, send?.needs]).toEqual(["vars.SEND_LETTERS == 'true'", 'deploy']);
  const commands = send?.steps.flatMap(({ run }) => run ?? []);
  expect(commands).toEqual(['npm ci', 'npm run build', 'npm run send -- --really']);
});

test('asks for updates in groups', () => {
  const { updates } = parse(readFileSync(join('.github', 'dependabot.yml'), 'utf8')) as {
    updates: { 'package-ecosystem': string; groups: Record<string, unknown> }[];
  };
  expect(updates.map((update) => [update['package-ecosystem'], Object.keys(update.groups).length])).toEqual([
    ['npm', 1],
    ['github-actions', 1],
  ]);
});
