/** `npm run host`: what a server of one's own needs for the site that was built, in `.hosts/`. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { readHeaders } from '../outputs/hosting/headers.ts';
import { writeDockerfile, writeDockerignore, writeNginx } from '../outputs/hosting/nginx.ts';
import { readRedirects } from '../library/aliases.ts';
import { site } from '../site.ts';
import { readOptions, refuse } from './arguments.ts';

const HELP = `npm run host [-- --port 8080] [--folder /srv/site] [--no-brotli]

Writes nginx.conf, and a Dockerfile for it, to .hosts/. Both are for the site that stands in dist/: its policies name what
its pages hold, so write them again after each build.

  --port <n>         where nginx listens
  --folder <folder>  where nginx finds the site
  --state <folder>   where nginx may write; /tmp unless another is named
  --no-brotli        for an nginx without its module for Brotli
  --out <folder>     writes somewhere else
`;

const {
  port,
  folder,
  state,
  out,
  'no-brotli': plain,
} = readOptions(HELP, {
  port: { type: 'string', default: '8080' },
  folder: { type: 'string', default: '/srv/site' },
  state: { type: 'string', default: '/tmp' },
  out: { type: 'string', default: '.hosts' },
  'no-brotli': { type: 'boolean', default: false },
});
if (!/^\d+$/.test(port) || Number(port) < 1 || Number(port) > 65_535)
  refuse(`--port is "${port}". Write a number from 1 to 65535.`);
for (const [name, path] of Object.entries({ folder, state }))
  if (!/^\/[\w./-]+$/.test(path))
    refuse(`--${name} is "${path}". Write a plain path that begins with a slash.`);
const built = process.env['OUT_DIR'] ?? 'dist';
if (!existsSync(join(built, '_headers'))) refuse(`There is no site in ${built}. Run npm run build first.`);

const { moved, gone } = readRedirects(
  existsSync(join(built, '_redirects')) ? readFileSync(join(built, '_redirects'), 'utf8') : '',
);
const rules = readHeaders(readFileSync(join(built, '_headers'), 'utf8'));
mkdirSync(out, { recursive: true });
writeFileSync(
  join(out, 'nginx.conf'),
  writeNginx({
    rules,
    moved,
    gone,
    base: site.base,
    folder: folder.replace(/\/$/, ''),
    port: Number(port),
    state,
    brotli: !plain,
  }),
);
writeFileSync(join(out, 'Dockerfile'), writeDockerfile(relative('.', resolve(built)), Number(port)));
writeFileSync(join(out, 'Dockerfile.dockerignore'), writeDockerignore(relative('.', resolve(built))));
console.log(`Written: ${join(out, 'nginx.conf')}, ${join(out, 'Dockerfile')} and its .dockerignore.`);
