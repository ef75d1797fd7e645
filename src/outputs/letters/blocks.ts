import { Parser } from 'htmlparser2';

/** One of the elements that follow each other in a text. */
export interface Block {
  html: string;
  /** The words of a heading that begins a section; nothing for any other block. */
  heading: string | undefined;
}

/** The outermost elements of some HTML, in order. Words between two of them belong to the one before. */
export function listBlocks(html: string): Block[] {
  const starts: { at: number; name: string }[] = [];
  const headings: string[] = [];
  let depth = 0;
  let heading: string | undefined;
  const parser = new Parser({
    onopentag: (name) => {
      if (depth === 0) {
        starts.push({ at: parser.startIndex, name });
        if (SECTION.test(name)) heading = '';
      }
      depth += 1;
    },
    ontext: (text) => {
      if (heading !== undefined) heading += text;
    },
    onclosetag: () => {
      depth -= 1;
      if (depth > 0) return;
      headings[starts.length - 1] = heading ?? '';
      heading = undefined;
    },
  });
  parser.end(html);
  return starts.map(({ at, name }, index) => ({
    html: html.slice(index === 0 ? 0 : at, starts[index + 1]?.at),
    heading: SECTION.test(name) ? headings[index] : undefined,
  }));
}

const SECTION = /^h[1-3]$/;
