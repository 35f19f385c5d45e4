import {
  Eligibility,
  PodInfo,
  RequiredNodeAffinity,
  Snapshot,
  daemonOf,
  evictedAfter,
  existingPod,
  looksAtOneNode,
  outcomes,
  pendingMessage,
  progress,
  withConditionTaints
} from "./shared-placement-admission.js";
import {
  allowsSurge,
  didYouMean,
  matchTaint,
  matchesLabels,
  nodeAlternatives,
  quantityOf,
  read,
  repels,
  shape_exports,
  split,
  unmarshalQuantity
} from "./shared-kubernetes-api-resources.js";
import {
  isStruct,
  target,
  toPlain
} from "./shared-yaml-everyday-line.js";
import {
  Lines,
  groupBy,
  listed,
  some
} from "./shared-base-brought.js";

// src/cluster/assumed.ts
var ASSUMED_PRIORITY = 1e6;
function withAssumedClasses(objects, exported, daemonSets) {
  const priorities = /* @__PURE__ */ new Set();
  const runtimes = /* @__PURE__ */ new Set();
  for (const { daemonSet } of daemonSets) {
    const { priorityClassName, runtimeClassName } = daemonSet.spec?.template?.spec ?? {};
    if (priorityClassName && !priorityClassName.startsWith("system-")) priorities.add(priorityClassName);
    if (runtimeClassName) runtimes.add(runtimeClassName);
  }
  const missing = (names, classes, isListed) => isListed ? [] : [...names].filter((name) => classes.every(({ metadata: metadata2 }) => metadata2.name !== name));
  const priorityNames = missing(priorities, objects.priorityClasses, exported.priorityClasses.length > 0);
  const runtimeNames = missing(runtimes, objects.runtimeClasses, exported.runtimeClasses.length > 0);
  return {
    objects: {
      ...objects,
      priorityClasses: [...objects.priorityClasses, ...priorityNames.map((name) => ({ metadata: { name }, value: ASSUMED_PRIORITY }))],
      runtimeClasses: [...objects.runtimeClasses, ...runtimeNames.map((name) => ({ metadata: { name } }))]
    },
    classes: [...priorityNames.map((name) => `PriorityClass ${name}`), ...runtimeNames.map((name) => `RuntimeClass ${name}`)]
  };
}

// src/cluster/texts.ts
function taintText({ key, value, effect }) {
  return `${key}${value ? `=${value}` : ""}:${effect}`;
}
function requirementText({ key = "", operator = "", values = [] }) {
  return values.length === 0 ? `${key} ${operator}` : `${key} ${operator} [${values.slice(0, 5).join(", ")}${values.length > 5 ? ", …" : ""}]`;
}
var NAMELESS = { node: "", nodes: "", "virtual nodes": "virtual ", others: "other " };
function nodesText(nodes, className) {
  return `${nodes} ${nodeText(className)}${nodes === 1 ? "" : "s"}`;
}
function nodeText(className) {
  return `${Object.hasOwn(NAMELESS, className) ? NAMELESS[className] : `${className} `}node`;
}
function oneNodeText(className) {
  const text2 = nodeText(className);
  return `${/^[aeiou]/i.test(text2) ? "an" : "a"} ${text2}`;
}
var UNITS = ["Ki", "Mi", "Gi", "Ti", "Pi"];
function amountText(resource, amount) {
  if (resource === "cpu") return amount % 1e3 === 0 ? String(amount / 1e3) : `${amount}m`;
  if (resource !== "memory" && resource !== "ephemeral-storage" && !resource.startsWith("hugepages-")) return String(amount);
  let [value, unit] = [amount, ""];
  for (const next2 of UNITS) {
    if (Math.abs(value) < 1024) break;
    value /= 1024;
    unit = next2;
  }
  return `${Math.round(value * 10) / 10}${unit}`;
}
function rangeText(resource, { least: least2, most }) {
  return least2 === most ? amountText(resource, most) : `${amountText(resource, least2)}–${amountText(resource, most)}`;
}

// src/cluster/causes.ts
function causeKey({ kind, text: text2, parts }) {
  return `${kind} ${parts ? parts.map((part) => part.text).join("; ") : text2}`;
}
function mergedCause(a, b) {
  if (!a.parts || !b.parts || a.text === b.text) return a;
  const parts = a.parts.map((part, index) => {
    const [one, other] = [part.taken, b.parts[index]?.taken];
    if (!one || !other) return part;
    return { text: part.text, taken: { ...one, least: Math.min(one.least, other.least), most: Math.max(one.most, other.most) } };
  });
  return { ...a, parts, text: partsText(parts) };
}
function partsText(parts) {
  return parts.map(({ text: text2, taken }) => taken ? `${text2}, of which other pods take ${rangeText(taken.resource, taken)}` : text2).join("; ");
}
function causeOf({ decision, fit }, daemon, info, type, nodes = 1) {
  if (!decision.shouldRun) return excluded(daemon, info, decision.shouldContinueRunning);
  if (daemon.forbidden !== void 0) return { kind: "forbidden", text: daemon.forbidden };
  if (type === "fargate") return { kind: "never", text: "Fargate runs no pods of DaemonSets" };
  if (type === "virtual") return { kind: "never", text: "a virtual node runs no pods of DaemonSets" };
  if (!fit || fit.fits) return void 0;
  const victims = fit.preemption?.victims ?? [];
  if (victims.length > 0) return preempts(victims, fit.preemption?.violations ?? 0, nodes);
  const { first } = fit;
  if (!first) return void 0;
  const message = pendingMessage(fit);
  if (first.takenPorts && first.takenPorts.length > 0) return { kind: "pending", text: portsText(first.takenPorts), message };
  if (!first.insufficient) return { kind: "pending", text: first.reasons.join(", "), message };
  const parts = first.insufficient.map((each) => lacking(each));
  const isNever = first.insufficient.some(({ unresolvable }) => unresolvable);
  return { kind: isNever ? "never" : "pending", text: partsText(parts), parts, message };
}
function excluded(daemon, { node, labels }, stays) {
  const reasons = daemon.eligibility.reasons(node);
  const [first] = reasons;
  const taints = reasons.flatMap((reason) => reason.kind === "taint" ? [taintText(reason.taint)] : []);
  const isCondition2 = taints.length > 0 && taints.every((taint) => taint.startsWith("node.kubernetes.io/"));
  switch (first?.kind) {
    case "nodeName":
      return { kind: "excluded", text: `spec.nodeName is ${daemon.eligibility.nodeName}` };
    case "nodeSelector":
      return { kind: "excluded", text: `nodeSelector ${some(unmetSelector(daemon, labels))} is not met` };
    case "nodeAffinity":
      return { kind: "excluded", text: `required node affinity is not met${affinityOf(daemon)}` };
    default:
      return {
        kind: "excluded",
        text: `${taints.length === 1 ? "taint" : "taints"} ${some(taints)} ${taints.length === 1 ? "is" : "are"} not tolerated${stays && isCondition2 ? ", so no new pod is created; one that runs there stays" : ""}`
      };
  }
}
function unmetSelector({ daemonSet }, labels) {
  const selector2 = daemonSet.spec?.template?.spec?.nodeSelector ?? {};
  return Object.entries(selector2).flatMap(
    ([key, value]) => Object.hasOwn(labels, key) && labels[key] === value ? [] : [`${key}=${value}`]
  );
}
function affinityOf({ daemonSet }) {
  const { affinity } = daemonSet.spec?.template?.spec ?? {};
  const terms = nodeAlternatives(affinity ? { affinity } : {});
  const [only] = terms;
  if (terms.length !== 1 || !only || only.length === 0) return terms.length > 1 ? `: none of its ${terms.length} terms` : "";
  return `: ${some(only.map(({ key, operator, values }) => requirementText({ key, operator, values: [...values] })))}`;
}
function lacking({ resource, requested, used, capacity, unresolvable }) {
  if (resource === "pods") return { text: `Too many pods: the node takes ${capacity}` };
  const text2 = `Insufficient ${resource}: the pod requests ${amountText(resource, requested)}, the node has ${amountText(resource, capacity)}`;
  return unresolvable ? { text: text2 } : { text: text2, taken: { resource, least: used, most: used } };
}
function portsText(taken) {
  const holders = groupBy(taken, ({ holder: { namespace, pod: pod2 } }) => `${namespace}/${stem(pod2.metadata.name, pod2.spec.nodeName)}`);
  const all = Array.from(holders, ([name, held]) => {
    const ports = held.map(({ port: { ip, port, protocol } }) => `${ip === "0.0.0.0" ? "" : `${ip}:`}${port}/${protocol}`);
    return `${some([...new Set(ports)])} by ${name}`;
  });
  return `host ports are taken: ${some(all)}`;
}
function preempts(victims, violations, nodes) {
  const names = [
    ...new Set(
      victims.map(({ namespace, pod: pod2, priority }) => `${namespace}/${stem(pod2.metadata.name, pod2.spec.nodeName)} (priority ${priority})`)
    )
  ];
  const budgets = violations === 0 ? "" : `, against ${violations === 1 ? "a PodDisruptionBudget" : `${violations} PodDisruptionBudgets`}`;
  const isOwn = nodes > 1 && victims.some(({ pod: { metadata: metadata2, spec } }) => stem(metadata2.name, spec.nodeName) === metadata2.name);
  return { kind: "preempts", text: `fits only by evicting ${isOwn ? "pods such as " : ""}${some(names)}${budgets}` };
}
function stem(name, node = "") {
  return node !== "" && name.endsWith(`-${node}`) ? name.slice(0, -node.length - 1) : name.replace(/-[a-z0-9]{8,10}-[a-z0-9]{5}$|-[a-z0-9]{5}$|-$/, "");
}

// src/cluster/classes.ts
var SYSTEM_TAINT = /^node\.(?:kubernetes|cloudprovider\.kubernetes)\.io\//;
var ROLE = "node-role.kubernetes.io/";
var FEATURES = [
  ({ type }) => type === "linux" ? "" : type === "virtual" ? "virtual" : type,
  (node) => rolesOf(node).join("+"),
  ({ node }) => taintsOf(node.spec?.taints),
  ({ node }) => label(node.metadata.labels, "kubernetes.io/arch"),
  ({ node }) => isSpot(node.metadata.labels ?? {}) ? "spot" : "",
  ({ node }) => label(node.metadata.labels, "node.kubernetes.io/instance-type") || label(node.metadata.labels, "beta.kubernetes.io/instance-type"),
  ({ node }) => sizeOf(node.status?.allocatable ?? node.status?.capacity)
];
function namedClasses(nodes) {
  const rest = nodes.filter(({ pool, type }) => pool === void 0 && type !== "fargate" && type !== "virtual");
  const telling = tellingFeatures(rest);
  const cache = /* @__PURE__ */ new Map();
  const nameOf = (node) => {
    if (node.type === "fargate") return "fargate";
    if (node.type === "virtual") return "virtual nodes";
    if (node.pool !== void 0) return node.pool;
    const key = JSON.stringify(telling.map((feature) => feature(node)));
    let name = cache.get(key);
    if (name === void 0)
      cache.set(
        key,
        name = telling.map((feature) => feature(node)).filter((part) => part !== "").join(" ") || (telling.length > 0 ? "others" : "nodes")
      );
    return name;
  };
  return [...groupBy(nodes, nameOf)].map(([name, own]) => ({ name, nodes: own }));
}
function tellingFeatures(nodes) {
  const telling = [];
  let groups = 1;
  for (const feature of FEATURES) {
    const count = new Set(nodes.map((node) => JSON.stringify([...telling, feature].map((each) => each(node))))).size;
    if (count > groups && count <= MOST_CLASSES) {
      telling.push(feature);
      groups = count;
    }
  }
  return telling;
}
var MOST_CLASSES = 12;
function rolesOf({ node }) {
  return Object.keys(node.metadata.labels ?? {}).filter((key) => key.startsWith(ROLE)).map((key) => key.slice(ROLE.length)).filter((role) => role !== "master").sort();
}
function taintsOf(taints = []) {
  const own = taints.filter(({ key, effect }) => !SYSTEM_TAINT.test(key) && !key.startsWith(ROLE) && effect !== "PreferNoSchedule");
  return own.map(({ key, value }) => value ? `${key}=${value}` : key).slice(0, 3).sort().join("+");
}
function isSpot(labels) {
  return labels["karpenter.sh/capacity-type"] === "spot" || labels["eks.amazonaws.com/capacityType"] === "SPOT" || labels["cloud.google.com/gke-spot"] === "true" || labels["kubernetes.azure.com/scalesetpriority"] === "spot";
}
function label(labels, key) {
  return labels?.[key] ?? "";
}
function sizeOf(resources2) {
  if (!resources2) return "";
  const { cpu, memory } = resources2;
  return [cpu && `${cpu} CPU`, memory].filter(Boolean).join(" ");
}

// src/cluster/owners.ts
function daemonSetKey({ metadata: metadata2 = {} }) {
  return `${metadata2.namespace ?? "default"}/${metadata2.name}`;
}
function ownersOf({ metadata: { namespace = "default", ownerReferences = [] } }) {
  return ownerReferences.flatMap(({ kind, name }) => kind === "DaemonSet" ? [`${namespace}/${name}`] : []);
}
function isPodOf(pod2, daemonSet) {
  return ownersOf(pod2).includes(daemonSetKey(daemonSet));
}

// src/cluster/not-modelled.ts
var DEFAULT_SCHEDULER = "default-scheduler";
function notModelled({ daemonSet, pod: pod2 }, isOneNode, objects) {
  const {
    affinity,
    topologySpreadConstraints = [],
    schedulerName = DEFAULT_SCHEDULER,
    volumes = [],
    resourceClaims = [],
    schedulingGates = []
  } = daemonSet.spec?.template?.spec ?? {};
  const found = [];
  if (schedulerName !== DEFAULT_SCHEDULER) found.push(`the scheduler ${schedulerName}`);
  if (volumes.some(({ persistentVolumeClaim, ephemeral }) => persistentVolumeClaim ?? ephemeral))
    found.push("volumes that are bound to nodes");
  if (resourceClaims.length > 0) found.push("devices of resource claims");
  if (schedulingGates.length > 0) found.push("scheduling gates");
  if (isOneNode && (affinity?.podAffinity ?? affinity?.podAntiAffinity ?? topologySpreadConstraints.length > 0))
    found.push("pods of DaemonSets on other nodes, in a fleet of this size");
  return [...found, ...webhooksOf(pod2, objects)];
}
function webhooksOf({ namespace, labels }, { webhooks: all = [], namespaces }) {
  const own = namespaces.find(({ metadata: metadata2 }) => metadata2.name === namespace)?.metadata.labels;
  const namespaceLabels = { ...own, "kubernetes.io/metadata.name": namespace };
  return all.flatMap(({ kind, metadata: metadata2, webhooks = [] }) => {
    const names = webhooks.flatMap(({ name = "", rules = [], namespaceSelector = {}, objectSelector = {} }) => {
      const isAsked = rules.some(createsPods) && isMet(namespaceSelector, namespaceLabels) && isMet(objectSelector, labels);
      return isAsked ? [name] : [];
    });
    const may = kind === "MutatingWebhookConfiguration" ? "may change" : "may refuse";
    return names.length === 0 ? [] : [`the webhook ${some([...new Set(names)])} of the ${kind} ${metadata2.name}, which ${may} the pods`];
  });
}
function createsPods({
  apiGroups = [],
  apiVersions = [],
  operations = [],
  resources: resources2 = [],
  scope = "*"
}) {
  const has = (list2, ...wanted) => wanted.some((each) => list2.includes(each));
  return has(apiGroups, "", "*") && has(apiVersions, "v1", "*") && has(operations, "CREATE", "*") && has(resources2, "pods", "*", "*/*") && scope !== "Cluster";
}
function isMet(selector2, labels) {
  return matchesLabels(selector2, labels) === true;
}

// src/cluster/types.ts
function runsDaemonSets(type) {
  return type !== "fargate" && type !== "virtual";
}
var UNTOLD_STORAGE = "1Pi";

// src/cluster/uses.ts
var ALWAYS = ["cpu", "memory", "ephemeral-storage", "pods"];
var UNTOLD = Number(quantityOf(UNTOLD_STORAGE).value());
function usesOf(parts, daemons) {
  const known = parts.filter(({ nodes: [first] }) => first.resources !== "unknown");
  if (known.length === 0) return [];
  const requested = known.map(({ standings }) => sumOf(daemons.filter((_, index) => isCreated(standings[index], daemons[index]))));
  const names = /* @__PURE__ */ new Set([...ALWAYS, ...requested.flatMap((sum) => [...sum.keys()])]);
  const isEstimated = known.some(({ nodes: [first] }) => first.resources === "estimated");
  return [...names].flatMap((resource) => {
    const rows = known.map(({ info }, index) => {
      const allocatable = info.allocatable.get(resource) ?? 0;
      const daemonSets = requested[index].get(resource) ?? 0;
      const others = resource === "pods" ? info.pods.size : info.requested.get(resource) ?? 0;
      return { allocatable, daemonSets, others, left: allocatable - daemonSets - others };
    });
    const range = (of) => ({ least: least(rows, of), most: -least(rows, (row) => -of(row)) });
    const use = {
      resource,
      allocatable: range((row) => row.allocatable),
      daemonSets: range((row) => row.daemonSets),
      others: range((row) => row.others),
      left: range((row) => row.left),
      isEstimated
    };
    return resource === "ephemeral-storage" && (use.daemonSets.most === 0 || use.allocatable.least >= UNTOLD) ? [] : [use];
  });
}
function isCreated({ decision }, { forbidden }) {
  return decision.shouldRun && forbidden === void 0;
}
function sumOf(daemons) {
  const sum = /* @__PURE__ */ new Map([["pods", daemons.length]]);
  for (const { pod: pod2 } of daemons) for (const [name, amount] of pod2.requests) sum.set(name, (sum.get(name) ?? 0) + amount);
  return sum;
}
function least(rows, of) {
  let result = Infinity;
  for (const row of rows) result = Math.min(result, of(row));
  return result;
}

// src/cluster/survey.ts
function survey({ nodes, pods, objects, daemonSets, runsOn }) {
  const daemons = daemonSets.map(({ daemonSet }) => daemonOf(daemonSet, objects));
  const known = withPlenty(nodes, daemons);
  const snapshot = new Snapshot(known, objects.namespaces);
  for (const pod2 of otherPods(pods, daemons)) snapshot.nodes.get(pod2.spec.nodeName ?? "")?.add(new PodInfo(existingPod(pod2, objects)));
  const answers = outcomes(daemons, snapshot, objects, runsOn);
  const isOneNode = looksAtOneNode(daemons, snapshot);
  const ofNode = /* @__PURE__ */ new Map();
  for (const [index, { nodes: own }] of answers.entries()) for (const { name } of own) ofNode.set(name, index);
  const classes = namedClasses(nodes).map(({ name, nodes: own }) => {
    const parts = groupBy(own, ({ node, type: type2 }) => `${ofNode.get(node.metadata.name)} ${type2}`);
    const all = [...parts.values()].map((members) => {
      const { name: first } = members[0].node.metadata;
      return { nodes: members, info: snapshot.nodes.get(first), standings: answers[ofNode.get(first)].standings };
    });
    const { type } = own[0];
    const taken = runsDaemonSets(type) ? { uses: usesOf(all, daemons), hostPorts: portsOf(all, daemons) } : { uses: [], hostPorts: [] };
    return { name, type, total: own.length, parts: all, ...taken };
  });
  return {
    total: nodes.length,
    classes,
    daemonSets: daemons.map((daemon, index) => ({
      ...surveyed(daemonSets[index], daemon, index, classes),
      notModelled: notModelled(daemon, isOneNode, objects)
    })),
    snapshot
  };
}
function surveyed(given, daemon, index, classes) {
  const cells = classes.map(({ parts, total }) => cellOf(parts, total, index, daemon));
  const sum = (of) => cells.reduce((all, cell) => all + of(cell), 0);
  const [running, pending] = [sum((cell) => cell.running), sum((cell) => cell.pending)];
  return {
    given,
    daemon,
    desired: running + pending,
    running,
    pending,
    preempting: sum((cell) => cell.preempting),
    cells
  };
}
function cellOf(parts, total, index, daemon) {
  let [running, pending, preempting] = [0, 0, 0];
  const causes = /* @__PURE__ */ new Map();
  for (const { nodes, info, standings: all } of parts) {
    const standing = all[index];
    const { length } = nodes;
    const [first] = nodes;
    const type = first.type;
    const state = stateOf(standing, daemon, type);
    if (state === "pending") pending += length;
    if (state === "running" || state === "preempting") running += length;
    if (state === "preempting") preempting += length;
    const cause = causeOf(standing, daemon, info, type, length);
    if (!cause) continue;
    const key = causeKey(cause);
    const known = causes.get(key);
    if (known) {
      known.nodes += length;
      known.cause = mergedCause(known.cause, cause);
    } else causes.set(key, { cause, nodes: length, example: first.node.metadata.name });
  }
  const counted2 = [...causes.values()].map(({ cause, nodes, example }) => ({ ...cause, nodes, example }));
  return { total, running, pending, preempting, causes: counted2.toSorted((a, b) => b.nodes - a.nodes) };
}
function stateOf({ decision, fit }, daemon, type) {
  if (!decision.shouldRun || daemon.forbidden !== void 0) return "none";
  if (!runsDaemonSets(type)) return "pending";
  if (!fit || fit.fits) return "running";
  return (fit.preemption?.victims.length ?? 0) > 0 ? "preempting" : "pending";
}
function portsOf(parts, daemons) {
  const running = daemons.filter((_, index) => parts.some(({ standings: all }) => all[index].decision.shouldRun));
  const ports = running.flatMap(({ pod: pod2 }) => pod2.hostPorts).toSorted((a, b) => a.port - b.port);
  return [...new Set(ports.map(({ ip, port, protocol }) => `${ip === "0.0.0.0" ? "" : `${ip}:`}${port}/${protocol}`))];
}
var PLENTY = "1000000000";
function withPlenty(nodes, daemons) {
  if (nodes.every(({ resources: resources2 }) => resources2 !== "unknown")) return nodes.map(({ node }) => node);
  const names = /* @__PURE__ */ new Set(["pods", "cpu", "memory", "ephemeral-storage", ...daemons.flatMap(({ pod: pod2 }) => [...pod2.requests.keys()])]);
  const allocatable = Object.fromEntries(
    [...names].map((name) => [name, name === "memory" || name === "ephemeral-storage" ? UNTOLD_STORAGE : PLENTY])
  );
  return nodes.map(({ node, resources: resources2 }) => resources2 === "unknown" ? { ...node, status: { ...node.status, allocatable } } : node);
}
function otherPods(pods, daemons) {
  const own = new Set(daemons.map(({ daemonSet }) => daemonSetKey(daemonSet)));
  return pods.filter((pod2) => !ownersOf(pod2).some((key) => own.has(key)));
}

// src/cluster/explain.ts
function explain({ classes, daemonSets }, name) {
  for (const { name: className, parts } of classes) {
    for (const part of parts) {
      const node = part.nodes.find(({ node: { metadata: metadata2 } }) => metadata2.name === name);
      if (node) return [explained(className, { ...part, nodes: [node] }, daemonSets)];
    }
  }
  return classes.filter((each) => each.name === name).flatMap(({ name: className, parts }) => parts.map((part) => explained(className, part, daemonSets)));
}
function explained(className, part, daemonSets) {
  const { node, type } = part.nodes[0];
  return {
    className,
    nodes: part.nodes.length,
    node: node.metadata.name,
    daemonSets: daemonSets.map(({ daemon }, index) => {
      const standing = part.standings[index];
      const state = stateOf(standing, daemon, type);
      const checks = [...controllerChecks(daemon, node), ...standing.decision.shouldRun ? schedulerChecks(standing, daemon, part) : []];
      return { index, state, checks, message: state === "pending" && standing.fit ? pendingMessage(standing.fit) : void 0 };
    })
  };
}
var POD = ["spec", "template", "spec"];
function controllerChecks({ daemonSet, eligibility }, node) {
  const { nodeSelector = {}, affinity } = daemonSet.spec?.template?.spec ?? {};
  const { labels = {}, name } = node.metadata;
  const checks = [];
  const add = (check) => void checks.push({ by: "controller", ...check });
  if (eligibility.nodeName !== "") {
    add({
      name: "nodeName",
      passes: eligibility.nodeName === name,
      text: eligibility.nodeName,
      field: [...POD, "nodeName"],
      nodeField: "metadata.name"
    });
  }
  for (const [key, value] of Object.entries(nodeSelector)) {
    const own = Object.hasOwn(labels, key) ? labels[key] : void 0;
    const text2 = `wants ${key}=${value}; ${own === void 0 ? "the node has no such label" : `the node has ${key}=${own}`}`;
    add({ name: "nodeSelector", passes: own === value, text: text2, field: [...POD, "nodeSelector", key], nodeField: `metadata.labels[${key}]` });
  }
  const path = ["affinity", "nodeAffinity", "requiredDuringSchedulingIgnoredDuringExecution", "nodeSelectorTerms"];
  const terms = affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution?.nodeSelectorTerms ?? [];
  const passes = eligibility.affinity.matchesAffinity(node);
  for (const [index, term] of terms.entries()) {
    const isMet2 = new RequiredNodeAffinity({
      affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [term] } } }
    }).matches(node);
    if (passes && !isMet2) continue;
    add({
      name: "nodeAffinity",
      passes: isMet2,
      text: termText(term, labels, name),
      field: [...POD, ...path, index],
      nodeField: "metadata.labels"
    });
  }
  for (const { taint, by } of eligibility.taints(node)) {
    const isHarmless = !repels(taint);
    const how = by ? `tolerated by ${tolerationText(by)}` : isHarmless ? "keeps no pod away" : "not tolerated";
    add({
      name: "taint",
      passes: isHarmless || by !== void 0,
      text: `${taintText(taint)}: ${how}`,
      field: [...POD, "tolerations"],
      nodeField: "spec.taints"
    });
  }
  return checks;
}
function termText({ matchExpressions = [], matchFields = [] }, labels, name) {
  const of = (requirement, own) => `${requirementText(requirement)} (the node has ${own === void 0 ? "none" : own === "" ? "an empty value" : own})`;
  const all = [
    ...matchExpressions.map((each) => of(each, Object.hasOwn(labels, each.key ?? "") ? labels[each.key ?? ""] : void 0)),
    ...matchFields.map((each) => of(each, name))
  ];
  return all.length === 0 ? "an empty term, which selects nothing" : all.join(" and ");
}
function tolerationText({ key, operator, value, effect }) {
  const what = key ? `${key}${operator === "Exists" ? "" : `=${value ?? ""}`}` : "a toleration of all keys";
  return effect ? `${what}:${effect}` : what;
}
var PLUGINS = [
  "NodeName",
  "NodeUnschedulable",
  "TaintToleration",
  "NodeAffinity",
  "NodePorts",
  "NodeResourcesFit",
  "VolumeRestrictions",
  "PodTopologySpread",
  "InterPodAffinity"
];
var FIELDS = {
  TaintToleration: [...POD, "tolerations"],
  NodeAffinity: [...POD, "nodeSelector"],
  NodePorts: [...POD, "containers", 0, "ports"],
  NodeResourcesFit: [...POD, "containers", 0, "resources", "requests"],
  VolumeRestrictions: [...POD, "volumes"],
  PodTopologySpread: [...POD, "topologySpreadConstraints"],
  InterPodAffinity: [...POD, "affinity"]
};
function fieldOf(plugin, first, { daemonSet }) {
  const { containers = [], initContainers = [] } = daemonSet.spec?.template?.spec ?? {};
  const asks = ({ ports = [], resources: resources2 }) => plugin === "NodePorts" ? ports.some(({ hostPort, containerPort }) => first?.takenPorts?.some(({ port }) => port.port === (hostPort ?? containerPort))) : first?.insufficient?.some(({ resource }) => resource in { ...resources2?.limits, ...resources2?.requests }) ?? false;
  const path = FIELDS[plugin];
  if (path?.[POD.length] !== "containers") return path;
  const index = containers.findIndex(asks);
  const ofInit = index < 0 ? initContainers.findIndex(asks) : -1;
  const holder = ofInit < 0 ? ["containers", Math.max(index, 0)] : ["initContainers", ofInit];
  return [...POD, ...holder, ...path.slice(POD.length + 2)];
}
function schedulerChecks(standing, daemon, { info, nodes: [first] }) {
  const cause = causeOf(standing, daemon, info, first.type);
  const failing = standing.fit?.first?.plugin;
  const end = failing === void 0 ? PLUGINS.length : PLUGINS.indexOf(failing);
  const checks = PLUGINS.slice(0, end).map(
    (name) => ({ by: "scheduler", name, passes: true, text: "passes", field: void 0, nodeField: void 0 })
  );
  if (cause) {
    const name = failing ?? (cause.kind === "forbidden" ? "admission" : "kubelet");
    const nodeField = name === "NodeResourcesFit" ? "status.allocatable" : void 0;
    checks.push({
      by: "scheduler",
      name,
      passes: cause.kind === "preempts",
      text: cause.text,
      field: fieldOf(name, standing.fit?.first, daemon),
      nodeField
    });
  }
  return checks;
}

// src/cluster/on-nodes.ts
function onNodes(survey2, index) {
  return new DaemonSetOnNodes(survey2, index);
}
var DaemonSetOnNodes = class {
  #survey;
  #index;
  #own;
  total;
  desired;
  #taints;
  #architectures;
  constructor(survey2, index) {
    this.#survey = survey2;
    this.#index = index;
    this.#own = survey2.daemonSets[index];
    this.total = survey2.total;
    this.desired = this.#own.desired;
  }
  get isNumber() {
    return this.total > 0 && this.#survey.classes.every(({ parts }) => parts.every(({ nodes: [first] }) => first.isAnonymous));
  }
  get classes() {
    return this.#survey.classes.map(({ name, type }, at) => ({
      name,
      some: (nodes) => nodesText(nodes, name),
      type,
      ...this.#own.cells[at]
    }));
  }
  get taints() {
    return this.#taints ??= taintsOf2(this.#survey);
  }
  get architectures() {
    return this.#architectures ??= architecturesOf(this.#survey, this.#index);
  }
  get tax() {
    return real(this.#survey).flatMap((one) => taxOf(one, this.#survey.daemonSets, this.#own));
  }
  get slots() {
    return real(this.#survey).flatMap((one) => slotsOf(one, this.#index));
  }
};
function real({ classes }) {
  return classes.filter(({ type }) => runsDaemonSets(type));
}
function taintsOf2({ classes }) {
  const nodes = classes.flatMap(({ parts }) => parts.flatMap((part) => part.nodes));
  return tally(
    nodes,
    ({ node }) => node.spec?.taints ?? [],
    ({ key, value = "", effect }) => `${key}=${value}:${effect}`
  );
}
var ARCHITECTURE = "kubernetes.io/arch";
function architecturesOf({ classes }, index) {
  const running = classes.flatMap(({ parts }) => parts.filter(({ standings }) => standings[index].decision.shouldRun));
  const nameOf = ({ node }) => node.metadata.labels?.[ARCHITECTURE] ?? "";
  return tally(
    running.flatMap(({ nodes }) => nodes),
    (node) => nameOf(node) === "" ? [] : [{ name: nameOf(node) }],
    ({ name }) => name
  );
}
function tally(nodes, traitsOf, keyOf) {
  const found = /* @__PURE__ */ new Map();
  for (const each of nodes) {
    for (const trait of traitsOf(each)) {
      const known = found.get(keyOf(trait));
      if (known) known.nodes++;
      else found.set(keyOf(trait), { trait, nodes: 1, example: each.node.metadata.name });
    }
  }
  return Array.from(found.values(), ({ trait, ...rest }) => ({ ...trait, ...rest }));
}
var TAXED = /* @__PURE__ */ new Set(["cpu", "memory"]);
function taxOf({ name, uses, parts }, daemonSets, own) {
  const running = daemonSets.filter((_, at) => parts.some(({ standings }) => standings[at].decision.shouldRun));
  if (!running.includes(own)) return [];
  return uses.flatMap(({ resource, allocatable, daemonSets: requested }) => {
    if (!TAXED.has(resource) || allocatable.least <= 0) return [];
    const amounts2 = running.map(({ daemon }) => daemon.pod.requests.get(resource) ?? 0);
    return [
      {
        node: oneNodeText(name),
        resource,
        share: requested.most / allocatable.least,
        requested: amountText(resource, requested.most),
        allocatable: amountText(resource, allocatable.least),
        daemonSets: running.length,
        isLargest: amounts2.indexOf(Math.max(...amounts2)) === running.indexOf(own)
      }
    ];
  });
}
var BOUND = /* @__PURE__ */ new Set(["Node", "DaemonSet"]);
function slotsOf({ name, parts }, index) {
  const known = parts.filter(({ nodes: [first], standings }) => first.resources !== "unknown" && standings[index].decision.shouldRun);
  const all = known.flatMap(({ info, standings }) => {
    const allocatable = info.allocatable.get("pods") ?? 0;
    if (allocatable === 0) return [];
    const others = [...info.pods].filter(({ pod: pod2 }) => pod2.metadata.ownerReferences?.some(({ kind = "" }) => BOUND.has(kind))).length;
    const daemonSets = standings.filter(({ decision }) => decision.shouldRun).length;
    return [
      {
        node: oneNodeText(name),
        allocatable,
        daemonSets,
        others,
        share: (daemonSets + others) / allocatable,
        isFirst: standings.findIndex(({ decision }) => decision.shouldRun) === index
      }
    ];
  });
  return all.toSorted((a, b) => b.share - a.share).slice(0, 1);
}

// src/cluster/merge.ts
function mergeObjects(wins, others) {
  const merge = (first, second) => {
    const keyOf = ({ kind = "", metadata: { name, namespace = "" } }) => `${kind} ${namespace}/${name}`;
    const known = /* @__PURE__ */ new Map();
    for (const each of [...first, ...second]) if (!known.has(keyOf(each))) known.set(keyOf(each), each);
    return [...known.values()];
  };
  return {
    priorityClasses: merge(wins.priorityClasses, others.priorityClasses),
    runtimeClasses: merge(wins.runtimeClasses, others.runtimeClasses),
    limitRanges: merge(wins.limitRanges, others.limitRanges),
    resourceQuotas: merge(wins.resourceQuotas, others.resourceQuotas),
    podDisruptionBudgets: merge(wins.podDisruptionBudgets, others.podDisruptionBudgets),
    namespaces: merge(wins.namespaces, others.namespaces),
    webhooks: merge(wins.webhooks ?? [], others.webhooks ?? [])
  };
}

// src/cluster/broken-list.ts
var ITEMS = /^items:[^\S\n]*\n(?:[^\S\n]*(?:#.*)?\n)*( *)- /m;
function withoutItem(text2, { start, end }, place) {
  const document = text2.slice(start, end);
  const indent = ITEMS.exec(document)?.[1];
  if (indent === void 0) return void 0;
  const before = document.lastIndexOf(`
${indent}- `, place - start);
  if (before < 0) return void 0;
  const item = document.slice(before + 1, endOf(document, before + indent.length + 3, indent.length));
  const blank = item.replace(/[^\r\n]/g, " ");
  return text2.slice(0, start) + document.slice(0, before + 1) + blank + document.slice(before + 1 + item.length) + text2.slice(end);
}
function endOf(document, place, indent) {
  for (const { 0: blanks, index } of document.slice(place).matchAll(/^ *(?=[^\s#])/gm))
    if (index > 0 && blanks.length <= indent) return place + index;
  return document.length;
}

// src/cluster/plain.ts
function member(value, ...keys) {
  let here = value;
  for (const key of keys) {
    if (!isStruct(here) || !Object.hasOwn(here, key)) return void 0;
    here = here[key];
  }
  return here;
}
function textAt(value, ...keys) {
  const found = member(value, ...keys);
  return typeof found === "string" ? found : void 0;
}
function objectAt(value, ...keys) {
  const found = member(value, ...keys);
  return isStruct(found) ? found : {};
}
function listAt(value, ...keys) {
  const found = member(value, ...keys);
  return Array.isArray(found) ? found : [];
}
function numberAt(value, ...keys) {
  const found = member(value, ...keys);
  return typeof found === "number" && Number.isFinite(found) ? found : void 0;
}
function textsAt(value, ...keys) {
  const texts2 = {};
  for (const [key, found] of Object.entries(objectAt(value, ...keys))) {
    if (typeof found === "string") texts2[key] = found;
    else if (typeof found === "number" || typeof found === "boolean") texts2[key] = String(found);
  }
  return texts2;
}

// src/cluster/node.ts
var POOL_LABELS = [
  "eks.amazonaws.com/nodegroup",
  "alpha.eksctl.io/nodegroup-name",
  "karpenter.sh/nodepool",
  "cloud.google.com/gke-nodepool",
  "kubernetes.azure.com/agentpool",
  "agentpool",
  "cluster.x-k8s.io/owner-name",
  "cluster.x-k8s.io/deployment-name",
  "karpenter.sh/provisioner-name",
  "doks.digitalocean.com/node-pool",
  "k8s.scaleway.com/pool-name",
  "kops.k8s.io/instancegroup",
  "worker.gardener.cloud/pool"
];
var NodeReader = class {
  #told;
  #states = /* @__PURE__ */ new Map();
  constructor(told) {
    this.#told = told;
  }
  /** Undefined where it has no name. */
  read(value, place) {
    const name = textAt(value, "metadata", "name");
    if (!name) {
      const written = member(value, "metadata", "name");
      const isWrong = written !== void 0 && written !== null && written !== "";
      this.#told.add(place, isWrong ? "a Node whose metadata.name is not text is left out" : "a Node without a name is left out");
      return void 0;
    }
    this.#wrongTypes(value, place, name);
    const labels = this.#labels(value, place, name);
    const { spec, status, resources: resources2 } = this.#stateOf(value, place, name);
    return {
      node: { metadata: { name, labels }, spec, status },
      type: typeOf(labels),
      pool: poolOf(labels) ?? ownerOf(value),
      resources: resources2,
      place
    };
  }
  /** What is of another type than the API has is as good as missing. */
  #wrongTypes(value, place, name) {
    const { labels } = objectAt(value, "metadata");
    const { taints, unschedulable } = objectAt(value, "spec");
    const { allocatable, capacity, conditions } = objectAt(value, "status");
    const wrong = (path) => this.#told.add(place, `${path} of a Node has the wrong type and is left out`, name);
    if (!isAbsent(labels) && !isStruct(labels)) wrong("metadata.labels");
    if (!isAbsent(value["spec"]) && !isStruct(value["spec"])) wrong("spec");
    if (!isAbsent(taints) && !Array.isArray(taints)) wrong("spec.taints");
    if (!isAbsent(unschedulable) && typeof unschedulable !== "boolean") wrong("spec.unschedulable");
    if (!isAbsent(value["status"]) && !isStruct(value["status"])) wrong("status");
    if (!isAbsent(allocatable) && !isStruct(allocatable)) wrong("status.allocatable");
    if (!isAbsent(capacity) && !isStruct(capacity)) wrong("status.capacity");
    if (isAbsent(conditions)) return;
    if (!Array.isArray(conditions)) wrong("status.conditions");
    else if (!conditions.every(isCondition)) wrong("status.conditions[]");
  }
  #labels(value, place, name) {
    const written = member(value, "metadata", "labels");
    if (!isStruct(written)) return {};
    let isText = true;
    for (const key in written) {
      if (typeof written[key] === "string") continue;
      isText = false;
      this.#told.add(place, "a label whose value is not text is read as text", `${key} of ${name}`);
    }
    return isText ? written : textsAt(value, "metadata", "labels");
  }
  #stateOf(value, place, name) {
    const { taints, unschedulable } = objectAt(value, "spec");
    const { allocatable, capacity, conditions } = objectAt(value, "status");
    const amounts2 = isStruct(allocatable) ? allocatable : capacity;
    const key = `${taints === void 0 ? "" : JSON.stringify(taints)}
${unschedulable === true}
${amounts2 === allocatable}${JSON.stringify(amounts2)}${conditionsKey(conditions)}`;
    const known = this.#states.get(key);
    if (known) return known;
    const { count } = this.#told;
    const state = this.#readState(value, place, name);
    if (this.#told.count === count && this.#states.size < MOST_STATES) this.#states.set(key, state);
    return state;
  }
  #readState(value, place, name) {
    const taints = this.#taints(value, place, name);
    const allocatable = this.#resources(value, "allocatable", place, name);
    const capacity = allocatable ? void 0 : this.#resources(value, "capacity", place, name);
    const conditions = conditionsOf(value);
    if (!allocatable && !capacity) this.#told.add(place, `a node without status.allocatable${NOT_JUDGED}`, name);
    const { spec = {}, status = {} } = withConditionTaints({
      metadata: { name },
      spec: { ...taints.length > 0 && { taints }, ...member(value, "spec", "unschedulable") === true && { unschedulable: true } },
      status: { ...allocatable && { allocatable }, ...capacity && { capacity }, ...conditions.length > 0 && { conditions } }
    });
    const amounts2 = allocatable ?? capacity;
    const isWhole = amounts2 !== void 0 && Object.keys(amounts2).length === Object.keys(objectAt(value, "status", allocatable ? "allocatable" : "capacity")).length;
    const isKnown = isWhole && EVERYWHERE.every((resource) => Object.hasOwn(amounts2, resource));
    return { spec, status, resources: isKnown ? "observed" : "unknown" };
  }
  #taints(value, place, name) {
    return listAt(value, "spec", "taints").flatMap((taint) => {
      const [key, effect, value2] = [textAt(taint, "key"), textAt(taint, "effect"), member(taint, "value")];
      if (key && effect) {
        if (!EFFECTS.has(effect))
          this.#told.add(place, `a taint with the effect "${effect}", which Kubernetes does not have`, `${key} of ${name}`);
        if (!isAbsent(value2) && typeof value2 !== "string")
          this.#told.add(place, "the value of a taint is not text and is left out", `${key} of ${name}`);
        return [{ key, value: typeof value2 === "string" ? value2 : "", effect }];
      }
      this.#told.add(place, "a taint without key or effect is left out", name);
      return [];
    });
  }
  #resources(value, list2, place, name) {
    const written = member(value, "status", list2);
    if (!isStruct(written)) return void 0;
    const amounts2 = quantities(
      written,
      (resource, problem) => this.#told.add(place, `invalid quantity of ${resource} in status.${list2}: ${problem}${NOT_JUDGED}`, name)
    );
    const missing = EVERYWHERE.filter((resource) => written[resource] === void 0);
    if (missing.length > 0) this.#told.add(place, `status.${list2} without ${missing.join(", ")}${NOT_JUDGED}`, name);
    return amounts2;
  }
};
var NOT_JUDGED = "; whether pods fit on the node is not judged";
var EVERYWHERE = ["cpu", "memory", "pods"];
var EFFECTS = /* @__PURE__ */ new Set(["NoSchedule", "PreferNoSchedule", "NoExecute"]);
var MOST_STATES = 2e4;
function quantities(written, invalid) {
  const resources2 = {};
  for (const [resource, amount] of Object.entries(written)) {
    const text2 = typeof amount === "number" ? String(amount) : amount;
    const quantity = typeof text2 === "string" ? unmarshalQuantity(text2) : "it must be a quantity, such as 500m or 2Gi";
    if (typeof quantity === "string" || typeof text2 !== "string")
      invalid(resource, typeof text2 === "string" ? `"${text2}"` : "not a quantity");
    else if (quantity.sign() < 0) invalid(resource, `"${text2}" is negative`);
    else resources2[resource] = text2;
  }
  return resources2;
}
function isAbsent(value) {
  return value === void 0 || value === null;
}
function isCondition(condition) {
  return isStruct(condition) && typeof condition["type"] === "string" && typeof condition["status"] === "string";
}
function conditionsOf(value) {
  return listAt(value, "status", "conditions").flatMap((condition) => {
    const [type, status] = [textAt(condition, "type"), textAt(condition, "status")];
    return type !== void 0 && status !== void 0 ? [{ type, status }] : [];
  });
}
function conditionsKey(conditions) {
  if (!Array.isArray(conditions)) return "";
  let key = "";
  for (const condition of conditions) {
    const { type, status } = isStruct(condition) ? condition : {};
    if (typeof type === "string" && typeof status === "string") key += `
${type}=${status}`;
  }
  return key;
}
function typeOf(labels) {
  if (labels["eks.amazonaws.com/compute-type"] === "fargate") return "fargate";
  if (labels["type"] === "virtual-kubelet" || labels["kubernetes.io/role"] === "virtual-kubelet") return "virtual";
  return (labels["kubernetes.io/os"] ?? labels["beta.kubernetes.io/os"]) === "windows" ? "windows" : "linux";
}
function poolOf(labels) {
  for (const key of POOL_LABELS) if (labels[key]) return labels[key];
  return void 0;
}
function ownerOf(value) {
  return textAt(value, "metadata", "annotations", "cluster.x-k8s.io/owner-name");
}

// src/cluster/allocatable.ts
var CLOUDS = ["eks", "gke", "aks", "aks-before-1.29", "none"];
var MI = 1024 ** 2;
var GI = 1024 ** 3;
function reservedOf(cloud, { cpu, memory, pods }) {
  switch (cloud) {
    case "eks":
      return { cpu: coresReserved(cpu), memory: (11 * pods + 255) * MI + 100 * MI };
    case "gke":
      return { cpu: coresReserved(cpu), memory: Math.round(memory < GI ? 255 * MI : memoryReserved(memory)) + 100 * MI };
    case "aks":
      return { cpu: aksCpu(cpu), memory: Math.round(Math.min(2e7 * pods + 5e7, memory / 4)) + 100 * MI };
    case "aks-before-1.29":
      return { cpu: aksCpu(cpu), memory: Math.round(memoryReserved(memory)) + 750 * MI };
    case "none":
      return { cpu: 0, memory: 0 };
  }
}
function podsOfInterfaces(interfaces, addresses) {
  return interfaces * (addresses - 1) + 2;
}
function coresReserved(cores) {
  return Math.round(
    graduated(cores * 1e3, [
      [1e3, 0.06],
      [1e3, 0.01],
      [2e3, 5e-3],
      [Infinity, 25e-4]
    ])
  );
}
function memoryReserved(bytes) {
  return graduated(bytes, [
    [4 * GI, 0.25],
    [4 * GI, 0.2],
    [8 * GI, 0.1],
    [112 * GI, 0.06],
    [Infinity, 0.02]
  ]);
}
function graduated(amount, steps) {
  let [rest, sum] = [amount, 0];
  for (const [size, part] of steps) {
    const here = Math.min(rest, size);
    sum += here * part;
    rest -= here;
  }
  return sum;
}
var AKS_CPU = [
  [64, 740],
  [32, 420],
  [16, 260],
  [8, 180],
  [4, 140],
  [2, 100],
  [1, 60]
];
function aksCpu(cores) {
  return AKS_CPU.find(([least2]) => cores >= least2)?.[1] ?? 60;
}

// src/cluster/pools.ts
var MOST_NODES = 1e6;
var KEYS = /* @__PURE__ */ new Set(["name", "count", "labels", "taints", "allocatable", "shape", "cloud", "price"]);
function* nodesOf({ name, count, labels, taints, allocatable, isEstimated, place, first = 1 }) {
  const common = { "kubernetes.io/os": "linux", "kubernetes.io/arch": "amd64", ...labels };
  const type = typeOf(common);
  const resources2 = allocatable === void 0 ? "unknown" : isEstimated ? "estimated" : "observed";
  const spec = taints.length > 0 ? { taints } : {};
  const status = allocatable === void 0 ? {} : { allocatable: { "ephemeral-storage": UNTOLD_STORAGE, ...allocatable } };
  for (let index = first; index < first + count; index++) {
    const own = `${name}-${index}`;
    yield {
      node: { metadata: { name: own, labels: { "kubernetes.io/hostname": own, ...common } }, spec, status },
      type,
      pool: name,
      resources: resources2,
      place
    };
  }
}
function poolsOf(pools, file, told, lines = []) {
  if (pools.length === 0) told.add(file, "the pools file has no pools; give each a name and a count");
  const counts = /* @__PURE__ */ new Map();
  return pools.flatMap((pool, index) => {
    const which = `pools[${index}]`;
    const place = { ...file, line: lines[index] ?? file.line };
    if (!isStruct(pool)) {
      told.add(place, `${which} is not a mapping and is left out`);
      return [];
    }
    const found = poolOf2(pool, which, place, told);
    if (!found) return [];
    const before = counts.get(found.name);
    counts.set(found.name, (before ?? 0) + found.count);
    if (before === void 0) return found;
    told.add(place, "another pool has this name; its nodes count as well", found.name);
    return { ...found, first: before + 1 };
  });
}
function poolOf2(pool, which, place, told) {
  const name = textAt(pool, "name");
  const number = member(pool, "count") ?? 1;
  const count = typeof number === "number" ? number : NaN;
  const say = (text2) => told.add(place, `${which}: ${text2}`);
  if (!name) {
    say("a pool needs a name; it is left out");
    return void 0;
  }
  if (!Number.isInteger(count) || count < 0 || count > MOST_NODES) {
    say(`count must be a whole number from 0 to ${MOST_NODES}; the pool is left out`);
    return void 0;
  }
  for (const key of Object.keys(pool)) if (!KEYS.has(key)) say(`unknown key "${key}"`);
  const given = member(pool, "allocatable");
  const shape = member(pool, "shape");
  for (const key of ["labels", "allocatable", "shape"]) {
    const found = member(pool, key);
    if (found !== void 0 && found !== null && !isStruct(found)) say(`${key} must be a mapping; it is left out`);
  }
  const labels = textsAt(pool, "labels");
  for (const key of Object.keys(objectAt(pool, "labels")))
    if (!Object.hasOwn(labels, key)) say(`the label ${key} must be text; it is left out`);
  const common = { name, count, labels, taints: taintsOf3(member(pool, "taints"), say), place };
  if (isStruct(given)) {
    const amounts3 = amountsOf(given, "allocatable", say);
    return { ...common, allocatable: amounts3 && { pods: "110", ...amounts3 }, isEstimated: false };
  }
  if (!isStruct(shape)) return { ...common, allocatable: void 0, isEstimated: false };
  const { interfaces, addressesPerInterface, ...written } = shape;
  const pods = typeof interfaces === "number" && typeof addressesPerInterface === "number" ? { pods: String(podsOfInterfaces(interfaces, addressesPerInterface)) } : {};
  const cloud = cloudOf(pool, say);
  const amounts2 = amountsOf(written, "shape", say);
  return { ...common, allocatable: amounts2 && estimated({ ...pods, ...amounts2 }, cloud), isEstimated: true };
}
function amountsOf(written, list2, say) {
  const amounts2 = quantities(
    written,
    (resource, problem) => say(`invalid quantity of ${resource} in ${list2}: ${problem}; whether pods fit is not judged`)
  );
  const missing = ["cpu", "memory"].filter((resource) => !Object.hasOwn(written, resource));
  if (missing.length > 0) say(`${list2} without ${missing.join(" and ")}; whether pods fit is not judged`);
  return missing.length === 0 && Object.keys(amounts2).length === Object.keys(written).length ? amounts2 : void 0;
}
function cloudOf(pool, say) {
  const written = member(pool, "cloud");
  const cloud = CLOUDS.find((each) => each === written);
  if (written !== void 0 && cloud === void 0) say(`unknown cloud ${JSON.stringify(written)}; use ${CLOUDS.join(", ")}`);
  return cloud ?? "none";
}
var PODS = { eks: "58", gke: "110", aks: "110", "aks-before-1.29": "110", none: "110" };
function estimated(capacity, cloud) {
  const pods = capacity["pods"] ?? PODS[cloud];
  const [cpu, memory, most] = [milli(capacity["cpu"]), whole(capacity["memory"]), whole(pods)];
  const reserved = reservedOf(cloud, { cpu: cpu / 1e3, memory, pods: most });
  return {
    ...capacity,
    pods,
    ...capacity["cpu"] !== void 0 && { cpu: `${Math.max(cpu - reserved.cpu, 0)}m` },
    ...capacity["memory"] !== void 0 && { memory: String(Math.max(memory - reserved.memory, 0)) }
  };
}
function milli(text2 = "0") {
  return Number(quantityOf(text2)?.milliValue() ?? 0);
}
function whole(text2 = "0") {
  return Number(quantityOf(text2)?.value() ?? 0);
}
function taintsOf3(written, say) {
  if (written === void 0) return [];
  if (!Array.isArray(written)) {
    say("taints must be a list");
    return [];
  }
  return written.flatMap((taint) => {
    if (typeof taint === "string") {
      const parsed = parseTaint(taint);
      if (parsed) return [parsed];
    }
    const [key, effect] = [textAt(taint, "key"), textAt(taint, "effect")];
    if (key && effect) return [{ key, value: textAt(taint, "value") ?? "", effect }];
    say(`invalid taint ${JSON.stringify(taint)}; write key=value:Effect`);
    return [];
  });
}
var TAINT = /^([^=:\s]+)(?:=([^:]*))?:(NoSchedule|PreferNoSchedule|NoExecute)$/;
function parseTaint(text2) {
  const [, key, value = "", effect] = TAINT.exec(text2) ?? [];
  return key !== void 0 && effect !== void 0 ? { key, value, effect } : void 0;
}

// src/cluster/declared.ts
function declaredPools(value, place, told) {
  const kind = textAt(value, "kind");
  const group = (textAt(value, "apiVersion") ?? "").split("/")[0];
  if (kind === "NodePool" && group === "karpenter.sh") return karpenter(value, place, told);
  if (kind === "MachineDeployment" || kind === "MachineSet" || kind === "MachinePool") {
    return group === "cluster.x-k8s.io" ? [clusterApi(value, place, told)] : void 0;
  }
  if (kind === "Cluster" && group === "cluster.x-k8s.io" && isStruct(member(value, "spec", "topology"))) return topology(value, place, told);
  return kind === "ClusterConfig" && group === "eksctl.io" ? eksctl(value, place, told) : void 0;
}
var VARIED = /* @__PURE__ */ new Set(["kubernetes.io/arch", "kubernetes.io/os", "karpenter.sh/capacity-type"]);
var MOST_VARIANTS = 16;
function karpenter(value, place, told) {
  const name = textAt(value, "metadata", "name") ?? "nodepool";
  const template = objectAt(value, "spec", "template");
  const say = (text2) => told.add(place, `NodePool ${name}${text2}`);
  const open = [];
  let variants = [{ "karpenter.sh/nodepool": name, ...textsAt(template, "metadata", "labels") }];
  for (const requirement of listAt(template, "spec", "requirements")) {
    const key = textAt(requirement, "key");
    const values = textAt(requirement, "operator") === "In" ? listAt(requirement, "values").map(String) : [];
    if (key === void 0) continue;
    const isVaried = values.length === 1 || VARIED.has(key) && values.length > 0 && variants.length * values.length <= MOST_VARIANTS;
    if (isVaried) variants = variants.flatMap((labels) => values.map((each) => ({ ...labels, [key]: each })));
    else open.push(key);
  }
  const replicas = variants.length === 1 ? numberAt(value, "spec", "replicas") : void 0;
  const number = variants.length === 1 ? "one node stands for it" : `one node stands for each of its ${variants.length} kinds`;
  say(
    replicas === void 0 ? ` says neither how many nodes it has nor their resources: ${number}` : " does not tell the resources of its nodes"
  );
  if (open.length > 0) say(` leaves more than one value to ${open.join(", ")}: the labels are left out`);
  const taints = taintsOf3(member(template, "spec", "taints"), (text2) => say(`: ${text2}`));
  const common = { name, count: replicas ?? 1, taints, allocatable: void 0, isEstimated: false, place };
  return variants.map((labels, index) => ({ ...common, first: index + 1, labels: { ...archOf(labels[INSTANCE_TYPE]), ...labels } }));
}
var INSTANCE_TYPE = "node.kubernetes.io/instance-type";
var GRAVITON = /^(?:a1|[a-z]+\d+[a-fh-z]*g[a-z]*)\./;
function archOf(instanceType) {
  return instanceType !== void 0 && GRAVITON.test(instanceType) ? { "kubernetes.io/arch": "arm64" } : {};
}
var CAPACITY = "capacity.cluster-autoscaler.kubernetes.io/";
var SYNCED = /^(?:node-role\.kubernetes\.io|node-restriction\.kubernetes\.io|node\.cluster\.x-k8s\.io)(?:\/|$)|\.(?:node-restriction\.kubernetes\.io|node\.cluster\.x-k8s\.io)\//;
function topology(value, place, told) {
  const name = textAt(value, "metadata", "name") ?? "cluster";
  const workers = objectAt(value, "spec", "topology", "workers");
  told.add(place, `Cluster ${name}: its control plane, and what its class says of nodes, are left out`);
  return [...listAt(workers, "machineDeployments"), ...listAt(workers, "machinePools")].map((each, index) => {
    const own = `${name}-${textAt(each, "name") ?? index}`;
    return machinesOf(
      { what: `Cluster ${own}`, name: own, labels: textsAt(each, "metadata", "labels"), holder: each, machine: each },
      place,
      told
    );
  });
}
function clusterApi(value, place, told) {
  const name = textAt(value, "metadata", "name") ?? "machines";
  const template = objectAt(value, "spec", "template");
  const labels = textsAt(template, "metadata", "labels");
  const replicas = member(value, "spec", "replicas");
  const holder = { metadata: member(value, "metadata"), replicas };
  return machinesOf({ what: `${textAt(value, "kind")} ${name}`, name, labels, holder, machine: member(template, "spec") }, place, told);
}
function machinesOf({ what, name, labels: machine, holder, machine: spec }, place, told) {
  const annotations = textsAt(holder, "metadata", "annotations");
  const of = (key) => annotations[CAPACITY + key];
  const say = (text2) => told.add(place, `${what}: ${text2}`);
  const [gpus, gpuType] = [of("gpu-count"), of("gpu-type")];
  const written = {
    cpu: of("cpu"),
    memory: of("memory"),
    "ephemeral-storage": of("ephemeral-disk"),
    pods: of("maxPods"),
    ...gpus !== void 0 && gpuType !== void 0 && { [gpuType]: gpus }
  };
  const given = Object.fromEntries(Object.entries(written).filter(([, amount]) => amount !== void 0));
  const capacity = quantities(given, (resource, problem) => say(`invalid quantity of ${resource} in its annotations: ${problem}`));
  const isKnown = capacity["cpu"] !== void 0 && capacity["memory"] !== void 0;
  if (!isKnown) say(`the annotations ${CAPACITY}cpu and memory are missing: whether pods fit is not judged`);
  const synced = Object.fromEntries(Object.entries(machine).filter(([key]) => SYNCED.test(key)));
  const labels = { ...synced, ...pairs(of("labels")) };
  const annotated = (of("taints") ?? "").split(",").filter((taint) => taint !== "");
  const taints = [...taintsOf3(annotated, say), ...taintsOf3(member(spec, "taints"), say)];
  const count = numberAt(holder, "replicas") ?? 1;
  return { name, count, labels, taints, allocatable: isKnown ? estimated(capacity, "none") : void 0, isEstimated: true, place };
}
function pairs(text2 = "") {
  const found = text2.split(",").flatMap((pair) => {
    const [key = "", value = ""] = pair.split("=");
    return key === "" ? [] : [[key.trim(), value.trim()]];
  });
  return Object.fromEntries(found);
}
function eksctl(value, place, told) {
  const managed = listAt(value, "managedNodeGroups");
  const groups = [...listAt(value, "nodeGroups"), ...managed];
  if (listAt(value, "fargateProfiles").length > 0) told.add(place, "fargateProfiles say nothing of nodes and are left out");
  if (member(value, "autoModeConfig", "enabled") === true)
    told.add(place, "autoModeConfig: the nodes of EKS Auto Mode are not known and are left out");
  if (isStruct(member(value, "karpenter"))) told.add(place, "karpenter: the nodes of Karpenter are left out; give its NodePools, too");
  return groups.flatMap((group, index) => {
    const name = textAt(group, "name");
    const say = (text2) => told.add(place, `node group ${name ?? index}: ${text2}`);
    if (!name) {
      say("a node group needs a name; it is left out");
      return [];
    }
    const lists = [...listAt(group, "instanceTypes"), ...listAt(group, "instancesDistribution", "instanceTypes")];
    const types = [textAt(group, "instanceType"), ...lists.map(String)].filter((type) => type !== void 0 && type !== "mixed");
    const isArm = textAt(group, "instanceSelector", "cpuArchitecture") === "arm64";
    const isManaged = managed.includes(group);
    const isWindows = (textAt(group, "amiFamily") ?? "").startsWith("Windows");
    const labels = {
      "alpha.eksctl.io/nodegroup-name": name,
      ...types.length === 1 && { [INSTANCE_TYPE]: types[0] },
      ...archOf(types[0]),
      ...isArm && { "kubernetes.io/arch": "arm64" },
      ...isManaged && {
        "eks.amazonaws.com/nodegroup": name,
        "eks.amazonaws.com/capacityType": member(group, "spot") === true ? "SPOT" : "ON_DEMAND"
      },
      ...isWindows && { "kubernetes.io/os": "windows" },
      ...textsAt(group, "labels")
    };
    const taints = member(group, "taints");
    const mapped = isStruct(taints) ? Object.entries(textsAt(group, "taints")).map(([key, rest]) => `${key}${rest.startsWith(":") ? "" : "="}${rest}`) : taints;
    const count = numberAt(group, "desiredCapacity") ?? numberAt(group, "minSize") ?? 2;
    const capacity = selected(group);
    if (!capacity) told.add(place, "eksctl does not tell the resources of the nodes of a node group: whether pods fit is not judged", name);
    const common = { name, count, labels, taints: taintsOf3(mapped, say), place };
    return [{ ...common, allocatable: capacity && estimated(capacity, "eks"), isEstimated: capacity !== void 0 }];
  });
}
function selected(group) {
  const cpu = numberAt(group, "instanceSelector", "vCPUs");
  const { memory } = textsAt(group, "instanceSelector");
  const [, gibibytes] = /^(\d+(?:\.\d+)?)(?:\s*Gi?B?)?$/i.exec(memory ?? "") ?? [];
  const pods = numberAt(group, "maxPodsPerNode");
  if (cpu === void 0 || gibibytes === void 0) return void 0;
  return { cpu: String(cpu), memory: `${gibibytes}Gi`, ...pods !== void 0 && { pods: String(pods) } };
}

// src/cluster/repeated.ts
var TOKEN = /"(?:[^"\\]|\\.)*"(\s*:)?|[{}]/g;
function repeatedKeys(text2) {
  const repeated = [];
  const open = [];
  for (const [token, colon] of text2.matchAll(TOKEN)) {
    if (token === "{") open.push(/* @__PURE__ */ new Set());
    else if (token === "}") open.pop();
    else if (colon !== void 0) {
      const keys = open.at(-1);
      const key = JSON.parse(token.slice(0, -colon.length));
      if (keys?.has(key)) repeated.push(key);
      keys?.add(key);
    }
  }
  return repeated;
}
function repeatedYamlKeys(root) {
  const repeated = [];
  const left = [root];
  for (let node = left.pop(); node; node = left.pop()) {
    if (node.kind === "sequence") left.push(...node.items);
    if (node.kind !== "mapping") continue;
    const keys = /* @__PURE__ */ new Set();
    for (const { name, key, value } of node.entries) {
      if (value) left.push(value);
      if (name === void 0) continue;
      if (keys.has(name)) repeated.push({ name, start: key.start });
      keys.add(name);
    }
  }
  return repeated.sort((a, b) => a.start - b.start);
}

// src/cluster/json-stream.ts
var [QUOTE, BACKSLASH, COLON, COMMA, FEED] = [34, 92, 58, 44, 10];
var [OPEN_OBJECT, CLOSE_OBJECT, OPEN_LIST, CLOSE_LIST] = [123, 125, 91, 93];
var NO_OBJECT = "expected a JSON object";
var CUT_OFF = "the JSON ends too early, as if it were cut off";
var MOST_RECOVERIES = 100;
var MOST_REPEATED = 64 * 1024 * 1024;
var DEEPEST = 8;
var ITEMS2 = "items";
var DROPPED = /* @__PURE__ */ new Set([
  "images",
  "managedFields",
  "nodeInfo",
  "addresses",
  "volumesInUse",
  "volumesAttached",
  "containerStatuses",
  "initContainerStatuses"
]);
var KEYS2 = groupBy([ITEMS2, ...DROPPED], ({ length }) => length);
var LONGEST = Math.max(...KEYS2.keys());
var JsonObjects = class _JsonObjects {
  #take;
  #decoder = new TextDecoder();
  #depth = 0;
  #line = 1;
  #inString = false;
  #isEscaped = false;
  #chunk = new Uint8Array();
  /** The last string: what of it was in earlier chunks, and where it is in this one. */
  #carried = "";
  #stringStart = 0;
  #stringEnd = 0;
  /** Whether it is the key of the value that comes next. */
  #isKey = false;
  /** How deep the members of the object that is collected are; 0 between objects. */
  #inside = 0;
  /** How deep the items of a list are; 0 outside of one. */
  #list = 0;
  /** The lists around it, as deep as it was. */
  #outer = [];
  #listKind;
  /** What may come next among the items of a list. */
  #next = "first item";
  /** Behind the items of a List: what it says of itself. */
  #isEnvelope = false;
  /** The depth to which what is dropped ends; -1 where nothing is. */
  #dropping = -1;
  #pieces = [];
  #startLine = 1;
  #problem;
  #strays = [];
  #notUtf8;
  /** How many objects before this text were not closed. */
  #recoveries = 0;
  constructor(take) {
    this.#take = take;
  }
  push(chunk) {
    const { length } = chunk;
    let start = 0;
    let inString = this.#inString;
    let line = 0;
    this.#chunk = chunk;
    for (let index = 0; index < length; index++) {
      let byte = chunk[index];
      if (inString) {
        if (this.#isEscaped) {
          this.#isEscaped = false;
          continue;
        }
        while (byte !== QUOTE && byte !== BACKSLASH && ++index < length) byte = chunk[index];
        if (index >= length) break;
        if (byte === BACKSLASH) {
          this.#isEscaped = true;
          continue;
        }
        inString = false;
        this.#stringEnd = index;
      } else if (byte <= 32) {
        if (byte === FEED) line++;
      } else if (byte === QUOTE) {
        inString = true;
        this.#carried = "";
        this.#isKey = false;
        this.#stringStart = index + 1;
        if (this.#inside === 0) this.#checkPlace(line);
      } else if (byte === COLON) this.#isKey = true;
      else if (byte === COMMA) {
        this.#isKey = false;
        if (this.#inside === 0 && this.#depth === this.#list) this.#separate(line);
      } else if (byte === OPEN_OBJECT || byte === OPEN_LIST) start = this.#open(chunk, start, index, byte === OPEN_LIST, line);
      else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) start = this.#close(chunk, start, index, line);
      else if (this.#inside === 0) this.#checkPlace(line);
      if (this.#problem) return;
    }
    this.#line += line;
    this.#inString = inString;
    this.#carry(inString ? length : this.#stringEnd);
    this.#keep(chunk.subarray(start, length));
  }
  /** Keeps what may be a key for the next chunk. */
  #carry(end) {
    if (this.#carried.length <= LONGEST && end - this.#stringStart <= LONGEST) {
      this.#carried += String.fromCharCode(...this.#chunk.subarray(this.#stringStart, end));
    } else this.#carried = " ".repeat(LONGEST + 1);
    this.#stringStart = 0;
    this.#stringEnd = 0;
  }
  /** The key whose value comes next, where it is one that means something; else empty. */
  #currentKey() {
    if (!this.#isKey) return "";
    const keys = KEYS2.get(this.#carried.length + this.#stringEnd - this.#stringStart);
    if (keys === void 0) return "";
    return keys.find((key) => key.startsWith(this.#carried) && this.#endsWith(key)) ?? "";
  }
  /** Whether what of the last string is in this chunk is the end of the key. */
  #endsWith(key) {
    const [chunk, start] = [this.#chunk, this.#stringStart];
    for (let at = this.#carried.length, index = start; at < key.length; at++, index++) if (chunk[index] !== key.charCodeAt(at)) return false;
    return true;
  }
  /** To be called once all of the text is there. */
  end() {
    const strays = this.#strays.map(({ message, line, times }) => ({
      message: times > 1 ? `${message}, ${times} times in this line` : message,
      line
    }));
    const found = this.#problem ? [...strays, this.#problem] : strays;
    if (this.#problem ?? (this.#depth === 0 && !this.#inString)) return found;
    if (this.#inside === 0) return [...found, { message: CUT_OFF, line: this.#line }];
    const startLine = this.#startLine;
    const isSmall = this.#pieces.reduce((sum, { length }) => sum + length, 0) < MOST_REPEATED;
    const text2 = this.#list === 0 && isSmall && this.#recoveries < MOST_RECOVERIES ? this.#text() : "";
    const next2 = text2.indexOf("\n{") + 1;
    if (next2 === 0) {
      const which = startLine === this.#line ? "" : `: the object that begins in line ${startLine} is not closed`;
      return [...found, { message: CUT_OFF + which, line: this.#line }];
    }
    const rest = new _JsonObjects(this.#take);
    rest.#recoveries = this.#recoveries + 1;
    rest.#line = startLine + text2.slice(0, next2).split("\n").length - 1;
    rest.push(new TextEncoder().encode(text2.slice(next2)));
    return [...found, { message: "an object is not closed and is left out", line: startLine }, ...rest.end()];
  }
  /** The one-based line of the first object with bytes that are not UTF-8. */
  get notUtf8() {
    return this.#notUtf8;
  }
  /** Told once for each line. */
  #stray(message, line, times = 1) {
    const last = this.#strays.at(-1);
    if (last?.message === message && last.line === this.#line + line) last.times += times;
    else this.#strays.push({ message, line: this.#line + line, times: 1 });
  }
  #separate(line) {
    const what = this.#list === 0 ? "no list around it" : this.#next === "comma" ? "" : "no object before it";
    if (what !== "") this.#stray(`unexpected comma: ${what}`, line);
    this.#next = "item";
  }
  /** A byte of a value that is not an object where only objects can stand. */
  #checkPlace(line) {
    if (this.#inside > 0 || this.#isEnvelope) return;
    const isFirst = this.#next !== "comma";
    this.#next = "comma";
    if (this.#list === 0) this.#problem = { message: NO_OBJECT, line: this.#line + line };
    else if (this.#depth === this.#list) this.#stray(NO_OBJECT, line, isFirst ? 1 : 0);
  }
  /** Returns where what is kept starts. */
  #open(chunk, start, index, isList, line) {
    const depth = this.#depth++;
    if (this.#inside === 0) {
      if (isList) {
        if (depth === this.#list && this.#outer.length < DEEPEST) {
          if (depth > 0) this.#outer.push(depth);
          this.#list = depth + 1;
          this.#next = "first item";
        } else if (depth === this.#list) {
          this.#next = "comma";
          this.#stray(NO_OBJECT, line);
        }
        return index;
      }
      if (depth > this.#list) return index;
      if (this.#list > 0 && this.#next === "comma") this.#stray("expected a comma before the object", line);
      this.#pieces = [];
      this.#startLine = this.#line + line;
      this.#inside = depth + 1;
      return index;
    }
    if (depth > this.#inside + 1) return start;
    const key = this.#currentKey();
    if (isList && key === ITEMS2 && depth === 1 && this.#inside === 1) {
      this.#keep(chunk.subarray(start, index));
      this.#listKind = /"kind"\s*:\s*"(\w+)List"/.exec(this.#text())?.[1];
      this.#inside = 0;
      this.#list = 2;
      this.#next = "first item";
      return index;
    }
    if (this.#dropping < 0 && depth === this.#inside + 1 && DROPPED.has(key)) {
      this.#keep(chunk.subarray(start, index + 1));
      this.#dropping = depth;
    }
    return start;
  }
  #close(chunk, start, index, line) {
    const depth = --this.#depth;
    this.#isKey = false;
    if (depth < 0) this.#problem = { message: "a closing bracket without an opening one", line: this.#line + line };
    else if (depth === this.#dropping) {
      this.#dropping = -1;
      return index;
    } else if (this.#inside > 0 && depth === this.#inside - 1) {
      this.#keep(chunk.subarray(start, index + 1));
      this.#inside = 0;
      this.#next = "comma";
      this.#take(this.#text(), this.#startLine, this.#list > 0 ? this.#listKind : void 0);
    } else if (this.#list > 0 && depth === this.#list - 1) {
      if (this.#next === "item") this.#stray("unexpected comma: no object behind it", line);
      this.#list = this.#outer.pop() ?? 0;
      this.#next = "comma";
      if (this.#list > 0) return start;
      this.#listKind = void 0;
      this.#isEnvelope = depth > 0;
    } else if (this.#isEnvelope && depth === 0) this.#isEnvelope = false;
    return start;
  }
  #keep(bytes) {
    if (this.#inside > 0 && this.#dropping < 0 && bytes.length > 0) this.#pieces.push(bytes);
  }
  #text() {
    const pieces = this.#pieces;
    this.#pieces = [];
    const bytes = pieces.length === 1 ? pieces[0] : joined(pieces);
    const text2 = this.#decoder.decode(bytes);
    if (this.#notUtf8 === void 0 && text2.includes("�") && !isUtf8(bytes)) this.#notUtf8 = this.#startLine;
    return text2;
  }
};
function isUtf8(bytes) {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
function joined(pieces) {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const piece of pieces) {
    all.set(piece, offset);
    offset += piece.length;
  }
  return all;
}

// src/cluster/objects.ts
var { amounts, fields, flag, int, list, text, texts } = shape_exports;
var metadata = fields({
  name: text,
  namespace: text,
  labels: texts,
  ownerReferences: list(fields({ kind: text, name: text })),
  deletionTimestamp: text
});
var selector = fields({ matchLabels: texts, matchExpressions: list(fields({ key: text, operator: text, values: list(text) })) });
var toleration = fields({ key: text, operator: text, value: text, effect: text, tolerationSeconds: int });
var resources = fields({ limits: amounts, requests: amounts });
var container = fields({
  name: text,
  resources,
  ports: list(fields({ containerPort: int, hostPort: int, hostIP: text, protocol: text })),
  restartPolicy: text
});
var affinityTerms = fields({
  requiredDuringSchedulingIgnoredDuringExecution: list(
    fields({ topologyKey: text, labelSelector: selector, namespaces: list(text), namespaceSelector: selector })
  )
});
var disk = fields({
  pdName: text,
  volumeID: text,
  iqn: text,
  pool: text,
  image: text,
  monitors: list(text),
  readOnly: flag
});
var pod = fields({
  metadata,
  spec: fields({
    nodeName: text,
    hostNetwork: flag,
    priority: int,
    priorityClassName: text,
    preemptionPolicy: text,
    runtimeClassName: text,
    containers: list(container),
    initContainers: list(container),
    overhead: amounts,
    resources,
    affinity: fields({ podAffinity: affinityTerms, podAntiAffinity: affinityTerms }),
    volumes: list(fields({ gcePersistentDisk: disk, awsElasticBlockStore: disk, iscsi: disk, rbd: disk })),
    tolerations: list(toleration)
  }),
  status: fields({ startTime: text, phase: text, conditions: list(fields({ type: text, status: text })) })
});
var limitRangeItem = fields({
  type: text,
  default: amounts,
  defaultRequest: amounts,
  max: amounts,
  min: amounts,
  maxLimitRequestRatio: amounts
});
var webhookConfiguration = fields({
  kind: text,
  metadata,
  webhooks: list(
    fields({
      name: text,
      rules: list(fields({ apiGroups: list(text), apiVersions: list(text), operations: list(text), resources: list(text), scope: text })),
      namespaceSelector: selector,
      objectSelector: selector
    })
  )
});
var SHAPES = {
  PriorityClass: fields({ metadata, value: int, globalDefault: flag, preemptionPolicy: text }),
  RuntimeClass: fields({
    metadata,
    overhead: fields({ podFixed: amounts }),
    scheduling: fields({ nodeSelector: texts, tolerations: list(toleration) })
  }),
  LimitRange: fields({ metadata, spec: fields({ limits: list(limitRangeItem) }) }),
  ResourceQuota: fields({
    metadata,
    spec: fields({
      hard: amounts,
      scopes: list(text),
      scopeSelector: fields({ matchExpressions: list(fields({ scopeName: text, operator: text, values: list(text) })) })
    })
  }),
  PodDisruptionBudget: fields({
    metadata,
    spec: fields({ selector }),
    status: fields({ disruptionsAllowed: int, disruptedPods: shape_exports.any })
  }),
  Namespace: fields({ metadata }),
  MutatingWebhookConfiguration: webhookConfiguration,
  ValidatingWebhookConfiguration: webhookConfiguration
};
var LISTS = {
  PriorityClass: "priorityClasses",
  RuntimeClass: "runtimeClasses",
  LimitRange: "limitRanges",
  ResourceQuota: "resourceQuotas",
  PodDisruptionBudget: "podDisruptionBudgets",
  Namespace: "namespaces",
  MutatingWebhookConfiguration: "webhooks",
  ValidatingWebhookConfiguration: "webhooks"
};
function isClusterKind(kind) {
  return Object.hasOwn(SHAPES, kind);
}
var ObjectCollection = class {
  #lists = {
    priorityClasses: [],
    runtimeClasses: [],
    limitRanges: [],
    resourceQuotas: [],
    podDisruptionBudgets: [],
    namespaces: [],
    webhooks: []
  };
  /** Whether it has a name. */
  add(kind, value, dropped) {
    if (!textAt(value, "metadata", "name")) return false;
    const shaped = shape_exports.shaped(value, SHAPES[kind], dropped);
    this.#lists[LISTS[kind]].push(LISTS[kind] === "webhooks" ? { ...shaped, kind } : shaped);
    return true;
  }
  get objects() {
    return this.#lists;
  }
};
var OF_MANIFESTS = [
  "PriorityClass",
  "RuntimeClass",
  "LimitRange",
  "ResourceQuota",
  "Namespace",
  "MutatingWebhookConfiguration",
  "ValidatingWebhookConfiguration"
];
function clusterObjects(manifests) {
  const found = new ObjectCollection();
  for (const kind of OF_MANIFESTS) for (const { field } of manifests.all(kind)) found.add(kind, field.value);
  return found.objects;
}
function podOf(value, dropped) {
  const { spec, ...rest } = shape_exports.shaped(value, pod, dropped);
  return { ...rest, spec: spec ?? {} };
}
function isOnNode(value) {
  const phase = textAt(value, "status", "phase");
  return phase !== "Succeeded" && phase !== "Failed" && isStruct(member(value, "spec")) && textAt(value, "spec", "nodeName") !== void 0;
}

// src/cluster/told.ts
var Told = class {
  #known = /* @__PURE__ */ new Map();
  /** How often something was told. */
  count = 0;
  /** @param text What is told; the same text in one file is told once. @param example Behind the first one, such as the name of the node. */
  add(place, text2, example = "") {
    this.count++;
    const key = `${place.path}
${text2}`;
    const known = this.#known.get(key);
    if (known) known.count++;
    else this.#known.set(key, { place, text: example === "" ? text2 : `${text2}: ${example}`, count: 1 });
  }
  get lines() {
    return [...this.#known.values()].map(({ place, text: text2, count }) => {
      const more = count > 1 ? ` and ${count - 1} more` : "";
      return `${place.path}:${place.line}: ${text2}${more}`;
    });
  }
};

// src/cluster/inventory.ts
var MOST_YAML = 100 * 1024 * 1024;
var MUCH_YAML = 5 * 1024 * 1024;
var MOST_CHECKED = 4 * 1024 * 1024;
var DEEPEST_LIST = 8;
var MOST_BROKEN = 20;
var NOT_UTF8 = "bytes that are not UTF-8 are read as U+FFFD";
var POD_TEXTS = [
  ["spec", "nodeName"],
  ["status", "phase"]
];
var InventoryReader = class {
  #told = new Told();
  #errors = new Told();
  #nodes = /* @__PURE__ */ new Map();
  #spare = [];
  #pods = [];
  /** By `namespace/name`. */
  #podPlaces = /* @__PURE__ */ new Map();
  #objects = new ObjectCollection();
  #reader = new NodeReader(this.#told);
  /** How many nodes there are in pools. */
  #pooled = 0;
  /** How many objects there were that mean something here. */
  #taken = { nodes: 0, pods: 0, others: 0 };
  #firstFile;
  /** That many equal nodes of which nothing else is known. */
  addNumber(count) {
    const place = { path: "--nodes", line: 1 };
    const pool = { name: "node", count, labels: {}, taints: [], allocatable: void 0, isEstimated: false, place };
    for (const node of nodesOf(pool)) this.#addNode({ ...node, isAnonymous: true });
  }
  /**
   * @param path As the user named it.
   * @param progress Called with the number of bytes that were read and of nodes so far.
   * @param isPods The user named it as a file of pods.
   */
  async addFile(path, chunks, progress2, isPods = false) {
    const before = { ...this.#taken };
    const file = new FileReader((value, line, listKind, lines) => this.#visit(value, { path, line }, listKind, 0, lines));
    let bytes = 0;
    for await (const chunk of chunks) {
      file.push(chunk);
      bytes += chunk.length;
      progress2?.(bytes, this.#nodes.size);
    }
    this.#firstFile ??= path;
    const problems = file.end();
    for (const { line, message } of problems) this.#errors.add({ path, line }, message);
    for (const { line, message } of file.notes) this.#told.add({ path, line }, message);
    const { nodes, pods, others } = this.#taken;
    const [hasNodes, hasPods, hasOthers] = [nodes > before.nodes, pods > before.pods, others > before.others];
    if (isPods && hasNodes && !hasPods)
      this.#errors.add({ path, line: 1 }, "no pod in the file, only nodes; write one with kubectl get pods -A -o json");
    else if (!hasNodes && !hasPods && !hasOthers && (problems.length === 0 || !file.isJson))
      this.#errors.add({ path, line: 1 }, "no node or pod in the file; write one with kubectl get nodes -o json");
  }
  finish() {
    if (this.#firstFile !== void 0 && this.#nodes.size + this.#spare.length + this.#errors.count === 0)
      this.#errors.add({ path: this.#firstFile, line: 1 }, "no node in the files; write one with kubectl get nodes -o json");
    for (const { metadata: metadata2, spec } of this.#nodes.size > 0 ? this.#pods : []) {
      if (this.#nodes.has(spec.nodeName ?? "")) continue;
      const key = `${metadata2.namespace ?? "default"}/${metadata2.name}`;
      this.#told.add(this.#podPlaces.get(key), "a Pod is on a node that is not given, and counts nowhere", `${key} on ${spec.nodeName}`);
    }
    return {
      nodes: [...this.#nodes.values()],
      spare: this.#spare,
      pods: this.#pods,
      objects: this.#objects.objects,
      errors: this.#errors.lines,
      notes: this.#told.lines
    };
  }
  /** @param lines Of the pools of a pools file, where they are known. */
  #visit(value, place, listKind, depth, lines) {
    if (!isStruct(value)) {
      this.#told.add(place, "an item that is not an object is left out");
      return;
    }
    const kind = textAt(value, "kind") || listKind;
    if (kind === void 0) {
      const pools = member(value, "pools");
      if (Array.isArray(pools)) this.#addPools(poolsOf(pools, place, this.#told, lines));
      else if (pools !== void 0) this.#told.add(place, "pools must be a list of pools, each with a name and a count");
      else this.#told.add(place, "an object without a kind is left out");
      return;
    }
    const items = member(value, "items");
    if (kind.endsWith("List") && !Array.isArray(items)) {
      this.#told.add(place, items === null ? `a ${kind} without items` : `items of a ${kind} must be a list; it is left out`);
      return;
    }
    if (kind.endsWith("List")) {
      if (depth > DEEPEST_LIST) this.#told.add(place, `Lists in Lists deeper than ${DEEPEST_LIST} are left out`);
      else for (const item of listAt(value, "items")) this.#visit(item, place, kind === "List" ? void 0 : kind.slice(0, -4), depth + 1);
      return;
    }
    this.#object(kind, value, place);
  }
  #object(kind, value, place) {
    const pools = declaredPools(value, place, this.#told);
    if (pools) this.#addPools(pools);
    else if (kind === "Node") this.#addNode(this.#reader.read(value, place));
    else if (kind === "Pod") this.#addPod(value, place);
    else if (/^(?:EC2|AKS|GCE)NodeClass$/.test(kind))
      this.#told.add(place, `${/^[AE]/.test(kind) ? "an" : "a"} ${kind} does not tell what nodes there are or how large, and is left out`);
    else if (!isClusterKind(kind)) {
      const meant = ["Node", "Pod"].find((known) => known.toLowerCase() === kind.toLowerCase());
      const near = meant === void 0 ? "" : `; did you mean "${meant}"?`;
      this.#told.add(place, `nodes are not read from ${/^[AEIO]/.test(kind) ? "an" : "a"} ${kind}; it is left out${near}`);
    } else if (this.#objects.add(kind, value, (path) => this.#dropped(kind, path, value, place))) this.#taken.others++;
    else this.#told.add(place, `a ${kind} without a name is left out`);
  }
  #dropped(kind, path, value, place) {
    this.#told.add(place, `${path} of a ${kind} has the wrong type and is left out`, textAt(value, "metadata", "name"));
  }
  #addNode(node) {
    this.#taken.nodes++;
    if (!node) return;
    const { name } = node.node.metadata;
    if (this.#nodes.has(name)) this.#told.add(node.place, "duplicate node; the first one of the name is used", name);
    else this.#nodes.set(name, node);
  }
  #addPools(pools) {
    this.#taken.nodes++;
    for (const pool of pools) {
      if (!this.#isCounted(pool)) continue;
      if (pool.count === 0) this.#spare.push(...nodesOf({ ...pool, count: 1 }));
      for (const node of nodesOf(pool)) this.#addNode(node);
    }
  }
  /** A line of text can ask for more nodes than a machine holds. */
  #isCounted({ name, count, place }) {
    const isCount = Number.isInteger(count) && count >= 0;
    if (isCount && this.#pooled + count <= MOST_NODES) {
      this.#pooled += count;
      return true;
    }
    const most = isCount ? `there are at most ${MOST_NODES} nodes in all pools` : `a number of nodes is a whole number from 0 to ${MOST_NODES}`;
    this.#told.add(place, `${most}; a pool is left out`, name);
    return false;
  }
  #addPod(value, place) {
    this.#taken.pods++;
    for (const [of, key2] of POD_TEXTS) {
      const found = member(value, of, key2);
      if (found !== void 0 && found !== null && typeof found !== "string") this.#dropped("Pod", `${of}.${key2}`, value, place);
    }
    if (!isOnNode(value)) return;
    const name = textAt(value, "metadata", "name");
    const key = `${textAt(value, "metadata", "namespace") ?? "default"}/${name}`;
    if (!name) this.#told.add(place, "a Pod without a name is left out");
    else if (this.#podPlaces.has(key)) this.#told.add(place, "duplicate pod; the first one of the name is used", key);
    else {
      this.#podPlaces.set(key, place);
      this.#pods.push(podOf(value, (path) => this.#dropped("Pod", path, value, place)));
    }
  }
};
var FileReader = class {
  #take;
  #json;
  #transcode;
  #yaml = [];
  #size = 0;
  #checked = 0;
  #isDecided = false;
  #broken = [];
  notes = [];
  constructor(take) {
    this.#take = take;
  }
  push(given) {
    let chunk = given;
    if (!this.#isDecided) {
      const [first, second] = chunk;
      if (first === 255 && second === 254) this.#transcode = new TextDecoder("utf-16le");
      else if (first === 254 && second === 255) this.#transcode = new TextDecoder("utf-16be");
      else if (first === 239 && second === 187) chunk = chunk.subarray(3);
    }
    if (this.#transcode) chunk = new TextEncoder().encode(this.#transcode.decode(chunk, { stream: true }));
    if (!this.#isDecided) {
      const first = chunk.find((byte) => byte > 32);
      if (first === void 0 && this.#size === 0) return;
      this.#isDecided = true;
      if (first === 123 || first === 91) this.#json = new JsonObjects((text2, line, listKind) => this.#parse(text2, line, listKind));
    }
    if (this.#json) this.#json.push(chunk);
    else if ((this.#size += chunk.length) <= MOST_YAML) this.#yaml.push(chunk);
  }
  get isJson() {
    return this.#json !== void 0;
  }
  end() {
    if (this.#json) {
      const strays = this.#json.end();
      const line = this.#json.notUtf8;
      if (line !== void 0) this.notes.push({ message: NOT_UTF8, line });
      return [...this.#broken, ...strays].sort((a, b) => a.line - b.line);
    }
    if (this.#size > MOST_YAML)
      return [{ message: `more than ${MOST_YAML / 1024 / 1024} MiB of YAML; export JSON instead: kubectl get nodes -o json`, line: 1 }];
    if (this.#size > MUCH_YAML)
      this.notes.push({ message: "YAML of this size is read slowly; export JSON instead: kubectl get nodes -o json", line: 1 });
    return this.#readYaml();
  }
  #parse(text2, line, listKind) {
    let value;
    try {
      value = JSON.parse(text2);
    } catch (error) {
      const message = error instanceof Error ? error.message.replace(/^Unexpected/, "unexpected").replace(/, (?:\.\.\.)?".*" is not valid JSON$/s, "") : String(error);
      this.#broken.push({ message: `an object is not valid JSON and is left out: ${message}`, line });
      return;
    }
    if ((this.#checked += text2.length) <= MOST_CHECKED) for (const key of repeatedKeys(text2)) this.#repeated(key, line);
    this.#take(value, line, listKind);
  }
  #repeated(key, line) {
    this.notes.push({ message: `duplicate key ${JSON.stringify(key)}; the last value is used`, line });
  }
  #readYaml() {
    const decoder = new TextDecoder();
    const text2 = this.#yaml.map((chunk) => decoder.decode(chunk, { stream: true })).join("") + decoder.decode();
    const lines = new Lines(text2);
    const replaced = text2.indexOf("�");
    if (replaced >= 0 && !isUtf8(joined(this.#yaml))) this.notes.push({ message: NOT_UTF8, line: lines.at(replaced).line });
    const file = { path: "", text: text2 };
    const found = [];
    for (const span of split(text2)) {
      let { root, problems } = read(file, span);
      for (let rest = text2, broken = 0; problems[0] && rest !== void 0 && broken <= MOST_BROKEN; broken++) {
        const [{ message, span: at }] = problems;
        found.push({ message, line: lines.at(at.start).line });
        rest = withoutItem(rest, span, at.start);
        if (rest !== void 0) ({ root, problems } = read({ path: "", text: rest }, span));
      }
      if (root && problems.length === 0) {
        for (const { name, start } of repeatedYamlKeys(root)) this.#repeated(name, lines.at(start).line);
        this.#visitYaml(root, lines);
      }
    }
    return found;
  }
  /** The items of a List one by one: each knows its line. */
  #visitYaml(root, lines) {
    const here = target(root);
    const listOf = (key) => {
      const found = here?.kind === "mapping" ? target(here.entries.find(({ name }) => name === key)?.value) : void 0;
      return found?.kind === "sequence" ? found.items : void 0;
    };
    const items = listOf("items");
    if (here?.kind !== "mapping" || !items) {
      const pools = listOf("pools")?.map(({ start }) => lines.at(start).line);
      this.#take(toPlain(root), lines.at(root.start).line, void 0, pools);
      return;
    }
    const kind = toPlain(here.entries.find(({ name }) => name === "kind")?.value);
    const listKind = typeof kind === "string" && kind !== "List" && kind.endsWith("List") ? kind.slice(0, -4) : void 0;
    for (const item of items) this.#take(toPlain(item), lines.at(item.start).line, listKind);
  }
};

// src/cluster/siblings.ts
var APP_LABELS = ["app.kubernetes.io/name", "k8s-app", "app", "name"];
var VARIANT = /-(?:amd64|x86-64|arm64|aarch64|arm|ppc64le|s390x|riscv64|linux|windows|win|gpu|nvidia|amd|cpu|canary|stable|beta|spot|on-demand|control-plane|master|worker|ds)(?=-|$)/g;
var NOT_READY = /* @__PURE__ */ new Set(["node.kubernetes.io/not-ready", "node.kubernetes.io/unreachable"]);
function familiesOf({ daemonSets, classes }) {
  const indices = daemonSets.map((_, index) => index);
  const groups = groupBy(indices, (index) => kinOf(daemonSets[index].given.daemonSet));
  return [...groups].flatMap(([key, members]) => {
    const selections = new Set(members.map((index) => selectionOf(daemonSets[index].given.daemonSet)));
    if (members.length < 2 || selections.size < 2) return [];
    let considered = 0;
    const gaps = [];
    const overlaps = [];
    for (const { name, type, parts } of classes) {
      if (type === "fargate" || type === "virtual") continue;
      for (const { nodes, info, standings } of parts) {
        if (info.node.spec?.taints?.some(({ key: key2 }) => NOT_READY.has(key2))) continue;
        considered += nodes.length;
        const covering = members.filter((index) => standings[index].decision.shouldRun);
        const found = { className: name, nodes: nodes.length, example: nodes[0].node.metadata.name };
        if (covering.length === 0) gaps.push(found);
        if (covering.length > 1) overlaps.push({ ...found, members: covering });
      }
    }
    return [{ name: key.slice(key.indexOf("\n") + 1), members, nodes: considered, gaps: merged(gaps), overlaps: merged(overlaps) }];
  });
}
function kinOf({ metadata: metadata2 = {}, spec = {} }) {
  const labels = spec.template?.metadata?.labels ?? {};
  const app = APP_LABELS.map((key) => labels[key]).find((value) => value !== void 0);
  const instance = labels["app.kubernetes.io/instance"] ?? "";
  const component = labels["app.kubernetes.io/component"] ?? labels["component"] ?? "";
  const name = (app ?? metadata2.name ?? "").replace(VARIANT, "");
  return `${metadata2.namespace ?? "default"} ${instance} ${component}
${name}`;
}
function selectionOf({ spec = {} }) {
  const { nodeSelector, affinity } = spec.template?.spec ?? {};
  return JSON.stringify([nodeSelector ?? {}, affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution ?? {}]);
}
function merged(found) {
  return [...groupBy(found, ({ className, members = [] }) => `${className} ${members.join()}`).values()].map(([first, ...rest]) => ({
    ...first,
    nodes: first.nodes + rest.reduce((sum, { nodes }) => sum + nodes, 0)
  }));
}

// src/cluster/rollout.ts
var NOT_READY2 = /* @__PURE__ */ new Set(["node.kubernetes.io/not-ready", "node.kubernetes.io/unreachable"]);
var EXAMPLES = 5;
var NO_CAUSE = { kind: "pending", text: "" };
var Groups = class {
  #groups = /* @__PURE__ */ new Map();
  add(className, names, cause = NO_CAUSE) {
    const key = `${className}
${causeKey(cause)}`;
    const group = this.#groups.get(key) ?? { className, cause, nodes: 0, examples: [] };
    group.cause = mergedCause(group.cause, cause);
    group.nodes += names.length;
    group.examples.push(...names.slice(0, EXAMPLES - group.examples.length));
    this.#groups.set(key, group);
  }
  get list() {
    return Array.from(this.#groups.values(), ({ cause, ...group }) => ({ ...group, reason: cause.text }));
  }
  get total() {
    return this.list.reduce((sum, { nodes }) => sum + nodes, 0);
  }
};
function nodesRollout(before, { index, daemonSets: updated }, place) {
  const { classes, daemonSets, total } = survey({ ...place, daemonSets: updated });
  const { daemon } = daemonSets[index];
  const old = before?.daemonSets[before.index];
  const former = old && daemonOf(old.daemonSet, place.objects);
  const formerly = former && former.forbidden === void 0 ? new Eligibility(former.daemonSet) : void 0;
  const formerlyPending = before && pendingNodes({ ...place, daemonSets: before.daemonSets }, before.index);
  const surges = allowsSurge(daemon.daemonSet.spec?.updateStrategy);
  const beside = surges && old ? pendingNodes({ ...place, daemonSets: updated.toSpliced(index, 0, old) }, index + 1) : void 0;
  const [gained, lost, dead, blocked, replaced] = [new Groups(), new Groups(), new Groups(), new Groups(), new Groups()];
  const [waiting, recovering, unfit, unready] = [new Groups(), new Groups(), new Groups(), new Groups()];
  const failing = old ? unreadyNodes(place.pods, old.daemonSet) : NO_NODES;
  let [had, has, desired] = [0, 0, 0];
  for (const { name: className, parts } of classes) {
    for (const part of parts) {
      const { shouldRun, shouldContinueRunning } = part.standings[index].decision;
      const reason = shouldRun ? blockedReason(part, index, daemon) : void 0;
      const groups = groupBy(
        part.nodes,
        ({ node }) => [
          formerly?.decide(ready(node)).shouldRun,
          isNotReady(node),
          formerlyPending?.get(node.metadata.name)?.text,
          beside?.get(node.metadata.name)?.text,
          failing.has(node.metadata.name)
        ].join("\n")
      );
      for (const nodes of groups.values()) {
        const { node, type } = nodes[0];
        const names = nodes.map((each) => each.node.metadata.name);
        const isReal = runsDaemonSets(type);
        const hadPod = formerly?.decide(ready(node)).shouldRun === true;
        if (hadPod && isReal) had += names.length;
        if (isReal && daemon.eligibility.decide(ready(node)).shouldRun) has += names.length;
        if (shouldRun) desired += names.length;
        const oldReason = formerlyPending?.get(names[0]);
        const isAvailable = oldReason === void 0 && !failing.has(names[0]);
        if (hadPod && !shouldContinueRunning) lost.add(className, names);
        else if (hadPod && isReal && isNotReady(node)) dead.add(className, names);
        else if (hadPod && !isAvailable && reason !== void 0) waiting.add(className, names, reason);
        else if (hadPod) {
          replaced.add(className, names);
          const because = reason ?? (oldReason === void 0 ? besides(beside?.get(names[0])) : void 0);
          if (because !== void 0) blocked.add(className, names, because);
          else if (oldReason !== void 0) recovering.add(className, names, oldReason);
          else if (!isAvailable) unready.add(className, names);
        } else if (shouldRun) {
          gained.add(className, names);
          if (reason !== void 0) unfit.add(className, names, reason);
        }
      }
    }
  }
  const known = recovering.total + unready.total;
  const more = (before?.unavailable ?? 0) - dead.total - waiting.total - known;
  const replacedFirst = known + Math.min(Math.max(more, 0), replaced.total - known - blocked.total);
  const { best, worst } = progress({
    daemonSet: daemon.daemonSet,
    desired,
    old: replaced.total - replacedFirst,
    blocked: blocked.total,
    dead: dead.total + waiting.total + unfit.total,
    recovering: replacedFirst
  });
  return {
    total,
    desired,
    before: had,
    after: has,
    gained: gained.list,
    lost: lost.list,
    dead: dead.list,
    waiting: waiting.list,
    recovering: recovering.list,
    unready: unready.list,
    blocked: blocked.list,
    unfit: unfit.list,
    replaced: replaced.list,
    best,
    worst,
    notModelled: daemonSets[index].notModelled
  };
}
var NO_NODES = /* @__PURE__ */ new Set();
function unreadyNodes(pods, daemonSet) {
  const isUnready = ({ status }) => status?.conditions?.find(({ type }) => type === "Ready")?.status === "False";
  return new Set(pods.flatMap((pod2) => isPodOf(pod2, daemonSet) && isUnready(pod2) ? [pod2.spec.nodeName ?? ""] : []));
}
function blockedReason(part, index, daemon) {
  const standing = part.standings[index];
  const { type } = part.nodes[0];
  return stateOf(standing, daemon, type) === "pending" ? causeOf(standing, daemon, part.info, type) : void 0;
}
function pendingNodes(cluster, index) {
  const { classes, daemonSets } = survey(cluster);
  const { daemon } = daemonSets[index];
  const pending = /* @__PURE__ */ new Map();
  for (const part of classes.flatMap(({ parts }) => parts)) {
    const reason = blockedReason(part, index, daemon);
    if (reason !== void 0) for (const { node } of part.nodes) pending.set(node.metadata.name, reason);
  }
  return pending;
}
function besides(cause) {
  return cause && { kind: cause.kind, text: `${cause.text}, beside the old pod` };
}
function ready(node) {
  const taints = (node.spec?.taints ?? []).filter(({ key }) => !NOT_READY2.has(key));
  return { ...node, spec: { ...node.spec, taints } };
}
function isNotReady({ spec }) {
  return (spec?.taints ?? []).some(({ key }) => NOT_READY2.has(key));
}

// src/cluster/steps.ts
var OR_CLASS = "; for NODE also class=CLASS or all";
var plain = (verb) => ({
  form: `${verb} NODE${OR_CLASS}`,
  parse: (words) => words.length > 0 ? [{ do: verb, words }] : void 0
});
var VERBS = new Map(
  Object.entries({
    add: {
      form: "add NUMBER CLASS, such as add 3 gpu",
      parse: ([number = "", ...words]) => counted(number, (count) => ({ do: "add", count, words }))
    },
    remove: {
      form: "remove NODE, remove class=CLASS or remove NUMBER CLASS",
      parse: (words) => {
        const [number = "", ...rest] = words;
        if (rest.length === 0 || !NUMBER.test(number)) return plain("remove").parse(words);
        return counted(number, (count) => ({ do: "take", count, words: rest }));
      }
    },
    scale: {
      form: "scale CLASS to NUMBER, such as scale gpu to 5",
      parse: (words) => {
        const [, name = "", number = ""] = /^(.+?)(?: to | ?= ?| )(0|[1-9]\d{0,5})(?: nodes?)?$/.exec(words.join(" ")) ?? [];
        return name === "" ? void 0 : [{ do: "scale", count: Number(number), words: name.split(" ") }];
      }
    },
    drain: plain("drain"),
    cordon: plain("cordon"),
    uncordon: plain("uncordon"),
    taint: {
      form: `taint NODE KEY=VALUE:EFFECT with the effect NoSchedule, PreferNoSchedule or NoExecute${OR_CLASS}`,
      parse: (words) => changes(words, (targets, change) => {
        if (change.endsWith("-")) return untaint(targets, change);
        const taint = parseTaint(change);
        return taint && { do: "taint", words: targets, taint };
      })
    },
    untaint: { form: `untaint NODE KEY or untaint NODE KEY:EFFECT${OR_CLASS}`, parse: (words) => changes(words, untaint) },
    label: {
      form: `label NODE KEY=VALUE or label NODE KEY-${OR_CLASS}`,
      parse: (words) => changes(words, (targets, change) => {
        const [, key, value] = /^([^=\s]+?)(?:=(\S*)|-)$/.exec(change) ?? [];
        if (key === void 0) return void 0;
        return value === void 0 ? { do: "unlabel", words: targets, key } : { do: "label", words: targets, key, value };
      })
    },
    unlabel: {
      form: `unlabel NODE KEY${OR_CLASS}`,
      parse: (words) => changes(words, (targets, change) => {
        const key = change.replace(/-$/, "");
        return /[=\s]/.test(key) ? void 0 : { do: "unlabel", words: targets, key };
      })
    },
    ready: plain("ready"),
    "not-ready": plain("not-ready")
  })
);
var OTHER_NAMES = /* @__PURE__ */ new Map([
  ["delete", "remove"],
  ["notready", "not-ready"],
  ["unready", "not-ready"]
]);
var IMPLIED = /* @__PURE__ */ new Set(["--overwrite", "--ignore-daemonsets", "--delete-emptydir-data", "--force"]);
var NUMBER = /^[1-9]\d{0,5}$/;
function counted(number, action) {
  return NUMBER.test(number) ? [action(Number(number))] : void 0;
}
function isChange(word) {
  return /[:=]|-$/.test(word);
}
function changes(words, action) {
  const first = words[0] === void 0 || !KINDS.has(words[0].toLowerCase()) ? 1 : 2;
  const found = words.findIndex((word, index) => index >= first && isChange(word));
  const at = found < 0 ? words.length - 1 : found;
  const actions = words.slice(at).map((change) => action(words.slice(0, at), change));
  return at >= first && actions.length > 0 && actions.every((each) => each !== void 0) ? actions : void 0;
}
var KINDS = /* @__PURE__ */ new Set(["node", "nodes", "class", "pool"]);
function untaint(words, change) {
  const [, key, effect] = /^([^=:\s]+?)(?:=[^:]*)?(?::(NoSchedule|PreferNoSchedule|NoExecute))?-?$/.exec(change) ?? [];
  return key === void 0 ? void 0 : { do: "untaint", words, key, effect };
}
function parseSteps(text2) {
  const steps = [];
  const lines = text2.split("\n");
  for (const [index, line] of lines.entries()) {
    const where = lines.length > 1 ? `line ${index + 1}: ` : "";
    for (const { text: written, words, isOpen } of stepsOfLine(line)) {
      const invalid = (problem) => `${where}invalid step "${written}": ${problem}`;
      if (isOpen) return invalid("a quote is not closed");
      const parsed = parseStep(words);
      if (typeof parsed === "string") return invalid(parsed);
      steps.push({ text: written, actions: parsed });
    }
  }
  return steps.length > 0 ? steps : `no step; write one such as add 3 gpu, with one of ${listed([...VERBS.keys()], "or")}`;
}
function* stepsOfLine(line) {
  let text2 = "";
  let words = [];
  let word;
  let isOpen = false;
  const end = () => {
    if (word !== void 0) words.push(word);
    word = void 0;
  };
  for (const [piece] of `${line};`.matchAll(/\s+|;|"[^"]*"|'[^']*'|[^\s;"']+|["']/g)) {
    if (word === void 0 && piece.startsWith("#")) break;
    if (piece !== ";") {
      text2 += piece;
      if (piece.trim() === "") end();
      else {
        const isQuoted = piece.length > 1 && /^["']/.test(piece);
        isOpen ||= /^["']$/.test(piece);
        word = (word ?? "") + (isQuoted ? piece.slice(1, -1) : piece);
      }
      continue;
    }
    end();
    if (words.length > 0) yield { text: text2.trim(), words, isOpen };
    [text2, words, isOpen] = ["", [], false];
  }
  end();
  if (words.length > 0) yield { text: text2.trim(), words, isOpen };
}
function parseStep(given) {
  const words = given.filter((word) => !IMPLIED.has(word.replace(/=true$/, ""))).map((word) => word === "--all" ? "all" : word);
  while (words[0] === "-" || words[0] === "kubectl") words.shift();
  const [written = "", ...rest] = words;
  const name = OTHER_NAMES.get(written.toLowerCase()) ?? written.toLowerCase();
  const verb = VERBS.get(name);
  if (!verb) {
    const near = didYouMean(written, [...VERBS.keys(), ...OTHER_NAMES.keys()]);
    return `unknown action "${written}"${near || `; use ${listed([...VERBS.keys()], "or")}`}`;
  }
  const option = rest.find((word) => word.startsWith("-"));
  if (option !== void 0) return `option ${option} is not taken; write ${verb.form}`;
  if (rest.some((word) => word.endsWith(","))) return "separate steps by semicolons, and names by spaces";
  return verb.parse(rest) ?? `write ${verb.form}`;
}

// src/cluster/node-changes.ts
var FEW = 10;
var MOST_NAMES = 2e3;
var NodeChanges = class {
  /** By the names of classes: what another node of it is like. A class that has no nodes any more keeps it. */
  #models = /* @__PURE__ */ new Map();
  #classes = /* @__PURE__ */ new Map();
  /** @param spare One node of each pool that has none. */
  constructor(spare) {
    for (const node of spare) if (node.pool !== void 0) this.#models.set(node.pool, node);
  }
  /** The nodes after a step; or which of its words names nothing. @param survey Of these nodes. */
  after(nodes, { actions }, { classes }) {
    const now = new Map(classes.map(({ name, parts }) => [name, parts.flatMap((part) => part.nodes)]));
    this.#classes = new Map([...this.#renamed(nodes, now), ...now]);
    for (const { name, parts } of classes) {
      const [model] = parts.reduce((most, { nodes: each }) => each.length > most.length ? each : most, []);
      if (model) this.#models.set(name, model);
    }
    const drained = /* @__PURE__ */ new Set();
    let changed = nodes;
    for (const action of actions) {
      const next2 = this.#change(changed, action);
      if (typeof next2 === "string") return next2;
      changed = next2.nodes;
      for (const name of next2.drained) drained.add(name);
    }
    return { nodes: changed, drained };
  }
  /** Classes that have another name since their nodes changed, such as by a taint, keep the old one as well. */
  #renamed(nodes, now) {
    const old = [...this.#classes].filter(([name]) => !now.has(name));
    if (old.length === 0) return [];
    const byName = new Map(nodes.map((each) => [each.node.metadata.name, each]));
    return old.flatMap(([name, members]) => {
      const still = members.flatMap(({ node }) => byName.get(node.metadata.name) ?? []).filter(({ pool }) => pool === void 0);
      return still.length === 0 ? [] : [[name, still]];
    });
  }
  #change(nodes, action) {
    if (action.do === "add" || action.do === "take" || action.do === "scale") {
      const counted2 = this.#counted(nodes, action);
      return typeof counted2 === "string" ? counted2 : { nodes: counted2, drained: /* @__PURE__ */ new Set() };
    }
    const meant = this.#meant(nodes, action.words);
    if (typeof meant === "string") return meant;
    const missing = missingOn(nodes, meant, action);
    if (missing !== void 0) return missing;
    const after = action.do === "remove" ? nodes.filter(({ node }) => !meant.has(node.metadata.name)) : nodes.map((each) => meant.has(each.node.metadata.name) ? changedBy(each, action) : each);
    return { nodes: after, drained: action.do === "drain" ? meant : /* @__PURE__ */ new Set() };
  }
  #counted(nodes, { do: what, count, words }) {
    const name = this.#className(words);
    if (name === void 0) return words.length === 0 ? `name a class; ${this.#known()}` : this.#noClass(words);
    const members = this.#classes.get(name) ?? [];
    const wanted = what === "scale" ? count : members.length + (what === "add" ? count : -count);
    if (wanted < 0) return `class ${name} has ${members.length === 1 ? "1 node" : `${members.length} nodes`}`;
    const gone = new Set(members.slice(wanted).map(({ node }) => node.metadata.name));
    const kept = gone.size === 0 ? nodes : nodes.filter(({ node }) => !gone.has(node.metadata.name));
    const taken = new Set(nodes.map(({ node }) => node.metadata.name));
    return [...kept, ...copies(this.#models.get(name), name, wanted - members.length, taken)];
  }
  /** The class that is named, as it is spelled. */
  #className(words) {
    const names = [...this.#models.keys()];
    const isFiller = (word) => KINDS.has(word.toLowerCase()) || /^(?:to|of|from|in)$/i.test(word);
    const first = words.findIndex((word) => !isFiller(word));
    const last = words.findLastIndex((word) => !isFiller(word));
    if (first < 0 && words.every(isFiller) && !names.includes(words.join(" "))) return names.length === 1 ? names[0] : void 0;
    for (const written of [words, words.slice(first, last + 1)]) {
      const name = written.join(" ").replace(/^(?:class|pool)=/i, "");
      const found = names.find((each) => each === name) ?? names.find((each) => each.toLowerCase() === name.toLowerCase());
      if (found !== void 0) return found;
    }
    return void 0;
  }
  #noClass(words) {
    return `there is no class ${words.join(" ").replace(/^(?:class|pool)=/i, "")}; ${this.#known()}`;
  }
  #known() {
    return `the classes are ${[...this.#models.keys()].join(", ")}`;
  }
  /** The names of the nodes that are meant; all words together may be one name. */
  #meant(nodes, given) {
    const [kind = ""] = given;
    const words = KINDS.has(kind.toLowerCase()) && given.length > 1 ? given.slice(1) : given;
    const all = new Map(nodes.map(({ node }) => [node.metadata.name, node.metadata.name]));
    const namesOf = (className) => (this.#classes.get(className ?? "") ?? []).map(({ node }) => node.metadata.name);
    const meant = /* @__PURE__ */ new Set();
    const whole2 = this.#className(given);
    for (const word of whole2 === void 0 ? words : [given.join(" ")]) {
      if (word.toLowerCase() === "all" && !all.has(word)) {
        for (const name2 of all.keys()) meant.add(name2);
        continue;
      }
      const name = word.replace(/^nodes?[/=]/i, "");
      const found = all.get(name) ?? all.get(name.toLowerCase());
      const names = found === void 0 ? namesOf(whole2 ?? this.#className([word])) : [found];
      if (names.length === 0) return this.#nothingMeant(word, name, [...all.keys()]);
      for (const each of names) meant.add(each);
    }
    return meant;
  }
  #nothingMeant(word, name, names) {
    const className = this.#className([word]);
    if (className !== void 0) return `class ${className} has no nodes`;
    if (/^(?:class|pool)=/i.test(word)) return this.#noClass([word]);
    const near = names.length > MOST_NAMES ? "" : didYouMean(name, [...names, ...this.#models.keys()]);
    return `there is no node or class ${name}${near || `; ${this.#known()}`}`;
  }
};
function missingOn(nodes, meant, action) {
  if (action.do !== "untaint" && action.do !== "unlabel") return void 0;
  const own = nodes.filter(({ node }) => meant.has(node.metadata.name)).map(({ node }) => node);
  const [these, they] = own.length === 1 ? ["this node", "it has"] : ["these nodes", "they have"];
  if (action.do === "unlabel") {
    const isThere = own.some(({ metadata: { labels = {} } }) => Object.hasOwn(labels, action.key));
    return isThere ? void 0 : `there is no label ${action.key} on ${these}`;
  }
  const taints = own.flatMap(({ spec }) => spec?.taints ?? []);
  if (taints.some((taint) => isTaint(taint, action))) return void 0;
  const named = action.effect === void 0 ? action.key : `${action.key}:${action.effect}`;
  const known = [...new Set(taints.map(taintText))];
  const few = known.slice(0, FEW).join(", ") + (known.length > FEW ? " and others" : "");
  return `there is no taint ${named} on ${these}; ${they} ${few || "no taints"}`;
}
function isTaint(taint, { key, effect }) {
  return taint.key === key && (effect === void 0 || taint.effect === effect);
}
var HOSTNAME = "kubernetes.io/hostname";
var PASSING = /^node\.(?:kubernetes|cloudprovider\.kubernetes)\.io\//;
function copies(model, className, count, taken) {
  const { labels = {} } = model.node.metadata;
  const taints = (model.node.spec?.taints ?? []).filter(({ key }) => !PASSING.test(key));
  const { conditions: _, ...status } = model.node.status ?? {};
  const made = [];
  for (let number = 1; made.length < count; number++) {
    const name = `${className.replace(/[^a-z0-9-]+/gi, "-")}-new-${number}`;
    if (taken.has(name)) continue;
    const own = Object.hasOwn(labels, HOSTNAME) ? { ...labels, [HOSTNAME]: name } : labels;
    made.push({ ...model, node: { metadata: { name, labels: own }, spec: { taints }, status } });
  }
  return made;
}
function changedBy(given, action) {
  const node = withConditionTaints(changedNode(given.node, action));
  if (action.do !== "label" && action.do !== "unlabel") return { ...given, node };
  const { labels = {} } = node.metadata;
  const before = poolOf(given.node.metadata.labels ?? {});
  const after = poolOf(labels);
  return { ...given, node, type: typeOf(labels), pool: before === after ? given.pool : after };
}
function changedNode(node, action) {
  const { taints = [], unschedulable: _, ...spec } = node.spec ?? {};
  const { labels = {} } = node.metadata;
  switch (action.do) {
    case "cordon":
    case "drain":
      return { ...node, spec: { ...node.spec, unschedulable: true } };
    case "uncordon":
      return { ...node, spec: { ...spec, taints } };
    case "ready":
    case "not-ready": {
      const conditions = (node.status?.conditions ?? []).filter(({ type }) => type !== "Ready");
      const ready2 = { type: "Ready", status: action.do === "ready" ? "True" : "False" };
      return { ...node, status: { ...node.status, conditions: [...conditions, ready2] } };
    }
    case "taint":
      return { ...node, spec: { ...node.spec, taints: [...taints.filter((taint) => !matchTaint(taint, action.taint)), action.taint] } };
    case "untaint":
      return { ...node, spec: { ...node.spec, taints: taints.filter((taint) => !isTaint(taint, action)) } };
    case "label":
      return { ...node, metadata: { ...node.metadata, labels: { ...labels, [action.key]: action.value } } };
    case "unlabel": {
      const { [action.key]: __, ...others } = labels;
      return { ...node, metadata: { ...node.metadata, labels: others } };
    }
  }
}

// src/cluster/what-if.ts
function whatIf(input, steps, spare = []) {
  const { objects, daemonSets } = input;
  const changes2 = new NodeChanges(spare);
  let { nodes, pods } = input;
  let before = survey(input);
  let daemonPods = steps.length === 0 ? /* @__PURE__ */ new Map() : settled(before);
  const results = [];
  const preempted = new Preempted();
  if (steps.length > 0) preempted.add(before);
  for (const step of steps) {
    const changed = changes2.after(nodes, step, before);
    if (typeof changed === "string") return `step "${step.text}": ${changed}`;
    const effects = new Effects();
    const classOf = new Map(
      before.classes.flatMap(({ name, parts }) => parts.flatMap((part) => part.nodes.map(({ node }) => [node.metadata.name, name])))
    );
    const byName = new Map(changed.nodes.map(({ node }) => [node.metadata.name, node]));
    for (const [name, { there }] of daemonPods) {
      if (byName.has(name)) continue;
      for (const [index, isThere] of there.entries()) if (isThere) effects.add(index, classOf.get(name), { deleted: 1 });
    }
    pods = stayingPods({ nodes, pods, objects }, { nodes: byName, drained: changed.drained, preempted }, classOf, effects);
    nodes = changed.nodes;
    const then = daemonPods;
    before = survey({ nodes, pods, objects, daemonSets, runsOn: (name) => runningIn(then.get(name) ?? NOTHING) });
    daemonPods = next(before, daemonPods, classOf, effects);
    for (const [className, evicted] of preempted.add(before)) effects.add(void 0, className, { evicted });
    results.push({ step: step.text, effects: effects.list });
  }
  return { results, after: before };
}
function stayingPods({ pods, nodes, objects }, { nodes: after, drained, preempted }, classOf, effects) {
  const before = new Map(nodes.map(({ node }) => [node.metadata.name, node]));
  const isGone = preempted.finder();
  return pods.filter((pod2) => {
    const name = pod2.spec.nodeName ?? "";
    const [old, node] = [before.get(name), after.get(name)];
    if (!old) return true;
    const className = classOf.get(name) ?? "";
    if (!node) {
      if (isGone(pod2)) return false;
      effects.add(void 0, className, { deleted: 1 });
      return false;
    }
    if (drained.has(name) && !staysOnDrained(pod2)) {
      if (isGone(pod2)) return false;
      effects.add(void 0, className, { evicted: 1 });
      return false;
    }
    if (old === node) return true;
    const { tolerations = [] } = existingPod(pod2, objects).spec;
    const seconds = evictedAfter(tolerations, node);
    if (seconds === Infinity || evictedAfter(tolerations, old) !== Infinity) return seconds !== 0;
    if (isGone(pod2)) return false;
    effects.add(void 0, className, { evicted: 1, afterSeconds: seconds });
    return false;
  });
}
var Preempted = class {
  /** By the names of nodes: how many of each kind. Equal nodes have equal pods, of other names. */
  #nodes = /* @__PURE__ */ new Map();
  /** Adds those of a survey; returns how many are new, by the names of classes. */
  add({ classes }) {
    const added = /* @__PURE__ */ new Map();
    for (const { name: className, parts } of classes) {
      for (const { nodes, info, standings } of parts) {
        const victims = standings.flatMap(({ fit }) => fit?.preemption?.victims ?? []).filter((victim) => info.pods.has(victim));
        if (victims.length === 0) continue;
        const kinds = /* @__PURE__ */ new Map();
        for (const { pod: pod2 } of victims) kinds.set(kindOf(pod2), (kinds.get(kindOf(pod2)) ?? 0) + 1);
        for (const { node } of nodes) {
          const known = this.#nodes.get(node.metadata.name) ?? /* @__PURE__ */ new Map();
          this.#nodes.set(node.metadata.name, known);
          for (const [kind, count] of kinds) {
            const more = count - (known.get(kind) ?? 0);
            if (more <= 0) continue;
            known.set(kind, count);
            added.set(className, (added.get(className) ?? 0) + more);
          }
        }
      }
    }
    return added;
  }
  /** Says of each pod that is asked for once whether it is one of them. */
  finder() {
    const left = new Map(Array.from(this.#nodes, ([name, kinds]) => [name, new Map(kinds)]));
    return (pod2) => {
      const kinds = left.get(pod2.spec.nodeName ?? "");
      const count = kinds?.get(kindOf(pod2)) ?? 0;
      if (count > 0) kinds.set(kindOf(pod2), count - 1);
      return count > 0;
    };
  }
};
function kindOf({ metadata: { namespace, labels } }) {
  return JSON.stringify([namespace ?? "default", labels ?? {}]);
}
function staysOnDrained({ metadata: { ownerReferences = [] } }) {
  return ownerReferences.some(({ kind }) => kind === "DaemonSet" || kind === "Node");
}
function settled({ classes, daemonSets }) {
  const pods = /* @__PURE__ */ new Map();
  for (const { parts } of classes) {
    for (const part of parts) {
      const states = daemonSets.map(({ daemon }, index) => stateOf(part.standings[index], daemon, part.nodes[0].type));
      const all = { there: states.map((state) => state !== "none"), waiting: states.map((state) => state === "pending") };
      for (const { node } of part.nodes) pods.set(node.metadata.name, all);
    }
  }
  return pods;
}
var NOTHING = { there: [], waiting: [] };
function runningIn({ there, waiting }) {
  return there.map((isThere, index) => isThere && waiting[index] !== true);
}
function next({ classes, daemonSets }, before, classOf, effects) {
  const pods = /* @__PURE__ */ new Map();
  for (const { name: className, parts } of classes) {
    for (const part of parts) {
      for (const [old, nodes] of groupBy(part.nodes, ({ node }) => before.get(node.metadata.name) ?? NOTHING)) {
        const there = [];
        const waiting = [];
        for (const [index, { daemon }] of daemonSets.entries()) {
          const standing = part.standings[index];
          const wasThere = old.there[index] === true;
          const state = stateOf(standing, daemon, part.nodes[0].type);
          const stays = wasThere && standing.decision.shouldContinueRunning;
          there[index] = state !== "none" || stays;
          waiting[index] = state === "pending" || stays && state === "none" && old.waiting[index] === true;
          const seconds = evictedAfter(daemon.eligibility.tolerations, part.info.node);
          const isEvicted = wasThere && seconds !== Infinity;
          const goes = isEvicted ? { evicted: 1, afterSeconds: seconds } : { deleted: 1 };
          if (isEvicted || wasThere && !there[index])
            for (const { node } of nodes) effects.add(index, classOf.get(node.metadata.name) ?? className, goes);
          if (!wasThere && there[index]) effects.add(index, className, { created: nodes.length });
          if (waiting[index] && old.waiting[index] !== true) effects.add(index, className, { pending: nodes.length });
        }
        for (const { node } of nodes) pods.set(node.metadata.name, { there, waiting });
      }
    }
  }
  return pods;
}
var Effects = class {
  #all = /* @__PURE__ */ new Map();
  add(index, className, more) {
    const key = `${index} ${className}`;
    const known = this.#all.get(key) ?? { index, className, created: 0, deleted: 0, evicted: 0, afterSeconds: 0, pending: 0 };
    this.#all.set(key, {
      index,
      className,
      created: known.created + (more.created ?? 0),
      deleted: known.deleted + (more.deleted ?? 0),
      evicted: known.evicted + (more.evicted ?? 0),
      afterSeconds: Math.max(known.afterSeconds, more.afterSeconds ?? 0),
      pending: known.pending + (more.pending ?? 0)
    });
  }
  get list() {
    return [...this.#all.values()];
  }
};

export {
  withAssumedClasses,
  nodesText,
  amountText,
  rangeText,
  causeKey,
  mergedCause,
  runsDaemonSets,
  survey,
  explain,
  onNodes,
  mergeObjects,
  clusterObjects,
  InventoryReader,
  familiesOf,
  nodesRollout,
  parseSteps,
  whatIf
};
