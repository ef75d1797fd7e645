/**
 * A line that begins with "- (product) Management" is a signature and no list: it gets a dash. At the foot of a piece,
 * where the layout signs, it is the layout's. Lines and columns stay as they are.
 */
export function takeSignature(text: string): string {
  if (!text.includes(SIGNATURE)) return text;
  return text.replace(/\n- \(product\) Management\s*$/, '\n').replaceAll(/^( {0,3})- (?=\(product\) Management)/gm, '$1— ');
}

const SIGNATURE = '- (product) Management';
