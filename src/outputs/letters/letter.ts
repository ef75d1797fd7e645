import { VOICES } from '../../content/kinds.ts';
import { entryOfPiece } from '../../library/feeds/entries.ts';
import type { Library, Piece, Post } from '../../library/types.ts';
import { writeEnd } from '../feeds/entry-html.ts';
import type { FeedTools } from '../kinds/output-kind.ts';
import { pieceOutputs } from '../kinds/registry.ts';
import { CARD_SIZE, cardAddress, cardFile } from '../cards/card.ts';
import { absolute } from '../../site.ts';
import { writeAttributes } from '../../content/html.ts';
import { textPartsOf } from '../text-version.ts';
import { fitLetter } from './cut.ts';
import { listBlocks, type Block } from './blocks.ts';
import { writePieceHead, writePieceFoot } from './letter-html.ts';
import { writeTextFoot } from './letter-text.ts';
import type { Voice } from '../../content/kinds.ts';

/** A message to subscribers: one piece, or what appeared in a week. */
export interface Letter {
  /** The `tag:` URI of what it carries: the same as in the feeds. */
  id: string;
  /** The name of its files, without the ending. */
  name: string;
  subject: string;
  /** The line that mail clients show beside the subject. */
  preheader: string;
  /** Who is speaking; a digest has both. */
  voice: Voice | undefined;
  /** When what it carries appeared. */
  date: Date;
  /** Where it can be read on the site. */
  link: string;
  /** The voice, the topics and the series, for machines. */
  keywords: readonly string[];
  /** A whole document. */
  html: string;
  /** The same for services that put it into a document of their own. */
  fragment: string;
  text: string;
}

/** What a letter is made with. */
export interface LetterTools extends FeedTools {
  /** A body in plain text. */
  plain: (post: Post) => string;
}

/** What the letters of a publication are made from. */
export interface LetterSources {
  library: Library;
  tools: LetterTools;
}

/** The letter that carries a piece: at most 100 kB, and cut at a section where the piece is longer. */
export function writeLetter(piece: Piece, { library, tools }: LetterSources): Letter {
  const { id, link, published, categories } = entryOfPiece(piece, library);
  const { head, body, corrections } = textPartsOf(piece, tools.plain);
  const facts = {
    id,
    name: piece.id,
    subject: VOICES[piece.voice].title(piece.title),
    preheader: piece.summary,
    voice: piece.voice,
    date: published,
    link,
    keywords: categories,
  };
  return fitLetter(facts, {
    html: {
      head: writePieceHead(piece),
      blocks: addPictures(listBlocks(pieceOutputs(piece).feed(piece, tools)), piece),
      foot: `${writeEnd(piece, library)}${writePieceFoot(link)}`,
    },
    text: {
      head,
      blocks: body.filter((part) => part !== '').flatMap((part) => part.split('\n\n')),
      foot: [...corrections, ...writeTextFoot(piece, library)],
    },
    places: piece.body.headings,
  });
}

/** The picture of each exhibit below its title. Its words follow, so that nothing is lost where pictures are blocked. */
function addPictures(blocks: readonly Block[], { body: { exhibits } }: Piece): Block[] {
  const left = exhibits.values();
  return blocks.flatMap((block) => {
    const exhibit = block.html.startsWith(EXHIBIT) ? left.next().value : undefined;
    return exhibit === undefined
      ? [block]
      : [block, { html: writePicture(exhibit.page), heading: undefined }];
  });
}

/** How the rendition of an exhibit begins. */
const EXHIBIT = '<p><strong>Exhibit: ';

function writePicture(exhibit: string): string {
  const src = absolute(cardAddress(cardFile({ kind: 'exhibit', firstSlug: exhibit })));
  const width = 568;
  const height = Math.round((width * CARD_SIZE.height) / CARD_SIZE.width);
  return `<p><img${writeAttributes({ src, alt: '', width, height })}/></p>`;
}
