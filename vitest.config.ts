import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    env: { TZ: 'Pacific/Chatham', LANG: 'fr_FR.UTF-8' },
    testTimeout: 20_000,
    hookTimeout: 20_000,
    expect: { poll: { timeout: 10_000 } },
    // Some facts are about time, and machines are shared: in continuous integration they are looked at twice.
    retry: process.env['CI'] === undefined ? 0 : 1,
    reporters: ['default'],
  },
});
