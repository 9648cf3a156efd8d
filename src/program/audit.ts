import { Option } from '@commander-js/extra-typings';
import { MAP_FORMATS, REPORT_FORMATS } from '../commands/formats.js';
import { collect, dryRun, examples, failOn, type AddCommands } from './parts.js';

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
    .option('--matrix', 'with a table of needs and people; text only')
    .addOption(redact())
    .option('--open', 'show the written html in the browser')
    .addOption(failOn('error'))
    .addHelpText(
      'after',
      examples(
        'report',
        'report --format json -o report.json',
        'report --format html -o report.html --open',
        'report --need sponsorship --fail-on warning',
      ),
    )
    .action((options) =>
      act(async (context) => (await import('../commands/report.js')).report(context, options)),
    );

  program
    .command('map')
    .description('draw the network: you in the middle, your needs around you')
    .addOption(
      new Option('--format <format>', 'how to draw it')
        .choices(MAP_FORMATS)
        .default('svg' as const),
    )
    .option('-o, --output <file>', 'write the map to a file')
    .option('--ties', 'show who knows whom')
    .option('--need <id>', 'this need only; may be repeated', collect)
    .addOption(redact())
    .option('--dark', 'dark colours always; otherwise the reader’s system decides')
    .option('--open', 'show the written svg or html in the browser')
    .addHelpText(
      'after',
      examples('map -o map.svg --open', 'map --ties --redact > map.svg', 'map --format dot'),
    )
    .action((options) =>
      act(async (context) => (await import('../commands/map.js')).map(context, options)),
    );

  program
    .command('explain')
    .description('what a rule or a need means, why it matters, what to do')
    .argument('[name]', 'a rule or a need; without it, the list of rules')
    .addHelpText('after', examples('explain', 'explain sponsorship', 'explain sole-cover'))
    .action((name) =>
      act(async (context) => (await import('../commands/explain.js')).explain(context, name)),
    );

  program
    .command('waive')
    .description('say why a finding is all right for now, so that it does not count')
    .argument('[rule]', 'the rule')
    .argument('[about]', 'what the finding is about: the id of a person, a need, …; or network')
    // A reason without quotes would lose all but its first word.
    .allowExcessArguments(false)
    .option('--because <text>', 'the reason')
    .option('--until <date>', 'the last day on which it holds')
    .addOption(
      new Option('--list', 'list the waivers, and whether they hold').conflicts([
        'remove',
        'because',
        'until',
        'dryRun',
      ]),
    )
    .addOption(new Option('--remove', 'take the waiver away').conflicts(['because', 'until']))
    .addOption(dryRun())
    .addHelpText(
      'after',
      examples(
        'waive sole-cover safe-space --because "one is enough for now" --until 2027-06-30',
        'waive --list',
        'waive --remove sole-cover safe-space',
      ),
    )
    .action((rule, about, options) =>
      act(async (context) => {
        const { listWaivers, unwaive, waive } = await import('../commands/waive.js');
        if (options.list) return listWaivers(context);
        return (options.remove ? unwaive : waive)(context, rule, about, options);
      }),
    );

  program
    .command('what-if')
    .description('which needs would go dark or light up; nothing is written')
    .option('--without <id>', 'without this person; may be repeated', collect)
    .option('--with <need=level>', 'with someone new for a need; may be repeated', collect)
    .addOption(
      new Option('--format <format>', 'how to show it')
        .choices(['text', 'json'] as const)
        .default('text' as const),
    )
    .addHelpText(
      'after',
      examples('what-if', 'what-if --without ana', 'what-if --with sponsorship=reliable'),
    )
    .action((options) =>
      act(async (context) => (await import('../commands/what-if.js')).whatIf(context, options)),
    );
};

function redact() {
  return new Option(
    '--redact',
    'pseudonyms for names, and no text of the file, to show it to others',
  );
}
