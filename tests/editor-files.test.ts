import { readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { buildEditorFiles } from '../src/editorial/vscode.ts';
import { readYaml } from '../src/content/read/frontmatter.ts';

const files = buildEditorFiles();

test.each(Object.keys(files))('is what npm run editor would write: %s', (path) => {
  expect(readFileSync(path, 'utf8')).toBe(files[path]);
});

test('tells on hover what each field is for, and refuses what the house refuses', () => {
  const schema = JSON.parse(files['.vscode/schemas/article.json'] ?? '') as {
    properties: Record<string, { description?: string }>;
    additionalProperties: boolean;
    required: string[];
  };
  const silent = Object.entries(schema.properties)
    .filter(([, { description = '' }]) => description === '')
    .map(([name]) => name);
  expect(silent).toEqual([]);
  expect(schema.required).toEqual(['title', 'standfirst', 'summary', 'voice', 'published']);
  expect(schema.additionalProperties).toBe(false);
});

test('accepts the files that are there', () => {
  const { fields } = readYaml(
    '',
    readFileSync('tests/fixtures/publication/series/deflect-all-work.yaml', 'utf8'),
    0,
  );
  const schema = z.fromJSONSchema(JSON.parse(files['.vscode/schemas/series.json'] ?? ''));
  expect(schema.safeParse(fields).error?.issues).toBeUndefined();
  expect(schema.safeParse({ ...fields, voice: 'loud' }).success).toBe(false);
});

test('has a snippet for each component, with the props that it must have', () => {
  const snippets = JSON.parse(files['.vscode/house.code-snippets'] ?? '') as Record<
    string,
    { body: string[] }
  >;
  expect(snippets['Exhibit']?.body).toEqual(['<Exhibit title="$1" basis="$2">$0</Exhibit>']);
  expect(snippets['Promise']?.body).toEqual(['<Promise id="$1" />$0']);
});
