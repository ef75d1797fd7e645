/** The components in words alone: for search, `llms.txt` and e-mail. They need no Astro, so that anyone may ask for them. */
import type { TextRendition } from '../../model/plain-text.ts';
import type { BodyName } from '../../model/renditions.ts';
import { aside } from './Aside.text.ts';
import { chart } from './Chart.text.ts';
import { exhibit } from './Exhibit.text.ts';
import { picture } from './Picture.text.ts';
import { promised } from './Promise.text.ts';
import { statement } from './Statement.text.ts';
import { table } from './Table.text.ts';

export const text = {
  name: 'text',
  components: { Aside: aside, Exhibit: exhibit, LineChart: chart, Promise: promised, ScatterChart: chart, Statement: statement, img: picture, table },
} satisfies { name: 'text'; components: Record<BodyName, TextRendition> };
