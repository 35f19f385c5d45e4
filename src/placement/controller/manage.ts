/** Which pods must be there, whatever is rolled out (manage, podsShouldBeOnNode). */
import { allowsSurge } from '../../kubernetes/index.ts'
import { type Actions, byAge, type DaemonPod, type DaemonView, isAvailable } from './view.ts'

export function manage<P extends DaemonPod>(view: DaemonView<P>): Actions<P> {
  const create: string[] = []
  const remove: P[] = []
  const surges = allowsSurge(view.daemonSet.spec?.updateStrategy)
  for (const [name, node] of view.nodes) {
    const { shouldRun, shouldContinueRunning } = view.eligibility.decide(node)
    const pods = view.pods.get(name)
    if (!pods) {
      if (shouldRun) create.push(name)
      continue
    }
    const alive = pods.filter(({ terminating }) => !terminating)
    if (!shouldContinueRunning) {
      remove.push(...alive)
      continue
    }
    const running = alive.filter(({ phase }) => phase !== 'Failed' && phase !== 'Succeeded').sort(byAge)
    remove.push(...alive.filter(pod => !running.includes(pod)))
    if (!surges) remove.push(...running.slice(1))
    else if (running.length === 0 && shouldRun) create.push(name)
    else if (running.length > 1) remove.push(...surplus(running, view))
  }
  // Nobody else deletes a pod that waits for a node that is gone.
  for (const [name, pods] of view.pods) {
    if (!view.nodes.has(name)) remove.push(...pods.filter(({ nodeName, terminating }) => nodeName === undefined && !terminating))
  }
  return { create, remove }
}

/** With surge one old and one new pod may be there, while the old one is ready and the new one not yet available. */
function surplus<P extends DaemonPod>(running: readonly P[], view: DaemonView<P>): P[] {
  const current = running.find(({ hash }) => hash === view.hash)
  const former = running.find(({ hash }) => hash !== view.hash)
  const others = running.filter(pod => pod !== current && pod !== former)
  const replaced = current && former && (!former.ready || isAvailable(current, view))
  return replaced ? [...others, former] : others
}
