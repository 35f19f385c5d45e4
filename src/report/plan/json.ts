/** The machine-readable plan, a versioned contract: schemas/plan.json. */
import type { Location, ObjectReference } from '../../base/index.ts'
import type { Plan, PlannedDaemonSet } from '../../diff/index.ts'
import { safeJson, textPath } from '../shared/escape.ts'
import { Regions } from '../shared/region.ts'

/** Raised when a field changes or goes away; new fields do not raise it. */
export const PLAN_VERSION = 1

export function formatPlanJson({ base, kubernetes, summary, daemonSets, assumptions, errors }: Plan): string {
  const regions = new Regions()
  const object = ({ apiVersion, kind, namespace, name }: ObjectReference) => ({ apiVersion, kind, namespace, name })
  const place = (location: Location) => ({ file: textPath(location.file.path), line: regions.of(location).line })
  const daemonSet = (planned: PlannedDaemonSet) => {
    const { action, previous, location, risk, role, verdict, refused, changes, replacement, commands } = planned
    const { templateChanged, specChanged, revisionChanged, metadataChanged, rollout } = planned
    return {
      action,
      object: object(planned.object),
      previous: previous && object(previous),
      ...place(location),
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
      requests: planned.requests,
      configuration: planned.configuration,
      findings: planned.findings.map(({ rule, severity, message, path, location: at, hazard }) => ({
        rule,
        severity,
        message,
        path,
        hazard,
        ...place(at),
      })),
      commands: { steps: commands.steps, watch: commands.watch, undo: commands.undo },
    }
  }
  const json = {
    version: PLAN_VERSION,
    base,
    kubernetes,
    summary,
    daemonSets: daemonSets.map(daemonSet),
    assumptions,
    errors: errors.map(({ message }) => ({ message: textPath(message) })),
  }
  return `${safeJson(json)}\n`
}
