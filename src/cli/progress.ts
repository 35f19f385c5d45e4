/** A line on the terminal while a run takes long. */
import { now } from './clock.ts'

/** Shown after a second, on a terminal only, and taken away before anything else is printed. */
const PATIENCE = 1000
const INTERVAL = 100

class Line {
  readonly #started: number
  #shown = -Infinity
  #visible = false

  constructor(
    readonly stream: NodeJS.WriteStream,
    readonly clock: () => number = now,
  ) {
    this.#started = clock()
  }

  show(text: () => string): void {
    if (!this.stream.isTTY) return
    const time = this.clock()
    if (time - this.#started < PATIENCE || time - this.#shown < INTERVAL) return
    this.#shown = time
    this.#visible = true
    this.stream.write(`\r${text()}\u001B[K`)
  }

  clear(): void {
    if (this.#visible) this.stream.write('\r\u001B[K')
    this.#visible = false
  }
}

export class Progress {
  readonly #line: Line

  constructor(
    readonly total: number,
    stream: NodeJS.WriteStream = process.stderr,
    clock?: () => number,
  ) {
    this.#line = new Line(stream, clock)
  }

  at(files: number): void {
    if (files % 32 === 0) this.#line.show(() => `${files} of ${this.total} files…`)
  }

  clear(): void {
    this.#line.clear()
  }
}

/** Of nodes that are read. */
export class BytesProgress {
  readonly #line: Line
  #before = 0
  #here = 0

  /** @param total Bytes of all files. */
  constructor(
    readonly total: number,
    stream: NodeJS.WriteStream = process.stderr,
  ) {
    this.#line = new Line(stream)
  }

  /** Bytes of the current file, and nodes of all. */
  at(bytes: number, nodes: number): void {
    this.#here = bytes
    const mebibytes = (of: number): number => Math.round(of / 1024 / 1024)
    this.#line.show(() => `${nodes} nodes, ${mebibytes(this.#before + bytes)} of ${mebibytes(this.total)} MiB…`)
  }

  /** The next file. */
  next(): void {
    this.#before += this.#here
    this.#here = 0
  }

  clear(): void {
    this.#line.clear()
  }
}
