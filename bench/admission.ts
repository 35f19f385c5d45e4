/** How long the API server's part takes once it is warm, and the schema table to load: in one process, without reading or reports. */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { median } from './measure.ts'
import { type Node, run } from './nodes.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const RUNS = 9

export interface Admission {
  /** Milliseconds until the schema of a DaemonSet can be asked, with every type it reaches. */
  readonly load: number
  /** Microseconds per manifest: decoding, defaults, validation, warnings. */
  readonly warm: number
}

/** Medians over processes. `folder`: manifests; `work`: a folder for what is built. */
export async function measureAdmission({ file }: Node, folder: string, work: string): Promise<Admission> {
  const [load, warm] = await Promise.all(['load', 'warm'].map(name => bundled(name, work)))
  const times = (program = '', ...args: string[]): number[] => Array.from({ length: RUNS }, () => Number(run(file, program, ...args)))
  return { load: median(times(load)), warm: median(times(warm, folder)) }
}

async function bundled(name: string, work: string): Promise<string> {
  const outfile = join(work, `${name}.cjs`)
  const entryPoints = [join(ROOT, `bench/processes/${name}.ts`)]
  await build({ entryPoints, outfile, bundle: true, platform: 'node', conditions: ['ds-lint:source'], logLevel: 'warning' })
  return outfile
}
