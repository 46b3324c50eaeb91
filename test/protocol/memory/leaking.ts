/** With this argument the measured server keeps what it answers: a leak, to see whether the measure notices one. */
export const leaking = '--leaking';
