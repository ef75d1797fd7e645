import { hash } from 'node:crypto';
import { mdxToHast } from 'satteri';
import type { Tree } from './hast.ts';

/**
 * MDX as hast, by Sätteri, the compiler that @astrojs/mdx uses. In a browser `#parse-mdx` is `parse-mdx-browser.ts`.
 * @throws Error whose message begins with `line:column: ` where the text cannot be read
 */
export function parseMdx(text: string): Tree {
  return mdxToHast(text, { features: { gfm: true } }) as Tree;
}

/** By which a body is known. */
export function digestOf(text: string): string {
  return hash('sha1', text, 'base64url');
}
