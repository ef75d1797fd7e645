import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** The rules that every file of the code follows. Prettier decides how a line looks. */
export default defineConfig(
  { ignores: ['dist/**', '.*/**', 'node_modules/**', 'src/assets/**'] },
  ...tseslint.configs.recommended,
  ...astro.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-unused-vars': [
        'error',
        {
          argsIgnorePattern: '^_',
          varsIgnorePattern: '^_',
          destructuredArrayIgnorePattern: '^_',
          ignoreRestSiblings: true,
        },
      ],
      'no-restricted-syntax': ['error', { selector: 'ExportDefaultDeclaration', message: 'Export by name.' }],
    },
  },
  {
    files: ['**/*.config.{ts,mjs}', '**/*.astro', 'tests/site/build-sites.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
);
