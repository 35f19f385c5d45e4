import { configUses, isFilledInLater, needsOf, problem, pullSecretsOf, rule } from 'ds-lint/rule'
import { dns1123SubdomainMaxLength, isDNS1123Subdomain } from 'ds-lint/kubernetes'

/** What a later step replaces: ${NAME}, @name@, [name], SECRET_NAME, three dots. */
const PLACEHOLDER = /[<>{}[\]$%@#|]|__|^[A-Z\d_-]+$|^\W+$/

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
    const needed = new Set(needsOf({ daemonSet, pod }).map(({ kind, name }) => `${kind} ${name}`))
    const uses = configUses(pod).flatMap(({ kind, name, how, place }) =>
      how === 'env' ? [] : [{ kind, name, place, isNeeded: needed.has(`${kind} ${name}`) }],
    )
    const pulls = pullSecretsOf({ daemonSet, pod, objects }).flatMap(place =>
      place.value ? [{ kind: 'Secret', name: place.value, place, isNeeded: false }] : [],
    )
    for (const { kind, name, place, isNeeded } of [...uses, ...pulls]) {
      if (isDNS1123Subdomain(name).length === 0 || isFilledInLater(name) || PLACEHOLDER.test(name)) continue
      const message =
        name.length > dns1123SubdomainMaxLength
          ? `no ${kind} can have a name of ${name.length} characters; use at most ${dns1123SubdomainMaxLength}`
          : `no ${kind} can be called "${name}"; a name has lower-case letters, digits, "-" and "."`
      yield problem(place, message, { severity: isNeeded ? 'error' : 'warning' })
    }
  },
})
