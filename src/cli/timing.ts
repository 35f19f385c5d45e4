/** `--timing`: what each rule takes. */
import type { RuleTimer } from '../lint/index.ts'
import { now } from './clock.ts'

export class Timing implements RuleTimer {
  readonly #byRule = new Map<string, { milliseconds: number; calls: number }>()

  now(): number {
    return now()
  }

  took(rule: string, time: number): void {
    const known = this.#byRule.get(rule)
    if (known) {
      known.milliseconds += time
      known.calls++
    } else this.#byRule.set(rule, { milliseconds: time, calls: 1 })
  }

  /** A table, the slowest rule first. */
  toString(): string {
    const rows = [...this.#byRule].sort(([, a], [, b]) => b.milliseconds - a.milliseconds)
    const total = rows.reduce((sum, [, { milliseconds }]) => sum + milliseconds, 0)
    const width = Math.max(4, ...rows.map(([rule]) => rule.length))
    const row = (rule: string, ms: string, share: string, calls: string): string =>
      `${rule.padEnd(width)}  ${ms.padStart(9)}  ${share.padStart(6)}  ${calls.padStart(8)}\n`
    return [
      row('rule', 'ms', 'share', 'calls'),
      ...rows.map(([rule, { milliseconds, calls }]) =>
        row(rule, milliseconds.toFixed(2), `${((100 * milliseconds) / (total || 1)).toFixed(1)}%`, String(calls)),
      ),
      row('all', total.toFixed(2), '', String(rows.reduce((sum, [, { calls }]) => sum + calls, 0))),
    ].join('')
  }
}
