/** `npm run desk`: the editors' report on everything that is written, published or not. */
import { join } from 'node:path';
import { buildMoment } from '../loaders/build-moment.ts';
import { ContentCache } from '../loaders/content-cache.ts';
import { readContent } from '../loaders/read-content.ts';
import { buildDesk, formatDesk } from '../model/desk.ts';
import { readOptions } from './options.ts';

const HELP = `npm run desk [-- --json]

What is a draft, scheduled, promised and kept; what lacks a straight answer, a topic or a link; what is old; how long
each piece is.

  --json   the same for machines
`;

const { json } = readOptions(HELP, { json: { type: 'boolean', default: false } });
const { sources, problems } = readContent(join(import.meta.dirname, '..', '..'), new ContentCache(undefined, ''));
const desk = buildDesk(sources, buildMoment());
if (problems.length > 0 || sources.some((source) => source.problems.length > 0)) console.error('Some files cannot be read and are not told of here: npm run check says which.\n');
console.log(json ? JSON.stringify(desk, undefined, 2) : formatDesk(desk));
