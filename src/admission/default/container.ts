/** Defaults of a container: SetDefaults_Container and what apps/v1's generated defaults add. */
import {
  defaultPullPolicy,
  roundUpToMilli,
  type Container,
  type EnvVar,
  type HTTPGetAction,
  type Lifecycle,
  type LifecycleHandler,
  type Probe,
  type ResourceList,
  type ResourceRequirements,
} from '../../kubernetes/index.ts'

/** A copy in the making. */
export type Mutable<T> = { -readonly [Key in keyof T]: T[Key] }

/** Only with a point, an exponent or one of the units n and u. */
const MAY_BE_FINER = /[.eEnu]/

/** A container as it stands after defaulting; ephemeral containers have the same defaults. */
export function defaultContainer<C extends Container>(container: C): C {
  const result: Mutable<Container> = {
    ...container,
    imagePullPolicy: container.imagePullPolicy || defaultPullPolicy(container.image ?? ''),
    terminationMessagePath: container.terminationMessagePath || '/dev/termination-log',
    terminationMessagePolicy: container.terminationMessagePolicy || 'File',
  }
  const { ports, env, resources, livenessProbe, readinessProbe, startupProbe, lifecycle } = container
  if (ports) result.ports = ports.map(port => (port.protocol ? port : { ...port, protocol: 'TCP' }))
  if (env) result.env = env.map(defaultEnvVar)
  if (resources) result.resources = defaultResources(resources)
  if (livenessProbe) result.livenessProbe = defaultProbe(livenessProbe)
  if (readinessProbe) result.readinessProbe = defaultProbe(readinessProbe)
  if (startupProbe) result.startupProbe = defaultProbe(startupProbe)
  if (lifecycle) result.lifecycle = defaultLifecycle(lifecycle)
  return result as C
}

/** Requirements as they stand after defaulting; in a template the requests are not taken from the limits. */
export function defaultResources(resources: ResourceRequirements): ResourceRequirements {
  const { limits, requests } = resources
  const ofLimits = limits && defaultResourceList(limits)
  const ofRequests = requests && defaultResourceList(requests)
  if (ofLimits === limits && ofRequests === requests) return resources
  return { ...resources, ...(ofLimits && { limits: ofLimits }), ...(ofRequests && { requests: ofRequests }) }
}

/** Quantities finer than a thousandth are rounded up to it (SetDefaults_ResourceList). */
export function defaultResourceList(list: ResourceList): ResourceList {
  let result: Mutable<ResourceList> = list
  for (const name in list) {
    const quantity = list[name]
    if (quantity === undefined || !MAY_BE_FINER.test(quantity)) continue
    const rounded = roundUpToMilli(quantity)
    if (rounded === quantity) continue
    if (result === list) result = { ...list }
    result[name] = rounded
  }
  return result
}

/** defaultHostNetworkPorts. */
export function withHostPorts(container: Container): Container {
  const { ports } = container
  if (!ports) return container
  return {
    ...container,
    ports: ports.map(port => (port.hostPort || !port.containerPort ? port : { ...port, hostPort: port.containerPort })),
  }
}

function defaultEnvVar(variable: EnvVar): EnvVar {
  const { valueFrom } = variable
  const { fieldRef, fileKeyRef } = valueFrom ?? {}
  if (fieldRef && !fieldRef.apiVersion) variable = { ...variable, valueFrom: { ...valueFrom, fieldRef: { ...fieldRef, apiVersion: 'v1' } } }
  if (fileKeyRef && fileKeyRef.optional === undefined) {
    variable = { ...variable, valueFrom: { ...variable.valueFrom, fileKeyRef: { ...fileKeyRef, optional: false } } }
  }
  return variable
}

function defaultProbe(probe: Probe): Probe {
  const result: Mutable<Probe> = {
    ...probe,
    timeoutSeconds: probe.timeoutSeconds || 1,
    periodSeconds: probe.periodSeconds || 10,
    successThreshold: probe.successThreshold || 1,
    failureThreshold: probe.failureThreshold || 3,
  }
  const { httpGet, grpc } = probe
  if (httpGet) result.httpGet = defaultHTTPGet(httpGet)
  if (grpc && grpc.service === undefined) result.grpc = { ...grpc, service: '' }
  return result
}

function defaultHTTPGet(action: HTTPGetAction): HTTPGetAction {
  return { ...action, path: action.path || '/', scheme: action.scheme || 'HTTP' }
}

function defaultLifecycle(lifecycle: Lifecycle): Lifecycle {
  const { postStart, preStop } = lifecycle
  if (!postStart?.httpGet && !preStop?.httpGet) return lifecycle
  const result: Mutable<Lifecycle> = { ...lifecycle }
  if (postStart) result.postStart = defaultHandler(postStart)
  if (preStop) result.preStop = defaultHandler(preStop)
  return result
}

function defaultHandler(handler: LifecycleHandler): LifecycleHandler {
  return handler.httpGet ? { ...handler, httpGet: defaultHTTPGet(handler.httpGet) } : handler
}
