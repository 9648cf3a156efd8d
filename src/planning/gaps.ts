import { isAtRisk, isUncovered, type NeedCoverage } from '../audit/coverage.js';
import { moveFinder, type NextStep } from '../audit/next-step.js';
import type { Person } from '../network/network.js';
import type { Move } from '../network/vocabulary.js';
import { nameList } from '../network/words.js';
import { openAsks } from '../network/facts.js';
import type { Audited } from './audited.js';
import { alsoText, giftBefore, laterText, textOf } from './gap-texts.js';

/** One or more gaps and the move that answers them. */
export interface GapMove {
  /** In report order; more than one where the way to all of them leads to one person. */
  readonly needs: readonly NeedCoverage[];
  /** The move for the first of them. */
  readonly move: NextStep;
  /** The one to turn to: who could introduce me, else the person of the move. */
  readonly contact: Person | null;
  /** A new ask, which counts towards `settings.max_asks`. */
  readonly isAsk: boolean;
  /** An ask for which there is no room yet. */
  readonly isHeldBack: boolean;
  readonly text: string;
  /** What concerns the other needs, and what to give before asking; the person is `them` here. */
  readonly also: readonly string[];
}

/** How many asks there are, and may be. */
export interface AskBudget {
  readonly most: number;
  readonly open: number;
  readonly planned: number;
  readonly heldBack: number;
}

/** Moves that put a new question to someone. */
const ASKING: ReadonlySet<Move> = new Set(['deepen', 'ask', 'introduce']);

/**
 * The gaps that the audit found and nobody waived, in report order, each with the move that fits.
 * Nobody gets two asks at once; where there is no room for more asks, the last ones wait.
 */
export function planGaps(
  needs: readonly NeedCoverage[],
  audited: Audited,
): { gaps: readonly GapMove[]; asks: AskBudget } {
  const rows = gather(
    needs.filter((entry) => isGap(entry, audited)),
    audited,
  );
  const most = audited.network.settings.max_asks;
  const open = openAsks(audited.facts).length;
  const room = Math.max(0, most - open);
  let wanted = 0;
  const gaps = rows.map(({ needs, moves }): GapMove => {
    const [move, ...others] = moves;
    const isAsk = ASKING.has(move.move);
    if (isAsk) wanted++;
    const isHeldBack = isAsk && wanted > room;
    const contact = move.via ?? move.person;
    const labels = needsOf(moves, move.move, audited);
    return {
      needs,
      move,
      contact,
      isAsk,
      isHeldBack,
      text: isHeldBack ? laterText(move, audited) : textOf(move, labels, audited),
      also: [
        ...(isAsk && contact ? giftBefore(contact, isHeldBack, audited) : []),
        ...new Set(
          others
            .filter(({ move: kind }) => kind !== move.move)
            .map((other) => alsoText(other, needsOf(moves, other.move, audited), audited)),
        ),
      ],
    };
  });
  return {
    gaps,
    asks: {
      most,
      open,
      planned: Math.min(wanted, room),
      heldBack: wanted - Math.min(wanted, room),
    },
  };
}

/** The ways to some gaps, those that lead to one person together. */
interface Row {
  readonly needs: NeedCoverage[];
  readonly moves: [NextStep, ...NextStep[]];
}

function gather(gaps: readonly NeedCoverage[], audited: Audited): readonly Row[] {
  const rows: Row[] = [];
  const byPerson = new Map<string, Row>();
  const findMove = moveFinder(audited.network, audited.facts, audited.coverage);
  // Nobody is asked for two things; the first move is the next step of the report, whoever it concerns.
  const mayAsk = ({ id }: Person) =>
    !byPerson.has(id) && !(rows.length > 0 && audited.questions.has(id));
  for (const target of gaps) {
    const move = findMove(target, mayAsk);
    const people = [move.via, move.person].filter((person) => person !== null);
    const same = people.map(({ id }) => byPerson.get(id)).find((row) => row !== undefined);
    const row = same ?? { needs: [target], moves: [move] };
    if (same) {
      same.needs.push(target);
      same.moves.push(move);
    } else rows.push(row);
    for (const { id } of people) byPerson.set(id, row);
  }
  return rows;
}

/** The labels of the needs for which a row has one kind of move. */
function needsOf(moves: readonly NextStep[], kind: Move, { labelOf }: Audited): string {
  return nameList(moves.filter(({ move }) => move === kind).map(({ need }) => labelOf(need)));
}

/** True for an uncovered need or one at risk, unless the file wants to hear nothing of it. */
function isGap(entry: NeedCoverage, { isSilenced }: Audited): boolean {
  const { id } = entry.need;
  if (isUncovered(entry)) return !isSilenced('uncovered-need', id);
  const rule = entry.status === 'single' ? 'sole-cover' : 'thin-cover';
  return isAtRisk(entry) && !isSilenced(rule, id);
}
