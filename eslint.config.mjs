import tseslint from 'typescript-eslint'

export default tseslint.config(
  {
    ignores: [
      'dist',
      '.hub',
      '.next',
      'out',
      'data',
      'coverage',
      'node_modules',
      'next-env.d.ts',
      'src/app/(payload)',
      'src/migrations',
      'src/payload-types.ts',
    ],
  },
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  {
    files: ['src/**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/await-thenable': 'error',
      // Each element is an argument on the stack: a long list ends in a RangeError.
      'no-restricted-syntax': [
        'error',
        {
          selector: 'CallExpression[callee.object.name=/^(Math|String)$/] > SpreadElement',
          message: 'A list may be long: use leastOf() and greatestOf() of content/extent.ts, or reduce it.',
        },
        {
          selector: 'CallExpression[callee.property.name=/^(push|unshift|splice|concat)$/] > SpreadElement',
          message: 'A list may be long: add its elements in a loop, or make a new list ([...a, ...b]).',
        },
      ],
    },
  },
  {
    rules: {
      'no-empty': ['error', { allowEmptyCatch: false }],
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/no-invalid-void-type': 'off',
    },
  },
)
