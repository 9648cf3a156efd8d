import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { deriveFacts } from '../../src/network/facts.js';
import { listNeeds } from '../../src/network/needs.js';
import { readNetwork } from '../../src/network/read.js';
import { DRAFT_KIND_NAMES } from '../../src/planning/draft-kinds.js';
import { messageValues } from '../../src/planning/message-values.js';
import { parseTemplate } from '../../src/planning/template.js';

const EXAMPLE = readFileSync('templates/example.yaml', 'utf8');

describe('a message to each person of the example, about each need and none', () => {
  it.each(DRAFT_KIND_NAMES)('%s reads well and is short', async (kind) => {
    const { network } = await readNetwork(EXAMPLE, 'example.yaml');
    const facts = deriveFacts(network, '2026-11-22');
    const template = parseTemplate(readFileSync(`templates/messages/${kind}.txt`, 'utf8'), kind);
    for (const person of network.people.values()) {
      for (const need of [undefined, ...listNeeds(network.needs)]) {
        const message = template.render(messageValues(person, need, network, facts));
        expect(message).toMatch(/^Subject: \S.*\S\n\nHello \S.*,\n\n[A-Z]/);
        expect(message).toMatch(/\n\nKind regards,\nNoor Haddad\n$/);
        expect(message).not.toMatch(/undefined|null|\[object|\{\{|\}\}| {2}| [,.;:?!]|\n{3}| \n/);
        const [, , ...body] = message.split('\n\n');
        const words = body.slice(0, -1).join(' ').split(/\s+/).length;
        expect(words, message).toBeGreaterThanOrEqual(60);
        expect(words, message).toBeLessThanOrEqual(120);
      }
    }
  });
});
