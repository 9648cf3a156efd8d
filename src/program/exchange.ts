import { Argument, Option } from '@commander-js/extra-typings';
import { EXPORT_FORMATS, IMPORT_FORMATS, SHELLS } from '../commands/formats.js';
import { CHANNELS } from '../network/vocabulary.js';
import { collect, dryRun, examples, type AddCommands } from './parts.js';

/** The commands that exchange data with other programs. */
export const addExchangeCommands: AddCommands = (program, act) => {
  program
    .command('import')
    .description('take people from a contact list into the file')
    .addArgument(new Argument('<format>', 'what the list is').choices(IMPORT_FORMATS))
    .argument('<file>', 'the list; - reads standard input')
    .option('--match <text>', 'who has this in name, organization or role; repeatable', collect)
    .option('--all', 'everyone')
    .addOption(
      new Option('--known-through <channel>', 'how new people came (linkedin: online)').choices(
        CHANNELS,
      ),
    )
    .option('--map <field=column>', 'csv: which column holds a field; repeatable', collect)
    .option('--skip-bad', 'leave out what cannot be read')
    .addOption(dryRun())
    .addHelpText(
      'after',
      examples(
        'import linkedin Connections.csv',
        'import linkedin Connections.csv --match northwind --match "ana ruiz"',
        'import vcard contacts.vcf --all --known-through family-or-friends',
        'import csv people.csv --map name=Contact --map role="Job title" --all',
      ),
    )
    .action((format, file, options) =>
      act(async (context) =>
        (await import('../commands/import.js')).importContacts(context, format, file, options),
      ),
    );

  program
    .command('export')
    .description('write the file for other programs')
    .addArgument(new Argument('<format>', 'what to write').choices(EXPORT_FORMATS))
    .option('-o, --output <file>', 'write it to a file')
    .addHelpText(
      'after',
      examples('export json', 'export csv -o people.csv', 'export ics -o contacts.ics'),
    )
    .action((format, options) =>
      act(async (context) =>
        (await import('../commands/export.js')).exportNetwork(context, format, options),
      ),
    );

  program
    .command('completion')
    .description('print a script that completes commands, options and ids')
    .addArgument(new Argument('<shell>', 'for which shell').choices(SHELLS))
    .addHelpText(
      'after',
      examples(
        'completion bash > ~/.local/share/bash-completion/completions/mentor-audit',
        'completion zsh > ~/.zfunc/_mentor-audit',
        'completion fish > ~/.config/fish/completions/mentor-audit.fish',
      ),
    )
    .action((shell) =>
      act(async (context) =>
        (await import('../commands/completion.js')).completion(context, shell),
      ),
    );

  // What those scripts call.
  program
    .command('complete', { hidden: true })
    .argument('[words...]', 'the words so far; the last one is being typed')
    .action((words) =>
      act(async (context) =>
        (await import('../commands/complete.js')).complete(context, program, words),
      ),
    );
};
