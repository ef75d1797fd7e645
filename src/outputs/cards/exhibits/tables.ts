import type { Node } from 'takumi-js/helpers';
import { drawBars, type Bar } from '../../../render/mdx/BarChart/bars.ts';
import { layCard } from '../../../render/mdx/Bingo/bingo.ts';
import { widthOf } from '../../../render/mdx/chart/text-width.ts';
import { isDeducted } from '../../../render/mdx/Statement/statement.ts';
import { box, text } from '../nodes.ts';
import type { Draw } from './picture.ts';

/** An account. Its figures are as wide as the widest of them. */
export const statement: Draw<{
  columns: string[];
  rows: [name: string, nature: string, figure: string][];
  totals: [name: string, figure: string][];
}> = ({ columns: [name = '', nature = '', figure = ''], rows, totals }) => {
  const sums = [figure, ...rows.map((row) => row[2]), ...totals.map((row) => row[1])];
  const width = `${Math.max(...sums.map((sum) => widthOf(sum, 'text'))).toFixed(2)}em`;
  const layFigure = (sum: string): Node => ({
    ...box('figure', text(isDeducted(sum) ? 'red deducted' : '', sum)),
    style: { width },
  });
  return {
    parts: [
      box('row columns', text('cell', name), text('cell', nature), layFigure(figure)),
      ...rows.map(([entry, what, sum]) =>
        box('row', text('cell', entry), text('cell muted', what), layFigure(sum)),
      ),
      ...totals.map(([entry, sum], index) =>
        box(index === 0 ? 'row total' : 'row', text('cell', entry), layFigure(sum)),
      ),
    ],
  };
};

export const raci: Draw<{ columns: string[]; rows: { task: string; letters: string[] }[] }> = ({
  columns,
  rows,
}) => ({
  parts: [
    box('row columns', box('cell'), ...columns.map((column) => text('letter', column))),
    ...rows.map(({ task, letters }) =>
      box(
        'row',
        text('cell', task),
        ...letters.map((letter) => (letter === '' ? box('letter') : text('letter mark', letter))),
      ),
    ),
  ],
});

export const barChart: Draw<{ unit: string; bars: Bar[] }> = ({ unit, bars }) => ({
  parts: [
    text('muted', unit),
    ...drawBars(bars).map(({ label, figure, width, red }) =>
      box('bar', box('row bare', text('cell', label), text('figure', figure)), {
        ...box(red ? 'length red-paper' : 'length'),
        style: { width },
      }),
    ),
  ],
});

export const bingo: Draw<{ squares: string[] }> = ({ squares }, { height }) => {
  const rows = layCard(squares);
  return {
    fill: {
      ...box(
        'bingo',
        ...rows.map((row) =>
          box(
            'bingo-row',
            ...row.map((square) => box('square', text(square === undefined ? 'red' : '', square ?? 'Free'))),
          ),
        ),
      ),
      style: { height, fontSize: height > 600 ? 27 : 17, lineHeight: 1.15 },
    },
  };
};
