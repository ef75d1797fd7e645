import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { text } from '../components/mdx/text.ts';
import { bodyOf, getPublication } from '../loaders/opened.ts';
import { joinedOf } from '../model/body.ts';
import { writePlainText } from '../model/plain-text.ts';
import { writeTwin } from '../model/twin.ts';
import type { Piece, Post } from '../model/types.ts';
import { site } from '../site.ts';
import { output } from './output-cache.ts';
import { siteCheck } from './site-check.ts';

/** Writes the plain-text twin of every piece beside its page: `/articles/x/index.txt`. One that would be the same is taken over. */
export function twins(): AstroIntegration {
  return {
    name: 'twins',
    hooks: {
      'astro:build:done': () => {
        for (const piece of getPublication().library.pieces) writeOne(piece);
      },
    },
  };
}

function writeOne(piece: Piece): void {
  const path = join(piece.path.slice(site.base.length), 'index.txt');
  const key = createHash('sha1').update(JSON.stringify(piece)).digest('base64url');
  if (output().reuse(path, key)) return;
  const answers = piece.kind === 'question' ? piece.answers.map((answer) => [answer.id, plain(answer)] as const) : [];
  const twin = writeTwin(piece, plain(piece), Object.fromEntries(answers));
  siteCheck().addText(`${site.base}${path}`, twin);
  output().write(path, key, new TextEncoder().encode(twin));
}

function plain(post: Post): string {
  return writePlainText(bodyOf(post.body), text.components, joinedOf(post));
}
