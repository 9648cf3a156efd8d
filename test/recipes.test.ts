import { spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { makeWorkplace, PROGRAM, type Workplace } from './support/program.js';

/** The recipes of the README, run as they are written there. */
const README = readFileSync('README.md', 'utf8');

/** The fenced block of a kind that holds a text. */
function recipe(kind: string, holding: string): string {
  const blocks = README.matchAll(new RegExp(`^\`\`\`${kind}\\n([^]*?)^\`\`\`$`, 'gm'));
  const block = [...blocks].map(([, text = '']) => text).find((text) => text.includes(holding));
  if (block === undefined) throw new Error(`the README has no ${kind} block with ${holding}`);
  return block;
}

const has = (program: string, ...args: string[]) => spawnSync(program, args).status === 0;

const WORSE = `version: 1
me: { name: Sam }
needs:
  sponsorship: some   # since the reorganization
  community: none
reviews:
  - { on: 2020-11-20, needs: { sponsorship: { importance: some, status: single, live: [ana] } } }
`;
const SAME = WORSE.replace('status: single', 'status: gap');

/** A folder with a network file, and the program under its name in \`bin/\`. */
function withProgram(text: string): Workplace & { bin: string } {
  const place = makeWorkplace();
  place.write('mentor-network.yaml', text);
  place.write('bin/mentor-audit', `#!/bin/sh\nexec '${process.execPath}' '${PROGRAM}' "$@"\n`);
  const bin = join(place.folder, 'bin');
  chmodSync(join(bin, 'mentor-audit'), 0o755);
  return { ...place, bin };
}

/** Runs a command line with nothing in the environment but these, and no terminal. */
function runIn({ folder, bin }: { folder: string; bin: string }, env: string[], line: string) {
  // Without a home in the environment, undo keeps its versions in that of the user list.
  onTestFinished(() => {
    spawnSync(join(bin, 'mentor-audit'), ['undo', '--clear', '--yes'], { cwd: folder });
  });
  const { status, stdout, stderr } = spawnSync('env', ['-i', ...env, '/bin/sh', '-c', line], {
    cwd: '/',
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { code: status, out: stdout, err: stderr };
}

function reviewsIn({ folder }: Workplace): string[] {
  return readdirSync(folder).filter((name) => /^review-\d{4}-\d\d-\d\d\.md$/.test(name));
}

const onUnix = describe.skipIf(process.platform === 'win32');

onUnix('the cron line, in an empty environment', () => {
  const [path = '', job = ''] = recipe('crontab', 'review').split('\n');
  /** What cron makes of the line, with the folders of the test in place of Sam's. */
  const run = (place: Workplace & { bin: string }) => {
    const [, command = ''] = /^0 9 1 12 \* (.*)$/.exec(job) ?? [];
    const line = command.replaceAll('\\%', '%').replace('/home/sam/mentoring', place.folder);
    return runIn(place, [path.replace('/usr/local/bin', place.bin)], line);
  };

  it('has every percent sign escaped, for cron would cut the line there', () => {
    expect(job.replaceAll('\\%', '')).not.toContain('%');
  });

  it.each([
    ['something got worse', WORSE, 1, 'no longer ana'],
    ['nothing did', SAME, 0, 'Still uncovered'],
  ])('leaves a dated report and a record when %s', (_name, text, code, expected) => {
    const place = withProgram(text);
    expect(run(place)).toEqual({ code, out: '', err: '' });
    const [name = ''] = reviewsIn(place);
    expect(place.read(name)).toContain(expected);
    const day = name.slice('review-'.length, -'.md'.length);
    expect(place.read('mentor-network.yaml')).toContain(`  - on: ${day}\n`);
    expect(run(place)).toEqual({ code, out: '', err: '' });
    expect(place.read('mentor-network.yaml').split(`on: ${day}`)).toHaveLength(2);
  });

  it('ends with 2 and says why when the file cannot be read', () => {
    const place = withProgram(`${WORSE}x: 1\n`);
    const { code, out, err } = run(place);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('mentor-network.yaml:8:1: unknown key "x"');
    expect(reviewsIn(place)).toEqual([]);
  });
});

onUnix('the systemd units', () => {
  const service = recipe('ini', 'mentor-review.service');
  const timer = recipe('ini', 'mentor-review.timer');

  it('run the same', () => {
    const place = withProgram(WORSE);
    const value = (key: string) => new RegExp(`^${key}=(.*)$`, 'm').exec(service)?.[1] ?? '';
    const [, script = ''] = /^\/bin\/sh -c '(.*)'$/.exec(value('ExecStart')) ?? [];
    expect(value('WorkingDirectory')).toBe('%h/mentoring');
    const line = script.replaceAll('%%', '%').replaceAll('$$', '$');
    const env = value('Environment').replace('/usr/local/bin', place.bin);
    const run = runIn(place, [env], `cd '${place.folder}' && ${line}`);
    expect(run).toEqual({ code: 1, out: '', err: '' });
    expect(reviewsIn(place)).toHaveLength(1);
  });

  it.runIf(has('systemd-analyze', '--version'))('are sound', () => {
    const place = makeWorkplace();
    place.write('mentor-review.service', service);
    place.write('mentor-review.timer', timer);
    const { status, stderr } = spawnSync(
      'systemd-analyze',
      ['verify', '--man=no', 'mentor-review.service', 'mentor-review.timer'].map((arg) =>
        arg.startsWith('mentor') ? join(place.folder, arg) : arg,
      ),
      { encoding: 'utf8', env: { ...process.env, HOME: place.folder } },
    );
    expect({ status, complaints: stderr.match(/^.*mentor-review.*$/gm) ?? [] }).toEqual({
      status: 0,
      complaints: [],
    });
    const [, when = ''] = /^OnCalendar=(.*)$/m.exec(timer) ?? [];
    expect(spawnSync('systemd-analyze', ['calendar', when]).status).toBe(0);
  });
});

onUnix('the job of a private repository', () => {
  const job = parse(recipe('yaml', 'upload-sarif')) as {
    jobs: { audit: { steps: { run?: string; with?: Record<string, unknown> }[] } };
  };
  const { steps } = job.jobs.audit;
  const commands = steps.flatMap(({ run }) => run ?? []);

  it('installs the package by the name that npm pack gives it', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(commands[0]).toBe(`npm install --global ./mentor-audit-${version}.tgz`);
  });

  it.each([
    [WORSE, 1],
    [SAME, 0],
  ])('uploads what the audit wrote, and fails when something got worse', (text, code) => {
    const place = withProgram(text);
    const runs = commands
      .slice(1)
      .map((line) => runIn(place, [`PATH=${place.bin}`], `cd '${place.folder}' && ${line}`));
    expect(runs.map((run) => run.code)).toEqual([0, code]);
    const upload = steps.find((step) => step.with?.['sarif_file'] !== undefined);
    const sarif = place.read(String(upload?.with?.['sarif_file']));
    expect(JSON.parse(sarif)).toMatchObject({ version: '2.1.0' });
    expect(`${sarif}${runs[1]?.out ?? ''}`).not.toMatch(/Sam|reorganization/);
  });
});

onUnix('the pipelines', () => {
  it.runIf(has('jq', '--version'))('turn JSON into gaps', () => {
    const place = withProgram(WORSE);
    const path = `PATH=${place.bin}:${process.env['PATH'] ?? ''}`;
    const run = runIn(place, [path], `cd '${place.folder}'\n${recipe('sh', '$ids')}`);
    const gaps = 'some\tInstitutional sponsorship\nnew gaps: sponsorship\nclosed: \n';
    expect(run).toEqual({ code: 0, out: gaps, err: '' });
  });

  it.runIf(has('git', '--version'))('show in git the lines that changed, and no others', () => {
    const place = withProgram(WORSE);
    const git = (...args: string[]) =>
      spawnSync('git', args, { cwd: place.folder, encoding: 'utf8' }).stdout;
    git('init', '--quiet');
    git('add', 'mentor-network.yaml');
    place.run(['need', 'rate', 'sponsorship', 'high']);
    const changed = git('diff', '--unified=1').split('\n').slice(5).join('\n');
    expect(changed).toBe(recipe('diff', 'sponsorship'));
    expect(git('diff', '--numstat')).toBe('1\t1\tmentor-network.yaml\n');
  });
});
