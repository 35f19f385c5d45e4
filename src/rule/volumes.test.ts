import { expect, test } from 'vitest'
import { DaemonSetModel } from '../subjects/daemon-set.ts'
import { load } from '../workspace/load.ts'
import { mountAt } from './index.ts'

const TEXT = `kind: DaemonSet
metadata: {name: agent}
spec:
  selector: {}
  template:
    spec:
      containers:
        - name: agent
          image: agent:1
          volumeMounts:
            - {name: whole, mountPath: /var/lib/agent}
            - {name: inner, mountPath: /var/lib/agent/state/}
            -
            - {name: again, mountPath: /var/lib/agent}
`

test.each([
  ['/var/lib/agent/a.db', 'whole', 'a.db'],
  ['/var/lib/agent', 'whole', ''],
  ['/var//lib/agent/', 'whole', ''],
  ['/var/lib/agent/state/a.db', 'inner', 'a.db'],
  ['/var/lib/agent/state', 'inner', ''],
  ['/var/lib/agent/stated', 'whole', 'stated'],
  ['/var/lib/agents', undefined, undefined],
])('%s is of the innermost mount, %s', (path, name, rest) => {
  const { pod } = new DaemonSetModel(load({ path: 'a.yaml', text: TEXT }, 'look').daemonSets[0]!, { from: 37, to: 37 })
  const found = mountAt(path, pod.at('containers', 0))
  expect([found?.mount.at('name').value, found?.rest]).toEqual([name, rest])
})
