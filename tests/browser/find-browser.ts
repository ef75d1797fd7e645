export { ensureBrowser, launchOptions } from '../../src/cli/support/find-browser.ts';
