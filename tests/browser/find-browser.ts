export { ensureBrowser, launchOptions } from '../../src/cli/tools/find-browser.ts';
