import { SaxesParser } from 'saxes';
import { absolute, site } from '../../site.ts';
import type { PageError } from './report.ts';
import { decodeAddress } from '../../content/decode-address.ts';

/**
 * What is wrong with a document that is no page: XML that is not well-formed (W3C XML 1.0 and its namespaces), JSON that
 * does not parse.
 * @param texts the document in one piece or in several: to join them takes as long as to read them
 */
export function checkDocument(path: string, ...texts: readonly string[]): PageError[] {
  const fault = /\.(?:xml|opml|svg)$/.test(path)
    ? findXmlFault(texts)
    : path.endsWith('.json')
      ? findJsonFault(texts.join(''))
      : undefined;
  return fault === undefined ? [] : [{ says: `cannot be read: ${fault}`, hint: 'Mend what writes it.' }];
}

/** The addresses of ours in a document, each once: whole, or as a path in its markup. */
export function addressesIn(text: string): string[] {
  const start = absolute(site.base);
  const found = new Set<string>();
  for (let at = text.indexOf(start); at !== -1; at = text.indexOf(start, at + 1)) {
    END.lastIndex = at;
    const end = END.exec(text)?.index ?? text.length;
    found.add(
      decodeAddress(
        text
          .slice(at + site.origin.length, end)
          .replaceAll('&amp;', '&')
          .replace(/[.,:;]+$/, ''),
      ),
    );
  }
  return [...found];
}

/** What ends an address in any of our documents, also where its markup is escaped. */
const END = /[\s<>"'()\]\\]|&(?:quot|apos|lt|gt|#)|$/g;

function findXmlFault(texts: readonly string[]): string | undefined {
  let fault: string | undefined;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', ({ message }) => (fault ??= message));
  for (const text of texts) parser.write(text);
  parser.close();
  return fault === undefined ? undefined : `${fault.replace(/\.$/, '')}.`;
}

function findJsonFault(text: string): string | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    return `${(error as Error).message}.`;
  }
}
