/** DaemonSets for tests, and what is said of them. */
import type { DaemonSet, DaemonSetSpec, ObjectMeta, PodSpec } from '../../kubernetes/generated/types.ts'
import { NEWEST } from '../../kubernetes/version.ts'
import { create } from '../api.ts'

/** The least that the API server accepts, with other parts. */
export function daemonSet(parts: { metadata?: ObjectMeta; spec?: DaemonSetSpec; pod?: PodSpec; template?: ObjectMeta } = {}): DaemonSet {
  const { metadata, spec, pod, template } = parts
  return {
    apiVersion: 'apps/v1',
    kind: 'DaemonSet',
    metadata: { name: 'agent', ...metadata },
    spec: {
      selector: { matchLabels: { app: 'agent' } },
      template: { metadata: { labels: { app: 'agent' }, ...template }, spec: { containers: [{ name: 'main', image: 'agent:1' }], ...pod } },
      ...spec,
    },
  }
}

/** `Invalid spec.selector [selector-empty]`, for each cause of a refused creation. */
export function causesOf(object: object, minor = NEWEST): string[] {
  return create(object, { kubernetes: `1.${minor}` }).rejections.map(
    ({ type, field, rule }) => `${type.replace('FieldValue', '')} ${field} [${rule}]`,
  )
}

/** `selector-empty spec.selector: message`, at the true field. */
export function messagesOf(object: object, minor = NEWEST): string[] {
  return create(object, { kubernetes: `1.${minor}` }).rejections.map(({ rule, path, message }) => `${rule} ${path}: ${message}`)
}
