import config from '../../astro.config.mjs';

/** What `LEAVE_OUT` may name, with the integrations that make it or would miss it. */
const PARTS = {
  search: ['search-index'],
  feeds: ['feed-documents', 'twins', 'forward-messages', 'calendar-files', 'volumes', 'addresses'],
};

/** The others draw no sharing pictures; the check of the site would miss them, and whatever else is left out. */
const LEFT_OUT = [
  'cards',
  'check-site',
  ...(process.env.LEAVE_OUT ?? '').split(' ').flatMap((part) => PARTS[part] ?? []),
];

/** Our site without its sharing pictures, and without what a comparison has no use for. */
export default {
  ...config,
  integrations: config.integrations?.filter((one) => !(one && 'name' in one && LEFT_OUT.includes(one.name))),
};
