/** The linters that are raced against, where they are installed: `go install github.com/yannh/kubeconform/cmd/kubeconform@latest`. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fetchJsonSchemas, readJson } from '../scripts/schemas/sources.ts'

export interface Peer {
  readonly name: string
  readonly version: string
  /** Else it is given each file, of which a command line holds some ten thousand. */
  readonly takesFolders: boolean
  /** The command that checks a file, or a folder with these files. */
  command(path: string, files: readonly string[]): string[]
}

/** Of the kinds that the trees hold. */
const SCHEMAS = [
  'configmap-v1',
  'clusterrole-rbac-v1',
  'clusterrolebinding-rbac-v1',
  'customresourcedefinition-apiextensions-v1',
  'daemonset-apps-v1',
  'deployment-apps-v1',
  'secret-v1',
  'service-v1',
]

/** `cache`: a folder for the schemas that kubeconform would else download. */
export function installedPeers(cache: string): Peer[] {
  const kubeconform = find('kubeconform', 'github.com/yannh/kubeconform')
  const kubeScore = find('kube-score', 'github.com/zegl/kube-score')
  return [
    ...(kubeconform ? [conforming(kubeconform, cache)] : []),
    ...(kubeScore
      ? [{ ...kubeScore, takesFolders: false, command: (_: string, files: readonly string[]) => [kubeScore.file, 'score', ...files] }]
      : []),
  ]
}

function conforming({ file, ...known }: Installed, cache: string): Peer {
  const location = `${standaloneSchemas(cache)}/{{.ResourceKind}}{{.KindSuffix}}.json`
  const options = ['-strict', '-ignore-missing-schemas', '-schema-location', location]
  return { ...known, takesFolders: true, command: path => [file, ...options, path] }
}

export interface Installed {
  readonly name: string
  readonly version: string
  readonly file: string
}

/** A program, where `go install` or the PATH has it. */
export function find(name: string, module: string): Installed | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(':'), ...goFolders()]
  const file = folders.map(folder => join(folder, name)).find(candidate => existsSync(candidate))
  if (!file) return undefined
  const built = new RegExp(`^\\tmod\\t${module}\\t(\\S+)`, 'm').exec(output('go', 'version', '-m', file))
  return { name, file, version: built?.[1] ?? 'of unknown version' }
}

function goFolders(): string[] {
  const [bin = '', path = ''] = output('go', 'env', 'GOBIN', 'GOPATH').split('\n')
  return [bin, path && join(path, 'bin')].filter(Boolean)
}

/** Empty where the command is not there or fails. */
function output(command: string, ...args: string[]): string {
  try {
    return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  } catch {
    return ''
  }
}

type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

/**
 * Kubernetes' own strict JSON Schemas, as the Python package kubernetes-validate publishes them, with every reference written out:
 * the form that kubeconform downloads by default.
 */
function standaloneSchemas(cache: string): string {
  const folder = join(cache, 'standalone-strict')
  if (existsSync(folder)) return folder
  const published = join(fetchJsonSchemas(cache), 'v1.37.0-local-strict')
  const { $defs } = readJson<{ $defs: Record<string, Json> }>(published, '_definitions.json')
  const schemas = SCHEMAS.map(
    name => [name, JSON.stringify(inlined(readJson<Json>(published, `${name}.json`), $defs, []), null, 2)] as const,
  )
  mkdirSync(folder)
  for (const [name, schema] of schemas) writeFileSync(join(folder, `${name}.json`), schema)
  return folder
}

/** A definition within itself is left open. */
function inlined(schema: Json, definitions: Readonly<Record<string, Json>>, within: readonly string[]): Json {
  if (Array.isArray(schema)) return schema.map(item => inlined(item, definitions, within))
  if (typeof schema !== 'object' || schema === null) return schema
  const { $ref } = schema
  if (typeof $ref !== 'string') {
    return Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, inlined(value, definitions, within)]))
  }
  const name = $ref.slice($ref.lastIndexOf('/') + 1)
  return within.includes(name) ? {} : inlined(definitions[name] ?? {}, definitions, [...within, name])
}
