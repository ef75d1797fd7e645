import { expect, test } from 'vitest';
import { listHeaders } from '../../../src/outputs/hosting/headers.ts';
import { writeDockerfile, writeDockerignore, writeNginx } from '../../../src/outputs/hosting/nginx.ts';

const rules = listHeaders(
  new Map([
    ['', `default-src 'none'`],
    ['articles/*', `default-src 'self'`],
  ]),
);
const written = (more: Partial<Parameters<typeof writeNginx>[0]> = {}) =>
  writeNginx({
    rules,
    moved: new Map(),
    gone: new Map(),
    base: '/',
    folder: '/srv/site',
    port: 8080,
    state: '/tmp',
    brotli: true,
    ...more,
  });

test('says a header that is the same everywhere once, and chooses the others by the path', () => {
  const lines = written()
    .split('\n')
    .map((line) => line.trim());
  expect(lines).toContain('add_header X-Content-Type-Options "nosniff" always;');
  expect(lines).toContain('add_header Content-Security-Policy $send_content_security_policy always;');
  expect(lines).toContain(`"~^(?:/(?:index[.]html)?)$" "default-src 'none'";`);
  expect(lines).toContain(`"~^(?:/articles/.*)$" "default-src 'self'";`);
});

test('leaves everything for last, as a later rule counts', () => {
  const [map = ''] = /map \$uri \$send_cache_control \{[^}]*\}/.exec(written()) ?? [];
  expect(map.indexOf('immutable')).toBeLessThan(map.indexOf('no-cache'));
  expect(map.indexOf('immutable')).toBeGreaterThan(0);
});

test('leads old addresses on, decoded as nginx compares them', () => {
  expect(written({ moved: new Map([['/caf%C3%A9/', '/coffee/']]) })).toContain('"/café/" "/coffee/";');
});

test('shows what is gone for good with its status, a page from its own place and a document with that of the 404 page', () => {
  const gone = new Map([
    ['/pm/caf%C3%A9/', '/pm/caf%C3%A9/'],
    ['/pm/x/rss.xml', '/pm/404.html'],
  ]);
  const lines = written({ base: '/pm/', gone })
    .split('\n')
    .map((line) => line.trim());
  expect(lines).toContain('location = "/pm/café/" { error_page 410 "/pm/café/index.html"; return 410; }');
  expect(lines).toContain('location = "/pm/x/rss.xml" { error_page 410 "/pm/404.html"; return 410; }');
  expect(written()).not.toContain('410');
});

test('asks for Brotli only where there is the module', () => {
  expect([true, false].map((brotli) => written({ brotli }).includes('brotli_static on;'))).toEqual([
    true,
    false,
  ]);
});

test('puts into an image what the build and npm run host have written, and nothing else', () => {
  const copied = [...writeDockerfile('dist', 8080).matchAll(/^COPY (\S+) /gm)].map(([, path]) => path);
  expect(copied).toEqual(['dist', '.hosts/nginx.conf']);
  expect(writeDockerignore('dist').trim().split('\n')).toEqual(['*', ...copied.map((path) => `!${path}`)]);
  expect(writeDockerfile('dist', 8080)).toMatch(/^USER www-data$/m);
});
