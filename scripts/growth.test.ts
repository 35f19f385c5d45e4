import { expect, it } from 'vitest'
import { expectLinear } from './growth.testing.ts'

/** Some work for each pair of the first n and the first m numbers. */
function spin(n: number, m: number): number {
  let sum = 0
  for (let i = 0; i < n; i++) for (let j = 0; j < m; j++) sum = (sum * 31 + (i ^ j)) | 0
  return sum
}

it('tells what is quadratic from what is linear', async () => {
  await expectLinear(size => spin(size, 2000), 2000)
  await expect(expectLinear(size => spin(size, size), 2000, 'spinning')).rejects.toThrow(
    /^spinning takes \d+\.\d ms for 2000 and \d+\.\d ms for 16000$/,
  )
})
