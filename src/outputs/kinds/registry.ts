import type { Kind } from '../../content/kinds.ts';
import { listAll } from '../../library/kinds/registry.ts';
import type { Joined, Library, Piece } from '../../library/types.ts';
import * as kinds from './index.ts';
import type { OutputKind, PieceOutputs } from './output-kind.ts';

/** A kind that is not in `index.ts` does not compile here. */
const OUTPUT_KINDS = kinds satisfies { [K in Kind]: OutputKind<Joined[K]> };

/** Everything in a library, in the order of the kinds, with what readers get of it. */
export function listOutputs(library: Library): { one: Joined[Kind]; outputs: OutputKind<Joined[Kind]> }[] {
  return listAll(library).map((one) => ({
    one,
    outputs: OUTPUT_KINDS[one.kind] as unknown as OutputKind<Joined[Kind]>,
  }));
}

/** What readers get of one piece, whatever its kind. */
export function pieceOutputs({ kind }: Piece): PieceOutputs<Piece> {
  return OUTPUT_KINDS[kind] as unknown as PieceOutputs<Piece>;
}
