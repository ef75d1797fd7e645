/** The pages of Astro's default kind, in the words of its own documentation. */
export const PAGES = {
  'tsconfig.json': '{ "extends": "astro/tsconfigs/base" }\n',
  'src/content.config.ts':
    `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const schema = z.object({ title: z.string(), description: z.string(), date: z.coerce.date(), ` +
    `topics: z.array(z.string()), series: z.string().optional(), part: z.number().optional() });
const folder = (name) => defineCollection({ loader: glob({ base: './content/' + name, pattern: '**/*.{md,mdx}' }), schema });

export const collections = { articles: folder('articles'), questions: folder('questions') };
`,
  'src/posts.ts': `import { getCollection } from 'astro:content';

export const newest = (posts) => posts.sort((a, b) => b.data.date - a.data.date);
export const articles = newest(await getCollection('articles'));
export const questions = newest(await getCollection('questions'));
export const slug = (topic) => topic.replaceAll(' ', '-');
export const series = Map.groupBy(articles, ({ data }) => data.series);
export const day = (date) => date.toISOString().slice(0, 10);
`,
  'src/layouts/Page.astro': `---
const { title, description } = Astro.props;
---
<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>{title}</title><meta name="description" content={description} /></head>
  <body><header><a href="/">Bench</a></header><main><slot /></main></body>
</html>
`,
  'src/layouts/Post.astro': `---
import Page from './Page.astro';
import { day, slug } from '../posts.ts';
const { title, description, date, topics } = Astro.props.data;
---
<Page title={title} description={description}>
  <article><h1>{title}</h1><time>{day(date)}</time><slot />
  <p>{topics.map((topic) => <a href={'/topics/' + slug(topic) + '/'}>{topic}</a>)}</p></article>
  <slot name="after" />
</Page>
`,
  'src/pages/articles/[id].astro':
    `---
import { render } from 'astro:content';
import Post from '../../layouts/Post.astro';
import { articles, series } from '../../posts.ts';

export const getStaticPaths = () => articles.map((entry) => {
  const parts = entry.data.series ? series.get(entry.data.series) : [];
  const part = (number) => parts.find(({ data }) => data.part === number);
  return { params: { id: entry.id }, props: { entry, before: part(entry.data.part - 1), after: part(entry.data.part + 1) } };
});
const { entry, before, after } = Astro.props;
const { Content } = await render(entry);
---
<Post data={entry.data}>
  <Content />
  <nav slot="after">{before && <a href={'/articles/' + before.id + '/'}>{before.data.title}</a>` +
    `} {after && <a href={'/articles/' + after.id + '/'}>{after.data.title}</a>}</nav>
</Post>
`,
  'src/pages/questions/[id].astro': `---
import { render } from 'astro:content';
import Post from '../../layouts/Post.astro';
import { questions } from '../../posts.ts';

export const getStaticPaths = () => questions.map((entry) => ({ params: { id: entry.id }, props: { entry } }));
const { entry } = Astro.props;
const { Content } = await render(entry);
---
<Post data={entry.data}><Content /></Post>
`,
  'src/pages/[...page].astro':
    `---
import Page from '../layouts/Page.astro';
import { articles, day } from '../posts.ts';

export const getStaticPaths = ({ paginate }) => paginate(articles, { pageSize: 20 });
const { page } = Astro.props;
---
<Page title="Bench" description="Bench">
  <ul>{page.data.map(({ id, data }) => <li><a href={'/articles/' + id + '/'}>{data.title}</a> ` +
    `<time>{day(data.date)}</time><p>{data.description}</p></li>)}</ul>
  {page.url.prev && <a href={page.url.prev}>Newer</a>} {page.url.next && <a href={page.url.next}>Older</a>}
</Page>
`,
  'src/pages/topics/[topic].astro':
    `---
import Page from '../../layouts/Page.astro';
import { articles, newest, questions, slug } from '../../posts.ts';

export const getStaticPaths = () => {
  const uses = newest([...articles, ...questions]).flatMap((entry) => entry.data.topics.map((topic) => ({ topic, entry })));
  return [...Map.groupBy(uses, ({ topic }) => topic)].map(([topic, all]) =>` +
    ' ({ params: { topic: slug(topic) }, props: { topic, entries: all.slice(0, 50).map(({ entry }) =>' +
    ` entry) } }));
};
const { topic, entries } = Astro.props;
---
<Page title={topic} description={topic}>
  <h1>{topic}</h1>
  <ul>{entries.map(({ collection, id, data }) => <li><a href={'/' + collection + '/' + id + '/'}>{data.title}</a></li>)}</ul>
</Page>
`,
  'src/pages/rss.xml.js':
    `import rss from '@astrojs/rss';
import { articles } from '../posts.ts';

export const GET = ({ site }) => rss({
  title: 'Bench',
  description: 'Bench',
  site,
  items: articles.slice(0, 50).map(({ id, data }) => ({ title: data.title, description: ` +
    `data.description, pubDate: data.date, link: '/articles/' + id + '/' })),
});
`,
};
