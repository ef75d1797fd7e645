/** The registry: what an author may use in a body, in every rendition. Authors import nothing. */
import type { ElementRendition } from '../../library.ts';
import { ensureRenditions } from '../../model/renditions.ts';
import Aside from './Aside.astro';
import asideStyle from './aside.css?inline';
import BarChart from './BarChart.astro';
import barsStyle from './bars.css?inline';
import Bingo from './Bingo.astro';
import bingoStyle from './bingo.css?inline';
import BoundaryComposer from './BoundaryComposer.astro';
import chartStyle from './chart.css?inline';
import Cite from './Cite.astro';
import citeStyle from './cite.css?inline';
import composerStyle from './composer.css?inline';
import DecisionPath from './DecisionPath.astro';
import Exhibit from './Exhibit.astro';
import exhibitStyle from './exhibit.css?inline';
import { feed } from './feed.ts';
import Figure from './Figure.astro';
import figureStyle from './figure.css?inline';
import insightStyle from './insight.css?inline';
import InsightGenerator from './InsightGenerator.astro';
import LineChart from './LineChart.astro';
import Move from './Move.astro';
import moveStyle from './move.css?inline';
import orgStyle from './org.css?inline';
import OrgChart from './OrgChart.astro';
import pathStyle from './path.css?inline';
import Picture from './Picture.astro';
import pieStyle from './pie.css?inline';
import PieChart from './PieChart.astro';
import Promised from './Promise.astro';
import pullQuoteStyle from './pull-quote.css?inline';
import PullQuote from './PullQuote.astro';
import Raci from './Raci.astro';
import raciStyle from './raci.css?inline';
import ScatterChart from './ScatterChart.astro';
import Sidenote from './Sidenote.astro';
import sidenoteStyle from './sidenote.css?inline';
import Sign from './Sign.astro';
import Statement from './Statement.astro';
import statementStyle from './statement.css?inline';
import Table from './Table.astro';
import tableStyle from './table.css?inline';
import Term from './Term.astro';
import twoByTwoStyle from './two-by-two.css?inline';
import TwoByTwo from './TwoByTwo.astro';
import Zodiac from './Zodiac.astro';
import zodiacStyle from './zodiac.css?inline';
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
