import type { Workplace } from '../support/program.js';

/**
 * The commands that write, as the program's own completion tells of them: those that take `--dry-run`,
 * and, marked ` -o`, those that write a result.
 */
export async function commandsThatWrite(place: Workplace): Promise<readonly string[]> {
  const found: string[] = [];
  for (const command of await commandsOf(place)) {
    const options = await candidates(place, ...command.split(' '), '--');
    if (options.includes('--dry-run')) found.push(command);
    if (options.includes('--output')) found.push(`${command} -o`);
  }
  return found.sort();
}

async function commandsOf(place: Workplace): Promise<readonly string[]> {
  const commands: string[] = [];
  for (const name of await candidates(place, '')) {
    // Only a command with commands of its own offers `help` as its next word.
    const next = name === 'help' ? [] : await candidates(place, name, '');
    if (next.includes('help')) commands.push(...next.map((own) => `${name} ${own}`));
    else if (name !== 'help') commands.push(name);
  }
  return commands.filter((command) => !command.endsWith(' help'));
}

async function candidates(place: Workplace, ...words: readonly string[]): Promise<string[]> {
  const { out } = await place.start(['complete', '--', ...words]).ends;
  return out.split('\n').map((line) => line.split('\t')[0] ?? '');
}
