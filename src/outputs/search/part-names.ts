import { findComponent } from '../../content/schemas/components.ts';

/** What readers call some components, by which they look for them: the name of each, and what else it goes by. */
export function namesOfParts(components: readonly string[]): string[] {
  return [...new Set(components)]
    .filter((name) => findComponent(name)?.isSatire === true && !FRAMES.includes(name))
    .map((name) => [splitName(name), OTHER_NAMES[name]].filter(Boolean).join(', '));
}

/** "OrgChart" is an "org chart". */
function splitName(name: string): string {
  return name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
}

/** Components that readers do not know as things: an exhibit is found by its title, a term by itself. */
const FRAMES: readonly string[] = ['Exhibit', 'Aside', 'Promise', 'Term'];

const OTHER_NAMES: Readonly<Record<string, string>> = {
  BarChart: 'bar graph',
  Bingo: 'bingo card, buzzword bingo',
  BoundaryComposer: 'composer of boundaries',
  DecisionPath: 'decision tree, flow chart, flowchart',
  LineChart: 'line graph',
  OrgChart: 'organisation chart, organization chart, organigram',
  PieChart: 'pie graph',
  Raci: 'RACI matrix, RACI chart, responsibility matrix',
  ScatterChart: 'scatter plot, scatterplot',
  Sign: 'star sign',
  TwoByTwo: 'two-by-two matrix, 2x2, quadrant',
  Zodiac: 'horoscope',
};
