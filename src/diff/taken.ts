/** Containers that a new DaemonSet takes over from one that is updated. */
import type { ObjectReference } from '../base/index.ts'
import { parseImage, type PodSpec } from '../kubernetes/index.ts'
import type { Draft } from './draft.ts'
import { meet, type StoodWith } from './ports.ts'

export interface TakenContainer {
  readonly name: string
  /** The DaemonSet whose old pods have it, and whose new ones do not. */
  readonly object: ObjectReference
}

/** So many updates that leave a container out are looked at. */
const MOST = 100

/** On the network of a node two of one program want the same ports and sessions; elsewhere they do not meet. */
export function withTaken(planned: readonly Draft[], stoodWith: StoodWith): readonly Draft[] {
  const leaving = planned
    .filter(({ action, risk, pods }) => action === 'update' && risk !== 'refused' && left(pods).length > 0)
    .slice(0, MOST)
  if (leaving.length === 0) return planned
  return planned.map(each => {
    const after = each.pods?.after
    if (each.action !== 'create' || each.maybeSame || each.risk === 'refused' || after?.value?.hostNetwork !== true) return each
    const own = new Map(programsOf(after.value).map(({ image, name }) => [image, name]))
    const taken = leaving.flatMap(({ pods, object }) => {
      const before = pods!.before!
      if (!meet(before.value, after.value) || !stoodWith(before, each.pods!.is)) return []
      return left(pods).flatMap(({ image }) => (own.has(image) ? [{ name: own.get(image)!, object }] : []))
    })
    return taken.length === 0 ? each : { ...each, taken: [...new Map(taken.map(one => [`${one.name} ${one.object.name}`, one])).values()] }
  })
}

interface Program {
  readonly name: string
  /** Without its tag. */
  readonly image: string
}

/** What the old pods run on the network of their node, and the new ones do not run. */
function left(pods: Draft['pods']): Program[] {
  if (pods?.before?.value?.hostNetwork !== true || !pods.after) return []
  const kept = new Set(programsOf(pods.after.value).map(({ image }) => image))
  return programsOf(pods.before.value).filter(({ image }) => !kept.has(image))
}

function programsOf({ containers = [] }: PodSpec = {}): Program[] {
  const programs = containers.flatMap(({ name = '', image = '' }) => {
    const reference = parseImage(image)
    return reference ? [{ name, image: `${reference.domain}/${reference.path}` }] : []
  })
  return [...new Map(programs.toReversed().map(each => [each.image, each])).values()]
}
