import {
  type ConfigFile,
  type Field,
  FLUENT_BIT,
  fluentBitSections,
  FLUENTD,
  fluentdFile,
  isForOpenShift,
  lineAt,
  mountedFiles,
  type Place,
  problem,
  rule,
} from 'ds-lint/rule'
import type { PodSpec } from 'ds-lint/kubernetes'

/** The log files of containers. */
const LOGS = /\/(?:containers|pods)\/\S*\*/
const LONGEST = 100_000
/** What reads the other format, be it a parser of the same name. */
const OTHER = /\bcri(?:-?o)?\b|\bcontainerd\b|multi_format|\bName[ \t]+docker[ \t]*\n[ \t]*Format[ \t]+regex/i
const PROMTAIL = /(?:^|[/-])promtail(?:[:@-]|$)/
/** A stage of Promtail. */
const STAGE = /^[ \t]*-[ \t]+docker:(?:[ \t]*\{[ \t]*\})?[ \t]*$/m

export default rule({
  id: 'docker-log-parser',
  on: 'container',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Log agent parses the logs of containers as the JSON of Docker',
  why: `Where containerd or CRI-O runs the containers, each line of a log is a time, a stream, a tag and the text. Docker wrote JSON. A parser for JSON does not understand these lines: Fluentd tells
    "pattern not matched" for each of them, Fluent Bit and Promtail send them as they are, without their time.`,
  references: [
    'https://github.com/fluent/fluentd-kubernetes-daemonset/issues/434',
    'https://docs.fluentbit.io/manual/installation/downloads/kubernetes',
    'https://kubernetes.io/docs/tasks/administer-cluster/migrating-from-dockershim/',
  ],

  *check({ container, pod, daemonSet, objects }) {
    // Another rule tells of Docker there.
    if (hasDocker(pod)) return
    const files = mountedFiles(container, { pod, daemonSet, objects })
    if (files.some(({ text }) => OTHER.test(text.slice(0, LONGEST)))) return
    const found = [...parsersOf(container.value?.image ?? '', files)][0]
    if (!found) return
    const parser = isForOpenShift(daemonSet) ? 'that of CRI-O' : 'cri'
    yield problem(
      found.place,
      `${found.what} reads ${found.path} as the JSON of Docker, but containerd and CRI-O write another format: no line is parsed; use the parser ${parser}`,
    )
  },
})

function hasDocker(pod: Field<PodSpec>): boolean {
  return (pod.value?.volumes ?? []).some(({ hostPath }) =>
    /^\/(?:$|var\/?$|var\/lib\/?$|var\/lib\/docker(?:\/|$))|\/docker\.sock$|cri-dockerd/.test(hostPath?.path ?? ''),
  )
}

interface Found {
  readonly what: string
  readonly path: string
  readonly place: Place
}

/** Inputs for the logs of containers whose only parser is that of Docker. */
function* parsersOf(image: string, files: readonly ConfigFile[]): Iterable<Found> {
  const [isFluentd, isFluentBit, isPromtail] = [FLUENTD, FLUENT_BIT, PROMTAIL].map(each => each.test(image))
  if (!isFluentd && !isFluentBit && !isPromtail) return
  for (const file of files) {
    for (const { kind, settings, parent } of isFluentd ? fluentdFile(file).sections : []) {
      const type = settings.get('@type')
      const path = parent?.settings.get('path')?.value ?? ''
      if (kind !== 'parse' || parent?.kind !== 'source' || parent.settings.get('@type')?.value !== 'tail') continue
      if (type?.value === 'json' && LOGS.test(path)) yield { what: `the source of ${file.key}`, path, place: lineAt(file, type.at) }
    }
    for (const { kind, settings } of isFluentBit ? fluentBitSections(file) : []) {
      const [path, parser] = [settings.get('path')?.value ?? '', settings.get('parser')]
      if (kind !== 'INPUT' || settings.get('name')?.value.toLowerCase() !== 'tail' || settings.has('multiline.parser')) continue
      if (parser?.value === 'docker' && LOGS.test(path)) yield { what: `the input of ${file.key}`, path, place: lineAt(file, parser.at) }
    }
    const text = isPromtail ? file.text.slice(0, LONGEST) : ''
    const stage = STAGE.exec(text)
    if (stage && LOGS.test(text))
      yield { what: `the pipeline of ${file.key}`, path: 'the logs of containers', place: lineAt(file, stage.index) }
  }
}
