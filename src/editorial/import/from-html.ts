import Turndown from 'turndown';
import { tables } from 'turndown-plugin-gfm';
import { DropList, escapeText, type Letter } from './letter.ts';

/** What has no place in a text, by the names of its elements. */
const DROPPED: Record<string, string> = {
  img: 'a picture: save it beside the piece, and write ![what it shows](./picture.png)',
  picture: 'a picture: save it beside the piece, and write ![what it shows](./picture.png)',
  svg: 'a drawing',
  script: 'a script',
  style: '',
  iframe: 'something embedded',
  object: 'something embedded',
  embed: 'something embedded',
  video: 'a video',
  audio: 'a sound',
  form: 'a form',
  input: 'a form',
  button: 'a form',
  head: '',
  title: '',
  meta: '',
  link: '',
};

/** A letter from HTML: of a web page, an e-mail, or a document. The first heading of the first level is the title. */
export function readHtml(html: string): Letter {
  const drops = new DropList();
  const titles: string[] = [];
  const turndown = makeConverter(drops, titles);
  for (const [, comment = ''] of html.matchAll(/<!--([\s\S]*?)-->/g))
    if (comment.trim() !== '') drops.add('a comment');
  if (/\sstyle\s*=|<(?:font|style)\b/i.test(html)) drops.add('colors, fonts and sizes');
  const body = turndown.turndown(html.replaceAll(/<!--[\s\S]*?-->/g, '')).trim();
  const [, named] = /<title[^>]*>([^<]*)<\/title>/i.exec(html) ?? [];
  const title = (titles[0] ?? named)?.replaceAll(/\s+/g, ' ').trim();
  return { title: title === '' ? undefined : title, body: `${body}\n`, dropped: drops.list() };
}

function makeConverter(drops: DropList, titles: string[]): Turndown {
  const turndown = new Turndown({
    headingStyle: 'atx',
    bulletListMarker: '-',
    codeBlockStyle: 'fenced',
    emDelimiter: '_',
  });
  const escape = turndown.escape.bind(turndown);
  turndown.escape = (text) => escapeText(escape(text));
  turndown.use(tables);
  turndown.addRule('title', {
    filter: 'h1',
    replacement: (content, node) => {
      if (titles.length > 0) return `\n\n## ${content}\n\n`;
      titles.push(node.textContent ?? '');
      return '';
    },
  });
  turndown.addRule('note', {
    filter: (node) => node.nodeName === 'SUP' && /^#(?:fn|footnote|endnote)/.test(hrefIn(node)),
    replacement: (_, node) => `[^${numberIn(hrefIn(node as HTMLElement))}]`,
  });
  turndown.addRule('noteText', {
    filter: (node) => node.nodeName === 'LI' && /^(?:fn|footnote|endnote)/.test(node.id),
    replacement: (content, node) =>
      `[^${numberIn((node as HTMLElement).id)}]: ${content
        .replaceAll(/\s*\[(?:↑|↩)[^\]]*\]\([^)]*\)/g, '')
        .replaceAll(/\s+/g, ' ')
        .trim()}\n`,
  });
  turndown.addRule('link', {
    filter: (node) =>
      node.nodeName === 'A' && !/^(?:https?:|mailto:|\/|#)/.test(node.getAttribute('href') ?? ''),
    replacement: (content, node) => {
      if ((node as HTMLElement).getAttribute('href') !== null)
        drops.add('a link that leads to no web address');
      return content;
    },
  });
  turndown.addRule('dropped', {
    filter: (node) => node.nodeName.toLowerCase() in DROPPED,
    replacement: (_, node) => {
      const what = DROPPED[node.nodeName.toLowerCase()] ?? '';
      if (what !== '') drops.add(what);
      return '';
    },
  });
  return turndown;
}

function hrefIn(node: HTMLElement): string {
  return node.getElementsByTagName('a')[0]?.getAttribute('href') ?? '';
}

function numberIn(id: string): string {
  return /\d+/.exec(id)?.[0] ?? '1';
}
