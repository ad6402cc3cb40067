import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const source = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

// The packages are tested from source, so that a failing line is the line that was written.
export default defineConfig({
  resolve: {
    alias: [
      { find: '@doudi/core/testing', replacement: source('./packages/core/src/testing/index.ts') },
      { find: /^@doudi\/(core|policies|simulator)$/, replacement: source('./packages/$1/src/index.ts') },
    ],
  },
  test: {
    coverage: { provider: 'v8', include: ['packages/core/src/**/*.ts'], exclude: ['**/*.test.ts'], reportsDirectory: 'coverage' },
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // One worker a core; left to itself, vitest leaves one core idle, which is half of a small machine.
    maxWorkers: '100%',
    projects: [
      ...['core', 'policies', 'simulator'].map((name) => ({
        extends: true as const,
        test: {
          name,
          include: [`packages/${name}/src/**/*.test.ts`, `packages/${name}/test/**/*.test.ts`],
          exclude: ['packages/core/test/browser/**'],
        },
      })),
      // The same bits in Chromium, which Node drives.
      { extends: true, test: { name: 'browser', include: ['packages/core/test/browser/*.test.ts'] } },
      { extends: true, test: { name: 'examples', include: ['examples/*.test.ts'] } }, // the examples, and the pages of docs
    ],
  },
})
