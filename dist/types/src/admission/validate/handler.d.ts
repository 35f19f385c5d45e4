/** What a probe or a lifecycle hook does. */
import { type Path, type ExecAction, type GRPCAction, type HTTPGetAction, type SleepAction, type TCPSocketAction } from '../../kubernetes/index.ts';
import type { Checks } from '../rejection.ts';
/** A probe has no sleep, a lifecycle hook no grpc. */
interface Handler {
    readonly exec?: ExecAction;
    readonly httpGet?: HTTPGetAction;
    readonly tcpSocket?: TCPSocketAction;
    readonly grpc?: GRPCAction;
    readonly sleep?: SleepAction;
}
/** validateHandler: exactly one action; only the first is looked into. `gracePeriod`: the pod's terminationGracePeriodSeconds. */
export declare function validateHandler(handler: Handler, gracePeriod: number | undefined, path: Path, checks: Checks): void;
export {};
