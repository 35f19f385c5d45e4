import { configUses, isFilledInLater, needsOf, problem, pullSecretsOf, rule } from 'ds-lint/rule'

/** A DNS subdomain, as the names of ConfigMaps and Secrets have to be. */
const NAME = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*$/
/** What a later step replaces: ${NAME}, @name@, [name], SECRET_NAME. */
const PLACEHOLDER = /[<>{}[\]$%@#|]|__|^[A-Z\d_-]+$/

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
    const needed = new Set([...needsOf(pod)].map(({ kind, name }) => `${kind} ${name}`))
    const uses = configUses(pod).flatMap(({ kind, name, how, place }) =>
      how === 'env' ? [] : [{ kind, name, place, isNeeded: needed.has(`${kind} ${name}`) }],
    )
    const pulls = pullSecretsOf({ daemonSet, pod, objects }).flatMap(place =>
      place.value ? [{ kind: 'Secret', name: place.value, place, isNeeded: false }] : [],
    )
    for (const { kind, name, place, isNeeded } of [...uses, ...pulls]) {
      if (NAME.test(name) || isFilledInLater(name) || PLACEHOLDER.test(name)) continue
      yield problem(place, `no ${kind} can be called "${name}"; a name has lower-case letters, digits, "-" and "."`, {
        severity: isNeeded ? 'error' : 'warning',
      })
    }
  },
})
