import { Option } from '@commander-js/extra-typings';
import { REVIEW_FAIL_LEVELS } from '../audit/exit-code.js';
import { HISTORY_FORMATS, REVIEW_FORMATS } from '../commands/formats.js';
import { dryRun, examples, type AddCommands } from './parts.js';

/** The commands of the yearly self-review. */
export const addReviewCommands: AddCommands = (program, act) => {
  program
    .command('review')
    .description('the yearly self-review: ask what changed, audit, compare with the last review')
    .option('--answers <file>', 'take what changed from a partial network file, asking nothing')
    .option('--record', 'keep this review in the file, for the next one to compare with')
    .option('--note <text>', 'a reflection to keep with it')
    .addOption(
      new Option('--format <format>', 'how to show it')
        .choices(REVIEW_FORMATS)
        .default('text' as const),
    )
    .option('-o, --output <file>', 'write the review to a file')
    .option('--redact', 'pseudonyms for names, and no text of the file, to show it to others')
    .addOption(
      new Option(
        '--fail-on <level>',
        'exit 1 on findings of this severity or worse; `worse`: when a need is worse off than last time',
      )
        .choices(REVIEW_FAIL_LEVELS)
        .default('error' as const),
    )
    .addOption(dryRun())
    .addHelpText(
      'after',
      examples(
        'review',
        'review --no-input --record --fail-on worse',
        'review --answers changes.yaml --format markdown -o review.md',
      ),
    )
    .action((options) =>
      act(async (context) => (await import('../commands/review.js')).review(context, options)),
    );

  program
    .command('history')
    .description('every recorded review, need by need')
    .addOption(
      new Option('--format <format>', 'how to show it')
        .choices(HISTORY_FORMATS)
        .default('text' as const),
    )
    .addHelpText('after', examples('history', 'history --format csv > history.csv'))
    .action((options) =>
      act(async (context) => (await import('../commands/history.js')).history(context, options)),
    );
};
