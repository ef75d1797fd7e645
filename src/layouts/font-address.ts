const files = import.meta.glob<string>('../assets/fonts/*.woff2', {
  query: '?url',
  import: 'default',
  eager: true,
});

/**
 * The address of a font that `src/site.ts` names.
 * @throws Error when there is no such file
 */
export function fontAddress(file: string): string {
  const address = files[`../assets/fonts/${file}`];
  if (address === undefined) throw new Error(`src/assets/fonts/${file} is not there. Run: npm run fonts`);
  return address;
}
