import { Option } from '@commander-js/extra-typings';
import { REPORT_FORMATS } from '../commands/formats.js';
import { collect, examples, failOn, type AddCommands } from './parts.js';

/** The commands that audit and explain. */
export const addAuditCommands: AddCommands = (program, act) => {
  program
    .command('report')
    .description('audit the file and show which needs have no one covering them')
    .addOption(
      new Option('--format <format>', 'how to show it')
        .choices(REPORT_FORMATS)
        .default('text' as const),
    )
    .option('-o, --output <file>', 'write the report to a file')
    .option('--need <id>', 'this need only; may be repeated', collect)
    .option('--redact', 'pseudonyms for names, and no text of the file, to show it to others')
    .addOption(failOn('error'))
    .addHelpText(
      'after',
      examples(
        'report',
        'report --format json -o report.json',
        'report --need sponsorship --fail-on warning',
      ),
    )
    .action((options) =>
      act(async (context) => (await import('../commands/report.js')).report(context, options)),
    );

  program
    .command('explain')
    .description('what a rule or a need means, why it matters, what to do')
    .argument('[name]', 'a rule or a need; without it, the list of both')
    .addHelpText('after', examples('explain', 'explain sponsorship', 'explain sole-cover'))
    .action((name) =>
      act(async (context) => (await import('../commands/explain.js')).explain(context, name)),
    );
};
