import { escapeHtml } from '../../../content/html.ts';
import type { ChartSize } from '../../../render/mdx/chart/place-labels.ts';
import { widthOf } from '../../../render/mdx/chart/text-width.ts';
import { drawScatter, makeInsight, type Method } from '../../../render/mdx/InsightGenerator/insight.ts';
import { drawLineChart, type LineChartProps } from '../../../render/mdx/LineChart/line-chart.ts';
import { drawSlices, type Slice } from '../../../render/mdx/PieChart/pie.ts';
import { drawScatterChart, type ScatterChartProps } from '../../../render/mdx/ScatterChart/scatter-chart.ts';
import { drawTwoByTwo, type Cell, type TwoByTwoProps } from '../../../render/mdx/TwoByTwo/two-by-two.ts';
import { site, theme } from '../../../site.ts';
import { box, drawing, text } from '../nodes.ts';
import type { Area, Draw } from './picture.ts';

export const lineChart: Draw<LineChartProps> = (props, area) => {
  const size = sizeOf(area, { below: 2.2, above: 0.8 });
  return { fill: place(drawLineChart(props, size), size, area, { above: 0.8 }) };
};

export const scatterChart: Draw<ScatterChartProps> = (props, area) => {
  const size = sizeOf(area, { below: 2.2, above: 1.6 });
  return { fill: place(drawScatterChart(props, size), size, area, { above: 1.6 }) };
};

/** The four fields, and the ends of their axes around them; those of the one that lies are set upright. */
export const twoByTwo: Draw<TwoByTwoProps> = (props, area) => {
  const size = sizeOf(area, { below: 1.8, above: 1.8, beside: 1.8 });
  const { fields, drawing: inner } = drawTwoByTwo(props, size);
  const { width, height, text: em } = size;
  const middle = (x: number, y: number, words: string, turned = '') =>
    `<text transform="translate(${x} ${y})${turned}" text-anchor="middle">${escapeHtml(words)}</text>`;
  const walls = `M0 0H${width}V${height}H0ZM${width / 2} 0V${height}M0 ${height / 2}H${width}`;
  const whole = [
    `<path class="wall" d="${walls}"/>`,
    ...fields.map((field, index) => writeCell(field, index, size)),
    inner,
    middle(width / 2, -0.6 * em, props.y[1]),
    middle(width / 2, height + 1.3 * em, props.y[0]),
    middle(-0.6 * em, height / 2, props.x[0], 'rotate(-90)'),
    middle(width + 0.6 * em, height / 2, props.x[1], 'rotate(90)'),
  ].join('');
  return { fill: place(whole, size, area, { above: 1.8, beside: 1.8 }) };
};

export const pieChart: Draw<{ slices: Slice[] }> = ({ slices }, area) => {
  const size = sizeOf(area, {});
  const drawn = drawSlices(slices);
  const radius = Math.min(area.height / 2 - 4, area.width * 0.3);
  const centre = [radius + 4, area.height / 2] as const;
  const scale = radius / 98;
  const paths = drawn
    .map(({ d, lead }, index) =>
      lead === undefined ? `<path class="slice-${index % 4}" d="${d}"/>` : `<path class="wall" d="${lead}"/>`,
    )
    .join('');
  const names = drawn.map(({ label, share, lead }, index) => {
    const row =
      lead === undefined ? -100 + (200 * (index + 0.5)) / drawn.length : Number(/ (-?\d+)H/.exec(lead)?.[1]);
    const [x, y] = [centre[0] + 138 * scale, centre[1] + row * scale + size.text * 0.35];
    return `<text x="${x}" y="${y}">${escapeHtml(`${label}  ${share}`)}</text>`;
  });
  const circle =
    `<g transform="translate(${centre.join(' ')}) scale(${scale})" stroke-width="${2 / scale}">` +
    `<circle class="wall" r="98"/>${paths}</g>`;
  return { fill: place(circle + names.join(''), size, area, {}) };
};

/** The first of the insights that are ready: its sentence, its chart, and what stands at the foot of its slide. */
export const insightGenerator: Draw<Method & { ready: [string, string][] }> = (props, area) => {
  const [first = '', second = ''] = props.ready[0] ?? [];
  const insight = makeInsight(props, first, second, site.locale);
  if (insight === undefined) return { parts: [] };
  const chart = { ...area, height: Math.round(area.height * (area.isTall ? 0.62 : 0.52)) };
  const size = sizeOf(chart, { below: 1.8, above: 1.8 });
  const axes = `<path class="wall" d="M0 0V${size.height}H${size.width}"/>`;
  return {
    fill: box(
      'exhibit-slide',
      text('exhibit-sentence', insight.sentence, { fontSize: size.display, lineHeight: 1.05 }),
      place(axes + drawScatter(props.facts, insight), size, chart, { above: 1.8 }),
      text('', insight.footer, { fontSize: size.text, lineHeight: 1.2 }),
    ),
  };
};

/** How much of an area stays free around a chart for what stands beside it, in lines of its text. */
interface Margins {
  above?: number;
  below?: number;
  beside?: number;
}

function sizeOf({ width, height, isTall }: Area, { above = 0, below = 0, beside = 0 }: Margins): ChartSize {
  const [em, display] = isTall ? [30, 54] : [22, 38];
  return {
    width: Math.round(width - 2 * beside * em),
    height: Math.round(height - (above + below) * em),
    text: em,
    display,
  };
}

/** A chart in its area, in the fonts and colours of the satire. */
function place(
  inner: string,
  size: ChartSize,
  area: Area,
  { above = 0, beside = 0 }: Margins,
): ReturnType<typeof drawing> {
  const { width, height } = area;
  const [x, y] = [beside * size.text, above * size.text];
  // A dot is as large beside its name as on a page.
  const scaled = inner.replaceAll(
    / r="(\d)"/g,
    (_, radius: string) => ` r="${(Number(radius) * size.text) / 18}"`,
  );
  const chart = `<svg x="${x}" y="${y}" width="${size.width}" height="${size.height}" overflow="visible">${scaled}</svg>`;
  return drawing(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ` +
      `${width} ${height}"><style>${writeStyles(size)}</style>${chart}</svg>`,
    area,
  );
}

function writeStyles({ text: em, display }: ChartSize): string {
  const { ink, red, muted, tint } = theme.colours.satire.light;
  const { fonts } = theme;
  const name = `font-family:${fonts.display.family};font-weight:${fonts.display.weight};font-size:${display}px`;
  return [
    `text{font-family:${fonts.text.family};font-size:${em}px;fill:${ink}}`,
    `.name,g>circle+text{${name}}`,
    `circle{fill:${ink}}.other{fill:${tint}}`,
    `line{stroke:${tint};stroke-width:2}.axis,.lead{stroke:${ink}}.insight{stroke:${red};stroke-width:7}`,
    `path{fill:none;stroke:${ink};stroke-width:4}path.red{stroke:${red};stroke-width:6}`,
    `.wall{fill:none;stroke:${ink};stroke-width:inherit}svg>.wall{stroke-width:2}`,
    `.red-text,.red text,.red circle{fill:${red}}`,
    ...[ink, red, tint, muted].map((colour, index) => `.slice-${index}{fill:${colour};stroke:none}`),
  ].join('');
}

/** The name of a field in its corner, in as many lines as it needs. */
function writeCell(
  { name, isLeft, isTop }: Cell,
  index: number,
  { width, height, text: em }: ChartSize,
): string {
  const padding = 0.75 * em;
  const lines = wrap(name, (width / 2 - 2 * padding) / em);
  const left = (index % 2) * (width / 2);
  const top = index < 2 ? 0 : height / 2;
  const x = isLeft ? left + padding : left + width / 2 - padding;
  const first = isTop
    ? top + padding + 0.9 * em
    : top + height / 2 - padding - 0.2 * em - (lines.length - 1) * 1.25 * em;
  return lines
    .map(
      (line, row) =>
        `<text x="${x}" y="${first + row * 1.25 * em}"${isLeft ? '' : ' text-anchor="end"'}>${escapeHtml(line)}</text>`,
    )
    .join('');
}

/** Words in lines that are no wider than so many ems, where no word is. */
function wrap(words: string, most: number): string[] {
  const lines = [''];
  for (const word of words.split(' ')) {
    const line = lines.at(-1) ?? '';
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer, 'text') > most) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}
