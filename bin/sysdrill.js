#!/usr/bin/env node
// Plain JavaScript that an old Node can parse as well: it is the one that needs the message below.
// CommonJS, as Node takes a third longer to start with an ES module.
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`sysdrill needs Node 20.19 or newer; this is Node ${process.versions.node}.\n`);
  process.exitCode = 2;
} else {
  const { join } = require('node:path');
  const { existsSync } = require('node:fs');
  const dist = join(__dirname, '../dist');
  if (existsSync(join(dist, 'main.js'))) {
    const { loadProgram } = require('./load-program.js');
    loadProgram(dist);
  } else {
    process.stderr.write('sysdrill is not built yet: run `npm ci && npm start` once in its folder.\n');
    process.exitCode = 2;
  }
}
