import { Option } from '@commander-js/extra-typings';
import { TEMPLATE_NAMES } from '../network/templates.js';
import { dryRun, examples, type AddCommands } from './parts.js';

/** The commands about the network file itself. */
export const addFileCommands: AddCommands = (program, act) => {
  program
    .command('init')
    .description('write a commented starter file')
    .addOption(
      new Option('-t, --template <name>', 'what to start from')
        .choices(TEMPLATE_NAMES)
        .default('mid-career' as const),
    )
    .option('--list', 'list the templates')
    .option('--schema', 'also write the JSON Schema beside it, for editors')
    .option('--force', 'replace a file that is there')
    .addOption(dryRun())
    .addHelpText(
      'after',
      examples('init --template academic', 'init --template example -f demo.yaml'),
    )
    .action((options) =>
      act(async (context) => (await import('../commands/init.js')).init(context, options)),
    );

  program
    .command('check')
    .description('check the file only; silent when it is sound')
    .action(() => act(async (context) => (await import('../commands/check.js')).check(context)));

  program
    .command('schema')
    .description('print the JSON Schema of the file')
    .action(() => act(async (context) => (await import('../commands/schema.js')).schema(context)));

  program
    .command('undo')
    .description('take back the newest change that this program made')
    .option('--list', 'list the changes that are kept')
    .option('--clear', 'forget the kept versions')
    .option('--yes', 'do not ask before forgetting')
    .option('--force', 'go back even past changes made by hand')
    .addOption(dryRun())
    .addHelpText('after', examples('undo', 'undo --list'))
    .action((options) =>
      act(async (context) => {
        const { clearChanges, listChanges, undo } = await import('../commands/undo.js');
        if (options.list) return listChanges(context);
        if (options.clear) return clearChanges(context, options.yes ?? false);
        return undo(context, 'undo', options);
      }),
    );

  program
    .command('redo')
    .description('bring back what undo took')
    .option('--force', 'go on even past changes made by hand')
    .addOption(dryRun())
    .action((options) =>
      act(async (context) => (await import('../commands/undo.js')).undo(context, 'redo', options)),
    );
};
