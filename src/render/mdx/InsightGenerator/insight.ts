/** A fact of the workplace that nobody has asked to mean anything. */
export interface Fact {
  id: string;
  /** As it stands on the chart. */
  label: string;
  department: string;
  noun: string;
  verb: string;
  figure: number;
  /** The unit that it had before it could be compared. */
  formerly: string;
}

/** What an insight is made with. */
export interface Method {
  facts: readonly Fact[];
  /** Sentences with {noun1}, {verb1}, {department2} and the like in them. */
  templates: readonly string[];
  footers: readonly string[];
}

/** An insight: two facts, the sentence for leadership, and what stands at the foot of the slide. */
export interface Insight {
  sentence: string;
  footer: string;
  /** Where the two facts stand, in percent from the lower left corner. */
  points: [Spot, Spot];
}

export interface Spot {
  label: string;
  x: number;
  y: number;
}

/** The insight that two facts hold, its figures written as in `locale`. The same two in the same order always hold the same. */
export function makeInsight(
  { facts, templates, footers }: Method,
  first: string,
  second: string,
  locale: string,
): Insight | undefined {
  const [one, two] = [facts.findIndex(({ id }) => id === first), facts.findIndex(({ id }) => id === second)];
  const [a, b] = [facts[one], facts[two]];
  if (a === undefined || b === undefined || a === b) return undefined;
  const turn = one * 5 + two * 3;
  return {
    sentence: fill(templates[turn % templates.length] ?? '', a, b, locale),
    footer: footers[turn % footers.length] ?? '',
    points: [placeFact(a, one), placeFact(b, two)],
  };
}

/** Where a fact stands on the chart: scattered, and always in the same place. */
export function placeFact({ label }: Fact, index: number): Spot {
  return { label, x: 8 + ((index * 61.8) % 84), y: 12 + ((index * 38.2 + 17 * (index % 3)) % 72) };
}

/** A line through two points, confident enough to reach both edges. */
export function drawThrough([one, two]: readonly [Spot, Spot]): {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
} {
  if (one.x === two.x) return { x1: one.x, y1: 0, x2: one.x, y2: 100 };
  const slope = (two.y - one.y) / (two.x - one.x);
  const at = (x: number) => Math.round((one.y + slope * (x - one.x)) * 100) / 100;
  return { x1: 0, y1: at(0), x2: 100, y2: at(100) };
}

/** On which side of its point a label stands: left or right, whichever has room, and above or below, whichever the line leaves free. */
export function placeLabel(
  { x }: Spot,
  points: readonly [Spot, Spot],
): { anchor: 'start' | 'end'; isAbove: boolean } {
  const { y1, y2 } = drawThrough(points);
  const isLeft = x > 60;
  return { anchor: isLeft ? 'end' : 'start', isAbove: y1 === y2 || isLeft === y2 > y1 };
}

/** The inside of the chart's SVG: all facts as points, two of them named, and the line through those. */
export function drawScatter(facts: readonly Fact[], { points }: Insight): string {
  const percent = (value: number) => `${Math.round(value * 100) / 100}%`;
  const { x1, y1, x2, y2 } = drawThrough(points);
  const dot = ({ x, y }: Spot, named: string) =>
    `<circle cx="${percent(x)}" cy="${percent(100 - y)}" r="5"${named}/>`;
  const isNamed = ({ label }: Spot) => points.some((point) => point.label === label);
  const dots = facts
    .map(placeFact)
    .filter((spot) => !isNamed(spot))
    .map((spot) => dot(spot, ' class="other"'));
  const labels = points.map((point) => {
    const { anchor, isAbove } = placeLabel(point, points);
    return `<text x="${percent(point.x)}" y="${percent(100 - point.y)}" dx="${anchor === 'end' ? -8 : 8}" dy="${isAbove ? -0.7 : 1.4}em" text-anchor="${anchor}">${escapeXml(point.label)}</text>`;
  });
  return `${dots.join('')}<line x1="${percent(x1)}" y1="${percent(100 - y1)}" x2="${percent(x2)}" y2="${percent(100 - y2)}"/>${labels.join('')}${points.map((point) => dot(point, '')).join('')}`;
}

/** How a slide looks, and whose it is. */
export interface SlideLook {
  colours: readonly [paper: string, ink: string, red: string];
  font: string;
  credit: string;
}

/** The slide as an SVG document of 1200 by 675. Text is escaped as XML asks (XML 1.0, section 2.4). */
export function drawSlide({ sentence, footer, points }: Insight, look: SlideLook): string {
  const [paper, ink, red] = look.colours;
  const { x1, y1, x2, y2 } = drawThrough(points);
  const across = (x: number) => 80 + x * 10.4;
  const up = (y: number) => 590 - y * 2.4;
  const lines = wrap(sentence, 38).map(
    (line, index) => `<text x="80" y="${100 + index * 66}" font-size="58">${escapeXml(line)}</text>`,
  );
  const dots = points.map((point) => {
    const [x, y] = [across(point.x), up(point.y)];
    const { anchor, isAbove } = placeLabel(point, points);
    return `<circle cx="${x}" cy="${y}" r="10"/><text x="${x}" y="${isAbove ? y - 26 : y + 48}" font-size="32" text-anchor="${anchor}">${escapeXml(point.label)}</text>`;
  });
  const line = `M${across(x1)} ${up(y1)}L${across(x2)} ${up(y2)}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 675" width="1200" height="675"`,
    ` font-family="${look.font}" fill="${ink}"><rect width="1200" height="675" fill="${paper}"/>`,
    `<clipPath id="c"><rect x="80" y="340" width="1040" height="260"/></clipPath>`,
    `<path clip-path="url(#c)" d="${line}" stroke="${red}" stroke-width="8" fill="none"/>`,
    ...lines,
    ...dots,
    `<text x="80" y="650" font-size="26">${escapeXml(footer)}</text>`,
    `<text x="1120" y="650" font-size="26" text-anchor="end">${escapeXml(look.credit)}</text></svg>`,
  ].join('');
}

function fill(template: string, a: Fact, b: Fact, locale: string): string {
  const sum = a.figure + b.figure;
  const show = (value: number, digits = 1) => formatFigure(value, digits, locale);
  const values: Record<string, string> = {
    ...{
      noun1: a.noun,
      noun2: b.noun,
      Noun1: capital(a.noun),
      Noun2: capital(b.noun),
      verb1: a.verb,
      verb2: b.verb,
    },
    ...{
      department1: a.department,
      department2: b.department,
      Department1: a.department,
      Department2: b.department,
    },
    ...{
      sum: show(sum),
      product: show(a.figure * b.figure),
      mean: show(sum / 2),
      difference: show(Math.abs(a.figure - b.figure)),
      annual: show(sum * 52),
    },
    correlation: show(1 + Math.min(a.figure, b.figure) / Math.max(a.figure, b.figure), 4),
  };
  return template.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/** With decimals even where there are none, which sounds like an instrument. */
function formatFigure(value: number, digits: number, locale: string): string {
  return value.toLocaleString(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function wrap(text: string, most: number): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + word.length >= most) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
