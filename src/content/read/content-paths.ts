import slugify from '@sindresorhus/slugify';
import type { Explanation } from '../diagnostics.ts';
import { ALL_PATHS, findPictureFolder, isPicturePlace, parseContentPath, pathsOf } from '../file-patterns.ts';
import { CONTENT_FACTS, CONTENT_KINDS } from '../kinds.ts';

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
  const other = explainType(path);
  if (other !== undefined) return other;
  const right = findRightPath(path);
  if (right === undefined) return { message, hint: `Move or rename it. ${ALL_PATHS}` };
  return paths.has(right)
    ? { message, hint: `Remove it, or give it another name: ${right} is there already.` }
    : { message, hint: `${right.split('/')[0] === path.split('/')[0] ? 'Rename' : 'Move'} it to ${right}.` };
}

/** What is said of a file of a type that is never content. */
function explainType(path: string): Explanation | undefined {
  const type = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';
  const name = path.replace(/^.*\//, '');
  if (OTHER_PICTURES.includes(type))
    return {
      message: `A picture of the type ${type.toUpperCase()} cannot be shown here.`,
      hint: 'Save it as JPEG or PNG, and remove this file.',
    };
  if (LETTERS.includes(type))
    return {
      message: `A file of the type ${type.toUpperCase()} is no content.`,
      hint: `Make a draft of it: npm run import -- content/${path}; then remove it.`,
    };
  if (DOWNLOADS.includes(type))
    return {
      message: `A file of the type ${type.toUpperCase()} is no content.`,
      hint: `Where readers may download it, put it into public/, and link to /${name}.`,
    };
  return undefined;
}

const OTHER_PICTURES = ['bmp', 'tif', 'tiff', 'heic', 'heif', 'svg', 'psd', 'jxl', 'ico'];
const LETTERS = ['docx', 'eml', 'html', 'htm'];
const DOWNLOADS = [
  'pdf',
  'doc',
  'odt',
  'rtf',
  'pages',
  'xlsx',
  'xls',
  'csv',
  'pptx',
  'key',
  'zip',
  'mp3',
  'mp4',
  'mov',
];

/**
 * The path that a file was probably meant to have: slugs, the extension of its kind, and the folder in which its kind
 * stands. Text with fields above it is an article where only fields may stand.
 */
function findRightPath(path: string): string | undefined {
  const stem = path.replace(/(?:\.(?:mdx?|markdown|ya?ml|txt|json))+$/i, '');
  if (stem === path) return undefined;
  const parts = stem.split('/').map((part) => slugify(part));
  const right = parts.join('/');
  const name = parts.at(-1) ?? '';
  const isText = /\.(?:mdx?|markdown|txt)$/i.test(path);
  const isInRoom = /\.mdx?$/i.test(path) && parts.length > 1;
  const slug = (name === 'index' ? parts.at(-2) : name) ?? '';
  const own = CONTENT_KINDS.filter((kind) =>
    CONTENT_FACTS[kind].files[0].startsWith(`${parts[0]}/<slug>`),
  ).flatMap((kind) => pathsOf(kind, slug));
  const index = name === parts.at(-2) ? [`${parts.slice(0, -1).join('/')}/index.mdx`] : [];
  const wanted = isText
    ? [
        ...index,
        ...(/\.txt$/i.test(path) && parts[0] !== 'articles' ? [] : [`${right}.mdx`]),
        ...(isInRoom ? [...own.filter((one) => one.endsWith('.mdx')), `articles/${slug}.mdx`] : []),
      ]
    : [`${right}.yaml`, `${right}.mdx`];
  return wanted.find((one) => one !== path && parseContentPath(one) !== undefined);
}
