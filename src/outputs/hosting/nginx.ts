import { patternOf, REVALIDATED, type HeaderRule } from './headers.ts';
import { isPage } from '../../library/aliases.ts';

/** What a configuration is for. */
export interface NginxSite {
  rules: readonly HeaderRule[];
  /** Where each old address leads. */
  moved: ReadonlyMap<string, string>;
  /** What is shown at each address that is gone for good. */
  gone: ReadonlyMap<string, string>;
  base: string;
  /** The folder of the built site, as nginx finds it. */
  folder: string;
  port: number;
  /** A folder in which nginx may write. */
  state: string;
  /** Whether nginx has the module that sends `.br` files (Debian: `libnginx-mod-http-brotli-static`). */
  brotli: boolean;
}

/**
 * A whole configuration for nginx 1.18 or later, as `nginx -c <this file>` reads it; it needs no rights. The headers
 * are those of `_headers`: where a header is not the same everywhere, a `map` gives a path its value, or none.
 */
export function writeNginx(site: NginxSite): string {
  const { base, folder, port, state } = site;
  return `include /etc/nginx/modules-enabled/*.conf;
worker_processes auto;
pcre_jit on;
pid ${state}/nginx.pid;
error_log stderr warn;
events { worker_connections 4096; }

http {
  include /etc/nginx/mime.types;
  types { application/manifest+json webmanifest; text/x-opml opml; message/rfc822 eml; text/calendar ics; }
  default_type application/octet-stream;
  charset utf-8;
  charset_types text/xml text/plain text/css application/javascript application/json application/rss+xml text/x-opml image/svg+xml;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((message) => `${message}_temp_path ${state}/${message};`).join(' ')}
  access_log off;
  server_tokens off;
  sendfile on;
  tcp_nopush on;
  gzip_static on;
  gzip_vary on;${site.brotli ? '\n  brotli_static on;' : ''}
  map_hash_bucket_size 512;
  map_hash_max_size 65536;

${writeMaps(site)}
  server {
    listen ${port};
    server_name _;
    absolute_redirect off;
    index index.html;
    error_page 404 ${base}404.html;
${headersOf(site)
  .map(
    ([name, values]) =>
      `    add_header ${name} ${isConstant(values, base) ? `"${values[0]?.value}"` : variableOf(name)} always;`,
  )
  .join('\n')}

    if ($moved_to) { return 301 $moved_to; }
    location ~ /_(?:headers|redirects)$ { return 404; }
${writeGone(site)}    location = ${base}404.html { internal; ${base === '/' ? `root ${folder};` : `alias ${folder}/404.html;`} }
${writeRoot(base, folder)}
  }
}
`;
}

/** The Dockerfile of the nginx for which the configuration is: Debian's, with its module for Brotli, and no rights. */
export function writeDockerfile(folder: string, port: number): string {
  return `FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends nginx-light libnginx-mod-http-brotli-static && rm -rf /var/lib/apt/lists/*
COPY ${folder} /srv/site
COPY .hosts/nginx.conf /etc/nginx/site.conf
USER www-data
EXPOSE ${port}
CMD ["nginx", "-c", "/etc/nginx/site.conf", "-g", "daemon off;"]
`;
}

/** What Docker may see of the project. */
export function writeDockerignore(folder: string): string {
  return `*\n!${folder}\n!.hosts/nginx.conf\n`;
}

function writeRoot(base: string, folder: string): string {
  if (base === '/') return `    location / { root ${folder}; }`;
  return `    location = / { return 302 ${base}; }\n    location ${base} { alias ${folder}/; }`;
}

function writeMaps(site: NginxSite): string {
  const changing = headersOf(site).filter(([, values]) => !isConstant(values, site.base));
  const maps = changing.map(
    ([name, values]) =>
      `  map $uri ${variableOf(name)} {\n${values
        .map(({ paths, value }) => `    "~^(?:${paths.map(expressionOf).join('|')})$" "${value}";`)
        .join('\n')}\n  }`,
  );
  const redirects = [...site.moved].map(([from, to]) => `    "${decodeURI(from)}" "${to}";`);
  return [...maps, `  map $uri $moved_to {\n${[...redirects, '    default "";'].join('\n')}\n  }`, ''].join(
    '\n',
  );
}

/** What is gone for good, each in a place of its own. nginx takes these addresses as they are when they are decoded. */
function writeGone({ gone }: NginxSite): string {
  return [...gone]
    .map(
      ([from, page]) =>
        `    location = "${decodeURI(from)}" { error_page 410 "${decodeURI(page)}${isPage(page) ? 'index.html' : ''}"; return 410; }\n`,
    )
    .join('');
}

/** The values of a header, each with its paths. nginx takes the first that matches, where a later rule counts. */
function headersOf({
  rules,
  base,
}: NginxSite): [name: string, values: { value: string; paths: string[] }[]][] {
  const all: HeaderRule[] = [...rules, { path: `${base}*`, headers: REVALIDATED }];
  const names = [...new Set(all.flatMap(({ headers }) => Object.keys(headers)))];
  const isAll = ({ path }: HeaderRule) => path === `${base}*`;
  return names.map((name) => {
    const own = [...all.filter((rule) => !isAll(rule)), ...all.filter(isAll)].flatMap(({ path, headers }) =>
      headers[name] === undefined ? [] : [{ path, value: headers[name] }],
    );
    return [
      name,
      [...Map.groupBy(own, ({ value }) => value)].map(([value, uses]) => ({
        value,
        paths: uses.map(({ path }) => path),
      })),
    ];
  });
}

function isConstant(values: readonly { paths: string[] }[], base: string): boolean {
  return values.length === 1 && values[0]?.paths.includes(`${base}*`) === true;
}

/** By the time that nginx writes the headers of a folder's page, the path is that of its file. */
function expressionOf(path: string): string {
  return patternOf(path).slice(1, -1).replace(/\/$/, '/(?:index[.]html)?');
}

function variableOf(header: string): string {
  return `$send_${header.toLowerCase().replaceAll('-', '_')}`;
}
