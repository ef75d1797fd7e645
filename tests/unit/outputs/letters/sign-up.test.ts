import { expect, test } from 'vitest';
import { signUpForm } from '../../../../src/outputs/letters/sign-up.ts';
import type { Mailing, MailingList } from '../../../../src/site.ts';

const ALL: MailingList = { gets: 'everything', title: 'All', id: '1', formValue: 'all' };
const WEEK: MailingList = { gets: 'digest', title: 'Weekly', id: '2', formValue: 'week' };

test.each<[string, Mailing]>([
  ['no service', { lists: [ALL] }],
  ['Buttondown without an account', { service: 'buttondown', lists: [ALL] }],
  ['listmonk without a server', { service: 'listmonk', lists: [ALL] }],
  ['an announcement list without a page to sign up', { service: 'smtp', lists: [ALL] }],
])('offers nothing where there is %s', (_, mailing) => {
  expect(signUpForm(mailing)).toBeUndefined();
});

test('sends the only list unseen, and lets readers choose among several', () => {
  const mailing = { service: 'buttondown', account: 'us', lists: [ALL] } as const;
  expect(signUpForm(mailing)).toMatchObject({
    action: 'https://buttondown.com/api/emails/embed-subscribe/us',
    hidden: [
      { name: 'embed', value: '1' },
      { name: 'tag', value: 'all' },
    ],
    choices: [],
    keeper: 'Buttondown',
  });
  expect(signUpForm({ ...mailing, lists: [ALL, WEEK], keeper: 'The desk' })).toMatchObject({
    hidden: [{ name: 'embed', value: '1' }],
    choices: [
      { name: 'tag', value: 'all', isChosen: true },
      { name: 'tag', value: 'week', isChosen: false },
    ],
    type: 'radio',
    keeper: 'The desk',
  });
});

test('writes the forms of listmonk and of an announcement list', () => {
  expect(signUpForm({ service: 'listmonk', server: 'https://l.example', lists: [ALL, WEEK] })).toMatchObject({
    action: 'https://l.example/subscription/form',
    type: 'checkbox',
    choices: [{ name: 'l', value: 'all' }, { name: 'l' }],
    keeper: 'l.example',
  });
  const signUp = 'https://m.example/mailman/subscribe/announce';
  expect(signUpForm({ service: 'smtp', signUp, lists: [ALL, WEEK] })).toMatchObject({
    action: signUp,
    hidden: [],
    choices: [],
  });
});
