import { isStaging } from '../library/desk/questions.ts';
import type { Library, Question } from '../library/types.ts';

/** The source of an answer, with the answers that rest on it. */
export interface SourceLink {
  url: string;
  /** The files that name it. */
  files: string[];
  archived?: string | undefined;
}

/** What is known of a source. */
export interface SourceState extends SourceLink {
  /** What its host answered; nothing where it did not. */
  status?: number | undefined;
  /** Where it leads now, when that is elsewhere. */
  movedTo?: string | undefined;
  /** Why there is no answer. */
  error?: string | undefined;
  /** The day on which it was asked. */
  asked: string;
}

/** Every source of an answer, once, in the order of the addresses. */
export function listSources({ questions }: Pick<Library, 'questions'>): SourceLink[] {
  const links = new Map<string, SourceLink>();
  for (const { url, file, archived } of questions.flatMap(listOwn)) {
    const known = links.get(url) ?? { url, files: [] };
    known.archived ??= archived;
    if (!known.files.includes(file)) known.files.push(file);
    links.set(url, known);
  }
  return [...links.values()].toSorted((a, b) => (a.url < b.url ? -1 : 1));
}

function listOwn({
  source,
  file,
  answers,
}: Question): { url: string; file: string; archived?: string | undefined }[] {
  return [
    { url: source.url, file },
    ...answers.map(({ sourceUrl, file: own, archived }) => ({ url: sourceUrl, file: own, archived })),
  ];
}

/** Asks the host of each source whether it is still there, a few at a time. */
export async function askSources(
  links: readonly SourceLink[],
  now: Date,
  ask: typeof fetch = fetch,
): Promise<SourceState[]> {
  const states: SourceState[] = [];
  for (let at = 0; at < links.length; at += AT_ONCE)
    states.push(
      ...(await Promise.all(links.slice(at, at + AT_ONCE).map((link) => askSource(link, now, ask)))),
    );
  return states;
}

async function askSource(link: SourceLink, now: Date, ask: typeof fetch): Promise<SourceState> {
  const asked = now.toISOString().slice(0, 10);
  try {
    const answer = await ask(link.url, {
      redirect: 'follow',
      headers: { 'User-Agent': 'Mozilla/5.0 (compatible; source check)' },
      signal: AbortSignal.timeout(MAX_WAIT),
    });
    await answer.body?.cancel();
    const movedTo = answer.redirected && answer.url !== link.url ? answer.url : undefined;
    return { ...link, status: answer.status, movedTo, asked };
  } catch (error) {
    return { ...link, error: describeError(error), asked };
  }
}

function describeError(error: unknown): string {
  const { cause = error } = error as { cause?: unknown };
  const { code, message } = cause as { code?: string; message?: string };
  return code ?? message ?? String(cause);
}

/** What is wrong with a source: it died, it moved, or it stands where nothing stays. Nothing where it is sound. */
export function judgeSource({ url, status, movedTo, error }: SourceState): string | undefined {
  if (error !== undefined) return `no answer (${error})`;
  if (status !== undefined && status >= 400) return `died (${status})`;
  if (movedTo !== undefined) return `moved to ${movedTo}`;
  return isStaging(url) ? 'stands on a test copy of its site' : undefined;
}

/** The sources that moved or died, each with its files and what to do; and how many are sound. */
export function formatSources(states: readonly SourceState[]): string {
  const wrong = states.flatMap((state) => {
    const verdict = judgeSource(state);
    return verdict === undefined
      ? []
      : [`${state.url}\n  ${verdict}, asked on ${state.asked}\n  ${describeWay(state)}`];
  });
  const sound = `${states.length - wrong.length} of ${states.length} sources are sound.`;
  return [...wrong, sound].join('\n\n');
}

function describeWay({ files, archived }: SourceState): string {
  const way =
    archived === undefined
      ? 'correct "sourceUrl", or add "archived" with a copy that stays'
      : `there is an archived copy: ${archived}`;
  return `${files.join(', ')}: ${way}`;
}

/** How many hosts are asked at once, and how long one may take, in milliseconds. */
const AT_ONCE = 4;
const MAX_WAIT = 20_000;
