import { type AnyField, isFilledInLater, objectsInFolder, problem, rule, set, type Subjects } from 'ds-lint/rule'
import { containersOf, isSlip, suggest } from 'ds-lint/kubernetes'

/** What is injected later has a name of its own. */
const INJECTED = /proxy|vault|istio|linkerd|envoy|init/

export default rule({
  id: 'vpa-finds-nothing',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'VerticalPodAutoscaler names a DaemonSet or a container that does not exist',
  why: `A VerticalPodAutoscaler finds its pods through the name of its target, and its limits for a container through the name of the container. Misspelled, it recommends nothing, or sets
    requests without the limits that were meant.`,
  references: ['https://kubernetes.io/docs/concepts/workloads/autoscaling/vertical-pod-autoscale/'],

  *check({ daemonSet, pod, objects }) {
    const { name, namespace } = daemonSet.value?.metadata ?? {}
    if (name === undefined) return
    yield* elsewhere({ name, namespace }, daemonSet, objects)
    for (const { object, field } of objectsInFolder('VerticalPodAutoscaler', daemonSet, objects, namespace)) {
      const target: AnyField = field.resolve(['spec', 'targetRef'])
      const place = target.resolve(['name'])
      const { raw: wanted } = place
      if (target.resolve(['kind']).raw !== 'DaemonSet' || typeof wanted !== 'string') continue
      if (wanted !== name) {
        if (!isSlip(wanted, name) || objects.named('DaemonSet', wanted, namespace).length > 0) continue
        yield problem(
          place,
          `the files have no DaemonSet ${wanted}: VerticalPodAutoscaler ${object.name} finds no pods; did you mean "${name}"?`,
          {
            related: [{ place: daemonSet.at('metadata', 'name'), message: 'the DaemonSet' }],
            fix: set(place, name, 'unsafe'),
          },
        )
        continue
      }
      const names = containersOf(pod.value).flatMap(({ name: each }) => each ?? [])
      const policies = field.resolve(['spec', 'resourcePolicy', 'containerPolicies']).items()
      for (const policy of policies) {
        const container = policy.resolve(['containerName'])
        const { raw } = container
        if (typeof raw !== 'string' || raw === '*' || names.includes(raw) || isFilledInLater(raw)) continue
        // The only policy is for the only container.
        const [only] = names
        const slip = suggest(raw, names)
        const near =
          slip !== undefined && isSlip(raw, slip) ? slip : only !== undefined && names.length + policies.length === 2 ? only : undefined
        // Nothing is lost where it is to be left alone.
        if (policy.resolve(['mode']).raw === 'Off' && slip === undefined) continue
        // A later step may add a container, and what admission adds is not written here.
        if (INJECTED.test(raw) || (near === undefined && (names.length === 0 || objects.all('Kustomization').length > 0))) continue
        const hint = near === undefined ? `they have ${names.slice(0, 4).join(', ')}` : `did you mean "${near}"?`
        yield problem(container, `the pods have no container ${raw}, so this policy applies to none; ${hint}`, {
          related: [pod.at('containers')],
          fix: near === undefined ? undefined : set(container, near, 'unsafe'),
          severity: near === undefined ? 'info' : 'warning',
        })
      }
    }
  },
})

/** Policies of the name in another namespace, where no DaemonSet has it. */
function* elsewhere(
  { name, namespace }: { readonly name: string; readonly namespace: string | undefined },
  daemonSet: Subjects['daemonSet']['daemonSet'],
  objects: Subjects['daemonSet']['objects'],
): Iterable<ReturnType<typeof problem>> {
  if (namespace === undefined || isFilledInLater(namespace)) return
  for (const { object, field } of objectsInFolder('VerticalPodAutoscaler', daemonSet, objects)) {
    const target: AnyField = field.resolve(['spec', 'targetRef'])
    const { namespace: other } = object
    // Of a namespace that is misspelled another rule speaks.
    if (other === undefined || other === namespace || isFilledInLater(other) || isSlip(other, namespace)) continue
    if (target.resolve(['kind']).raw !== 'DaemonSet' || target.resolve(['name']).raw !== name) continue
    if (objects.named('DaemonSet', name, other).length > 0) continue
    yield problem(
      field.resolve(['metadata', 'namespace']),
      `VerticalPodAutoscaler ${object.name} is in namespace ${other}, but DaemonSet ${name} is in ${namespace}: it finds no pods; use namespace ${namespace}`,
      { related: [{ place: daemonSet.at('metadata', 'namespace'), message: 'the namespace of the DaemonSet' }] },
    )
  }
}
