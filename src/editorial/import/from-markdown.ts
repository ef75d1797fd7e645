import { findFrontmatter, readYaml } from '../../content/read/frontmatter.ts';
import { isElement } from '../../content/html.ts';
import { COMPONENTS } from '../../content/schemas/components.ts';
import { DropList, escapeText, type Letter } from './letter.ts';

/** A letter from Markdown. Code stays as it is; what only other programs read is left out, and lone marks are escaped. */
export function readMarkdown(text: string): Letter {
  const drops = new DropList();
  const found = findFrontmatter(text);
  const fields =
    found === undefined ? {} : (readYaml('', text.slice(found.start, found.end), 0).fields ?? {});
  for (const name of Object.keys(fields)) if (name !== 'title') drops.add(`the field "${name}"`);
  const body = text
    .slice(found?.body ?? 0)
    .replaceAll('\r\n', '\n')
    .trim();
  const [heading, named] = /^# +(.+)\n*/.exec(body) ?? [];
  const own = typeof fields['title'] === 'string' ? fields['title'] : undefined;
  const rest =
    heading !== undefined && (own === undefined || own === named) ? body.slice(heading.length) : body;
  return { title: own ?? named, body: `${cleanBody(rest, drops)}\n`, dropped: drops.list() };
}

/** The parts of a text that are code, in which nothing is escaped. */
const CODE =
  /(^ {0,3}(?:`{3,}|~{3,})[\s\S]*?(?:^ {0,3}(?:`{3,}|~{3,}) *$|$(?![\s\S]))|(`+)(?!`)[\s\S]+?(?<!`)\2(?!`))/m;

function cleanBody(body: string, drops: DropList): string {
  const parts: string[] = [];
  for (let rest = body; rest !== '';) {
    const match = CODE.exec(rest);
    parts.push(cleanText(rest.slice(0, match?.index), drops));
    if (match === null) break;
    parts.push(match[0]);
    rest = rest.slice(match.index + match[0].length);
  }
  return parts.join('').replace(/^# /gm, '## ');
}

function cleanText(text: string, drops: DropList): string {
  return text
    .replaceAll(/<!--[\s\S]*?-->\n?/g, () => drop('a comment'))
    .replaceAll(/<(script|style|iframe|object|form)\b[\s\S]*?<\/\1>\n?/gi, (_, name: string) =>
      drop(`<${name.toLowerCase()}>`),
    )
    .replaceAll(/!\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])|!\[\[[^\]]*\]\]|<img\b[^>]*>/gi, () =>
      drop('a picture: save it beside the piece, and write ![what it shows](./picture.png)'),
    )
    .replaceAll(
      /\[\[(?:[^\]|]*\|)?([^\]]+)\]\]/g,
      (_, words: string) => (drop('a link to another note'), words),
    )
    .replaceAll(/<((?:https?:\/\/|mailto:)[^>\s]+)>/g, '$1')
    .replaceAll(/<\/?([a-z][\w-]*)(?:\s[^<>]*)?\/?>|[<{}]/gi, (mark, name: string | undefined) =>
      name !== undefined && isKnown(name) ? mark : escapeText(mark),
    );

  function drop(what: string): string {
    drops.add(what);
    return '';
  }
}

function isKnown(name: string): boolean {
  return name in COMPONENTS || isElement(name);
}
