import { patternOf, REVALIDATED, type HeaderRule } from './headers.ts';

/** What a configuration is for. */
export interface NginxSite {
  rules: readonly HeaderRule[];
  /** Where each old address leads. */
  moved: ReadonlyMap<string, string>;
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
 * are those of `_headers`: one `map` for each header gives a path its value, and nothing where it has none.
 */
export function writeNginx(site: NginxSite): string {
  const { base, folder, port, state } = site;
  return `include /etc/nginx/modules-enabled/*.conf;
worker_processes auto;
pid ${state}/nginx.pid;
error_log stderr warn;
events { worker_connections 4096; }

http {
  include /etc/nginx/mime.types;
  types { application/manifest+json webmanifest; text/x-opml opml; }
  default_type application/octet-stream;
  charset utf-8;
  charset_types text/xml text/plain text/css application/javascript application/json application/rss+xml text/x-opml image/svg+xml;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((what) => `${what}_temp_path ${state}/${what};`).join(' ')}
  access_log off;
  server_tokens off;
  sendfile on;
  tcp_nopush on;
  open_file_cache max=10000 inactive=60s;
  open_file_cache_valid 5s;
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
${headersOf(site.rules).map((name) => `    add_header ${name} ${variableOf(name)} always;`).join('\n')}

    if ($moved_to) { return 301 $moved_to; }
    location ~ /_(?:headers|redirects)$ { return 404; }
    location = ${base}404.html { internal; ${base === '/' ? `root ${folder};` : `alias ${folder}/404.html;`} }
${base === '/' ? `    location / { root ${folder}; }` : `    location = / { return 302 ${base}; }\n    location ${base} { alias ${folder}/; }`}
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

function writeMaps({ rules, moved }: NginxSite): string {
  const all = [{ path: '*', headers: REVALIDATED }, ...rules];
  const maps = headersOf(rules).map((name) => {
    // nginx takes the first expression that matches, where a later rule counts.
    const lines = all.toReversed().flatMap(({ path, headers }) => (name in headers ? [`    ~${expressionOf(path)} "${(headers as Record<string, string>)[name]}";`] : []));
    return `  map $uri ${variableOf(name)} {\n${lines.join('\n')}\n  }`;
  });
  const redirects = [...moved].map(([from, to]) => `    "${decodeURI(from)}" "${to}";`);
  return [...maps, `  map $uri $moved_to {\n${[...redirects, '    default "";'].join('\n')}\n  }`, ''].join('\n');
}

/** By the time that nginx writes the headers of a folder's page, the path is that of its file. */
function expressionOf(path: string): string {
  return patternOf(path).replace(/\/\$$/, '/(?:index[.]html)?$');
}

function headersOf(rules: readonly HeaderRule[]): string[] {
  return [...new Set([...Object.keys(REVALIDATED), ...rules.flatMap(({ headers }) => Object.keys(headers))])];
}

function variableOf(header: string): string {
  return `$send_${header.toLowerCase().replaceAll('-', '_')}`;
}
