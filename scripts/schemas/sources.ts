/** Brings the published sources through pip and go, each into a folder outside the repository. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The newest patch of each minor that the module k8s.io/kubernetes has at the time of writing. */
export const PATCHES: ReadonlyMap<number, string> = new Map([
  [25, '16'],
  [26, '15'],
  [27, '16'],
  [28, '15'],
  [29, '15'],
  [30, '14'],
  [31, '14'],
  [32, '13'],
  [33, '13'],
  [34, '4'],
  [35, '4'],
  [36, '3'],
  [37, '2'],
])

export const KUBERNETES_VALIDATE = '1.37.0'

/** Folders of what is published about one minor version. */
export interface Source {
  readonly minor: number
  /** Module k8s.io/kubernetes. */
  readonly kubernetes: string
  /** Module k8s.io/api. */
  readonly api: string
  /** Module k8s.io/apimachinery, of the newest version. */
  readonly apimachinery: string
  /** JSON Schemas of the Python package kubernetes-validate. */
  readonly jsonSchemas: string
}

/** `cache` takes the Python package; Go modules go to Go's own module cache. */
export function fetchSources(cache: string): Source[] {
  const jsonSchemas = fetchJsonSchemas(cache)
  const [newest, newestPatch] = [...PATCHES].at(-1)!
  const apimachinery = fetchModule(cache, `k8s.io/apimachinery@v0.${newest}.${newestPatch}`)
  return [...PATCHES].map(([minor, patch]) => ({
    minor,
    kubernetes: fetchModule(cache, `k8s.io/kubernetes@v1.${minor}.${patch}`),
    api: fetchModule(cache, `k8s.io/api@v0.${minor}.${patch}`),
    apimachinery,
    jsonSchemas: join(jsonSchemas, `v1.${minor}.0-local`),
  }))
}

function fetchModule(cwd: string, module: string): string {
  const env = { ...process.env, GOFLAGS: '-mod=mod', GO111MODULE: 'on' }
  const answer: { readonly Dir: string } = JSON.parse(
    execFileSync('go', ['mod', 'download', '-json', module], { cwd, env, encoding: 'utf8' }),
  )
  return answer.Dir
}

/** The folder that holds a folder of JSON Schemas per version. */
export function fetchJsonSchemas(cache: string): string {
  const folder = join(cache, `kubernetes-validate-${KUBERNETES_VALIDATE}`)
  const schemas = join(folder, 'kubernetes_validate', 'kubernetes-json-schema')
  if (existsSync(schemas)) return schemas
  mkdirSync(folder, { recursive: true })
  const python = (...args: string[]) => execFileSync('python3', args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] })
  python('-m', 'pip', 'download', '--quiet', '--no-deps', '--only-binary=:all:', `kubernetes-validate==${KUBERNETES_VALIDATE}`)
  const wheel = readdirSync(folder).find(name => name.endsWith('.whl'))
  if (!wheel) throw new Error('pip downloaded no wheel of kubernetes-validate')
  python('-m', 'zipfile', '-e', wheel, folder)
  return schemas
}

/** `T` is what the file is known to hold. */
export function readJson<T>(...path: readonly string[]): T {
  return JSON.parse(readFileSync(join(...path), 'utf8'))
}
