/** The registry: what an author may use in a body, in every rendition. Authors import nothing. */
import type { ElementRendition } from '../../library.ts';
import { ensureRenditions } from '../../model/renditions.ts';
import Aside from './Aside.astro';
import asideStyle from './aside.css?inline';
import AsideFeed from './Aside.feed.astro';
import BarChart from './BarChart.astro';
import barsStyle from './bars.css?inline';
import Bingo from './Bingo.astro';
import bingoStyle from './bingo.css?inline';
import BingoFeed from './Bingo.feed.astro';
import BoundaryComposer from './BoundaryComposer.astro';
import BoundaryComposerFeed from './BoundaryComposer.feed.astro';
import chartStyle from './chart.css?inline';
import ChartFeed from './Chart.feed.astro';
import Cite from './Cite.astro';
import citeStyle from './cite.css?inline';
import CiteFeed from './Cite.feed.astro';
import composerStyle from './composer.css?inline';
import DecisionPath from './DecisionPath.astro';
import DecisionPathFeed from './DecisionPath.feed.astro';
import Exhibit from './Exhibit.astro';
import exhibitStyle from './exhibit.css?inline';
import ExhibitFeed from './Exhibit.feed.astro';
import Figure from './Figure.astro';
import figureStyle from './figure.css?inline';
import FigureFeed from './Figure.feed.astro';
import insightStyle from './insight.css?inline';
import InsightGenerator from './InsightGenerator.astro';
import InsightGeneratorFeed from './InsightGenerator.feed.astro';
import LineChart from './LineChart.astro';
import Move from './Move.astro';
import moveStyle from './move.css?inline';
import MoveFeed from './Move.feed.astro';
import orgStyle from './org.css?inline';
import OrgChart from './OrgChart.astro';
import pathStyle from './path.css?inline';
import Picture from './Picture.astro';
import pieStyle from './pie.css?inline';
import PieChart from './PieChart.astro';
import Promised from './Promise.astro';
import pullQuoteStyle from './pull-quote.css?inline';
import PullQuote from './PullQuote.astro';
import PullQuoteFeed from './PullQuote.feed.astro';
import Raci from './Raci.astro';
import raciStyle from './raci.css?inline';
import RaciFeed from './Raci.feed.astro';
import ScatterChart from './ScatterChart.astro';
import Sidenote from './Sidenote.astro';
import sidenoteStyle from './sidenote.css?inline';
import SidenoteFeed from './Sidenote.feed.astro';
import Sign from './Sign.astro';
import SignFeed from './Sign.feed.astro';
import Statement from './Statement.astro';
import statementStyle from './statement.css?inline';
import StatementFeed from './Statement.feed.astro';
import Table from './Table.astro';
import tableStyle from './table.css?inline';
import TableFeed from './Table.feed.astro';
import Term from './Term.astro';
import TermFeed from './Term.feed.astro';
import { text } from './text.ts';
import twoByTwoStyle from './two-by-two.css?inline';
import TwoByTwo from './TwoByTwo.astro';
import Zodiac from './Zodiac.astro';
import zodiacStyle from './zodiac.css?inline';
import ZodiacFeed from './Zodiac.feed.astro';

export { text };

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

/** As a feed reader can show it: no styles, no scripts, no drawings. */
export const feed = {
  name: 'feed',
  components: {
    Aside: AsideFeed,
    BarChart: ChartFeed,
    Bingo: BingoFeed,
    BoundaryComposer: BoundaryComposerFeed,
    Cite: CiteFeed,
    DecisionPath: DecisionPathFeed,
    Exhibit: ExhibitFeed,
    Figure: FigureFeed,
    InsightGenerator: InsightGeneratorFeed,
    LineChart: ChartFeed,
    Move: MoveFeed,
    OrgChart: ChartFeed,
    PieChart: ChartFeed,
    Promise: Promised,
    PullQuote: PullQuoteFeed,
    Raci: RaciFeed,
    ScatterChart: ChartFeed,
    Sidenote: SidenoteFeed,
    Sign: SignFeed,
    Statement: StatementFeed,
    Term: TermFeed,
    TwoByTwo: ChartFeed,
    Zodiac: ZodiacFeed,
    img: Picture,
    table: TableFeed,
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

/** The styles of some components, each once, in one order whatever theirs is. */
export function stylesOf(names: readonly string[]): string {
  return [...new Set(names.toSorted().flatMap((name) => STYLES[name] ?? []))].join('\n');
}
