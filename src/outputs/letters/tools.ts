import type { BodyNode } from '../../content/body.ts';
import { joinedOf } from '../../library/body-links.ts';
import type { BodyLink, Post } from '../../library/types.ts';
import { writePlainText } from '../../render/plain-text.ts';
import { feedTools } from '../feeds/feed-tools.ts';
import type { LetterTools } from './letter.ts';

/** What letters are made with: a piece stands in them as in its feed. */
export function letterTools(getBody: (body: BodyLink) => BodyNode[]): LetterTools {
  return {
    ...feedTools(getBody),
    plain: (post: Post) => writePlainText(getBody(post.body), joinedOf(post)),
  };
}
