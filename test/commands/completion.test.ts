import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, type TestContext } from 'vitest';
import { makeWorkplace, PROGRAM, TODAY, type Workplace } from '../support/program.js';

const FILE = `version: 1
me: { name: Sam }
needs: { visa-advice: { label: Visa advice, importance: high } }
people:
  ana: { name: Ana Ruiz }
  李娜: { name: "Na\\tLi $(touch pwned)" }
`;

function withFile(): Workplace {
  const place = makeWorkplace();
  place.write('mentor-network.yaml', FILE);
  place.write('bin/mentor-audit', `#!/bin/sh\nexec "${process.execPath}" "${PROGRAM}" "$@"\n`);
  chmodSync(join(place.folder, 'bin/mentor-audit'), 0o755);
  return place;
}

function candidates(place: Workplace, ...words: readonly string[]): string[] {
  const { code, out, err } = place.run(['complete', '--', ...words]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return out.split('\n').flatMap((line) => (line === '' ? [] : [line.split('\t')[0] ?? '']));
}

describe('complete', () => {
  it.each<[string, string[], string[]]>([
    ['commands', ['ne'], ['need', 'report', 'undo', 'import', 'help']],
    ['subcommands', ['need', ''], ['rate', 'add', 'list']],
    ['options', ['report', '--'], ['--format', '--fail-on', '--today', '--help']],
    ['choices of options', ['report', '--format', ''], ['text', 'json']],
    ['choices in one word', ['report', '--format=js'], ['--format=json']],
    ['choices of arguments', ['export', ''], ['json', 'csv', 'ics']],
    ['needs, those of the file too', ['need', 'rate', ''], ['sponsorship', 'visa-advice']],
    ['needs for an option', ['report', '--need', ''], ['safe-space', 'visa-advice']],
    ['needs in a list', ['interview', '--only', 'community,sp'], ['community,sponsorship']],
    ['importances', ['need', 'rate', 'community', ''], ['high', 'some', 'none']],
    ['rules and needs', ['explain', ''], ['sole-cover', 'sponsorship']],
    ['after global options', ['--today', TODAY, '-q', 'need', 'rate', ''], ['sponsorship']],
    ['files', ['import', 'csv', ''], [':file']],
    ['files for an option', ['report', '-o', ''], [':file']],
  ])('%s', (_what, words, expected) => {
    expect(candidates(withFile(), ...words)).toEqual(expect.arrayContaining(expected));
  });

  it('offers nothing where nothing more may follow, and never itself', () => {
    const place = withFile();
    expect(candidates(place, 'need', 'rate', 'community', 'high', '')).toEqual([]);
    expect(candidates(place, 'need', 'add', '')).toEqual([]);
    expect(candidates(place, '')).not.toContain('complete');
  });

  it('is silent where the file is bad, missing or standard input', () => {
    const place = withFile();
    const words = ['-f', 'missing.yaml', 'need', 'rate', ''];
    expect(candidates(place, ...words)).toContain('sponsorship');
    expect(candidates(place, '-f', '-', ...words.slice(2))).toContain('sponsorship');
    place.write('mentor-network.yaml', 'version: 2\n');
    expect(candidates(place, ...words.slice(2))).not.toContain('visa-advice');
  });

  it('finds the file that the words name, in quotes and at home', () => {
    const place = withFile();
    place.write('my file.yaml', FILE.replace('visa-advice', 'tax-advice'));
    expect(candidates(place, '--file="my file.yaml"', 'need', 'rate', '')).toContain('tax-advice');
    const env = { HOME: place.folder };
    const { out } = place.run(['complete', '--', '-f', '~/my\\ file.yaml', 'need', 'rate', ''], {
      env,
    });
    expect(out).toContain('tax-advice\tVisa advice\n');
  });
});

/** Runs a script in a shell that has our program; the test is skipped where there is no such shell. */
function runIn(shell: string, place: Workplace, script: string, { skip }: TestContext): string {
  const found = spawnSync(shell, ['--version']).status === 0;
  if (!found) skip(`${shell} is not installed`);
  place.write('script', script);
  const bare = { bash: ['--norc', '--noprofile'], zsh: ['-f'], fish: ['--no-config'] }[shell] ?? [];
  const { stdout, stderr } = spawnSync(shell, [...bare, 'script'], {
    cwd: place.folder,
    encoding: 'utf8',
    timeout: 25_000,
    env: {
      PATH: `${join(place.folder, 'bin')}:${process.env['PATH'] ?? ''}`,
      HOME: place.folder,
      LC_ALL: 'C.UTF-8',
      TERM: 'xterm',
    },
  });
  expect(stderr).toBe('');
  expect(existsSync(join(place.folder, 'pwned'))).toBe(false);
  return stdout;
}

describe('bash', () => {
  /** The words as bash splits them, the last one being typed. */
  const complete = (context: TestContext, ...words: readonly string[]) => {
    const place = withFile();
    place.write('done.sh', place.run(['completion', 'bash']).out);
    const quoted = words.map((word) => `'${word}'`).join(' ');
    const script = `set -u
source ./done.sh
COMP_WORDS=(mentor-audit ${quoted}); COMP_CWORD=${words.length}
_mentor_audit mentor-audit
complete -p mentor-audit
printf '%s\\n' "\${COMPREPLY[@]-}"
`;
    const [registered, ...replies] = runIn('bash', place, script, context).trimEnd().split('\n');
    expect(registered).toBe('complete -F _mentor_audit mentor-audit');
    return replies.filter((reply) => reply !== '');
  };

  it('completes', (context) => {
    expect(complete(context, 'ne')).toEqual(['need']);
    expect(complete(context, 'need', 'rate', 'vi')).toEqual(['visa-advice']);
    expect(complete(context, 'report', '--format', '=', 'js')).toEqual(['json']);
    expect(complete(context, 'report', '--format', '=')).toContain('markdown');
    expect(complete(context, 'explain', 'sole')).toEqual(['sole-cover']);
    expect(complete(context, 'import', 'csv', 'mentor-n')).toEqual(['mentor-network.yaml']);
  });

  it('executes nothing that is typed', (context) => {
    expect(complete(context, 'need', 'rate', '$(touch pwned)')).toEqual([]);
    expect(complete(context, '`touch pwned`', '$(touch pwned)', '')).toEqual([]);
    expect(complete(context, 'import', 'csv', '$(touch pwned)')).toEqual([]);
  });
});

describe('zsh', () => {
  /** What an interactive shell shows, and what the line is, once Tab is pressed at its end. */
  const complete = (context: TestContext, line: string) => {
    const place = withFile();
    place.write('functions/_mentor-audit', place.run(['completion', 'zsh']).out);
    place.write(
      'setup',
      `PS1=; fpath=(./functions $fpath); autoload -Uz compinit; compinit -u -D
tell() { print -r -- "$BUFFER" > line; zle -M to''ld }
zle -N tell; bindkey '^G' tell; echo rea''dy
`,
    );
    place.write('line-to-complete', line);
    const script = `zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell 'source ./setup'
zpty -r shell shown '*ready*'
zpty -n -w shell "$(<line-to-complete)"$'\\t\\a'
zpty -r shell shown '*told*'
print -r -- "$shown"
`;
    const shown = runIn('zsh', place, script, context);
    return { shown, line: place.read('line').trimEnd() };
  };

  it('completes, with what the words mean', (context) => {
    expect(complete(context, 'mentor-audit need rate vi').line).toBe(
      'mentor-audit need rate visa-advice',
    );
    expect(complete(context, 'mentor-audit report --format=js').line).toContain('--format=json');
    expect(complete(context, 'mentor-audit import csv mentor-n').line).toContain(
      'csv mentor-network.yaml',
    );
    expect(complete(context, 'mentor-audit need rate ').shown).toContain(
      'visa-advice  -- Visa advice',
    );
  });

  it('executes nothing that is typed', (context) => {
    // zsh itself would expand the word under the cursor.
    expect(complete(context, 'mentor-audit -f $(touch pwned) need rate sp').line).toContain(
      '$(touch pwned) need rate sponsorship',
    );
    complete(context, 'mentor-audit need rate `touch pwned` hi');
  });
});

describe('fish', () => {
  const complete = (context: TestContext, line: string) => {
    const place = withFile();
    place.write('done.fish', place.run(['completion', 'fish']).out);
    const script = `source done.fish\ncomplete -C '${line}'\n`;
    return runIn('fish', place, script, context).trimEnd().split('\n');
  };

  it('completes, with what the words mean', (context) => {
    expect(complete(context, 'mentor-audit need rate vi')).toEqual(['visa-advice\tVisa advice']);
    expect(complete(context, 'mentor-audit report --format=js')).toEqual(['--format=json']);
    expect(complete(context, 'mentor-audit report --format js')).toEqual(['json']);
    expect(complete(context, 'mentor-audit explain sole')).toEqual(['sole-cover']);
    expect(complete(context, 'mentor-audit import csv mentor-n')).toEqual(['mentor-network.yaml']);
  });

  it('executes nothing that is typed', (context) => {
    complete(context, 'mentor-audit need rate (touch pwned)');
    complete(context, 'mentor-audit (touch pwned) $(touch pwned) ');
  });
});
