/**
 * HTML in which a service that fills templates finds nothing to fill: a piece may speak of `{{ name }}`.
 * Only the braces that begin a tag are written another way.
 */
export function escapeTags(html: string): string {
  return html.replaceAll(/\{(?=[{%#])/g, '&#123;');
}

/** The same in plain text, where there is no other way to write a brace: a template of Go that writes it. */
export function escapeTagsInText(text: string): string {
  return text.replaceAll('{{', '{{ "{{" }}');
}
