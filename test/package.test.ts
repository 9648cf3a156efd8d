import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';

/** npm as a script would call it; what the tests' own npm set in the environment is left out. */
function npm(cwd: string, ...args: string[]): string {
  const env = Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name));
  return execFileSync('npm', args, {
    cwd,
    encoding: 'utf8',
    env: Object.fromEntries(env),
    shell: process.platform === 'win32',
  });
}

it('can be packed, installed into an empty folder without a network, and run there', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mentor-audit-package-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  npm(resolve('.'), 'pack', '--ignore-scripts', '--silent', '--pack-destination', folder);
  const [tarball = ''] = readdirSync(folder);
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  npm(folder, 'install', '--offline', '--no-audit', '--no-fund', '--silent', `./${tarball}`);

  const installed = join(folder, 'node_modules');
  expect(readdirSync(installed).filter((name) => !name.startsWith('.'))).toEqual(['mentor-audit']);
  const run = (...args: string[]) =>
    execFileSync(join(installed, '.bin', 'mentor-audit'), args, { cwd: folder, encoding: 'utf8' });
  expect(run('--version')).toMatch(/^\d+\.\d+\.\d+\n$/);
  run('init', '--template', 'example', '--quiet');
  expect(run('report', '--fail-on', 'never')).toContain('Uncovered');
  expect(run('interview', '--answers', 'mentor-network.yaml', '--quiet')).toBe('');
});
