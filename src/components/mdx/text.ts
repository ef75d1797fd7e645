/** The components in words alone: for search, `llms.txt` and e-mail. They need no Astro, so that anyone may ask for them. */
import type { TextRendition } from '../../model/plain-text.ts';
import type { BodyName } from '../../model/renditions.ts';
import { aside } from './Aside.text.ts';
import { chart } from './Chart.text.ts';
import { cite } from './Cite.text.ts';
import { exhibit } from './Exhibit.text.ts';
import { figure } from './Figure.text.ts';
import { move } from './Move.text.ts';
import { picture } from './Picture.text.ts';
import { promised } from './Promise.text.ts';
import { pullQuote } from './PullQuote.text.ts';
import { sidenote } from './Sidenote.text.ts';
import { statement } from './Statement.text.ts';
import { table } from './Table.text.ts';
import { term } from './Term.text.ts';

export const text = {
  name: 'text',
  components: {
    Aside: aside,
    Cite: cite,
    Exhibit: exhibit,
    Figure: figure,
    LineChart: chart,
    Move: move,
    Promise: promised,
    PullQuote: pullQuote,
    ScatterChart: chart,
    Sidenote: sidenote,
    Statement: statement,
    Term: term,
    img: picture,
    table,
  },
} satisfies { name: 'text'; components: Record<BodyName, TextRendition> };
