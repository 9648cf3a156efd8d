import { Interrupted } from '../errors.js';
import { fillForm } from '../interview/form.js';
import { entryFrom, logFields } from '../interview/log-questions.js';
import type { NewLogEntry } from '../network/changes-log.js';
import type { NetworkFile } from '../network/read.js';
import type { Context } from './context.js';

/**
 * Asks about a contact in a terminal; undefined where nobody was named.
 *
 * @throws Interrupted on Ctrl-C; nothing is logged then
 */
export async function askAboutContact(
  context: Context,
  { network }: NetworkFile,
  people: readonly string[],
): Promise<NewLogEntry | undefined> {
  const { io, today } = context;
  const { createPrompter } = await import('../interview/prompter.js');
  const { ask, explain } = createPrompter(io, context.styleFor(io.stderr), WORDS);
  if (!context.isQuiet) await explain();
  try {
    const answers = await fillForm((given) => logFields(network, today, people, given), ask);
    return entryFrom(answers, today, people);
  } catch (error) {
    throw error instanceof Interrupted ? new Interrupted('Stopped. Nothing is logged.') : error;
  }
}

const WORDS = {
  stop: 'That is all: log it',
  explanation: 'Enter skips a question, < goes back, . logs it as it is, Ctrl-C logs nothing.',
};
