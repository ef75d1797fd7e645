import config from '../../astro.config.mjs';

/** Our site without its search index: beside `ours.config.ts` it shows what the feeds and the twins cost. */
export default { ...config, integrations: config.integrations?.filter((one) => !(one && 'name' in one && one.name === 'search-index')) };
