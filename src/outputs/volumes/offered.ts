import { projectRoot } from '../../library/load/current.ts';
import type { Library } from '../../library/types.ts';
import { listOffered, shelfFolder, type OfferedVolume } from './shelf.ts';

/** The volumes that a page offers. A preview has none: it serves only pages. */
export function offeredVolumes(library: Library): OfferedVolume[] {
  return import.meta.env.DEV ? [] : listOffered(library, shelfFolder(projectRoot()));
}
