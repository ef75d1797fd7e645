/**
 * `node tests/bench/load.ts`: what nginx gives away in ten seconds, on this machine, of the home page and of an article of
 * the site in `dist/`, beside an article that Eleventy makes of plain Markdown. One nginx serves both, with the same
 * headers; `wrk` asks. Both are Debian's: `apt-get install nginx-light libnginx-mod-http-brotli-static wrk`.
 */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { readHeaders } from '../../src/outputs/hosting/headers.ts';
import { writeNginx } from '../../src/outputs/hosting/nginx.ts';
import { buildPlain, prepareAll } from './builds.ts';
import { ROOT } from './corpus.ts';
import { eleventy } from './peers/eleventy.ts';

const SECONDS = 10;
const PORT = 8231;
const folder = join(ROOT, '.cache', 'bench', 'load');
const dist = join(ROOT, process.env['OUT_DIR'] ?? 'dist');
const ARTICLE = '/articles/how-to-establish-boundaries/';

if (!existsSync(join(dist, '_headers')))
  throw new Error(`There is no site in ${dist}. Run npm run build first.`);
mkdirSync(folder, { recursive: true });
const peer = buildPeer();
const [ours, theirs] = [start(dist, PORT), start(peer.folder, PORT + 1)];
await new Promise((resolve) => setTimeout(resolve, 1000));
try {
  console.log('| Page | bytes sent | requests/s | MB/s | errors |\n| --- | ---: | ---: | ---: | ---: |');
  for (const coding of ['br', 'identity']) {
    measure(`home, ${coding}`, `http://localhost:${PORT}/`, coding);
    measure(`article, ${coding}`, `http://localhost:${PORT}${ARTICLE}`, coding);
    measure(`Eleventy's article, ${coding}`, `http://localhost:${PORT + 1}${peer.path}`, coding);
  }
} finally {
  ours.kill('SIGTERM');
  theirs.kill('SIGTERM');
}

/** A site of Eleventy with one article compressed as ours are, and the path of that article. */
function buildPeer(): { folder: string; path: string } {
  const [prepared] = prepareAll([eleventy], { articles: 20, folder });
  buildPlain(prepared!, 'load');
  const out = join(prepared!.folder, 'out-load-plain');
  const path = `/articles/${readdirSync(join(out, 'articles')).toSorted()[0]}/`;
  writeFileSync(
    join(out, path, 'index.html.br'),
    brotliCompressSync(readFileSync(join(out, path, 'index.html'))),
  );
  return { folder: out, path };
}

function start(site: string, port: number): ReturnType<typeof spawn> {
  const state = join(folder, String(port));
  mkdirSync(state, { recursive: true });
  const rules = readHeaders(readFileSync(join(dist, '_headers'), 'utf8'));
  writeFileSync(
    join(state, 'nginx.conf'),
    writeNginx({
      rules,
      moved: new Map(),
      gone: new Map(),
      base: '/',
      folder: site,
      port,
      state,
      brotli: true,
    }),
  );
  return spawn('nginx', ['-c', join(state, 'nginx.conf'), '-g', 'daemon off;'], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}

function measure(name: string, url: string, coding: string): void {
  const header = `Accept-Encoding: ${coding}`;
  const sent = execFileSync(
    'curl',
    ['-s', '-o', '/dev/null', '-w', '%{size_header} %{size_download}', '-H', header, url],
    { encoding: 'utf8' },
  );
  const said = execFileSync('wrk', ['-t1', '-c64', `-d${SECONDS}s`, '-H', header, url], { encoding: 'utf8' });
  const numberOf = (pattern: RegExp) => Number(pattern.exec(said)?.[1] ?? 0);
  const errors = (said.match(/(?:connect|read|write|timeout) (\d+)/g) ?? []).reduce(
    (sum, part) => sum + Number(/\d+/.exec(part)?.[0]),
    numberOf(/Non-2xx or 3xx responses: (\d+)/),
  );
  const [head = 0, body = 0] = sent.split(' ').map(Number);
  const rate = numberOf(/Requests\/sec:\s+([\d.]+)/);
  console.log(
    `| ${name} | ${head} + ${body} | ${rate.toFixed(0)} | ${((rate * (head + body)) / 1e6).toFixed(0)} | ${errors} |`,
  );
}
