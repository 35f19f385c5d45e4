/** For tests: what is said about the spec of a pod. */
import { Path } from '../../kubernetes/path.ts'
import type { PodSpec } from '../../kubernetes/generated/types.ts'
import { defaultPodTemplate } from '../default/index.ts'
import { validatePodSpec } from './pod-spec.ts'
import { Checks, type Kept, NOTHING_KEPT, type Rejection } from '../rejection.ts'

/** The rejections of a pod that has one valid container and what is given, after defaulting. */
export function rejectionsOfPod(pod: PodSpec, minor = 37, kept: Partial<Kept> = {}): readonly Rejection[] {
  const checks = new Checks(minor, { ...NOTHING_KEPT, ...kept })
  const { spec = {} } = defaultPodTemplate({ spec: { containers: [{ name: 'main', image: 'example.com/main:1' }], ...pod } }, minor)
  validatePodSpec(spec, Path.of('spec'), checks)
  return checks.rejections
}

/** Each rejection as `type field: message`, without FieldValue. */
export function saidOfPod(pod: PodSpec, minor?: number, kept?: Partial<Kept>): string[] {
  return rejectionsOfPod(pod, minor, kept).map(({ type, field, message }) => `${type.replace('FieldValue', '')} ${field}: ${message}`)
}

/** Each rejection as `type field`, without FieldValue. */
export function briefOfPod(pod: PodSpec, minor?: number, kept?: Partial<Kept>): string[] {
  return rejectionsOfPod(pod, minor, kept).map(({ type, field }) => `${type.replace('FieldValue', '')} ${field}`)
}
