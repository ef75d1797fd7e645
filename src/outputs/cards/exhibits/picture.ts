import type { Node } from 'takumi-js/helpers';

/** The room for what stands in the frame of an exhibit, in pixels. */
export interface Area {
  width: number;
  height: number;
  isTall: boolean;
}

/**
 * What stands in a frame: a drawing that fills its area, or parts one below the other. Those are set as large as the area
 * allows; the last are left out where it does not hold all of them.
 */
export type Picture = { fill: Node } | { parts: Node[] };

/** How a component is drawn. */
export type Draw<Props> = (props: Props, area: Area) => Picture;
