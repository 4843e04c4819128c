import { defineConfig } from 'vitest/config'

const database = ['{src,tests,database}/**/*.database.test.{ts,tsx}', 'tests/access/**/*.test.ts']
const last = ['tests/pages/*.last.test.ts']
const journeys = ['tests/{journeys,pages}/**/*.test.ts', 'verifier/**/*.test.ts']
// Every page of every role through every checker takes a quarter of an hour: `npm run pages`.
const allPages = process.env.LIV_PAGES ? [] : ['tests/pages/pages-of-*.test.ts']
const never = ['**/node_modules/**', '**/dist/**', '**/data/**']

export default defineConfig({
  test: {
    maxWorkers: 2,
    allowOnly: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{src,tests,database,bench}/**/*.test.{ts,tsx}'],
          exclude: [...never, ...database, ...journeys],
          testTimeout: 30_000,
          hookTimeout: 240_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: database,
          exclude: never,
          globalSetup: 'tests/world/cluster-setup.ts',
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: journeys,
          exclude: [...never, ...last, ...allPages],
          globalSetup: [
            'tests/world/shapes-setup.ts',
            'tests/world/cluster-setup.ts',
            'tests/world/filled-house-setup.ts',
          ],
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
      {
        extends: true,
        test: {
          // Reads what the others left: they all come first.
          name: 'last',
          include: last,
          exclude: never,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
