import type { Duration, LocalDate } from './dates.js';
import type {
  ANSWERS,
  CAREER_STAGES,
  Channel,
  CLOSED_REASONS,
  CoverLevel,
  FITS,
  Importance,
  Level,
  Move,
  PERSPECTIVES,
  RuleId,
  Severity,
  Status,
  Step,
  Tie,
} from './vocabulary.js';

/**
 * One person's mentoring network, as the file says it: short forms written out, defaults filled in,
 * order kept. Names are those of the file.
 */
export interface Network {
  readonly me: Me;
  readonly why?: string | undefined;
  readonly how: How;
  readonly goals: ReadonlyMap<string, Goal>;
  readonly needs: ReadonlyMap<string, RatedNeed>;
  readonly people: ReadonlyMap<string, Person>;
  readonly log: readonly LogEntry[];
  readonly reviews: readonly Review[];
  readonly settings: Settings;
  readonly waivers: readonly Waiver[];
}

export interface Me {
  readonly name: string;
  readonly role?: string | undefined;
  readonly organization?: string | undefined;
  readonly field?: string | undefined;
  readonly career_stage?: (typeof CAREER_STAGES)[number] | undefined;
  readonly last_transition?: LocalDate | undefined;
}

export interface How {
  readonly strengths: readonly string[];
  readonly next_role?: string | undefined;
  /** Skill gaps by id: what is missing. */
  readonly gaps: ReadonlyMap<string, string>;
}

export interface Goal {
  readonly text?: string | undefined;
  readonly by?: LocalDate | undefined;
  readonly needs: readonly string[];
}

/** What the file says of a need; the catalogue knows the rest of its nine. */
export interface RatedNeed {
  readonly importance?: Importance | undefined;
  readonly because?: string | undefined;
  readonly label?: string | undefined;
  readonly question?: string | undefined;
}

export interface Person {
  readonly id: string;
  /** The id where the file gives no name. */
  readonly name: string;
  readonly role?: string | undefined;
  readonly organization?: string | undefined;
  readonly field?: string | undefined;
  readonly known_through?: Channel | undefined;
  readonly level?: Level | undefined;
  readonly tie?: Tie | undefined;
  readonly perspective?: (typeof PERSPECTIVES)[number] | undefined;
  readonly step?: Step | undefined;
  readonly fit?: (typeof FITS)[number] | undefined;
  readonly covers: ReadonlyMap<string, CoverLevel>;
  readonly helps_with: readonly string[];
  readonly i_give: readonly string[];
  readonly every?: Duration | undefined;
  readonly last_contact?: LocalDate | undefined;
  readonly next_contact?: LocalDate | undefined;
  readonly knows: readonly string[];
  readonly introduced_by?: string | undefined;
  readonly mentee: boolean;
  readonly confidential: boolean;
  readonly notes?: string | undefined;
  readonly closed?: Closed | undefined;
}

export interface Closed {
  readonly on: LocalDate;
  readonly because?: (typeof CLOSED_REASONS)[number] | undefined;
}

export interface LogEntry {
  /** Position in the file's list, from 0. */
  readonly index: number;
  readonly on: LocalDate;
  readonly with: readonly string[];
  readonly what?: string | undefined;
  readonly gave?: string | undefined;
  readonly got?: string | undefined;
  readonly critical_feedback?: string | undefined;
  readonly thanked?: boolean | undefined;
  /** A need's id, or `referral`. */
  readonly asked?: string | undefined;
  readonly answer?: (typeof ANSWERS)[number] | undefined;
  readonly next?: LocalDate | undefined;
}

/** A recorded yearly review: what the next one compares itself with. */
export interface Review {
  readonly on: LocalDate;
  readonly needs: ReadonlyMap<string, ReviewedNeed>;
  /** Step of every open person then; null where none was given. */
  readonly people: ReadonlyMap<string, Step | null>;
  readonly findings?: Readonly<Record<Severity, number>> | undefined;
  readonly next_step?: RecordedStep | undefined;
  readonly note?: string | undefined;
}

/** The next step that a review ended with; `text` alone where it was written by hand. */
export interface RecordedStep {
  readonly text: string;
  readonly need?: string | undefined;
  readonly move?: Move | undefined;
  readonly person?: string | undefined;
  readonly via?: string | undefined;
  readonly channel?: Channel | undefined;
}

export interface ReviewedNeed {
  readonly importance?: Importance | undefined;
  readonly status: Status;
  /** Ids of those who covered it live. */
  readonly live: readonly string[];
}

export interface Settings {
  readonly lapsed_after: Duration;
  readonly stalled_after: Duration;
  readonly review_every: Duration;
  readonly max_asks: number;
  readonly rules: ReadonlyMap<RuleId, Severity | 'off'>;
}

export interface Waiver {
  readonly rule: RuleId;
  readonly about: string;
  readonly because: string;
  readonly until?: LocalDate | undefined;
}
