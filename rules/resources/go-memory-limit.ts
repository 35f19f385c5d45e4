import { configTree, type Field, mountedFiles, problem, remove, rule, set, type Subjects } from 'ds-lint/rule'
import { type Container, type EnvVar, quantityOf } from 'ds-lint/kubernetes'

/** What Go reads, of runtime/debug.SetMemoryLimit. */
const BYTES = /^\d+(?:[KMGT]i)?B$|^\d+$/
const POWERS = 'KMGT'

export default rule({
  id: 'go-memory-limit',
  on: 'container',
  severity: 'error',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Memory limit of the program is invalid, or not below that of its container',
  why: `Go reads GOMEMLIMIT with units of its own: B, KiB, MiB, GiB and TiB. It ends the program at its start where it cannot read the value, so the container restarts on every node.
    A value above the memory limit of the container, or such a limit of the OpenTelemetry Collector, never takes effect: the kernel kills the container first. One that equals it leaves
    nothing for what Go does not count: memory of C code, and of other programs in the container.`,
  references: [
    'https://pkg.go.dev/runtime#hdr-Environment_Variables',
    'https://pkg.go.dev/runtime/debug#SetMemoryLimit',
    'https://go.dev/doc/gc-guide#Suggested_uses',
  ],

  *check({ container, pod, daemonSet, objects }) {
    yield* limiterProblems(container, { pod, daemonSet, objects })
    for (const variable of container.at('env').items()) {
      const place = variable.at('value')
      const value = place.value
      if (variable.value?.name === 'GOMEMLIMIT' && value === undefined) yield* referenceProblems(variable, container)
      if (variable.value?.name !== 'GOMEMLIMIT' || !value || value === 'off' || value.includes('$')) continue
      if (!BYTES.test(value)) {
        const mended = /^\d+[KMGT]i$/.test(value) ? `${value}B` : undefined
        yield problem(
          place,
          `invalid size "${value}": Go cannot read it and ends the program at its start; write ${mended ?? 'a whole number with the unit KiB, MiB, GiB or TiB'}`,
          { fix: mended === undefined ? undefined : set(place, mended, 'safe') },
        )
        continue
      }
      const limit = container.at('resources', 'limits').at('memory')
      const most = bytesOf(limit.value)
      if (most === 0 || goBytes(value) < most) continue
      if (goBytes(value) === most) {
        yield problem(place, equals(`${value} is the memory limit of the container`), {
          severity: 'info',
          related: [{ place: limit, message: 'the limit' }],
        })
        continue
      }
      yield problem(
        place,
        `${value} is above the memory limit of ${String(limit.value)}: the kernel kills the container before Go frees memory; set it below the limit`,
        { severity: 'warning', related: [{ place: limit, message: 'the limit' }] },
      )
    }
  },
})

function equals(what: string): string {
  return `${what}: memory that Go does not count is on top of it, so the kernel may kill the container first; leave 5-10% free, as the guide of Go says`
}

/** A reference to the limit of the container, in bytes or in another unit. */
function* referenceProblems(variable: Field<EnvVar>, container: Field<Container>): Iterable<ReturnType<typeof problem>> {
  const reference = variable.at('valueFrom', 'resourceFieldRef')
  const { resource, containerName, divisor } = reference.value ?? {}
  const limit = container.at('resources', 'limits').at('memory')
  if (resource !== 'limits.memory' || (containerName && containerName !== container.value?.name)) return
  const unit = divisor === undefined ? 1 : bytesOf(divisor)
  if (unit > 1) {
    yield problem(
      reference.at('divisor'),
      `the divisor ${String(divisor)} gives a number without a unit, which Go reads as bytes: it collects garbage all the time; remove the divisor`,
      { severity: 'warning', fix: remove(reference.at('divisor'), 'safe') },
    )
  } else if (unit === 1 && bytesOf(limit.value) > 0) {
    yield problem(reference.at('resource'), equals('GOMEMLIMIT is the memory limit of the container'), {
      severity: 'info',
      related: [{ place: limit, message: 'the limit' }],
    })
  }
}

/** The processor memory_limiter of the OpenTelemetry Collector above the limit of its container. */
function* limiterProblems(
  container: Field<Container>,
  about: Pick<Subjects['container'], 'pod' | 'daemonSet' | 'objects'>,
): Iterable<ReturnType<typeof problem>> {
  const limit = container.at('resources', 'limits').at('memory')
  const most = bytesOf(limit.value)
  if (most === 0) return
  for (const file of mountedFiles(container, about)) {
    const tree = file.text.includes('memory_limiter') ? configTree(file) : undefined
    for (const [name, limiter] of tree?.root.resolve(['processors']).entries() ?? []) {
      const place = limiter.resolve(['limit_mib'])
      if (name.split('/')[0] !== 'memory_limiter' || typeof place.raw !== 'number' || place.raw * 1024 ** 2 <= most) continue
      yield problem(
        tree!.placeOf(place),
        `limit_mib ${place.raw} of ${name} is above the memory limit of ${String(limit.value)}: the kernel kills the container before the collector refuses data; set it below the limit`,
        { severity: 'warning', related: [{ place: limit, message: 'the limit' }] },
      )
    }
  }
}

function goBytes(value: string): number {
  const [, digits = '', unit = ''] = /^(\d+)([KMGT]?)/.exec(value) ?? []
  return Number(digits) * 1024 ** (unit === '' ? 0 : POWERS.indexOf(unit) + 1)
}

function bytesOf(value: unknown): number {
  return typeof value === 'string' || typeof value === 'number' ? (quantityOf(String(value))?.asApproximateFloat() ?? 0) : 0
}
