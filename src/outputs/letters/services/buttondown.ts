import { hash } from 'node:crypto';
import type { MailingList } from '../../../site.ts';
import type { Letter } from '../letter.ts';
import { escapeTags } from './escape-tags.ts';
import { ask, refusal, requireSetting, type OpenService } from './service.ts';

/** Buttondown's API (docs.buttondown.com/api-emails-create). A list is a tag of its subscribers; '' is all of them. */
export const openButtondown: OpenService = (_, environment) => {
  const key = requireSetting(environment, 'BUTTONDOWN_API_KEY', 'Buttondown shows yours under Settings, API');
  const api = environment['BUTTONDOWN_URL'] ?? 'https://api.buttondown.com/v1';
  return {
    name: NAME,
    send: async (letter, lists) => {
      const answer = await ask(NAME, `${api}/emails`, {
        method: 'POST',
        headers: {
          Authorization: `Token ${key}`,
          'X-API-Version': '2026-04-01',
          'X-Idempotency-Key': keyOf(letter.id),
          // Without it, the first message that a key sends is refused.
          'X-Buttondown-Live-Dangerously': 'true',
        },
        body: writeEmail(letter, lists),
      });
      const { code } = (answer.body ?? {}) as { code?: unknown };
      if (code === 'email_duplicate') return 'known';
      if (answer.status !== 200 && answer.status !== 201) throw refusal(NAME, answer);
      return 'sent';
    },
  };
};

const NAME = 'Buttondown';

function writeEmail(
  { id, subject, preheader, fragment, link }: Letter,
  lists: readonly MailingList[],
): object {
  const tags = lists.some((list) => list.id === '') ? [] : lists;
  return {
    subject,
    body: `<!-- buttondown-editor-mode: fancy -->${escapeTags(fragment)}`,
    status: 'about_to_send',
    description: preheader,
    canonical_url: link,
    metadata: { id },
    filters: {
      filters: tags.map((tag) => ({ field: 'subscriber.tags', operator: 'contains', value: tag.id })),
      groups: [],
      predicate: 'or',
    },
  };
}

/** A key has at most two hundred characters, and a header takes only those of ASCII. */
function keyOf(id: string): string {
  return /^[\x21-\x7e]{1,200}$/.test(id) ? id : hash('sha256', id, 'hex');
}
