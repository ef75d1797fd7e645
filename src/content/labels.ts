/** What stands on the page where a voice speaks. */
export const LABELS = { satire: '(satire)', sincere: 'Sincerely,' } as const;
