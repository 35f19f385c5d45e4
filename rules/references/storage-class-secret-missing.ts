import { type AnyField, isFilledInLater, madeIn, objectsInFolder, problem, rule } from 'ds-lint/rule'
import { isSlip } from 'ds-lint/kubernetes'

/** Annotations by which a controller copies a Secret into other namespaces. */
const COPIED = /\breflector\.v1\.k8s\.emberstack\.com\/|\breplicator\.v1\.mittwald\.de\/|\bkubed\.appscode\.com\/sync\b/
const PARAMETER = /^csi\.storage\.k8s\.io\/((?:[a-z]+-)*)secret-(name|namespace)$/

export default rule({
  id: 'storage-class-secret-missing',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'StorageClass of a CSI driver names a Secret that does not exist',
  why: `A CSI driver is given the Secrets that the parameters of a StorageClass name, each with its namespace. The API server looks at neither: without the Secret no volume of the class is
    provisioned or mounted, and pods with its claims stay Pending or in ContainerCreating.`,
  references: ['https://kubernetes-csi.github.io/docs/secrets-and-credentials-storage-class.html'],

  *check({ daemonSet, objects, role }) {
    if (!role.is('csi')) return
    for (const { object, field } of objectsInFolder('StorageClass', daemonSet, objects)) {
      const parameters: AnyField = field.resolve(['parameters'])
      for (const [key, place] of parameters.entries()) {
        const [, purpose = '', part] = PARAMETER.exec(key) ?? []
        if (part === undefined) continue
        const other = `csi.storage.k8s.io/${purpose}secret-${part === 'name' ? 'namespace' : 'name'}`
        const pair = parameters.resolve([other])
        if (!pair.exists) {
          yield problem(place, `StorageClass ${object.name} has ${key} without ${other}: no volume of the class is provisioned; set both`)
          continue
        }
        if (part === 'namespace') continue
        const [name, namespace] = [place.raw, pair.raw]
        if (typeof name !== 'string' || typeof namespace !== 'string' || isFilledInLater(name) || isFilledInLater(namespace)) continue
        if (objects.named('Secret', name, namespace).length > 0 || madeIn(objects).has(`Secret ${name}`)) continue
        const given = objectsInFolder('Secret', daemonSet, objects)
        const elsewhere = given.find(each => each.object.name === name && each.object.namespace !== undefined)
        if (elsewhere && COPIED.test(elsewhere.text)) continue
        const near = given.find(each => isSlip(name, each.object.name) && (each.object.namespace ?? namespace) === namespace)
        const meant = elsewhere ?? near
        if (!meant) continue
        yield problem(
          elsewhere ? pair : place,
          elsewhere
            ? `Secret ${name} is in namespace ${elsewhere.object.namespace ?? ''}, not in ${namespace}: the driver gets no credentials for StorageClass ${object.name}; correct the namespace`
            : `the files have no Secret ${name}: the driver gets no credentials for StorageClass ${object.name}; did you mean "${meant.object.name}"?`,
          { related: [{ place: meant.field.resolve(['metadata', 'name']), message: 'the Secret' }] },
        )
      }
    }
  },
})
