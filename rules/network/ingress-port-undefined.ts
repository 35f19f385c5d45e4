import { type AnyField, type Objects, objectsInFolder, type OtherObject, problem, rule, servicesOf } from 'ds-lint/rule'
import { didYouMean, type Other } from 'ds-lint/kubernetes'

export default rule({
  id: 'ingress-port-undefined',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Ingress refers to a port that its Service does not have',
  why: `An Ingress names a port of a Service by its number or name, and the API server does not compare the two. For a port that the Service does not have the ingress controller has no
    backend: it answers every request with an error.`,
  references: ['https://kubernetes.io/docs/concepts/services-networking/ingress/#the-ingress-resource'],

  *check({ daemonSet, objects }) {
    const { namespace } = daemonSet.value?.metadata ?? {}
    const services = servicesOf({ daemonSet, objects })
    for (const ingress of services.length > 0 ? objectsInFolder('Ingress', daemonSet, objects, namespace) : []) {
      const spec = ingress.field.resolve(['spec'])
      const backends = [
        spec.resolve(['defaultBackend']),
        ...spec
          .resolve(['rules'])
          .items()
          .flatMap(item => item.resolve(['http', 'paths']).items())
          .map(path => path.resolve(['backend'])),
      ]
      for (const backend of backends) yield* problemOf(backend.resolve(['service']), ingress, services, objects)
    }
  },
})

function* problemOf(
  backend: AnyField,
  { object }: OtherObject,
  services: readonly OtherObject<Other<'Service'>>[],
  objects: Objects,
): Iterable<ReturnType<typeof problem>> {
  const service = services.find(each => each.object.name === backend.resolve(['name']).raw)
  const ports = service?.value?.spec?.ports ?? []
  const hasPort = (each: { readonly port?: unknown; readonly name?: unknown }): boolean =>
    each.port === number.raw || (each.name !== undefined && each.name === name.raw)
  const [number, name] = [backend.resolve(['port', 'number']), backend.resolve(['port', 'name'])]
  // With use-annotation the AWS Load Balancer Controller reads the backend from an annotation.
  if (!service || ports.length === 0 || ports.some(hasPort) || name.raw === 'use-annotation') return
  // Another variant of the Service, or a patch of it.
  if (objects.named('Service', service.object.name).some(({ value }) => value?.spec?.ports?.some(hasPort))) return
  const place = [number, name].find(each => each.exists)
  if (!place || (typeof place.raw !== 'string' && typeof place.raw !== 'number')) return
  const known = place === name ? ports.flatMap(each => each.name ?? []) : ports.map(each => String(each.port))
  yield problem(
    place,
    `Ingress ${object.name} sends to port ${place.raw}, which Service ${service.object.name} does not have, so requests fail${didYouMean(String(place.raw), known) || `; it has ${known.join(', ') || 'ports without names'}`}`,
    { related: [{ place: service.field.at('spec', 'ports'), message: 'the ports' }] },
  )
}
