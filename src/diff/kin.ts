/** DaemonSets that became one, and one that became several: an apply knows them as objects that come and go. */
import type { ObjectReference } from '../base/index.ts'
import type { PodSpec } from '../kubernetes/index.ts'
import type { Created, DaemonSetModel, UpdateModel } from '../subjects/index.ts'
import { absoluteOf, type AreApart, Likeness, manifestField, type OldObject, RELATED, SIMILAR } from '../workspace/index.ts'
import type { Field, YamlNode } from '../yaml/index.ts'
import { meet } from './ports.ts'

export interface KinInput {
  readonly updates: readonly UpdateModel[]
  readonly created: readonly Created[]
  readonly removed: readonly OldObject[]
  readonly areApart: AreApart
}

export interface Kin {
  /** The DaemonSet that runs on the nodes of a removed one now, and is like it. */
  heirOf(old: OldObject): ObjectReference | undefined
  /** The old DaemonSet that ran on the nodes of a new one, does so no more, and is like it. */
  originOf(model: DaemonSetModel): ObjectReference | undefined
}

/** What stood and what stands; either is undefined where there is none. */
interface Place {
  readonly node: YamlNode
  readonly object: ObjectReference
  readonly file: string | undefined
  readonly before: PodSpec | undefined
  readonly after: PodSpec | undefined
}

export function kinOf({ updates, created, removed, areApart }: KinInput): Kin {
  let news: Likeness<Place> | undefined
  let olds: Likeness<Place> | undefined
  const first = (likeness: Likeness<Place>, node: YamlNode, test: (place: Place) => boolean, name = ''): ObjectReference | undefined =>
    likeness
      .of(node, name === '' ? SIMILAR : RELATED)
      .filter(({ of, score }) => (score >= SIMILAR || follows(of, name)) && test(of))
      .sort((a, b) => b.score - a.score)[0]?.of.object
  return {
    heirOf(old) {
      news ??= new Likeness([...updates.map(updatedPlace), ...created.map(({ model }) => createdPlace(model))], ({ node }) => node)
      const was = podBefore(old)
      const test = ({ file = '', before, after }: Place): boolean =>
        !areApart(old.counterpart, file) && bothMeet(was, after) && !bothMeet(was, before)
      return first(news, old.previous.node, test, old.previous.manifest.object.name)
    },
    originOf(model) {
      olds ??= new Likeness([...updates.map(formerPlace), ...removed.map(removedPlace)], ({ node }) => node)
      const { node, file = '', after } = createdPlace(model)
      const test = (place: Place): boolean => !areApart(place.file, file) && bothMeet(place.before, after) && !bothMeet(place.after, after)
      return first(olds, node, test)
    },
  }
}

/** `kiam-agent` is new where `kiam` was. */
function follows({ before, object }: Place, name: string): boolean {
  return before === undefined && (object.name.startsWith(`${name}-`) || object.name.endsWith(`-${name}`))
}

function bothMeet(a: PodSpec | undefined, b: PodSpec | undefined): boolean {
  return a !== undefined && b !== undefined && meet(a, b)
}

function updatedPlace({ model, before }: UpdateModel): Place {
  return { ...createdPlace(model), before: before.pod.value ?? {} }
}

function createdPlace({ manifest, daemonSet }: DaemonSetModel): Place {
  const { node, object } = manifest
  const after = daemonSet.at('spec', 'template', 'spec').value ?? {}
  return { node, object, file: absoluteOf(daemonSet.location.file), before: undefined, after }
}

function formerPlace({ model, previous, before }: UpdateModel): Place {
  const { file, after } = createdPlace(model)
  return { node: previous.node, object: before.object, file, before: before.pod.value ?? {}, after }
}

function removedPlace(old: OldObject): Place {
  const { node, manifest } = old.previous
  return { node, object: manifest.object, file: old.counterpart, before: podBefore(old), after: undefined }
}

function podBefore({ previous }: OldObject): PodSpec {
  const pod = manifestField(previous.manifest).resolve(['spec', 'template', 'spec']) as Field<PodSpec>
  return pod.value ?? {}
}
