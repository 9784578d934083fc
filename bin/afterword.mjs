#!/usr/bin/env node
// Starts the command line, which needs a Node that runs TypeScript. On an older one it says what to do.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `afterword: this is Node ${process.versions.node}, and the program needs 22.18 or newer: install it (on Apple silicon too), or start a clone by npm start or npx, which bring one on Linux and on Intel.`,
  );
  process.exit(2);
}
const { enableCompileCache } = await import('node:module');
enableCompileCache();
await import('./afterword.ts');
