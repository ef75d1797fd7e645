import type { Article } from '../articles.ts';
import { toMarkdown } from '../blocks.ts';
import type { Question } from '../people.ts';
import { withFrontmatter, type Files } from '../write-content.ts';

/** What a plain site knows of an article, in the order that the peers' templates read it. */
export function fieldsOf({ title, summary, published, topics, series }: Article): Record<string, unknown> {
  return { title, description: summary, date: published, topics, series: series?.id, part: series?.part };
}

/** The articles as plain Markdown, with the frontmatter that a peer wants. */
export function articleFiles(
  articles: readonly Article[],
  folder: string,
  fields: (article: Article) => Record<string, unknown> = fieldsOf,
): Files {
  return Object.fromEntries(
    articles.map((article) => [
      `${folder}/${article.id}.md`,
      withFrontmatter(fields(article), toMarkdown(article.body)),
    ]),
  );
}

/** The questions as plain Markdown, each one document with a section for every answer. */
export function questionFiles(questions: readonly Question[], folder: string, extension = 'md'): Files {
  return Object.fromEntries(
    questions.map((question) => {
      const { title, summary, published, topics } = question;
      return [
        `${folder}/${question.id}.${extension}`,
        withFrontmatter({ title, description: summary, date: published, topics }, writeQuestion(question)),
      ];
    }),
  );
}

function writeQuestion({ body, agree, differ, answers }: Question): string {
  const findings = (heading: string, all: Question['agree']) =>
    `## ${heading}\n\n${all.map(({ point }) => `- ${point}`).join('\n')}\n`;
  const digests = answers.map(
    ({ mentor, date, stance, body: digest }) =>
      `## ${mentor.name}\n\n**${stance}.** ${mentor.role}, ${mentor.company}, ${date}\n\n${toMarkdown(digest)}`,
  );
  // What a sentence rests on is a component of ours.
  const short = toMarkdown(body).replaceAll(/ <Cite [^>]*\/>/g, '');
  return [short, findings('Where they agree', agree), findings('Where they differ', differ), ...digests].join(
    '\n',
  );
}
