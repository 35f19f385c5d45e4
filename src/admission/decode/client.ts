/**
 * What kubectl does to a document before it sends it (cli-runtime: YAMLOrJSONDecoder, UnstructuredJSONScheme, metadataValidatingDecoder and the
 * RESTMapper): where it stops, nothing reaches the API server.
 */
import { append } from '../../base/index.ts'
import { Path } from '../../kubernetes/index.ts'
import { resolveMapping, type Mapping, target, type YamlNode } from '../../yaml/index.ts'
import { type DecodeProblem, isStrict } from './problem.ts'
import type { ContentType } from './scalar.ts'

/** unreadable: kubectl cannot decode the document; nomatch: no API has such a kind; empty: there is nothing to send. */
export type ClientVerdict = 'unreadable' | 'nomatch' | 'empty'

export interface ClientStop {
  readonly verdict: ClientVerdict
  /** What kubectl tells, or would tell next: known to the API server, too, or only to kubectl. */
  readonly problems: readonly DecodeProblem[]
}

interface Written {
  readonly key: YamlNode
  readonly value: YamlNode
}

/** Undefined where kubectl sends the document. `known`: what the API server would not decode; `about`: why it is another kind for it. */
export function clientStop(
  root: YamlNode | undefined,
  known: readonly DecodeProblem[],
  about: DecodeProblem | undefined,
  contentType: ContentType,
): ClientStop | undefined {
  const here = target(root)
  if (root === undefined || here === undefined || (here.kind === 'scalar' && here.value === null)) return { verdict: 'empty', problems: [] }
  if (here.kind !== 'mapping') return about && { verdict: 'unreadable', problems: [about] }
  const infinite = contentType === 'json' ? infiniteIn(root) : undefined
  if (infinite) return { verdict: 'unreadable', problems: [infinite] }
  const merges = known.filter(({ kind }) => kind === 'badMerge')
  if (merges.length > 0) return { verdict: 'unreadable', problems: merges }

  const [kind, apiVersion, items] = ['kind', 'apiVersion', 'items'].map(name => entryOf(here, name))
  const unreadable = [
    ...itemProblems(items),
    ...(textOf(kind) === ''
      ? [about?.path?.toString() === 'kind' ? about : missing('kind', 'DaemonSet', kind ?? { key: root, value: root })]
      : []),
    ...(isText(apiVersion) ? [] : [about ?? wrongVersion(apiVersion!, '')]),
    ...(contentType === 'json' ? overridden(here, [kind, apiVersion]) : []),
    ...known.filter(problem => !isStrict(problem) && problem.path?.steps()[0] === 'metadata'),
  ]
  const version = textOf(apiVersion)
  if (version.split('/').length > 2) unreadable.push(about ?? wrongVersion(apiVersion!, version))
  if (unreadable.length > 0) return { verdict: 'unreadable', problems: unreadable }

  if (textOf(kind) !== 'DaemonSet') return { verdict: 'nomatch', problems: about ? [about] : [] }
  if (version === 'apps/v1') return undefined
  if (version === '')
    return { verdict: 'nomatch', problems: [missing('apiVersion', 'apps/v1', apiVersion ?? { key: kind!.key, value: kind!.key })] }
  return { verdict: 'nomatch', problems: [about ?? wrongVersion(apiVersion!, version)] }
}

/** A number of JSON that no float64 holds. */
function infiniteIn(root: YamlNode): DecodeProblem | undefined {
  const rest: YamlNode[] = [root]
  for (let next = rest.pop(); next; next = rest.pop()) {
    if (next.kind === 'sequence') append(rest, next.items)
    else if (next.kind === 'mapping') for (const { value } of next.entries) rest.push(value)
    else if (next.kind === 'scalar' && (next.value === Infinity || next.value === -Infinity))
      return { kind: 'wrongType', path: undefined, node: next, key: undefined, message: `the number ${next.text} is too large` }
  }
  return undefined
}

/** The exact name: kubectl knows no other case. */
function entryOf(mapping: Mapping, name: string): Written | undefined {
  return mapping.simple ? mapping.entries.find(entry => entry.name === name) : resolveMapping(mapping).fields.get(name)
}

function textOf(entry: Written | undefined): string {
  const value = target(entry?.value)
  return value?.kind === 'scalar' && typeof value.value === 'string' ? value.value : ''
}

/** A key without a value is as good as missing. */
function isText(entry: Written | undefined): boolean {
  const value = target(entry?.value)
  return value === undefined || (value.kind === 'scalar' && (value.value === null || typeof value.value === 'string'))
}

/** JSON is sent as it is written: kubectl reads the type of each of equal keys. */
function overridden(mapping: Mapping, last: readonly (Written | undefined)[]): DecodeProblem[] {
  return mapping.entries
    .filter(
      ({ name, key, value }) =>
        (name === 'kind' || name === 'apiVersion') && !isText({ key, value }) && last.every(entry => entry?.key !== key),
    )
    .map(({ name, key, value }) => ({ kind: 'wrongType', path: Path.of(name!), node: value, key, message: `${name} must be a string` }))
}

/** What has items is a list of objects to kubectl. */
function itemProblems(items: Written | undefined): DecodeProblem[] {
  const value = target(items?.value)
  if (items === undefined || value === undefined || (value.kind === 'scalar' && value.value === null)) return []
  const message = 'kubectl takes an object with items for a list of objects; remove items'
  const problem: DecodeProblem = { kind: 'wrongType', path: Path.of('items'), node: items.value, key: items.key, message }
  if (value.kind !== 'sequence') return [problem]
  const areObjects = value.items.every(item => {
    const each = target(item)
    return each?.kind === 'mapping' || each === undefined || (each.kind === 'scalar' && each.value === null)
  })
  return areObjects ? [] : [problem]
}

function missing(name: 'kind' | 'apiVersion', wanted: string, { key, value }: Written): DecodeProblem {
  const message = name === 'kind' ? `the kind is missing; write kind: ${wanted}` : `the apiVersion is missing; set ${wanted}`
  return { kind: name === 'kind' ? 'kind' : 'missingVersion', path: Path.of(name), node: value, key, message }
}

function wrongVersion({ key, value }: Written, version: string): DecodeProblem {
  const message = `there is no DaemonSet in apiVersion ${JSON.stringify(version)}; use apps/v1`
  return { kind: 'apiVersion', path: Path.of('apiVersion'), node: value, key, message }
}
