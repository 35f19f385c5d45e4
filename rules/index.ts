/** Made by scripts/rules-index.ts from the files of this folder. */
import type { AnyRule } from 'ds-lint/rule'
import mutableImageTag from './image/mutable-image-tag.ts'
import hostNetworkDns from './network/host-network-dns.ts'
import blanketToleration from './placement/blanket-toleration.ts'
import missingTolerations from './placement/missing-tolerations.ts'
import noOsSelector from './placement/no-os-selector.ts'
import noPriorityClass from './placement/no-priority-class.ts'
import syntaxError from './reading/syntax-error.ts'
import unreadableFile from './reading/unreadable-file.ts'
import unrenderedTemplate from './reading/unrendered-template.ts'
import noMemoryLimit from './resources/no-memory-limit.ts'
import noRequests from './resources/no-requests.ts'
import onDelete from './rollout/on-delete.ts'
import surgeHostPort from './rollout/surge-host-port.ts'

export const rules: readonly AnyRule[] = [
  mutableImageTag,
  hostNetworkDns,
  blanketToleration,
  missingTolerations,
  noOsSelector,
  noPriorityClass,
  syntaxError,
  unreadableFile,
  unrenderedTemplate,
  noMemoryLimit,
  noRequests,
  onDelete,
  surgeHostPort,
]
