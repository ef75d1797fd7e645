import { findFrontmatter } from '../../content/read/frontmatter.ts';
import { planEntry } from '../new-entry.ts';
import { writeWish } from '../proposal.ts';
import type { EntryPlan, NewEntryOptions, Workspace } from '../workspace.ts';

/** The longest title that an article may have. */
const MAX_TITLE = 120;

/**
 * The draft of an article that holds a letter.
 * @throws Error in one sentence where an option is wrong, or a file is there already
 */
export function planImport(
  { title, body }: { title: string; body: string },
  { voice = 'sincere', slug, series }: Pick<NewEntryOptions, 'voice' | 'slug' | 'series'>,
  workspace: Workspace,
): EntryPlan['files'][number] {
  const short = title.length > MAX_TITLE ? `${title.slice(0, MAX_TITLE - 1).trimEnd()}…` : title;
  const { files } = planEntry('article', { title: short, voice, slug }, workspace);
  const [{ path, text } = { path: '', text: '' }] = files;
  const found = findFrontmatter(text);
  const fields = text.slice(found?.start, found?.end);
  return { path, text: `---\n${fields}${series === undefined ? '' : writeWish(series)}---\n\n${body}` };
}
