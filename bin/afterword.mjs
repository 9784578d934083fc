#!/usr/bin/env node
// Starts the command line, which needs a Node that runs TypeScript. On an older one it says what to do.
import { existsSync } from 'node:fs';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  const isClone = existsSync(new URL('afterword.ts', import.meta.url));
  console.error(
    `Afterword needs Node 22.18 or newer, and this is ${process.versions.node}. Install a newer one (https://nodejs.org), then run this again.`,
  );
  if (isClone)
    console.error('On Linux, and on Intel processors, `npm start` and `npx afterword` in the clone bring their own.');
  process.exit(2);
}
const { enableCompileCache } = await import('node:module');
enableCompileCache();
await import('./afterword.ts');
