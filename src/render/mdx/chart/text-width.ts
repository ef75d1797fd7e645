/** The two fonts of a chart: labels in the text face, names in the display face. */
export type Face = 'text' | 'display';

/** How far a line of text reaches above and below its baseline, in ems. */
export const ASCENT = 0.95;
export const DESCENT = 0.25;

/**
 * The width of a text in ems: never less than it takes, and at most a fifth more. The widths are those of letters that
 * are alike, so that they hold for fonts that are no wider than ours.
 */
export function widthOf(text: string, face: Face): number {
  const classes = WIDTHS[face];
  return [...text].reduce(
    (sum, character) => sum + (classes.find(([letters]) => letters.test(character))?.[1] ?? 1),
    0,
  );
}

/** Letters that are alike, with the width of the widest of them; what is in no class is as wide as it is high. */
const WIDTHS: Record<Face, readonly (readonly [letters: RegExp, width: number])[]> = {
  text: [
    [/[mMW@%]/, 1],
    [/[ !.,:;'’‘`|il]/, 0.32],
    [/[jft()[\]{}"“”°/\\I-]/, 0.4],
    [/[ceirszvy1?J_*–]/, 0.52],
    [/[a-gkopqxF0-35-9$+<=>^~…LSZPT]/, 0.62],
    [/[hnuEY4]/, 0.66],
    [/[A-CKRVX&#]/, 0.73],
    [/[A-Zw—]/, 0.81],
    [/\p{Ll}/u, 0.65],
    [/\p{L}/u, 0.8],
  ],
  display: [
    [/[mMwW@%#&…_–]/, 0.57],
    [/[ !.,:;'’‘`|jilt()[\]{}I1"f$s]/, 0.27],
    [/[z?rcevoyJCZLS4°“”/\\-]/, 0.32],
    [/[a-vx-z2-9A-VX-Z0+=<>^*~]/, 0.42],
    [/\p{Ll}/u, 0.42],
    [/\p{L}/u, 0.5],
  ],
};
