/** What holds for every container: main, init and ephemeral. */
import { isDNS1123Label, type Path, type Container, type PodSpec, type Volume } from '../../kubernetes/index.ts'
import { validateContainerPorts } from './container-port.ts'
import { validateResizePolicy } from './container-resize-policy.ts'
import { validateEnvFrom } from './env-from-source.ts'
import { validateEnv } from './env-var.ts'
import { validatePullPolicy } from './image-pull-policy.ts'
import type { Checks } from '../rejection.ts'
import { validateContainerResources } from './resource-requirements.ts'
import { validateSecurityContext } from './security-context.ts'
import { rejectValue } from './value.ts'
import { validateVolumeDevices, validateVolumeMounts } from './volume-mount.ts'

const MESSAGE_POLICIES = ['File', 'FallbackToLogsOnError']

/** Takes the container's name, or rejects it where it is taken. */
export function claimName({ name = '' }: Container, names: Set<string>, what: string, path: Path, checks: Checks): void {
  if (!names.has(name)) {
    names.add(name)
    return
  }
  const field = path.child('name')
  const message = `another ${what} already has the name ${JSON.stringify(name)}; use a unique name`
  checks.duplicate(field, name, { cause: field.toString(), message })
}

/** validateContainerCommon. `volumes`: the valid ones of the pod, by name. */
export function validateContainer(container: Container, volumes: Map<string, Volume>, spec: PodSpec, path: Path, checks: Checks): void {
  const { name, image, terminationMessagePolicy, ports, env, envFrom, volumeMounts, volumeDevices } = container
  if (!name) checks.required(path.child('name'), 'a container needs a name', { cause: path.child('name').toString() })
  else rejectValue(path, 'name', name, isDNS1123Label(name), checks)
  if (!image) checks.required(path.child('image'), 'image is missing; set the image to run')
  validateMessagePolicy(terminationMessagePolicy, path, checks)

  if (ports) validateContainerPorts(ports, path.child('ports'), checks)
  if (env) validateEnv(env, spec, path.child('env'), checks)
  if (envFrom) validateEnvFrom(envFrom, path.child('envFrom'), checks)
  if (volumeMounts) validateVolumeMounts(volumeMounts, volumes, container, path.child('volumeMounts'), checks)
  if (volumeDevices) validateVolumeDevices(volumeDevices, volumeMounts ?? [], volumes, path.child('volumeDevices'), checks)
  validatePullPolicy(container.imagePullPolicy, path, 'imagePullPolicy', checks)
  if (container.resources) validateContainerResources(container.resources, spec.resourceClaims, path.child('resources'), checks)
  if (container.resizePolicy) validateResizePolicy(container.resizePolicy, spec, path.child('resizePolicy'), checks)
  if (container.securityContext) validateSecurityContext(container.securityContext, spec.hostUsers, path.child('securityContext'), checks)
}

function validateMessagePolicy(policy: string | undefined, path: Path, checks: Checks): void {
  if (!policy)
    checks.required(
      path.child('terminationMessagePolicy'),
      `terminationMessagePolicy is missing; set one of ${MESSAGE_POLICIES.join(', ')}`,
    )
  else if (!MESSAGE_POLICIES.includes(policy)) checks.unsupported(path.child('terminationMessagePolicy'), policy, MESSAGE_POLICIES)
}
