/** For tests: what is said about the containers of a pod. */
import { Path } from '../kubernetes/path.ts'
import type { Container, PodSpec } from '../kubernetes/generated/types.ts'
import { validateContainers, validateInitContainers } from './validate/container.ts'
import { defaultPodTemplate } from './default/index.ts'
import { validateEphemeralContainers } from './validate/ephemeral-container.ts'
import { validatePodResources } from './validate/pod-resources.ts'
import { Checks, type Kept, NOTHING_KEPT, type Rejection } from './rejection.ts'

/** A valid container with what is given. */
export function container(fields: Partial<Container> = {}): Container {
  return { name: 'main', image: 'example.com/main:1', ...fields }
}

/** The rejections of the pod's containers and of its resources, after defaulting. */
export function rejectionsOf(pod: PodSpec, minor = 37, kept: Partial<Kept> = {}): readonly Rejection[] {
  const checks = new Checks(minor, { ...NOTHING_KEPT, ...kept })
  const spec = defaultPodTemplate({ spec: pod }, minor).spec ?? {}
  const path = Path.of('spec')
  const { containers = [], initContainers = [] } = spec
  validateContainers(containers, new Map(), spec, path.child('containers'), checks)
  validateInitContainers(initContainers, containers, new Map(), spec, path.child('initContainers'), checks)
  validateEphemeralContainers(spec, new Map(), path, checks)
  validatePodResources(spec, path, checks)
  return checks.rejections
}

/** Each rejection as `type field: message`, without FieldValue. */
export function said(pod: PodSpec, minor?: number, kept?: Partial<Kept>): string[] {
  return rejectionsOf(pod, minor, kept).map(({ type, field, message }) => `${type.replace('FieldValue', '')} ${field}: ${message}`)
}

/** The same of one container with the fields, named by what follows `spec.containers[0].`. */
export function saidOf(fields: Partial<Container>, minor?: number): string[] {
  return said({ containers: [container(fields)] }, minor).map(text => text.replace('spec.containers[0].', ''))
}
