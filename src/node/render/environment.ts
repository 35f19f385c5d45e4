/** What helm and kustomize find around them: nothing of the user's, no plugins, no cluster, no network. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Of the user's: where temporary files go, what a program of Windows needs, and, with the network, how to reach it. */
const KEPT = /^(?:TMPDIR|TEMP|TMP|SystemRoot|windir|LANG|LC_ALL)$/i
const NETWORK = /^(?:SSL_CERT_(?:FILE|DIR)|(?:HTTPS?|NO|ALL)_PROXY)$/i
/** Nothing answers there. */
const NOWHERE = 'http://127.0.0.1:9'

/** `folder`: an empty one of our own. `path`: where programs are looked for. */
export function environment(folder: string, path: string, network: boolean): Record<string, string> {
  const home = join(folder, 'home')
  const plugins = join(folder, 'plugins')
  const kubeconfig = join(folder, 'kubeconfig')
  for (const each of [home, plugins]) mkdirSync(each, { recursive: true })
  writeFileSync(kubeconfig, '')
  const kept = Object.entries(process.env).filter(([name]) => KEPT.test(name) || (network && NETWORK.test(name)))
  const proxies = network ? {} : { HTTP_PROXY: NOWHERE, HTTPS_PROXY: NOWHERE, ALL_PROXY: NOWHERE, NO_PROXY: '' }
  return {
    ...(Object.fromEntries(kept) as Record<string, string>),
    ...proxies,
    PATH: path,
    HOME: home,
    USERPROFILE: home,
    XDG_CONFIG_HOME: join(home, 'config'),
    XDG_CACHE_HOME: join(home, 'cache'),
    XDG_DATA_HOME: join(home, 'data'),
    KUSTOMIZE_PLUGIN_HOME: plugins,
    HELM_PLUGINS: plugins,
    HELM_CONFIG_HOME: join(home, 'helm-config'),
    HELM_CACHE_HOME: join(home, 'helm-cache'),
    HELM_DATA_HOME: join(home, 'helm-data'),
    KUBECONFIG: kubeconfig,
    GIT_TERMINAL_PROMPT: '0',
    // Repositories of this machine are none that may be fetched, and ssh finds the keys of the user wherever HOME is.
    GIT_ALLOW_PROTOCOL: network ? 'https:http:git' : 'none',
    // Systems have helpers there that know credentials.
    GIT_CONFIG_NOSYSTEM: '1',
  }
}
