/** The components in words alone: for search, `llms.txt` and e-mail. They need no Astro, so that anyone may ask for them. */
import type { TextRendition } from '../../model/plain-text.ts';
import type { BodyName } from '../../model/renditions.ts';
import { aside } from './Aside.text.ts';
import { bingo } from './Bingo.text.ts';
import { boundaryComposer } from './BoundaryComposer.text.ts';
import { chart } from './Chart.text.ts';
import { cite } from './Cite.text.ts';
import { decisionPath } from './DecisionPath.text.ts';
import { exhibit } from './Exhibit.text.ts';
import { figure } from './Figure.text.ts';
import { insightGenerator } from './InsightGenerator.text.ts';
import { move } from './Move.text.ts';
import { org } from './OrgChart.text.ts';
import { picture } from './Picture.text.ts';
import { promised } from './Promise.text.ts';
import { pullQuote } from './PullQuote.text.ts';
import { raci } from './Raci.text.ts';
import { sidenote } from './Sidenote.text.ts';
import { sign } from './Sign.text.ts';
import { statement } from './Statement.text.ts';
import { table } from './Table.text.ts';
import { term } from './Term.text.ts';
import { zodiac } from './Zodiac.text.ts';

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
