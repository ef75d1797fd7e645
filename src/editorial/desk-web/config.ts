import { site } from '../../site.ts';
import { listCollections, type KindTable } from './collections.ts';
import { hostOf } from './host.ts';

/** Where the files are: a repository at a Git host, and who signs one in. */
export interface Repository {
  /** Its address: `https://github.com/owner/name`. */
  url: string;
  branch?: string | undefined;
  /** The worker that exchanges a sign-in for a token; without one, a token is typed in. */
  signIn?: string | undefined;
}

/** The largest picture that the editor takes, in bytes. */
const MAX_PICTURE = 10_000_000;

/**
 * The configuration of Sveltia, made from the schemas: every kind, and every field with its description.
 * @param repository without one, only a folder on this machine can be opened
 */
export function buildEditorConfig({
  repository,
  folder,
  kinds,
}: { repository?: Repository | undefined; folder?: string; kinds?: KindTable } = {}): Record<
  string,
  unknown
> {
  return {
    load_config_file: false,
    backend: describeBackend(repository),
    ...(hasReview(repository) ? { publish_mode: 'editorial_workflow' } : {}),
    app_title: `The desk of ${site.name}`,
    site_url: site.origin,
    display_url: site.origin + site.base,
    show_preview_links: false,
    media_folder: `${folder ?? 'content'}/articles`,
    public_folder: '/articles',
    media_libraries: {
      default: { config: { max_file_size: MAX_PICTURE, slugify_filename: true } },
      stock_assets: false,
    },
    slug: { encoding: 'ascii', clean_accents: true, timezone: 'local' },
    output: { omit_empty_optional_fields: true },
    collections: listCollections(folder, kinds).map(({ settings }) => escapeHints(settings)),
  };
}

function describeBackend(repository: Repository | undefined): Record<string, unknown> {
  if (repository === undefined) return { name: 'github', repo: 'this/machine', branch: 'main' };
  const { url, branch = 'main', signIn } = repository;
  const { hostname, origin, pathname } = new URL(url);
  const repo = pathname.replaceAll(/^\/|\.git$|\/$/g, '');
  const name = hostOf(hostname);
  return {
    name,
    repo,
    branch,
    ...(name === 'github' ? { open_authoring: true, auth_scope: 'public_repo', squash_merges: true } : {}),
    ...(name === 'gitea' ? { base_url: origin, api_root: `${origin}/api/v1` } : {}),
    ...(name === 'gitlab' && hostname !== 'gitlab.com' ? { api_root: `${origin}/api/v4` } : {}),
    ...(signIn === undefined ? { auth_methods: ['token'] } : { base_url: signIn }),
    commit_messages: MESSAGES,
  };
}

/** Sveltia knows drafts, reviews and proposals at GitHub and GitLab. */
function hasReview(repository: Repository | undefined): boolean {
  return repository !== undefined && hostOf(new URL(repository.url).hostname) !== 'gitea';
}

const MESSAGES = {
  create: 'Write {{slug}}',
  update: 'Edit {{slug}}',
  delete: 'Remove {{slug}}',
  uploadMedia: 'Add the picture {{path}}',
  deleteMedia: 'Remove the picture {{path}}',
  openAuthoring: '{{message}}, proposed by {{author-name}}',
};

/** Settings in which each hint is Markdown, for which Sveltia takes it: `<Move id="…">` would be an element. */
function escapeHints<T>(value: T): T {
  return JSON.parse(
    JSON.stringify(value, (key, inner: unknown) =>
      key === 'hint' && typeof inner === 'string' ? inner.replaceAll(/[<[\]*_]/g, '\\$&') : inner,
    ),
  ) as T;
}
