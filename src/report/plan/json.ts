/** The machine-readable plan, a versioned contract: schemas/plan.json. */
import type { Finding, Hazard, Location, ObjectReference } from '../../base/index.ts'
import type { Plan, PlannedDaemonSet } from '../../diff/index.ts'
import type { NodesRollout } from '../../cluster/index.ts'
import { safeJson, textPath } from '../shared/escape.ts'
import { Regions } from '../shared/region.ts'

/** Raised when a field changes or goes away; new fields do not raise it. */
export const PLAN_VERSION = 1

export function formatPlanJson({ base, kubernetes, summary, daemonSets, findings, unrendered, assumptions, errors }: Plan): string {
  const regions = new Regions()
  const object = ({ apiVersion, kind, namespace, name }: ObjectReference) => ({ apiVersion, kind, namespace, name })
  const place = (location: Location) => ({ file: textPath(location.file.path), line: regions.of(location).line })
  const finding = ({ rule, severity, message, path, location, hazard }: Finding, planned?: PlannedDaemonSet) => ({
    rule,
    severity,
    message,
    path,
    hazard: hazard && planned && hazardOf(hazard, planned),
    ...place(location),
  })
  const daemonSet = (planned: PlannedDaemonSet) => {
    const { action, previous, sender, location, risk, role, verdict, refused, changes, replacement, commands } = planned
    const { templateChanged, specChanged, revisionChanged, metadataChanged, rollout } = planned
    return {
      action,
      object: object(planned.object),
      previous: previous && object(previous),
      heir: planned.heir && object(planned.heir),
      origin: planned.origin && object(planned.origin),
      ...place(location),
      rendered: planned.rendered,
      sender: sender && { mode: sender.mode, manager: sender.manager, before: sender.before, forces: sender.forces },
      risk,
      role,
      verdict,
      refused: refused.map(({ rule, type, field, message, location: at }) => ({ rule, type, field, message, ...place(at) })),
      templateChanged,
      specChanged,
      revisionChanged,
      metadataChanged,
      rollout,
      changes: changes.map(({ kind, path, field, from, to, inTemplate }) => ({ kind, path, field, from, to, inTemplate })),
      replacement: replacement && {
        type: replacement.type,
        maxUnavailable: replacement.maxUnavailable,
        maxSurge: replacement.maxSurge,
        nodes: replacement.nodes,
        atOnce: replacement.atOnce,
        batches: replacement.batches,
        isOutdatedOnly: replacement.isOutdatedOnly,
        seconds: replacement.seconds,
        mostSeconds: replacement.mostSeconds,
        steps: replacement.steps.map(({ what, seconds, most }) => ({ what, seconds, most })),
      },
      nodes: planned.nodes,
      onNodes: planned.onNodes && onNodes(planned.onNodes),
      unavailable: planned.unavailable,
      requests: planned.requests,
      configuration: planned.configuration,
      portWaits: planned.portWaits.map(wait => ({ ...wait, object: object(wait.object) })),
      sharedSockets: planned.sharedSockets.map(({ folder, object: old }) => ({ folder, object: object(old) })),
      taken: planned.taken.map(({ name, object: old }) => ({ container: name, object: object(old) })),
      listenClashes: planned.listenClashes.map(({ port, object: old }) => ({ port, object: object(old) })),
      lostDrivers: [...planned.lostDrivers],
      elsewhere: [...planned.elsewhere],
      failedAt: planned.failedAt && object(planned.failedAt),
      needs: planned.needs.map(({ kind, name }) => ({ kind, name })),
      losesReadiness: planned.losesReadiness,
      repulled: [...planned.repulled],
      sharedLogs: planned.sharedLogs.map(({ folder, object: old }) => ({ folder, object: object(old) })),
      sharedState: planned.sharedState.map(({ folder, object: old }) => ({ folder, object: object(old) })),
      openAccount: planned.openAccount,
      findings: planned.findings.map(each => finding(each, planned)),
      commands: { steps: commands.steps, watch: commands.watch, undo: commands.undo },
    }
  }
  const json = {
    version: PLAN_VERSION,
    base,
    kubernetes,
    summary,
    daemonSets: daemonSets.map(daemonSet),
    findings: findings.map(each => finding(each)),
    unrendered: unrendered.map(({ kind, path }) => ({ kind, path: textPath(path) })),
    assumptions,
    errors: errors.map(({ message }) => ({ message: textPath(message) })),
  }
  return `${safeJson(json)}\n`
}

function onNodes(all: NodesRollout) {
  const { total, before, after, gained, lost, dead, waiting, recovering, unready, blocked, unfit, replaced, best, worst, notModelled } = all
  const progress = ({ limit, budget, waves, updated, untouched }: NodesRollout['best']) => ({
    limit,
    budget,
    waves: waves.map(({ size, count }) => ({ size, count })),
    updated,
    untouched,
  })
  const groups = (list: NodesRollout['gained']) => list.map(({ className, nodes, examples }) => ({ class: className, nodes, examples }))
  const reasoned = (list: NodesRollout['blocked']) =>
    list.map(({ className, nodes, examples, reason }) => ({ class: className, nodes, examples, reason }))
  return {
    total,
    before,
    after,
    gained: groups(gained),
    lost: groups(lost),
    notReady: groups(dead),
    blocked: reasoned([...waiting, ...blocked, ...unfit]),
    recovering: reasoned(recovering),
    unready: groups(unready),
    replaced: groups(replaced),
    best: progress(best),
    worst: progress(worst),
    notModelled,
  }
}

/** Undefined where the rollout is known to be without it. */
function hazardOf(hazard: Hazard, { deadlocksNext, removesAtOnce }: PlannedDaemonSet): Hazard | undefined {
  switch (hazard) {
    case 'removal':
      return removesAtOnce ? hazard : undefined
    case 'port':
      return deadlocksNext ? undefined : 'deadlock'
    case 'unsent':
      return 'refusal'
    case 'repeat':
      return undefined
    case 'surge':
      return 'deadlock'
    default:
      return hazard
  }
}
