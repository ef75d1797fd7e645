import config from '../../astro.config.mjs';

/** What a plain site has not. Without its feeds, its pages would not pass the check. */
const MORE = ['search-index', 'feed-routes', 'twins', 'check-site'];

/** Our site without its search index, its feeds and its twins, to be compared with sites that have none. */
export default { ...config, integrations: config.integrations?.filter((one) => !(one && 'name' in one && MORE.includes(one.name))) };
