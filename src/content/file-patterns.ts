import { CONTENT_FACTS, CONTENT_KINDS, type ContentKind } from './kinds.ts';

/** What a path inside the content folder holds, or nothing where the path fits no kind. */
export function parseContentPath(inside: string): { kind: ContentKind; id: string } | undefined {
  for (const { kind, pattern } of PATTERNS) {
    const match = pattern.exec(inside);
    if (match !== null) return { kind, id: match.slice(1).join('/') };
  }
  return undefined;
}

/** The paths inside the content folder at which a file of a kind may stand, the usual one first. */
export function pathsOf(kind: ContentKind, id: string): string[] {
  const parts = id.split('/');
  return CONTENT_FACTS[kind].files.map((file) => {
    const rest = parts.values();
    return file.replaceAll(PLACEHOLDER, () => rest.next().value ?? '');
  });
}

/** The id of a file after something of a kind has another slug; an answer's is made of its question's and its mentor's. */
export function renameId(
  { kind, id }: { kind: ContentKind; id: string },
  renamed: { kind: ContentKind; id: string },
  name: string,
): string {
  const owners = [...CONTENT_FACTS[kind].files[0].matchAll(PLACEHOLDER)].map(([, owner]) => owner);
  const isRenamed = (slug: string, owner: string | undefined) =>
    slug === renamed.id && (owner === 'slug' ? kind : owner) === renamed.kind;
  return id
    .split('/')
    .map((slug, index) => (isRenamed(slug, owners[index]) ? name : slug))
    .join('/');
}

/** Whether a path is that of a picture beside a file that may have pictures. */
export function isPicturePlace(inside: string): boolean {
  return PICTURE_FOLDERS.some((pattern) => pattern.test(inside));
}

/** Where a picture that stands beside the files of a kind should stand: in a folder of its own with its file. */
export function findPictureFolder(inside: string): string | undefined {
  const kind = CONTENT_KINDS.find((one) => {
    const [above, inner] = CONTENT_FACTS[one].pictures?.split('<slug>') ?? [];
    return (
      inner !== undefined && inside.startsWith(above ?? '') && !inside.slice(above?.length).includes('/')
    );
  });
  return (
    kind && CONTENT_FACTS[kind].files.find((file) => file.startsWith(CONTENT_FACTS[kind].pictures ?? ''))
  );
}

/** Every pattern in a sentence. */
export const ALL_PATHS = `Names are lower-case letters, digits and hyphens: ${CONTENT_KINDS.map(describeFiles).join(', ')}.`;

function describeFiles(kind: ContentKind): string {
  const [file, ...others] = CONTENT_FACTS[kind].files;
  return [file, ...others.map((other) => `(or ${other} with its pictures beside it)`)].join(' ');
}

const PLACEHOLDER = /<([a-z]+)>/g;
const SLUG = '([a-z0-9]+(?:-[a-z0-9]+)*)';

const PATTERNS = CONTENT_KINDS.flatMap((kind) =>
  CONTENT_FACTS[kind].files.map((file) => ({
    kind,
    pattern: new RegExp(`^${file.replaceAll('.', '\\.').replaceAll(PLACEHOLDER, SLUG)}$`),
  })),
);

const PICTURE_FOLDERS = CONTENT_KINDS.flatMap((kind) => CONTENT_FACTS[kind].pictures ?? []).map(
  (folder) =>
    new RegExp(`^${folder.replaceAll(PLACEHOLDER, '[^/]+')}[^/]+\\.(?:png|jpe?g|webp|avif|gif)$`, 'i'),
);
