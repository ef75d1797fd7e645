import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import Ajv from 'ajv';
import { expect, test } from 'vitest';
import { CONTENT_FACTS, type ContentKind } from '../../../src/content/kinds.ts';
import type { ContentFacts } from '../../../src/content/kinds/facts.ts';
import { parseContentPath } from '../../../src/content/file-patterns.ts';
import { COMPONENTS } from '../../../src/content/schemas/components.ts';
import { listBlocks } from '../../../src/editorial/desk-web/blocks.ts';
import { listCollections } from '../../../src/editorial/desk-web/collections.ts';
import { buildEditorConfig } from '../../../src/editorial/desk-web/config.ts';
import type { EditorField } from '../../../src/editorial/desk-web/fields.ts';
import { OPENED, readEntry, writeEntry } from '../../../src/editorial/desk-web/formats.ts';
import { deskHeaders } from '../../../src/outputs/desk-web/policy.ts';
import { previewHtml } from '../../../src/outputs/desk-web/preview.ts';
import { anArticle } from '../../content.ts';

const { $ref: _, ...schema } = JSON.parse(
  readFileSync('node_modules/@sveltia/cms/schema/sveltia-cms.json', 'utf8'),
) as Record<string, unknown>;
const isValid = new Ajv({ strict: false, validateFormats: false }).compile({
  ...schema,
  $ref: '#/definitions/CmsConfig',
});
const problemsOf = (config: object) => {
  // Whether it is its own configuration is said in the page, and not in the file.
  const { load_config_file: __, ...rest } = config as Record<string, unknown>;
  return isValid(rest)
    ? []
    : (isValid.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
};
const fieldsOf = (name: string, kinds?: Record<string, ContentFacts>) =>
  Object.fromEntries(
    (listCollections('content', kinds).find((one) => one.name === name)?.settings.fields ?? []).map(
      (field) => [field.name, field],
    ),
  ) as Record<string, EditorField>;

test.each([
  'https://github.com/o/r',
  'https://gitlab.com/o/r',
  'https://gitlab.example.org/o/r',
  'https://codeberg.org/o/r',
  undefined,
])('is what the schema of Sveltia allows: %s', (url) => {
  expect(
    problemsOf(
      buildEditorConfig(url === undefined ? {} : { repository: { url, signIn: 'https://in.example' } }),
    ),
  ).toEqual([]);
});

test('is refused by that schema where it is wrong', () => {
  expect(
    problemsOf({
      ...buildEditorConfig(),
      collections: [{ name: 'x', folder: 'y', fields: [{ name: 'z', widget: 'select' }] }],
    }),
  ).not.toEqual([]);
});

test('has a collection for each place of each kind, and every field with its description as the hint', () => {
  const collections = listCollections();
  const facts: readonly ContentFacts[] = Object.values(CONTENT_FACTS);
  expect(collections).toHaveLength(facts.flatMap(({ files }) => files).length);
  for (const { kind, settings } of collections) {
    const { shape } = CONTENT_FACTS[kind as ContentKind].schema;
    const shown = settings.fields.filter(({ name }) => name !== 'body');
    const missing = Object.keys(shape).filter((name) => shown.every((field) => field.name !== name));
    expect([settings.name, missing.filter((name) => name !== 'cover')]).toEqual([settings.name, []]);
    for (const { name, hint } of shown) expect([name, hint]).toEqual([name, shape[name]?.description ?? '']);
  }
});

test('shows enums as choices, slugs as relations, lists, and pictures beside the piece', () => {
  const article = fieldsOf('article');
  expect(article['voice']).toMatchObject({
    widget: 'select',
    options: ['satire', 'sincere'],
    required: true,
  });
  expect(article['keeps']).toMatchObject({ widget: 'relation', collection: 'promise', required: false });
  expect(article['topics']).toMatchObject({ widget: 'list', max: 6, field: { widget: 'string' } });
  expect(article['by']).toMatchObject({
    ...{ widget: 'relation', collection: 'contributor', multiple: true, max: 6 },
    ...{ value_field: '{{slug}}', display_fields: ['name'] },
  });
  expect(article['cover']).toBeUndefined();
  expect(article['body']).toMatchObject({ widget: 'richtext', modes: ['raw', 'rich_text'] });
  expect(fieldsOf('article-with-pictures')['cover']?.fields?.[0]).toMatchObject({
    name: 'src',
    widget: 'image',
    public_folder: '.',
  });
  expect(fieldsOf('question')['answers']).toMatchObject({
    widget: 'relation',
    collection: 'mentor',
    multiple: true,
    min: 1,
  });
  expect(fieldsOf('question')['agree']?.fields?.[1]).toMatchObject({ name: 'mentors', widget: 'relation' });
  expect(
    fieldsOf('series')['parts']?.fields?.map(({ widget, ...rest }) => [widget, rest['collection']]),
  ).toEqual([
    ['relation', 'article'],
    ['relation', 'promise'],
  ]);
  expect(fieldsOf('answer')['views']).toMatchObject({ widget: 'number', value_type: 'int', min: 0 });
});

test('shows a new kind and a new field by themselves', () => {
  const letter: ContentFacts = {
    schema: z.strictObject({
      title: z.string().describe('The title.'),
      mood: z.enum(['glad', 'sad']).optional().describe('How it is.'),
    }),
    folder: 'letters',
    files: ['letters/<slug>.mdx'],
    one: 'letter',
    many: 'letters',
    path: (id) => `/letters/${id}/`,
    voice: 'sincere',
    body: { headings: true, notes: true },
  };
  const kinds = { ...CONTENT_FACTS, letter };
  expect(fieldsOf('letter', kinds)['mood']).toMatchObject({
    widget: 'select',
    hint: 'How it is.',
    required: false,
  });
  expect(problemsOf(buildEditorConfig({ kinds }))).toEqual([]);
});

const FOLDER = 'tests/fixtures/publication';
const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.(?:mdx|yaml)$/.test(file),
);

test('saves each file of the publication byte for byte, and changes nothing but what was edited', () => {
  for (const file of files) {
    const text = readFileSync(join(FOLDER, file), 'utf8');
    const facts = CONTENT_FACTS[parseContentPath(file)!.kind];
    const entry = {
      ...readEntry(text),
      draft: false,
      cover: {},
      keeps: readEntry(text)['keeps'] ?? '',
      corrections: readEntry(text)['corrections'] ?? [],
    };
    expect([file, writeEntry(entry, facts)]).toEqual([file, text]);
  }
});

test('writes a new file as the house does', () => {
  const entry = {
    title: 'A: memo',
    topics: ['a', 'b'],
    memo: { to: '', stamp: [] },
    draft: true,
    keeps: '',
    corrections: [],
    body: '\nText.\n',
  };
  expect(writeEntry(entry, CONTENT_FACTS.article)).toBe(
    '---\ntitle: "A: memo"\ndraft: true\ntopics: [a, b]\n---\n\nText.\n',
  );
  expect(writeEntry({ title: 'P', note: 'N' }, CONTENT_FACTS.promise)).toBe('title: P\nnote: N\n');
});

test('opens a file with Windows line ends, an empty text and a field that is empty', () => {
  expect(readEntry(anArticle({ body: '' }))).toMatchObject({ body: '', [OPENED]: anArticle({ body: '' }) });
  expect(writeEntry({ ...readEntry('title: T\nnote:\n'), note: '' }, CONTENT_FACTS.promise)).toBe(
    'title: T\nnote: ""\n',
  );
});

test('says in one sentence why a file cannot be opened', () => {
  expect(() => readEntry('---\ntitle: "A\n---\n\nText.\n')).toThrow(
    'Line 2: A quotation mark is opened and not closed.',
  );
});

test('inserts each component with its props, and leaves one that is not changed as it was', () => {
  const blocks = Object.fromEntries(listBlocks().map((block) => [block.id, block]));
  expect(Object.keys(blocks)).toEqual(Object.keys(COMPONENTS));
  const exhibit = '<Exhibit title="One" basis="Two.">\n\nText.\n\n</Exhibit>';
  const chart =
    '<BarChart\n  describe="D"\n  unit="U"\n  bars={[{ label: "A", value: 8 }, { label: "B", value: 4, red: true }]}\n/>';
  for (const [name, source] of [
    ['Exhibit', exhibit],
    ['BarChart', chart],
    ['Promise', '<Promise id="p" />'],
  ] as const) {
    const block = blocks[name]!;
    const match = block.pattern.exec(source)!;
    expect(block.toBlock(block.fromBlock(match))).toBe(source);
  }
  const { fromBlock, pattern, toBlock } = blocks['BarChart']!;
  expect(toBlock({ ...fromBlock(pattern.exec(chart)!), unit: 'V' })).toBe(
    '<BarChart describe="D" unit="V" bars={[{"label":"A","value":8},{"label":"B","value":4,"red":true}]} />',
  );
  expect(blocks['Statement']!.fields.map(({ name, widget }) => [name, widget])).toEqual([
    ['columns', 'list'],
    ['rows', 'text'],
    ['totals', 'text'],
  ]);
});

test('asks nobody but the Git host', () => {
  const policy = (url: string) =>
    deskHeaders(buildEditorConfig({ repository: { url } }))[0]!.headers['Content-Security-Policy'];
  expect(policy('https://github.com/o/r')).toContain(
    "connect-src 'self' blob: data: https://api.github.com https://*.githubusercontent.com;",
  );
  expect(policy('https://codeberg.org/o/r')).toContain(
    "connect-src 'self' blob: data: https://codeberg.org;",
  );
  const scripts = /script-src [^;]*/.exec(policy('https://github.com/o/r') ?? '')?.[0];
  expect(scripts).toBe("script-src 'self' 'wasm-unsafe-eval'");
});

test('writes a block of the form as the check wants it: numbers as numbers, and nothing that is empty', () => {
  const block = listBlocks().find(({ id }) => id === 'BarChart')!;
  expect(
    block.toBlock({
      describe: 'D.',
      unit: 'V',
      bars: [{ label: 'A', value: '40', figure: '', red: false, __sc_item_id: 'x' }],
    }),
  ).toBe('<BarChart describe="D." unit="V" bars={[{"label":"A","value":40}]} />');
});

test('hands hints over as Markdown', () => {
  const config = JSON.stringify(buildEditorConfig());
  expect(config).toContain('\\\\<Move id=');
  expect(config).not.toMatch(/"hint":"(?:[^"\\]|\\[^\\])*<Move/);
});

test('previews an entry that was never saved, without what the editor keeps for itself', () => {
  const index = { entries: {}, addresses: [] };
  const data = {
    title: 'A memo',
    standfirst: 'One.',
    voice: 'satire',
    summary: 'A line.',
    published: '2026-11-01',
    body: 'Text.',
  };
  const html = previewHtml({ kind: 'article', path: '', data }, index);
  expect(html).toContain('The summary does not say that this is satire.');
  expect(html).not.toContain('is no place for a file');
  const parts = [{ article: 'one', __sc_item_id: 'x' }];
  expect(previewHtml({ kind: 'series', path: '', data: { title: 'S', parts } }, index)).not.toContain('__sc');
});
