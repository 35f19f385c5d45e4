/** Milliseconds from any start, that never go back. `performance` would load eight modules of Node for that, which take 3 ms of its start. */
export function now(): number {
  const [seconds, nanoseconds] = process.hrtime()
  return seconds * 1000 + nanoseconds / 1e6
}
