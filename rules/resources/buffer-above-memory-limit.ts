import { filesInUse, lineAt, problem, rule } from 'ds-lint/rule'
import { quantityOf } from 'ds-lint/kubernetes'

/** `Mem_Buf_Limit 50MB` of an input of Fluent Bit, `limit_mib: 400` of the OpenTelemetry Collector. */
const LIMITS: readonly (readonly [RegExp, RegExp])[] = [
  [/fluent-?bit/, /^[ \t]*(Mem_Buf_Limit)[ \t]+(\d+(?:\.\d+)?)[ \t]?([KMG])B?[ \t]*$/gim],
  [/otel|opentelemetry/, /^[ \t]*(limit_mib):[ \t]*(\d+)()[ \t]*$/gm],
]
const UNITS: Readonly<Record<string, number>> = { '': 1024 ** 2, K: 1000, M: 1000 ** 2, G: 1000 ** 3 }

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
    const pattern = LIMITS.find(([image]) => image.test(container.value?.image ?? ''))?.[1]
    if (most === 0 || !pattern) return
    for (const file of filesInUse(container, { pod, daemonSet, objects })) {
      const { key, text } = file
      for (const { 1: name = '', 2: number = '', 3: unit = '', index } of text.matchAll(pattern)) {
        if (Number(number) * (UNITS[unit.toUpperCase()] ?? 1) <= most || !counts(text, index)) continue
        yield problem(
          lineAt(file, index),
          `${name} ${number}${unit} of ${key} is above the memory limit of ${String(limit.value)}: the container is killed before it stops reading; set it below the limit`,
          { related: [{ place: limit, message: 'the limit' }] },
        )
      }
    }
  },
})

/** Whether a limit has an effect: not of an input that buffers in files, nor of a processor that no pipeline has. */
function counts(text: string, at: number): boolean {
  const [before, after] = [text.slice(0, at), text.slice(at)]
  const section = before.slice(before.lastIndexOf('[')) + after.slice(0, /\n[ \t]*\[/.exec(after)?.index)
  if (/^[ \t]*storage\.type[ \t]+filesystem/im.test(section)) return false
  const processor = [...before.matchAll(/^[ \t]*(memory_limiter[\w./-]*):/gm)].at(-1)?.[1]
  const pipelines = text.indexOf('pipelines:')
  return (
    processor === undefined ||
    pipelines < 0 ||
    text
      .slice(pipelines)
      .split(/[\s,[\]"']+/)
      .includes(processor)
  )
}
