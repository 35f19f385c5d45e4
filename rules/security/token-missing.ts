import {
  accountOf,
  accountPlace,
  bindingsNaming,
  configFiles,
  configUses,
  describeGrants,
  type Field,
  grantsOf,
  isFor,
  mountsOf,
  problem,
  remove,
  rule,
  volumeNamed,
} from 'ds-lint/rule'
import { containersOf, type PodSpec } from 'ds-lint/kubernetes'

/** Roles that every cluster has, and whose permissions are of no use without a token. */
const BUILT_IN = /^(?:view|edit|admin|system:(?:node-proxier|auth-delegator|kube-dns|node-problem-detector|discovery|heapster))$/
/** Programs that do nothing without the API server, and use the token of their service account. */
const CLIENTS =
  /(?:^|\/)(?:calico\/node|mirrored-calico-node|cilium\/cilium|cloudnativelabs\/kube-router|ingress-nginx\/controller|nginx\/nginx-ingress|metallb\/speaker|kubereboot\/kured|antrea\/antrea-agent(?:-[a-z]+)?)(?:[:@]|$)/
/** The folder in which the kubelet mounts the token. */
const FOLDER = /^\/(?:var\/)?run\/secrets\/kubernetes\.io\/serviceaccount\/?$/
/** What the API server asks of the account when it admits the pod: that takes no token. */
const OF_ADMISSION = /^(?:podsecuritypolicies|securitycontextconstraints)$/
/** Files of that folder. */
const COMMENT = /^[ \t]*(?:#|;|\/\/).*$/gm
const TOKEN = /\/serviceaccount\/(?:token|ca\.crt)\b/

export default rule({
  id: 'token-missing',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Service account has permissions, but no token is mounted',
  why: `With automountServiceAccountToken: false no token is mounted, and neither is it where a container mounts another volume at its path. An agent that needs the permissions of its service account cannot
    create a client, and exits or works without them.`,
  references: [
    'https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/#opt-out-of-api-credential-automounting',
  ],

  *check({ daemonSet, pod, objects }) {
    const automount = pod.at('automountServiceAccountToken')
    const account = accountOf({ daemonSet, pod })
    const given = objects.find('ServiceAccount', account.namespace, account.name)
    const ofAccount = given?.field.at('automountServiceAccountToken')
    // The pod's own setting counts before the account's.
    const place = automount.value === undefined ? ofAccount : automount
    if (place?.value !== false) {
      yield* hiddenTokens(pod)
      return
    }
    const { volumes = [] } = pod.value ?? {}
    if (volumes.some(({ projected }) => projected?.sources?.some(({ serviceAccountToken }) => serviceAccountToken !== undefined))) return
    // A Secret with a token may be mounted where the kubelet mounts one.
    const isMounted = containersOf(pod.value).some(({ volumeMounts = [] }) =>
      volumeMounts.some(({ mountPath = '' }) => /\/secrets\/kubernetes\.io\/serviceaccount\/?$/.test(mountPath)),
    )
    if (isMounted) return
    // Or elsewhere, where the program is told.
    const secrets = configUses(pod).flatMap(use => (use.kind === 'Secret' ? objects.named('Secret', use.name, account.namespace) : []))
    if (secrets.some(({ field }) => field.resolve(['type']).raw === 'kubernetes.io/service-account-token')) return
    // One that has a kubeconfig, of its node or of a Secret, needs no token.
    if (
      containersOf(pod.value).some(({ command = [], args = [], env = [] }) =>
        [...command, ...args, ...env.flatMap(({ name = '', value = '' }) => [name, value])].some(word => /kubeconfig/i.test(word)),
      )
    )
      return
    if (volumes.some(({ hostPath, name = '' }) => /kubeconfig/i.test(name) || /kubeconfig|\/etc\/kubernetes/.test(hostPath?.path ?? '')))
      return
    const grants = grantsOf(account, objects).filter(({ resource }) => !OF_ADMISSION.test(resource))
    if (grants.length === 0) {
      const binding = bindingsNaming(account.name, objects).find(
        each => isFor(each, account) && BUILT_IN.test(each.field.value?.roleRef?.name ?? ''),
      )
      const file = configFiles({ daemonSet, pod, objects }).find(({ text }) => TOKEN.test(text.replaceAll(COMMENT, '')))
      const client = pod
        .at('containers')
        .items()
        .find(({ value }) => CLIENTS.test(value?.image ?? '') && value?.env?.some(each => each.value === 'etcdv3') !== true)
      if (!binding && !file && !client) return
      const why = binding
        ? `service account ${account.name} is bound to ${binding.field.value?.roleRef?.name ?? ''}`
        : file
          ? `${file.key} names the token of the service account`
          : `${client?.value?.name ?? ''} asks the API server`
      yield problem(
        place,
        `${why}, but automountServiceAccountToken: false gives its pods no token; remove it, or project a token into a volume`,
        {
          related: [accountPlace(pod), ...(binding ? [{ place: binding.field.at('roleRef', 'name'), message: 'the role' }] : [])],
          fix: remove(place, 'unsafe'),
        },
      )
      return
    }
    yield problem(
      place,
      `service account ${account.name} may ${describeGrants(grants.slice(0, 3))}, but automountServiceAccountToken: false gives its pods no token; remove it, or project a token into a volume`,
      {
        related: [accountPlace(pod), grants[0]!.place],
        fix: remove(place, 'unsafe'),
      },
    )
  },
})

/** An empty volume at the path of the token: then the API server adds none to the container. */
function* hiddenTokens(pod: Field<PodSpec>): Iterable<ReturnType<typeof problem>> {
  const containers = pod.at('containers').items()
  // Beside others, it keeps the token from one of them.
  if (containers.length > 1) return
  for (const container of containers) {
    for (const mount of container.at('volumeMounts').items()) {
      const { name, mountPath = '' } = mount.value ?? {}
      // What another container writes there may be a token.
      if (!FOLDER.test(mountPath) || !volumeNamed(pod.value, name)?.emptyDir || mountsOf(pod, name).length > 1) continue
      yield problem(
        mount.at('mountPath'),
        `the emptyDir "${name ?? ''}" at ${mountPath} replaces the token of the service account: container ${container.value?.name ?? ''} has none; mount it elsewhere, or project a token into a volume`,
      )
    }
  }
}
