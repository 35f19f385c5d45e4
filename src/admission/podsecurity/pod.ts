/** A pod template as the checks look at it. */
import {
  Path,
  type Container,
  type EphemeralContainer,
  type PodSecurityContext,
  type PodSpec,
  type PodTemplateSpec,
  type SecurityContext,
} from '../../kubernetes/index.ts'

export interface PodContainer {
  readonly name: string
  readonly at: Path
  readonly value: Container | EphemeralContainer
}

/** What the security contexts of a pod and of a container have in common. */
type SharedContext = Pick<PodSecurityContext & SecurityContext, keyof PodSecurityContext & keyof SecurityContext>

/** A security context that is written, and who sets it: the pod, where there is no container. */
export interface Setter {
  readonly container: string | undefined
  readonly at: Path
  readonly context: SharedContext
}

const METADATA = Path.of('metadata')
const SPEC = Path.of('spec')

/** Paths begin at the template. */
export class Pod {
  readonly spec: PodSpec
  readonly annotations: Readonly<Record<string, string>>
  /** In the order of Kubernetes: init, main, ephemeral. */
  readonly containers: readonly PodContainer[]

  constructor({ metadata, spec = {} }: PodTemplateSpec) {
    this.spec = spec
    this.annotations = metadata?.annotations ?? {}
    this.containers = (['initContainers', 'containers', 'ephemeralContainers'] as const).flatMap(list =>
      (spec[list] ?? []).map((value, index) => ({ name: value.name ?? '', at: this.at(list).index(index), value })),
    )
  }

  get isWindows(): boolean {
    return this.spec.os?.name === 'windows'
  }

  get hasUserNamespace(): boolean {
    return this.spec.hostUsers === false
  }

  /** The security contexts of the pod, first, and of its containers. */
  get setters(): readonly Setter[] {
    const { securityContext } = this.spec
    const pod = securityContext ? [{ container: undefined, at: this.at('securityContext'), context: securityContext }] : []
    const containers = this.containers.flatMap(({ name, at, value }) =>
      value.securityContext ? [{ container: name, at: at.child('securityContext'), context: value.securityContext }] : [],
    )
    return [...pod, ...containers]
  }

  at(...names: readonly string[]): Path {
    return SPEC.child(...names)
  }

  annotationAt(key: string): Path {
    return METADATA.child('annotations').key(key)
  }
}
