import type { Organization } from 'schema-dts';
import { absolute, href, site } from '../site.ts';

/** The publication, as JSON-LD names a publisher or an author. */
export function publisher(): Organization {
  return { '@type': 'Organization', name: site.name, url: absolute(href('/')) };
}
