import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    env: { TZ: 'Pacific/Chatham', LANG: 'fr_FR.UTF-8' },
    testTimeout: 20_000,
    hookTimeout: 20_000,
    reporters: ['default'],
  },
});
