import {
  type ConfigFile,
  configTree,
  filesInUse,
  fluentBitSections,
  lineAt,
  type Place,
  problem,
  rule,
  runningComponents,
} from 'ds-lint/rule'
import { quantityOf } from 'ds-lint/kubernetes'

const UNITS: Readonly<Record<string, number>> = { K: 1000, M: 1000 ** 2, G: 1000 ** 3 }

export default rule({
  id: 'buffer-above-memory-limit',
  on: 'container',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Agent may buffer more than its memory limit',
  why: `An agent that has reached the limit of its buffer stops reading until there is room. With a limit above that of its container it never gets there: the kernel kills it when its
    destination is slow, and what was buffered is lost.`,
  references: [
    'https://docs.fluentbit.io/manual/administration/backpressure',
    'https://github.com/open-telemetry/opentelemetry-collector/tree/main/processor/memorylimiterprocessor',
  ],

  *check({ container, pod, daemonSet, objects }) {
    const limit = container.at('resources', 'limits').at('memory')
    const most = limit.value === undefined ? 0 : (quantityOf(limit.value)?.asApproximateFloat() ?? 0)
    const image = container.value?.image ?? ''
    const limitsOf = /fluent-?bit/.test(image) ? inputLimits : /otel|opentelemetry/.test(image) ? processorLimits : undefined
    if (most === 0 || !limitsOf) return
    for (const file of filesInUse(container, { pod, daemonSet, objects })) {
      for (const { text, bytes, place } of limitsOf(file)) {
        if (bytes <= most) continue
        yield problem(
          place,
          `${text} of ${file.key} is above the memory limit of ${String(limit.value)}, so the kernel kills the container before the buffer is full; set a lower value`,
          { related: [{ place: limit, message: 'the limit' }] },
        )
      }
    }
  },
})

interface BufferLimit {
  /** The setting and its value. */
  readonly text: string
  readonly bytes: number
  readonly place: Place
}

/** `Mem_Buf_Limit 50MB` of inputs of Fluent Bit; it has no effect on those that buffer in files. */
function* inputLimits(file: ConfigFile): Iterable<BufferLimit> {
  for (const { kind, settings } of fluentBitSections(file)) {
    const limit = settings.get('mem_buf_limit')
    const [, number = '', unit = ''] = /^(\d+(?:\.\d+)?)[ \t]?([KMG])B?$/i.exec(limit?.value ?? '') ?? []
    if (kind !== 'INPUT' || !limit || number === '' || settings.get('storage.type')?.value.toLowerCase() === 'filesystem') continue
    yield {
      text: `Mem_Buf_Limit ${limit.value}`,
      bytes: Number(number) * (UNITS[unit.toUpperCase()] ?? 1),
      place: lineAt(file, limit.at),
    }
  }
}

/** `limit_mib: 400` of processors of the OpenTelemetry Collector that a pipeline has. */
function* processorLimits(file: ConfigFile): Iterable<BufferLimit> {
  const tree = file.text.includes('limit_mib') ? configTree(file) : undefined
  // Pipelines may be in another file.
  const running = tree?.root.resolve(['service', 'pipelines']).exists ? runningComponents(tree.root, 'processors') : undefined
  for (const [name, processor] of tree?.root.resolve(['processors']).entries() ?? []) {
    const limit = processor.resolve(['limit_mib'])
    if (typeof limit.raw !== 'number' || !/^memory_limiter(?:\/|$)/.test(name) || running?.has(name) === false) continue
    yield { text: `limit_mib ${limit.raw}`, bytes: limit.raw * 1024 ** 2, place: tree!.placeOf(limit) }
  }
}
