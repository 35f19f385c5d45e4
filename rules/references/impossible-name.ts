import { configUses, isFilledInLater, problem, pullSecretsOf, rule } from 'ds-lint/rule'

/** A DNS subdomain, as the names of ConfigMaps and Secrets have to be. */
const NAME = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*$/

export default rule({
  id: 'impossible-name',
  on: 'daemonSet',
  severity: 'error',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Volume or pull secret refers to a name that no object can have',
  why: `The API server does not look at the names of ConfigMaps and Secrets in volumes and imagePullSecrets, and refuses objects with capital letters, underscores or spaces in their names: the
    object cannot exist, and the pods wait for it in ContainerCreating, or pull their images without credentials.`,
  references: ['https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#dns-subdomain-names'],

  *check({ daemonSet, pod, objects }) {
    const uses = configUses(pod).flatMap(({ kind, name, how, place }) => (how === 'env' ? [] : [{ kind, name, place }]))
    const pulls = pullSecretsOf({ daemonSet, pod, objects }).flatMap(place =>
      place.value ? [{ kind: 'Secret', name: place.value, place }] : [],
    )
    for (const { kind, name, place } of [...uses, ...pulls]) {
      if (NAME.test(name) || isFilledInLater(name) || /[<>{}$%]|__/.test(name)) continue
      yield problem(place, `no ${kind} can be called "${name}"; a name has lower-case letters, digits, "-" and "."`)
    }
  },
})
