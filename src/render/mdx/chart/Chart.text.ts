/** What a chart shows, in words. */
export function chart({ describe }: { describe: string }): string {
  return describe;
}
