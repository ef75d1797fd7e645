/** A label as a part of an address: "A number by Friday" → `a-number-by-friday`. */
export function toSlug(label: string): string {
  return label.toLowerCase().match(/[a-z0-9]+/g)?.join('-') ?? '';
}
