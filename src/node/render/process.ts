/** Runs helm, kustomize and kubectl: without a shell, for a limited time, and with an environment of our own. */
import { spawn } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, isAbsolute, join, resolve, sep } from 'node:path'
import { typeAt } from '../there.ts'

export interface Ran {
  readonly status: number | undefined
  readonly out: string
  readonly error: string
  /** Why it has no status, as the end of a sentence: `did not end within 60 seconds`. */
  readonly problem?: string
}

export interface RunOptions {
  readonly cwd: string
  readonly env: Readonly<Record<string, string>>
  /** In seconds. */
  readonly timeLimit: number
}

/** UTF-16 units of what is printed. */
const MOST_OUTPUT = 256 * 1024 * 1024
const MOST_ERROR = 64 * 1024

/** Everything that was started and has not ended: it ends with us. */
const running = new Set<() => void>()

function endAll(): void {
  for (const end of running) end()
}

export function run(program: string, args: readonly string[], { cwd, env, timeLimit }: RunOptions): Promise<Ran> {
  return new Promise(resolvePromise => {
    // A group of its own: what it may have started ends with it.
    const isGroup = process.platform !== 'win32'
    const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], detached: isGroup, windowsHide: true })
    let [out, error] = ['', '']
    let problem: string | undefined
    const kill = (): void => {
      try {
        if (isGroup && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
        else child.kill('SIGKILL')
      } catch {
        // It has ended.
      }
    }
    const stop = (why: string): void => {
      problem ??= why
      kill()
      done(undefined)
    }
    const timer = setTimeout(() => stop(`did not end within ${timeLimit} seconds`), timeLimit * 1000)
    if (running.size === 0) process.on('exit', endAll)
    running.add(kill)
    const done = (status: number | undefined): void => {
      clearTimeout(timer)
      running.delete(kill)
      if (running.size === 0) process.off('exit', endAll)
      child.stdout.destroy()
      child.stderr.destroy()
      resolvePromise({ status, out, error: error.trim(), ...(problem === undefined ? {} : { problem }) })
    }
    child.stdout.setEncoding('utf8').on('data', (data: string) => {
      out += data
      if (out.length > MOST_OUTPUT) stop(`printed more than ${MOST_OUTPUT / 1024 / 1024} MiB`)
    })
    child.stderr.setEncoding('utf8').on('data', (data: string) => {
      if (error.length < MOST_ERROR) error += data.slice(0, MOST_ERROR)
    })
    child.on('error', ({ message }) => {
      problem ??= `cannot be run: ${message}`
      done(undefined)
    })
    child.on('close', (status, signal) => {
      if (signal !== null) problem ??= `was ended by ${signal}`
      done(status ?? undefined)
    })
  })
}

/** The PATH in two: what is outside of these folders, and the rest. npx puts the repository's own node_modules/.bin there, Windows the current folder. */
export function splitPath(folders: readonly string[]): { readonly outside: string; readonly inside: string } {
  const isOutside = (folder: string): boolean =>
    isAbsolute(folder) && !folders.some(each => `${resolve(folder)}${sep}`.startsWith(`${resolve(each)}${sep}`))
  const all = (process.env['PATH'] ?? '').split(delimiter)
  const where = (outside: boolean): string => all.filter(folder => isOutside(folder) === outside).join(delimiter)
  return { outside: where(true), inside: where(false) }
}

/** The first program of that name in the folders of a PATH. */
export function programOn(path: string, name: string): string | undefined {
  const file = process.platform === 'win32' ? `${name}.exe` : name
  for (const folder of path.split(delimiter).filter(each => each !== '')) {
    const program = join(folder, file)
    if (typeAt(program)?.isFile() && isExecutable(program)) return program
  }
  return undefined
}

function isExecutable(program: string): boolean {
  try {
    accessSync(program, constants.X_OK)
    return true
  } catch {
    return false
  }
}
