import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeWorkplace } from '../support/program.js';
import { cutOff, hasChromium, launch, openText, overlaps, WHERE } from './chromium.js';
import { networkOf } from '../trust/hostile-network.js';
import { PAYLOADS } from '../trust/payloads.js';
import { crowdFile, EXAMPLE } from './networks.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What the built program makes of a network file. */
function make(file: string, ...args: string[]): string {
  const place = makeWorkplace();
  place.write('net.yaml', file);
  const { out, err } = place.run(['-f', 'net.yaml', ...args]);
  expect(err).toBe('');
  return out;
}

const report = (file: string, ...args: string[]) =>
  make(file, 'report', '--format', 'html', ...args);

const PEOPLE = {
  'the example': EXAMPLE,
  'an empty network': crowdFile(0),
  'one person': crowdFile(1),
  'five people': crowdFile(5),
  '25 people': crowdFile(25),
  '60 people': crowdFile(60),
  '61 people': crowdFile(61),
  'hostile texts': networkOf(PAYLOADS).text,
} as const;

describe.skipIf(!hasChromium)(`pages and pictures ${WHERE}`, { timeout: 60_000 }, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  describe.each(Object.entries({ ...PEOPLE, '1,000 people': crowdFile(1000) }))('%s', (_, file) => {
    it.each([
      ['phone, dark', { width: 360, colorScheme: 'dark' }],
      ['desktop, light', { width: 1280, colorScheme: 'light' }],
    ] as const)('is a sound page: %s', async (_name, options) => {
      const html = report(file);
      expect(Buffer.byteLength(html)).toBeLessThan(1_000_000);
      const { page, troubles, close } = await openText(browser, html, 'html', options);
      expect(await overlaps(page)).toEqual([]);
      expect(await cutOff(page)).toEqual([]);
      const width = await page.evaluate('document.documentElement.scrollWidth');
      expect(width).toBeLessThanOrEqual(options.width);
      // The page's policy forbids every script but its own; the debugger is not bound by it.
      await page.evaluate(AXE);
      const { violations } = await page.evaluate<{
        violations: { id: string; nodes: { html: string }[] }[];
      }>('axe.run(document, { resultTypes: ["violations"] })');
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
      expect(troubles).toEqual([]);
      await close();
    });
  });

  it.each(Object.entries(PEOPLE))('draws %s without an overlap', async (_name, file) => {
    for (const args of [['--ties'], ['--redact'], ['--dark']]) {
      const { page, troubles, close } = await openText(browser, make(file, 'map', ...args), 'svg');
      expect(await overlaps(page)).toEqual([]);
      expect(await cutOff(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.namespaceURI')).toContain('svg');
      expect(await page.evaluate('document.querySelectorAll("parsererror, script").length')).toBe(
        0,
      );
      expect(troubles).toEqual([]);
      await close();
    }
  });

  it('holds every size of network from 1 to 60 without an overlap', async () => {
    for (let size = 2; size <= 60; size += 7) {
      const { page, close } = await openText(browser, make(crowdFile(size), 'map'), 'svg');
      expect(await overlaps(page)).toEqual([]);
      await close();
    }
  });

  it('filters by need and by person, highlights in the map, and shows all again', async () => {
    const { page, troubles, close } = await openText(browser, report(EXAMPLE), 'html');
    const count = (selector: string) => page.locator(selector).count();
    await page.selectOption('#filter-need', 'accountability');
    expect(await page.locator('.matrix tbody tr:visible').allInnerTexts()).toEqual([
      expect.stringContaining('Tomasz Wójcik'),
    ]);
    expect(await count('.map .person:not(.dim)')).toBe(1);
    expect(await count('.card:visible')).toBe(1);
    await page.selectOption('#filter-need', '');
    await page.selectOption('#filter-person', 'astrid');
    expect(await page.locator('.map .person:not(.dim) .name').allTextContents()).toEqual([
      'Astrid Lindqvist',
    ]);
    expect(await count('.map .sector:not(.dim)')).toBe(3);
    expect(await page.locator('#filter-status').innerText()).toContain('1 in the table');
    await page.click('#filter-reset');
    expect(await count('.dim, [data-out]')).toBe(0);
    expect(troubles).toEqual([]);
    await close();
  });

  it('filters a thousand people too, and those in confidence stay with their need', async () => {
    const many = await openText(browser, report(crowdFile(1000)), 'html');
    await many.page.selectOption('#filter-person', 'p7');
    expect(await many.page.locator('.matrix tbody tr:visible').count()).toBe(1);
    await many.close();
    const redacted = await openText(browser, report(EXAMPLE, '--redact'), 'html');
    await redacted.page.selectOption('#filter-need', 'safe-space');
    expect(await redacted.page.locator('.map .person:not(.dim) .name').allTextContents()).toEqual([
      'someone',
    ]);
    expect([...many.troubles, ...redacted.troubles]).toEqual([]);
    await redacted.close();
  });

  it('is readable without JavaScript, and offers no filter then', async () => {
    const { page, troubles, close } = await openText(browser, report(EXAMPLE), 'html', {
      javaScriptEnabled: false,
    });
    expect(await page.locator('#filter').isVisible()).toBe(false);
    for (const id of ['next-step', 'needs', 'map', 'matrix', 'findings', 'trend', 'numbers']) {
      expect(await page.locator(`#${id}`).isVisible()).toBe(true);
    }
    expect(troubles).toEqual([]);
    await close();
  });

  it('can be worked with the keyboard alone', async () => {
    const { page, close } = await openText(browser, report(EXAMPLE), 'html');
    const order: unknown[] = [];
    for (let step = 0; step < 7; step++) {
      await page.keyboard.press('Tab');
      order.push(
        await page.evaluate('document.activeElement.id || document.activeElement.className'),
      );
    }
    expect(order).toEqual([
      'skip',
      'filter-need',
      'filter-person',
      'filter-reset',
      'scroll',
      'scroll',
      'scroll',
    ]);
    await close();
  });

  it('refuses what its policy does not allow', async () => {
    const foreign = report(EXAMPLE).replace(
      '</main>',
      '<img src="https://example.org/x.png"><script>document.title = "owned"</script></main>',
    );
    const { page, troubles, close } = await openText(browser, foreign, 'html');
    expect(await page.title()).toBe('The mentoring network of Noor Haddad');
    expect(troubles.filter((trouble) => trouble.startsWith('console'))).toHaveLength(2);
    await close();
  });
});
