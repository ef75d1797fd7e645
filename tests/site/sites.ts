import { join } from 'node:path';

/** The publication on which behaviour is tested: what authors write in content/ breaks no test of it. */
export const FIXTURE = join('tests', 'fixtures', 'publication');

/** A moment at which everything that is written is published. */
export const NOW = '2026-11-25T00:00:00Z';

/** A moment between the second memo and the third. */
export const EARLIER = '2026-11-08T00:00:00Z';

/** Words that stand only in what readers may not see. */
export const CANARIES = ['zanzibarquokka', 'yttriumwombat', 'xebecnumbat', 'wolframquoll'];

/** The builds that the tests look at. Each has a folder of its own; a content of its own where `edit` names one. */
export const SITES = {
  /** The fixture, built on the far side of the date line. */
  launch: { CONTENT_DIR: FIXTURE, BUILD_NOW: NOW, TZ: 'Pacific/Auckland' },
  /** The same on the near side, from a shell whose variables have the names of Vite's. */
  again: {
    CONTENT_DIR: FIXTURE,
    BUILD_NOW: NOW,
    TZ: 'America/Los_Angeles',
    LANG: 'de_DE.UTF-8',
    DEV: '1',
    PROD: '',
    MODE: 'test',
    SSR: '1',
    BASE_URL: '/elsewhere/',
  },
  /** Under a sub-path of another host. */
  moved: { CONTENT_DIR: FIXTURE, BUILD_NOW: NOW, SITE_URL: 'https://host.example', BASE_PATH: '/pm/' },
  /** Before two of the memos, with drafts and scheduled pieces full of canaries, and with volumes of what is published. */
  early: { BUILD_NOW: EARLIER, edit: 'plant', VOLUMES_DIR: join('.test', 'early', 'volumes') },
  /** With the promised piece published, and awkward words everywhere. */
  kept: { BUILD_NOW: NOW, edit: 'keep' },
  /** What is in content/ today, on a day on which all of it is published. */
  content: { CONTENT_DIR: 'content', BUILD_NOW: '2027-06-01T00:00:00Z' },
} as const satisfies Record<string, Record<string, string>>;

export type SiteName = keyof typeof SITES;

/** Where a built site lies. */
export function folderOf(name: SiteName): string {
  return join('.test', name, 'dist');
}
