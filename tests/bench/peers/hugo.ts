import type { Step, System } from '../system.ts';
import { writeFiles } from '../write-content.ts';
import { articleFiles, fieldsOf, questionFiles } from './posts.ts';

/** Hugo with plain Markdown: the one that is installed, such as Debian’s (`apt-get install hugo`, 0.111.3 in bookworm). */
export const hugo: System = {
  name: 'hugo',
  packages: {},
  prepare: ({ articles, questions }, folder) =>
    writeFiles(folder, {
      ...FILES,
      ...articleFiles(articles, 'content/articles', (article) => {
        const { part, series, ...fields } = fieldsOf(article);
        return { ...fields, ...(series === undefined ? {} : { series: [series], series_weight: part }) };
      }),
      ...questionFiles(questions, 'content/questions'),
    }),
  build: ({ folder, out, cache }): Step => ({
    command: 'hugo',
    args: ['--source', folder, '--destination', out, '--cacheDir', cache, '--buildFuture', '--noBuildLock'],
    cwd: folder,
  }),
};

const FILES = {
  'hugo.toml': `baseURL = 'https://example.com/'
title = 'Bench'
languageCode = 'en-GB'
paginate = 20
disableKinds = ['section', 'sitemap', 'robotsTXT', '404']
[taxonomies]
topic = 'topics'
series = 'series'
[outputs]
home = ['HTML', 'RSS']
taxonomy = ['HTML']
term = ['HTML']
[services.rss]
limit = 50
`,
  'layouts/_default/baseof.html': `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title><meta name="description" content="{{ .Description }}"></head>
<body><header><a href="/">Bench</a></header><main>{{ block "main" . }}{{ end }}</main></body></html>
`,
  'layouts/_default/single.html':
    `{{ define "main" }}<article><h1>{{ .Title }}</h1><time>{{ .Date.Format "2 January 2006" }}</time>
{{ .Content }}
<p>{{ range .GetTerms "topics" }}<a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ end }}</p></article>
{{ range .Params.series }}{{ $parts := (index $.Site.Taxonomies.series .).Pages }}
<nav>{{ with $parts.Next $ }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }} {{ with ` +
    `$parts.Prev $ }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav>{{ end }}{{ end }}
`,
  'layouts/index.html':
    `{{ define "main" }}{{ $pages := .Paginate (where .Site.RegularPages "Section" "articles").ByDate.Reverse }}
<ul>{{ range $pages.Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> <time>` +
    `{{ .Date.Format "2 January 2006" }}</time><p>{{ .Description }}</p></li>{{ end }}</ul>
{{ with $pages.Prev }}<a href="{{ .URL }}">Newer</a>{{ end }} {{ with $pages.Next }}<a href="{{ .URL }}">Older</a>{{ end }}{{ end }}
`,
  'layouts/topics/term.html': `{{ define "main" }}<h1>{{ .Title }}</h1>
<ul>{{ range first 50 .Pages.ByDate.Reverse }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>{{ end }}
`,
};
