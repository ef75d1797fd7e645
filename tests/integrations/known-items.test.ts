import { expect, test } from 'vitest';
import { KnownItems } from '../../src/integrations/known-items.ts';

test.each(['item', 'entry'])('reads the frame of every document, and an <%s> that several have once', (name) => {
  const one = `<${name}><title>é</title></${name}>`;
  const two = `<${name}><title>&lt;/${name}&gt;</title></${name}>`;
  const known = new KnownItems();
  const read = (text: string) => known.newIn(Buffer.from(text));
  expect(read(`<feed>${one}</feed>`)).toBe(`<feed>${one}</feed>`);
  expect(read(`<feed a="b">${two}\n${one}</feed>`)).toBe(`<feed a="b">${two}\n</feed>`);
  expect(read(`<feed>${two}\n${one}\n</feed>`)).toBe('<feed>\n\n</feed>');
});

test('leaves a document whole that it cannot take apart', () => {
  const known = new KnownItems();
  for (const text of ['<rss><item>', '{"items":[]}', '', '<rss><item></rss>', '<rss><item></rss>']) expect(known.newIn(Buffer.from(text))).toBe(text);
});
