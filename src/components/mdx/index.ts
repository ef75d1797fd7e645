/** The registry: what an author may use in a body, in every rendition. Authors import nothing. */
import type { ElementRendition } from '../../library.ts';
import { ensureRenditions } from '../../model/renditions.ts';
import Aside from './Aside.astro';
import AsideFeed from './Aside.feed.astro';
import asideStyle from './aside.css?inline';
import ChartFeed from './Chart.feed.astro';
import chartStyle from './chart.css?inline';
import Cite from './Cite.astro';
import CiteFeed from './Cite.feed.astro';
import citeStyle from './cite.css?inline';
import Exhibit from './Exhibit.astro';
import ExhibitFeed from './Exhibit.feed.astro';
import exhibitStyle from './exhibit.css?inline';
import Figure from './Figure.astro';
import FigureFeed from './Figure.feed.astro';
import figureStyle from './figure.css?inline';
import LineChart from './LineChart.astro';
import Move from './Move.astro';
import MoveFeed from './Move.feed.astro';
import moveStyle from './move.css?inline';
import Picture from './Picture.astro';
import Promised from './Promise.astro';
import PullQuote from './PullQuote.astro';
import PullQuoteFeed from './PullQuote.feed.astro';
import pullQuoteStyle from './pull-quote.css?inline';
import ScatterChart from './ScatterChart.astro';
import Sidenote from './Sidenote.astro';
import SidenoteFeed from './Sidenote.feed.astro';
import sidenoteStyle from './sidenote.css?inline';
import Statement from './Statement.astro';
import StatementFeed from './Statement.feed.astro';
import statementStyle from './statement.css?inline';
import Table from './Table.astro';
import TableFeed from './Table.feed.astro';
import tableStyle from './table.css?inline';
import Term from './Term.astro';
import TermFeed from './Term.feed.astro';
import { text } from './text.ts';

export { text };

/** As it stands on a page of the site. */
export const page = {
  name: 'page',
  components: { Aside, Cite, Exhibit, Figure, LineChart, Move, Promise: Promised, PullQuote, ScatterChart, Sidenote, Statement, Term, img: Picture, table: Table },
} satisfies ElementRendition;

/** As a feed reader can show it: no styles, no scripts, no drawings. */
export const feed = {
  name: 'feed',
  components: {
    Aside: AsideFeed,
    Cite: CiteFeed,
    Exhibit: ExhibitFeed,
    Figure: FigureFeed,
    LineChart: ChartFeed,
    Move: MoveFeed,
    Promise: Promised,
    PullQuote: PullQuoteFeed,
    ScatterChart: ChartFeed,
    Sidenote: SidenoteFeed,
    Statement: StatementFeed,
    Term: TermFeed,
    img: Picture,
    table: TableFeed,
  },
} satisfies ElementRendition;

ensureRenditions({ page: page.components, feed: feed.components, text: text.components });

/** The styles of what stands in a body. A page carries those of what it shows, and no others. */
const STYLES: Partial<Record<string, string>> = {
  Aside: asideStyle,
  Cite: citeStyle,
  Exhibit: exhibitStyle,
  Figure: figureStyle,
  LineChart: chartStyle,
  Move: moveStyle,
  PullQuote: pullQuoteStyle,
  ScatterChart: chartStyle,
  Sidenote: sidenoteStyle,
  Statement: statementStyle,
  Term: sidenoteStyle,
  table: tableStyle,
};

/** The styles of some components, each once, in one order whatever theirs is. */
export function stylesOf(names: readonly string[]): string {
  return [...new Set(names.toSorted().flatMap((name) => STYLES[name] ?? []))].join('\n');
}
