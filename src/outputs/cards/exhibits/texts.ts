import type { Node } from 'takumi-js/helpers';
import type { PathNode } from '../../../render/mdx/DecisionPath/path.ts';
import type { OrgNode } from '../../../render/mdx/OrgChart/org.ts';
import { box, text } from '../nodes.ts';
import type { Draw } from './picture.ts';

/** An organisation from the top down: each box further in than the one above it; where there is little room, beside each other. */
export const orgChart: Draw<{ top: OrgNode }> = ({ top }, { isTall }) => ({
  parts: [box(isTall ? '' : 'org-wide', layBox(top))],
});

function layBox({ name, line, reports = [] }: OrgNode): Node {
  return box(
    'org',
    box('org-stem'),
    box('org-box', text('strong', name), text('', line)),
    ...(reports.length === 0 ? [] : [box('org-below', ...reports.map(layBox))]),
  );
}

/** A path with every way on. Where there is little room, each way leads to its next question and no further. */
export const decisionPath: Draw<{ start: PathNode }> = ({ start }, { isTall }) => ({
  parts: layStep(start, isTall ? Infinity : 1),
});

function layStep({ ask, options }: PathNode, depth: number): Node[] {
  return [
    text('strong', ask),
    ...options.map(({ answer, then, end = '' }) => {
      const next =
        then === undefined
          ? [text('end', end)]
          : depth > 1
            ? layStep(then, depth - 1)
            : [text('strong', then.ask)];
      return box('way', text('red', answer), ...next);
    }),
  ];
}

/** One refusal for each request, in rising degrees; where there is little room, for two of them. */
export const boundaryComposer: Draw<{
  degrees: { name: string }[];
  requests: { label: string; refusals: string[] }[];
}> = ({ degrees, requests }, { isTall }) => ({
  parts: requests
    .slice(0, isTall ? undefined : 2)
    .map(({ label, refusals }, index) =>
      box(
        'entry',
        box(
          'row bare',
          text('strong cell', label),
          text('muted', degrees[index % degrees.length]?.name ?? ''),
        ),
        text('', refusals[index % degrees.length] ?? ''),
      ),
    ),
});

/** Words, a paragraph each. */
export function paragraphs(words: string): { parts: Node[] } {
  return { parts: words.split('\n\n').map((paragraph) => text('entry', paragraph)) };
}
