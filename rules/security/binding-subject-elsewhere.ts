import {
  accountOf,
  accountPlace,
  type AnyField,
  bindingsNaming,
  bindingsOf,
  isFilledInLater,
  objectsInFile,
  problem,
  rule,
  type Subjects,
  workloadsRunningAs,
} from 'ds-lint/rule'
import type { Other } from 'ds-lint/kubernetes'

export default rule({
  id: 'binding-subject-elsewhere',
  on: 'daemonSet',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Binding grants permissions to a service account in another namespace',
  why: `A service account is identified by name and namespace. A binding that names another namespace grants the agent nothing: the API
    server answers its requests with Forbidden, and an account of that name in the other namespace gets the permissions. A subject
    without a namespace is in that of a RoleBinding, and is rejected in a ClusterRoleBinding.`,
  references: [
    'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-subjects',
    'https://github.com/Broadcom/helm/issues/7',
  ],

  *check({ daemonSet, pod, objects }) {
    const account = accountOf({ daemonSet, pod })
    const { name, namespace } = account
    if (name === 'default' || namespace === undefined || isFilledInLater(namespace)) return
    yield* userProblems({ daemonSet, pod, objects })
    const bindings = bindingsNaming(name, objects)
    const bound = new Set(
      bindings
        .filter(({ object, field }) => names(field.value, name, namespace, ownNamespace(object)))
        .map(({ field }) => roleOf(field.value)),
    )
    for (const { object, field } of bindings) {
      // In a RoleBinding a subject without a namespace is in that of the binding.
      const own = ownNamespace(object)
      if (bound.has(roleOf(field.value))) continue
      for (const subject of field.at('subjects').items()) {
        const { kind, name: named, namespace: written } = subject.value ?? {}
        const where = written ?? own
        if (where === undefined && object.kind === 'RoleBinding') continue
        if (kind !== 'ServiceAccount' || named !== name || where === namespace || (where !== undefined && isFilledInLater(where))) continue
        // An account, or an agent, of that name may be there, too.
        if (where !== undefined && isThere({ daemonSet, objects }, name, where)) continue
        const found = objects.find('ServiceAccount', namespace, name)
        const account = found?.object.namespace === namespace ? found : undefined
        // Kustomize fills in what is missing.
        if (where === undefined && !account) continue
        yield problem(
          subject.at(written === undefined ? 'name' : 'namespace'),
          where === undefined
            ? `the subject has no namespace, so the API server rejects the binding; service account ${name} is in ${namespace}`
            : `the binding grants permissions to ${where}/${name}, but the pods run as ${namespace}/${name} and get none of them; correct the namespace`,
          {
            severity: account ? 'error' : 'warning',
            related: [
              { place: accountPlace(pod), message: `DaemonSet ${daemonSet.value?.metadata?.name ?? ''} runs as this account` },
              ...(account ? [{ place: account.field.at('metadata', 'name'), message: 'the account' }] : []),
            ],
          },
        )
      }
    }
  },
})

type Binding = Other<'ClusterRoleBinding' | 'RoleBinding'> | undefined

function ownNamespace({ kind, namespace }: { readonly kind: string; readonly namespace?: string }): string | undefined {
  return kind === 'RoleBinding' ? namespace : undefined
}

function names(binding: Binding, name: string, namespace: string, own: string | undefined): boolean {
  return (binding?.subjects ?? []).some(
    each => each.kind === 'ServiceAccount' && each.name === name && (each.namespace ?? own) === namespace,
  )
}

function roleOf(binding: Binding): string {
  return `${binding?.roleRef?.kind ?? ''} ${binding?.roleRef?.name ?? ''}`
}

/** Whether an account, or a workload that runs as one, of that name is there. */
function isThere(about: Pick<Subjects['daemonSet'], 'daemonSet' | 'objects'>, name: string, where: string): boolean {
  const accounts = about.objects.named('ServiceAccount', name, where)
  return [...accounts.map(({ object }) => object), ...workloadsRunningAs(about, name, where, WORKLOADS)].some(
    ({ namespace }) => namespace === where,
  )
}

/** The account by the name of its user, which has its namespace in it. */
function* userProblems({
  daemonSet,
  pod,
  objects,
}: Pick<Subjects['daemonSet'], 'daemonSet' | 'pod' | 'objects'>): Iterable<ReturnType<typeof problem>> {
  const { name, namespace } = accountOf({ daemonSet, pod })
  if (bindingsOf({ name, namespace }, objects).length > 0) return
  for (const { field } of BINDINGS.flatMap(kind => objectsInFile(kind, daemonSet, objects))) {
    for (const subject of (field as AnyField).resolve(['subjects']).items()) {
      const place = subject.resolve(['name'])
      const [, where, who] = /^system:serviceaccount:([a-z0-9-]+):([a-z0-9.-]+)$/.exec(String(place.raw)) ?? []
      if (subject.resolve(['kind']).raw !== 'User' || where === undefined || who !== name || where === namespace) continue
      if (isThere({ daemonSet, objects }, name, where)) continue
      yield problem(
        place,
        `the binding grants permissions to ${where}/${name}, but the pods run as ${namespace ?? ''}/${name} and get none of them; correct the namespace`,
        {
          severity: 'warning',
          related: [{ place: accountPlace(pod), message: `DaemonSet ${daemonSet.value?.metadata?.name ?? ''} runs as this account` }],
        },
      )
    }
  }
}

const BINDINGS = ['ClusterRoleBinding', 'RoleBinding'] as const
const WORKLOADS = ['DaemonSet', 'Deployment', 'StatefulSet', 'Job', 'CronJob'] as const
