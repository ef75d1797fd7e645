import { KINDS } from '../../content/kinds.ts';
import type { Page } from '../../library/types.ts';
import { nameOf } from '../search/document.ts';
import type { OutputKind } from './output-kind.ts';

export const page: OutputKind<Page> = {
  documents: (one) => [{ ...nameOf(one), kind: KINDS.page.one, post: one }],
  cards: () => [],
};
