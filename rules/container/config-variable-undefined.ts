import { configFiles, FLUENT_BIT, FLUENTD, lineAt, problem, rule, TELEGRAF, VECTOR } from 'ds-lint/rule'
import { didYouMean } from 'ds-lint/kubernetes'

/** Programs that put variables of their environment into their configuration, and how they write them: none has a default there. */
const READERS: readonly (readonly [RegExp, RegExp])[] = [
  [FLUENT_BIT, /(?<!\$)\$\{([A-Z][A-Z0-9_]*)\}/g],
  [VECTOR, /(?<!\$)\$\{([A-Z][A-Z0-9_]*)\}/g],
  [FLUENTD, /#\{ENV\[['"]([A-Z][A-Z0-9_]*)['"]\]\}/g],
  [TELEGRAF, /(?<![$\\])\$(?:\{([A-Z][A-Z0-9_]*)\}|(?=[A-Z])([A-Z0-9_]+))/g],
  [
    /(?:^|[/-])(?:otelcol|opentelemetry-collector)/,
    /(?<!\$)\$\{env:([A-Z][A-Z0-9_]*)\}|^[ \t]*node_from_env_var:[ \t]*["']?([A-Z][A-Z0-9_]*)/gm,
  ],
]
/** What every pod has, and what a configuration sets itself. */
const GIVEN = /^(?:KUBERNETES_|FLUENTD_|HOSTNAME$|HOME$|PATH$|\w+_SERVICE_(?:HOST|PORT)(?:_|$)|\w+_PORT(?:_\d|$))/

/** Each node's source reads the pods of its own node, whose name it takes from a variable. */
const KUBERNETES_LOGS = /^[ \t]*type[ \t]*[:=][ \t]*["']?kubernetes_logs["']?[ \t]*$/m
const NODE = 'VECTOR_SELF_NODE_NAME'

export default rule({
  id: 'config-variable-undefined',
  on: 'container',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Configuration refers to a variable that the container does not have',
  why: `Fluent Bit, Fluentd, Telegraf, Vector and the OpenTelemetry Collector read variables of their environment in their configuration. One that is not set is an empty text to most of
    them: the agent sends to no host or under an empty name, or does not start. Vector does not start.`,
  references: [
    'https://docs.fluentbit.io/manual/administration/configuring-fluent-bit/classic-mode/variables',
    'https://opentelemetry.io/docs/collector/configuration/#environment-variables',
    'https://vector.dev/docs/reference/configuration/sources/kubernetes_logs/#self_node_name',
  ],

  *check({ container, pod, daemonSet, objects }) {
    const { image = '', env = [], envFrom = [] } = container.value ?? {}
    const pattern = READERS.find(([reader]) => reader.test(image))?.[1]
    // What an object brings is not known.
    if ((!pattern && !VECTOR.test(image)) || envFrom.length > 0 || (pod.value?.containers ?? []).length > 1) return
    const isVector = VECTOR.test(image)
    const known = env.flatMap(({ name }) => (name === undefined ? [] : [name]))
    const told = new Set<string>()
    for (const file of configFiles({ pod, daemonSet, objects })) {
      const { key, text } = file
      const source = VECTOR.test(image) ? KUBERNETES_LOGS.exec(text) : undefined
      if (source && !known.includes(NODE) && !told.has(NODE) && !text.includes('self_node_name')) {
        told.add(NODE)
        yield problem(
          lineAt(file, source.index),
          `the source of ${key} sets no self_node_name, and the container has no variable ${NODE}: Vector does not start; add it to env, from spec.nodeName`,
          { related: [{ place: container.at('env'), message: 'the variables' }] },
        )
      }
      if (!pattern) continue
      if (text.includes('env_files') || !/[$#]\{|\$[A-Z]|node_from_env_var/.test(text)) continue
      for (const { 1: reference, 2: setting, index } of text.matchAll(pattern)) {
        const name = reference ?? setting ?? ''
        if (known.includes(name) || told.has(name) || GIVEN.test(name) || isSet(text, name) || isComment(text, index)) continue
        told.add(name)
        yield problem(
          lineAt(file, index),
          `${key} refers to ${reference === undefined ? name : `\${${name}}`}, but the container has no variable ${name}, ${isVector ? 'so Vector does not start' : TELEGRAF.test(image) ? 'so it has no value' : 'so it is empty'}${didYouMean(name, known) || '; add it to env'}`,
          { related: [{ place: container.at('env'), message: 'the variables' }] },
        )
      }
    }
  },
})

/** Whether what stands there is in a line of comment. */
function isComment(text: string, index: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', index) + 1, index)
  return /^[ \t]*(?:#(?!\{)|;|\/\/)/.test(line)
}

/** `@SET NAME=value`, or `NAME: value` below env. */
function isSet(text: string, name: string): boolean {
  return text.includes(`@SET ${name}=`) || text.includes(`@set ${name}=`) || text.includes(`${name}:`)
}
