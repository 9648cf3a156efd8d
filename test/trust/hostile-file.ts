/** A file that someone could put in front of the program, made when it is needed. */
export interface HostileFile {
  readonly name: string;
  /**
   * `sound`: it is read, audited and changed. `read-only`: it is read, but no change of it can be
   * written safely. `bad`: every command refuses it. `either`: what counts is that it ends well.
   */
  readonly verdict: 'sound' | 'read-only' | 'bad' | 'either';
  /** What every command says of a bad file. */
  readonly says: RegExp;
  /** True: a network as large as the goals of speed have it, which takes what they allow. */
  readonly isLarge?: boolean;
  bytes(): string | Buffer;
}

export const KIB = 1024;
export const MIB = 1024 * KIB;
export const MILLION = 1_000_000;

/** The smallest sound file, to which a hostile end can be added. */
export const HEAD = 'version: 1\nme: { name: Sam }\n';

/** A problem as every message about the file has it: place; what is wrong; what would be right. */
export const LOCATED = /^\S*mentor-network\.yaml:\d+:\d+: .+; .+$/m;

/** What is said of more than any network could have. */
export const TOO_LONG =
  /^\S*mentor-network\.yaml:\d+:\d+: (?:this list, map or text goes on for longer|the file has more lines)/;

type Bytes = HostileFile['bytes'];

export const sound = (name: string, bytes: Bytes): HostileFile => {
  return { name, verdict: 'sound', says: LOCATED, bytes };
};

export const large = (name: string, bytes: Bytes): HostileFile => {
  return { ...sound(name, bytes), isLarge: true };
};

export const readOnly = (name: string, bytes: Bytes): HostileFile => {
  return { name, verdict: 'read-only', says: LOCATED, bytes };
};

export const bad = (name: string, says: RegExp, bytes: Bytes): HostileFile => {
  return { name, verdict: 'bad', says, bytes };
};

export const either = (name: string, bytes: Bytes): HostileFile => {
  return { name, verdict: 'either', says: LOCATED, bytes };
};

/** So many lines, each made from its number, behind a head. */
export function lines(head: string, count: number, line: (index: number) => string): string {
  return `${head}${Array.from({ length: count }, (_, index) => line(index)).join('\n')}\n`;
}

/** So many items, each made from its number, for a list or map in brackets. */
export function items(count: number, item: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => item(index)).join(', ');
}
