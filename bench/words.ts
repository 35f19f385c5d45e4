/** What manifests are made of: the names that come up in clusters. */
export const NAMESPACES = ['kube-system', 'monitoring', 'logging', 'storage', 'security', 'platform', 'networking'] as const
export const TEAMS = ['platform', 'observability', 'storage', 'network', 'security'] as const
export const SERVICES = ['orders', 'billing', 'catalog', 'search', 'accounts', 'shipping', 'gateway', 'reports', 'mail', 'images'] as const
export const REGISTRIES = ['registry.k8s.io', 'quay.io', 'ghcr.io', 'docker.io', 'registry.example.com:5000'] as const
export const CPU = ['10m', '25m', '50m', '100m', '200m', '0.5', '1'] as const
export const MEMORY = ['32Mi', '64Mi', '100Mi', '128Mi', '200Mi', '256Mi', '512Mi', '1Gi'] as const

/** Settings of agents: a name and what it is set to. */
export const SETTINGS: readonly (readonly [string, string])[] = [
  ['LOG_LEVEL', 'info'],
  ['LOG_FORMAT', 'json'],
  ['CLUSTER_NAME', 'production-eu-1'],
  ['METRICS_ENABLED', '"true"'],
  ['METRICS_PORT', '"9102"'],
  ['SCRAPE_INTERVAL', '30s'],
  ['FLUSH_INTERVAL', '5s'],
  ['BUFFER_CHUNK_LIMIT', '8M'],
  ['QUEUE_LIMIT', '"256"'],
  ['RETRY_MAX', '"17"'],
  ['HTTP_PROXY', 'http://proxy.internal.example.com:3128'],
  ['NO_PROXY', '10.0.0.0/8,192.168.0.0/16,.svc,.cluster.local'],
  ['GOMAXPROCS', '"2"'],
  ['GODEBUG', 'netdns=go'],
  ['DISCOVERY_MODE', "'kubernetes'"],
  ['ENDPOINT', 'https://collector.observability.svc:4318/v1/metrics'],
  ['IP_AUTODETECTION_METHOD', 'interface=eth.*,ens.*'],
  ['POOL_CIDR', '10.244.0.0/16'],
  ['MTU', '"1440"'],
  ['DATASTORE_TYPE', 'kubernetes'],
  ['ENCAPSULATION', 'vxlan'],
  ['TLS_CERT_FILE', '/etc/agent/tls/tls.crt'],
  ['TLS_KEY_FILE', '/etc/agent/tls/tls.key'],
  ['STATE_DIR', '/var/lib/agent/state'],
  ['TRACE_SAMPLE_RATE', '"0.01"'],
  ['FEATURES', 'profiles,events,processes'],
  ['EXCLUDE_PATHS', '/var/log/containers/agent*.log,/var/log/containers/istio*.log'],
  ['WORKERS', '"4"'],
  ['BACKOFF_BASE', '1s'],
  ['READ_FROM_HEAD', '"false"'],
]

export const COMMENTS: readonly string[] = [
  'the agent has to run on every node, tainted ones too',
  'keep in step with the chart in platform/agents',
  'see the runbook before you change this: https://runbooks.example.com/agents',
  'measured in production over two weeks, 95th percentile plus 20 %',
  'the kubelet restarts it when the socket is gone',
  'the host path is created by the node image',
  'needed until all nodes run the new kernel',
]
