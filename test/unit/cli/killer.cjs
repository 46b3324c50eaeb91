/**
 * Loaded before a program: ends it by the signal COPYDESK_ENDED_BY in the step of writing that COPYDESK_ENDED_IN counts from 1.
 * A write that it is ended in has written the first half.
 */
'use strict';
const fs = require('node:fs/promises');

/** No run lasts as long, in milliseconds. */
const farAway = 1e9;

let left = Number(process.env.COPYDESK_ENDED_IN);

/** Ends the process where it is time. A signal that is listened to is handled in the next turn: nothing goes on before. */
async function step(before) {
  if (--left !== 0) return;
  await before?.();
  process.kill(process.pid, process.env.COPYDESK_ENDED_BY);
  // as long as a timer is set, a process that waits is not at its end
  await new Promise((resolve) => setTimeout(resolve, farAway));
}

/** Has each call counted before it is made; `half` does what is done by then. */
function count(owner, name, half) {
  const original = owner[name];
  owner[name] = async function (...args) {
    await step(half && (() => half(this, ...args)));
    return original.apply(this, args);
  };
}

for (const name of ['mkdir', 'rename', 'unlink', 'chmod', 'chown', 'copyFile']) count(fs, name);

const { open } = fs;
fs.open = async function (path, flags, ...more) {
  if (flags === undefined || flags === 'r') return open.call(this, path, flags, ...more);
  await step();
  const handle = await open.call(this, path, flags, ...more);
  for (const name of ['writeFile', 'write'])
    count(handle, name, (file, bytes) => file.write(bytes, 0, bytes.length >> 1));
  for (const name of ['truncate', 'datasync', 'sync', 'close']) count(handle, name);
  return handle;
};
