import {
  type AnyField,
  apiConfigChanges,
  type ConfigChange,
  configChanges,
  type ConfigUse,
  type Field,
  lineInside,
  type Location,
  problem,
  rule,
} from 'ds-lint/rule'
import type { DaemonSet, PodSpec } from 'ds-lint/kubernetes'

/** Reloader and its like restart pods by themselves. */
const RESTARTER =
  /^(?:(?:configmap|secret)\.)?reloader\.stakater\.com\/|^(?:wave\.pusher\.com|configmap\.kubernetes\.io|k8tz\.io)\/(?:update-on-config-change|reload)/
/** An agent, or a container beside it, that reads its files again. */
const RELOADS =
  /reload|config-?watch|watch-?(?:config|interval|dir|file)|inotify|web\.enable-lifecycle|k8s-sidecar|refresh-?interval|--watch\b/i

/** A configuration that says so itself: the plugin reload of CoreDNS, and Falco. */
const WATCHED = /^[ \t]*(?:reload(?:[ \t]+\d+[a-z]+)*[ \t]*$|watch_config_files:[ \t]*true)/im

export default rule({
  id: 'config-without-rollout',
  on: 'update',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Configuration change does not restart the pods',
  why: `A changed ConfigMap or Secret does not change the pod template, so no pod restarts. Environment variables and subPath mounts
    never change in a running pod; other mounted files do, but the agent must read them again. To roll the change out, put a
    checksum of the configuration in an annotation of the pod template.`,
  references: [
    'https://kubernetes.io/docs/concepts/configuration/configmap/#mounted-configmaps-are-updated-automatically',
    'https://helm.sh/docs/howto/charts_tips_and_tricks/#automatically-roll-deployments',
    'https://github.com/CrowdStrike/falcon-helm/issues/318',
  ],

  *check(update) {
    const { relation, effects, daemonSet, pod } = update
    if (relation !== 'same' || effects.revisionChanged || isRestarted(daemonSet)) return
    const reloads = readsAgain(pod)
    for (const change of configChanges(update)) {
      const { use, before, after } = change
      if (use.how === 'mounted' && (reloads || (typeof after.raw === 'string' && WATCHED.test(after.raw)))) continue
      yield problem(changedLine(change), `${changed(change, `${use.kind} ${use.name}`)}, but no pod restarts: ${consequence(use)}`, {
        related: [{ place: use.place, message: 'used here' }, ...(before.exists ? [{ place: before, message: 'before' }] : [])],
      })
    }
    if (reloads) return
    for (const change of apiConfigChanges(update)) {
      const { before, after, name } = change
      yield problem(
        after,
        `${changed(change, `ConfigMap ${name}`)}, but no pod restarts: if the agent reads it when it starts, ${RESTART}`,
        {
          severity: 'info',
          related: before.exists ? [{ place: before, message: 'before' }] : [],
        },
      )
    }
  },
})

/** The first line that differs, where both are texts of lines. */
function changedLine({ before, after }: Pick<ConfigChange, 'before' | 'after'>): AnyField | Location {
  const [was, is] = [before.raw, after.raw]
  if (typeof was !== 'string' || typeof is !== 'string') return after
  const old = was.split('\n')
  const index = is.split('\n').findIndex((line, at) => line !== old[at])
  return (index < 0 ? undefined : lineInside(after, index + 1)) ?? after
}

function changed({ key, others, after }: Omit<ConfigChange, 'use'>, object: string): string {
  const more = others === 0 ? '' : ` and ${others} more key${others === 1 ? '' : 's'}`
  return `${key}${more} of ${object} ${others > 0 ? 'change' : after.exists ? 'changes' : 'is removed'}`
}

const RESTART = 'run kubectl rollout restart, or put a checksum of it in an annotation of the pod template'

function consequence({ how }: ConfigUse): string {
  if (how === 'env') return `environment variables keep their values until a restart; ${RESTART}`
  if (how === 'subPath') return `subPath mounts never change in a running pod; ${RESTART}`
  return `the mounted files change, but the agent must read them again; otherwise ${RESTART}`
}

function isRestarted({ value }: Field<DaemonSet>): boolean {
  const annotations = { ...value?.metadata?.annotations, ...value?.spec?.template?.metadata?.annotations }
  return Object.keys(annotations).some(key => RESTARTER.test(key))
}

function readsAgain({ value }: Field<PodSpec>): boolean {
  return (value?.containers ?? []).some(({ name = '', image = '', command = [], args = [], env = [] }) => {
    return [name, image, ...command, ...args, ...env.map(variable => variable.name ?? '')].some(text => RELOADS.test(text))
  })
}
