import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { listLicences, PAD_PACKAGES } from '../../../src/outputs/licences.ts';

test('names every package of which something is in the pad, with its licence', async () => {
  const { metafile } = await build({
    entryPoints: ['src/components/contribute/check-worker.ts'],
    bundle: true,
    format: 'esm',
    write: false,
    conditions: ['worker', 'browser'],
    metafile: true,
    logLevel: 'error',
  });
  const [output] = Object.values(metafile.outputs);
  const used = Object.entries(output!.inputs).flatMap(([file, { bytesInOutput }]) => {
    const [, name] = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file) ?? [];
    return name === undefined || bytesInOutput === 0 ? [] : [name];
  });
  const licences = listLicences('.', PAD_PACKAGES);
  const named = new Set(licences.flatMap(({ names }) => names));
  expect([...new Set(used)].filter((name) => !named.has(name))).toEqual([]);
  expect(licences.every(({ licence }) => /permi(?:ssion|tted)/i.test(licence))).toBe(true);
}, 60_000);
