/** What a picture shows. */
export function picture({ alt }: { alt: string }): string {
  return `(Picture: ${alt})`;
}
