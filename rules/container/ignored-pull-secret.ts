import { DATA_FIELDS, isFilledInLater, problem, pullSecretsOf, rule } from 'ds-lint/rule'

/** The types that hold credentials of registries, each with its key. */
const KEYS: Readonly<Record<string, string>> = {
  'kubernetes.io/dockerconfigjson': '.dockerconfigjson',
  'kubernetes.io/dockercfg': '.dockercfg',
}

export default rule({
  id: 'ignored-pull-secret',
  on: 'daemonSet',
  severity: 'error',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Image pull secret has the wrong type',
  why: `The kubelet takes credentials from Secrets of the types kubernetes.io/dockerconfigjson and kubernetes.io/dockercfg alone, and only from the key of the type. It ignores any other
    Secret without an event: the image is pulled anonymously, and a private registry refuses that on every node.`,
  references: ['https://kubernetes.io/docs/tasks/configure-pod-container/pull-image-private-registry/'],

  *check({ daemonSet, pod, objects }) {
    for (const place of pullSecretsOf({ daemonSet, pod, objects })) {
      const name = place.value
      const secret = name === undefined ? undefined : objects.find('Secret', daemonSet.value?.metadata?.namespace, name)?.field
      if (name === undefined || !secret) continue
      const related = [{ place, message: 'a pull secret of the pods' }]
      const type = secret.resolve(['type'])
      const written = type.raw ?? 'Opaque'
      if (typeof written !== 'string' || isFilledInLater(written)) continue
      const key = KEYS[written]
      if (key === undefined) {
        yield problem(
          type.exists ? type : secret.resolve(['metadata', 'name']),
          `the kubelet ignores Secret ${name} of type ${written} when it pulls images; use kubernetes.io/dockerconfigjson`,
          { related },
        )
        continue
      }
      const entries = DATA_FIELDS.flatMap(map => secret.resolve([map]).entries())
      // What is filled in later is not known.
      if (entries.length === 0 || entries.some(([each]) => each === key)) continue
      yield problem(entries[0]![1], `the API server refuses Secret ${name} of type ${written} without the key ${key}; rename this one`, {
        related,
      })
    }
  },
})
