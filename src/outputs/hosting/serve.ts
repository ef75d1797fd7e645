import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { contentTypeOf } from './content-types.ts';
import { headersFor, readHeaders } from './headers.ts';
import { readRedirects } from '../../library/aliases.ts';

/**
 * Serves a built site as a host would: under its base path, with the headers and the redirects that the build wrote down,
 * what is compressed as it lies there, and the site's own 404 page.
 * @returns the server, listening on `port` of this machine (0 chooses a free one).
 * @throws Error in one clear sentence when the port is taken.
 */
export async function serve({
  folder,
  base,
  port,
}: {
  folder: string;
  base: string;
  port: number;
}): Promise<Server> {
  const server = createServer(answerFrom(folder, base));
  if (port !== 0 && (await isTaken(port))) throw new Error(taken(port));
  await listen(server, port);
  return server;
}

function answerFrom(folder: string, base: string): RequestListener {
  const dress = dresser(join(folder, '_headers'));
  const redirects = remembered(join(folder, '_redirects'), readRedirects);
  // `dev` reads each file anew, so that a site that is published again while it is served shows itself.
  const files = sirv(folder, { dev: true, etag: true, brotli: true, gzip: true, setHeaders });
  return (request, response) => {
    const url = request.url ?? '/';
    const path = url.replace(/\?.*$/s, '');
    const show = (status: number, address: string) => {
      const page = join(folder, decodeURI(address.slice(base.length)).replace(/(?<=^|\/)$/, 'index.html'));
      dress(response, address);
      response
        .writeHead(status, { 'Content-Type': 'text/html; charset=utf-8' })
        .end(existsSync(page) ? readFileSync(page) : 'Not found');
    };
    const notFound = () => show(404, `${base}404.html`);
    dress(response, path);
    const to = redirects()?.moved.get(path);
    if (to !== undefined) return void response.writeHead(301, { Location: to }).end();
    const gone = redirects()?.gone.get(path);
    if (gone !== undefined) return show(410, gone);
    if (path === '/' && base !== '/') return void response.writeHead(302, { Location: base }).end();
    if (!`${path}/`.startsWith(base) || OWN.test(path)) return notFound();
    request.url = `/${url.slice(base.length)}`;
    files(request, response, notFound);
  };
}

/** Every file with its type, which sirv knows of some, and of these without a character set. */
function setHeaders(response: ServerResponse, path: string): void {
  response.setHeader('Content-Type', contentTypeOf(path));
}

/** What the build says to hosts, and not to readers. */
const OWN = /\/_(?:headers|redirects)$/;

/** Gives an answer the headers of a path, in place of any that it had. */
function dresser(file: string): (response: ServerResponse, path: string) => void {
  const rules = remembered(file, readHeaders);
  return (response, path) => {
    for (const name of response.getHeaderNames()) response.removeHeader(name);
    for (const [name, value] of Object.entries(headersFor(rules() ?? [], path)))
      response.setHeader(name, value);
  };
}

/** What a file says, read again when the file is another. Nothing where there is none. */
function remembered<T>(file: string, read: (text: string) => T): () => T | undefined {
  let last: { at: number; said: T } | undefined;
  return () => {
    const at = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
    if (at === undefined) return undefined;
    if (last?.at !== at) last = { at, said: read(readFileSync(file, 'utf8')) };
    return last.said;
  };
}

/** Whether somebody answers at a port of this machine, in either family of addresses: a browser may ask either. */
async function isTaken(port: number): Promise<boolean> {
  const answers = ['127.0.0.1', '::1'].map(
    (host) =>
      new Promise<boolean>((resolve) => {
        const socket = connect({ host, port, timeout: 1000 });
        const end = (answered: boolean) => {
          socket.destroy();
          resolve(answered);
        };
        socket
          .once('connect', () => end(true))
          .once('error', () => end(false))
          .once('timeout', () => end(false));
      }),
  );
  return (await Promise.all(answers)).includes(true);
}

function taken(port: number): string {
  return `Port ${port} is taken. Choose another: PORT=${port + 1} npm start`;
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        new Error(error.code === 'EADDRINUSE' ? taken(port) : `The server could not start: ${error.message}`),
      );
    });
    server.listen(port, 'localhost', () => resolve());
  });
}
