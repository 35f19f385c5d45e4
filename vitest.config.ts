import { defineConfig } from 'vitest/config'

export default defineConfig({
  ssr: { resolve: { conditions: ['ds-lint:source', 'node', 'import', 'module', 'default'] } },
  resolve: { conditions: ['ds-lint:source', 'node', 'import', 'module', 'default'] },
  test: {
    include: ['{src,rules,scripts,conformance,bench}/**/*.test.ts'],
    setupFiles: ['vitest.setup.ts'],
    globalSetup: ['vitest.global.ts'],
    // Files of a worker share what they import: most would else spend longer on that than on their tests.
    isolate: false,
    // Every core works: most of the time goes to processes that the tests start.
    maxWorkers: '100%',
    // What hangs is told, however busy the machine is.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    teardownTimeout: 600_000,
  },
})
