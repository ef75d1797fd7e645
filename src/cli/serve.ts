import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';

/**
 * Serves a built site as a host would: under its base path, with its own 404 page.
 * @returns the server, listening on `port` of this machine (0 chooses a free one).
 * @throws Error in one clear sentence when the port is taken.
 */
export async function serve({ folder, base, port }: { folder: string; base: string; port: number }): Promise<Server> {
  // `dev` reads each file anew, so that a site that is published again while it is served shows itself.
  const files = sirv(folder, { dev: true, etag: true });
  const server = createServer((request, response) => {
    const notFound = () => {
      const page = join(folder, '404.html');
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(existsSync(page) ? readFileSync(page) : 'Not found');
    };
    const url = request.url ?? '/';
    if (url === '/' && base !== '/') return void response.writeHead(302, { Location: base }).end();
    if (!`${url}/`.startsWith(base)) return notFound();
    request.url = `/${url.slice(base.length)}`;
    files(request, response, notFound);
  });
  if (port !== 0 && (await isTaken(port))) throw new Error(taken(port));
  await listen(server, port);
  return server;
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
        socket.once('connect', () => end(true)).once('error', () => end(false)).once('timeout', () => end(false));
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
      reject(new Error(error.code === 'EADDRINUSE' ? taken(port) : `The server could not start: ${error.message}`));
    });
    server.listen(port, 'localhost', () => resolve());
  });
}
