// Preloaded into a program under test: as long as the file FAULT_FILE holds a code such as ENOSPC, every change of the
// data folder fails with it, as a full, a read-only or a broken disk makes it fail. What is read is read.
const fs = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');

const { FAULT_FILE, SYSDRILL_HOME } = process.env;
const realRead = fs.readFileSync;
const realOpen = fs.openSync;
const opened = new Set();

function check(syscall, path) {
  let code = '';
  try {
    code = realRead(FAULT_FILE, 'utf8');
  } catch {
    return;
  }
  throw Object.assign(new Error(`${code}: ${syscall} '${path}'`), { code, syscall, path });
}

const isInside = (path) => String(path).startsWith(SYSDRILL_HOME);
const changes = (flags) => flags !== undefined && flags !== 'r' && flags !== 0 && flags !== 'rs';

fs.openSync = (path, flags, ...rest) => {
  if (isInside(path) && changes(flags)) check('open', path);
  const fd = realOpen(path, flags, ...rest);
  if (isInside(path)) opened.add(fd);
  return fd;
};
const realClose = fs.closeSync;
fs.closeSync = (fd) => {
  opened.delete(fd);
  return realClose(fd);
};
for (const name of ['writeSync', 'ftruncateSync', 'fsyncSync']) {
  const real = fs[name];
  fs[name] = (fd, ...rest) => {
    if (opened.has(fd)) check(name.replace('Sync', ''), `fd ${fd}`);
    return real(fd, ...rest);
  };
}
for (const name of ['writeFileSync', 'appendFileSync', 'mkdirSync', 'renameSync', 'unlinkSync', 'rmSync', 'copyFileSync']) {
  const real = fs[name];
  fs[name] = (path, ...rest) => {
    if (isInside(path)) check(name.replace('Sync', ''), path);
    return real(path, ...rest);
  };
}
for (const name of ['writeFile', 'open', 'rename', 'mkdir', 'unlink']) {
  const real = fs[name];
  fs[name] = (path, ...rest) => {
    const callback = rest.at(-1);
    try {
      if (isInside(path) && (name !== 'open' || changes(rest[0]))) check(name, path);
    } catch (error) {
      return void process.nextTick(callback, error);
    }
    return real(path, ...rest);
  };
}
syncBuiltinESMExports();
