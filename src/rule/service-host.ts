/** Names by which pods and the API server reach Services. */

/** A name of cluster DNS, as its Service and its namespace: `agent.agents.svc`, `kubernetes.default.svc.cluster.local`. */
export const SERVICE_HOST = /(?<![\w.-])([a-z][a-z0-9-]*)\.([a-z0-9][a-z0-9-]*)\.svc(?![\w-])/

/** The kinds that name Services which the API server calls. */
export const WEBHOOK_KINDS = ['ValidatingWebhookConfiguration', 'MutatingWebhookConfiguration'] as const
