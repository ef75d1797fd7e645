import { expect, test } from 'vitest';
import { replaceMissingGlyphs } from '../../../src/outputs/cards/fallback-glyphs.ts';

/** What a face of English and Polish has. */
const has = (codePoint: number) => (codePoint >= 0x20 && codePoint < 0x180) || codePoint === 0x2026;

test.each([
  ['How to Do It', 'How to Do It'],
  ['Łódź, e\u0301t\u00e9', 'Łódź, été'],
  // Accents that are piled up, or that no face has.
  ['Z\u0338\u0322a\u0334\u0327lgo', 'Zalgo'],
  ['Nguyễn', 'Nguyen'],
  ['Ship it 🎉 👩‍💻 now', 'Ship it now'],
  ['你好 and مرحبا بالعالم', '… and …'],
  ['مرحبا بالعالم', '…'],
  ['ﬁrst ½', 'first ½'],
  ['\u202Ereversed\u2069', 'reversed'],
  ['two\u00a0words\u2003and\tmore', 'two words and more'],
  ['👩‍💻', '…'],
])('sets %s as %s', (text, settable) => {
  expect(replaceMissingGlyphs(text, has)).toBe(settable);
});
