import { defineConfig } from 'vitest/config';

/** Rooms whose tests share nothing but what they read: their files run in one process after another, which loads the readers once. */
const SHARED = ['application', 'compose', 'interpret', 'learn', 'mail', 'simulation', 'story', 'understand'];
const files = (rooms: readonly string[]) => rooms.map((room) => `test/${room}/**/*.test.ts`);

export default defineConfig({
  test: {
    env: { TZ: 'Pacific/Chatham', LANG: 'fr_FR.UTF-8' },
    testTimeout: 20_000,
    hookTimeout: 20_000,
    expect: { poll: { timeout: 10_000 } },
    // Some facts are about time, and machines are shared: in continuous integration they are looked at twice.
    retry: process.env['CI'] === undefined ? 0 : 1,
    reporters: ['default'],
    projects: [
      { extends: true, test: { name: 'shared', include: files(SHARED), isolate: false } },
      { extends: true, test: { name: 'alone', include: ['test/**/*.test.ts'], exclude: files(SHARED) } },
    ],
  },
});
