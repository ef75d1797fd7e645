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

/** A line through two points, confident enough to reach the edges of the chart. */
export function drawThrough([one, two]: readonly [Spot, Spot]): {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
} {
  if (one.x === two.x) return { x1: one.x, y1: 0, x2: one.x, y2: 100 };
  const slope = (two.y - one.y) / (two.x - one.x);
  const [y1, y2] = [one.y - slope * one.x, one.y + slope * (100 - one.x)];
  const round = (value: number) => Math.round(value * 100) / 100;
  const meet = (x: number, y: number) => {
    const edge = Math.min(100, Math.max(0, y));
    return [round(edge === y ? x : one.x + (edge - one.y) / slope), round(edge)] as const;
  };
  const [[left, from], [right, to]] = [meet(0, y1), meet(100, y2)];
  return { x1: left, y1: from, x2: right, y2: to };
}

/** Where the name of a point stands: above the chart or below it, with a thin line between the two. */
export interface Callout extends Spot {
  isAbove: boolean;
  anchor: 'start' | 'middle' | 'end';
}

/**
 * The names of two points. The higher point has its name above the chart and the lower one below, so that no name can meet
 * another, a point or the line; each runs from its point towards the middle, so that it stays on the chart.
 */
export function placeCallouts([one, two]: readonly [Spot, Spot]): [Callout, Callout] {
  const callout = (spot: Spot, isAbove: boolean): Callout => ({
    ...spot,
    isAbove,
    anchor: spot.x < 34 ? 'start' : spot.x > 66 ? 'end' : 'middle',
  });
  return [callout(one, one.y >= two.y), callout(two, one.y < two.y)];
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
  const labels = placeCallouts(points).map(({ label, x, y, isAbove, anchor }) => {
    const [edge, dy] = isAbove ? ['0', '-.5em'] : ['100%', '1.2em'];
    const lead = `<line class="lead" x1="${percent(x)}" y1="${percent(100 - y)}" x2="${percent(x)}" y2="${edge}"/>`;
    return `${lead}<text x="${percent(x)}" y="${edge}" dy="${dy}" text-anchor="${anchor}">${escapeXml(label)}</text>`;
  });
  return (
    `${dots.join('')}${labels.join('')}<line class="insight" x1="${percent(x1)}" y1="` +
    `${percent(100 - y1)}" x2="${percent(x2)}" y2="${percent(100 - y2)}"/>` +
    `${points.map((point) => dot(point, '')).join('')}`
  );
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
  const up = (y: number) => 560 - y * 2;
  const lines = wrap(sentence, 38).map(
    (line, index) => `<text x="80" y="${100 + index * 66}" font-size="58">${escapeXml(line)}</text>`,
  );
  const dots = placeCallouts(points).map(({ label, x, y, isAbove, anchor }) => {
    const [cx, cy, edge] = [across(x), up(y), isAbove ? up(100) : up(0)];
    const lead = `<path d="M${cx} ${cy}V${edge}" stroke="${ink}"/>`;
    return (
      `${lead}<circle cx="${cx}" cy="${cy}" r="10"/><text x="${cx}" y="` +
      `${isAbove ? edge - 14 : edge + 36}" font-size="30" text-anchor="${anchor}">${escapeXml(label)}</text>`
    );
  });
  const line = `M${across(x1)} ${up(y1)}L${across(x2)} ${up(y2)}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 675" width="1200" height="675"`,
    ` font-family="${look.font}" fill="${ink}"><rect width="1200" height="675" fill="${paper}"/>`,
    `<clipPath id="c"><rect x="80" y="360" width="1040" height="200"/></clipPath>`,
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
