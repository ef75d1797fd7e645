import { topicId } from '../content/slug.ts';
import { suggest } from '../content/did-you-mean.ts';
import { KINDS, kindsWith } from '../content/kinds.ts';
import { entriesOf, type Entries, type Entry } from '../content/validate.ts';
import { compare, type Diagnostic, type Explanation } from '../content/diagnostics.ts';
import { diagnosticAt } from '../content/source.ts';
import { memoize } from '../memoize.ts';
import type { Piece, Topic, TopicLink } from './types.ts';

/**
 * The topics of one piece as links, each once. Where the publication keeps no topics, a piece files itself under any name,
 * which makes the address too.
 */
export function topicLinks(names: readonly string[], { topic }: Pick<Entries, 'topic'>): TopicLink[] {
  const kept = topicsByName(topic);
  const links = names.map((name) => {
    const found = kept.get(foldName(name));
    const id = found?.id ?? topicId(name);
    return { id, name: found?.data.name ?? name, path: KINDS.topic.path(id) };
  });
  return links.filter(({ id }, index) => links.findIndex((link) => link.id === id) === index);
}

/** Every topic that a visible piece names, by its address. One without a file is spelt as in the first piece. */
export function buildTopics(pieces: readonly Piece[], { topic }: Pick<Entries, 'topic'>): Topic[] {
  const names = new Map(pieces.toReversed().flatMap(({ topics }) => topics.map((link) => [link.id, link])));
  const filed = Map.groupBy(
    pieces.flatMap((piece) => piece.topics.map(({ id }) => ({ id, piece }))),
    ({ id }) => id,
  );
  return [...names.values()]
    .map((link): Topic => ({
      ...link,
      kind: 'topic',
      about: topic.get(link.id)?.data.about,
      file: topic.get(link.id)?.source.file,
      pieces: filed.get(link.id)?.map(({ piece }) => piece) ?? [],
    }))
    .toSorted((a, b) => compare(a.id, b.id));
}

/** What is wrong with the topics that pieces name, and with the names of those that the publication keeps. */
export function checkTopics(entries: Entries): Diagnostic[] {
  if (entries.topic.size === 0) return checkFree(entries);
  const kept = topicsByName(entries.topic);
  const former = new Map(
    [...entries.topic.values()].flatMap(({ data }) =>
      data.formerly.map((name) => [foldName(name), data.name]),
    ),
  );
  const names = [...entries.topic.values()].map(({ data }) => data.name);
  const unknown = listNamed(entries).flatMap(({ name, index, source }) =>
    kept.has(foldName(name)) || isBroken(entries, name)
      ? []
      : [diagnosticOf(source, index, explainUnknown(name, names, former.get(foldName(name))))],
  );
  return [...unknown, ...checkNames(entries)];
}

/** What to say of a name that is no topic's. `present` is the name that the topic has now, where it had this one before. */
export function explainUnknown(name: string, names: readonly string[], present?: string): Explanation {
  if (present !== undefined)
    return { message: `The topic "${name}" has another name now.`, hint: `Write ${present}.` };
  return {
    message: `There is no topic "${name}".`,
    hint: /[,;]/.test(name)
      ? `Write each topic as an entry of its own: [${name.split(/[,;]\s*/).join(', ')}].`
      : `${suggest(name, names).trim() || 'Choose one of those in content/topics/.'} For a new one: npm run new -- topic --name "${name}".`,
  };
}

/** A name without what readers do not tell apart: case, hyphens, width. */
export function foldName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s-]+/g, ' ');
}

const topicsByName = memoize(
  (topics: Entries['topic']) =>
    new Map([...topics.values()].map((entry) => [foldName(entry.data.name), entry])),
);

/** A topic whose file cannot be read is not missing. */
function isBroken(entries: Entries, name: string): boolean {
  return entries.broken.has(`topic/${topicId(name)}`);
}

/** A topic as a piece names it. */
interface Named extends Pick<Entry, 'source'> {
  name: string;
  index: number;
}

function listNamed(entries: Entries): Named[] {
  return entriesOf(entries, kindsWith('topics')).flatMap(({ data, source }) =>
    data.topics.map((name, index) => ({ name, index, source })),
  );
}

function diagnosticOf(source: Entry['source'], index: number, { message, hint }: Explanation): Diagnostic {
  return diagnosticAt(source, `topics.${index}`, message, hint);
}

/** Two topics of one name, or a former name that another topic has. */
function checkNames({ topic }: Entries): Diagnostic[] {
  const first = new Map<string, string>();
  const named = [...topic.values()].flatMap(({ data, source }) => [
    { name: data.name, field: 'name', source },
    ...data.formerly.map((name, index) => ({ name, field: `formerly.${index}`, source })),
  ]);
  return named.flatMap(({ name, field, source }) => {
    const other = first.get(foldName(name));
    first.set(foldName(name), other ?? source.file);
    return other === undefined
      ? []
      : [
          diagnosticAt(
            source,
            field,
            `"${name}" is a name in ${other} already.`,
            'Let one of the two keep it.',
          ),
        ];
  });
}

/** Topics that would share an address though they are different words, or that have no letter to make one of. */
function checkFree(entries: Entries): Diagnostic[] {
  const spelling = new Map<string, string>();
  return listNamed(entries).flatMap(({ name, index, source }) => {
    const id = topicId(name);
    const first = spelling.get(id) ?? name;
    spelling.set(id, first);
    if (id === '')
      return [
        diagnosticOf(source, index, {
          message: `The topic "${name}" has no letter or digit to make an address of.`,
          hint: 'Name it in words.',
        }),
      ];
    if (foldName(first) === foldName(name)) return [];
    return [
      diagnosticOf(source, index, {
        message: `The topic "${name}" would have the same address as "${first}".`,
        hint: 'Choose one of the two, or say the difference in words.',
      }),
    ];
  });
}
