/** The registry: what an author may use in a body, in every rendition. Authors import nothing. */
import type { ElementRendition } from '../../library.ts';
import type { TextRendition } from '../../model/plain-text.ts';
import { ensureRenditions, type BodyName } from '../../model/renditions.ts';
import Aside from './Aside.astro';
import AsideFeed from './Aside.feed.astro';
import { aside } from './Aside.text.ts';
import asideStyle from './aside.css?inline';
import ChartFeed from './Chart.feed.astro';
import { chart } from './Chart.text.ts';
import chartStyle from './chart.css?inline';
import Exhibit from './Exhibit.astro';
import ExhibitFeed from './Exhibit.feed.astro';
import { exhibit } from './Exhibit.text.ts';
import exhibitStyle from './exhibit.css?inline';
import LineChart from './LineChart.astro';
import Picture from './Picture.astro';
import { picture } from './Picture.text.ts';
import Promised from './Promise.astro';
import { promised } from './Promise.text.ts';
import ScatterChart from './ScatterChart.astro';
import Statement from './Statement.astro';
import StatementFeed from './Statement.feed.astro';
import { statement } from './Statement.text.ts';
import statementStyle from './statement.css?inline';
import Table from './Table.astro';
import TableFeed from './Table.feed.astro';
import { table } from './Table.text.ts';
import tableStyle from './table.css?inline';

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

/** In words alone. */
export const text = {
  name: 'text',
  components: { Aside: aside, Exhibit: exhibit, LineChart: chart, Promise: promised, ScatterChart: chart, Statement: statement, img: picture, table },
} satisfies { name: 'text'; components: Record<BodyName, TextRendition> };

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
