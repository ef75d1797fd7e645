import slugify from '@sindresorhus/slugify';
import type { Explanation } from '../diagnostics.ts';
import { ALL_PATHS, findPictureFolder, isPicturePlace, parseContentPath } from '../file-patterns.ts';

/** What is wrong with a file of no kind, unless it is a picture where pictures may stand. */
export function explainPath(path: string, paths: ReadonlySet<string>): Explanation | undefined {
  if (isPicturePlace(path)) return undefined;
  const folder = /\.(?:png|jpe?g|webp|avif|gif)$/i.test(path) ? findPictureFolder(path) : undefined;
  if (folder !== undefined)
    return {
      message: 'A picture stands outside the folder of its piece.',
      hint: `Put it in ${folder.replace(/[^/]+$/, '')}, beside its piece: npm run picture -- <slug> content/${path}`,
    };
  const message = 'Nothing reads a file of this name here.';
  const right = findRightPath(path);
  if (right === undefined) return { message, hint: `Move or rename it. ${ALL_PATHS}` };
  return paths.has(right)
    ? { message, hint: `Remove it, or give it another name: ${right} is there already.` }
    : { message, hint: `Rename it to ${right}.` };
}

/** The path that a file was probably meant to have: slugs, and the extension of its kind. */
function findRightPath(path: string): string | undefined {
  const stem = path.replace(/(?:\.(?:mdx?|markdown|ya?ml|txt|json))+$/i, '');
  if (stem === path) return undefined;
  const right = stem
    .split('/')
    .map((part) => slugify(part))
    .join('/');
  return [`${right}.mdx`, `${right}.yaml`].find(
    (name) => name !== path && parseContentPath(name) !== undefined,
  );
}
