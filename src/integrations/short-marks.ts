import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';

/**
 * Writes the marks by which a component's styles find its elements in nine letters instead of twenty-three: they
 * stand on most elements of a page.
 */
export function shortMarks(): AstroIntegration {
  return {
    name: 'short-marks',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command === 'build') updateConfig({ vite: { plugins: [inComponents, inStyles] } });
      },
    },
  };
}

/** After Astro has compiled a component. */
const inComponents: Plugin = {
  name: 'short-marks-in-components',
  transform: { order: 'post', filter: { id: /\.astro(?:\?|$)/ }, handler: (code) => shorten(code) },
};

/** Before the styles are read: a component's own are a module beside it. */
const inStyles: Plugin = {
  name: 'short-marks-in-styles',
  transform: { order: 'pre', filter: { id: /\.astro\?.*type=style/ }, handler: (code) => shorten(code) },
};

/**
 * Shortens every mark in a module.
 * @throws Error when two components would have one mark.
 */
export function shorten(code: string, known = marks): string {
  return code.replaceAll(/data-astro-cid-(\w{8})/g, (_, whole: string) => {
    const mark = whole.slice(0, 4);
    const holder = known.get(mark) ?? whole;
    if (holder !== whole) throw new Error(`The styles of two components would have the mark "${mark}". Rename one of the components, or let src/integrations/short-marks.ts keep more letters.`);
    known.set(mark, whole);
    return `data-${mark}`;
  });
}

const marks = new Map<string, string>();
