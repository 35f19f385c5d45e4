/** Whether a manifest is for OpenShift, told by what it names. Control-plane nodes there have the old label and the old taint to this day. */
import { containersOf, type DaemonSet } from '../kubernetes/index.ts'
import type { Field } from '../yaml/index.ts'

const ANNOTATION = /(?:^|\.)openshift\.io\//
/** Images of the product and of those who build it. */
const IMAGE =
  /^(?:quay\.io\/(?:openshift|ocp)[a-z-]*|registry\.(?:redhat\.io|ci\.openshift\.org)\/(?:openshift|ocp)[a-z0-9-]*|image-registry\.openshift-image-registry\.svc[^/]*)\//

/** False where nothing tells. */
export function isForOpenShift(daemonSet: Field<DaemonSet>): boolean {
  const { metadata, spec } = daemonSet.value ?? {}
  const annotations = [...Object.keys(metadata?.annotations ?? {}), ...Object.keys(spec?.template?.metadata?.annotations ?? {})]
  return (
    metadata?.namespace?.startsWith('openshift-') === true ||
    annotations.some(key => ANNOTATION.test(key)) ||
    containersOf(spec?.template?.spec).some(({ image = '' }) => IMAGE.test(image))
  )
}
