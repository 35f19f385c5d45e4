/**
 * Makes schemas/kubernetes.json, schemas/kubernetes.descriptions.json, src/kubernetes/generated/types.ts, src/kubernetes/generated/structs.ts, src/kubernetes/generated/gates.ts and src/kubernetes/generated/all-gates.ts from what Kubernetes publishes.
 * npm run schemas -- [--cache DIR]
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { checkAgainstJsonSchemas } from './check.ts'
import { readEnums } from './enums.ts'
import { printAllGates, printGates } from './gates.ts'
import { type MergedField, type MergedType, merge, type Version } from './merge.ts'
import { readClosure } from './openapi.ts'
import { fetchSources, KUBERNETES_VALIDATE, PATCHES } from './sources.ts'
import { printTypes, printZeros } from './typescript.ts'
import { readZeros } from './zeros.ts'

const ROOT = 'io.k8s.api.apps.v1.DaemonSet'

const { values } = parseArgs({ options: { cache: { type: 'string', default: join(tmpdir(), 'ds-lint-schemas') } } })
const cache = resolve(values.cache)
mkdirSync(cache, { recursive: true })

const sources = fetchSources(cache)
const versions: Version[] = sources.map(source => {
  const closure = readClosure(source, ROOT)
  checkAgainstJsonSchemas(source, closure)
  return { minor: source.minor, closure, enums: readEnums(source), zeros: readZeros(source) }
})
const types = merge(versions)
const minors = versions.map(({ minor }) => minor)
const [oldest, newest] = [Math.min(...minors), Math.max(...minors)]
const span = `1.${oldest} to 1.${newest}`

const repository = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
write('src/kubernetes/generated/types.ts', printTypes(types, span))
write('src/kubernetes/generated/structs.ts', printZeros(types, span))
write('src/kubernetes/generated/gates.ts', printGates(sources))
write('src/kubernetes/generated/all-gates.ts', printAllGates(sources))
write('schemas/kubernetes.json', printTable(types))
write('schemas/kubernetes.descriptions.json', printDescriptions(types))

function write(path: string, text: string): void {
  writeFileSync(join(repository, path), text)
}

/** One line for each type keeps differences readable and the file small. */
function printTable(all: ReadonlyMap<string, MergedType>): string {
  const about = {
    root: 'DaemonSet',
    since: oldest,
    until: newest,
    sources: {
      'k8s.io/kubernetes and k8s.io/api (Go modules)': [...PATCHES].map(([minor, patch]) => `1.${minor}.${patch}`),
      'kubernetes-validate (Python package)': KUBERNETES_VALIDATE,
    },
  }
  const lines = [...all].map(([name, { fields }]) => `${JSON.stringify(name)}:${JSON.stringify(shorten(fields))}`)
  return `{"about":${JSON.stringify(about)},\n"types":{\n${lines.join(',\n')}\n}}\n`
}

/** A field of which only the type is told is that type's name. */
function shorten(fields: ReadonlyMap<string, readonly MergedField[]>): Record<string, unknown> {
  return Object.fromEntries(
    [...fields].map(([name, shapes]) => [name, shapes.length === 1 ? shortenField(shapes[0]!) : shapes.map(shortenField)]),
  )
}

function shortenField({ list, ...field }: MergedField): unknown {
  const whole = { ...field, ...(list === undefined ? {} : { list: list === 'plain' ? 'atomic' : list }) }
  return Object.keys(whole).length === 1 ? field.type : whole
}

function printDescriptions(all: ReadonlyMap<string, MergedType>): string {
  const whole = [...all].map(([name, { description, descriptions }]) => [name, { '': description, ...Object.fromEntries(descriptions) }])
  return `${JSON.stringify(Object.fromEntries(whole), undefined, 1)}\n`
}
