/** What a probe or a lifecycle hook does. */
import {
  type Path,
  type ExecAction,
  type GRPCAction,
  type HTTPGetAction,
  type SleepAction,
  type TCPSocketAction,
} from '../../kubernetes/index.ts'
import { validateHTTPGetAction } from './http-get-action.ts'
import { validatePort } from './port.ts'
import type { Checks } from '../rejection.ts'

/** A probe has no sleep, a lifecycle hook no grpc. */
interface Handler {
  readonly exec?: ExecAction
  readonly httpGet?: HTTPGetAction
  readonly tcpSocket?: TCPSocketAction
  readonly grpc?: GRPCAction
  readonly sleep?: SleepAction
}

const GRPC_MODES = ['Plaintext', 'TLS']

/** validateHandler: exactly one action; only the first is looked into. `gracePeriod`: the pod's terminationGracePeriodSeconds. */
export function validateHandler(handler: Handler, gracePeriod: number | undefined, path: Path, checks: Checks): void {
  const { exec, httpGet, tcpSocket, grpc, sleep } = handler
  let first: string | undefined
  if (exec) {
    first = 'exec'
    validateExecAction(exec, path.child('exec'), checks)
  }
  if (httpGet) {
    if (first) forbidSecond('httpGet', first, path, checks)
    else validateHTTPGetAction(httpGet, path.child('httpGet'), checks)
    first ??= 'httpGet'
  }
  if (tcpSocket) {
    if (first) forbidSecond('tcpSocket', first, path, checks)
    else validatePort(tcpSocket.port, path.child('tcpSocket'), checks)
    first ??= 'tcpSocket'
  }
  if (grpc) {
    if (first) forbidSecond('grpc', first, path, checks)
    else validateGRPCAction(grpc, path.child('grpc'), checks)
    first ??= 'grpc'
  }
  if (sleep) {
    if (first) forbidSecond('sleep', first, path, checks)
    else validateSleepAction(sleep, gracePeriod, path.child('sleep'), checks)
    first ??= 'sleep'
  }
  if (!first)
    checks.required(path, 'no action is set; add one of exec, httpGet, tcpSocket, grpc (only in a probe) or sleep (only in a hook)')
}

function forbidSecond(name: string, first: string, path: Path, checks: Checks): void {
  checks.forbidden(path.child(name), `${first} and ${name} are both set; keep one`)
}

function validateExecAction({ command }: ExecAction, path: Path, checks: Checks): void {
  if (!command?.length) checks.required(path.child('command'), 'command is missing; set the command to run in the container')
}

function validateGRPCAction({ port, mode }: GRPCAction, path: Path, checks: Checks): void {
  validatePort(port, path, checks)
  if (mode !== undefined && !GRPC_MODES.includes(mode)) checks.unsupported(path.child('mode'), mode, GRPC_MODES)
}

/** validateSleepAction. Kubernetes names the action, not its seconds. */
function validateSleepAction({ seconds = 0 }: SleepAction, gracePeriod: number | undefined, path: Path, checks: Checks): void {
  const least = checks.enabled('PodLifecycleSleepActionAllowZero') ? 0 : 1
  if (gracePeriod === undefined || (seconds >= least && seconds <= gracePeriod)) return
  const allowed = `must be between ${least} and ${gracePeriod}, the terminationGracePeriodSeconds of the pod`
  checks.invalid(path, `${seconds} seconds of sleep ${allowed}`, { at: path.child('seconds') })
}
