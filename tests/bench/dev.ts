/** `npm run bench -- --dev`: how long an author waits for the preview. Wall time, in milliseconds. */
import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { makeCorpus, ROOT } from './corpus.ts';
import { align } from './table.ts';
import { writeContent } from './write-content.ts';

/** How often an author saves, and asks for a page again. */
const TIMES = 9;
/** Longer than any editor's pause between two saves that belong together. */
const PAUSE = 700;

/** What one publication costs its author. Milliseconds; of what is done several times, the median and the most. */
interface Waits {
  content: string;
  firstPage: number;
  again: number[];
  saved: number[];
}

/** Measures the preview of the launch content (0) and of corpora of some sizes, and says it as a table. */
export async function measureDev(sizes: readonly number[]): Promise<string> {
  const rows: Waits[] = [];
  for (const articles of sizes) rows.push(await measureOne(articles));
  return align([
    ['content', 'first page', 'again', 'most', 'saved', 'most'],
    ...rows.map(({ content, firstPage, again, saved }) => [
      content,
      ...[firstPage, medianOf(again), Math.max(...again), medianOf(saved), Math.max(...saved)].map((time) =>
        time.toFixed(0),
      ),
    ]),
  ]);
}

/** The content stands outside the project's caches, which the preview does not watch. */
async function measureOne(articles: number): Promise<Waits> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-dev-'));
  const content = join(folder, 'content');
  if (articles === 0) cpSync(join(ROOT, 'content'), content, { recursive: true });
  else writeContent(makeCorpus({ articles }), content);
  const port = await freePort();
  const began = performance.now();
  const server = spawn(process.execPath, ['src/cli/dev.ts', '--port', String(port)], {
    cwd: ROOT,
    env: { ...process.env, CONTENT_DIR: relative(ROOT, content), CACHE_DIR: join(folder, 'cache') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    await saysThatItServes(server);
    const name = readdirSync(join(content, 'articles')).find((file) => file.endsWith('.mdx'))!;
    const url = `http://localhost:${port}/articles/${name.slice(0, -'.mdx'.length)}/`;
    await ask(url);
    const firstPage = performance.now() - began;
    const file = join(content, 'articles', name);
    const waits = { content: articles === 0 ? 'launch' : String(articles), firstPage };
    return { ...waits, again: await askAgain(url), saved: await save(file, url) };
  } finally {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function askAgain(url: string): Promise<number[]> {
  const times: number[] = [];
  for (let time = 0; time < TIMES; time++) {
    const began = performance.now();
    await ask(url);
    times.push(performance.now() - began);
  }
  return times;
}

/** From the moment that a file is saved to the first answer that has its words. */
async function save(file: string, url: string): Promise<number[]> {
  const before = readFileSync(file, 'utf8');
  const times: number[] = [];
  for (let time = 0; time < TIMES; time++) {
    await setTimeout(PAUSE);
    const words = `Saved for the time number ${time}.`;
    writeFileSync(file, `${before}\n${words}\n`);
    const began = performance.now();
    while (!(await ask(url)).includes(words)) await setTimeout(1);
    times.push(performance.now() - began);
  }
  return times;
}

async function ask(url: string): Promise<string> {
  const answer = await fetch(url, { headers: { Accept: 'text/html' } });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${url} answers ${answer.status}:\n${text.slice(0, 2000)}`);
  return text;
}

/** @throws Error when it ends before it serves. */
function saysThatItServes(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    server.stdout?.on('data', (said: Buffer) => {
      if (said.toString().includes('The site is at')) resolve();
    });
    server.once('exit', (status) => reject(new Error(`The preview ended with ${status}.`)));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

function medianOf(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;
}
