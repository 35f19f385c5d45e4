import type { Path, Lifecycle, PodSpec } from '../../kubernetes/index.ts'
import { validateHandler } from './handler.ts'
import type { Checks } from '../rejection.ts'

const MINUS = [14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1].map(n => `SIGRTMAX-${n}`)
const PLUS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15].map(n => `SIGRTMIN+${n}`)
const LINUX_SIGNALS = [
  'ABRT ALRM BUS CHLD CLD CONT FPE HUP ILL INT IO IOT KILL PIPE POLL PROF PWR QUIT SEGV STKFLT STOP SYS TERM TRAP',
  'TSTP TTIN TTOU URG USR1 USR2 VTALRM WINCH XCPU XFSZ RTMIN RTMAX',
]
/** By spec.os.name. */
const SIGNALS = new Map([
  [
    'linux',
    new Set([
      ...LINUX_SIGNALS.join(' ')
        .split(' ')
        .map(name => `SIG${name}`),
      ...PLUS,
      ...MINUS,
    ]),
  ],
  ['windows', new Set(['SIGKILL', 'SIGTERM'])],
])

/** validateLifecycle: the hooks of a container and the signal that stops it. */
export function validateLifecycle({ postStart, preStop, stopSignal }: Lifecycle, spec: PodSpec, path: Path, checks: Checks): void {
  const gracePeriod = spec.terminationGracePeriodSeconds
  if (postStart) validateHandler(postStart, gracePeriod, path.child('postStart'), checks)
  if (preStop) validateHandler(preStop, gracePeriod, path.child('preStop'), checks)
  if (stopSignal !== undefined) validateStopSignal(stopSignal, spec, path.child('stopSignal'), checks)
}

/** validateStopSignal: since 1.33. */
function validateStopSignal(signal: string, { os }: PodSpec, path: Path, checks: Checks): void {
  if (!os)
    return checks.forbidden(
      path,
      `${JSON.stringify(signal)} requires the operating system of the pod; set spec.os.name to linux or windows`,
    )
  const supported = SIGNALS.get(os.name ?? '')
  if (supported && !supported.has(signal)) checks.unsupported(path, signal, supported)
}
