import { IMPORTANCES } from '../network/vocabulary.js';
import { dryRun, examples, failOn, splitList, type AddCommands } from './parts.js';

/** The commands that ask what is needed. */
export const addNeedCommands: AddCommands = (program, act) => {
  program
    .command('interview')
    .description('ask why, how, then who; save every answer; print the report')
    .option('--only <needs>', 'ask about these needs only, as sponsorship,safe-space', splitList)
    .option('--all', 'ask everything again; earlier answers are the defaults')
    .option('--answers <file>', 'take the answers from a partial network file, asking nothing')
    .addOption(failOn('never'))
    .addOption(dryRun())
    .addHelpText(
      'after',
      examples('interview', 'interview --only sponsorship', 'interview --answers answers.yaml'),
    )
    .action((options) =>
      act(async (context) =>
        (await import('../commands/interview.js')).interview(context, options),
      ),
    );

  const need = program.command('need').description('rate, add and list needs');
  need
    .command('rate')
    .description('say how much a need matters now')
    .argument('<id>', 'the need')
    .argument('<importance>', IMPORTANCES.join(', '))
    .addOption(dryRun())
    .addHelpText('after', examples('need rate sponsorship high'))
    .action((id, importance, options) =>
      act(async (context) =>
        (await import('../commands/need.js')).rate(context, id, importance, options),
      ),
    );
  need
    .command('add')
    .description('add a need of your own')
    .argument('<label>', 'what to call it')
    .option('--id <id>', 'its id; made from the label where it is missing')
    .option('--question <text>', 'the question that the interview asks')
    .option('--importance <importance>', IMPORTANCES.join(', '))
    .option('--because <text>', 'why it matters')
    .addOption(dryRun())
    .addHelpText('after', examples('need add "Visa advice" --importance high'))
    .action((label, options) =>
      act(async (context) => (await import('../commands/need.js')).add(context, label, options)),
    );
  need
    .command('list')
    .description('list every need with its importance')
    .action(() => act(async (context) => (await import('../commands/need.js')).list(context)));
};
