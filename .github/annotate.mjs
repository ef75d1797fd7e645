// Says each problem of `npm run check -- --json` at its line, as GitHub shows it beside a proposal (workflow commands).
import { readFileSync } from 'node:fs';

const { diagnostics, error } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const escape = (text) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeName = (text) => escape(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
for (const { file, line, column, message, hint } of diagnostics) {
  const place = `file=${escapeName(file)},line=${line}${column === undefined ? '' : `,col=${column}`}`;
  console.log(`::error ${place}::${escape(`${message} ${hint}`)}`);
}
if (error !== undefined) console.log(`::error ::${escape(error)}`);
if (error !== undefined || diagnostics.length > 0) process.exitCode = 1;
