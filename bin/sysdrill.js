#!/usr/bin/env node
// Plain JavaScript that an old Node can parse as well: it is the one that needs the message below.
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`sysdrill needs Node 20.19 or newer; this is Node ${process.versions.node}.\n`);
  process.exitCode = 2;
} else {
  import('../dist/main.js').catch((error) => {
    const isUnbuiltClone = error?.code === 'ERR_MODULE_NOT_FOUND' && error.url === new URL('../dist/main.js', import.meta.url).href;
    if (!isUnbuiltClone) throw error;
    process.stderr.write('sysdrill is not built yet: run `npm ci && npm start` once in its folder.\n');
    process.exitCode = 2;
  });
}
