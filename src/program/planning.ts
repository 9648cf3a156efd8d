import { Option } from '@commander-js/extra-typings';
import { PLAN_FORMATS } from '../commands/formats.js';
import { examples, type AddCommands } from './parts.js';

/** The commands that turn the audit into something to do. */
export const addPlanningCommands: AddCommands = (program, act) => {
  program
    .command('plan')
    .description('what to do next: per gap, per person, and never too many asks at once')
    .addOption(
      new Option('--format <format>', 'how to show it')
        .choices(PLAN_FORMATS)
        .default('text' as const),
    )
    .addHelpText('after', examples('plan', 'plan --format markdown > plan.md'))
    .action((options) =>
      act(async (context) => (await import('../commands/plan.js')).plan(context, options)),
    );

  program
    .command('draft')
    .description('a message to edit and to send yourself; without a kind, the list of kinds')
    .argument('[kind]', 'what kind of message')
    .argument('[person]', 'whom it is for')
    .option('--need <id>', 'what it asks for')
    .option('--templates <folder>', 'take KIND.txt from this folder where it has one')
    .addHelpText(
      'after',
      examples('draft', 'draft thank-you ana', 'draft ask ana --need sponsorship'),
    )
    .action((kind, person, options) =>
      act(async (context) =>
        (await import('../commands/draft.js')).draft(context, kind, person, options),
      ),
    );
};
