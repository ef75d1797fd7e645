/** The registry: what an author may use in a body, in every rendition. Authors import nothing. */
import type { ElementRendition } from '../index.ts';
import { ensureRenditions } from '../renditions.ts';
import Aside from './Aside/Aside.astro';
import asideStyle from './Aside/aside.css?inline';
import BarChart from './BarChart/BarChart.astro';
import barsStyle from './BarChart/bar-chart.css?inline';
import Bingo from './Bingo/Bingo.astro';
import bingoStyle from './Bingo/bingo.css?inline';
import BoundaryComposer from './BoundaryComposer/BoundaryComposer.astro';
import chartStyle from './chart/chart.css?inline';
import Cite from './Cite/Cite.astro';
import citeStyle from './Cite/cite.css?inline';
import composerStyle from './BoundaryComposer/boundary-composer.css?inline';
import DecisionPath from './DecisionPath/DecisionPath.astro';
import Exhibit from './Exhibit/Exhibit.astro';
import exhibitStyle from './Exhibit/exhibit.css?inline';
import { feed } from './feed.ts';
import Figure from './Figure/Figure.astro';
import figureStyle from './Figure/figure.css?inline';
import insightStyle from './InsightGenerator/insight-generator.css?inline';
import InsightGenerator from './InsightGenerator/InsightGenerator.astro';
import LineChart from './LineChart/LineChart.astro';
import Move from './Move/Move.astro';
import moveStyle from './Move/move.css?inline';
import orgStyle from './OrgChart/org-chart.css?inline';
import OrgChart from './OrgChart/OrgChart.astro';
import pathStyle from './DecisionPath/decision-path.css?inline';
import Picture from './Picture/Picture.astro';
import pieStyle from './PieChart/pie-chart.css?inline';
import PieChart from './PieChart/PieChart.astro';
import Promised from './Promise/Promise.astro';
import pullQuoteStyle from './PullQuote/pull-quote.css?inline';
import PullQuote from './PullQuote/PullQuote.astro';
import Raci from './Raci/Raci.astro';
import raciStyle from './Raci/raci.css?inline';
import ScatterChart from './ScatterChart/ScatterChart.astro';
import Sidenote from './Sidenote/Sidenote.astro';
import sidenoteStyle from './Sidenote/sidenote.css?inline';
import Sign from './Sign/Sign.astro';
import Statement from './Statement/Statement.astro';
import statementStyle from './Statement/statement.css?inline';
import Table from './Table/Table.astro';
import tableStyle from './Table/table.css?inline';
import Term from './Term/Term.astro';
import twoByTwoStyle from './TwoByTwo/two-by-two.css?inline';
import TwoByTwo from './TwoByTwo/TwoByTwo.astro';
import Zodiac from './Zodiac/Zodiac.astro';
import zodiacStyle from './Zodiac/zodiac.css?inline';
import { text } from './text.ts';

export { feed, text };

/** As it stands on a page of the site. */
export const page = {
  name: 'page',
  components: {
    Aside,
    BarChart,
    Bingo,
    BoundaryComposer,
    Cite,
    DecisionPath,
    Exhibit,
    Figure,
    InsightGenerator,
    LineChart,
    Move,
    OrgChart,
    PieChart,
    Promise: Promised,
    PullQuote,
    Raci,
    ScatterChart,
    Sidenote,
    Sign,
    Statement,
    Term,
    TwoByTwo,
    Zodiac,
    img: Picture,
    table: Table,
  },
} satisfies ElementRendition;

ensureRenditions({ page: page.components, feed: feed.components, text: text.components });

/** The styles of what stands in a body. A page carries those of what it shows, and no others. */
const STYLES: Partial<Record<string, string>> = {
  Aside: asideStyle,
  BarChart: barsStyle,
  Bingo: bingoStyle,
  BoundaryComposer: composerStyle,
  Cite: citeStyle,
  DecisionPath: pathStyle,
  Exhibit: exhibitStyle,
  Figure: figureStyle,
  InsightGenerator: insightStyle,
  LineChart: chartStyle,
  Move: moveStyle,
  OrgChart: orgStyle,
  PieChart: pieStyle,
  PullQuote: pullQuoteStyle,
  Raci: raciStyle,
  ScatterChart: chartStyle,
  Sidenote: sidenoteStyle,
  Statement: statementStyle,
  Term: sidenoteStyle,
  TwoByTwo: twoByTwoStyle,
  Zodiac: zodiacStyle,
  table: tableStyle,
};

/**
 * The styles of some components, each once, in one order whatever theirs is. They stay apart: a policy that names each is
 * as long as the list of components, where one that names every union of them would grow with the articles.
 */
export function stylesOf(names: readonly string[]): string[] {
  return [...new Set(names.toSorted().flatMap((name) => STYLES[name] ?? []))];
}
