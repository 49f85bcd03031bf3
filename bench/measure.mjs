/** The middle of a list of measurements: machines are shared, a mean would follow the noise. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

/** Seconds that the work takes. */
export async function seconds(work) {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

/** `0,42` */
export function dutch(value, decimals = 2) {
  return value.toFixed(decimals).replace('.', ',');
}
