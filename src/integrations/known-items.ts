import { hash } from 'node:crypto';

/**
 * The items of the feeds that were read already. One piece stands in many feeds as the same item: the document around
 * it is read in each, the item in the first.
 */
export class KnownItems {
  readonly #known = new Set<string>();

  /** A document without the items that another had, which leaves it well-formed: no item stands in an item. */
  newIn(document: Buffer): string {
    const kept: string[] = [];
    let from = 0;
    for (const [start, end] of itemsIn(document)) {
      const key = hash('sha1', document.subarray(start, end), 'base64');
      if (this.#known.has(key)) {
        kept.push(document.toString('utf8', from, start));
        from = end;
      }
      this.#known.add(key);
    }
    kept.push(document.toString('utf8', from));
    return kept.join('');
  }
}

/** The places of the items of RSS and of the entries of Atom. Within one, a tag can only stand escaped. */
function* itemsIn(document: Buffer): Generator<readonly [start: number, end: number]> {
  for (const name of ['item', 'entry']) {
    const close = `</${name}>`;
    let start = document.indexOf(`<${name}>`);
    while (start !== -1) {
      const end = document.indexOf(close, start) + close.length;
      if (end < close.length) return;
      yield [start, end];
      start = document.indexOf(`<${name}>`, end);
    }
  }
}
