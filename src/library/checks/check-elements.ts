import { suggest } from '../../content/did-you-mean.ts';
import type { Diagnostic } from '../../content/diagnostics.ts';
import { isElement } from '../../content/html.ts';
import { COMPONENTS } from '../../content/schemas/components.ts';
import { allowedAttributes, isAllowedElement } from '../../content/schemas/elements.ts';
import type { ComponentUse } from '../../content/source.ts';
import type { Report } from './check-bodies.ts';

/** HTML in a body is text: it may not run scripts, load or embed anything, or set styles. */
export function checkElement({ name, props }: ComponentUse, at: Report): Diagnostic[] {
  if (name === 'img')
    return [
      at('<img> stands in a body.', 'Write ![what it shows](./picture.png), which is sized and checked.'),
    ];
  if (/^h[1-6]$/.test(name))
    return [
      at(`<${name}> stands in a body.`, `Write ${'#'.repeat(Math.max(2, Number(name[1])))} and its words.`),
    ];
  if (!isElement(name))
    return [
      at(
        `<${name}> is no element of HTML.`,
        suggest(name, Object.keys(COMPONENTS)).trim() ||
          'Write it in words, or with a component: each begins with a capital.',
      ),
    ];
  const component = Object.keys(COMPONENTS).find((one) => one.toLowerCase() === name);
  if (!isAllowedElement(name))
    return [
      at(
        `<${name}> cannot stand in a body.`,
        component === undefined
          ? 'Say it in words, or ask for a component.'
          : `The component is written with a capital: <${component}>.`,
      ),
    ];
  return Object.entries(props).flatMap(([prop, value]) => checkAttribute(name, prop, value, at));
}

function checkAttribute(name: string, prop: string, value: unknown, at: Report): Diagnostic[] {
  if (/^(?:on|style$|srcdoc$)/i.test(prop))
    return [
      at(
        `"${prop}" cannot stand on <${name}>.`,
        'Remove it: a body is words, and its looks and its scripts are the site’s.',
      ),
    ];
  if (isScriptUrl(prop, value) && !(name === 'a' && prop === 'href'))
    return [
      at(
        `"${prop}" of <${name}> cannot be a javascript: or data: address.`,
        'Write a path of ours, or begin with https://.',
      ),
    ];
  const allowed = allowedAttributes(name);
  if (!allowed.includes(prop))
    return [
      at(
        `"${prop}" cannot stand on <${name}>.`,
        suggest(prop, allowed).trim() ||
          `It may have: ${allowed.filter((one) => one !== 'className').join(', ')}.`,
      ),
    ];
  if (typeof value === 'object' && value !== null)
    return [at(`"${prop}" of <${name}> is a list or a group.`, 'Write it as text.')];
  if (prop === 'id' && !ID.test(String(value)))
    return [
      at(
        `"${String(value)}" cannot be the id of a place.`,
        'Write it in lower-case letters, digits and hyphens: id="a-place".',
      ),
    ];
  return prop === 'cite' && !/^https?:\/\//i.test(String(value))
    ? [at(`"cite" of <${name}> is no web address.`, 'Begin it with https://.')]
    : [];
}

/** Whether an attribute holds an address that runs or contains what it leads to. The `href` of an `<a>` is checked as a link. */
function isScriptUrl(prop: string, value: unknown): boolean {
  if (!/^(?:href|src|action|formaction|xlink:?href|poster)$/i.test(prop)) return false;
  // A browser ignores spaces and control characters before and in a scheme (WHATWG URL, section 4.4).
  return /^(?:javascript|data):/i.test(String(value).replaceAll(/[\s\p{Cc}]/gu, ''));
}

/** A page's own ids begin with a capital. */
const ID = /^[\p{Ll}\p{Lo}\p{N}][\p{Ll}\p{Lo}\p{N}_-]*$/u;
