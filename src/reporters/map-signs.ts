import { symbol, symbolCircle, symbolDiamond2, symbolSquare2, type SymbolType } from 'd3-shape';
import type { Bond } from './map.js';

const SHAPES = {
  live: symbolCircle,
  hoped: symbolDiamond2,
  lapsed: symbolSquare2,
} as const satisfies Record<Bond, SymbolType>;

/** The outline of somebody's sign around the origin. */
export function signPath(bond: Bond | undefined, size: number): string {
  const shape = bond ? SHAPES[bond] : symbolCircle;
  return (
    symbol()
      .type(shape)
      .size(Math.PI * size ** 2)
      .digits(1)() ?? ''
  );
}
