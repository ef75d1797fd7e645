import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve } from '../../src/outputs/hosting/serve.ts';
import { headersFor, readHeaders } from '../../src/outputs/hosting/headers.ts';
import { ask } from './ask.ts';
import { folderOf, type SiteName } from './sites.ts';

/** A running server: its port, and how to end it. */
interface Running {
  port: number;
  stop: () => void;
}

const HAS_NGINX = spawnSync('nginx', ['-v']).status === 0;
const HAS_BROTLI = existsSync('/usr/lib/nginx/modules/ngx_http_brotli_static_module.so');
if (!HAS_NGINX)
  console.warn(
    'There is no nginx on this machine, so that its configuration is not run here. On Debian: ' +
      'apt-get install nginx-light libnginx-mod-http-brotli-static',
  );

const SERVERS = { 'npm start': startOurs, nginx: startNginx };
const CASES = Object.keys(SERVERS).flatMap(
  (server) =>
    [
      { server, name: 'kept', base: '/' },
      { server, name: 'moved', base: '/pm/' },
    ] as { server: keyof typeof SERVERS; name: SiteName; base: string }[],
);

describe.each(CASES)('$server serves $name at $base', ({ server, name, base }) => {
  const isRun = server !== 'nginx' || HAS_NGINX;
  const article = `${base}articles/how-to-establish-boundaries/`;
  const file = (path: string) => readFileSync(join(folderOf(name), path));
  const font = `${base}_astro/${fontOf(name)}`;
  let running: Running;
  beforeAll(async () => {
    if (isRun) running = await SERVERS[server](name, base);
  });
  afterAll(() => running?.stop());
  const get = (path: string, headers: Record<string, string> = {}) => ask(running.port, path, headers);

  test.runIf(isRun)(
    'every kind of file with its status, its type and the headers of production',
    async () => {
      const rules = readHeaders(file('_headers').toString());
      for (const [path, status, type] of [
        [base, 200, 'text/html'],
        [article, 200, 'text/html'],
        [`${base}rss.xml`, 200, 'xml'],
        [`${base}feed.json`, 200, 'application/json'],
        [`${base}favicon.svg`, 200, 'image/svg+xml'],
        [`${base}cards/articles/how-to-establish-boundaries.png`, 200, 'image/png'],
        [`${base}favicon.ico`, 200, 'image/x-icon'],
        [`${base}site.webmanifest`, 200, 'application/manifest+json'],
        [font, 200, 'font/woff2'],
        [`${base}licences.txt`, 200, 'text/plain'],
        [`${base}.well-known/security.txt`, 200, 'text/plain'],
      ] as const) {
        const { status: got, headers } = await get(path);
        expect([path, got, headers['content-type']]).toEqual([path, status, expect.stringContaining(type)]);
        expect(headers).toMatchObject(lower(headersFor(rules, path)));
        expect(headers['set-cookie']).toBeUndefined();
      }
    },
  );

  test.runIf(isRun)('the 404 page with its status and its policy, wherever nothing is', async () => {
    const policy = headersFor(readHeaders(file('_headers').toString()), `${base}404.html`)[
      'Content-Security-Policy'
    ];
    for (const path of [
      `${base}nowhere/`,
      `${base}articles/nowhere/`,
      `${base}_astro/nowhere.js`,
      `${base}_headers`,
      `${base}_redirects`,
    ]) {
      const { status, headers, body } = await get(path);
      expect([path, status, headers['content-security-policy'], headers['cache-control']]).toEqual([
        path,
        404,
        policy,
        'no-cache',
      ]);
      expect(body.toString()).toContain('This page has been deducted.');
    }
  });

  test.runIf(isRun)('what is compressed as it lies there, to those who can read it', async () => {
    const plain = file('articles/how-to-establish-boundaries/index.html');
    const packed = await get(article, { 'Accept-Encoding': 'gzip' });
    expect([
      packed.headers['content-encoding'],
      packed.headers.vary,
      packed.body.equals(file('articles/how-to-establish-boundaries/index.html.gz')),
    ]).toEqual(['gzip', 'Accept-Encoding', true]);
    expect(gunzipSync(packed.body).equals(plain)).toBe(true);
    const { headers, body } = await get(article);
    expect([headers['content-encoding'], body.equals(plain)]).toEqual([undefined, true]);
    if (server === 'nginx' && !HAS_BROTLI) return;
    const small = await get(article, { 'Accept-Encoding': 'gzip, deflate, br' });
    expect([small.headers['content-encoding'], brotliDecompressSync(small.body).equals(plain)]).toEqual([
      'br',
      true,
    ]);
    expect(small.body.length).toBeLessThan(packed.body.length);
  });

  test.runIf(isRun)('nothing again to those who have it', async () => {
    const { headers } = await get(article, { 'Accept-Encoding': 'gzip' });
    const again = await get(article, { 'Accept-Encoding': 'gzip', 'If-None-Match': headers.etag ?? '' });
    expect([again.status, again.body.length, again.headers['cache-control']]).toEqual([304, 0, 'no-cache']);
    expect((await get(article, { 'If-None-Match': '"another"' })).status).toBe(200);
  });

  test.runIf(isRun)('a part of a file to those who ask for one', async () => {
    const whole = file(`_astro/${fontOf(name)}`);
    const part = await get(font, { Range: 'bytes=10-19' });
    expect([part.status, part.headers['content-range'], part.body.equals(whole.subarray(10, 20))]).toEqual([
      206,
      `bytes 10-19/${whole.length}`,
      true,
    ]);
    expect((await get(font, { Range: `bytes=${whole.length}-` })).status).toBe(416);
  });

  if (name === 'kept')
    test.runIf(isRun)('an old address with a redirect for good', async () => {
      const { status, headers } = await get('/articles/once/');
      expect([status, headers.location]).toEqual([301, '/articles/follow-up/']);
      expect(headers['x-content-type-options']).toBe('nosniff');
    });

  if (name === 'kept')
    test.runIf(isRun)('what is gone for good with its status, its page and its headers', async () => {
      const rules = readHeaders(file('_headers').toString());
      for (const [path, says] of [
        ['/articles/gone/', 'This page has retired.'],
        ['/questions/gone/', 'This page is gone for good'],
        ['/series/gone/', 'This page has retired.'],
      ] as const) {
        const { status, headers, body } = await get(path, { 'Accept-Encoding': 'gzip;q=0' });
        expect([path, status, headers['content-type'], headers['x-robots-tag']]).toEqual([
          path,
          410,
          expect.stringContaining('text/html'),
          'noindex',
        ]);
        expect(headers).toMatchObject(lower(headersFor(rules, path)));
        expect(body.equals(file(`${path.slice(1)}index.html`))).toBe(true);
        expect(body.toString()).toContain(says);
      }
      const feed = await get('/series/gone/rss.xml');
      expect([feed.status, feed.body.equals(file('404.html'))]).toEqual([410, true]);
      expect((await get('/articles/once/rss.xml')).status).toBe(404);
      expect((await get(article)).headers['x-robots-tag']).toBeUndefined();
    });

  if (name === 'kept')
    test.runIf(isRun)('the feed of a page that has another address with the way there', async () => {
      const { status, headers } = await get('/series/lonely/rss.xml');
      expect([status, headers.location]).toEqual([301, '/series/alone/rss.xml']);
    });

  if (name === 'moved')
    test.runIf(isRun)('the root of the host with the way to the site', async () => {
      const { status, headers } = await get('/');
      expect([status, headers.location]).toEqual([302, '/pm/']);
      expect((await get('/articles/how-to-establish-boundaries/')).status).toBe(404);
    });
});

function lower(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

function fontOf(name: SiteName): string {
  const rules = readFileSync(join(folderOf(name), 'index.html'), 'utf8');
  return /_astro\/(imbue[^"]*\.woff2)/.exec(rules)?.[1] ?? '';
}

async function startOurs(name: SiteName, base: string): Promise<Running> {
  const server = await serve({ folder: folderOf(name), base, port: 0 });
  return { port: (server.address() as { port: number }).port, stop: () => server.close() };
}

/** nginx as `npm run host` sets it up, in the foreground and with no rights but ours. */
async function startNginx(name: SiteName, base: string): Promise<Running> {
  const place = resolve('.test', `nginx-${name}`);
  mkdirSync(place, { recursive: true });
  const port = await freePort();
  const flags = [
    '--port',
    String(port),
    '--folder',
    resolve(folderOf(name)),
    '--state',
    place,
    '--out',
    place,
    ...(HAS_BROTLI ? [] : ['--no-brotli']),
  ];
  const host = spawnSync(process.execPath, [join('src', 'cli', 'host.ts'), ...flags], {
    encoding: 'utf8',
    env: { ...process.env, OUT_DIR: folderOf(name), BASE_PATH: base },
  });
  if (host.status !== 0) throw new Error(host.stderr);
  // Who runs as root has workers of another name, who may not read what is root's.
  const user = process.getuid?.() === 0 ? ' user root;' : '';
  const nginx = spawn('nginx', ['-c', join(place, 'nginx.conf'), '-g', `daemon off;${user}`], {
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  await waitFor(nginx, port, base);
  return { port, stop: () => nginx.kill('SIGQUIT') };
}

async function waitFor(nginx: ChildProcess, port: number, path: string): Promise<void> {
  let said = '';
  nginx.stderr?.on('data', (part) => (said += part));
  while (nginx.exitCode === null) {
    if (
      await ask(port, path).then(
        () => true,
        () => false,
      )
    )
      return;
    await new Promise((done) => setTimeout(done, 20));
  }
  throw new Error(`nginx does not start: ${said}`);
}

async function freePort(): Promise<number> {
  const { port, stop } = await startOurs('launch', '/');
  stop();
  return port;
}
