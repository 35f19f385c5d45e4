/** A manifest's tree → the plain object that the API server would see, and what it would refuse to decode (serializer/json, fieldValidation=Strict). */
import {
  type Apply,
  clientName,
  isReadByClient,
  parseInt64,
  Path,
  typeSchema,
  type DaemonSet,
  type DaemonSetUpdateStrategy,
  type PodSpec,
  type PodTemplateSpec,
  type Toleration,
} from '../../kubernetes/index.ts'
import { resolveMapping, type Anchored, target, type YamlNode } from '../../yaml/index.ts'
import { type DecodeProblem, inOrderOfKeys, isStrict, strictPath } from './problem.ts'
import { Decoder } from './decoder.ts'
import { type ClientStop, clientStop } from './client.ts'
import type { ContentType } from './scalar.ts'
import { interpret } from './interpret.ts'

/** What can be decoded. Only a DaemonSet is looked at for its apiVersion and kind. */
export interface Decodable {
  DaemonSet: DaemonSet
  DaemonSetUpdateStrategy: DaemonSetUpdateStrategy
  PodSpec: PodSpec
  PodTemplateSpec: PodTemplateSpec
  Toleration: Toleration
}

export interface DecodeOptions {
  /** 37 for 1.37. */
  readonly minor: number
  readonly contentType: ContentType
  /** What reads the document; the API server itself where nothing is said. */
  readonly apply?: Apply
}

export interface Decoded<T> {
  /** Never holds a value of a type it does not claim, at any depth: such a field is absent, such an item a zero value. */
  readonly value: T
  /** All that is wrong, in the order in which the API server meets it. */
  readonly problems: readonly DecodeProblem[]
  /** The one for which the API server stops: it tells nothing else, and validates nothing. */
  readonly fatal: DecodeProblem | undefined
  /** Why kubectl sends nothing. */
  readonly stop: ClientStop | undefined
  /** Values that kubectl silently drops, because their keys come again. */
  readonly lost: readonly DecodeProblem[]
}

const NONE: readonly DecodeProblem[] = []

/** A document that is empty or null gives an empty value without problems. */
export function decode<K extends keyof Decodable>(root: YamlNode | undefined, type: K, options: DecodeOptions): Decoded<Decodable[K]> {
  const { minor, contentType, apply = 'raw' } = options
  const isClient = type === 'DaemonSet' && isReadByClient(apply)
  const decoder = new Decoder(contentType, isClient ? clientName(apply) : undefined)
  const here = target(root)
  const schema = typeSchema(type, minor)
  const value = here?.kind === 'mapping' ? decoder.struct(here, schema, 0) : schema.zero()
  const about = type === 'DaemonSet' && root ? interpret(root, contentType) : undefined
  const generation = type === 'DaemonSet' ? badGeneration(value, here) : undefined
  const { problems: found, lost } = decoder
  const stop = isClient ? clientStop(root, found, about, contentType) : undefined
  if (found.length === 0 && !about && !generation) return { value, problems: NONE, fatal: undefined, stop, lost }

  const met = contentType === 'yaml' ? inOrderOfKeys(found) : withoutRepeats(found)
  const decoding = about ? met.filter(({ node, kind }) => kind !== 'wrongType' || node !== about.node) : met
  const problems = [...(about ? [about] : []), ...decoding, ...(generation ? [generation] : [])]
  return { value, problems, fatal: fatalOf(decoding, about, generation), stop, lost }
}

/** In the order of the API server: YAML to JSON, apiVersion and kind, the body, its conversion, the version it asks for. */
function fatalOf(
  decoding: readonly DecodeProblem[],
  about: DecodeProblem | undefined,
  generation: DecodeProblem | undefined,
): DecodeProblem | undefined {
  const badMerge = decoding.find(({ kind }) => kind === 'badMerge')
  if (badMerge) return badMerge
  if (about && !about.afterStrict) return about
  return decoding.find(({ aborts }) => aborts) ?? decoding.find(problem => !isStrict(problem)) ?? generation ?? about
}

/** sigs.k8s.io/json tells a strict error once for a path. */
function withoutRepeats(problems: readonly DecodeProblem[]): DecodeProblem[] {
  const seen = new Set<string>()
  return problems.filter(problem => {
    if (!isStrict(problem)) return true
    const id = `${problem.kind} ${strictPath(problem.path)}`
    return seen.has(id) ? false : seen.add(id)
  })
}

const GENERATION = 'deprecated.daemonset.template.generation'

/** The conversion from apps/v1 reads this annotation as an int64 (Convert_v1_DaemonSet_To_apps_DaemonSet). */
function badGeneration({ metadata }: DaemonSet, root: Anchored | undefined): DecodeProblem | undefined {
  const text = metadata?.annotations?.[GENERATION]
  if (text === undefined || parseInt64(text) !== undefined) return undefined
  let entry: { readonly key: YamlNode; readonly value: YamlNode } | undefined
  let here: Anchored | undefined = root
  for (const name of ['metadata', 'annotations', GENERATION]) {
    if (here?.kind !== 'mapping') return undefined
    entry = here.simple ? here.entries.find(candidate => candidate.name === name) : resolveMapping(here).fields.get(name)
    here = target(entry?.value)
  }
  if (!entry) return undefined
  const path = Path.of('metadata', 'annotations').key(GENERATION)
  const message = `must be a whole number, not ${JSON.stringify(text)}; remove this annotation, which the API server sets`
  return { kind: 'badInt', path, node: entry.value, key: entry.key, message }
}
