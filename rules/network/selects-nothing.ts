import { type AnyField, otherWorkloads, podLabels, problem, rule, selectsPods, sharesNamespace } from 'ds-lint/rule'
import { labelSelectorAsSelector } from 'ds-lint/kubernetes'

export default rule({
  id: 'selects-nothing',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'What is named like the DaemonSet does not select its pods',
  why: `A Service, NetworkPolicy or PodDisruptionBudget finds pods by their labels, not by its name. One with the name of the DaemonSet, and a selector that no pods beside it match, does nothing: the
    Service has no endpoints, the policy protects nothing.`,
  references: ['https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/'],

  *check({ daemonSet, objects }) {
    const { name = '', namespace } = daemonSet.value?.metadata ?? {}
    const labels = podLabels(daemonSet)
    if (Object.keys(labels).length === 0) return
    const others = otherWorkloads({ daemonSet, objects })
    for (const kind of ['Service', 'NetworkPolicy', 'PodDisruptionBudget'] as const) {
      for (const { object, field } of objects.all(kind as string)) {
        if (!isNamedAfter(object.name, name) || folderOf(field) !== folderOf(daemonSet) || !sharesNamespace(object.namespace, namespace))
          continue
        const place = field.resolve(['spec', SELECTORS[kind]])
        const selects = matcherOf(kind, place)
        if (!selects || [labels, ...others.map(other => other.labels)].some(selects)) continue
        // Labels that another workload, which is not given, may have.
        const wanted = wantedOf(kind, place)
        const wrong = Object.entries(wanted).find(([key, value]) => labels[key] !== value)
        if (!wrong || others.some(other => other.name === object.name)) continue
        const [key, value] = wrong
        const has = labels[key] === undefined ? `no label ${key}` : `${key}=${labels[key]}`
        yield problem(
          kind === 'Service' ? place.resolve([key]) : place,
          `${kind} ${object.name} selects ${key}=${value}, and the pods of DaemonSet ${name} have ${has}: it selects no pod`,
          {
            related: [{ place: daemonSet.at('spec', 'template', 'metadata', 'labels'), message: 'the labels of the pods' }],
          },
        )
      }
    }
  },
})

const SELECTORS = { Service: 'selector', NetworkPolicy: 'podSelector', PodDisruptionBudget: 'selector' } as const

function folderOf({ location }: AnyField): string {
  return location.file.path.slice(0, location.file.path.lastIndexOf('/') + 1)
}

/** `agent` and `agent-metrics`, `agent-headless` … for DaemonSet agent. */
function isNamedAfter(name: string, daemonSet: string): boolean {
  return (
    name === daemonSet ||
    (name.startsWith(`${daemonSet}-`) &&
      /^-(?:metrics|headless|svc|service|http|webhook|pdb|policy|netpol)$/.test(name.slice(daemonSet.length)))
  )
}

function matcherOf(kind: keyof typeof SELECTORS, place: AnyField): ((labels: Readonly<Record<string, string>>) => boolean) | undefined {
  if (kind === 'Service')
    return Object.keys(wantedOf(kind, place)).length === 0 ? undefined : labels => selectsPods(wantedOf(kind, place), labels)
  const selector = labelSelectorAsSelector(place.value as Parameters<typeof labelSelectorAsSelector>[0])
  return selector && Object.keys(wantedOf(kind, place)).length > 0 ? labels => selector.matches(labels) : undefined
}

function wantedOf(kind: keyof typeof SELECTORS, place: AnyField): Readonly<Record<string, string>> {
  return ((kind === 'Service' ? place.value : place.resolve(['matchLabels']).value) ?? {}) as Readonly<Record<string, string>>
}
