import { homedir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { stateFolder } from '../../src/storage/paths.js';

const OWN = join(homedir(), '.local/state/mentor-audit');

test.skipIf(process.platform === 'win32').for([
  ['XDG_STATE_HOME', { XDG_STATE_HOME: '/s', HOME: '/h' }, 'linux', '/s/mentor-audit'],
  [
    'not a relative one',
    { XDG_STATE_HOME: 's', HOME: '/h' },
    'linux',
    '/h/.local/state/mentor-audit',
  ],
  ['not an empty one', { XDG_STATE_HOME: '', HOME: '/h' }, 'linux', '/h/.local/state/mentor-audit'],
  ['the home of the user without any', {}, 'linux', OWN],
  ['the home of the user for a relative one', { HOME: 'h' }, 'linux', OWN],
  ['LOCALAPPDATA on Windows', { LOCALAPPDATA: '/l', HOME: '/h' }, 'win32', '/l/mentor-audit'],
  [
    'LOCALAPPDATA nowhere else',
    { LOCALAPPDATA: '/l', HOME: '/h' },
    'linux',
    '/h/.local/state/mentor-audit',
  ],
] as const)('the state folder: %s', ([, env, platform, folder]) => {
  expect(stateFolder(env, platform)).toBe(folder);
});
