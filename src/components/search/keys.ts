/** Whether a key belongs to a word that is still being composed, as in Chinese or with a dead key. */
export function isComposing(event: KeyboardEvent): boolean {
  // Safari says that a word is complete before it sends the key that completed it: only the old code tells.
  return event.isComposing || Reflect.get(event, 'keyCode') === COMPOSED;
}

/**
 * Whether keys call the search: Ctrl or ⌘ with K, whatever Caps Lock does. On a layout without Latin letters it is the
 * key in the place of K; on another Latin layout that place may be another shortcut.
 */
export function isSearchKey(event: KeyboardEvent): boolean {
  const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event;
  if (!(ctrlKey || metaKey) || altKey || shiftKey || isComposing(event)) return false;
  return /^[a-z]$/i.test(key) ? key.toLowerCase() === 'k' : code === 'KeyK';
}

/** The key code of every key that an input method takes (UI Events, section on keyCode). */
const COMPOSED = 229;
