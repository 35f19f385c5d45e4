/** Which kind the API server takes a request body for (serializer/json, SimpleMetaFactory.Interpret and gvkWithDefaults). */
import { Path, foldAscii } from '../../kubernetes/index.ts'
import { resolveMapping, type Mapping, target, type YamlNode } from '../../yaml/index.ts'
import type { DecodeProblem } from './problem.ts'
import type { ContentType } from './scalar.ts'

interface Written {
  readonly name: string
  readonly key: YamlNode
  readonly value: YamlNode
}

/** Versions that Kubernetes still decodes DaemonSets of, and then refuses. */
const FORMER: ReadonlySet<string> = new Set(['apps/v1beta2', 'extensions/v1beta1'])

/** Undefined for an apps/v1 DaemonSet, which a body without apiVersion and kind is, too. */
export function interpret(root: YamlNode, contentType: ContentType): DecodeProblem | undefined {
  const here = target(root)
  if (here === undefined || (here.kind === 'scalar' && here.value === null)) return undefined
  if (here.kind !== 'mapping') {
    const found =
      here.kind === 'sequence' ? 'a list' : typeof here.value === 'string' ? 'a string' : `the ${typeof here.value} ${here.text}`
    return { kind: 'wrongType', path: undefined, node: root, key: undefined, message: `a DaemonSet is a mapping, not ${found}` }
  }
  let apiVersion: Written | undefined
  let kind: Written | undefined
  for (const entry of entriesOf(here, contentType)) {
    const folded = foldAscii(entry.name)
    if (folded !== 'apiversion' && folded !== 'kind') continue
    const value = target(entry.value)
    if (value?.kind === 'scalar' && value.value === null) continue
    if (value?.kind !== 'scalar' || typeof value.value !== 'string') {
      const wanted = folded === 'kind' ? 'DaemonSet' : 'apps/v1'
      return { kind: 'wrongType', ...place(entry), instead: wanted, message: `must be a string; write ${wanted}` }
    }
    if (folded === 'kind') kind = entry
    else apiVersion = entry
  }
  return misinterpreted(apiVersion, kind)
}

function misinterpreted(apiVersion: Written | undefined, kind: Written | undefined): DecodeProblem | undefined {
  const version = textOf(apiVersion)
  const other = kind && textOf(kind) !== '' && textOf(kind) !== 'DaemonSet' ? kind : undefined
  if (other) return { kind: 'kind', ...place(other), message: `${JSON.stringify(textOf(other))} is not DaemonSet; set kind: DaemonSet` }
  if (!apiVersion || ['', '/', 'apps/', 'apps/v1'].includes(version)) return undefined
  const late = FORMER.has(version)
  const told = late ? `${version} was removed in Kubernetes 1.16` : `DaemonSet does not exist in apiVersion ${JSON.stringify(version)}`
  return { kind: 'apiVersion', ...place(apiVersion), message: `${told}; use apps/v1`, ...(late ? { afterStrict: true } : {}) }
}

/** In the order in which Go meets them, the last of equal ones. */
function entriesOf(mapping: Mapping, contentType: ContentType): readonly Written[] {
  if (contentType === 'json') return mapping.entries.filter(isNamed)
  const entries = (mapping.simple ? mapping.entries : [...resolveMapping(mapping).fields.values()]).filter(isNamed)
  return entries.length > 1 ? entries.toSorted((a, b) => (a.name < b.name ? -1 : 1)) : entries
}

/** Go's encoding/json finds fields whatever their case (strings.EqualFold). */
function isNamed(entry: { readonly name: string | undefined }): entry is Written {
  const { name = '' } = entry
  if (name === 'apiVersion' || name === 'kind') return true
  return (name.length === 10 && foldAscii(name) === 'apiversion') || (name.length === 4 && foldAscii(name) === 'kind')
}

function textOf(entry: Written | undefined): string {
  const value = target(entry?.value)
  return value?.kind === 'scalar' && typeof value.value === 'string' ? value.value : ''
}

function place({ name, key, value }: Written): { path: Path; node: YamlNode; key: YamlNode } {
  return { path: Path.of(name), node: value, key }
}
