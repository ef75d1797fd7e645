import config from './search.config.mjs';

/** Our site without its search index and its sharing pictures: beside `ours.config.mjs` it shows what the feeds and the twins cost. */
export default { ...config, integrations: config.integrations?.filter((one) => !(one && 'name' in one && one.name === 'search-index')) };
