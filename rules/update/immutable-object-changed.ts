import { accountOf, type AnyField, bindingsNaming, configUses, isFor, type Problem, problem, rule, type Subjects } from 'ds-lint/rule'

export default rule({
  id: 'immutable-object-changed',
  on: 'update',
  severity: 'error',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Change of an object of the pods that the API server rejects',
  why: `The role of a binding, the type of a Secret, and the data of a ConfigMap or Secret with immutable: true cannot change. kubectl apply reports the rejection and
    applies the rest: the DaemonSet is new, and what it reads or may do is old.`,
  references: [
    'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#clusterrolebinding-example',
    'https://kubernetes.io/docs/concepts/configuration/configmap/#configmap-immutable',
    'https://kubernetes.io/docs/concepts/configuration/secret/#secret-immutable',
  ],

  *check(update) {
    if (update.relation !== 'same') return
    yield* changedRoles(update)
    yield* changedData(update)
  },
})

const AGAIN = 'delete the object first, or give the new one another name'

function* changedRoles({ daemonSet, pod, objects, objectsBefore }: Subjects['update']): Generator<Problem> {
  const account = accountOf({ daemonSet, pod })
  for (const binding of bindingsNaming(account.name, objects)) {
    const { kind, namespace, name } = binding.object
    if (!isFor(binding, account)) continue
    const old = objectsBefore.named(kind, name).find(({ object }) => object.namespace === namespace)
    const [was, is] = [roleOf(old?.value), roleOf(binding.value)]
    if (!old || was === is) continue
    yield problem(
      binding.field.resolve(['roleRef']),
      `the role of ${kind} ${name} is immutable, and the API server rejects the change from ${was} to ${is}; ${AGAIN}`,
      { related: [{ place: old.field.resolve(['roleRef']), message: 'before' }] },
    )
  }
}

function roleOf(binding: unknown): string {
  const { kind, name } = Object((Object(binding) as { readonly roleRef?: unknown }).roleRef) as {
    readonly kind?: string
    readonly name?: string
  }
  return `${kind} ${name}`
}

function* changedData({ daemonSet, pod, objects, objectsBefore }: Subjects['update']): Generator<Problem> {
  const namespace = daemonSet.value?.metadata?.namespace
  const told = new Set<string>()
  for (const { kind, name } of configUses(pod)) {
    if (told.has(`${kind} ${name}`)) continue
    told.add(`${kind} ${name}`)
    const [old, updated] = [objectsBefore.find(kind, namespace, name), objects.find(kind, namespace, name)]
    if (!old || !updated || old.text === updated.text) continue
    const field = refusedIn(kind, old.field, updated.field)
    if (field === undefined) continue
    const message =
      field === 'type'
        ? `the type of Secret ${name} is immutable, and the API server rejects the change`
        : `${kind} ${name} is immutable, and the API server rejects the change of its ${field}`
    yield problem(updated.field.resolve([field]), `${message}; ${AGAIN}`, {
      related: [{ place: old.field.resolve([field]), message: 'before' }],
    })
  }
}

/** The field that cannot change. */
function refusedIn(kind: string, old: AnyField, updated: AnyField): string | undefined {
  const differs = (field: string): boolean => JSON.stringify(old.resolve([field]).raw) !== JSON.stringify(updated.resolve([field]).raw)
  const typeOf = (field: AnyField): unknown => field.resolve(['type']).raw ?? 'Opaque'
  if (kind === 'Secret' && typeOf(old) !== typeOf(updated)) return 'type'
  if (old.resolve(['immutable']).raw !== true) return undefined
  return ['immutable', 'data', 'stringData', 'binaryData'].find(differs)
}
