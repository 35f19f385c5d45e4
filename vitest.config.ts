import { defineConfig } from 'vitest/config'

export default defineConfig({
  ssr: { resolve: { conditions: ['ds-lint:source', 'node', 'import', 'module', 'default'] } },
  resolve: { conditions: ['ds-lint:source', 'node', 'import', 'module', 'default'] },
  test: {
    include: ['{src,rules,scripts,conformance,bench}/**/*.test.ts'],
    setupFiles: ['vitest.setup.ts'],
    testTimeout: 60_000,
  },
})
