import {
  type AnyField,
  isFilledInLater,
  objectsInFolder,
  type OtherObject,
  problem,
  rule,
  servicesOf,
  set,
  WEBHOOK_KINDS,
} from 'ds-lint/rule'
import { suggest, type Other } from 'ds-lint/kubernetes'

export default rule({
  id: 'webhook-unreachable',
  on: 'daemonSet',
  severity: 'error',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Webhook or APIService refers to a Service or port that does not exist',
  why: `The API server calls the webhook through a Service of the DaemonSet. With another name, namespace or port it reaches nothing: with failurePolicy Fail, the default, every request that
    the webhook is for is refused, and with Ignore nothing is checked. An API without its Service is unavailable, and no namespace can be deleted.`,
  references: ['https://kubernetes.io/docs/reference/access-authn-authz/extensible-admission-controllers/#service-reference'],

  *check({ daemonSet, objects }) {
    const configurations = WEBHOOK_KINDS.flatMap(kind => objectsInFolder(kind, daemonSet, objects))
    const apis = objectsInFolder('APIService', daemonSet, objects)
    if (configurations.length + apis.length === 0) return
    const selecting = servicesOf({ daemonSet, objects })
    const beside = (objectsInFolder('Service', daemonSet, objects) as typeof selecting).filter(
      ({ path }) => path === daemonSet.location.file.path,
    )
    const own = [...selecting, ...beside]
    for (const { object, field } of configurations) {
      for (const webhook of field.resolve(['webhooks']).items())
        yield* problemsOf(webhook.resolve(['clientConfig', 'service']), own, `webhook ${object.name}`)
    }
    for (const { object, field } of apis) yield* problemsOf(field.resolve(['spec', 'service']), own, `APIService ${object.name}`)

    function* problemsOf(service: AnyField, services: typeof own, caller: string): Iterable<ReturnType<typeof problem>> {
      const [name, namespace, port] = ['name', 'namespace', 'port'].map(key => service.resolve([key])) as [AnyField, AnyField, AnyField]
      if (!isText(name.raw) || !isText(namespace.raw)) return
      const [wanted, where] = [name.raw, namespace.raw]
      const called = services.find(each => each.object.name === wanted && (each.object.namespace ?? where) === where)
      if (called) {
        const asked = port.raw ?? 443
        const ports = (called.value?.spec?.ports ?? []).flatMap(each => each.port ?? [])
        if (typeof asked !== 'number' || ports.length === 0 || ports.includes(asked)) return
        yield problem(
          port.exists ? port : service,
          `${caller} connects to port ${asked} of Service ${wanted}, which has ${ports.slice(0, 4).join(', ')}; correct the number`,
          { related: [placeOf(called)] },
        )
        return
      }
      if (objects.named('Service', wanted, where).length > 0) return
      const elsewhere = services.find(each => each.object.name === wanted)
      if (elsewhere?.object.namespace !== undefined) {
        const actual = elsewhere.object.namespace
        yield problem(
          namespace,
          `Service ${wanted} is in namespace ${actual}, not ${where}, so ${caller} cannot be reached; correct the namespace`,
          {
            related: [placeOf(elsewhere)],
            fix: set(namespace, actual, 'unsafe'),
          },
        )
        return
      }
      const here = services.filter(each => (each.object.namespace ?? where) === where)
      const near = suggest(
        wanted,
        here.map(each => each.object.name),
      )
      const meant =
        here.find(each => each.object.name === near) ??
        here.find(each => each.object.name.endsWith(`-${wanted}`)) ??
        theOneFor(port.raw ?? 443, here)
      if (!meant) return
      yield problem(name, `the files have no Service ${wanted}, so ${caller} cannot be reached; did you mean "${meant.object.name}"?`, {
        related: [placeOf(meant)],
        fix: set(name, meant.object.name, 'unsafe'),
      })
    }
  },
})

/** The only Service that serves the port and says in its name what it is for. */
function theOneFor(port: unknown, services: readonly OtherObject<Other<'Service'>>[]): OtherObject<Other<'Service'>> | undefined {
  const [only, ...others] = services.filter(
    ({ object, value }) => /webhook|admission/.test(object.name) && value?.spec?.ports?.some(each => each.port === port),
  )
  return others.length === 0 ? only : undefined
}

function isText(raw: unknown): raw is string {
  return typeof raw === 'string' && !isFilledInLater(raw)
}

function placeOf({ field }: OtherObject<Other<'Service'>>): { readonly place: AnyField; readonly message: string } {
  return { place: field.at('metadata', 'name'), message: 'the Service' }
}
