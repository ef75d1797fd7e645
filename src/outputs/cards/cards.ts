import { site, voices } from '../../site.ts';
import type { Library } from '../../library/types.ts';
import { listOutputs } from '../kinds/registry.ts';
import { SITE_CARD, type Card } from './card.ts';

/** Every card of the site: one for each thing that readers share by itself, and one for all other pages. */
export function listCards(library: Library): Card[] {
  return [
    {
      file: SITE_CARD,
      title: site.name,
      lead: voices.satire.tagline,
      line: voices.sincere.tagline,
    },
    ...listOutputs(library).flatMap(({ one, outputs }) => outputs.cards(one, library)),
  ];
}
