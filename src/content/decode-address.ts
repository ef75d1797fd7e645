/** An address without its escapes (RFC 3986, section 2.1); one that cannot be decoded stays as it is. */
export function decodeAddress(address: string): string {
  if (!address.includes('%')) return address;
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
