import type { Rendition } from '../../library.ts';
import Aside from './Aside.astro';
import AsideFeed from './Aside.feed.astro';
import ChartFeed from './Chart.feed.astro';
import Exhibit from './Exhibit.astro';
import ExhibitFeed from './Exhibit.feed.astro';
import LineChart from './LineChart.astro';
import Link from './Link.astro';
import Promised from './Promise.astro';
import ScatterChart from './ScatterChart.astro';
import Statement from './Statement.astro';
import StatementFeed from './Statement.feed.astro';
import Table from './Table.astro';

/** The registry: what an author may use in a body, as it stands on a page. Authors import nothing. */
export const page: Rendition = {
  name: 'page',
  components: { Aside, Exhibit, LineChart, Promise: Promised, ScatterChart, Statement, a: Link, table: Table },
};

/** The same names, as a feed reader can show them: no styles, no scripts, no drawings. */
export const feed: Rendition = {
  name: 'feed',
  components: {
    Aside: AsideFeed,
    Exhibit: ExhibitFeed,
    LineChart: ChartFeed,
    Promise: Promised,
    ScatterChart: ChartFeed,
    Statement: StatementFeed,
    a: Link,
  },
};
