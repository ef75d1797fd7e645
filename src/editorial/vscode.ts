import { z } from 'astro/zod';
import { COMPONENTS, type Component } from '../content/schemas/components.ts';
import { CONTENT_FACTS, CONTENT_KINDS, type ContentKind } from '../content/kinds.ts';

/**
 * The files in `.vscode/`, by path from the project's root: a JSON Schema (draft 2020-12) for each kind of file, and a
 * snippet for each component.
 */
export function buildEditorFiles(): Record<string, string> {
  const schemas = CONTENT_KINDS.map((kind) => [`.vscode/schemas/${kind}.json`, toJson(describeKind(kind))]);
  // The frontmatter of MDX is known to Astro's extension by its collection.
  const yaml = CONTENT_KINDS.flatMap((kind) =>
    CONTENT_FACTS[kind].files
      .filter((file) => file.endsWith('.yaml'))
      .map((file) => [`./.vscode/schemas/${kind}.json`, `content/${file.replace('<slug>', '*')}`]),
  );
  const settings = {
    'yaml.schemas': Object.fromEntries(yaml),
    'astro.content-intellisense': true,
    'editor.wordWrap': 'on',
  };
  const extensions = {
    recommendations: ['astro-build.astro-vscode', 'unifiedjs.vscode-mdx', 'redhat.vscode-yaml'],
  };
  return Object.fromEntries([
    ...schemas,
    ['.vscode/settings.json', toJson(settings)],
    ['.vscode/extensions.json', toJson(extensions)],
    ['.vscode/house.code-snippets', toJson(buildSnippets())],
  ]);
}

/** The JSON Schema of what an author writes, before defaults are applied. */
function describeKind(kind: ContentKind): object {
  return {
    ...z.toJSONSchema(CONTENT_FACTS[kind].schema, { io: 'input', unrepresentable: 'any' }),
    title: kind,
  };
}

function buildSnippets(): Record<string, object> {
  return Object.fromEntries(
    Object.entries<Component>(COMPONENTS).map(([name, component]) => {
      const props = Object.entries(component.props.shape as Record<string, z.ZodType>).filter(
        ([, prop]) => !prop.safeParse(undefined).success,
      );
      const attributes = props
        .map(([prop, type], index) => ` ${prop}=${takesText(type) ? `"$${index + 1}"` : `{$${index + 1}}`}`)
        .join('');
      const body = component.wraps ? `<${name}${attributes}>$0</${name}>` : `<${name}${attributes} />$0`;
      return [
        name,
        {
          scope: 'mdx',
          prefix: `<${name}`,
          body: [body],
          description: props.map(([prop, { description = '' }]) => `${prop}: ${description}`).join(' '),
        },
      ];
    }),
  );
}

function takesText(type: z.ZodType): boolean {
  return type.safeParse('a text').success || type.safeParse('slug').success;
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
