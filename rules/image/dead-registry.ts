import { problem, rule, set } from 'ds-lint/rule'
import { isMutableImage } from 'ds-lint/kubernetes'

const DEAD: readonly { prefix: RegExp; state: string; successor: string; isMirrored?: true; isRenewed?: true }[] = [
  { prefix: /^k8s\.gcr\.io\//, state: 'has been frozen since April 2023 and may go away', successor: 'registry.k8s.io', isMirrored: true },
  {
    prefix: /^(?:(?:eu|us|asia)\.)?gcr\.io\/google[-_]containers\//,
    state: 'has been frozen since April 2023 and may go away',
    successor: 'registry.k8s.io',
    isMirrored: true,
  },
  {
    prefix: /^gcr\.io\/k8s-staging-[a-z0-9-]+\//,
    state: 'deletes images after some weeks, so nodes that join later cannot pull this one',
    successor: 'a release from registry.k8s.io',
    isRenewed: true,
  },
  {
    prefix: /^ttl\.sh\//,
    state: 'deletes images after 24 hours at most, so nodes that join later cannot pull this one',
    successor: 'a registry that keeps images',
  },
  { prefix: /^quay\.io\/k8scsi\//, state: 'has been abandoned since 2021', successor: 'registry.k8s.io/sig-storage' },
  {
    prefix: /^gcr\.io\/kubebuilder\//,
    state: 'was deleted in 2025, so nodes that join later cannot pull this image',
    successor: 'quay.io/brancz/kube-rbac-proxy',
  },
  {
    prefix: /^(?:(?:index\.)?docker\.io\/)?bitnami\/(?=[^@:]*:(?!latest\b))/,
    state: 'has had no versioned tags since September 2025, so nodes that join later cannot pull this image',
    successor: 'docker.io/bitnamilegacy, which gets no updates, or an image of the project itself',
  },
]

export default rule({
  id: 'dead-registry',
  on: 'container',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Image from a frozen or abandoned registry',
  why: `The registries k8s.gcr.io and gcr.io/google-containers were frozen in April 2023, quay.io/k8scsi was abandoned in 2021, and images of
    gcr.io/k8s-staging-* are deleted after some weeks, those of ttl.sh after hours. In 2025 gcr.io/kubebuilder was deleted, and the versions of docker.io/bitnami went away. A node that joins later cannot pull what was deleted.`,
  references: [
    'https://kubernetes.io/blog/2023/03/10/image-registry-redirect/',
    'https://kubernetes.io/blog/2023/02/06/k8s-gcr-io-freeze-announcement/',
    'https://github.com/kubernetes/registry.k8s.io',
    'https://github.com/replicatedhq/ttl.sh',
    'https://github.com/bitnami/containers/issues/83267',
    'https://github.com/kubernetes-sigs/kubebuilder/discussions/3907',
  ],
  options: {
    registries: {
      type: 'list',
      default: [],
      description: 'further registries or repositories that images must not come from, such as registry.example.com/old',
    },
  },

  *check({ container }, { registries }) {
    const image = container.at('image')
    const name = image.value ?? ''
    const own = registries.find(registry => name === registry || name.startsWith(`${registry.replace(/\/$/, '')}/`))
    if (own !== undefined) {
      yield problem(image, `images must not come from ${own}; use another registry`)
      return
    }
    const found = DEAD.find(({ prefix }) => prefix.test(name))
    if (!found) return
    const [registry] = found.prefix.exec(name) ?? ['']
    yield problem(image, `${registry.replace(/\/$/, '')} ${found.state}; use ${found.successor}`, {
      // A tag that each build moves is not among those that are deleted.
      severity: found.isRenewed && isMutableImage(name) ? 'info' : 'warning',
      fix: found.isMirrored
        ? set(image, `registry.k8s.io/${name.slice(registry.length)}`, 'unsafe', 'pull from registry.k8s.io')
        : undefined,
    })
  },
})
