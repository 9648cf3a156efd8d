import { describeRule } from '../support/rule-cases.js';

const four = ['professional-development', 'community', 'accountability', 'role-models'];

describeRule('overloaded-person', {
  'fires at four needs, more than half': {
    network: {
      needs: { sponsorship: 'high', 'safe-space': 'some', 'project-feedback': 'some' },
      people: { ana: { name: 'Ana', covers: four } },
    },
    fires: ['ana'],
    message: 'Ana carries 4 of your 7 needs',
  },
  'does not fire at exactly half': {
    network: {
      needs: {
        sponsorship: 'high',
        'safe-space': 'some',
        'project-feedback': 'some',
        'emotional-support': 'some',
      },
      people: { ana: { covers: four } },
    },
  },
  'does not fire at three needs': {
    network: { people: { ana: { covers: four.slice(1) } } },
  },
  'does not count needs that are not needed': {
    network: { needs: { community: 'none' }, people: { ana: { covers: four } } },
  },
  'does not count covers that are not live': {
    network: { people: { ana: { covers: four, closed: { on: '2026-01-01' } } } },
  },
});
