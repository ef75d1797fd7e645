import { describeInterval, instantOf } from '../content/dates.ts';
import { suggest } from '../content/did-you-mean.ts';
import { kindsWith, type KindWith } from '../content/kinds.ts';
import { entriesOf, isMissing, type Entries, type Entry } from '../content/validate.ts';
import type { Diagnostic } from '../content/diagnostics.ts';
import { diagnosticAt } from '../content/source.ts';
import type { FollowUp, Piece } from './types.ts';

/** Which piece follows which, both ways, among those that readers can see. */
export interface FollowUps {
  /** What a piece follows up, by the piece's path. */
  before: ReadonlyMap<string, FollowUp>;
  /** What follows a piece up, the oldest first, by the piece's path. */
  after: ReadonlyMap<string, readonly FollowUp[]>;
}

/** Joins the pieces that follow others up. `pieces` are in the library's order, newest first. */
export function buildFollowUps(pieces: readonly Piece[]): FollowUps {
  const byKey = new Map(pieces.map((piece) => [`${piece.kind}/${piece.id}`, piece]));
  const pairs = pieces.flatMap((late) => {
    const early = late.follows === undefined ? undefined : byKey.get(`${late.kind}/${late.follows}`);
    return early === undefined
      ? []
      : [{ early, late, interval: describeInterval(early.published, late.published) }];
  });
  const after = Map.groupBy(pairs.toReversed(), ({ early }) => early.path);
  return {
    before: new Map(pairs.map(({ early, late, interval }) => [late.path, linkTo(early, interval)])),
    after: new Map(
      [...after].map(([path, followers]) => [
        path,
        followers.map(({ late, interval }) => linkTo(late, interval)),
      ]),
    ),
  };
}

/** A piece that follows nothing that is there, follows itself, or was published before what it follows. */
export function checkFollowUps(entries: Entries): Diagnostic[] {
  return entriesOf(entries, kindsWith('follows')).flatMap((entry) => checkOne(entry, entries));
}

function checkOne({ id, data, source }: Entry<KindWith<'follows'>>, entries: Entries): Diagnostic[] {
  const kind = source.kind as KindWith<'follows'>;
  const { follows, published } = data;
  if (follows === undefined) return [];
  const at = (message: string, hint: string) => [diagnosticAt(source, 'follows', message, hint)];
  if (follows === id)
    return at(`"follows" names the ${kind} itself.`, 'Name the one that it follows up, or remove the line.');
  if (isMissing(entries, kind, follows))
    return at(
      `"follows" names "${follows}", but there is no such ${kind}.`,
      suggest(follows, [...entries[kind].keys()]).trim() || 'Correct the name, or remove the line.',
    );
  if (isLastInCircle(id, entries[kind]))
    return at(
      `"follows" leads in a circle back to this ${kind}.`,
      'Remove the line in the one that came first.',
    );
  const early = entries[kind].get(follows)?.data.published;
  if (early === undefined || instantOf(early) <= instantOf(published)) return [];
  return at(
    `"follows" names "${follows}", which is published later, on ${early}.`,
    'Correct one of the two dates.',
  );
}

/** Whether what a piece follows up follows up the piece itself, over however many, and it has the last id of them. */
function isLastInCircle(
  id: string,
  all: ReadonlyMap<string, { data: { follows?: string | undefined } }>,
): boolean {
  const seen = new Set<string>();
  for (
    let at = all.get(id)?.data.follows;
    at !== undefined && !seen.has(at);
    at = all.get(at)?.data.follows
  ) {
    if (at === id) return [...seen].every((other) => other < id);
    seen.add(at);
  }
  return false;
}

function linkTo({ voice, title, path }: Piece, interval: string): FollowUp {
  return { voice, title, path, interval };
}
