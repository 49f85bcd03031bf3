import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'eenheid',
          include: ['packages/*/src/**/*.test.ts', 'migrations/src/**/*.test.ts'],
        },
      },
      {
        test: {
          name: 'geheel',
          include: ['test/**/*.test.ts'],
          globalSetup: ['test/setup/server.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // what is built is what is tested; graphql then comes in one copy, by Node's own resolution
          server: { deps: { external: [/\/dist\//] } },
        },
      },
    ],
  },
});
