// The import table of the house: a row may import what it names, and itself; `cache` serves them all, and knows none of them.
const row = (folder, allowed) => ({
  name: `${folder}-imports`,
  severity: 'error',
  from: { path: `^src/${folder}/` },
  to: { path: '^src/', pathNot: [folder, 'cache', ...allowed].map((name) => `^src/${name}/`) },
})

const framework = '(^|node_modules/)(@payloadcms/|payload(/|$)|next(/|$)|react(-dom)?(/|$))'

module.exports = {
  forbidden: [
    row('cache', []),
    row('content', []),
    row('templates', ['content']),
    row('drawing', ['content']),
    row('inspection', ['content', 'drawing']),
    row('channels', ['content', 'templates', 'drawing']),
    row('release', ['content', 'channels']),
    row('preview', ['content', 'channels', 'release']),
    row('worker', ['channels', 'preview', 'release']),
    row('render', ['content', 'channels', 'drawing', 'release']),
    row('delivery', ['content', 'release']),
    row('storage', ['content', 'release']),
    row('runtime', ['delivery', 'inspection', 'preview', 'release', 'storage']),
    {
      name: 'delivery-knows-only-the-types-of-release',
      severity: 'error',
      from: { path: '^src/delivery/' },
      to: { path: '^src/release/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'domain-knows-no-framework',
      severity: 'error',
      from: { path: '^src/(cache|content|channels|templates|drawing|inspection|release|preview|render|worker|delivery)/' },
      to: { path: framework },
    },
    {
      name: 'the-admin-stands-on-top',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(admin|app|exports)/' },
      to: { path: '^src/admin/' },
    },
    {
      name: 'a-library-does-not-depend-on-its-command',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(cli|exports)/' },
      to: { path: '^src/(cli|exports)/' },
    },
    {
      // What is loaded late names its file: a face would load all that is behind it.
      name: 'other-folders-are-entered-by-their-face',
      severity: 'error',
      from: { path: '^src/(.+)/[^/]+$', pathNot: '^src/(exports|app)/' },
      to: {
        path: '^src/.+/[^/]+$',
        pathNot: ['^src/$1/[^/]+$', '/index\\.tsx?$', '^src/migrations/'],
        dependencyTypesNot: ['dynamic-import'],
      },
    },
    {
      name: 'skia-is-made-ready-before-it-is-loaded',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/drawing/raster/skia\\.ts$' },
      to: { path: '@napi-rs/canvas' },
    },
    {
      name: 'only-the-hub-knows-next',
      comment: 'Payload 4 leaves the choice of a router to the host.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(app|server)/' },
      to: { path: '(^|node_modules/)(next|@payloadcms/next)(/|$)' },
    },
    {
      name: 'only-one-file-knows-the-inside-of-adapters',
      severity: 'error',
      from: { path: '^src/', pathNot: '(^src/migrations/|/adapter-privates\\.ts$)' },
      to: { path: '(^|node_modules/)(@payloadcms/(db-|drizzle)|drizzle-|mongoose|mongodb)' },
    },
    {
      name: 'a-host-has-what-the-library-imports',
      comment: 'The hub alone may import what only this repository installs.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(app|server|migrations)/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'unknown'], dependencyTypesNot: ['npm', 'npm-peer', 'type-only'] },
    },
    {
      name: 'no-circles',
      comment: 'Types included: what two files share has a file of its own.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-circles-of-folders',
      severity: 'error',
      scope: 'folder',
      from: { path: '^src/' },
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'default'] },
  },
}
