/** What a picture shows; one that only decorates says nothing. */
export function picture({ alt }: { alt: string }): string {
  return alt === '' ? '' : `(Picture: ${alt})`;
}
