import {
  type AnyField,
  type ConfigFile,
  configTree,
  type Field,
  lineInside,
  lineOf,
  mountedFiles,
  placeIn,
  problem,
  rule,
} from 'ds-lint/rule'
import { type Container, didYouMean } from 'ds-lint/kubernetes'

/** Of a text: configurations can be long. */
const LONGEST = 100_000

export default rule({
  id: 'broken-pipeline',
  on: 'container',
  severity: 'error',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Pipeline of an agent refers to a part that its configuration does not have',
  why: `The OpenTelemetry Collector and Vector check their pipelines when they start, and exit where one names a receiver, processor, exporter or input that is not defined. Fluent Bit starts,
    and an output whose Match fits the tag of no input sends nothing.`,
  references: [
    'https://opentelemetry.io/docs/collector/configuration/#service',
    'https://vector.dev/docs/reference/configuration/',
    'https://docs.fluentbit.io/manual/concepts/data-pipeline/router',
  ],

  *check({ container, pod, daemonSet, objects }) {
    const files = mountedFiles(container, { pod, daemonSet, objects }).filter(({ text }) => text.length <= LONGEST)
    if (files.length === 0) return
    const words = [...(container.value?.command ?? []), ...(container.value?.args ?? [])]
    // Several files are merged, or what is set by options.
    const probed = probedPorts(container)
    const isMerged = words.filter(word => /^--?(?:config|set)\b/.test(word)).length > 1
    if (!isMerged) for (const file of files) yield* ofCollector(file, probed)
    yield* ofVector(files)
    yield* ofFluentBit(files)
  },
})

type Problems = Iterable<ReturnType<typeof problem>>

/** The sections that each list of a pipeline names parts of; a connector is an exporter of one pipeline and a receiver of another. */
const LISTS: readonly (readonly [list: string, sections: readonly string[], what: string])[] = [
  ['receivers', ['receivers', 'connectors'], 'receiver'],
  ['processors', ['processors'], 'processor'],
  ['exporters', ['exporters', 'connectors'], 'exporter'],
]

function* ofCollector(file: ConfigFile, probed: ReadonlySet<number>): Problems {
  if (!file.text.includes('pipelines:')) return
  const config = configTree(file)
  if (!config || !isMap(config.resolve(['receivers'])) || !isMap(config.resolve(['exporters']))) return
  for (const [name, pipeline] of config.resolve(['service', 'pipelines']).entries()) {
    for (const [list, sections, what] of LISTS) {
      yield* unknown(file, pipeline.resolve([list]), partsOf(config, sections), part => `pipeline ${name} names the ${what} ${part}`)
    }
  }
  yield* unusedHealthCheck(file, config, probed)
  yield* unknown(
    file,
    config.resolve(['service', 'extensions']),
    partsOf(config, ['extensions']),
    part => `the service names the extension ${part}`,
  )
}

/** The extension that answers probes, where the service does not start it. */
function* unusedHealthCheck(file: ConfigFile, config: AnyField, probed: ReadonlySet<number>): Problems {
  const extension = config.resolve(['extensions', 'health_check'])
  const started = config.resolve(['service', 'extensions'])
  if (!extension.exists || started.items().some(({ raw }) => typeof raw === 'string' && /^health_check|\$/.test(raw))) return
  const endpoint = extension.resolve(['endpoint']).raw
  const port = typeof endpoint === 'string' ? /:(\d+)$/.exec(endpoint)?.[1] : '13133'
  if (!probed.has(Number(port))) return
  yield problem(
    placeIn(file, started.exists ? started : extension),
    `the service does not start the extension health_check, so nothing listens on ${port}, and the probe fails; add it to its extensions`,
  )
}

/** The ports that probes of a container ask. */
function probedPorts(container: Field<Container>): Set<number> {
  const { startupProbe, readinessProbe, livenessProbe, ports = [] } = container.value ?? {}
  const asked = [startupProbe, readinessProbe, livenessProbe].flatMap(probe => probe?.httpGet?.port ?? [])
  return new Set(asked.map(port => (typeof port === 'number' ? port : (ports.find(({ name }) => name === port)?.containerPort ?? 0))))
}

function partsOf(config: AnyField, sections: readonly string[]): string[] {
  return sections.flatMap(section =>
    config
      .resolve([section])
      .entries()
      .map(([name]) => name),
  )
}

function* unknown(file: ConfigFile, list: AnyField, parts: readonly string[], says: (part: string) => string): Problems {
  for (const item of list.items()) {
    const part = item.raw
    if (typeof part !== 'string' || part.includes('$') || parts.includes(part)) continue
    yield problem(placeIn(file, item), `${says(part)}, which ${file.key} does not define: the agent exits${didYouMean(part, parts)}`)
  }
}

function isMap(field: AnyField): boolean {
  return typeof field.raw === 'object' && field.raw !== null && !Array.isArray(field.raw)
}

/** What Vector reads as one configuration: the files of its folder. */
function* ofVector(files: readonly ConfigFile[]): Problems {
  const read = files.flatMap(file => {
    const config = /^sinks:/m.test(file.text) || /^sources:/m.test(file.text) ? configTree(file) : undefined
    return config ? [{ file, config }] : []
  })
  // Only YAML is read here.
  if (read.length === 0 || files.some(({ key }) => /\.(?:toml|json)$/.test(key))) return
  const sections = ['sources', 'transforms', 'sinks']
  const named = read.flatMap(({ file, config }) =>
    sections.flatMap(section =>
      config
        .resolve([section])
        .entries()
        .map(([name, part]) => ({ file, section, name, part })),
    ),
  )
  const parts = named.flatMap(({ section, name }) => (section === 'sinks' ? [] : [name]))
  if (parts.length === 0 || named.some(({ part }) => typeof part.resolve(['type']).raw !== 'string')) return
  for (const { file, section, name, part } of named) {
    for (const input of part.resolve(['inputs']).items()) {
      const { raw } = input
      // An output of a part is named behind a dot.
      if (typeof raw !== 'string' || /[*$]/.test(raw) || parts.some(known => raw === known || raw.startsWith(`${known}.`))) continue
      yield problem(
        placeIn(file, input),
        `${section.slice(0, -1)} ${name} names the input ${raw}, which is not a source or a transform: Vector exits${didYouMean(raw, parts)}`,
      )
    }
  }
}

/** A section of Fluent Bit's classic configuration. */
interface Section {
  readonly file: ConfigFile
  readonly kind: string
  readonly name: string
  readonly tag: string | undefined
  readonly match: { readonly text: string; readonly index: number } | undefined
  readonly isOpen: boolean
}

/** Inputs whose records bring their tags. */
const TAGGED = /^(?:forward|http|opentelemetry|mqtt|splunk|elasticsearch|prometheus_remote_write|kubernetes_events)$/i

function* ofFluentBit(files: readonly ConfigFile[]): Problems {
  const classic = files.filter(({ text }) => /^[ \t]*\[(?:INPUT|OUTPUT)\]/im.test(text))
  const sections = classic.flatMap(sectionsOf)
  const inputs = sections.filter(({ kind }) => kind === 'INPUT')
  const outputs = sections.filter(({ kind }) => kind === 'OUTPUT')
  if (inputs.length === 0 || outputs.length === 0 || sections.some(({ isOpen }) => isOpen) || hasOther(classic, files)) return
  for (const { file, name, match } of outputs) {
    if (!match || inputs.some(({ tag = '' }) => meet(match.text, tag))) continue
    const tags = [...new Set(inputs.map(({ tag }) => tag ?? ''))].slice(0, 3).join(', ')
    yield problem(
      lineInside(file.place, lineOf(file.text, match.index)) ?? file.place,
      `output ${name} matches ${match.text}, and the inputs have the tags ${tags}: it sends nothing; use one tag`,
      { severity: 'warning' },
    )
  }
}

const NAME = /^[ \t]*name[ \t]+(\S+)[ \t]*$/im
const TAG = /^[ \t]*tag[ \t]+(\S+)[ \t]*$/im
const MATCH = /^[ \t]*match[ \t]+(\S+)[ \t]*$/im

/** Whether a file includes one that is not given. */
function hasOther(classic: readonly ConfigFile[], files: readonly ConfigFile[]): boolean {
  return classic.some(({ text }) =>
    [...text.matchAll(/^[ \t]*@INCLUDE[ \t]+(\S+)/gim)].some(([, path = '']) => !files.some(({ key }) => key === path.split('/').at(-1))),
  )
}

function sectionsOf(file: ConfigFile): Section[] {
  return [...file.text.matchAll(/^[ \t]*\[(\w+)\][^\n]*\n((?:(?![ \t]*\[\w+\])[^\n]*(?:\n|$))*)/gm)].map(
    ({ 0: whole, 1: kind = '', 2: body = '', index: at }) => {
      const [name, tag, match] = [NAME.exec(body)?.[1] ?? '', TAG.exec(body)?.[1], MATCH.exec(body)]
      const isInput = kind.toUpperCase() === 'INPUT'
      return {
        file,
        kind: kind.toUpperCase(),
        name,
        tag,
        match: match ? { text: match[1] ?? '', index: at + whole.length - body.length + match.index } : undefined,
        isOpen:
          (isInput && (tag === undefined || tag.includes('$') || tag.includes('<') || TAGGED.test(name))) ||
          (!isInput && (tag !== undefined || /^rewrite_tag$/i.test(name) || match?.[1]?.includes('$') === true)),
      }
    },
  )
}

/** Whether a pattern may fit a tag: a star stands for any text, in the tag for that of a path. */
function meet(pattern: string, tag: string): boolean {
  const [a = '', b = ''] = [pattern.split('*', 1)[0], tag.split('*', 1)[0]]
  if (!pattern.includes('*') && !tag.includes('*')) return pattern === tag
  if (!pattern.includes('*')) return a.startsWith(b)
  if (!tag.includes('*')) return b.startsWith(a)
  return a.startsWith(b) || b.startsWith(a)
}
