/**
 * Asks before the editor overwrites a file of a folder on this machine that somebody else has changed since the editor read
 * it. Sveltia looks at a file when it opens the folder and when it saves, and has no hook between the two; both go through
 * the File System API (WHATWG), which is wrapped here: Sveltia writes into a file, or writes another and moves it there.
 * When the author keeps the other version, nothing is written. Sveltia 0.221.1 says "Entry saved" all the same, and keeps the
 * author's version in memory; the question says so.
 */
export function guardFiles(ask: (name: string) => boolean = confirmInPage): void {
  const handles = FileSystemFileHandle.prototype as MovableHandle;
  const { getFile, createWritable, move } = handles;
  const read = new ReadFiles();
  const refuse = async (target: FileSystemFileHandle) => {
    const before = await read.find(target);
    const now = before && (await getFile.call(target)).lastModified;
    if (now !== before?.lastModified && !ask(target.name))
      throw new DOMException(
        `${target.name} was changed by somebody else, and stays as it is.`,
        'AbortError',
      );
  };
  handles.getFile = async function (this: FileSystemFileHandle) {
    const file = await getFile.call(this);
    await read.set(this, file.lastModified);
    return file;
  };
  handles.createWritable = async function (this: FileSystemFileHandle, ...options) {
    await refuse(this);
    const stream = await createWritable.apply(this, options);
    // Sveltia reads the file again when it has written it.
    await read.delete(this);
    return stream;
  };
  if (move === undefined) return;
  handles.move = async function (this: FileSystemFileHandle, folder, name) {
    const target = await folder.getFileHandle(name).catch(() => undefined);
    if (target !== undefined) {
      await refuse(target);
      await read.delete(target);
    }
    return move.call(this, folder, name);
  };
}

/** When each file was last changed as the editor read it. One file may have several handles. */
class ReadFiles {
  readonly #byName = new Map<string, { handle: FileSystemFileHandle; lastModified: number }[]>();

  async find(handle: FileSystemFileHandle): Promise<{ lastModified: number } | undefined> {
    const alike = this.#byName.get(handle.name) ?? [];
    const same = await Promise.all(alike.map((one) => one.handle.isSameEntry(handle)));
    return alike[same.indexOf(true)];
  }

  async set(handle: FileSystemFileHandle, lastModified: number): Promise<void> {
    await this.delete(handle);
    this.#byName.set(handle.name, [...(this.#byName.get(handle.name) ?? []), { handle, lastModified }]);
  }

  async delete(handle: FileSystemFileHandle): Promise<void> {
    const found = await this.find(handle);
    const rest = (this.#byName.get(handle.name) ?? []).filter((one) => one !== found);
    this.#byName.set(handle.name, rest);
  }
}

/** Chromium can move a file; TypeScript does not know it yet. */
interface MovableHandle extends FileSystemFileHandle {
  move?: (this: FileSystemFileHandle, folder: FileSystemDirectoryHandle, name: string) => Promise<void>;
}

function confirmInPage(name: string): boolean {
  return confirm(
    `${name} has changed on the disk since it was opened here. OK writes your version over it. ` +
      'Cancel keeps the other one: yours stays in this editor, to be copied, until this page is loaded again.',
  );
}
