declare module 'turndown-plugin-gfm' {
  import type Turndown from 'turndown';

  /** Tables as GitHub's Markdown writes them. */
  export const tables: Turndown.Plugin;
}
