import { EXIT, type ExitCode } from '../errors.js';
import { listPeople, PEOPLE_SORTS, type PeopleSort } from '../planning/people-list.js';
import { tellStory } from '../planning/person-story.js';
import { LEVELS, STEPS, TIES } from '../network/vocabulary.js';
import { choose } from './choose.js';
import type { Context } from './context.js';
import { findNeed, findPerson } from './find.js';
import type { PeopleFormat, PersonFormat } from './formats.js';
import { openNetwork } from './network-file.js';
import { printData } from './output.js';

/** `person show`: one person's whole story. */
export async function show(
  context: Context,
  typed: string,
  { format }: { readonly format: PersonFormat },
): Promise<ExitCode> {
  const { io, today } = context;
  const file = await openNetwork(context);
  const story = tellStory(file.network, findPerson(typed, file), today);
  if (format === 'json') {
    const { renderPersonJson } = await import('../reporters/person-json.js');
    await io.stdout.write(renderPersonJson(story));
  } else {
    const { renderPersonText } = await import('../reporters/person-text.js');
    await io.stdout.write(renderPersonText(story, context.styleFor(io.stdout)));
  }
  return EXIT.done;
}

export interface ListOptions {
  readonly covers?: string | undefined;
  readonly step?: string | undefined;
  readonly tie?: string | undefined;
  readonly level?: string | undefined;
  readonly overdue?: boolean | undefined;
  readonly closed?: boolean | undefined;
  readonly sort: string;
  readonly format: PeopleFormat;
}

/** `person list`: the people who fit, in order. */
export async function list(context: Context, options: ListOptions): Promise<ExitCode> {
  const { io, today } = context;
  const { format, overdue, closed } = options;
  const sort: PeopleSort = choose(options.sort, PEOPLE_SORTS, '--sort');
  const filter = {
    step: options.step === undefined ? undefined : choose(options.step, STEPS, '--step'),
    tie: options.tie === undefined ? undefined : choose(options.tie, TIES, '--tie'),
    level: options.level === undefined ? undefined : choose(options.level, LEVELS, '--level'),
    overdue,
    closed,
  };
  const file = await openNetwork(context);
  const covers = options.covers === undefined ? undefined : findNeed(options.covers, file).id;
  const people = listPeople(file.network, today, { ...filter, covers }, sort);
  if (format === 'json') {
    const { renderPeopleJson } = await import('../reporters/person-json.js');
    await io.stdout.write(renderPeopleJson(people, today));
  } else if (format === 'csv') {
    const { renderPeopleCsv } = await import('../exchange/people-csv.js');
    await printData(context, renderPeopleCsv(people));
  } else if (people.length > 0) {
    const { renderPeopleText } = await import('../reporters/people-text.js');
    await io.stdout.write(renderPeopleText(people, context.styleFor(io.stdout)));
  } else {
    await context.hint(file.network.people.size === 0 ? NOBODY : 'Nobody fits.');
  }
  return EXIT.done;
}

const NOBODY = 'Nobody is in the file yet. Add someone: mentor-audit person add NAME.';
