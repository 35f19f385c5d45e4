/** What an apply leaves of an object that is there: three-way strategic merges, server-side apply and PUT. */
import { create, update } from '../../src/admission/api.ts'
import { decode } from '../../src/admission/decode/index.ts'
import { defaultDaemonSet } from '../../src/admission/default/index.ts'
import {
  type ApplyRequest,
  managersOf,
  type MapShape,
  objectShape,
  outcomeOf,
  sendingOf,
  type Struct,
} from '../../src/admission/apply/index.ts'
import type { DaemonSet } from '../../src/kubernetes/index.ts'
import { typeSchema } from '../../src/kubernetes/schema.ts'
import { NEWEST } from '../../src/kubernetes/version.ts'
import { parseJson } from '../../src/yaml/json.ts'
import { difference } from '../difference.ts'
import { written } from '../written.ts'

interface Vector {
  /** The client, where the object alone tells how it is merged. */
  readonly src?: string
  readonly verdict: string
  readonly templateChanged: boolean
  readonly specChanged: boolean
  readonly revisionChanged: boolean
  readonly rollout?: string
  /** As GET shows it; none where the request makes the object. */
  readonly live?: Struct
  readonly last: {
    readonly verb: 'merge' | 'apply' | 'replace' | 'helm3' | 'helm4'
    readonly manager: string
    readonly force?: boolean
    readonly object: Struct
    readonly original?: Struct
  }
  readonly result?: Struct
}

export function check(vector: unknown): string | undefined {
  const { src, live, last, result, verdict, templateChanged, specChanged, revisionChanged, rollout = '' } = vector as Vector
  const shape = objectShape(typeSchema('DaemonSet', NEWEST))
  if (!live) return checkCreate(last, verdict, shape)
  const told =
    src === undefined
      ? undefined
      : sendingOf({ object: live, isLive: true }, undefined, shape, {
          manifest: last.object,
          defaulted: defaulted(last.object),
          defaultsOf: defaulted,
        })
  const mode = src === 'helm4' ? 'server' : src
  if (told && told.sender.mode !== mode) return difference(mode, told.sender.mode)
  const { object, conflicts, problem } = outcomeOf(live, told?.sent ?? last.object, told?.request ?? requestOf(last, live), shape)
  if (problem !== undefined) return difference('refused', verdict === 'ok' ? `ok, merged: ${problem}` : 'refused')
  if (conflicts.length > 0 && !last.force) return difference(verdict, 'conflict')
  const answer = update(live, object)
  const effects = answer.verdict === 'ok' ? pick(answer) : undefined
  const expected = verdict === 'ok' ? { templateChanged, specChanged, revisionChanged, rollout } : undefined
  return (
    difference({ verdict, effects: expected }, { verdict: answer.verdict, effects }) ??
    (result ? difference(stored(result), stored(object)) : undefined)
  )
}

/** A new object that is applied on the server. */
function checkCreate({ object }: Vector['last'], verdict: string, shape: MapShape): string | undefined {
  const { problem } = outcomeOf({}, object, { method: 'server', manager: '', managers: [] }, shape)
  return difference(verdict === 'ok' ? 'ok' : 'refused', problem === undefined && create(object).verdict === 'ok' ? 'ok' : 'refused')
}

function requestOf({ verb, manager, object, original }: Vector['last'], live: Struct): ApplyRequest {
  switch (verb) {
    case 'merge':
      return { method: 'merge', original: original ?? {} }
    // What a release does not have yet is compared with itself.
    case 'helm3':
      return { method: 'merge', original: original ?? object }
    case 'apply':
    case 'helm4':
      return { method: 'server', manager, managers: managersOf(live, objectShape(typeSchema('DaemonSet', NEWEST))) }
    case 'replace':
      return { method: 'replace' }
  }
}

function pick({ templateChanged, specChanged, revisionChanged, rollout }: ReturnType<typeof update>): object {
  return { templateChanged, specChanged, revisionChanged, rollout }
}

/** As the API server stores it. */
function stored(object: Struct): unknown {
  const { spec, metadata } = defaulted(object)
  const { labels, annotations, finalizers, ownerReferences } = metadata ?? {}
  return written({ metadata: { labels, annotations: withoutGeneration(annotations), finalizers, ownerReferences }, spec })
}

function defaulted(object: Struct): DaemonSet & Struct {
  const { root } = parseJson(JSON.stringify(object))
  return defaultDaemonSet(decode(root, 'DaemonSet', { minor: NEWEST, contentType: 'json' }).value, NEWEST) as DaemonSet & Struct
}

function withoutGeneration(annotations: Readonly<Record<string, string>> = {}): object {
  const { 'deprecated.daemonset.template.generation': _, ...rest } = annotations
  return rest
}
