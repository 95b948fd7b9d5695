import tseslint from 'typescript-eslint'

// Each element is an argument on the stack: a long list ends in a RangeError.
const spreadLists = [
  {
    selector: 'CallExpression[callee.object.name=/^(Math|String)$/] > SpreadElement',
    message: 'A list may be long: use leastOf() and greatestOf() of content/extent.ts, or reduce it.',
  },
  {
    selector: 'CallExpression[callee.property.name=/^(push|unshift|splice|concat)$/] > SpreadElement',
    message: 'A list may be long: add its elements in a loop, or make a new list ([...a, ...b]).',
  },
]

// What Payload 4 changes is known to one file each, and only that file will change with it. The import law says the same of Next.
const themeOfPayload = ['Literal[value=/var\\(--/]', 'TemplateElement[value.raw=/var\\(--/]'].map((selector) => ({
  selector,
  message: "Only theme.ts of the admin knows the names of Payload's CSS variables: use `theme` or spaces().",
}))

const insideOfAdapters = [
  {
    selector: 'MemberExpression[property.name=/^(sessions|drizzle|connection)$/]',
    message: 'Only adapter-privates.ts of the storage knows what adapters do not promise: add a function there, and hold it by a test.',
  },
]

const routerOfPayload = {
  name: '@payloadcms/ui',
  importNames: ['Link', 'RouteTransitionProvider', 'useRouteTransition', 'RouteCacheProvider', 'useRouteCache'],
  message: "The router is the host's, and Payload 4 changes it: write an <a> with an address of useAddresses().",
}

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
      'no-restricted-syntax': ['error', ...spreadLists, ...themeOfPayload, ...insideOfAdapters],
      'no-restricted-imports': ['error', { paths: [routerOfPayload] }],
    },
  },
  { files: ['src/**/theme.ts'], rules: { 'no-restricted-syntax': ['error', ...spreadLists, ...insideOfAdapters] } },
  {
    files: ['src/**/adapter-privates.ts'],
    rules: { 'no-restricted-syntax': ['error', ...spreadLists, ...themeOfPayload] },
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
