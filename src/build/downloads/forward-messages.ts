import type { AstroIntegration } from 'astro';
import { entryOfPiece } from '../../library/feeds/entries.ts';
import { getBody, getPublication } from '../../library/load/current.ts';
import type { Piece } from '../../library/types.ts';
import { digestOfEntry } from '../../outputs/feeds/entry-digest.ts';
import { forwardParts, forwardPath, writeForward } from '../../outputs/letters/forward.ts';
import type { LetterSources } from '../../outputs/letters/letter.ts';
import { letterTools } from '../../outputs/letters/tools.ts';
import { site } from '../../site.ts';
import { siteCheck } from '../check-site/collect.ts';
import { output } from '../output-cache.ts';

/** Writes every piece as a message to forward beside its page. */
export function forwardMessages(): AstroIntegration {
  return {
    name: 'forward-messages',
    hooks: {
      'astro:build:done': () => {
        const { library } = getPublication();
        for (const piece of library.pieces) writeOne(piece, { library, tools: letterTools(getBody) });
      },
    },
  };
}

function writeOne(piece: Piece, sources: LetterSources): void {
  const path = forwardPath(piece);
  const file = path.slice(site.base.length);
  const key = digestOfEntry(entryOfPiece(piece, sources.library), sources.library);
  if (output().reuse(file, key)) return;
  const parts = forwardParts(piece, sources);
  for (const text of Object.values(parts)) siteCheck().addText(path, text);
  output().write(file, key, Buffer.from(writeForward(piece, parts)));
}
