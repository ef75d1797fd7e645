import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AWKWARD, BAD, GOOD, plant } from '../../bad-input.ts';
import { ContentCache } from '../../../src/content/read/read-cache.ts';
import { readContent } from '../../../src/content/read/read-folder.ts';
import { buildLibrary } from '../../../src/library/build-library.ts';
import { formatDiagnostics } from '../../../src/content/diagnostics.ts';
import { NOW } from '../../content.ts';

let root: string;
beforeAll(() => void (root = mkdtempSync(join(tmpdir(), 'bad-'))));
afterAll(() => rmSync(root, { recursive: true }));

let count = 0;

/** The content with one mistake, in a folder of its own. Gives the folder's name. */
function write(bad: (typeof BAD)[string]): string {
  const folder = `c${(count += 1)}`;
  plant(join(root, folder), GOOD);
  plant(join(root, folder), bad);
  return folder;
}

function problemsOf(bad: (typeof BAD)[string]): string[] {
  return problemsIn(write(bad));
}

function problemsIn(folder: string): string[] {
  const { sources, diagnostics } = readContent(root, new ContentCache(undefined, ''), folder);
  const all = [...diagnostics, ...buildLibrary(sources, { now: NOW }).diagnostics];
  return all.length === 0
    ? []
    : formatDiagnostics(all)
        .split('\n')
        .slice(2, -1)
        .map((line) => line.replaceAll(`${folder}/`, ''));
}

// Root reads everything: the file that cannot be read has a test of its own.
const readable = Object.entries(BAD).filter(([name]) => name !== 'a file that cannot be read');

test('finds nothing wrong in what is right', () => {
  expect(problemsOf({})).toEqual([]);
});

test('says of each mistake the file, the line, what is wrong and what to do', () => {
  const table = Object.fromEntries(readable.map(([name, bad]) => [name, problemsOf(bad)]));
  expect(table).toMatchInlineSnapshot(`
    {
      "NUL bytes": [
        "articles/bad.mdx:9:4  A control character (U+0000), which nobody sees, stands between "One" and "two.". Delete it: Onetwo.",
      ],
      "a YAML alias bomb": [
        "promises/bad.yaml:1  YAML anchors and aliases (& and *) are not read here. Put the value in quotation marks: title: "&a [x, x, x]"",
      ],
      "a body of five megabytes": [
        "articles/bad.mdx:1  The file has 5.1 million bytes. Split it: 1 million are the most, and a novel has less.",
      ],
      "a body that was only begun": [
        "articles/bad.mdx:9  The text still says "The first paragraph.". Write the real one, or add "draft: true".",
        "articles/bad.mdx:11  The text still says "The rest.". Write the real one, or add "draft: true".",
      ],
      "a book without an author": [
        "questions/why/ada-lovelace.mdx:8  "author" of entry 1 of "books" is missing. Add it: The author or authors, exactly.",
      ],
      "a brace around words": [
        "articles/bad.mdx:9  "{thing}" is code, and a body holds only words and components. Write a lone { of the text as {"{"}, or the words without it.",
      ],
      "a bracket of a value that is not closed": [
        "articles/bad.mdx:11:1  A bracket in <Statement> is opened and not closed. Close every { with } and every [ with ].",
      ],
      "a bracket that begins a title": [
        "articles/bad.mdx:2  A value that begins with a bracket is a list, and something follows the list. End a list with its bracket; where the value is text, put it in quotation marks: title: "[Draft] Work"",
      ],
      "a break of HTML": [
        "articles/bad.mdx:9:4  <br> is not closed. Write it as <br />.",
      ],
      "a broken fragment": [
        "articles/bad.mdx:9  The link to "/articles/good/#a-headin" leads to no place on that page. Did you mean "a-heading"?",
      ],
      "a broken link": [
        "articles/bad.mdx:9  The link to "/articles/goood/" leads to no page. Did you mean "/articles/good/"?",
      ],
      "a chart that is not ended": [
        "articles/bad.mdx:13:1  </Exhibit> stands before <PieChart> of line 11 is closed. Write </PieChart> first; where nothing stands in it, end it with />.",
      ],
      "a colon in a value": [
        "articles/bad.mdx:2  A colon with a space after it stands inside the value. Put the value in quotation marks: title: "Work: a theory"",
      ],
      "a colon without its space": [
        "articles/bad.mdx:5  The colon of a field has no space after it. Write it as name: value.",
      ],
      "a comment of HTML": [
        "articles/bad.mdx:9:1  A comment of HTML cannot stand in a body. Write it as {/* the comment */}.",
      ],
      "a component in lower case": [
        "articles/bad.mdx:9  <term> is no element of HTML. Did you mean "Term"?",
      ],
      "a correction without its text": [
        "articles/bad.mdx:8  "text" of entry 1 of "corrections" is missing. Add it: What was wrong, and what is right.",
      ],
      "a cover in one line": [
        "articles/bad.mdx:7  "cover" is "./desk.png". Write it as fields: cover: { src: ./desk.png, alt: … }",
      ],
      "a date that is a number": [
        "articles/bad.mdx:6  "published" is "20260230". Write a day such as 2026-11-22.",
      ],
      "a drawing": [
        "articles/bad.mdx:9  The picture "./a.svg" is of no type that can be shown. Save it as JPEG or PNG (WebP, AVIF and GIF are read too), and name that file.",
      ],
      "a field twice": [
        "articles/bad.mdx:7  The field "voice" stands here a second time. Keep one of the two.",
      ],
      "a figure without a picture": [
        "articles/bad.mdx:9  <Figure> frames nothing. Put the picture between <Figure …> and </Figure>: ![what it shows](./picture.png).",
      ],
      "a file in the wrong place": [
        "notes.txt:1  Nothing reads a file of this name here. Move or rename it. Names are lower-case letters, digits and hyphens: articles/<slug>.mdx (or articles/<slug>/index.mdx with its pictures beside it), series/<slug>.yaml, questions/<slug>/question.mdx, questions/<question>/<mentor>.mdx, mentors/<slug>.yaml, promises/<slug>.yaml, companies/<slug>.yaml, contributors/<slug>.yaml, topics/<slug>.yaml, pages/<slug>.mdx.",
      ],
      "a file that was only begun": [
        "articles/bad.mdx:3  "standfirst" still says "One sentence: what the piece undertakes to teach.". Write the real one, or add "draft: true".",
        "articles/bad.mdx:9  A heading still says "The first heading". Write the real one, or add "draft: true".",
      ],
      "a hash after a text": [
        "articles/bad.mdx:2  A # with a space before it begins a comment, and the rest of the value is lost. A comment has a line of its own; put the value in quotation marks: title: "Our slide # the first"",
      ],
      "a hash in a value": [
        "articles/bad.mdx:2  A # with a space before it begins a comment, and the rest of the value is lost. A comment has a line of its own; put the value in quotation marks: title: "Our #1 slide, and #2"",
      ],
      "a link into a body that cannot be read": [
        "articles/bad.mdx:11:18  <Aside> is opened here and not closed. Write </Aside> after what stands in it, in the same paragraph or on a line of its own, or <Aside /> where nothing does.",
      ],
      "a link out of the content": [
        "articles/bad.mdx:1  This is a symbolic link, which may lead out of the content. Put the file itself here.",
      ],
      "a link to no place on its own page": [
        "articles/bad.mdx:11  The link to "#nowhere" leads to no place on this page. The places there are: a-place.",
      ],
      "a link with a space in it": [
        "articles/bad.mdx:9  A space parts the words of a link from its address. Write [One](/articles/good/).",
      ],
      "a list of promises to keep": [
        "articles/bad.mdx:7  "keeps" is a list. Write the slug as text.",
      ],
      "a mailbox without mailto": [
        "articles/bad.mdx:9  The link to "me@example.org" is a mailbox. Write mailto:me@example.org.",
      ],
      "a missing description": [
        "articles/bad/index.mdx:9  "alt" of "cover" is "". Say what the picture shows; where it only decorates, add "decorative: true".",
      ],
      "a missing picture": [
        "articles/bad.mdx:9  There is no picture "./nowhere.png" beside the file. Put it there, or correct the path: npm run picture -- bad <the picture>",
      ],
      "a missing prop": [
        "articles/bad.mdx:9  "basis" is missing from <Exhibit>. Add it: On what basis it was prepared.",
        "articles/bad.mdx:9  <Exhibit> frames nothing. Put a chart, a statement or words between <Exhibit …> and </Exhibit>.",
      ],
      "a picture at an address": [
        "articles/bad.mdx:9  The picture "/door.png" is not beside the file. Put it beside the file, and write ./name.png.",
      ],
      "a picture in a body that is not described": [
        "articles/bad/index.mdx:9  The picture "./p.png" is not described. Say what it shows: ![what it shows](./p.png); where it only decorates, write ![](./p.png "decorative").",
      ],
      "a picture of no bytes": [
        "articles/bad/index.mdx:8  The picture "./cover.png" is an empty file. Save it again.",
      ],
      "a picture of sixty megapixels": [
        "articles/bad/index.mdx:8  The picture "./cover.png" has 10000 × 6000 pixels. Make it smaller: no page shows more than 3,000 across, and 40 million in all are the most.",
      ],
      "a picture on another site": [
        "articles/bad.mdx:9  The picture "https://example.org/a.png" is on another site. Put a copy beside the file, if its owner permits it: no page asks another site for anything.",
      ],
      "a picture that is not beside": [
        "articles/bad.mdx:9  The picture "../../door.png" is not beside the file. Put it beside the file, and write ./name.png.",
      ],
      "a picture without a folder": [
        "articles/desk.png:1  A picture stands outside the folder of its piece. Put it in articles/<slug>/, beside its piece: npm run picture -- <slug> content/articles/desk.png",
      ],
      "a pointed bracket that begins a title": [
        "articles/bad.mdx:2  A value cannot begin with > or |. Put the value in quotation marks: title: "> Work"",
      ],
      "a promise kept twice": [
        "articles/worse.mdx:7  "keeps" names "soon", which articles/bad.mdx keeps already. Let one article keep it.",
      ],
      "a promise that nothing makes": [
        "promises/bad.yaml:1  Nobody makes the promise "bad". Mention it in a piece, <Promise id="bad" />, or give it a place in a series, - promise: bad.",
      ],
      "a promise unknown": [
        "articles/bad.mdx:9  <Promise> names "sooon", but there is no such promise. Did you mean "soon"?",
      ],
      "a quotation in a thousand others": [
        "articles/bad.mdx:9  Things stand in each other too deeply to be read. Write it flatter: three lists or quotations in each other are enough for anybody.",
      ],
      "a quotation in three thousand others": [
        "articles/bad.mdx:11  Things stand in each other too deeply to be read. Write it flatter: three lists or quotations in each other are enough for anybody.",
      ],
      "a quotation mark that is not closed": [
        "articles/bad.mdx:2  A quotation mark is opened and not closed. Close it at the end of the line, or indent what follows by two spaces more than its field.",
      ],
      "a quotation mark within a value": [
        "articles/bad.mdx:9:6  A quotation mark in <Term> is missing, or is one too many. Put each value between two straight quotation marks, and write one within a value as ’ or &quot;.",
      ],
      "a row with a cell too many": [
        "articles/bad.mdx:11  The row of a table has 3 cells, and its head 2. Give it as many as the head; write a bar that belongs to the text as \\|.",
      ],
      "a series with a missing article": [
        "series/bad.yaml:6  "parts" names "goood", but there is no such article. Did you mean "good"?",
      ],
      "a series with an article twice": [
        "series/course.yaml:7  "parts" names "good", which stands earlier in this series already. Name each part once, in one series.",
      ],
      "a slug twice": [
        "articles/bad.mdx:1  "bad" is already the slug of articles/bad/index.mdx. Rename one of the two files.",
      ],
      "a slug twice but for its case": [
        "articles/Good.mdx:1  Nothing reads a file of this name here. Remove it, or give it another name: articles/good.mdx is there already.",
      ],
      "a slug with a hash": [
        "articles/bad#one.mdx:1  Nothing reads a file of this name here. Rename it to articles/bad-one.mdx.",
      ],
      "a slug with other letters": [
        "articles/плохо.mdx:1  Nothing reads a file of this name here. Rename it to articles/plokho.mdx.",
      ],
      "a slug with spaces": [
        "articles/a bad one.mdx:1  Nothing reads a file of this name here. Rename it to articles/a-bad-one.mdx.",
      ],
      "a stray brace": [
        "articles/bad.mdx:9:5  A { is opened here and not closed. Close it with }, or write a lone { as {"{"}.",
      ],
      "a tab in YAML": [
        "series/bad.yaml:3  A tab indents this line. Indent with two spaces.",
      ],
      "a table without its rule": [
        "articles/bad.mdx:10  A table has no line of hyphens under its head. Write |---|---| above this line.",
      ],
      "a text named as a picture": [
        "articles/bad/index.mdx:8  The file "./cover.png" is not a picture, whatever its name says. Save the picture as PNG, JPEG, WebP or AVIF.",
      ],
      "a time without a zone": [
        "articles/bad.mdx:6  "published" is "2026-11-22T09:00". Write a day such as 2026-11-22, or a day, a time and its zone such as 2026-11-22T09:00:00Z.",
      ],
      "a title of 400 characters": [
        "articles/bad.mdx:2  "title" is "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…". Keep it to 120 characters.",
      ],
      "a title of zero-width characters": [
        "articles/bad.mdx:2  "title" is "". Write at least one word.",
        "articles/bad.mdx:2:9  A zero-width space (U+200B), which nobody sees, stands between "title: "" and """. Delete it: title: """,
      ],
      "a value without its comma": [
        "articles/bad.mdx:13:5  What stands between { and } cannot be read. Write a text in quotation marks, a number, or a list of them, with a comma between two; write a lone { as {"{"}.",
      ],
      "a value without quotation marks": [
        "articles/bad.mdx:9:15  A value of <Term> stands without quotation marks. Write it as name="text", or as name={1} where it is a number.",
      ],
      "a whole link to our own site": [
        "articles/bad.mdx:9  The link to "https://product-management.example/articles/nowhere/" names our own site. Write only the path: /articles/nowhere/.",
      ],
      "a wrong ending": [
        "articles/bad.md:1  Nothing reads a file of this name here. Rename it to articles/bad.mdx.",
      ],
      "a wrong type": [
        "articles/bad.mdx:7  "topics" is "meetings". Write a list of topics: topics: [meetings]",
      ],
      "an alias that is a page": [
        "articles/bad.mdx:7  "aliases" names "good", but articles/good.mdx stands there. Remove it, or rename that file.",
      ],
      "an alias twice": [
        "articles/worse.mdx:7  "aliases" names "old", which is an alias in articles/bad.mdx already. Let one of them keep it.",
      ],
      "an answer for a missing mentor": [
        "questions/why/ada-lovelac.mdx:1  The file is named for "ada-lovelac", but there is no such mentor. Did you mean "ada-lovelace"?",
      ],
      "an answer for a missing question": [
        "questions/whi/ada-lovelace.mdx:1  There is no question "whi". Write content/questions/whi/question.mdx.",
      ],
      "an answer misspelt in the list": [
        "questions/why/question.mdx:11  "answers" names "ada-lovelac", but there is no such answer to this question. Did you mean "ada-lovelace"?",
        "questions/why/question.mdx:14  <Cite> names "ada-lovelac", who does not answer this question. Did you mean "ada-lovelace"?",
      ],
      "an answer that was only begun": [
        "mentors/ada-lovelace.yaml:2  "role" still says "The role on the day it was recorded". Write the real one.",
        "questions/why/ada-lovelace.mdx:9  The text still says "The digest, in our own words.". Write the real one, or add "draft: true".",
        "questions/why/question.mdx:14  The text still says "The short answer, in two to four sentences". Write the real one, or add "draft: true".",
      ],
      "an apostrophe in single quotation marks": [
        "articles/bad.mdx:2  Something follows the closing quotation mark. Put the whole value in quotation marks: title: "It's work"",
      ],
      "an article in two series": [
        "series/course.yaml:6  "parts" names "good", which stands in series/bad.yaml already. Name each part once, in one series.",
      ],
      "an element that nobody knows": [
        "articles/bad.mdx:9  <wombat> is no element of HTML. Write it in words, or with a component: each begins with a capital.",
      ],
      "an empty body": [
        "articles/bad.mdx:1  The file has frontmatter, but no text after it. Write the text.",
      ],
      "an empty date": [
        "articles/bad.mdx:6  "published" is empty. Write a day such as 2026-11-22.",
      ],
      "an empty exhibit": [
        "articles/bad.mdx:9  <Exhibit> frames nothing. Put a chart, a statement or words between <Exhibit …> and </Exhibit>.",
      ],
      "an empty folder": [
        "articles/bad:1  The folder is empty. Write into it, or remove it.",
      ],
      "an empty title": [
        "articles/bad.mdx:2  "title" is "". Write at least one word.",
      ],
      "an ending in capitals": [
        "articles/bad.MDX:1  Nothing reads a file of this name here. Rename it to articles/bad.mdx.",
      ],
      "an entry out of its column": [
        "articles/bad.mdx:9  The line does not begin under the words of the entry above it. Begin it two columns behind the hyphen of its entry.",
      ],
      "an export": [
        "articles/bad.mdx:9  A body cannot import or export. Remove the line: every component is already there by its name. The registry is src/render/mdx/registry.ts.",
      ],
      "an import": [
        "articles/bad.mdx:9  A body cannot import or export. Remove the line: every component is already there by its name. The registry is src/render/mdx/registry.ts.",
      ],
      "an impossible date": [
        "articles/bad.mdx:6  "published" is "2026-02-30". There is no such moment in the calendar. Check the month, the day and the hour.",
      ],
      "an impossible partial date": [
        "questions/why/ada-lovelace.mdx:4  "date" is "02-30". There is no such day in the calendar. Check the month and the day.",
      ],
      "an unclosed tag": [
        "articles/bad.mdx:9:1  <Exhibit> is opened here and not closed. Write </Exhibit> after what stands in it, in the same paragraph or on a line of its own, or <Exhibit /> where nothing does.",
      ],
      "an unknown component": [
        "articles/bad.mdx:9  <Exhibitt> is not a component. Did you mean "Exhibit"?",
      ],
      "an unknown key": [
        "articles/bad.mdx:7  "tag" is not a field of an article. Write it as "topics".",
      ],
      "an unknown prop": [
        "articles/bad.mdx:9  "titel" is not a field of <Exhibit>. Did you mean "title"?",
        "articles/bad.mdx:9  <Exhibit> frames nothing. Put a chart, a statement or words between <Exhibit …> and </Exhibit>.",
      ],
      "bad indentation in YAML": [
        "mentors/bad.yaml:2  The line does not fit those above it. Two spaces indent what belongs to a field; fields of one level begin in one column.",
      ],
      "bytes that are not UTF-8": [
        "articles/bad.mdx:10:1  The line holds bytes that are not UTF-8. Type the words again, and save the file as UTF-8.",
      ],
      "code in braces": [
        "articles/bad.mdx:9  "{process.env.HOME}" is code, and a body holds only words and components. Write a lone { of the text as {"{"}, or the words without it.",
      ],
      "curly quotation marks around a value": [
        "articles/bad.mdx:9:15  A value of <Term> stands in curly quotation marks. Write it in straight ones: name="text".",
      ],
      "frontmatter that is not closed": [
        "articles/bad.mdx:1  The file has no frontmatter, or its frontmatter is not closed. Begin with a line of three hyphens, then the fields, then a line of three hyphens.",
      ],
      "hyphens in a series": [
        "series/course.yaml:7  A line of three hyphens stands in a file that is only fields. Remove it.",
      ],
      "missing frontmatter": [
        "articles/bad.mdx:1  The file has no frontmatter, or its frontmatter is not closed. Begin with a line of three hyphens, then the fields, then a line of three hyphens.",
      ],
      "notes that do not meet": [
        "articles/bad.mdx:9  The note [^1] is not written anywhere. Write it on a line of its own, [^1]: and its words, or correct the mark.",
        "articles/bad.mdx:11  Nothing in the text leads to the note [^2], and it would not be shown. Write [^2] where it belongs, or remove the note.",
      ],
      "satire that does not say so": [
        "articles/bad.mdx:4  The summary does not say that this is satire. Begin it with "Satire:", in quotation marks, or say it in the sentence.",
        "series/course.yaml:3  The summary does not say that this is satire. Begin it with "Satire:", in quotation marks, or say it in the sentence.",
      ],
      "the marks of a merge": [
        "articles/bad.mdx:9  Two versions of this file were merged, and the marks of it are left. Keep one version of the lines between the marks, and remove the marks.",
      ],
      "thirty thousand brackets": [
        "articles/bad.mdx:11  Things stand in each other too deeply to be read. Write it flatter: three lists or quotations in each other are enough for anybody.",
      ],
      "topics without end": [
        "articles/bad.mdx:7  "topics" has 7 entries. Choose at most six topics.",
      ],
      "two answers by one mentor": [
        "questions/why/question.mdx:12  "answers" names "ada-lovelace" twice. Name each mentor once.",
      ],
      "two mentors of one name": [
        "mentors/ada-lovelace.yaml:1  "Ada Lovelace" is the name of mentors/ada.yaml too. Keep one record, or tell the two apart in the name.",
      ],
      "two tags that are not spelt alike": [
        "articles/bad.mdx:13:1  <Exibit> of line 9 and </Exhibit> are not spelt alike. Spell both as the component is called.",
      ],
    }
  `);
});

test.each(Object.entries(AWKWARD))('takes what only looks wrong: %s', (_, awkward) => {
  expect(problemsOf(awkward)).toEqual([]);
});

test('says which file cannot be read, and reads the others', () => {
  const folder = write(BAD['a file that cannot be read']!);
  // Root reads everything: for a moment the test is somebody else.
  const isRoot = process.geteuid?.() === 0;
  chmodSync(root, 0o755);
  if (isRoot) process.seteuid?.(65_534);
  try {
    expect(problemsIn(folder)).toEqual([
      'articles/bad.mdx:1  The file cannot be read. Give yourself the right to read it.',
    ]);
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
});
