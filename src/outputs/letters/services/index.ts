import type { Mailing } from '../../../site.ts';
import { openButtondown } from './buttondown.ts';
import { openListmonk } from './listmonk.ts';
import type { OpenService } from './service.ts';
import { openSmtp } from './smtp.ts';

/** The services that letters can be sent by, as `site.ts` and `--service` name them. */
export const SERVICES: Record<NonNullable<Mailing['service']>, OpenService> = {
  buttondown: openButtondown,
  listmonk: openListmonk,
  smtp: openSmtp,
};
