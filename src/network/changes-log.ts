import { mapOf } from './changes-parts.js';
import type { Edit } from './edit.js';
import type { LogEntry } from './network.js';

/** A contact as it is written into the log. */
export type NewLogEntry = Omit<LogEntry, 'index'>;

/** Records a contact at the end of the log. */
export function addLogEntry(entry: NewLogEntry): Edit[] {
  const { on, what, gave, got, critical_feedback, thanked, asked, answer, next } = entry;
  const value = mapOf({
    on,
    with: entry.with,
    what,
    gave,
    got,
    critical_feedback,
    thanked,
    asked,
    answer,
    next,
  });
  return [{ op: 'insert', path: ['log'], value }];
}
