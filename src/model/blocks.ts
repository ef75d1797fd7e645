/** A block of a page that a policy has to name: the text of a style, or of a script that runs. */
export interface Block {
  of: 'styles' | 'scripts';
  text: string;
}

/**
 * The styles and the scripts that stand in a page, in its order; a script in a file of its own has no text. Data is no
 * script. A tag is passed over with all its attributes, so that what an author writes in one opens nothing.
 */
export function findBlocks(html: string): Block[] {
  return [...html.matchAll(TAG)].flatMap(([, name, attributes = '', text = '']): Block[] => {
    if (name === undefined) return [];
    if (name.toLowerCase() === 'style') return [{ of: 'styles', text }];
    return DATA.test(attributes) ? [] : [{ of: 'scripts', text }];
  });
}

/** A comment, an element whose content is text, or any other tag (WHATWG HTML, section 13.2.5). */
const TAG = /<!--[\s\S]*?-->|<(style|script)((?:[^"'>]|"[^"]*"|'[^']*')*)>([\s\S]*?)<\/\1\s*>|<[a-z](?:[^"'>]|"[^"]*"|'[^']*')*>/gi;

/** The types of a script that hold data (WHATWG HTML, section 4.12.1). */
const DATA = /\stype="?(?:application\/(?:ld\+)?json|text\/plain)\b/i;
