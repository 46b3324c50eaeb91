/** Child processes that leave nothing behind: each in a group of its own, ended with everything that it started. */
import { spawn } from 'node:child_process';

/** Starts a process in its own group. Its output is piped. */
export function start(command, args, options = {}) {
  return spawn(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    ...options,
    detached: process.platform !== 'win32',
  });
}

/** Ends a process and its children: politely, then by force. Returns when the process is gone. */
export async function stop(child, grace = 15_000) {
  if (child.exitCode === null && child.signalCode === null) {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    signalGroup(child, 'SIGTERM');
    const force = setTimeout(() => signalGroup(child, 'SIGKILL'), grace);
    await gone;
    clearTimeout(force);
  }
  // the leader may be gone and its children not
  signalGroup(child, 'SIGKILL');
}

/** Resolves with the first match of `pattern` in what the process prints; rejects with its output when it ends before. */
export function waitForOutput(child, pattern) {
  return new Promise((resolve, reject) => {
    let text = '';
    const read = (data) => {
      text += data;
      const match = pattern.exec(text);
      if (!match) return;
      resolve(match);
      // what comes later is read, so that the process does not wait, and dropped
      child.stdout.off('data', read).resume();
      child.stderr.off('data', read).resume();
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', reject);
    child.once('exit', (code, signal) =>
      reject(new Error(`ended (${code ?? signal}) before it was ready:\n${text}`)),
    );
  });
}

/** Resolves when the process has ended well; rejects with its output when it has not. */
export function succeeded(child) {
  return new Promise((resolve, reject) => {
    const output = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => output.push(data));
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(`ended (${code ?? signal}):\n${Buffer.concat(output)}`));
    });
  });
}

/** Sends a signal to a process that `start` began and to all that it started. One that is gone already is no error. */
export function signalGroup(child, signal) {
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // already gone
  }
}
