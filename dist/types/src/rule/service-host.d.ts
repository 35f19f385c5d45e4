/** Names by which pods and the API server reach Services. */
/** A name of cluster DNS, as its Service and its namespace: `agent.agents.svc`, `kubernetes.default.svc.cluster.local`. */
export declare const SERVICE_HOST: RegExp;
/** The kinds that name Services which the API server calls. */
export declare const WEBHOOK_KINDS: readonly ['ValidatingWebhookConfiguration', 'MutatingWebhookConfiguration'];
