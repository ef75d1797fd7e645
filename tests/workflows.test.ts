import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
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
  jobs: Record<string, { needs?: string; permissions?: Record<string, string>; steps: Step[] }>;
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
    'RECORD',
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

test('commits the record of what was published first, after it is public, and keeps what others have added', () => {
  const { jobs } = read('publish.yml');
  const upload = jobs['build']!.steps.find(({ uses }) => uses?.startsWith('actions/upload-artifact@'));
  expect(upload?.with).toEqual({ name: 'record', path: 'content/addresses.txt' });
  const record = jobs['record']!;
  expect([record.needs, record.permissions]).toEqual(['deploy', { contents: 'write' }]);
  expect(record.steps.find(({ uses }) => uses?.startsWith('actions/download-artifact@'))?.with).toMatchObject(
    {
      name: 'record',
    },
  );
});

test.each([
  ['record', 'addresses.txt'],
  ['record-letters', 'sent.txt'],
])(
  'the job %s commits beside what an author has pushed meanwhile, and nothing where nothing is new',
  (job, file) => {
    const place = mkdtempSync(join(tmpdir(), 'record-'));
    const env = {
      ...process.env,
      ...{ GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null', GIT_CONFIG_COUNT: '1' },
      GIT_CONFIG_KEY_0: `url.${place}/.insteadOf`,
      GIT_CONFIG_VALUE_0: 'https://x-access-token:T@github.com/',
      ...{ TOKEN: 'T', GITHUB_REPOSITORY: 'bare', GITHUB_REF_NAME: 'main', RUNNER_TEMP: place },
      ...{ GIT_AUTHOR_NAME: 'A', GIT_AUTHOR_EMAIL: 'a@example.org' },
      ...{ GIT_COMMITTER_NAME: 'A', GIT_COMMITTER_EMAIL: 'a@example.org' },
    };
    const sh = (cwd: string, script: string) =>
      execFileSync('bash', ['-ec', script], { cwd: join(place, cwd), env, encoding: 'utf8', stdio: 'pipe' });
    sh(
      '.',
      `git init -q -b main first; cd first; mkdir content; cp ${process.cwd()}/.gitattributes .; ` +
        `printf "/a/\\n/z/\\n" > content/${file}; git add .; git commit -qm one; git clone -q --bare . ` +
        '../bare; cd ..; git clone -q bare author; git clone -q bare runner',
    );
    sh('author', `printf "/a/\\n/c/\\n/z/\\n" > content/${file}; git commit -qam two; git push -q`);
    const commit = read('publish.yml').jobs[job]!.steps.at(-1)!.run!;
    writeFileSync(join(place, file), '/a/\n/b/\n/z/\n');
    sh('runner', commit);
    sh('runner', `cp content/${file} ..`);
    sh('runner', commit);
    const lines = sh('.', `git --git-dir bare show main:content/${file}`).trim().split('\n');
    expect(lines.toSorted()).toEqual(['/a/', '/b/', '/c/', '/z/']);
    expect(sh('.', 'git --git-dir bare rev-list --count main').trim()).toBe('3');
    rmSync(place, { recursive: true });
  },
);

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
  // The jobs that may publish and commit run no code of ours, and none of a package.
  const commandsOf = (steps: Step[]) =>
    steps.flatMap(({ run = '' }) => run.split('\n').map((line) => line.trim().split(' ')[0] ?? ''));
  expect(
    writers.map(([job, { steps }]) => [job, [...new Set(commandsOf(steps))].filter(Boolean).toSorted()]),
  ).toEqual([
    ['deploy', []],
    ['record', ['#', 'cp', 'git']],
    ['record-letters', ['#', 'cp', 'git']],
  ]);
});

test('sends letters only where somebody has turned it on, and after the pieces are there', () => {
  const { send } = read('publish.yml').jobs as Record<string, { if?: string; needs?: string; steps: Step[] }>;
  expect([send?.if, send?.needs]).toEqual(["vars.SEND_LETTERS == 'true'", 'deploy']);
  const commands = send?.steps.flatMap(({ run }) => run ?? []);
  expect(commands).toEqual(['npm ci', 'npm run send -- --really']);
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
