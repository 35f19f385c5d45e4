import { problem, rule, wordsOf } from 'ds-lint/rule'
import { quantityOf } from 'ds-lint/kubernetes'

/** `-Xmx1024M` of Java, and `--max-old-space-size=1024` of Node.js, which counts in MiB. */
const JAVA = /(?:^|[\s"'=])-Xmx(\d+)([kKmMgG]?)(?=$|[\s"'])/
const NODE = /(?:^|[\s"'=])--max[-_]old[-_]space[-_]size=(\d+)(?=$|[\s"'])/
const UNITS: Readonly<Record<string, number>> = { '': 1, k: 1024, m: 1024 ** 2, g: 1024 ** 3 }

export default rule({
  id: 'heap-above-limit',
  on: 'container',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Heap of the program may grow beyond the memory limit of its container',
  why: `Java and Node.js collect garbage when their heap comes near its own limit. Where that is as large as the memory limit of the container, or larger, the kernel kills the container first, since the program
    has threads, code and buffers beside the heap.`,
  references: [
    'https://docs.oracle.com/en/java/javase/21/docs/specs/man/java.html',
    'https://nodejs.org/api/cli.html#--max-old-space-sizesize-in-mib',
    'https://github.com/instana/instana-agent-helm-chart/pull/26',
  ],

  *check({ container }) {
    const limit = container.at('resources', 'limits').at('memory')
    const most = quantityOf(limit.value)?.asApproximateFloat() ?? 0
    if (most === 0) return
    for (const { text, place } of wordsOf(container)) {
      if (!text.includes('-Xmx') && !text.includes('space')) continue
      const [java, amount = '', unit = ''] = JAVA.exec(text) ?? []
      const [node, mebibytes = ''] = NODE.exec(text) ?? []
      const bytes = java ? Number(amount) * (UNITS[unit.toLowerCase()] ?? 1) : node ? Number(mebibytes) * 1024 ** 2 : 0
      if (bytes < most) continue
      const option = (java ?? node ?? '').replace(/^[\s"'=]/, '')
      yield problem(
        place,
        `${option} lets the heap grow to the memory limit of ${String(limit.value)} or beyond: the kernel kills the container before the program frees memory; set it to three quarters of the limit`,
        { related: [{ place: limit, message: 'the limit' }] },
      )
    }
  },
})
