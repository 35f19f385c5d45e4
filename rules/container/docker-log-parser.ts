import { type ConfigFile, FLUENT_BIT, lineAt, mountedFiles, problem, rule } from 'ds-lint/rule'

/** Logs of containers. */
const LOGS = /\/var\/log\/(?:containers|pods)\b/
const LONGEST = 100_000

interface Reader {
  readonly image: RegExp
  /** The blocks of its configuration that read files, or all of it. */
  readonly block?: RegExp
  /** What reads the format of Docker alone. */
  readonly docker: RegExp
  /** What reads the other one, anywhere. */
  readonly other: RegExp
  readonly message: string
}

const READERS: readonly Reader[] = [
  {
    image: FLUENT_BIT,
    block: /^[ \t]*\[INPUT\][ \t]*$[^[]*/gim,
    docker: /^[ \t]*Parser[ \t]+docker[ \t]*$/im,
    other: /\bcri(?:-?o)?\b|\bcontainerd\b|multiline\.parser|Name[ \t]+docker[ \t]*\n[ \t]*Format[ \t]+regex/i,
    message:
      'the parser docker does not read the log format of containerd and CRI-O, so Fluent Bit delivers lines unparsed; set multiline.parser docker, cri',
  },
  {
    image: /(?:^|[/-])fluentd(?:[:@-]|$)/,
    block: /<source>[\s\S]*?<\/source>/g,
    docker: /^[ \t]*(?:@type|format)[ \t]+json[ \t]*$/m,
    other: /\bcri(?:-?o)?\b|\bcontainerd\b|multi_format/i,
    message: 'the logs of containerd and CRI-O are not JSON, so Fluentd drops each line ("pattern not matched"); parse them with @type cri',
  },
  {
    image: /(?:^|[/-])promtail(?:[:@-]|$)/,
    docker: /^[ \t]*-[ \t]+docker:[ \t]*(?:\{[ \t]*\})?[ \t]*$/m,
    other: /\bcri(?:-?o)?\b|\bcontainerd\b/i,
    message: 'the stage docker does not read the log format of containerd and CRI-O, so lines keep their prefix; use the stage cri',
  },
]

export default rule({
  id: 'docker-log-parser',
  on: 'container',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Log agent parses container logs in the format of Docker alone',
  why: `Docker writes the logs of containers as JSON. containerd and CRI-O, which most nodes run since Kubernetes 1.24 removed dockershim, write a line with the time, the stream and a flag before the text.
    An agent that expects JSON drops these lines or delivers them unparsed.`,
  references: [
    'https://kubernetes.io/docs/tasks/administer-cluster/migrating-from-dockershim/',
    'https://docs.fluentbit.io/manual/pipeline/inputs/tail#multiline-and-containers-v1.8',
    'https://github.com/aws-samples/amazon-cloudwatch-container-insights/issues/113',
    'https://github.com/fluent/fluentd-kubernetes-daemonset/pull/521',
  ],

  *check({ container, pod, daemonSet, objects }) {
    const image = container.value?.image ?? ''
    const reader = READERS.find(each => each.image.test(image))
    if (!reader) return
    // Its nodes have Docker.
    if (pod.value?.volumes?.some(({ hostPath }) => /\/docker\.sock$|cri-dockerd/.test(hostPath?.path ?? ''))) return
    const files = mountedFiles(container, { pod, daemonSet, objects })
    if (files.some(({ text }) => reader.other.test(text.slice(0, LONGEST)))) return
    for (const file of files) {
      const index = readsDocker(file, reader)
      if (index !== undefined) yield problem(lineAt(file, index), reader.message)
    }
  },
})

/** Where a file says that logs of containers are read so. */
function readsDocker({ text }: ConfigFile, { block, docker }: Reader): number | undefined {
  const whole = text.slice(0, LONGEST)
  if (!docker.test(whole)) return undefined
  const blocks = block ? [...whole.matchAll(block)].map(({ 0: found, index }) => ({ found, index })) : [{ found: whole, index: 0 }]
  for (const { found, index } of blocks) {
    const at = LOGS.test(found) ? docker.exec(found)?.index : undefined
    if (at !== undefined) return index + at
  }
  return undefined
}
