/** The versions of Node that are measured, as the npm package `node` brings them. */
import { execFileSync } from 'node:child_process'

export interface Node {
  readonly name: string
  readonly file: string
}

export function installedNodes(): Node[] {
  return ['20', '24'].map(major => {
    const file = run('npx', '-y', `node@${major}`, '-p', 'process.execPath')
    return { name: `Node ${run(file, '--version').slice(1)}`, file }
  })
}

/** What a command prints. */
export function run(file: string, ...args: readonly string[]): string {
  return execFileSync(file, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
}
