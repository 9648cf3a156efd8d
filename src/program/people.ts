import { Option, type CommandUnknownOpts } from '@commander-js/extra-typings';
import { PEOPLE_FORMATS, PERSON_FORMATS } from '../commands/formats.js';
import { flagOf, isListKey, PERSON_FIELDS, type PersonField } from '../network/person-fields.js';
import { ANSWERS, CLOSED_REASONS, LEVELS, STEPS, TIES } from '../network/vocabulary.js';
import { collect, dryRun, examples, type Act, type AddCommands } from './parts.js';

/** The commands about people and what happens with them. */
export const addPeopleCommands: AddCommands = (program, act) => {
  const person = program.command('person').description('add, change, show and list people');
  addWriters(person, act);
  addReaders(person, act);
  addLog(program, act);
};

function addWriters(person: CommandUnknownOpts, act: Act): void {
  const add = person
    .command('add')
    .description('add a person, by flags or, in a terminal, by questions')
    .argument('<name>', 'what they are called')
    .option('--id <id>', 'the id; made from the name where it is missing')
    .addHelpText(
      'after',
      examples(
        'person add "Ana Ruiz"',
        'person add "Ana Ruiz" --level senior --covers sponsorship=hoped --every "6 weeks"',
      ),
    );
  addFieldOptions(add, ({ key }) => key !== 'name');
  add
    .addOption(dryRun())
    .action((name, options) =>
      act(async (context) => (await import('../commands/person.js')).add(context, name, options)),
    );

  const edit = person
    .command('edit')
    .description('change what is known of a person, by flags or, in a terminal, by questions')
    .argument('<person>', 'an id, a name or a clear part of it');
  addFieldOptions(edit, () => true);
  edit
    .option('--uncover <need>', 'a need they do not cover any more; may be repeated', collect)
    .option('--unset <field>', 'empty a field, or take an item out: knows=ben', collect)
    .addOption(dryRun())
    .addHelpText(
      'after',
      examples(
        'person edit ana --step maintain --fit good',
        'person edit ana --covers sponsorship=reliable --uncover community',
        'person edit ana --unset next-contact --unset knows=ben',
      ),
    )
    .action((name, options) =>
      act(async (context) => (await import('../commands/person.js')).edit(context, name, options)),
    );

  person
    .command('close')
    .description('end a relationship; its history stays')
    .argument('<person>', 'an id, a name or a clear part of it')
    .option('--because <why>', CLOSED_REASONS.join(', '))
    .option('--on <when>', 'when it ended, as "last friday"; today where it is missing')
    .addOption(dryRun())
    .addHelpText('after', examples('person close ana --because moved-on --on "last friday"'))
    .action((name, options) =>
      act(async (context) =>
        (await import('../commands/person-end.js')).close(context, name, options),
      ),
    );

  person
    .command('remove')
    .description('take a person out of the file, with every mention of them')
    .argument('<person>', 'an id, a name or a clear part of it')
    .option('--yes', 'do not ask first')
    .addOption(dryRun())
    .addHelpText('after', examples('person remove ana', 'person remove ana --dry-run'))
    .action((name, options) =>
      act(async (context) =>
        (await import('../commands/person-end.js')).remove(context, name, options),
      ),
    );
}

/** A flag for every field, as the table of fields has it. */
function addFieldOptions(
  command: CommandUnknownOpts,
  isOffered: (field: PersonField) => boolean,
): void {
  for (const field of PERSON_FIELDS.filter(isOffered)) {
    const flag = flagOf(field.key);
    if (field.kind === 'switch') {
      command.addOption(new Option(`--${flag}`, field.says));
      command.addOption(new Option(`--no-${flag}`, 'that is not so'));
      continue;
    }
    const says = field.kind === 'choice' ? `${field.says}: ${field.values.join(', ')}` : field.says;
    const isRepeated = field.kind === 'covers' || isListKey(field.key);
    const option = new Option(
      `--${flag} <${field.kind === 'covers' ? 'need[=level]' : flag}>`,
      isRepeated ? `${says}; may be repeated` : says,
    );
    command.addOption(isRepeated ? option.argParser(collect) : option);
  }
}

function addReaders(person: CommandUnknownOpts, act: Act): void {
  person
    .command('show')
    .description("one person's whole story on one page")
    .argument('<person>', 'an id, a name or a clear part of it')
    .addOption(
      new Option('--format <format>', 'how to show it')
        .choices(PERSON_FORMATS)
        .default('text' as const),
    )
    .addHelpText('after', examples('person show ana', 'person show ana --format json'))
    .action((name, options) =>
      act(async (context) =>
        (await import('../commands/person-show.js')).show(context, name, options),
      ),
    );

  person
    .command('list')
    .description('the open people, one line each')
    .option('--covers <need>', 'only those who are down for this need')
    .option('--step <step>', `only those at this step: ${STEPS.join(', ')}`)
    .option('--tie <tie>', `only these ties: ${TIES.join(', ')}`)
    .option('--level <level>', `only this level: ${LEVELS.join(', ')}`)
    .option('--overdue', 'only those whose contact is past the agreed rhythm')
    .option('--closed', 'those who are closed, instead')
    .option('--sort <order>', 'name, last-contact, overdue (by share of the rhythm), load', 'name')
    .addOption(
      new Option('--format <format>', 'how to show them')
        .choices(PEOPLE_FORMATS)
        .default('text' as const),
    )
    .addHelpText(
      'after',
      examples('person list --overdue --sort overdue', 'person list --format csv > people.csv'),
    )
    .action((options) =>
      act(async (context) => (await import('../commands/person-show.js')).list(context, options)),
    );
}

function addLog(program: CommandUnknownOpts, act: Act): void {
  program
    .command('log')
    .description('record a contact, by flags or, in a terminal, by questions')
    .argument('[person...]', 'ids, names or clear parts of them')
    .option('--on <when>', 'when it was: a date, yesterday, "last friday", "3 weeks ago"')
    .option('--what <text>', 'what happened')
    .option('--gave <text>', 'what I gave')
    .option('--got <text>', 'what I got')
    .option('--critical-feedback <text>', 'what they told me that was hard to hear')
    .option('--asked <need>', 'what I asked for: a need, or referral')
    .option('--answer <answer>', `what came of it: ${ANSWERS.join(', ')}`)
    .option('--thanked', 'I have thanked them')
    .option('--no-thanked', 'I have yet to thank them')
    .option('--next <when>', 'when we are in touch next: a date, "in 3 weeks", "next monday"')
    .addOption(dryRun())
    .addHelpText(
      'after',
      examples(
        'log ana --what "Walked through the talk" --got "a blunt read" --thanked',
        'log ana ben --on "last friday" --next "in 6 weeks"',
        'log ana --asked sponsorship --answer yes',
      ),
    )
    .action((people, options) =>
      act(async (context) => (await import('../commands/log.js')).log(context, people, options)),
    );
}
