/** The exit code of a build that has published the site, but for scheduled pieces with faults. */
export const LEFT_OUT = 2;
