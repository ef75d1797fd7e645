import { mailing, type Mailing } from '../../site.ts';

/** The form by which a reader asks a service for letters: it goes from the browser to the service, and not by us. */
export interface SignUpForm {
  action: string;
  /** The name of the field for the address. */
  email: string;
  /** What stands in the form unseen. */
  hidden: readonly { name: string; value: string }[];
  /** The lists to choose from; none where there is one. */
  choices: readonly { name: string; value: string; title: string; isChosen: boolean }[];
  /** Whether one list is chosen, or any number of them. */
  type: 'radio' | 'checkbox';
  /** Who keeps the address. */
  keeper: string;
}

/** The form of a mailing; nothing where no service is named, or its service has no form that is known. */
export function signUpForm(settings: Mailing = mailing): SignUpForm | undefined {
  const form = settings.service && FORMS[settings.service](settings);
  if (form === undefined) return undefined;
  const { field, type, hidden, ...facts } = form;
  const lists = settings.lists.flatMap(({ title, formValue }) =>
    field === undefined || formValue === undefined ? [] : [{ name: field, value: formValue, title }],
  );
  return {
    ...facts,
    type,
    email: 'email',
    hidden: [...hidden, ...(lists.length === 1 ? lists : []).map(({ name, value }) => ({ name, value }))],
    choices: lists.length > 1 ? lists.map((list, at) => ({ ...list, isChosen: at === 0 })) : [],
    keeper: settings.keeper ?? facts.keeper,
  };
}

type FormFacts = Pick<SignUpForm, 'action' | 'type' | 'hidden' | 'keeper'> & {
  /** The name of the field for a list. */
  field?: string;
};

const FORMS: Record<NonNullable<Mailing['service']>, (settings: Mailing) => FormFacts | undefined> = {
  buttondown: ({ account }) =>
    account === undefined
      ? undefined
      : {
          action: `https://buttondown.com/api/emails/embed-subscribe/${encodeURIComponent(account)}`,
          field: 'tag',
          type: 'radio',
          hidden: [{ name: 'embed', value: '1' }],
          keeper: 'Buttondown',
        },
  listmonk: ({ server }) =>
    server === undefined
      ? undefined
      : {
          action: `${server}/subscription/form`,
          field: 'l',
          type: 'checkbox',
          hidden: [{ name: 'nonce', value: '' }],
          keeper: new URL(server).hostname,
        },
  smtp: ({ signUp }) =>
    signUp === undefined
      ? undefined
      : { action: signUp, type: 'radio', hidden: [], keeper: new URL(signUp).hostname },
};

/** Services that turn a feed into e-mail, for readers who would rather have it so. They are asked for nothing until a link is followed. */
export const FEED_MAILERS = [
  {
    name: 'Feedrabbit',
    open: (feed: string) => `https://feedrabbit.com/subscriptions/new?url=${encodeURIComponent(feed)}`,
  },
  {
    name: 'Blogtrottr',
    open: (feed: string) => `https://blogtrottr.com/?subscribe=${encodeURIComponent(feed)}`,
  },
  {
    name: 'FeedMail',
    open: (feed: string) => `https://feedmail.org/subscriptions/new?url=${encodeURIComponent(feed)}`,
  },
] as const;
