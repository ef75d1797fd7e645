import { cancel, intro, isCancel, multiselect, select, text } from '@clack/prompts';
import { CONTENT_KINDS, type ContentKind } from '../content/kinds.ts';
import { listRequired } from './new-entry.ts';
import type { ResemblingMentor } from './resembling.ts';
import type { NewEntryOptions } from './workspace.ts';

/** The slugs that an author chooses from. */
export interface Choices {
  series: readonly string[];
  questions: readonly string[];
  articles: readonly string[];
  promises: readonly string[];
  topics: readonly string[];
}

/** Asks for the kind of a new entry and for its options. Ctrl+C ends the command and writes nothing. */
export async function promptForEntry(
  choices: Choices,
): Promise<{ kind: ContentKind; options: NewEntryOptions }> {
  intro('A new file');
  const kind = await answered(
    select({
      message: 'What is new?',
      options: CONTENT_KINDS.map((value) => ({ value })),
    }),
  );
  return { kind, options: await (ASK[kind]?.(choices) ?? askRequired(kind)) };
}

async function askRequired(kind: ContentKind): Promise<NewEntryOptions> {
  const [name = 'title'] = listRequired(kind);
  return { [name]: await askText(`Its ${name}?`) };
}

const ASK: Partial<Record<ContentKind, (choices: Choices) => Promise<NewEntryOptions>>> = {
  article: async ({ series, promises, topics }) => ({
    title: await askText('Its title?'),
    series: await askOne('A part of which series?', series),
    keeps: await askOne('Does it keep a promise?', promises),
    topics: await askMany('About what?', topics),
  }),
  question: async ({ topics }) => ({
    title: await askText('The question, in our words?'),
    mentor: await askText('Who answers first? (a name)'),
    date: await askText('When, as far as the source shows it? (2024-08-14, 2024-08, 2024 or 12-05)'),
    sourceUrl: await askText('The address of the original?'),
    topics: await askMany('About what?', topics),
  }),
  answer: async ({ questions }) => ({
    question: await askOne('To which question?', questions, false),
    mentor: await askText('Who answers? (a name or a slug)'),
    date: await askText('When, as far as the source shows it? (2024-08-14, 2024-08, 2024 or 12-05)'),
  }),
  mentor: async () => ({ name: await askText('The name?'), role: await askText('The role today?') }),
  series: async ({ articles }) => ({
    title: await askText('Its title?'),
    article: await askOne('Its first part?', articles, false),
  }),
  topic: async () => ({
    name: await askText('Its name, as pieces write it?'),
    about: await askText('What belongs there, in a line?'),
  }),
  promise: async ({ series }) => ({
    title: await askText('The title that is promised?'),
    series: await askOne('Announced in which series?', series),
  }),
};

/** Whether a new mentor is the one on record whom the name resembles. */
export async function confirmMentor({ asked, known }: ResemblingMentor): Promise<boolean> {
  return answered(
    select({
      message: `"${asked}" resembles ${known.name}, who is on record. Who answers?`,
      options: [
        { value: true, label: known.name },
        { value: false, label: `somebody else, ${asked}` },
      ],
    }),
  );
}

function askText(message: string): Promise<string> {
  return answered(
    text({
      message,
      validate: (value) => ((value ?? '').trim() === '' ? 'Write at least one word.' : undefined),
    }),
  );
}

async function askOne(
  message: string,
  slugs: readonly string[],
  canBeNone = true,
): Promise<string | undefined> {
  if (slugs.length === 0) return undefined;
  const none = canBeNone ? [{ value: '', label: 'none' }] : [];
  const chosen = await answered(
    select({ message, options: [...none, ...slugs.map((value) => ({ value }))] }),
  );
  return chosen === '' ? undefined : chosen;
}

async function askMany(message: string, names: readonly string[]): Promise<string[] | undefined> {
  if (names.length === 0) return undefined;
  return answered(
    multiselect({
      message: `${message} (space chooses)`,
      options: names.map((value) => ({ value })),
      required: false,
    }),
  );
}

async function answered<T>(question: Promise<T>): Promise<Exclude<T, symbol>> {
  const answer = await question;
  if (!isCancel(answer)) return answer as Exclude<T, symbol>;
  cancel('Nothing was written.');
  return process.exit(1);
}
