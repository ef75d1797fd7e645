import { hash } from 'node:crypto';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { getBody, getPublication } from '../library/load/current.ts';
import { joinedOf } from '../library/body-links.ts';
import { writePlainText } from '../render/plain-text.ts';
import { writeTextVersion } from '../outputs/text-version.ts';
import type { Piece, Post } from '../library/types.ts';
import { site } from '../site.ts';
import { output } from './output-cache.ts';
import { siteCheck } from './check-site/collect.ts';

/** Writes the plain-text twin of every piece beside its page: `/articles/x/index.txt`. One that would be the same is taken over. */
export function textVersions(): AstroIntegration {
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
  const key = hash('sha1', JSON.stringify(piece), 'base64url');
  if (output().reuse(path, key)) return;
  const twin = writeTextVersion(piece, plain);
  siteCheck().addText(`${site.base}${path}`, twin);
  output().write(path, key, new TextEncoder().encode(twin));
}

function plain(post: Post): string {
  return writePlainText(getBody(post.body), joinedOf(post));
}
