import { type AnyField, isFilledInLater, problem, rule, set } from 'ds-lint/rule'
import { suggest } from 'ds-lint/kubernetes'

/** The values that the kubelet gives the labels: GOOS and GOARCH, as Kubernetes is built for them. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  'kubernetes.io/os': ['linux', 'windows'],
  'kubernetes.io/arch': ['amd64', 'arm64', 'arm', '386', 'ppc64le', 's390x', 'riscv64', 'loong64', 'mips64le'],
}
const MEANT: Readonly<Record<string, string>> = {
  x86_64: 'amd64',
  x64: 'amd64',
  'x86-64': 'amd64',
  aarch64: 'arm64',
  armv8: 'arm64',
  armv7: 'arm',
  armv7l: 'arm',
  i386: '386',
  x86: 'amd64',
}

export default rule({
  id: 'unknown-platform',
  on: 'daemonSet',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Unknown operating system or architecture',
  why: `The kubelet sets kubernetes.io/os and kubernetes.io/arch to the names that Go uses: linux and amd64, not Linux or x86_64.
    Another value matches no node: the DaemonSet has 0 desired pods and reports itself as ready.`,
  references: ['https://kubernetes.io/docs/reference/labels-annotations-taints/#kubernetes-io-arch'],

  *check({ pod }) {
    for (const [label, known] of Object.entries(VALUES)) {
      const selected = pod.at('nodeSelector').at(label)
      if (selected.value !== undefined) yield* unknown(label, selected, selected.value, known)
      const terms = pod.at('affinity', 'nodeAffinity', 'requiredDuringSchedulingIgnoredDuringExecution').at('nodeSelectorTerms')
      for (const term of terms.items()) {
        for (const expression of term.at('matchExpressions').items()) {
          const { key, operator, values = [] } = expression.value ?? {}
          if (key !== label || operator !== 'In') continue
          const isSelected = values.some(value => known.includes(value))
          for (const value of expression.at('values').items()) {
            const { value: text = '' } = value
            // One of several values that no node has does no harm, unless another spelling of it is meant.
            const meant = MEANT[text.toLowerCase()]
            if (!isSelected || (meant !== undefined && !values.includes(meant)))
              yield* unknown(label, value, text, known, isSelected ? `no ${meant} node gets a pod` : undefined)
          }
        }
      }
    }
  },
})

function* unknown(
  label: string,
  place: AnyField,
  value: string,
  known: readonly string[],
  consequence = 'no pod is created',
): Iterable<ReturnType<typeof problem>> {
  if (known.includes(value) || isFilledInLater(value)) return
  const near = MEANT[value.toLowerCase()] ?? suggest(value, known)
  yield problem(place, `no node has ${label}=${value}, so ${consequence}; use ${near ?? `one of ${known.join(', ')}`}`, {
    fix: near === undefined ? undefined : set(place, near, 'safe'),
  })
}
