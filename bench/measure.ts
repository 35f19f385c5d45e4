/** Whole processes from outside: what `time` tells of them. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'

/** Seconds, and MiB. CPU and memory are missing where there is no GNU time. */
export interface Sample {
  readonly wall: number
  readonly cpu: number
  readonly memory: number
}

const TIME = '/usr/bin/time'
const hasTime = existsSync(TIME)

/** Runs a command and throws its output away. Its exit status is its own affair; one that cannot run is an error. */
export function measure(command: readonly string[], scratch: string): Sample {
  const [file = '', ...args] = hasTime ? [TIME, '-q', '-o', scratch, '-f', '%U %S %M', ...command] : command
  const started = performance.now()
  const { error, signal } = spawnSync(file, args, { stdio: 'ignore' })
  const wall = (performance.now() - started) / 1000
  if (error ?? signal) throw new Error(`${command[0]} cannot be run: ${error?.message ?? signal}`)
  if (!hasTime) return { wall, cpu: Number.NaN, memory: Number.NaN }
  const [user = 0, system = 0, kilobytes = 0] = readFileSync(scratch, 'utf8').trim().split(' ').map(Number)
  return { wall, cpu: user + system, memory: kilobytes / 1024 }
}

/** Every command in turn, round after round, so that all of them meet the same weather; a first round is not counted. */
export function measureAll<K>(commands: ReadonlyMap<K, readonly string[]>, rounds: number, scratch: string): Map<K, Sample[]> {
  for (const command of commands.values()) measure(command, scratch)
  const samples = new Map<K, Sample[]>([...commands.keys()].map(key => [key, []]))
  for (let round = 0; round < rounds; round++) {
    for (const [key, command] of commands) samples.get(key)?.push(measure(command, scratch))
  }
  return samples
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2
}

/** Of the ratios round by round: what two neighbours had in common cancels out. */
export function ratio(figure: 'wall' | 'cpu', samples: readonly Sample[], others: readonly Sample[]): number {
  return median(samples.map((sample, round) => sample[figure] / (others[round]?.[figure] ?? Number.NaN)))
}
