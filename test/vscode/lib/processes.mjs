/** Child processes that leave nothing behind: each in a group of its own, ended with everything that it started. */
import { spawn } from 'node:child_process';

const running = new Set();
process.on('exit', () => running.forEach((child) => signalGroup(child, 'SIGKILL')));

/** Starts a process in its own group. Its output is piped. */
export function start(command, args, options = {}) {
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    ...options,
    detached: process.platform !== 'win32',
  });
  running.add(child);
  return child;
}

/** Ends a process and its children: politely, then by force. Returns when the process is gone. */
export async function stop(child, patience = 3000) {
  if (child.exitCode === null && child.signalCode === null) {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    signalGroup(child, 'SIGTERM');
    const force = setTimeout(() => signalGroup(child, 'SIGKILL'), patience);
    await gone;
    clearTimeout(force);
  }
  // the leader may be gone and its children not
  signalGroup(child, 'SIGKILL');
  running.delete(child);
}

/** Runs `cleanUp` when the user or a parent asks this process to end, then ends it. Asking again changes nothing. */
export function onInterrupt(cleanUp) {
  let asked = false;
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ]) {
    // a Ctrl+C reaches every process of the terminal, and the parents of this one pass theirs on
    process.on(signal, () => {
      if (asked) return;
      asked = true;
      void Promise.resolve(cleanUp()).finally(() => process.exit(code));
    });
  }
}

/** Resolves with the first match of `pattern` in what the process prints; rejects with its output when it ends before. */
export function waitForOutput(child, pattern) {
  return new Promise((resolve, reject) => {
    let text = '';
    const read = (data) => {
      text += data;
      const match = pattern.exec(text);
      if (match) resolve(match);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', reject);
    child.once('exit', (code, signal) =>
      reject(new Error(`ended (${code ?? signal}) before it was ready:\n${text}`)),
    );
  });
}

function signalGroup(child, signal) {
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // already gone
  }
}
