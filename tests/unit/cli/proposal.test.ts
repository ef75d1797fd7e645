import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readProposal } from '../../../src/cli/proposal.ts';
import { anArticle } from '../../content.ts';

let root = '';
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
    cwd: root,
    stdio: 'pipe',
  });
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
const read = (from: string) => readProposal(from, { root, folder: 'content' });
const commit = () => {
  git('add', '-A');
  git('commit', '-qm', 'x');
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'proposal-'));
  git('init', '-qb', 'main');
  write('content/articles/a.mdx', anArticle());
  commit();
  git('switch', '-qc', 'proposed');
});
afterEach(() => rmSync(root, { recursive: true }));

test('reads what a branch has changed, and passes over what is no content', () => {
  write('content/articles/b.mdx', anArticle());
  write('content/articles/a.mdx', anArticle({ title: 'Changed' }));
  write('src/site.ts', 'evil');
  symlinkSync('/etc/passwd', join(root, 'content/articles/c.mdx'));
  commit();
  git('switch', '-q', 'main');
  const { files, ignored } = read('proposed');
  expect([...files.keys()]).toEqual(['articles/a.mdx', 'articles/b.mdx']);
  expect(ignored).toEqual(['src/site.ts']);
});

test('stops where a file has changed here meanwhile', () => {
  write('content/articles/a.mdx', anArticle({ title: 'Theirs' }));
  commit();
  git('switch', '-q', 'main');
  write('content/articles/a.mdx', anArticle({ title: 'Ours' }));
  expect(() => read('proposed')).toThrow(
    'content/articles/a.mdx has changed since proposed was begun. Join the two first: git merge proposed',
  );
});

test('says that there is no such branch, whatever it is called', () => {
  for (const name of ['nowhere', '--exec=x', ''])
    expect(() => read(name === '' ? 'a b' : name)).toThrow(/^There is no branch, folder or file/);
});

test('reads a folder, and one file by what its fields say', () => {
  write('letter/articles/b.mdx', anArticle());
  write('letter/notes.txt', 'x');
  write('how-to.mdx', anArticle());
  expect([...read(join(root, 'letter')).files.keys()]).toEqual(['articles/b.mdx']);
  expect([...read(join(root, 'how-to.mdx')).files.keys()]).toEqual(['articles/how-to.mdx']);
});

test('overwrites no file that says something else', () => {
  write('letter/articles/a.mdx', anArticle({ title: 'Another' }));
  expect(() => read(join(root, 'letter'))).toThrow(
    'content/articles/a.mdx is there already and says something else',
  );
  write('empty/x.txt', '');
  expect(() => read(join(root, 'empty'))).toThrow('holds no file of the content');
});
