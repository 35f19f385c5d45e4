import { availableParallelism } from 'node:os'
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
    // Tests wait for the processes that they start: with half as many workers again as cores, 213 s instead of some 230 on two.
    maxWorkers: Math.ceil(availableParallelism() * 1.5),
    // What hangs is told, however busy the machine is.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    teardownTimeout: 600_000,
  },
})
