import { site } from '../site.ts';
import { KINDS, kindsWith } from '../content/kinds.ts';
import type { Source } from '../content/source.ts';
import { foldName } from '../library/topics.ts';
import { addToList, renameLinks, replaceValue, replaceValues } from './edit-yaml.ts';
import type { FileEdit, SourceText } from './rename.ts';

/**
 * Every edit that gives a topic another slug and name, or files what was filed under it under another topic that is there.
 * Its old address and its feeds lead to the other, and its old name is known as a former one.
 * @param shown the new name as pieces write it; without it, the old one stays where it still fits the slug
 */
export function renameTopic(
  files: readonly SourceText[],
  old: string,
  slug: string,
  shown?: string,
): FileEdit[] {
  const topics = new Map(files.flatMap((one) => (one.source.kind === 'topic' ? [[one.source.id, one]] : [])));
  const [from, into] = [topics.get(old)!, topics.get(slug)];
  const before = nameOf(from.source);
  const name =
    into === undefined ? (shown ?? renameWords(before, old, slug)) : (shown ?? nameOf(into.source));
  const kept = into ?? from;
  const names = new Set([before, ...listOf(from.source, 'formerly'), ...(into ? [nameOf(into.source)] : [])]);
  const aliases = [old, ...listOf(from.source, 'aliases')].filter((alias) => alias !== slug);
  const former = [...names].filter((one) => foldName(one) !== foldName(name));
  const text = addAll(
    addAll(replaceValue(kept.text, 'name', name), kept.source, 'formerly', former),
    kept.source,
    'aliases',
    aliases,
  );
  const moved = from.source.file.replace(/[^/]+$/, `${slug}.yaml`);
  const filed = files
    .filter(({ source }) => source.kind !== 'topic')
    .flatMap((one): FileEdit[] => {
      const edited = refile(one, new Set([...names].map(foldName)), name, old, slug);
      return edited === one.text ? [] : [{ file: one.source.file, text: edited }];
    });
  return into === undefined
    ? [{ file: from.source.file, text, to: moved }, ...filed]
    : [
        { file: from.source.file, text: from.text, isRemoved: true },
        { file: into.source.file, text },
        ...filed,
      ];
}

/** A piece's text that is filed under another topic, once, and links to it. */
function refile(
  { source, text }: SourceText,
  names: ReadonlySet<string>,
  name: string,
  old: string,
  slug: string,
): string {
  const pathOf = (id: string) => KINDS.topic.path(id).slice(site.base.length - 1);
  const linked = renameLinks(text, pathOf(old), pathOf(slug));
  if (!(kindsWith('topics') as string[]).includes(source.kind)) return linked;
  return replaceValues(linked, 'topics', (topic) => (names.has(foldName(topic)) ? name : topic));
}

/** A name that was the words of the old slug is those of the new one. */
function renameWords(name: string, old: string, slug: string): string {
  return foldName(name) === foldName(old) ? slug.replaceAll('-', ' ') : name;
}

function addAll(text: string, { fields }: Source, field: string, items: readonly string[]): string {
  const there = new Set([fields?.[field] ?? []].flat().map(String));
  return items.filter((item) => !there.has(item)).reduce((all, item) => addToList(all, field, item), text);
}

function nameOf({ fields, id }: Source): string {
  return String(fields?.['name'] ?? id);
}

function listOf({ fields }: Source, field: string): string[] {
  return [fields?.[field] ?? []].flat().map(String);
}
