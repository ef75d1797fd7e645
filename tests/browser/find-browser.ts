export { ensureBrowser, launchOptions } from '../../src/cli/find-browser.ts';
