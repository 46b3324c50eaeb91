/** Ends what hangs and lets go on what is only slow: the time counts from the last sign of life, not from the start. */

/**
 * @param {number} silence how long there may be no sign of life, in milliseconds
 * @param {() => void} onSilence called at most once
 * @returns {{ alive: () => void, stop: () => void }} `alive`: here is a sign of life
 */
export function watchdog(silence, onSilence) {
  let watching = true;
  const fire = () => {
    watching = false;
    onSilence();
  };
  let timer = setTimeout(fire, silence);
  const stop = () => {
    watching = false;
    clearTimeout(timer);
  };
  const alive = () => {
    if (!watching) return;
    clearTimeout(timer);
    timer = setTimeout(fire, silence);
  };
  return { alive, stop };
}

/** "15 minutes", "1 second": a time in milliseconds as people say it. */
export function spelled(milliseconds) {
  const [count, unit] =
    milliseconds >= 60_000
      ? [Math.round(milliseconds / 60_000), 'minute']
      : [Math.round(milliseconds / 1000), 'second'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
