import config from '../../astro.config.mjs';

/** Our site without its sharing pictures, to be compared with sites that have a search and no pictures. */
export default { ...config, integrations: config.integrations?.filter((one) => !(one && 'name' in one && one.name === 'cards')) };
