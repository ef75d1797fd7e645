/** What stands in a new file until somebody has written the real thing. */
export const PLACEHOLDERS = {
  standfirst: 'One sentence: what the piece undertakes to teach.',
  satire: 'Satire: one line that says plainly what this is.',
  sincere: 'One line that says plainly what this is.',
  question: 'One line: what is asked, and who answers.',
  series: 'One sentence: what the whole series undertakes.',
  role: 'The role held when answering',
  roleNow: 'The role on the day it was recorded',
  stance: 'The answer in a line',
  alt: 'What the picture shows',
  source: 'Name of the source',
  original: 'https://example.org/the-original',
} as const;

export const FIRST_HEADING = 'The first heading';

/** Whether a whole field, or a block of text, is what somebody meant to write later. */
export function isUnwritten(text: string): boolean {
  return UNWRITTEN.test(text.trim()) || FILLER.test(text) || TO_COME.test(text);
}

/** What journalists write for what is to come; in capitals, so that it is no word. */
const TO_COME = /(?:^|[\s(])TK(?=$|[\s).,;:])/;

const UNWRITTEN =
  /^(?:satire:\s*)?(?:(?:todo|tbd|tba|tbc|fixme|xxx)[.!…]?$|(?:TODO|TBD|FIXME|XXX)\s*(?:[:–—]|-\s)|lorem ipsum\b)/i;

const FILLER = /\blorem ipsum dolor\b/i;

/** Whether the alternative text of a picture is the name of a file. */
export function isFileName(alt: string): boolean {
  return /^(?:\S+\.(?:png|jpe?g|webp|avif|gif|heic|svg)|(?:img|dscn?|pxl|screenshot)[-_ ]?\d[\w-]*)$/i.test(
    alt.trim(),
  );
}

/** Whether it says only that there is a picture. */
export function saysNothing(alt: string): boolean {
  return /^(?:an? |the )?(?:image|picture|photo|photograph|img|screenshot|graphic|alt(?: text)?)[\s.\d]*$/i.test(
    alt.trim(),
  );
}

/** What stands in the body of a new file. Each is a line, or begins one. */
export const BODY_PLACEHOLDERS = {
  first: 'The first paragraph.',
  rest: 'The rest.',
  digest: 'The digest, in our own words.',
  short: 'The short answer, in two to four sentences',
} as const;

/** The lines of a body that still say what it was begun with, counted from the file's top. */
export function findBegun(text: string, above: number): { text: string; line: number }[] {
  const begun = Object.values(BODY_PLACEHOLDERS).filter((placeholder) => text.includes(placeholder));
  if (begun.length === 0) return [];
  return text.split('\n').flatMap((line, index) => {
    const found = begun.find((placeholder) =>
      placeholder.endsWith('.') ? line.trim() === placeholder : line.trimStart().startsWith(placeholder),
    );
    return found === undefined ? [] : [{ text: found, line: index + 1 + above }];
  });
}
