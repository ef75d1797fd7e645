/** The registry: what an author may use in a body, in every rendition. Authors import nothing. */
import type { ElementRendition } from '../../library.ts';
import { ensureRenditions } from '../../model/renditions.ts';
import Aside from './Aside.astro';
import AsideFeed from './Aside.feed.astro';
import asideStyle from './aside.css?inline';
import ChartFeed from './Chart.feed.astro';
import chartStyle from './chart.css?inline';
import Exhibit from './Exhibit.astro';
import ExhibitFeed from './Exhibit.feed.astro';
import exhibitStyle from './exhibit.css?inline';
import LineChart from './LineChart.astro';
import Picture from './Picture.astro';
import Promised from './Promise.astro';
import ScatterChart from './ScatterChart.astro';
import Statement from './Statement.astro';
import StatementFeed from './Statement.feed.astro';
import statementStyle from './statement.css?inline';
import Table from './Table.astro';
import TableFeed from './Table.feed.astro';
import tableStyle from './table.css?inline';
import { text } from './text.ts';

export { text };

/** As it stands on a page of the site. */
export const page = {
  name: 'page',
  components: { Aside, Exhibit, LineChart, Promise: Promised, ScatterChart, Statement, img: Picture, table: Table },
} satisfies ElementRendition;

/** As a feed reader can show it: no styles, no scripts, no drawings. */
export const feed = {
  name: 'feed',
  components: { Aside: AsideFeed, Exhibit: ExhibitFeed, LineChart: ChartFeed, Promise: Promised, ScatterChart: ChartFeed, Statement: StatementFeed, img: Picture, table: TableFeed },
} satisfies ElementRendition;

ensureRenditions({ page: page.components, feed: feed.components, text: text.components });

/** The styles of what stands in a body. A page carries those of what it shows, and no others. */
const STYLES: Partial<Record<string, string>> = {
  Aside: asideStyle,
  Exhibit: exhibitStyle,
  LineChart: chartStyle,
  ScatterChart: chartStyle,
  Statement: statementStyle,
  table: tableStyle,
};

/** The styles of some components, each once, in one order whatever theirs is. */
export function stylesOf(names: readonly string[]): string {
  return [...new Set(names.toSorted().flatMap((name) => STYLES[name] ?? []))].join('\n');
}
