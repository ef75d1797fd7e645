/** What a reading device does not know by itself; its reader chooses font, size and colours. */
export const BOOK_STYLES = `
.label { font-size: 1.25em; margin: 0; }
header h1 { margin: 0 0 0.25em; line-height: 1.15; }
.date, .source, small, figcaption { font-size: 0.85em; }
.source { margin-top: 2em; overflow-wrap: anywhere; }
.cover { margin: 0; text-align: center; }
.cover img { max-width: 100%; max-height: 100%; }
.title-page { text-align: center; margin-top: 20%; }
table { border-collapse: collapse; width: 100%; font-size: 0.9em; }
th, td { text-align: left; vertical-align: top; padding: 0.25em 0.5em 0.25em 0; border-bottom: 1px solid; }
blockquote { margin: 1em 0 1em 1em; }
img { max-width: 100%; height: auto; }
pre { white-space: pre-wrap; }
h1, h2, h3, h4 { break-after: avoid; }
`;
