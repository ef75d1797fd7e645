import { join, relative } from 'node:path';
import type { Step, System } from '../system.ts';
import { writeFiles } from '../write-content.ts';
import { articleFiles, questionFiles } from './posts.ts';

/** Eleventy with plain Markdown and Nunjucks. */
export const eleventy: System = {
  name: 'eleventy',
  packages: { '@11ty/eleventy': '3.1.6' },
  prepare: ({ articles, questions }, folder) =>
    writeFiles(folder, {
      ...FILES,
      ...articleFiles(articles, 'src/articles'),
      ...questionFiles(questions, 'src/questions'),
    }),
  build: ({ folder, out }): Step => ({
    command: process.execPath,
    args: [
      join(folder, '..', 'node_modules', '@11ty', 'eleventy', 'cmd.cjs'),
      '--quiet',
      `--output=${relative(folder, out)}`,
    ],
    cwd: folder,
  }),
};

const FILES = {
  'eleventy.config.js':
    `const newest = (pages) => pages.sort((a, b) => b.date - a.date);
const series = new WeakMap();

export default function (config) {
  config.addCollection('posts', (all) => newest(all.getFilteredByGlob('src/articles/*.md')));
  config.addCollection('topics', (all) => {
    const topics = Map.groupBy(newest(all.getFilteredByGlob('src/{articles,questions}/*.md')).flatMap((page) ` +
    `=> page.data.topics.map((topic) => ({ topic, page }))), ({ topic }) => topic);
    return [...topics].map(([topic, uses]) => ({ topic, pages: uses.slice(0, 50).map(({ page }) => page) }));
  });
  config.addFilter('seriesOf', (posts, id) => {
    if (!series.has(posts)) series.set(posts, Map.groupBy(posts, (post) => post.data.series));
    return series.get(posts).get(id);
  });
  config.addFilter('part', (parts, number) => parts.find((post) => post.data.part === number));
  config.addFilter('day', (date) => date.toISOString().slice(0, 10));
  config.addFilter('first', (list, count) => list.slice(0, count));
  return { dir: { input: 'src' }, markdownTemplateEngine: false };
}
`,
  'src/_includes/base.njk':
    `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{{ title or topic.topic or 'Bench' }}</title>` +
    `<meta name="description" content="{{ description }}"></head>
<body><header><a href="/">Bench</a></header><main>{% block main %}{{ content | safe }}{% endblock %}</main></body></html>
`,
  'src/_includes/post.njk':
    `{% extends 'base.njk' %}{% block main %}<article><h1>{{ title }}</h1><time>{{ page.date | day }}</time>
{{ content | safe }}
<p>{% for topic in topics %}<a href="/topics/{{ topic | slugify }}/">{{ topic }}</a> {% endfor %}</p></article>
{% if series %}{% set parts = collections.posts | seriesOf(series) %}{% set before = parts | ` +
    `part(part - 1) %}{% set after = parts | part(part + 1) %}
<nav>{% if before %}<a href="{{ before.url }}">{{ before.data.title }}</a>` +
    '{% endif %} {% if after %}<a href="{{ after.url }}">{{ after.data.title }}</a>{% endif %}</nav>' +
    `{% endif %}{% endblock %}
`,
  'src/articles/articles.json': '{ "layout": "post.njk" }\n',
  'src/questions/questions.json': '{ "layout": "post.njk" }\n',
  'src/index.njk':
    `---
layout: base.njk
pagination: { data: collections.posts, size: 20, alias: posts }
permalink: "/{% if pagination.pageNumber > 0 %}page/{{ pagination.pageNumber + 1 }}/{% endif %}"
---
<ul>{% for post in posts %}<li><a href="{{ post.url }}">{{ post.data.title }}</a> <time>` +
    `{{ post.date | day }}</time><p>{{ post.data.description }}</p></li>{% endfor %}</ul>
{% if pagination.href.previous %}<a href="{{ pagination.href.previous }}">Newer</a>` +
    `{% endif %} {% if pagination.href.next %}<a href="{{ pagination.href.next }}">Older</a>{% endif %}
`,
  'src/topics.njk': `---
layout: base.njk
pagination: { data: collections.topics, size: 1, alias: topic }
permalink: "/topics/{{ topic.topic | slugify }}/"
---
<h1>{{ topic.topic }}</h1>
<ul>{% for page in topic.pages %}<li><a href="{{ page.url }}">{{ page.data.title }}</a></li>{% endfor %}</ul>
`,
  'src/feed.njk':
    `---
permalink: /rss.xml
eleventyExcludeFromCollections: true
---
<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>Bench</title><link>https://example.com/</link><description>Bench</description>
{% for post in collections.posts | first(50) %}<item><title>{{ post.data.title }}</title><link>` +
    'https://example.com{{ post.url }}</link><pubDate>{{ post.date.toUTCString() }}</pubDate>' +
    `<description>{{ post.data.description }}</description></item>
{% endfor %}</channel></rss>
`,
};
