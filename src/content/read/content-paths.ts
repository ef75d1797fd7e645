import slugify from '@sindresorhus/slugify';
import type { Explanation } from '../diagnostics.ts';
import type { ContentKind } from '../kinds.ts';

const SLUG = '([a-z0-9]+(?:-[a-z0-9]+)*)';
const PATTERNS: readonly (readonly [ContentKind, RegExp])[] = [
  ['article', new RegExp(`^articles/${SLUG}(?:/index)?\\.mdx$`)],
  ['series', new RegExp(`^series/${SLUG}\\.yaml$`)],
  ['question', new RegExp(`^questions/${SLUG}/question\\.mdx$`)],
  ['answer', new RegExp(`^questions/${SLUG}/${SLUG}\\.mdx$`)],
  ['mentor', new RegExp(`^mentors/${SLUG}\\.yaml$`)],
  ['promise', new RegExp(`^promises/${SLUG}\\.yaml$`)],
  ['company', new RegExp(`^companies/${SLUG}\\.yaml$`)],
  ['page', new RegExp(`^pages/${SLUG}\\.mdx$`)],
];

const NAMES =
  'Names are lower-case letters, digits and hyphens: articles/<slug>.mdx (or articles/<slug>/index.mdx with its pictures beside it), series/<slug>.yaml, questions/<slug>/question.mdx, questions/<slug>/<mentor>.mdx, mentors/<slug>.yaml, promises/<id>.yaml, companies/<slug>.yaml, pages/<slug>.mdx.';

/** The kind and the id of a file, by its path in the content folder; `undefined` where no kind has such a path. */
export function parseContentPath(path: string): { kind: ContentKind; id: string } | undefined {
  for (const [kind, pattern] of PATTERNS) {
    const match = pattern.exec(path);
    if (match !== null) return { kind, id: match.slice(1).filter(Boolean).join('/') };
  }
  return undefined;
}

/** What is wrong with a file of no kind, unless it is a picture beside an article's `index.mdx` or a mentor's file. */
export function explainPath(path: string, paths: ReadonlySet<string>): Explanation | undefined {
  if (/^(?:articles\/[^/]+|mentors)\/[^/]+\.(?:png|jpe?g|webp|avif|gif)$/.test(path)) return undefined;
  if (/^articles\/[^/]+\.(?:png|jpe?g|webp|avif|gif)$/i.test(path))
    return {
      message: 'A picture stands outside the folder of its piece.',
      hint: 'Move the piece to articles/<slug>/index.mdx, and the picture beside it.',
    };
  const message = 'Nothing reads a file of this name here.';
  const right = findRightPath(path);
  if (right === undefined) return { message, hint: `Move or rename it. ${NAMES}` };
  return paths.has(right)
    ? { message, hint: `Remove it, or give it another name: ${right} is there already.` }
    : { message, hint: `Rename it to ${right}.` };
}

/** The path that a file was probably meant to have: slugs, and the extension of its folder. */
function findRightPath(path: string): string | undefined {
  const stem = path.replace(/(?:\.(?:mdx?|markdown|ya?ml|txt|json))+$/i, '');
  if (stem === path) return undefined;
  const extension = /^(?:series|mentors|promises|companies)\//.test(stem) ? 'yaml' : 'mdx';
  const slugs = stem.split('/').map((part) => slugify(part));
  const right = `${slugs.join('/')}.${extension}`;
  return right !== path && parseContentPath(right) !== undefined ? right : undefined;
}
