import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ContentCache } from '../../../src/content/read/read-cache.ts';
import { readContent } from '../../../src/content/read/read-folder.ts';
import { listDiagnostics } from '../../../src/content/diagnostics.ts';
import { buildLibrary } from '../../../src/library/build-library.ts';
import { checkPublishedUrls } from '../../../src/library/published-urls.ts';
import { addNewUrls } from '../../../src/library/record/write-record.ts';
import { listRenditions } from '../../../src/outputs/pictures/list-renditions.ts';
import { renderPicture } from '../../../src/outputs/pictures/render-picture.ts';
import { showInFeed, showPicture, WIDTHS } from '../../../src/render/pictures.ts';
import { GOOD, plant } from '../../bad-input.ts';
import { anArticle, NOW } from '../../content.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'pictures-'));
  plant(join(root, 'content'), GOOD);
});
afterEach(() => rmSync(root, { recursive: true }));

/** A plain picture. */
const plain = (width: number, height: number, background = 'red') =>
  sharp({ create: { width, height, channels: 3, background } });

/** Three frames, each of one colour. */
async function moving(): Promise<Buffer> {
  const frames = await Promise.all(
    ['red', 'lime', 'blue'].map((colour) => plain(300, 200, colour).png().toBuffer()),
  );
  return sharp(frames, { join: { animated: true } })
    .gif({ delay: [100, 100, 100] })
    .toBuffer();
}

/** As a telephone takes it: lying on its side, with the place where it was taken. */
const withPlace = () =>
  plain(90, 60)
    .withExif({ IFD0: { Make: 'Phone' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();

const transparent = () =>
  sharp({ create: { width: 60, height: 40, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } })
    .png()
    .toBuffer();

/** An article that shows a picture of some name. */
function show(name: string, bytes: Buffer, extra = ''): void {
  plant(join(root, 'content'), {
    'articles/desk/index.mdx': anArticle({ title: 'Desk', extra, body: `![A desk](./${name})` }),
    [`articles/desk/${name}`]: bytes,
  });
}

function read() {
  const content = readContent(root, new ContentCache(undefined, ''), 'content');
  const { publishedUrls } = content;
  const built = buildLibrary(content.sources, { now: NOW, publishedUrls });
  const says = listDiagnostics([...content.diagnostics, ...built.diagnostics]).map(
    ({ place, says: words }) => `${place} ${words}`,
  );
  const article = built.library.articles.find(({ id }) => id === 'desk');
  return { ...built, publishedUrls, says, article };
}

const one = () => Object.values(read().article!.body.pictures)[0]!;
const make = (rendition: Parameters<typeof renderPicture>[0]) =>
  renderPicture(rendition, join(root, rendition.source));
const facts = async (bytes: Buffer) => sharp(bytes).metadata();

test('keeps a picture moving on pages, still for who asks for that, and sends its first frame to feeds', async () => {
  show('moving.gif', await moving());
  const picture = one();
  expect([picture.frames, picture.width, picture.height]).toEqual([3, 300, 200]);
  const { sources, img, renditions } = showPicture(picture, WIDTHS.text);
  expect(sources.map(({ type, media }) => [type, media])).toEqual([
    ['image/avif', '(prefers-reduced-motion: reduce)'],
    ['image/webp', '(prefers-reduced-motion: reduce)'],
  ]);
  expect(img).toMatchObject({ src: expect.stringMatching(/-moving\.webp$/), width: 300, height: 200 });
  for (const rendition of [...renditions, showInFeed(picture, read().article!).rendition]) {
    const { pages = 1, pageHeight, height } = await facts(await make(rendition));
    expect([rendition.file, pages, pageHeight ?? height]).toEqual([
      rendition.file,
      rendition.isMoving ? 3 : 1,
      200,
    ]);
  }
  const { channels } = await sharp(await make(showInFeed(picture, read().article!).rendition)).stats();
  expect(channels.map(({ mean }) => Math.round(mean / 10))).toEqual([25, 0, 0]);
});

test.each(['body', 'cover', 'portrait'])('publishes no place, camera or original: %s', async (where) => {
  const bytes = await withPlace();
  expect((await facts(bytes)).exif?.toString('latin1')).toContain('Phone');
  if (where === 'portrait') {
    plant(join(root, 'content'), {
      'mentors/ada-lovelace.yaml': `${readFileSync(join(root, 'content/mentors/ada-lovelace.yaml'), 'utf8')}portrait:\n  src: ./ada.jpg\n`,
      'mentors/ada.jpg': bytes,
    });
  } else show('p.jpg', bytes, where === 'cover' ? 'cover:\n  src: ./p.jpg\n  alt: A desk' : '');
  const { says, library } = read();
  expect(says).toEqual([]);
  const renditions = listRenditions(library);
  expect(renditions.length).toBeGreaterThan(1);
  for (const rendition of renditions) {
    const made = await make(rendition);
    const { exif, xmp, iptc, orientation, width, height } = await facts(made);
    expect([exif, xmp, iptc, orientation]).toEqual([undefined, undefined, undefined, undefined]);
    expect(made.equals(bytes)).toBe(false);
    if (where !== 'portrait') expect([width, height]).toEqual([60, 90]);
  }
});

test('gives what is transparent a white ground where there is no transparency', async () => {
  show('line.png', await transparent());
  expect(one().isTransparent).toBe(true);
  const { rendition } = showInFeed(one(), read().article!);
  const { channels } = await sharp(await make(rendition)).stats();
  expect(channels.map(({ min }) => min)).toEqual([255, 255, 255]);
  const png = showPicture(one(), WIDTHS.text).renditions.find(({ format }) => format === 'png')!;
  expect((await facts(await make(png))).hasAlpha).toBe(true);
});

test.each([
  ['jpg', () => plain(300, 200).jpeg().toBuffer()],
  ['png', () => plain(300, 200).png({ compressionLevel: 0 }).toBuffer()],
  [
    'webp',
    () =>
      sharp(Buffer.from(Array.from({ length: 300 * 200 * 3 }, (_, at) => (at * 7919) % 251)), {
        raw: { width: 300, height: 200, channels: 3 },
      })
        .webp()
        .toBuffer(),
  ],
  ['gif', moving],
])('refuses half a picture: %s', async (type, make) => {
  const bytes = await make();
  show(`half.${type}`, bytes.subarray(0, bytes.length / 2));
  expect(read().says).toEqual([
    `content/articles/desk/index.mdx:9 The picture "./half.${type}" is damaged, or not complete: ` +
      'its lower part is missing. Copy it again from where it came from, or save it again.',
  ]);
});

test('takes names in any case, and no two of one address', async () => {
  const bytes = await plain(30, 20).jpeg().toBuffer();
  show('IMG_1.JPG', bytes);
  expect(read().says).toEqual([]);
  expect(showInFeed(one(), read().article!).src).toBe('/pictures/articles/desk/img-1.jpg');
  plant(join(root, 'content'), {
    'articles/desk/img-1.png': await plain(3, 2).png().toBuffer(),
    'articles/desk/index.mdx': anArticle({ title: 'Desk', body: '![A](./IMG_1.JPG)\n\n![B](./img-1.png)' }),
  });
  expect(read().says).toEqual([
    'content/articles/desk/index.mdx:11 The picture "./img-1.png" would have the same address in ' +
      'feeds as "./IMG_1.JPG". Give one of the two another name.',
  ]);
});

test('keeps a picture that stood in a feed at its address: retouched, of another type, or no longer shown', async () => {
  const record = join(root, 'content', 'addresses.txt');
  const lost = () => {
    const { publishedUrls, ...built } = read();
    return checkPublishedUrls(publishedUrls, { ...built, now: NOW }).map(({ message, hint }) => [
      message,
      hint,
    ]);
  };
  const inFeeds = () =>
    listRenditions(read().library)
      .filter(({ file }) => file.startsWith('pictures/'))
      .map(({ file }) => file);
  show('desk.jpg', await plain(30, 20).jpeg().toBuffer());
  const { publishedUrls, library } = read();
  const { text } = addNewUrls(publishedUrls, library, NOW);
  expect(text).toContain('\n/pictures/articles/desk/desk.jpg picture 2026-11-25');
  writeFileSync(record, text);

  show('desk.jpg', await plain(40, 20, 'blue').jpeg().toBuffer());
  expect([inFeeds(), lost()]).toEqual([['pictures/articles/desk/desk.jpg'], []]);
  show('new.png', await plain(40, 20, 'blue').png().toBuffer());
  expect([inFeeds().toSorted(), lost()]).toEqual([
    ['pictures/articles/desk/desk.jpg', 'pictures/articles/desk/new.jpg'],
    [],
  ]);
  rmSync(join(root, 'content/articles/desk/desk.jpg'));
  expect(lost()).toEqual([
    [
      'Readers know /pictures/articles/desk/desk.jpg, and nothing would be there any more.',
      expect.stringContaining('put the picture back beside its piece'),
    ],
  ]);
  show('desk.png', await plain(40, 20).png().toBuffer());
  expect(lost()).toEqual([]);
  // With its piece, it may go.
  rmSync(join(root, 'content/articles/desk'), { recursive: true });
  writeFileSync(record, text.replace(/^(\/articles\/desk\/ .*)$/m, '$1 retired satire'));
  expect(lost()).toEqual([]);
});
