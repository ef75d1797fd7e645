import type { BodyNode } from '../../content/body.ts';
import { joinedOf } from '../../library/body-links.ts';
import type { BodyLink, Piece, Post } from '../../library/types.ts';
import { writeFeedBody } from '../../render/feed-html.ts';
import { writePlainText } from '../../render/plain-text.ts';
import { absolute } from '../../site.ts';
import { writeCover } from '../feeds/entry-html.ts';
import { pieceOutputs } from '../kinds/registry.ts';
import type { LetterSources, LetterTools } from './letter.ts';

/**
 * What letters are made with where there is no Astro. A picture has the address that its author wrote, until
 * `writeContent` puts that of the site in its place.
 */
export function letterTools(getBody: (body: BodyLink) => BodyNode[]): LetterTools {
  return {
    body: (post: Post) =>
      Promise.resolve(writeFeedBody(getBody(post.body), joinedOf(post), absolute(post.path))),
    cover: ({ cover }) => Promise.resolve(cover === undefined ? '' : writeCover(cover, { src: cover.src })),
    plain: (post: Post) => writePlainText(getBody(post.body), joinedOf(post)),
  };
}

/** A piece as its feed has it, with the pictures of the site. */
export async function writeContent(
  piece: Piece,
  { tools, pictures, library }: LetterSources,
): Promise<string> {
  const html = await pieceOutputs(piece).feed(piece, tools);
  return html.includes('<img') ? pictures(html, piece, library) : html;
}
