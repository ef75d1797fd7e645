/** How the editors' own help is marked wherever it stands, so that nobody takes it for a mentor's. */
export const FROM_THE_EDITORS = {
  heading: 'From the editors',
  line: 'Ours, and no mentor’s.',
  /** Its place on the page of a question. */
  anchor: 'from-the-editors',
} as const;
