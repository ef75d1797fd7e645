import { href } from '../../site.ts';

/** The folder of the volumes on the site. */
export const VOLUMES = 'volumes';

/** The address of a file of a volume, with the base path. */
export function volumeAddress(file: string): string {
  return href(`/${VOLUMES}/${file}`);
}
