import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A service that answers as its documentation says, and what it has taken. */
export interface FakeService<Taken> {
  url: string;
  taken: Taken[];
  close: () => Promise<void>;
}

interface Email {
  subject: string;
  body: string;
  status?: string;
  metadata: { id: string };
  filters: { filters: { field: string; operator: string; value: string }[]; predicate: string };
}

/**
 * Buttondown as its OpenAPI file and its page on idempotency keys describe it: a request with a key that it knows gets the
 * first answer again, and nothing is sent.
 */
export function fakeButtondown(): Promise<FakeService<Email>> {
  const taken: Email[] = [];
  const answers = new Map<string, unknown>();
  const known = new Set(['subject', 'body', 'status', 'description', 'canonical_url', 'metadata', 'filters']);
  return listen(taken, async (request) => {
    if (request.headers.authorization !== 'Token secret') return [401, { detail: 'Invalid token.' }];
    if (request.method !== 'POST' || request.url !== '/emails') return [404, { detail: 'Not found.' }];
    if (request.headers['x-buttondown-live-dangerously'] !== 'true')
      return [400, { code: 'sending_requires_confirmation', detail: 'Confirm.' }];
    const email = (await readBody(request)) as Email;
    const extra = Object.keys(email).filter((name) => !known.has(name));
    if (extra.length > 0) return [422, { detail: `Extra: ${extra.join()}` }];
    const key = String(request.headers['x-idempotency-key'] ?? '');
    if (key.length > 200) return [400, { detail: 'Key too long.' }];
    const before = answers.get(key);
    if (before !== undefined) return [201, before];
    taken.push(email);
    answers.set(key, { id: `em_${taken.length}`, ...email });
    return [201, answers.get(key)];
  });
}

interface Campaign {
  id: number;
  name: string;
  status: string;
  lists: number[];
  subject: string;
  body: string;
  altbody: string;
}

/** listmonk as its page on campaigns describes it. `crashAfterCreate` ends the connection once a campaign is made. */
export function fakeListmonk(faults: { crashAfterCreate: boolean }): Promise<FakeService<Campaign>> {
  const taken: Campaign[] = [];
  return listen(taken, async (request) => {
    const { method, url = '' } = request;
    if (request.headers.authorization !== 'token api:secret')
      return [403, { message: 'invalid API credentials' }];
    if (method === 'GET' && url.startsWith('/api/campaigns?')) return [200, { data: { results: taken } }];
    if (method === 'POST' && url === '/api/campaigns') {
      const body = (await readBody(request)) as Campaign;
      if (!Array.isArray(body.lists) || body.lists.length === 0) return [400, { message: 'no lists' }];
      const campaign = { ...body, id: taken.length + 1, status: 'draft' };
      taken.push(campaign);
      if (!faults.crashAfterCreate) return [200, { data: campaign }];
      request.socket.destroy();
      return [500, {}];
    }
    const [, id] = /^\/api\/campaigns\/(\d+)\/status$/.exec(url) ?? [];
    const campaign = taken.find((one) => one.id === Number(id));
    if (method !== 'PUT' || campaign === undefined) return [404, { message: 'not found' }];
    if (campaign.status !== 'draft')
      return [400, { message: 'Only paused campaigns and drafts can be started' }];
    campaign.status = ((await readBody(request)) as { status: string }).status;
    return [200, { data: campaign }];
  });
}

/** A real SMTP server on this machine: what it took, and for whom. */
export async function startSmtp(): Promise<FakeService<{ to: string[]; from: string; raw: string }>> {
  const taken: { to: string[]; from: string; raw: string }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _, done) =>
      done(address.startsWith('nobody@') ? new Error('No such list') : undefined),
    onData: (stream, { envelope }, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = envelope;
        taken.push({
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          raw: Buffer.concat(chunks).toString(),
        });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function listen<Taken>(
  taken: Taken[],
  answer: (request: IncomingMessage) => Promise<[status: number, body: unknown]>,
): Promise<FakeService<Taken>> {
  const server: Server = createServer((request, response) => {
    void answer(request).then(([status, body]) => {
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    taken,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks = await Array.fromAsync(request as AsyncIterable<Buffer>);
  return JSON.parse(Buffer.concat(chunks).toString());
}
