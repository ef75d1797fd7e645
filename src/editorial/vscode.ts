import { z } from 'astro/zod';
import { COMPONENTS, type Component } from '../content/schemas/components.ts';
import { CONTENT_KINDS, type ContentKind } from '../content/kinds.ts';
import { SCHEMAS } from '../content/validate.ts';

/** The YAML files of each kind as a glob pattern. Astro's extension knows the frontmatter of MDX by its collection. */
const YAML_FILES: Partial<Record<ContentKind, string>> = {
  series: 'content/series/*.yaml',
  mentor: 'content/mentors/*.yaml',
  promise: 'content/promises/*.yaml',
  company: 'content/companies/*.yaml',
};

/**
 * The files in `.vscode/`, by path from the project's root: a JSON Schema (draft 2020-12) for each kind of file, and a
 * snippet for each component.
 */
export function buildEditorFiles(): Record<string, string> {
  const schemas = CONTENT_KINDS.map((kind) => [`.vscode/schemas/${kind}.json`, toJson(describeKind(kind))]);
  const yaml = Object.entries(YAML_FILES).map(([kind, files]) => [`./.vscode/schemas/${kind}.json`, files]);
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
  return { ...z.toJSONSchema(SCHEMAS[kind], { io: 'input', unrepresentable: 'any' }), title: kind };
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
