import { expect, test } from 'vitest';
import { sectionOf } from '../../../src/components/frame/section.ts';

test('marks the section of the navigation in which a page stands, or none', () => {
  const pages: [string | undefined, 'satire' | 'sincere' | undefined, string | undefined][] = [
    ['/articles/', 'satire', '/articles/'],
    ['/articles/a/', 'satire', '/articles/'],
    ['/articles/page/2/', 'satire', '/articles/'],
    // A letter stands among the memos and speaks for the desk.
    ['/articles/a-letter/', 'sincere', '/questions/'],
    ['/questions/q/', 'sincere', '/questions/'],
    ['/mentors/', 'sincere', '/questions/'],
    ['/mentors/ada/', 'sincere', '/questions/'],
    ['/companies/x/', 'sincere', '/questions/'],
    ['/reading/', 'sincere', '/questions/'],
    ['/series/', undefined, '/series/'],
    ['/series/s/', 'satire', '/series/'],
    ['/subscribe/', 'sincere', '/subscribe/'],
    ['/about/', 'sincere', '/about/'],
    ['/roadmap/', 'satire', undefined],
    ['/house-style/', 'satire', undefined],
    ['/corrections/', 'sincere', undefined],
    ['/topics/x/', undefined, undefined],
    ['/', undefined, undefined],
    [undefined, 'satire', undefined],
  ];
  expect(pages.map(([path, voice]) => [path, sectionOf(path, voice)])).toEqual(
    pages.map(([path, , section]) => [path, section]),
  );
});
