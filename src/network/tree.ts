/** A place in the network file: keys of mappings and positions in lists, from the root. */
export type Path = readonly (string | number)[];

/** A value as YAML's core schema gives it. Mappings are Maps, so that the file's order is kept. */
export type Data = string | number | boolean | null | readonly Data[] | DataMap;
export type DataMap = ReadonlyMap<string, Data>;

/**
 * The YAML text as a tree with source spans. Offsets are UTF-16 positions in the text, `end` is
 * exclusive. A scalar's span covers its quotes or its block header (`|`, `>`); a missing value
 * (`key:`) is a null scalar of which `start === end`, at the place where a value would be written.
 */
export type Node = ScalarNode | MapNode | ListNode;

interface Span {
  readonly start: number;
  readonly end: number;
}

export interface ScalarNode extends Span {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  readonly style: 'plain' | 'single' | 'double' | 'literal' | 'folded';
}

export interface MapNode extends Span {
  readonly kind: 'map';
  readonly flow: boolean;
  readonly entries: readonly MapEntry[];
}

export interface MapEntry {
  /** The key as text; a number, boolean or null key stands as it is written. */
  readonly key: string;
  /** Span of the key, quotes included. */
  readonly keyStart: number;
  readonly keyEnd: number;
  readonly value: Node;
}

export interface ListNode extends Span {
  readonly kind: 'list';
  readonly flow: boolean;
  readonly items: readonly Node[];
}
