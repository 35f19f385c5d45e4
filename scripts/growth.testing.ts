/** How work grows with its size, by ratios of processor time: what else the machine does changes neither. */
import { expect } from 'vitest'

type Work = (size: number) => unknown

/** Milliseconds of processor time that this process spends on the work. */
export async function processorTime(work: () => unknown): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/**
 * Fails where eight times the size takes more than twenty-four times as long: what is linear takes 8 times, what is quadratic 64 times. `size` should
 * keep the machine busy for a millisecond or more. A measurement that something disturbed is repeated.
 */
export async function expectLinear(work: Work, size: number, title?: string): Promise<void> {
  let [small, large] = [Infinity, Infinity]
  for (let attempt = 0; attempt < 5; attempt++) {
    small = Math.min(small, await processorTime(() => work(size)), await processorTime(() => work(size)))
    large = Math.min(large, await processorTime(() => work(8 * size)))
    if (large <= 24 * Math.max(small, 1)) return
  }
  expect.fail(`${title ?? 'the work'} takes ${small.toFixed(1)} ms for ${size} and ${large.toFixed(1)} ms for ${8 * size}`)
}
