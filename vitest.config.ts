import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/browser/**', 'test/bench/**'],
    setupFiles: ['test/setup/property-seed.ts'],
    // Real databases and renderers: generous limits, so that a slow machine is not a failure.
    testTimeout: 120_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 60_000 } },
    pool: 'forks',
    maxWorkers: 2,
    // Of `npm run coverage`. What threads and commands do counts as not covered: they run the built library in processes of their own.
    coverage: {
      include: ['src/**'],
      exclude: ['src/app/**', 'src/migrations/**', 'src/payload-types.ts'],
      reporter: ['text-summary', 'html'],
    },
  },
})
