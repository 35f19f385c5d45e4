import {
  type AnyField,
  type ConfigFile,
  type ConfigTree,
  configTree,
  type Field,
  filesInUse,
  FLUENT_BIT,
  fluentBitSections,
  FLUENTD,
  fluentdFile,
  lineAt,
  mountedFiles,
  type Problem,
  problem,
  rule,
  VECTOR,
  volumeNamed,
  wordsOf,
} from 'ds-lint/rule'
import { type Container, didYouMean, type PodSpec } from 'ds-lint/kubernetes'

export default rule({
  id: 'pipeline-component-undefined',
  on: 'container',
  severity: 'error',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Pipeline of the configuration names a component that it does not define',
  why: `The OpenTelemetry Collector and Vector check the names of their components when they start, and exit if one is not defined: the agent restarts again and again on every node.
    Fluent Bit and Fluentd start, but an output whose pattern fits no tag never gets a record.`,
  references: [
    'https://opentelemetry.io/docs/collector/configuration/#service',
    'https://vector.dev/docs/reference/configuration/',
    'https://docs.fluentbit.io/manual/concepts/data-pipeline/router',
  ],

  *check({ container, pod, daemonSet, objects }) {
    const files = mountedFiles(container, { pod, daemonSet, objects })
    if (files.length === 0) return
    const collectors = files.filter(({ text }) => /^["']?service["']?:/m.test(text) && text.includes('pipelines'))
    const [collector, ...others] = collectors
    const line = wordsOf(container)
      .flatMap(({ text, variable }) => (variable === undefined ? [text] : []))
      .join(' ')
    // Several configurations are merged.
    const isMerged =
      others.length > 0 ||
      (line.match(/(?<![\w-])--?config(?=[=\s])/g) ?? []).length > 1 ||
      /(?<![\w-])--?(?:set|discovery|configd?-dir|configd)(?![\w-])/.test(line) ||
      (collector && !line.includes(collector.key) && files.some(file => file !== collector && SECTIONS.test(file.text)))
    const tree = collector && !isMerged && !OPEN.test(collector.text) ? configTree(collector) : undefined
    if (collector && tree) yield* collectorProblems(collector.key, tree)
    if (VECTOR.test(container.value?.image ?? '') && !readsMore(container, pod, files)) yield* vectorProblems(files)
    if (FLUENT_BIT.test(container.value?.image ?? '') && !/(?:^|\s)(?:-i|--input)(?![\w-])/.test(line))
      yield* [...tagProblems(files, filesInUse(container, { pod, daemonSet, objects })), ...parserProblems(files, line)]
    if (FLUENTD.test(container.value?.image ?? '')) yield* fluentdProblems(files)
  },
})

/** What a later step, or another file, fills in. */
const OPEN = /\{\{ *\.|\$\{(?!env:)[A-Za-z]\w*:(?!-)|<%/
/** A part of a configuration of the collector. */
const SECTIONS = /^["']?(?:receivers|processors|exporters|connectors|extensions)["']?:/m

/** Whether Vector may find components in Secrets, or in ConfigMaps that are not given. */
function readsMore(container: Field<Container>, pod: Field<PodSpec>, files: readonly ConfigFile[]): boolean {
  const given = new Set(files.map(({ object }) => object))
  return (container.value?.volumeMounts ?? []).some(({ name, mountPath = '' }) => {
    const { configMap, secret, projected } = volumeNamed(pod.value, name) ?? {}
    const sources = [{ configMap, secret }, ...(projected?.sources ?? [])]
    return mountPath.includes('vector') && sources.some(each => each.secret || (each.configMap && !given.has(each.configMap.name ?? '')))
  })
}

/** What a pipeline of the OpenTelemetry Collector names, and where such components are configured. Connectors are both ends of pipelines. */
const PARTS = [
  ['receivers', ['receivers', 'connectors']],
  ['processors', ['processors']],
  ['exporters', ['exporters', 'connectors']],
] as const

function* collectorProblems(file: string, { root, placeOf }: ConfigTree): Iterable<Problem> {
  const told = new Set<string>()
  const undefinedIn = function* (names: readonly AnyField[], what: string, homes: readonly string[], where: string): Iterable<Problem> {
    const known = homes.flatMap(home =>
      root
        .resolve([home])
        .entries()
        .map(([name]) => name),
    )
    // A section may be a variable, or include another file.
    if (known.some(name => name.includes('$')) || homes.some(home => typeof root.resolve([home]).raw === 'string')) return
    for (const name of names) {
      const { value } = name
      if (typeof value !== 'string' || value === '' || value.includes('$') || known.includes(value) || told.has(`${what} ${value}`))
        continue
      told.add(`${what} ${value}`)
      const near = didYouMean(value, known) || (known.length > 0 ? `; it configures ${known.slice(0, 4).join(', ')}` : '')
      yield problem(
        placeOf(name),
        `${where} of ${file} names ${what} ${value}, which is not configured: the collector does not start${near}`,
      )
    }
  }
  const started = root.resolve(['service', 'extensions'])
  const running = JSON.stringify(
    root
      .resolve(['service', 'pipelines'])
      .entries()
      .map(([, { raw }]) => raw),
  )
  /** An extension that is configured, and that the service does not start. */
  const notStarted = function* (use: AnyField, who: string): Iterable<Problem> {
    const { value } = use
    if (typeof value !== 'string' || value.includes('$') || told.has(`extension ${value}`)) return
    if (!root.resolve(['extensions', value]).exists || started.items().some(({ raw }) => raw === value || String(raw).includes('$'))) return
    if (typeof started.raw === 'string' || !running.includes(JSON.stringify(who.slice(who.indexOf(' ') + 1)))) return
    told.add(`extension ${value}`)
    yield problem(
      placeOf(started.exists ? started : use),
      `${who} of ${file} uses the extension ${value}, which the service does not start: the collector ends with an error; add it to service.extensions`,
    )
  }
  yield* undefinedIn(root.resolve(['service', 'extensions']).items(), 'extension', ['extensions'], 'service')
  for (const section of ['receivers', 'exporters'])
    for (const [name, component] of root.resolve([section]).entries()) {
      const used = [['storage'], ['sending_queue', 'storage'], ['auth', 'authenticator']].map(path => component.resolve(path))
      yield* undefinedIn(used, 'extension', ['extensions'], `${section.slice(0, -1)} ${name}`)
      for (const use of used) yield* notStarted(use, `${section.slice(0, -1)} ${name}`)
    }
  for (const [pipeline, parts] of root.resolve(['service', 'pipelines']).entries())
    for (const [part, homes] of PARTS) yield* undefinedIn(parts.resolve([part]).items(), part.slice(0, -1), homes, `pipeline ${pipeline}`)
}

/** Vector merges the files of its folder. */
function* vectorProblems(files: readonly ConfigFile[]): Iterable<Problem> {
  const trees = files.flatMap(file => {
    const tree = /\.(?:ya?ml|json)$/.test(file.key) ? configTree(file) : undefined
    return tree ? [{ file, tree }] : []
  })
  // The components of TOML files are not read, nor those of which each has a file.
  if (
    trees.length < files.length ||
    trees.some(({ tree }) => tree.root.resolve(['type']).exists) ||
    files.some(({ text }) => OPEN.test(text))
  )
    return
  const sections = trees.flatMap(({ file, tree }) =>
    ['sources', 'transforms', 'enrichment_tables', 'sinks'].flatMap(section =>
      tree.root
        .resolve([section])
        .entries()
        .map(([name, component]) => ({ section, name, component, file, tree })),
    ),
  )
  const known = sections.flatMap(({ section, name }) => (section === 'sinks' ? [] : [name]))
  if (known.length === 0) return
  for (const { section, name, component, file, tree } of sections) {
    for (const input of component.resolve(['inputs']).items()) {
      const { value } = input
      // A wildcard may match nothing; behind the dot stands an output of a component.
      if (typeof value !== 'string' || /[*$]/.test(value) || known.includes(value) || known.some(each => value.startsWith(`${each}.`)))
        continue
      yield problem(
        tree.placeOf(input),
        `${section.slice(0, -1)} ${name} of ${file.key} has the input ${value}, which is not defined: Vector does not start${didYouMean(value, known) || `; it defines ${known.slice(0, 4).join(', ')}`}`,
      )
    }
  }
}

/** Inputs of Fluent Bit whose records have the tag that is written, or none but their own. */
const PLAIN_INPUTS = new Set(
  'tail systemd cpu mem disk proc netif kmsg node_exporter_metrics fluentbit_metrics kubernetes_events kubernetes-events head health process_exporter_metrics'.split(
    ' ',
  ),
)
/** Outputs and filters for tags that no input gives. */
function* tagProblems(files: readonly ConfigFile[], used: readonly ConfigFile[]): Iterable<Problem> {
  const sections = files.flatMap(fluentBitSections)
  const inputs = sections.filter(({ kind }) => kind === 'INPUT')
  const whole = files.map(({ text }) => text).join('\n')
  // Other tags come from clients, filters, streams and files that are not here.
  if (inputs.length === 0 || !inputs.every(({ settings }) => PLAIN_INPUTS.has((settings.get('name')?.value ?? '').toLowerCase()))) return
  if (/rewrite_tag|Streams_File|^[ \t]*\[STREAM|Tag_Regex|log_to_metrics/im.test(whole)) return
  const names = new Set(files.map(({ key }) => key))
  for (const [, included = ''] of whole.matchAll(/^[ \t]*@INCLUDE[ \t]+(\S+)/gim))
    if (!names.has(included.slice(included.lastIndexOf('/') + 1))) return
  const tags = inputs.map(({ settings }) => settings.get('tag')?.value ?? `${settings.get('name')?.value}.*`)
  if (tags.some(tag => /[$<]/.test(tag))) return
  for (const { kind, settings, file } of sections) {
    const { value: match, at } = settings.get('match') ?? {}
    if (
      !used.includes(file) ||
      (kind !== 'OUTPUT' && kind !== 'FILTER') ||
      match === undefined ||
      at === undefined ||
      match.includes('$') ||
      tags.some(tag => overlap(match, tag))
    )
      continue
    yield problem(
      lineAt(file, at),
      `the ${kind.toLowerCase()} ${settings.get('name')?.value ?? ''} of ${file.key} matches ${match}, and the inputs have the tag${tags.length > 1 ? 's' : ''} ${[...new Set(tags)].slice(0, 4).join(', ')}: it gets no record${didYouMean(match, tags) || '; match one of them'}`,
      { severity: 'warning' },
    )
  }
}

/** Sources of Fluentd whose records have the tag that is written, or that give none. */
const FLUENTD_SOURCES = new Set([
  'tail',
  'systemd',
  'exec',
  'sample',
  'dummy',
  'prometheus',
  'prometheus_monitor',
  'prometheus_output_monitor',
  'prometheus_tail_monitor',
  'monitor_agent',
])
/** What gives records another tag, or sends them to sections of a label. */
const RETAGS =
  /@label|<label\b|rewrite_tag|retag|@type[ \t]+["']?(?:relabel|route|rewrite|record_demux|concat)|add_tag_prefix|remove_tag_prefix|#\{/

/** Filters and outputs of Fluentd whose first part fits no tag of the sources. */
function* fluentdProblems(files: readonly ConfigFile[]): Iterable<Problem> {
  const sections = files.flatMap(file => fluentdFile(file).sections)
  const sources = sections.filter(({ kind }) => kind === 'source')
  const whole = files.map(({ text }) => text).join('\n')
  if (sources.length === 0 || !sources.every(({ settings }) => FLUENTD_SOURCES.has(settings.get('@type')?.value ?? ''))) return
  const names = new Set(files.map(({ key }) => key))
  // The image may have others.
  if (!['fluent.conf', 'fluentd.conf', 'td-agent.conf'].some(name => names.has(name))) return
  for (const [, included = ''] of whole.matchAll(/^[ \t]*@include[ \t]+(\S+)/gm))
    if (!names.has(included.slice(included.lastIndexOf('/') + 1))) return
  const tags = sources.flatMap(({ settings }) => settings.get('tag')?.value ?? [])
  const first = (pattern: string): string => pattern.split('.')[0] ?? ''
  const isPlain = (part: string): boolean => /^[\w-]+$/.test(part)
  if (tags.length === 0 || RETAGS.test(whole.replaceAll(/#\{ENV\[[^\]\n]*\]\}/g, '')) || !tags.every(tag => isPlain(first(tag)))) return
  for (const { kind, argument, parent, at, file } of sections) {
    if (parent || (kind !== 'filter' && kind !== 'match') || argument === '') continue
    const patterns = argument.split(/[ \t]+/)
    if (!patterns.every(pattern => isPlain(first(pattern)) && first(pattern) !== 'fluent')) continue
    if (patterns.some(pattern => tags.some(tag => first(tag) === first(pattern)))) continue
    yield problem(
      lineAt(file, at),
      `the ${kind} of ${file.key} is for ${argument}, and the sources have the tag${tags.length > 1 ? 's' : ''} ${[...new Set(tags)].slice(0, 4).join(', ')}: it gets no record${didYouMean(argument, tags) || '; match one of them'}`,
      { severity: 'warning' },
    )
  }
}

/** Parsers that no file defines, where all files of parsers are given. */
function* parserProblems(files: readonly ConfigFile[], command: string): Iterable<Problem> {
  const sections = files.flatMap(fluentBitSections)
  const named = files.flatMap(({ text }) => [...text.matchAll(/^[ \t]*Parsers_File[ \t]+(\S+)/gim)].map(([, file = '']) => file))
  const isWhole = named.length > 0 && named.every(name => files.some(({ key }) => key === name))
  // Options name further files, and those of YAML are not read.
  if (!isWhole || /(?:^|\s)(?:-R|--parser)(?![\w-])/.test(command) || files.some(({ key }) => /\.ya?ml$/.test(key))) return
  const known = sections.flatMap(({ kind, settings }) => (kind === 'PARSER' ? (settings.get('name')?.value ?? []) : []))
  if (known.length === 0 || files.some(({ text }) => /^[ \t]*@INCLUDE[ \t]+\S*\*/im.test(text))) return
  for (const { kind, settings, file } of sections) {
    const { value, at } = settings.get('parser') ?? {}
    if ((kind !== 'INPUT' && kind !== 'FILTER') || value === undefined || at === undefined || known.includes(value) || /[${]/.test(value))
      continue
    yield problem(
      lineAt(file, at),
      `the ${kind.toLowerCase()} ${settings.get('name')?.value ?? ''} of ${file.key} names the parser ${value}, which ${named.join(', ')} does not define: its records are not parsed${didYouMean(value, known) || `; it defines ${known.slice(0, 4).join(', ')}`}`,
      { severity: 'warning' },
    )
  }
}

/** Whether some text fits both patterns, in which `*` stands for anything. */
function overlap(a: string, b: string): boolean {
  if (a.length > LONGEST_PATTERN || b.length > LONGEST_PATTERN) return true
  // fits[j]: whether a text fits the first letters of a and the first j of b.
  let fits = Array.from({ length: b.length + 1 }, (_, j) => /^\**$/.test(b.slice(0, j)))
  for (const letter of a) {
    const next = [letter === '*' && fits[0] === true]
    for (let j = 1; j <= b.length; j++) {
      const other = b[j - 1]
      next.push(letter === '*' || other === '*' ? fits[j] === true || next[j - 1] === true : letter === other && fits[j - 1] === true)
    }
    fits = next
  }
  return fits[b.length] === true
}

const LONGEST_PATTERN = 500
