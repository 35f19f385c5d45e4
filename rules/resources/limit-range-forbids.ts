import { objectsOf, type AnyField, problem, rule } from 'ds-lint/rule'
import { quantityOf } from 'ds-lint/kubernetes'

export default rule({
  id: 'limit-range-forbids',
  on: 'container',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'A LimitRange of the namespace forbids the pods',
  why: `The API server accepts the DaemonSet and rejects each of its pods: a container asks for more than the max of the LimitRange, or for less than its min, or
    its limit is more times its request than maxLimitRequestRatio. The DaemonSet stays at 0 pods.`,
  references: ['https://kubernetes.io/docs/concepts/policy/limit-range/'],

  *check({ container, daemonSet, objects }) {
    const { namespace } = daemonSet.value?.metadata ?? {}
    if (namespace === undefined) return
    for (const { object, field } of objectsOf('LimitRange', objects, namespace)) {
      for (const item of field.at('spec', 'limits').items()) {
        if (item.value?.type !== 'Container') continue
        for (const [bound, isBroken] of [
          ['max', (amount: number, limit: number) => amount > limit],
          ['min', (amount: number, limit: number) => amount < limit],
        ] as const) {
          for (const [name, limit] of item.at(bound).entries()) {
            const amount = amountOf(container.at('resources'), name, bound)
            const [asked, allowed] = [quantityOf(amount?.value), quantityOf(limit.value)]
            if (!amount || !asked || !allowed || !isBroken(asked.asApproximateFloat(), allowed.asApproximateFloat())) continue
            const change = bound === 'max' ? 'lower it, or raise the max' : 'raise it, or lower the min'
            const side = bound === 'max' ? 'above' : 'below'
            yield problem(
              amount,
              `${name} of ${String(amount.raw)} is ${side} the ${bound} ${String(limit.raw)} of LimitRange "${object.name}", so the API server rejects every pod; ${change}`,
              {
                related: [{ place: limit, message: `the ${bound}` }],
                hazard: 'deadlock',
              },
            )
          }
        }
        for (const [name, most] of item.at('maxLimitRequestRatio').entries()) {
          const [limit, request] = ['limits', 'requests'].map(list => container.at('resources').resolve([list, name])) as [
            AnyField,
            AnyField,
          ]
          const [more, less, ratio] = [limit.raw, request.raw, most.raw].map(quantityOf)
          if (!more || !less || !ratio || less.sign() <= 0) continue
          if (more.asApproximateFloat() <= less.asApproximateFloat() * ratio.asApproximateFloat()) continue
          yield problem(
            limit,
            `${name} limit ${String(limit.raw)} is more than ${String(most.raw)} times the request ${String(request.raw)}, the most that LimitRange "${object.name}" allows, so the API server rejects every pod; lower the limit, or raise the request`,
            { related: [{ place: most, message: 'the maxLimitRequestRatio' }], hazard: 'deadlock' },
          )
        }
      }
    }
  },
})

/** What is compared: the limit with the max, the request, or the limit that stands for it, with the min. */
function amountOf(resources: AnyField, name: string, bound: 'max' | 'min'): AnyField | undefined {
  const lists = bound === 'max' ? ['limits', 'requests'] : ['requests', 'limits']
  return lists.map(list => resources.resolve([list, name])).find(({ exists }) => exists)
}
