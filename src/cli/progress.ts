/** A line on the terminal while a run takes long. */
import { performance } from 'node:perf_hooks'

/** Shown after a second, on a terminal only, and taken away before anything else is printed. */
const PATIENCE = 1000
const INTERVAL = 100

export class Progress {
  readonly #started = performance.now()
  #shown = -Infinity
  #visible = false

  constructor(
    readonly total: number,
    readonly stream: NodeJS.WriteStream = process.stderr,
  ) {}

  at(files: number): void {
    if (!this.stream.isTTY || files % 32 !== 0) return
    const now = performance.now()
    if (now - this.#started < PATIENCE || now - this.#shown < INTERVAL) return
    this.#shown = now
    this.#visible = true
    this.stream.write(`\r${files} of ${this.total} files…\u001B[K`)
  }

  clear(): void {
    if (this.#visible) this.stream.write('\r\u001B[K')
  }
}
