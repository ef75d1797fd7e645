import config from '../../astro.config.mjs';

/** Our site without its search index, to be compared with sites that have none. */
export default { ...config, integrations: config.integrations?.filter((one) => !(one && 'name' in one && one.name === 'search-index')) };
