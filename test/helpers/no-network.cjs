// Preloaded into a program under test: whatever reaches for the network or another program is written down in the file
// OUTSIDE_CALLS, a line each; what reaches for the network fails as well.
const fs = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');

const note = (line) => fs.appendFileSync(process.env.OUTSIDE_CALLS, `${line}\n`);

function forbid(holder, name, label) {
  const forbidden = () => {
    note(`network ${label}`);
    throw new Error(`network: ${label}`);
  };
  Object.defineProperty(holder, name, { configurable: true, writable: true, value: forbidden });
}

const FORBIDDEN = {
  net: ['connect', 'createConnection', 'createServer'],
  tls: ['connect'],
  http: ['request', 'get', 'createServer'],
  https: ['request', 'get', 'createServer'],
  http2: ['connect'],
  dgram: ['createSocket'],
  dns: ['lookup', 'resolve', 'resolve4', 'resolve6', 'resolveTxt', 'reverse'],
  'dns/promises': ['lookup', 'resolve', 'resolve4', 'resolve6'],
};

for (const [name, functions] of Object.entries(FORBIDDEN)) {
  const builtin = require(`node:${name}`);
  for (const each of functions) forbid(builtin, each, `${name}.${each}`);
}
// Pipes and terminals are sockets too: only what connects one counts.
forbid(require('node:net').Socket.prototype, 'connect', 'net.Socket.connect');
for (const name of ['fetch', 'WebSocket', 'EventSource']) forbid(globalThis, name, name);

const processes = require('node:child_process');
for (const name of ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork']) {
  const real = processes[name];
  processes[name] = function noted(file, ...rest) {
    note(`program ${file}`);
    return real(file, ...rest);
  };
}
syncBuiltinESMExports();
