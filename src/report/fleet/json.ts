/** The machine-readable fleet, a versioned contract: schemas/fleet.json. */
import type { FleetDaemonSet, FleetReport } from '../../fleet/index.ts'
import { safeJson, textPath } from '../shared/escape.ts'
import { Regions } from '../shared/region.ts'

/** Raised when a field changes or goes away; new fields do not raise it. */
const FLEET_VERSION = 1

export function formatFleetJson({ survey, families, warnings, explanations, steps, pods, files, notes, errors }: FleetReport): string {
  const regions = new Regions()
  const object = ({ object: { apiVersion, kind, namespace, name } }: FleetDaemonSet) => ({ apiVersion, kind, namespace, name })
  const json = {
    version: FLEET_VERSION,
    nodes: survey.total,
    pods,
    files,
    classes: survey.classes.map(({ name, type, total, parts, uses, hostPorts }) => ({
      name,
      type,
      nodes: total,
      example: parts[0]?.nodes[0]?.node.metadata.name,
      resources: uses.map(({ resource, allocatable, daemonSets, others, left, isEstimated }) => ({
        resource,
        unit: resource === 'cpu' ? 'millicores' : 'units',
        allocatable,
        daemonSets,
        otherPods: others,
        left,
        estimated: isEstimated,
      })),
      hostPorts,
    })),
    daemonSets: survey.daemonSets.map(({ given, desired, running, pending, preempting, cells, notModelled }) => ({
      object: object(given),
      file: textPath(given.location.file.path),
      line: regions.of(given.location).line,
      desired,
      running,
      pending,
      preempting,
      classes: cells.map((cell, at) => ({
        name: survey.classes[at]!.name,
        nodes: cell.total,
        running: cell.running,
        pending: cell.pending,
        preempting: cell.preempting,
        causes: cell.causes.map(({ kind, text, nodes, example, message }) => ({ kind, text, nodes, example, message })),
      })),
      notModelled,
    })),
    families: families.map(({ name, members, gaps, overlaps }) => ({
      name,
      members: members.map(index => object(survey.daemonSets[index]!.given)),
      gaps: gaps.map(({ className, nodes, example }) => ({ class: className, nodes, example })),
      overlaps: overlaps.map(({ className, nodes, example, members: own }) => ({
        class: className,
        nodes,
        example,
        members: own.map(index => object(survey.daemonSets[index]!.given)),
      })),
    })),
    warnings: warnings.map(({ className, message }) => ({ class: className, message })),
    explanations: explanations?.map(({ className, node, nodes, daemonSets }) => ({
      class: className,
      node,
      nodes,
      daemonSets: daemonSets.map(({ index, state, checks, message }) => {
        const { given } = survey.daemonSets[index]!
        return {
          object: object(given),
          state,
          checks: checks.map(({ by, name, passes, text, field, nodeField }) => {
            const place = field && given.field.resolve(field)
            return { by, name, passes, text, field: place?.path, line: place && regions.of(place.key).line, nodeField }
          }),
          message,
        }
      }),
    })),
    whatIf: steps?.map(({ step, effects }) => ({
      step,
      effects: effects.map(({ index, className, created, deleted, evicted, afterSeconds, pending }) => ({
        daemonSet: index === undefined ? undefined : object(survey.daemonSets[index]!.given),
        class: className,
        created,
        deleted,
        evicted,
        afterSeconds,
        pending,
      })),
    })),
    notes,
    errors: errors.map(({ message }) => ({ message: textPath(message) })),
  }
  return `${safeJson(json)}\n`
}
