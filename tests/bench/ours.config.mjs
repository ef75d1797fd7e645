import config from '../../astro.config.mjs';

/** What a plain site has not, and the checks that would miss it. */
const MORE = ['search-index', 'feed-documents', 'twins', 'cards', 'addresses', 'check-site'];

/** Our site without its search index, its feeds, its twins and its sharing pictures, to be compared with sites that have none. */
export default { ...config, integrations: config.integrations?.filter((one) => !(one && 'name' in one && MORE.includes(one.name))) };
