import { expect, it } from 'vitest'
import { Progress } from './progress.ts'

/** What a run of files, each at its millisecond, writes to a stream. */
function written(isTTY: boolean, files: readonly (readonly [file: number, millisecond: number])[]): string[] {
  const chunks: string[] = []
  let time = 0
  const stream = { isTTY, write: (text: string) => chunks.push(text) > 0 } as unknown as NodeJS.WriteStream
  const progress = new Progress(1000, stream, () => time)
  for (const [file, millisecond] of files) {
    time = millisecond
    progress.at(file)
  }
  progress.clear()
  return chunks
}

const LONG = [
  [32, 500],
  [64, 999],
  [96, 1001],
  [97, 1500],
  [128, 1050],
  [160, 1200],
] as const

it('shows how far a run is that takes more than a second, now and then, and leaves nothing behind', () => {
  expect(written(true, LONG)).toEqual(['\r96 of 1000 files…\u001B[K', '\r160 of 1000 files…\u001B[K', '\r\u001B[K'])
})

it('is silent in a short run, and where nobody looks', () => {
  expect(written(true, LONG.slice(0, 2))).toEqual([])
  expect(written(false, LONG)).toEqual([])
})
