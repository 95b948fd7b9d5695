// The import table of the house: a row may import what it names, and itself; `cache` serves them all, and knows none of them.
const row = (folder, allowed) => ({
  name: `${folder}-imports`,
  severity: 'error',
  from: { path: `^src/${folder}/` },
  to: { path: '^src/', pathNot: [folder, 'cache', ...allowed].map((name) => `^src/${name}(/|\\.ts$)`) },
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
    row('audit', ['content', 'channels']),
    row('release', ['content', 'channels', 'audit']),
    row('preview', ['content', 'channels', 'release']),
    row('delivery', ['content', 'release']),
    row('storage', ['content', 'release']),
    {
      name: 'delivery-knows-only-the-types-of-release',
      severity: 'error',
      from: { path: '^src/delivery/' },
      to: { path: '^src/release/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'domain-knows-no-framework',
      severity: 'error',
      from: { path: '^src/(cache|content|channels|templates|drawing|inspection|audit|release|preview|delivery)/' },
      to: { path: framework },
    },
    {
      name: 'skia-is-made-ready-before-it-is-loaded',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/drawing/raster/skia\\.ts$' },
      to: { path: '@napi-rs/canvas' },
    },
    {
      name: 'a-host-has-what-the-library-imports',
      comment: 'The hub alone may import what only this repository installs.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(app|hub|migrations)/|^src/server\\.ts$' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'unknown'], dependencyTypesNot: ['npm', 'npm-peer', 'type-only'] },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'default'] },
  },
}
