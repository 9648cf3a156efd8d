import { describeRule } from '../support/rule-cases.js';

describeRule('unserved-goal', {
  'fires for each goal that names an uncovered need': {
    network: {
      needs: { sponsorship: 'some', community: 'none' },
      goals: {
        director: { text: 'Become a director', needs: ['sponsorship', 'sponsorship', 'community'] },
        visa: { needs: ['sponsorship'] },
        rest: { text: 'Rest', needs: ['community'] },
      },
    },
    fires: ['director', 'visa'],
    severity: 'warning',
    message: '“Become a director” depends on institutional sponsorship, which no one covers',
    facts: { needs: ['sponsorship'] },
  },
  'does not fire on a need at risk': {
    network: {
      goals: { director: { needs: ['sponsorship'] } },
      people: { ana: { covers: { sponsorship: 'occasional' } } },
    },
  },
  'does not fire on an unrated need, nor on a goal without needs': {
    network: { goals: { director: { needs: ['sponsorship'] }, rest: {} } },
  },
});
