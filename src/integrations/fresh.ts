/** Whether this build is to forget what earlier ones remembered: `npm run build -- --fresh`. */
export function isFresh(): boolean {
  return process.env['BUILD_FRESH'] === '1';
}
