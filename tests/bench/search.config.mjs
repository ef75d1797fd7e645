import config from '../../astro.config.mjs';

/** Our site without its sharing pictures, and the check that would miss them, to be compared with sites that have a search and no pictures. */
export default { ...config, integrations: config.integrations?.filter((one) => !(one && 'name' in one && ['cards', 'check-site'].includes(one.name))) };
