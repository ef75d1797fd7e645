import { crc32 } from 'node:zlib';
import slugify from '@sindresorhus/slugify';
import { expect, test } from 'vitest';
import { planImport } from '../../../src/editorial/import/plan-import.ts';
import { readLetter } from '../../../src/editorial/import/read-letter.ts';
import { problemsOf } from '../../content.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (name: string, text: string) => readLetter(name, bytes(text));
const draft = async (name: string, content: Uint8Array) => {
  const letter = await readLetter(name, content);
  return planImport(
    { ...letter, title: letter.title ?? 'T' },
    {},
    { today: '2026-11-20', read: () => undefined, slugify, mentors: [], topics: [], slugs: () => [] },
  );
};
/** What the check says of a draft whose standfirst and summary are written. */
const problemsIn = async (name: string, content: Uint8Array) => {
  const { path, text } = await draft(name, content);
  const written = text
    .replace(/^standfirst: .*$/m, 'standfirst: One.')
    .replace(/^summary: .*$/m, 'summary: A letter of its own.');
  return problemsOf({ [path]: written });
};

/** A document of Word: files in a ZIP archive that is not compressed (APPNOTE, section 4.3). */
function aDocument(body: string): Uint8Array {
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const files = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      '<Default Extension="rels" ' +
      'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ' +
      'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>' +
      '</Types>',
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      '<Relationship Id="r1" ' +
      'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" ' +
      'Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<w:document ${w}><w:body>${body}</w:body></w:document>`,
    'word/styles.xml':
      `<w:styles ${w}><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/>` +
      '</w:style><w:style w:type="paragraph" w:styleId="Fancy"><w:name w:val="Fancy"/></w:style></w:styles>',
    'word/_rels/document.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      '<Relationship Id="s1" ' +
      'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" ' +
      'Target="styles.xml"/></Relationships>',
  };
  let offset = 0;
  const [locals, centrals]: [Buffer[], Buffer[]] = [[], []];
  for (const [name, text] of Object.entries(files)) {
    const [data, path] = [Buffer.from(text), Buffer.from(name)];
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt32LE(crc32(data), 10);
    head.writeUInt32LE(data.length, 14);
    head.writeUInt32LE(data.length, 18);
    head.writeUInt16LE(path.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), head, path, data]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    centrals.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), head, tail, path]));
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(centrals);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(centrals.length, 4);
  end.writeUInt16LE(centrals.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, central, Buffer.from('PK\u0005\u0006'), end]);
}
const paragraph = (text: string, style = '') =>
  `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`;

test('makes a draft of a document of Word, and says what it left out', async () => {
  const document = aDocument(
    paragraph('A Letter &amp; More', 'Heading1') +
      paragraph('It costs {five} &lt; six *stars*.') +
      paragraph('Loud.', 'Fancy'),
  );
  const letter = await readLetter('letter.docx', document);
  expect(letter).toEqual({
    title: 'A Letter & More',
    body: 'It costs {"{"}five{"}"} &lt; six \\*stars\\*.\n\nLoud.\n',
    dropped: ['the style "Fancy", whose text is kept'],
  });
  expect(await problemsIn('letter.docx', document)).toEqual([]);
});

test('makes a draft of a web page', async () => {
  const html = `<!doctype html><head><title>Tab</title><style>p{}</style></head><body><!-- note --><h1>The <i>Title</i></h1>
<p style="color:red">One<sup><a href="#fn1">1</a></sup>, <a href="https://example.org/">linked</a> and <a href="file:///c">not</a>.</p>
<h1>Second</h1><table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>
<script>alert(1)</script><img src="x.png" alt="x"><iframe src="y"></iframe><ol><li id="fn1">A note. <a href="#r">↩</a></li></ol></body>`;
  const letter = await read('page.html', html);
  expect(letter.title).toBe('The Title');
  expect(letter.body).toBe(
    'One[^1], [linked](https://example.org/) and not.\n\n## Second\n\n| A | B |\n| --- | --- |\n| 1 | 2 |\n\n[^1]: A note.\n',
  );
  expect(letter.dropped).toEqual([
    'a comment',
    'colors, fonts and sizes',
    'a link that leads to no web address',
    'a script',
    'a picture: save it beside the piece, and write ![what it shows](./picture.png)',
    'something embedded',
  ]);
  expect(await problemsIn('page.html', bytes(html))).toEqual([]);
});

test('makes a draft of Markdown, in which code stays as it is', async () => {
  const text =
    '---\ntitle: From a File\ntags: [a]\n---\n# From a File\n\nA {brace}, a < b, ' +
    `<https://example.org/>, [[note|words]], ![x](y.png) and \`{code} <b\`.\n\n<!-- gone -->` +
    `\n\n# Again\n\n\`\`\`js\nif (a < b) { c }\n\`\`\`\n`;
  const letter = await read('a.md', text);
  expect(letter).toEqual({
    title: 'From a File',
    body: 'A {"{"}brace{"}"}, a &lt; b, https://example.org/, words,  and `{code} <b`.\n\n\n## Again\n\n```js\nif (a < b) { c }\n```\n',
    dropped: [
      'the field "tags"',
      'a picture: save it beside the piece, and write ![what it shows](./picture.png)',
      'a link to another note',
      'a comment',
    ],
  });
  expect(await problemsIn('a.md', bytes(text))).toEqual([]);
});

test('makes a draft of an e-mail, without what it answers and who wrote it', async () => {
  const mail =
    'From: Ann <ann@example.org>' +
    '\r\nSubject: Re: Fwd: =?utf-8?q?On_desks_=E2=80=94_two?=\r\nMIME-Version: 1.0\r\nContent-Type: ' +
    'text/html; charset=utf-8\r\n\r\n<p>Dear editors,</p><p>It is so.</p><blockquote type="cite"><p>' +
    'You wrote</p></blockquote>\r\n';
  const letter = await read('a.eml', mail);
  expect(letter.title).toBe('On desks — two');
  expect(letter.body).toBe('Dear editors,\n\nIt is so.\n');
  expect(JSON.stringify(await draft('a.eml', bytes(mail)))).not.toContain('ann@example.org');
});

test.each([
  ['a.doc', 'It is of the old form of Word'],
  ['a.pdf', 'A PDF keeps no paragraphs'],
  ['a.exe', 'Save it as .docx, .html'],
  ['a', 'Save it as .docx, .html'],
  ['a.docx', 'The document cannot be opened'],
  ['a.md', 'a.md holds no words.'],
  ['a.html', 'a.html holds no words.'],
  ['a.eml', 'a.eml holds no words.'],
])('says why it cannot read %s', async (name, sentence) => {
  await expect(read(name, '<!-- x -->')).rejects.toThrow(sentence);
});

test('reads what Windows writes', async () => {
  expect((await readLetter('a.md', new Uint8Array([0x63, 0x61, 0x66, 0xe9]))).body).toBe('café\n');
});
