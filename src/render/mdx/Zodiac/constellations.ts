/** A place on a sky of 60 by 40. */
type Star = readonly [x: number, y: number];

/** The stars of a sign in the order of its one line. A sign that astronomers do not know has stars that follow from its name. */
export function findStars(name: string): Star[] {
  const known = STARS[name.toLowerCase()];
  return known === undefined ? inventStars(name) : readStars(known);
}

/** A constellation as the data of two SVG paths: the line, and a dot at each star, which is a line of no length. */
export function drawStars(stars: readonly Star[]): { line: string; dots: string } {
  const [first = [0, 0], ...others] = stars;
  const unlike = [...new Map(stars.map((star) => [star.join(' '), star])).keys()];
  return {
    line: `M${first.join(' ')}L${others.flat().join(' ')}`,
    dots: unlike.map((star) => `M${star}h0`).join(''),
  };
}

function readStars(text: string): Star[] {
  const numbers = text.split(' ').map(Number);
  return Array.from({ length: numbers.length / 2 }, (_, index) => [
    numbers[2 * index]!,
    numbers[2 * index + 1]!,
  ]);
}

/** Five stars from left to right, each as high as the letters of the name have it. */
function inventStars(name: string): Star[] {
  const codes = [...name.padEnd(5, name)].map((letter) => letter.codePointAt(0)!);
  return [4, 17, 30, 43, 56].map((x, index) => [x, 4 + ((codes[index]! * 7 + index * 11) % 33)]);
}

const STARS: Readonly<Record<string, string>> = {
  aries: '4 14 32 5 46 13 50 24',
  taurus: '4 4 24 20 30 27 26 33 30 27 36 21 56 6',
  gemini: '6 35 11 7 30 12 47 4 54 33',
  cancer: '6 36 28 22 33 4 28 22 53 33',
  leo: '44 4 33 6 28 15 36 22 10 25 4 35 38 34 36 22',
  virgo: '4 7 18 14 31 20 44 11 57 16 44 11 31 20 37 36',
  libra: '7 36 13 18 30 4 47 16 13 18 47 16 54 33',
  scorpio: '6 4 11 14 22 18 32 26 36 36 48 36 55 28 50 23',
  sagittarius: '7 30 18 14 31 20 40 7 51 17 45 34 25 36 7 30',
  capricorn: '4 6 22 12 54 5 44 28 27 36 4 6',
  aquarius: '4 8 16 16 26 7 35 18 45 11 51 24 42 33 57 36',
  pisces: '4 8 13 4 17 12 8 16 4 8 30 36 57 21 50 13 59 11 57 21',
};
