/** The components as a feed reader can show them: no styles, no scripts, no drawings. They need no Astro. */
import type { FeedRendition } from '../../model/feed-html.ts';
import type { BodyName } from '../../model/renditions.ts';
import { aside } from './Aside.feed.ts';
import { bingo } from './Bingo.feed.ts';
import { boundaryComposer } from './BoundaryComposer.feed.ts';
import { chart } from './Chart.feed.ts';
import { cite } from './Cite.feed.ts';
import { decisionPath } from './DecisionPath.feed.ts';
import { exhibit } from './Exhibit.feed.ts';
import { figure } from './Figure.feed.ts';
import { insightGenerator } from './InsightGenerator.feed.ts';
import { move } from './Move.feed.ts';
import { picture } from './Picture.feed.ts';
import { promised } from './Promise.feed.ts';
import { pullQuote } from './PullQuote.feed.ts';
import { raci } from './Raci.feed.ts';
import { sidenote } from './Sidenote.feed.ts';
import { sign } from './Sign.feed.ts';
import { statement } from './Statement.feed.ts';
import { table } from './Table.feed.ts';
import { term } from './Term.feed.ts';
import { zodiac } from './Zodiac.feed.ts';

export const feed = {
  name: 'feed',
  components: {
    Aside: aside,
    BarChart: chart,
    Bingo: bingo,
    BoundaryComposer: boundaryComposer,
    Cite: cite,
    DecisionPath: decisionPath,
    Exhibit: exhibit,
    Figure: figure,
    InsightGenerator: insightGenerator,
    LineChart: chart,
    Move: move,
    OrgChart: chart,
    PieChart: chart,
    Promise: promised,
    PullQuote: pullQuote,
    Raci: raci,
    ScatterChart: chart,
    Sidenote: sidenote,
    Sign: sign,
    Statement: statement,
    Term: term,
    TwoByTwo: chart,
    Zodiac: zodiac,
    img: picture,
    table,
  },
} satisfies { name: 'feed'; components: Record<BodyName, FeedRendition> };
