import { describe, expect, it } from 'vitest';
import { openerOf } from '../../src/storage/browser.js';

const URL = 'file:///tmp/a%20b.html';

describe('opening a file', () => {
  it.each([
    ['darwin', {}, ['open', [URL]]],
    ['win32', {}, ['rundll32', ['url.dll,FileProtocolHandler', URL]]],
    ['linux', { DISPLAY: ':0' }, ['xdg-open', [URL]]],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, ['xdg-open', [URL]]],
    ['linux', { DISPLAY: '' }, undefined],
    ['freebsd', {}, undefined],
  ] as const)('on %s with %j', (platform, env, opener) => {
    expect(openerOf(URL, platform, env)).toEqual(opener);
  });
});
