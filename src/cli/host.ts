/** `npm run host`: the configuration that a server of your own needs for the built site, in `.hosts/`. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { readHeaders } from '../outputs/hosting/headers.ts';
import { writeDockerfile, writeDockerignore, writeNginx } from '../outputs/hosting/nginx.ts';
import { readRedirects } from '../library/aliases.ts';
import { site } from '../site.ts';
import { readOptions, readPort, refuse } from './support/arguments.ts';

const HELP = `npm run host [-- --port 8080] [--folder /srv/site] [--no-brotli]

Writes nginx.conf, and a Dockerfile for it, to .hosts/. Both are for the site that is in dist/: its policies name what
its pages contain, so write them again after each build.

  --port <n>         where nginx listens
  --folder <folder>  where nginx finds the site
  --state <folder>   where nginx may write; /tmp unless another is named
  --no-brotli        for an nginx without the Brotli module
  --out <folder>     writes somewhere else
`;

const {
  port: portOption,
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
const port = readPort(portOption);
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
    port,
    state,
    brotli: !plain,
  }),
);
writeFileSync(join(out, 'Dockerfile'), writeDockerfile(relative('.', resolve(built)), port));
writeFileSync(join(out, 'Dockerfile.dockerignore'), writeDockerignore(relative('.', resolve(built))));
console.log(`Written: ${join(out, 'nginx.conf')}, ${join(out, 'Dockerfile')} and its .dockerignore.`);
