import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Place, Work } from './measure.js';
import { nameOf } from './words.js';
import type { Preparation } from './works.js';

/** Who does similar work, and the package that it comes in. */
const PACKAGES = { khard: 'khard', hledger: 'hledger', task: 'taskwarrior' } as const;
export type Peer = keyof typeof PACKAGES;

/** Asks a peer for its version; also tells whether it is installed. */
export function peerVersion(program: Peer, place: Place): Preparation {
  const { status } = spawnSync(program, ['--version'], place);
  if (status !== 0) return { missing: `not installed: apt-get install ${PACKAGES[program]}` };
  return {
    command: [program, '--version'],
    check: ({ code }) => {
      if (code !== 0) throw new Error('no version');
    },
  };
}

/** Lists contacts: one vCard each, as khard keeps them. */
export function khardList(contacts: number, place: Place): Preparation {
  return ifInstalled('khard', place, () => {
    const folder = join(place.cwd, 'contacts');
    const config = join(place.cwd, 'khard.conf');
    mkdirSync(folder);
    for (let number = 0; number < contacts; number++) {
      writeFileSync(join(folder, `${number}.vcf`), vCard(number));
    }
    writeFileSync(config, `[addressbooks]\n[[contacts]]\npath = ${folder}\n`);
    return lines(['khard', '--config', config, 'list'], contacts);
  });
}

/** The balance of a journal. */
export function hledgerBalance(transactions: number, place: Place): Preparation {
  return ifInstalled('hledger', place, () => {
    const file = join(place.cwd, 'journal.ledger');
    writeFileSync(file, Array.from({ length: transactions }, (_, n) => transaction(n)).join('\n'));
    return lines(['hledger', '--file', file, 'balance'], ACCOUNTS);
  });
}

/** Lists tasks. */
export function taskList(tasks: number, place: Place): Preparation {
  return ifInstalled('task', place, () => {
    const words = ['rc.data.location=tasks', 'rc.verbose=nothing', 'rc.confirmation=off'];
    const { status } = spawnSync('task', [...words, 'import'], {
      ...place,
      input: JSON.stringify(Array.from({ length: tasks }, (_, number) => task(number))),
    });
    if (status !== 0) throw new Error('taskwarrior did not import the sample');
    return lines(['task', ...words, 'list'], tasks);
  });
}

function ifInstalled(program: Peer, place: Place, prepare: () => Work): Preparation {
  const version = peerVersion(program, place);
  return 'missing' in version ? version : prepare();
}

/** A command that prints at least so many lines when it does its work. */
function lines(command: Work['command'], count: number): Work {
  return {
    command,
    check: ({ code, out }) => {
      if (code !== 0 || out.split('\n').length <= count) throw new Error('not the whole list');
    },
  };
}

function vCard(number: number): string {
  const name = nameOf(number);
  const [given = '', ...family] = name.split(' ');
  return [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `UID:contact-${number}`,
    `FN:${name}`,
    `N:${family.join(' ')};${given};;;`,
    `ORG:${number % 2 === 0 ? 'Northwind' : 'Meridian Maps'}`,
    `EMAIL;TYPE=WORK:person${number}@example.org`,
    `TEL;TYPE=CELL:+1555${String(number).padStart(7, '0')}`,
    'END:VCARD',
    '',
  ].join('\r\n');
}

const ACCOUNTS = 50;

function transaction(number: number): string {
  return [
    `${day(number)} ${nameOf(number)}`,
    `    expenses:account ${number % ACCOUNTS}    ${(number % 97) + 1}.50 EUR`,
    '    assets:bank',
    '',
  ].join('\n');
}

function task(number: number): object {
  return {
    description: `Write to ${nameOf(number)}`,
    status: 'pending',
    entry: `${day(number).replaceAll('-', '')}T090000Z`,
    project: number % 2 === 0 ? 'atlas' : 'home',
  };
}

/** A day in 2026. */
function day(number: number): string {
  return new Date(Date.UTC(2026, 0, 1 + (number % 300))).toISOString().slice(0, 10);
}
