import {defineConfig} from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**'],
          // On a busy machine a test may wait; none may fail for it.
          testTimeout: 60_000
        }
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 600_000,
          // One browser at a time: two would share the cores and starve each other.
          fileParallelism: false
        }
      }
    ]
  }
})
