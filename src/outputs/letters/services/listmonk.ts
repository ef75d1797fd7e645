import type { Mailing, MailingList } from '../../../site.ts';
import type { Letter } from '../letter.ts';
import { escapeTags, escapeTagsInText } from './escape-tags.ts';
import { ask, refusal, requireSetting, type Answer, type OpenService } from './service.ts';

/**
 * The API of listmonk (listmonk.app/docs/apis/campaigns). A letter is a campaign with the id of the letter as its name:
 * by it a campaign is found that an earlier run has made, and perhaps not started.
 */
export const openListmonk: OpenService = (mailing, environment) => {
  const user = requireSetting(environment, 'LISTMONK_API_USER', 'make an API user in listmonk, under Users');
  const token = requireSetting(environment, 'LISTMONK_API_TOKEN', 'listmonk shows it once for an API user');
  const server = environment['LISTMONK_URL'] ?? mailing.server;
  if (server === undefined) throw new Error('"mailing" in src/site.ts names no server of listmonk.');
  const headers = { Authorization: `token ${user}:${token}` };
  const call = async (path: string, options: { method?: 'POST' | 'PUT'; body?: unknown } = {}) =>
    dataOf(await ask(NAME, `${server}/api${path}`, { headers, ...options }));
  return {
    name: NAME,
    send: async (letter, lists) => {
      const found = await findCampaign(letter.id, call);
      if (found !== undefined && found.status !== 'draft') return 'known';
      const campaign =
        found ??
        ((await call('/campaigns', { method: 'POST', body: describe(letter, lists, mailing) })) as Campaign);
      await call(`/campaigns/${campaign.id}/status`, { method: 'PUT', body: { status: 'running' } });
      return 'sent';
    },
  };
};

const NAME = 'listmonk';

interface Campaign {
  id: number;
  name: string;
  status: string;
}

/** The campaign of a letter, among the newest: what is sent is younger than a fortnight. */
async function findCampaign(
  id: string,
  call: (path: string) => Promise<unknown>,
): Promise<Campaign | undefined> {
  const page = await call('/campaigns?order_by=created_at&order=DESC&per_page=200&no_body=true');
  return ((page as { results?: Campaign[] }).results ?? []).find(({ name }) => name === id);
}

function describe(letter: Letter, lists: readonly MailingList[], { from, template }: Mailing): object {
  const { id, subject, fragment, text, keywords } = letter;
  return {
    name: id,
    subject,
    lists: lists.map((list) => numberOf(list)),
    type: 'regular',
    content_type: 'html',
    body: escapeTags(fragment),
    altbody: escapeTagsInText(text),
    messenger: 'email',
    tags: keywords,
    headers: [{ 'X-Entry-ID': id }],
    ...(from === undefined ? {} : { from_email: from }),
    ...(template === undefined ? {} : { template_id: template }),
  };
}

function numberOf({ id, title }: MailingList): number {
  if (/^\d+$/.test(id)) return Number(id);
  throw new Error(`The list "${title}" in src/site.ts has the id "${id}". Write its number in listmonk.`);
}

function dataOf(answer: Answer): unknown {
  if (answer.status !== 200) throw refusal(NAME, answer);
  return (answer.body as { data?: unknown } | null)?.data ?? {};
}
