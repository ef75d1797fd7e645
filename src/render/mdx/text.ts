/** The components in words alone: for search, `llms.txt` and e-mail. They need no Astro, so that anyone may ask for them. */
import type { TextRendition } from '../plain-text.ts';
import type { BodyName } from '../renditions.ts';
import { aside } from './Aside/Aside.text.ts';
import { bingo } from './Bingo/Bingo.text.ts';
import { boundaryComposer } from './BoundaryComposer/BoundaryComposer.text.ts';
import { chart } from './chart/Chart.text.ts';
import { cite } from './Cite/Cite.text.ts';
import { decisionPath } from './DecisionPath/DecisionPath.text.ts';
import { exhibit } from './Exhibit/Exhibit.text.ts';
import { figure } from './Figure/Figure.text.ts';
import { insightGenerator } from './InsightGenerator/InsightGenerator.text.ts';
import { move } from './Move/Move.text.ts';
import { org } from './OrgChart/OrgChart.text.ts';
import { picture } from './Picture/Picture.text.ts';
import { promised } from './Promise/Promise.text.ts';
import { pullQuote } from './PullQuote/PullQuote.text.ts';
import { raci } from './Raci/Raci.text.ts';
import { sidenote } from './Sidenote/Sidenote.text.ts';
import { sign } from './Sign/Sign.text.ts';
import { statement } from './Statement/Statement.text.ts';
import { table } from './Table/Table.text.ts';
import { term } from './Term/Term.text.ts';
import { zodiac } from './Zodiac/Zodiac.text.ts';

export const text = {
  name: 'text',
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
    OrgChart: org,
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
} satisfies { name: 'text'; components: Record<BodyName, TextRendition> };
