/** The least that our components can be: what an article of Astro's default kind imports. */
export const COMPONENTS = {
  'src/components/Aside.astro': '<aside><slot /></aside>\n',
  'src/components/LineChart.astro':
    `---
const { describe, x, y, lines, mark } = Astro.props;
const path = (points) => points.map(([left, up]) => left + ',' + (100 - up)).join(' ');
---
<svg role="img" aria-label={describe} viewBox="0 0 100 100">
  {y.map((label, index) => <text x="0" y={100 - (100 * index) / (y.length - 1)}>{label}</text>)}
  {x.map((label, index) => <text x={(100 * index) / (x.length - 1)} y="110">{label}</text>)}
  {lines.map(({ label, red, points }) => <g class={red ? 'red' : undefined}>` +
    `<polyline points={path(points)} /><text x="100" y={100 - points.at(-1)[1]}>{label}</text></g>)}
  {mark && <text x={mark.at[0]} y={100 - mark.at[1]}>{mark.label}</text>}
</svg>
`,
  'src/components/ScatterChart.astro':
    `---
const { describe, x, y, points, line } = Astro.props;
---
<svg role="img" aria-label={describe} viewBox="0 0 100 100">
  <text x="0" y="0">{y}</text><text x="100" y="110">{x}</text>
  <line x1={line.from[0]} y1={100 - line.from[1]} x2={line.to[0]} y2={100 - line.to[1]} />` +
    `<text x={line.to[0]} y={100 - line.to[1]}>{line.label}</text>
  {points.map(({ label, at }) => <g><circle cx={at[0]} cy={100 - at[1]} r="2" /><text x={at[0]} y={100 - at[1]}>{label}</text></g>)}
</svg>
`,
  'src/components/Statement.astro': `---
const { columns, rows, totals } = Astro.props;
---
<table>
  <thead><tr>{columns.map((column) => <th scope="col">{column}</th>)}</tr></thead>
  <tbody>{rows.map((row) => <tr>{row.map((cell) => <td>{cell}</td>)}</tr>)}</tbody>
  <tfoot>{totals.map(([name, figure]) => <tr><th scope="row" colspan="2">{name}</th><td>{figure}</td></tr>)}</tfoot>
</table>
`,
  'src/components/Promise.astro': `---
import promises from '../promises.json';
const { title, path } = promises[Astro.props.id];
---
{path ? <a href={path}>{title}</a> : <span>{title} (forthcoming)</span>}
`,
};
