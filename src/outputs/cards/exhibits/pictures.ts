import type { BodyNode, ComponentNode } from '../../../content/body.ts';
import { writePlainText } from '../../../render/plain-text.ts';
import * as charts from './charts.ts';
import type { Area, Draw, Picture } from './picture.ts';
import * as tables from './tables.ts';
import { boundaryComposer, decisionPath, orgChart, paragraphs } from './texts.ts';

/** The components that are drawn. Whatever else stands in an exhibit is set as words. */
const PICTURES: Readonly<Record<string, Draw<never>>> = {
  BarChart: tables.barChart,
  Bingo: tables.bingo,
  BoundaryComposer: boundaryComposer,
  DecisionPath: decisionPath,
  InsightGenerator: charts.insightGenerator,
  LineChart: charts.lineChart,
  OrgChart: orgChart,
  PieChart: charts.pieChart,
  Raci: tables.raci,
  ScatterChart: charts.scatterChart,
  Statement: tables.statement,
  TwoByTwo: charts.twoByTwo,
};

/**
 * What stands in an exhibit as a picture: its first component that is drawn, or its words.
 * @param set a text as the fonts can show it
 */
export function drawContent(
  content: readonly BodyNode[],
  area: Area,
  set: (text: string) => string,
): Picture {
  const found = content.find(
    (node): node is ComponentNode => node.type === 'component' && node.name in PICTURES,
  );
  if (found === undefined) {
    const words = writePlainText(content, { promises: [] });
    return paragraphs(words.split('\n\n').map(set).join('\n\n'));
  }
  return PICTURES[found.name]!(setAll(found.props, set) as never, area);
}

/** A value with every text in it as the fonts can show it. */
function setAll(value: unknown, set: (text: string) => string): unknown {
  if (typeof value === 'string') return value === '' ? value : set(value);
  if (Array.isArray(value)) return value.map((one) => setAll(one, set));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, setAll(one, set)]));
}
