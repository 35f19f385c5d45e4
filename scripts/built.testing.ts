/** The programs of dist/, built from today's sources, and how tests run them. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { inject } from 'vitest'
import { bundle, types } from './compile.ts'
import { once } from './once.testing.ts'

/** Tests of symbolic links, rights, named pipes, devices, signals and shells are skipped where there are none, and say so. */
export const POSIX: boolean = process.platform !== 'win32'

export interface Ran {
  readonly code: number | null
  readonly signal: string | null
  readonly stdout: string
  readonly stderr: string
}

export interface RunOptions {
  readonly cwd: string
  readonly input?: string | Buffer
  readonly env?: Readonly<Record<string, string>>
  /** The Node that runs it. */
  readonly node?: string
}

/** The types of dist/, in their folder. Tests share it. */
export function declarations(): Promise<string> {
  return once('types', types)
}

/** The programs of dist/, in their folder. Tests share it. */
export class Built {
  private constructor(readonly folder: string) {}

  static async create(): Promise<Built> {
    const parent = await once('built', async folder => {
      writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
      await bundle(join(folder, 'dist'))
    })
    return new Built(join(parent, 'dist'))
  }

  file(program: 'cli' | 'action'): string {
    return join(this.folder, program === 'cli' ? 'cli.cjs' : 'action/index.js')
  }

  /** `program`: cli or action. The environment holds nothing but paths and what is given; what is compiled is kept for all tests of a run. */
  start(
    program: 'cli' | 'action',
    args: readonly string[],
    { cwd, env = {}, node = process.execPath }: RunOptions,
  ): ChildProcessWithoutNullStreams {
    return spawn(node, [this.file(program), ...args], {
      cwd,
      env: { PATH: process.env['PATH'] ?? '', XDG_CACHE_HOME: join(this.folder, '../cache'), ...env },
    })
  }

  async run(program: 'cli' | 'action', args: readonly string[], options: RunOptions): Promise<Ran> {
    const child = this.start(program, args, options)
    child.stdin.on('error', () => {}) // It may be closed unread.
    child.stdin.end(options.input ?? '')
    return ended(child)
  }
}

/** What a process printed and how it ended. */
export async function ended(child: ChildProcessWithoutNullStreams): Promise<Ran> {
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  const [code, signal] = await new Promise<[number | null, string | null]>((resolve, reject) => {
    child.on('error', reject).on('close', (...end) => resolve(end))
  })
  return { code, signal, stdout, stderr }
}

/** A folder of files, which is there until all tests have ended. */
export class Folder {
  readonly path = realpathSync(mkdtempSync(join(inject('shared'), 'folder-')))

  constructor(files: Readonly<Record<string, string | Buffer>> = {}) {
    for (const [name, content] of Object.entries(files)) this.write(name, content)
  }

  write(name: string, content: string | Buffer): void {
    const path = join(this.path, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
  }

  read(name: string): string {
    return readFileSync(join(this.path, name), 'utf8')
  }

  bytes(name: string): Buffer {
    return readFileSync(join(this.path, name))
  }
}

/** A DaemonSet without findings. */
export const CLEAN = `apiVersion: apps/v1
kind: DaemonSet
metadata:
  name: agent
  namespace: monitoring
spec:
  selector:
    matchLabels:
      app: agent
  template:
    metadata:
      labels:
        app: agent
    spec:
      priorityClassName: system-node-critical
      nodeSelector:
        kubernetes.io/os: linux
      tolerations:
        - key: node-role.kubernetes.io/control-plane
          operator: Exists
          effect: NoSchedule
      containers:
        - name: agent
          image: registry.example.com/agent:1.4.2
          resources:
            requests:
              cpu: 10m
              memory: 20Mi
            limits:
              memory: 40Mi
`

/** One error (unknown-field at line 7), whose fix is unsafe. */
export const REPLICAS = CLEAN.replace('  selector:\n', '  replicas: 3\n  selector:\n')

/** One error (removed-api at line 1). */
export const REMOVED_API = CLEAN.replace('apps/v1', 'apps/v1beta2')
