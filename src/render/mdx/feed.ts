/** The components as a feed reader can show them: no styles, no scripts, no drawings. They need no Astro. */
import type { FeedRendition } from '../feed-html.ts';
import type { BodyName } from '../renditions.ts';
import { aside } from './Aside/Aside.feed.ts';
import { bingo } from './Bingo/Bingo.feed.ts';
import { boundaryComposer } from './BoundaryComposer/BoundaryComposer.feed.ts';
import { chart } from './chart/Chart.feed.ts';
import { cite } from './Cite/Cite.feed.ts';
import { decisionPath } from './DecisionPath/DecisionPath.feed.ts';
import { exhibit } from './Exhibit/Exhibit.feed.ts';
import { figure } from './Figure/Figure.feed.ts';
import { insightGenerator } from './InsightGenerator/InsightGenerator.feed.ts';
import { move } from './Move/Move.feed.ts';
import { picture } from './Picture/Picture.feed.ts';
import { promised } from './Promise/Promise.feed.ts';
import { pullQuote } from './PullQuote/PullQuote.feed.ts';
import { raci } from './Raci/Raci.feed.ts';
import { sidenote } from './Sidenote/Sidenote.feed.ts';
import { sign } from './Sign/Sign.feed.ts';
import { statement } from './Statement/Statement.feed.ts';
import { table } from './Table/Table.feed.ts';
import { term } from './Term/Term.feed.ts';
import { zodiac } from './Zodiac/Zodiac.feed.ts';

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
