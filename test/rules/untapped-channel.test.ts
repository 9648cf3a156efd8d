import { CHANNELS } from '../../src/network/vocabulary.js';
import { crowd } from '../support/network.js';
import { describeRule } from '../support/rule-cases.js';

const needs = { sponsorship: 'some' as const };
const all = CHANNELS.filter((channel) => channel !== 'work' && channel !== 'formal-program');
const from = (channels: typeof all) =>
  crowd(...channels.map((known_through) => ({ known_through })));

describeRule('untapped-channel', {
  'fires once, and lists them': {
    network: { needs },
    fires: ['network'],
    severity: 'info',
    facts: { channels: all, first: 'professional-organization' },
  },
  'fires when one is left': {
    network: { needs, people: from(all.slice(1)) },
    fires: ['network'],
    facts: { channels: ['family-or-friends'], first: 'family-or-friends' },
    message: 'No one comes yet from: family or friends',
  },
  'does not fire when only work and programs are left': { network: { needs, people: from(all) } },
  'counts closed people': {
    network: {
      needs,
      people: {
        ...from(all.slice(1)),
        ana: { known_through: 'family-or-friends', closed: { on: '2020-01-01' } },
      },
    },
  },
  'does not fire when every need is covered or not needed': {
    network: { needs: { sponsorship: 'none' }, people: { ana: { covers: ['community'] } } },
  },
});
