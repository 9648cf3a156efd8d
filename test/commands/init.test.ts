import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { TEMPLATE_NAMES } from '../../src/network/templates.js';
import { makeWorkplace } from '../support/program.js';

describe('init', () => {
  it.each(TEMPLATE_NAMES)('--template %s writes a file that passes check', (template) => {
    const place = makeWorkplace();
    expect(place.run(['init', '--template', template]).code).toBe(0);
    expect(place.run(['check'])).toEqual({ code: 0, out: '', err: '' });
    expect(statSync(join(place.folder, 'mentor-network.yaml')).mode & 0o777).toBe(0o600);
  });

  it('never overwrites without --force, and keeps the old text for undo with it', () => {
    const place = makeWorkplace();
    place.write('mentor-network.yaml', 'mine');
    expect(place.run(['init'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('--force') as string,
    });
    expect(place.read('mentor-network.yaml')).toBe('mine');
    expect(place.run(['init', '--force']).code).toBe(0);
    expect(place.run(['undo']).code).toBe(0);
    expect(place.read('mentor-network.yaml')).toBe('mine');
  });

  it('never overwrites a schema file without --force either', () => {
    const place = makeWorkplace();
    place.write('mentor-network.schema.json', 'mine');
    expect(place.run(['init', '--schema']).code).toBe(2);
    expect(place.read('mentor-network.schema.json')).toBe('mine');
    expect(place.run(['check']).code).toBe(2);
    expect(place.run(['init', '--schema', '--dry-run', '--force']).out).toContain('schema.json');
  });

  it('--list names every template', () => {
    const { out } = makeWorkplace().run(['init', '--list']);
    expect(out.match(/^\S+/gm)).toEqual(TEMPLATE_NAMES);
  });

  it('tells the story of the example as of today', () => {
    const place = makeWorkplace();
    place.run(['init', '--template', 'example', '--today', '2031-05-05']);
    const then = place.run(['report', '--format', 'json', '--today', '2031-05-05']).out;
    place.run(['init', '--template', 'example', '--force']);
    const now = place.run(['report', '--format', 'json']).out;
    const summary = (text: string) => (JSON.parse(text) as { summary: unknown }).summary;
    expect(summary(then)).toEqual(summary(now));
  });

  it('--schema writes the JSON Schema beside it, and the line by which editors find it', () => {
    const place = makeWorkplace();
    place.run(['init', '--schema']);
    expect(place.read('mentor-network.yaml')).toMatch(
      /^# yaml-language-server: \$schema=\.\/mentor-network\.schema\.json\n/,
    );
    expect(place.read('mentor-network.schema.json')).toBe(place.run(['schema']).out);
  });
});

describe('schema', () => {
  it('validates every starter file, and nothing that check refuses for its shape', () => {
    const ajv = new Ajv({ allErrors: true, strict: false });
    formats.default(ajv);
    const place = makeWorkplace();
    const validate = ajv.compile(JSON.parse(place.run(['schema']).out) as object);
    for (const template of TEMPLATE_NAMES) {
      place.run(['init', '--force', '--template', template]);
      expect([
        template,
        validate(parse(place.read('mentor-network.yaml'))),
        validate.errors,
      ]).toEqual([template, true, null]);
    }
    const head = { version: 1, me: { name: 'Sam' } };
    const sound: object[] = [
      head,
      { ...head, 'x-y': 1, people: { 'x-y': 1, ana: { 'x-z': 1 } } },
      {
        ...head,
        why: null,
        needs: { community: null, sponsorship: 'high' },
        people: { ana: null },
      },
    ];
    const faulty: object[] = [
      {},
      { ...head, version: 2 },
      { ...head, me: {} },
      { ...head, peple: {} },
      { ...head, needs: { community: 'hig' } },
      { ...head, needs: { community: { importnce: 'high' } } },
      { ...head, people: { 'Ana Ruiz': {} } },
      { ...head, people: { ana: { covers: { community: 'sure' } } } },
      { ...head, people: { ana: { every: 'soon' } } },
      { ...head, people: { ana: { mentee: 'yes' } } },
      { ...head, log: [{ with: 'ana' }] },
      { ...head, log: [{ on: '2026-02-30', with: 'ana' }] },
      { ...head, settings: { rules: { 'sole-cove': 'off' } } },
      { ...head, waivers: [{ rule: 'sole-cover', about: 'network' }] },
    ];
    for (const value of [...sound, ...faulty]) {
      const text = JSON.stringify(value);
      const checked = place.run(['check', '-f', '-'], { input: text }).code === 0;
      expect([text, validate(value), checked]).toEqual([
        text,
        sound.includes(value),
        sound.includes(value),
      ]);
    }
  });
});
