import {
  defaultDaemonSet,
  withHostPorts
} from "./shared-admission-admit.js";
import {
  NEWEST,
  Quantity,
  Requirement,
  Selector,
  allowsSurge,
  containersOf,
  daemonPodTolerations,
  getScaledValueFromIntOrPercent,
  isQualifiedName,
  isSidecar,
  labelSelectorAsSelector,
  matchTaint,
  matchToleration,
  noProblems,
  parseQuantity,
  repels,
  sameRevision,
  toleratesAll,
  tolerationOf,
  unmarshalQuantity
} from "./shared-kubernetes-api-resources.js";
import {
  addTo,
  groupBy
} from "./shared-base-brought.js";

// src/placement/resources.ts
var BASE = /* @__PURE__ */ new Set(["cpu", "memory", "ephemeral-storage"]);
function allocatable({ status: status3 }) {
  const list = status3?.allocatable ?? status3?.capacity ?? NOTHING;
  let amounts = known.get(list);
  if (amounts === void 0) known.set(list, amounts = amountsOf(list));
  return amounts;
}
var NOTHING = {};
var known = /* @__PURE__ */ new WeakMap();
function amountsOf(list) {
  const amounts = /* @__PURE__ */ new Map();
  for (const name in list) if (name === "pods" || counts(name)) amounts.set(name, amount(name, list[name]));
  return amounts;
}
function podRequests(spec) {
  const amounts = /* @__PURE__ */ new Map();
  for (const [name, quantity] of effectiveRequests(spec)) {
    const value = toAmount(name, quantity);
    if (value > 0 && counts(name)) amounts.set(name, value);
  }
  return amounts;
}
function effectiveRequests(spec) {
  return effective(spec, "requests");
}
function effectiveLimits(spec) {
  return effective(spec, "limits");
}
function effective(spec, of) {
  const total = containerSum(spec, of);
  for (const [name, quantity] of read(spec.resources?.[of])) if (isPodLevel(name)) total.set(name, quantity);
  for (const [name, quantity] of read(spec.overhead)) {
    const written = total.get(name);
    if (of === "requests" || written && written.sign() !== 0) total.set(name, written ? written.add(quantity) : quantity);
  }
  return total;
}
function containerSum({ containers = [], initContainers = [] }, of) {
  const total = /* @__PURE__ */ new Map();
  for (const { resources } of containers) add(total, read(resources?.[of]));
  const sidecars = /* @__PURE__ */ new Map();
  const most = /* @__PURE__ */ new Map();
  for (const container of initContainers) {
    const own = read(container.resources?.[of]);
    if (isSidecar(container)) {
      add(total, own);
      add(sidecars, own);
      raise(most, sidecars);
    } else {
      const beside = new Map(own);
      add(beside, sidecars);
      raise(most, beside);
    }
  }
  raise(total, most);
  return total;
}
function isPodLevel(name) {
  return name === "cpu" || name === "memory" || name.startsWith("hugepages-");
}
function read(list) {
  const quantities = /* @__PURE__ */ new Map();
  for (const name in list) {
    const quantity = parse(list[name]);
    if (quantity) quantities.set(name, quantity);
  }
  return quantities;
}
var parsed = /* @__PURE__ */ new Map();
function parse(text) {
  if (parsed.has(text)) return parsed.get(text);
  const quantity = unmarshalQuantity(text);
  const result = typeof quantity === "string" ? void 0 : quantity;
  if (parsed.size < 1e4) parsed.set(text, result);
  return result;
}
function amount(name, text) {
  const quantity = parse(text);
  return quantity ? toAmount(name, quantity) : 0;
}
function toAmount(name, quantity) {
  return Number(name === "cpu" ? quantity.milliValue() : quantity.value());
}
var counted = /* @__PURE__ */ new Map();
function counts(name) {
  if (BASE.has(name)) return true;
  let result = counted.get(name);
  if (result === void 0) {
    result = isScalar(name);
    if (counted.size < 1e4) counted.set(name, result);
  }
  return result;
}
function isScalar(name) {
  return name.startsWith("hugepages-") || name.startsWith("attachable-volumes-") || name.includes("kubernetes.io/") || isExtended(name);
}
function isExtended(name) {
  if (!name.includes("/") || name.includes("kubernetes.io/") || name.startsWith("requests.")) return false;
  return isQualifiedName(`requests.${name}`) === noProblems;
}
function add(sum, more) {
  for (const [name, quantity] of more) {
    const before = sum.get(name);
    sum.set(name, before ? before.add(quantity) : quantity);
  }
}
function raise(most, others) {
  for (const [name, quantity] of others) {
    const before = most.get(name);
    if (!before || quantity.cmp(before) > 0) most.set(name, quantity);
  }
}

// src/placement/types.ts
var NO_OBJECTS = {
  priorityClasses: [],
  runtimeClasses: [],
  limitRanges: [],
  resourceQuotas: [],
  podDisruptionBudgets: [],
  namespaces: []
};
function namespaceOf({ metadata }) {
  return metadata?.namespace || "default";
}

// src/placement/limit-range.ts
function withLimitRangeDefaults(spec, namespace, objects) {
  let { containers = [], initContainers = [] } = spec;
  for (const item of itemsOf(namespace, objects)) {
    if (item.type !== "Container") continue;
    const defaults = defaultsOf(item);
    containers = containers.map((container) => withDefaults(container, defaults));
    initContainers = initContainers.map((container) => withDefaults(container, defaults));
  }
  return { ...spec, containers, ...spec.initContainers && { initContainers } };
}
function itemsOf(namespace, { limitRanges }) {
  return limitRanges.filter((range) => namespaceOf(range) === namespace).flatMap(({ spec }) => spec?.limits ?? []);
}
function defaultsOf({ default: given, defaultRequest, max, min }) {
  const limits = { ...max, ...given };
  return { limits, requests: { ...min, ...limits, ...defaultRequest } };
}
function withDefaults(container, { limits, requests }) {
  const { resources = {} } = container;
  const merged = { ...resources, limits: { ...limits, ...resources.limits }, requests: { ...requests, ...resources.requests } };
  return { ...container, resources: merged };
}
function requestProblem({ initContainers = [], containers = [] }) {
  const problems = Object.entries({ initContainers, containers }).flatMap(
    ([list, items]) => items.flatMap(({ resources }, index) => {
      const limits = read(resources?.limits);
      return [...read(resources?.requests)].flatMap(([name, request]) => {
        const limit = limits.get(name);
        if (limit === void 0 || request.cmp(limit) <= 0) return [];
        const field = `spec.${list}[${index}].resources.requests`;
        return [`${field}: Invalid value: "${request.toString()}": must be less than or equal to ${name} limit of ${limit.toString()}`];
      });
    })
  );
  return joined(problems);
}
function limitRangeProblem(pod, objects) {
  const problems = itemsOf(namespaceOf(pod), objects).flatMap((item) => {
    if (item.type === "Pod") return check(item, { requests: effectiveRequests(pod.spec), limits: effectiveLimits(pod.spec) });
    if (item.type !== "Container") return [];
    return containersOf(pod.spec).flatMap(
      ({ resources }) => check(item, { requests: read(resources?.requests), limits: read(resources?.limits) })
    );
  });
  return joined(problems);
}
function joined(problems) {
  return problems.length <= 1 ? problems[0] : `[${[...new Set(problems)].join(", ")}]`;
}
function check({ type, min, max, maxLimitRequestRatio }, amount2) {
  return [
    ...problemsOf(min, `minimum %s usage per ${type} is `, amount2, belowMinimum),
    ...problemsOf(max, `maximum %s usage per ${type} is `, amount2, aboveMaximum),
    ...problemsOf(maxLimitRequestRatio, `%s max limit to request ratio per ${type} is `, amount2, aboveRatio)
  ];
}
function problemsOf(bounds, start, { requests, limits }, breach) {
  return [...read(bounds)].flatMap(([name, bound]) => {
    const problem = breach(bound, requests.get(name), limits.get(name));
    return problem === void 0 ? [] : [start.replace("%s", () => name) + bound.toString() + problem];
  });
}
function belowMinimum(least, request, limit) {
  if (!request) return ".  No request is specified";
  if (request.cmp(least) < 0) return `, but request is ${request.toString()}`;
  return limit && limit.cmp(least) < 0 ? `, but limit is ${limit.toString()}` : void 0;
}
function aboveMaximum(most, request, limit) {
  if (!limit) return ".  No limit is specified";
  if (limit.cmp(most) > 0) return `, but limit is ${limit.toString()}`;
  return request && request.cmp(most) > 0 ? `, but request is ${request.toString()}` : void 0;
}
function aboveRatio(most, request, limit) {
  if (!request || request.sign() === 0) return ", but no request is specified or request is 0";
  if (!limit || limit.sign() === 0) return ", but no limit is specified or limit is 0";
  const ratio = Number(limit.milliValue()) / Number(request.milliValue());
  return ratio * 1e3 > Number(most.milliValue()) ? `, but provided ratio is ${ratio.toFixed(6)}` : void 0;
}

// src/placement/pod.ts
var HASH_LABEL = "controller-revision-hash";
function daemonPod(daemonSet, nodeName2, hash = "") {
  const { metadata = {}, spec = {} } = daemonSet.spec?.template ?? {};
  return {
    metadata: {
      name: `${daemonSet.metadata?.name ?? ""}-${nodeName2}`,
      namespace: namespaceOf(daemonSet),
      labels: { ...metadata.labels, ...hash !== "" && { [HASH_LABEL]: hash } }
    },
    spec: pinned({ ...spec, tolerations: daemonPodTolerations(spec) }, nodeName2)
  };
}
function pinned(spec, nodeName2) {
  const matchFields = [{ key: "metadata.name", operator: "In", values: [nodeName2] }];
  const required = { nodeSelectorTerms: [{ matchFields }] };
  const nodeAffinity2 = { ...spec.affinity?.nodeAffinity, requiredDuringSchedulingIgnoredDuringExecution: required };
  return { ...spec, affinity: { ...spec.affinity, nodeAffinity: nodeAffinity2 } };
}
function targetNode({ spec: { nodeName: nodeName2, affinity } }) {
  if (nodeName2) return nodeName2;
  const terms = affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution?.nodeSelectorTerms ?? [];
  const pin = terms.flatMap(({ matchFields = [] }) => matchFields).find(({ key, operator }) => key === "metadata.name" && operator === "In");
  return pin?.values?.length === 1 ? pin.values[0] : void 0;
}
function defaultPod(spec) {
  const requests = (container) => withRequests(spec.hostNetwork ? withHostPorts(container) : container);
  return {
    ...spec,
    ...spec.containers && { containers: spec.containers.map(requests) },
    ...spec.initContainers && { initContainers: spec.initContainers.map(requests) }
  };
}
function withRequests(container) {
  const { limits, requests } = container.resources ?? {};
  return limits ? { ...container, resources: { ...container.resources, limits, requests: { ...limits, ...requests } } } : container;
}
function withPodRequests(spec) {
  const { limits, requests } = spec.resources ?? {};
  if (!limits || Object.keys(limits).length === 0) return spec;
  const ofContainers = {};
  for (const [name, quantity] of containerSum(spec, "requests")) {
    if (isPodLevel(name) && !name.startsWith("hugepages-")) ofContainers[name] = quantity.toString();
  }
  const ofLimits = Object.fromEntries(Object.entries(limits).filter(([name]) => isPodLevel(name)));
  return { ...spec, resources: { ...spec.resources, limits, requests: { ...ofLimits, ...ofContainers, ...requests } } };
}

// src/placement/quota.ts
var ONE = parseQuantity("1");
var BASE2 = ["cpu", "memory", "ephemeral-storage"];
var REQUIRED = new Set(["cpu", "memory"].flatMap((name) => [name, `requests.${name}`, `limits.${name}`]));
function quotaProblem(pod, { resourceQuotas }, others) {
  const namespace = namespaceOf(pod);
  const quotas = resourceQuotas.filter((quota) => namespaceOf(quota) === namespace && isInScope(pod, quota));
  if (quotas.length === 0) return void 0;
  const counted2 = [...others].filter((other) => namespaceOf(other) === namespace);
  const requested = usage(pod);
  for (const quota of quotas) {
    const problem = missing(quota, pod) ?? exceeds(quota, requested, counted2);
    if (problem !== void 0) return problem;
  }
  return void 0;
}
function missing({ metadata: { name }, spec: { hard = {} } = {} }, { spec }) {
  const own = [...read(spec.resources?.requests).keys(), ...read(spec.resources?.limits).keys()];
  if (own.some(isPodLevel)) return void 0;
  const containers = containersOf(spec);
  const lacking = Object.keys(hard).filter((resource) => REQUIRED.has(resource)).sort().flatMap((resource) => {
    const [list, base] = resource.startsWith("limits.") ? ["limits", resource.slice(7)] : ["requests", resource.replace("requests.", "")];
    const names = containers.filter(({ resources }) => resources?.[list]?.[base] === void 0).map((container) => container.name ?? "");
    return names.length > 0 ? [`${resource} for: ${[...new Set(names)].sort().join(",")}`] : [];
  });
  return lacking.length > 0 ? `failed quota: ${name}: must specify ${lacking.join("; ")}` : void 0;
}
function exceeds(quota, requested, others) {
  const hard = read(quota.spec?.hard);
  const { name } = quota.metadata;
  const used = others.filter((other) => isInScope(other, quota)).map(usage);
  const exceeded = [...hard].flatMap(([resource, limited]) => {
    const more = requested.get(resource);
    if (!more) return [];
    const before = used.reduce((sum, one) => sum.add(one.get(resource) ?? Quantity.zero), Quantity.zero);
    return before.add(more).cmp(limited) > 0 ? [{ resource, more, before, limited }] : [];
  });
  if (exceeded.length === 0) return void 0;
  const list = (value) => exceeded.map((one) => `${one.resource}=${value(one).toString()}`).sort().join(",");
  return `exceeded quota: ${name}, requested: ${list((one) => one.more)}, used: ${list((one) => one.before)}, limited: ${list((one) => one.limited)}`;
}
function usage(pod) {
  const result = /* @__PURE__ */ new Map([["count/pods", ONE]]);
  if (pod.status?.phase === "Failed" || pod.status?.phase === "Succeeded") return result;
  result.set("pods", ONE);
  const [requests, limits] = [effectiveRequests(pod.spec), effectiveLimits(pod.spec)];
  for (const [name, quantity] of requests) {
    if (BASE2.includes(name) || name.startsWith("hugepages-")) result.set(name, quantity).set(`requests.${name}`, quantity);
    else if (isExtended(name)) result.set(`requests.${name}`, quantity);
  }
  for (const name of BASE2) {
    const limit = limits.get(name);
    if (limit) result.set(`limits.${name}`, limit);
  }
  return result;
}
function isInScope(pod, { spec: { scopes = [], scopeSelector } = {} }) {
  const named = scopes.map((scopeName) => ({ scopeName, operator: "Exists" }));
  return [...named, ...scopeSelector?.matchExpressions ?? []].every((requirement) => matchesScope(pod, requirement));
}
function matchesScope({ spec }, { scopeName, operator, values = [] }) {
  switch (scopeName) {
    case "Terminating":
      return spec.activeDeadlineSeconds !== void 0;
    case "NotTerminating":
      return spec.activeDeadlineSeconds === void 0;
    case "BestEffort":
      return isBestEffort({ spec });
    case "NotBestEffort":
      return !isBestEffort({ spec });
    case "CrossNamespacePodAffinity":
      return crossesNamespaces({ spec });
    case "PriorityClass":
      break;
    default:
      return false;
  }
  const name = spec.priorityClassName ?? "";
  if (operator === "Exists") return name !== "";
  if (operator === "DoesNotExist") return name === "";
  return values.includes(name) === (operator === "In");
}
function isBestEffort({ spec }) {
  const all = [...containersOf(spec), ...spec.resources ? [{ resources: spec.resources }] : []];
  return all.every(
    ({ resources }) => [resources?.requests, resources?.limits].every(
      (list) => [...read(list)].every(([name, quantity]) => name !== "cpu" && name !== "memory" || quantity.sign() === 0)
    )
  );
}
function crossesNamespaces({ spec: { affinity } }) {
  const terms = [affinity?.podAffinity, affinity?.podAntiAffinity].flatMap((one) => [
    ...one?.requiredDuringSchedulingIgnoredDuringExecution ?? [],
    ...(one?.preferredDuringSchedulingIgnoredDuringExecution ?? []).map(({ podAffinityTerm = {} }) => podAffinityTerm)
  ]);
  return terms.some(({ namespaces = [], namespaceSelector }) => namespaces.length > 0 || namespaceSelector !== void 0);
}

// src/placement/admission.ts
var SYSTEM_CLASSES = [
  { metadata: { name: "system-cluster-critical" }, value: 2e9 },
  { metadata: { name: "system-node-critical" }, value: 2000001e3 }
];
function admitPod(pod, objects, others) {
  const mutated = mutate(pod, objects);
  if (mutated.pod === void 0) return mutated;
  const forbidden2 = requestProblem(mutated.pod.spec) ?? limitRangeProblem(mutated.pod, objects) ?? quotaProblem(mutated.pod, objects, others);
  return forbidden2 === void 0 ? mutated : { forbidden: forbidden2 };
}
function mutate(pod, objects) {
  let spec = withLimitRangeDefaults(defaultPod(pod.spec), namespaceOf(pod), objects);
  const { priorityClassName } = spec;
  const priority = priorityOf(priorityClassName, objects);
  if (!priority) return { forbidden: `no PriorityClass with name ${priorityClassName} was found` };
  spec = { ...spec, ...priority, tolerations: withTolerationSeconds(spec.tolerations ?? []) };
  spec = withMatchLabelKeys(spec, pod.metadata.labels ?? {});
  const withClass = withRuntimeClass(spec, objects);
  if ("forbidden" in withClass) return withClass;
  return { pod: { ...pod, spec: stored(withClass) } };
}
function existingPod(pod, objects) {
  const spec = defaultPod(pod.spec);
  const priority = spec.priority === void 0 ? priorityOf(spec.priorityClassName, objects) : void 0;
  const tolerations = withTolerationSeconds(spec.tolerations ?? []);
  const withClass = spec.overhead ? void 0 : withRuntimeClass(spec, objects);
  const { overhead } = withClass && !("forbidden" in withClass) ? withClass : spec;
  return { ...pod, spec: withPodRequests({ ...spec, ...priority, tolerations, ...overhead && { overhead } }) };
}
function stored(spec) {
  const { containers = [], initContainers } = spec;
  const complete = {
    ...spec,
    containers: containers.map(withRequests),
    ...initContainers && { initContainers: initContainers.map(withRequests) }
  };
  return withPodRequests(complete);
}
function priorityOf(name, { priorityClasses }) {
  const found = name ? [...priorityClasses, ...SYSTEM_CLASSES].find(({ metadata: metadata2 }) => metadata2.name === name) : priorityClasses.filter(({ globalDefault }) => globalDefault).sort((a, b) => (a.value ?? 0) - (b.value ?? 0))[0];
  if (!found) return name ? void 0 : { priority: 0, preemptionPolicy: "PreemptLowerPriority" };
  const { metadata, value = 0, preemptionPolicy = "PreemptLowerPriority" } = found;
  return { priorityClassName: metadata.name, priority: value, preemptionPolicy };
}
var SECONDS = 300;
function withTolerationSeconds(tolerations) {
  const added = ["not-ready", "unreachable"].flatMap((name) => {
    const key = `node.kubernetes.io/${name}`;
    const isThere = tolerations.some((one) => (!one.key || one.key === key) && (!one.effect || one.effect === "NoExecute"));
    return isThere ? [] : [{ key, operator: "Exists", effect: "NoExecute", tolerationSeconds: SECONDS }];
  });
  return [...tolerations, ...added];
}
function withMatchLabelKeys(spec, labels) {
  const { affinity } = spec;
  const withKeys = (affinities) => {
    const terms = affinities?.requiredDuringSchedulingIgnoredDuringExecution;
    return terms && { ...affinities, requiredDuringSchedulingIgnoredDuringExecution: terms.map((term) => withKeysOf(term, labels)) };
  };
  const [podAffinity, podAntiAffinity] = [withKeys(affinity?.podAffinity), withKeys(affinity?.podAntiAffinity)];
  if (!podAffinity && !podAntiAffinity) return spec;
  return { ...spec, affinity: { ...affinity, ...podAffinity && { podAffinity }, ...podAntiAffinity && { podAntiAffinity } } };
}
function withKeysOf(term, labels) {
  const { labelSelector, matchLabelKeys = [], mismatchLabelKeys = [] } = term;
  if (!labelSelector || matchLabelKeys.length + mismatchLabelKeys.length === 0) return term;
  const require2 = (keys, operator) => keys.filter((key) => Object.hasOwn(labels, key)).map((key) => ({ key, operator, values: [labels[key]] }));
  const added = [...require2(matchLabelKeys, "In"), ...require2(mismatchLabelKeys, "NotIn")];
  return { ...term, labelSelector: { ...labelSelector, matchExpressions: [...labelSelector.matchExpressions ?? [], ...added] } };
}
function withRuntimeClass(spec, { runtimeClasses }) {
  const { runtimeClassName } = spec;
  if (runtimeClassName === void 0) {
    return spec.overhead ? forbidden("Pod Overhead set without corresponding RuntimeClass defined Overhead") : spec;
  }
  const found = runtimeClasses.find(({ metadata }) => metadata.name === runtimeClassName);
  if (!found) return forbidden(`RuntimeClass "${runtimeClassName}" not found`);
  const podFixed = found.overhead?.podFixed;
  if (!isSameOverhead(spec, podFixed)) {
    return forbidden(
      podFixed ? "Pod's Overhead doesn't match RuntimeClass's defined Overhead" : "Pod Overhead set without corresponding RuntimeClass defined Overhead"
    );
  }
  const scheduled = withScheduling(spec, found);
  return "forbidden" in scheduled || !podFixed ? scheduled : { ...scheduled, overhead: podFixed };
}
function forbidden(reason) {
  return { forbidden: `pod rejected: ${reason}` };
}
function isSameOverhead({ overhead }, podFixed) {
  if (!overhead || podFixed && Object.keys(overhead).length === 0) return true;
  const [own, fixed] = [read(overhead), read(podFixed)];
  return podFixed !== void 0 && own.size === fixed.size && [...own].every(([name, quantity]) => fixed.get(name)?.cmp(quantity) === 0);
}
function withScheduling(spec, { scheduling }) {
  if (!scheduling) return spec;
  const { nodeSelector: own = {}, tolerations = [] } = spec;
  const wanted = scheduling.nodeSelector ?? {};
  for (const [key, value] of Object.entries(wanted)) {
    if (Object.hasOwn(own, key) && own[key] !== value) {
      return { forbidden: `conflict: runtimeClass.scheduling.nodeSelector[${key}] = ${value}; pod.spec.nodeSelector[${key}] = ${own[key]}` };
    }
  }
  return {
    ...spec,
    nodeSelector: { ...own, ...wanted },
    tolerations: mergeTolerations([...tolerations, ...scheduling.tolerations ?? []])
  };
}
function mergeTolerations(all) {
  const merged = [];
  for (const [index, one] of all.entries()) {
    if (merged.some((other) => isSuperset(other, one))) continue;
    if (all.slice(index + 1).some((other) => !isEqual(one, other) && isSuperset(other, one))) continue;
    merged.push(one);
  }
  return merged;
}
function isSuperset(all, one) {
  if (isEqual(all, one)) return true;
  if ((one.key ?? "") !== (all.key ?? "") && (all.key || all.operator !== "Exists")) return false;
  if (all.effect && one.effect !== all.effect) return false;
  if (all.effect === "NoExecute" && all.tolerationSeconds !== void 0) {
    if (one.tolerationSeconds === void 0 || one.tolerationSeconds > all.tolerationSeconds) return false;
  }
  if (all.operator === "Exists") return true;
  return (!all.operator || all.operator === "Equal") && one.operator === "Equal" && (one.value ?? "") === (all.value ?? "");
}
function isEqual(a, b) {
  return matchToleration(a, b) && a.tolerationSeconds === b.tolerationSeconds;
}

// src/placement/affinity.ts
var RequiredNodeAffinity = class {
  #selector;
  /** undefined: no required node affinity, which selects every node. */
  #terms;
  constructor({ nodeSelector, affinity }) {
    this.#selector = Object.entries(nodeSelector ?? {});
    const required = affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution;
    this.#terms = required && (required.nodeSelectorTerms ?? []).flatMap((term) => parseTerm(term) ?? []);
  }
  matches(node) {
    return this.matchesSelector(node) && this.matchesAffinity(node);
  }
  matchesSelector({ metadata: { labels = {} } }) {
    return this.#selector.every(([key, value]) => Object.hasOwn(labels, key) && labels[key] === value);
  }
  /** Terms are alternatives; all of a term must hold. */
  matchesAffinity({ metadata: { name, labels = {} } }) {
    if (!this.#terms) return true;
    return this.#terms.some(
      (term) => term.labels.every((requirement) => requirement.matches(labels)) && (name === "" || matchesFields(term.fields, name))
    );
  }
  /** What is asked of single labels. */
  labelRequirements() {
    const selected = this.#selector.map(([key, value]) => ({
      key,
      matches: (labels) => Object.hasOwn(labels, key) && labels[key] === value
    }));
    return [...selected, ...(this.#terms ?? []).flatMap(({ labels }) => labels)];
  }
  /** Names of nodes that are asked for, or excepted. */
  nodeNames() {
    return (this.#terms ?? []).flatMap(({ fields }) => fields.map(({ value }) => value));
  }
};
function parseTerm({ matchExpressions = [], matchFields = [] }) {
  if (matchExpressions.length + matchFields.length === 0) return void 0;
  const labels = matchExpressions.map(
    ({ key = "", operator = "", values }) => operator === "=" ? void 0 : Requirement.of(key, operator, values)
  );
  const fields = matchFields.map(parseField);
  return areDefined(labels) && areDefined(fields) ? { labels, fields } : void 0;
}
function parseField({ key = "", operator = "", values = [] }) {
  if (operator !== "In" && operator !== "NotIn" || values.length !== 1) return void 0;
  return { key, value: values[0], isEqual: operator === "In" };
}
function areDefined(values) {
  return values.every((value) => value !== void 0);
}
function matchesFields(fields, name) {
  return fields.every(({ key, value, isEqual: isEqual2 }) => (key === "metadata.name" ? name : "") === value === isEqual2);
}

// src/placement/filters/pod-topology-spread.ts
var MISSING_LABEL = "node(s) didn't match pod topology spread constraints (missing required label)";
function podTopologySpread(pod, snapshot) {
  const constraints = spreadConstraints(pod);
  if (constraints.length === 0) return void 0;
  const affinity = new RequiredNodeAffinity(pod.pod.spec);
  const domains = constraints.map(() => /* @__PURE__ */ new Map());
  const countsFor = (node) => constraints.some(({ topologyKey }) => !Object.hasOwn(node.labels, topologyKey)) ? [] : constraints.flatMap((constraint, index) => includes(constraint, pod, node, affinity) ? [index] : []);
  const add2 = (index, node, number) => {
    const value = node.labels[constraints[index].topologyKey];
    domains[index].set(value, (domains[index].get(value) ?? 0) + number);
  };
  for (const node of snapshot.nodes.values()) {
    for (const index of countsFor(node)) add2(index, node, matching(node, constraints[index].selector, pod.namespace));
  }
  const selfMatches = constraints.map(({ selector }) => selector.matches(pod.labels) ? 1 : 0);
  return {
    check(node) {
      for (const [index, { topologyKey, maxSkew, minDomains }] of constraints.entries()) {
        if (!Object.hasOwn(node.labels, topologyKey)) return status("UnschedulableAndUnresolvable", MISSING_LABEL);
        const counts3 = domains[index];
        const least = counts3.size < minDomains ? 0 : Math.min(...counts3.values());
        const skew = (counts3.get(node.labels[topologyKey]) ?? 0) + selfMatches[index] - least;
        if (skew > maxSkew) return status("Unschedulable", "node(s) didn't match pod topology spread constraints");
      }
      return void 0;
    },
    count(other, node, delta) {
      if (other.namespace !== pod.namespace) return;
      for (const index of countsFor(node)) if (constraints[index].selector.matches(other.labels)) add2(index, node, delta);
    }
  };
}
function spreadConstraints({ pod: { spec }, labels }) {
  return (spec.topologySpreadConstraints ?? []).filter(({ whenUnsatisfiable }) => whenUnsatisfiable === "DoNotSchedule").map((constraint) => ({
    topologyKey: constraint.topologyKey ?? "",
    maxSkew: constraint.maxSkew ?? 0,
    minDomains: constraint.minDomains ?? 1,
    selector: selectorOf(constraint, labels),
    honorsAffinity: constraint.nodeAffinityPolicy !== "Ignore",
    honorsTaints: constraint.nodeTaintsPolicy === "Honor"
  }));
}
function selectorOf({ labelSelector, matchLabelKeys = [] }, labels) {
  const selector = labelSelectorAsSelector(labelSelector) ?? Selector.nothing;
  const keys = matchLabelKeys.filter((key) => Object.hasOwn(labels, key));
  if (keys.length === 0 || !selector.requirements) return selector;
  return new Selector([...keys.flatMap((key) => Requirement.of(key, "=", [labels[key]]) ?? []), ...selector.requirements]);
}
function includes({ honorsAffinity, honorsTaints }, { pod: { spec } }, { node }, affinity) {
  if (honorsAffinity && !affinity.matches(node)) return false;
  return !honorsTaints || toleratesAll(spec.tolerations ?? [], node.spec?.taints ?? []);
}
function matching({ pods }, selector, namespace) {
  if (!selector.requirements || selector.requirements.length === 0) return 0;
  let number = 0;
  for (const pod of pods) if (!pod.terminating && pod.namespace === namespace && selector.matches(pod.labels)) number++;
  return number;
}
function status(code, reason) {
  return { plugin: "PodTopologySpread", code, reasons: [reason] };
}

// src/placement/classes.ts
var HOSTNAME = "kubernetes.io/hostname";
var NONE = [];
function classify(snapshot, daemons) {
  const signature = new Signature(snapshot, daemons);
  const classes = /* @__PURE__ */ new Map();
  for (const node of snapshot.nodes.values()) addTo(classes, signature.of(node), node);
  return [...classes.values()].map((nodes) => ({ nodes }));
}
var Signature = class {
  #names;
  #probes;
  #topologyKeys;
  #resources;
  #daemons;
  #taints = /* @__PURE__ */ new Map();
  #knownAmounts = /* @__PURE__ */ new Map();
  /** Then only that there is one matters: what pods want of a host they want of the one node. */
  #hasUniqueHostnames;
  constructor(snapshot, daemons) {
    this.#daemons = daemons;
    this.#names = new Set(daemons.flatMap(({ eligibility }) => [eligibility.nodeName, ...eligibility.affinity.nodeNames()]));
    const requirements = daemons.flatMap(({ eligibility, selected }) => [
      ...eligibility.affinity.labelRequirements(),
      ...selected.labelRequirements()
    ]);
    const byKey = /* @__PURE__ */ new Map();
    for (const requirement of requirements) addTo(byKey, requirement.key, requirement);
    this.#probes = [...byKey].map(([key, list]) => new LabelProbe(key, list));
    this.#topologyKeys = topologyKeys(snapshot, daemons);
    this.#hasUniqueHostnames = hasUniqueHostnames(snapshot);
    this.#resources = [.../* @__PURE__ */ new Set(["pods", ...daemons.flatMap(({ pod }) => [...pod.requests.keys()])])];
  }
  of({ name, node, labels, allocatable: allocatable2, pods }) {
    const parts = [this.#names.has(name) ? JSON.stringify(name) : "", ...this.#probes.map((probe) => probe.of(labels))];
    for (const key of this.#topologyKeys) {
      const isPresence = key === HOSTNAME && this.#hasUniqueHostnames;
      parts.push(isPresence ? String(Object.hasOwn(labels, key)) : JSON.stringify(labels[key] ?? null));
    }
    parts.push(this.#amounts(allocatable2));
    for (const taint of node.spec?.taints ?? NONE) {
      const part = this.#taint(taint);
      if (part !== "") parts.push(JSON.stringify(part));
    }
    if (pods.size > 0) parts.push(...[...pods].sort(byImportance).map(shapeOf));
    return parts.join("\n");
  }
  /** Nodes of one shape share their amounts. */
  #amounts(allocatable2) {
    let text = this.#knownAmounts.get(allocatable2);
    if (text === void 0) {
      text = this.#resources.map((resource) => allocatable2.get(resource) ?? 0).join(" ");
      this.#knownAmounts.set(allocatable2, text);
    }
    return text;
  }
  /** Empty where it keeps no pod away. */
  #taint(taint) {
    if (!repels(taint)) return "";
    const text = `${taint.key}=${taint.value ?? ""}:${taint.effect}`;
    let part = this.#taints.get(text);
    if (part === void 0) {
      const isTolerated = this.#daemons.every(
        ({ eligibility, pod }) => tolerationOf(eligibility.tolerations, taint) !== void 0 && tolerationOf(pod.pod.spec.tolerations ?? [], taint) !== void 0
      );
      part = isTolerated ? "" : text;
      this.#taints.set(text, part);
    }
    return part;
  }
};
function hasUniqueHostnames({ nodes }) {
  const hostnames = [...nodes.values()].flatMap(({ labels }) => labels[HOSTNAME] ?? []);
  return new Set(hostnames).size === hostnames.length;
}
var LabelProbe = class {
  #key;
  #requirements;
  #known = /* @__PURE__ */ new Map();
  constructor(key, requirements) {
    this.#key = key;
    this.#requirements = requirements;
  }
  of(labels) {
    const value = Object.hasOwn(labels, this.#key) ? labels[this.#key] : void 0;
    let answer = this.#known.get(value);
    if (answer === void 0) {
      answer = this.#requirements.map((requirement) => requirement.matches(labels) ? "1" : "0").join("");
      this.#known.set(value, answer);
    }
    return answer;
  }
};
function topologyKeys(snapshot, daemons) {
  const keys = /* @__PURE__ */ new Set();
  for (const { pod } of daemons) {
    for (const { topologyKey } of [...pod.affinity, ...pod.antiAffinity, ...spreadConstraints(pod)]) keys.add(topologyKey);
  }
  for (const { pods } of snapshot.refusing) for (const pod of pods) for (const { topologyKey } of pod.antiAffinity) keys.add(topologyKey);
  return [...keys];
}
function shapeOf({ namespace, labels, priority, requests, terminating, pod: { spec } }) {
  const { affinity, volumes } = spec;
  const ports = containersOf(spec).map((one) => one.ports);
  const antiAffinity = affinity?.podAntiAffinity?.requiredDuringSchedulingIgnoredDuringExecution;
  return JSON.stringify([namespace, labels, priority, [...requests], terminating, ports, volumes, antiAffinity]);
}
function byImportance(a, b) {
  return b.priority - a.priority || (a.startTime === b.startTime ? 0 : a.startTime - b.startTime);
}

// src/placement/controller/burst.ts
var BURST_REPLICAS = 250;

// src/placement/controller/counts.ts
function counts2({ spec = {} }, desired) {
  const { type, rollingUpdate: rollingUpdate2 } = spec.updateStrategy ?? {};
  if (type !== "RollingUpdate" || !rollingUpdate2) return { maxUnavailable: 0, maxSurge: 0 };
  const { maxUnavailable = 1, maxSurge = 0 } = rollingUpdate2;
  return { maxUnavailable: scaled(maxUnavailable, desired), maxSurge: scaled(maxSurge, desired) };
}
function effectiveCounts(daemonSet, desired) {
  const given = counts2(daemonSet, desired);
  return desired > 0 && given.maxUnavailable === 0 && given.maxSurge === 0 ? { ...given, maxUnavailable: 1 } : given;
}
function scaled(value, desired) {
  return getScaledValueFromIntOrPercent(value, desired, true) ?? 0;
}

// src/placement/eligibility.ts
var RUN = { shouldRun: true, shouldContinueRunning: true };
var STAY = { shouldRun: false, shouldContinueRunning: true };
var GO = { shouldRun: false, shouldContinueRunning: false };
var Eligibility = class {
  affinity;
  tolerations;
  nodeName;
  #comparisons;
  /** @param comparisons Feature gate TaintTolerationComparisonOperators: off by default in every version. */
  constructor(daemonSet, comparisons = false) {
    const spec = daemonSet.spec?.template?.spec ?? {};
    this.affinity = new RequiredNodeAffinity(spec);
    this.tolerations = daemonPodTolerations(spec);
    this.nodeName = spec.nodeName ?? "";
    this.#comparisons = comparisons;
  }
  decide(node) {
    if (this.nodeName !== "" && this.nodeName !== node.metadata.name) return GO;
    if (!this.affinity.matches(node)) return GO;
    let decision = RUN;
    for (const taint of node.spec?.taints ?? []) {
      if (!repels(taint) || this.#tolerates(taint)) continue;
      if (taint.effect === "NoExecute") return GO;
      decision = STAY;
    }
    return decision;
  }
  /** All that hold, in the order in which the controller asks; none where a pod should run. */
  reasons(node) {
    const reasons = [];
    if (this.nodeName !== "" && this.nodeName !== node.metadata.name) reasons.push({ kind: "nodeName" });
    if (!this.affinity.matchesSelector(node)) reasons.push({ kind: "nodeSelector" });
    if (!this.affinity.matchesAffinity(node)) reasons.push({ kind: "nodeAffinity" });
    for (const taint of node.spec?.taints ?? []) {
      if (repels(taint) && !this.#tolerates(taint)) reasons.push({ kind: "taint", taint });
    }
    return reasons;
  }
  /** Every taint of the node, those that are no reason, too. */
  taints(node) {
    return (node.spec?.taints ?? []).map((taint) => ({ taint, by: tolerationOf(this.tolerations, taint, this.#comparisons) }));
  }
  #tolerates(taint) {
    return tolerationOf(this.tolerations, taint, this.#comparisons) !== void 0;
  }
};

// src/placement/host-ports.ts
var EVERY = "0.0.0.0";
function hostPorts({ containers = [], initContainers = [] }) {
  return [...initContainers.filter(isSidecar), ...containers].flatMap(
    ({ ports = [] }) => ports.flatMap(
      ({ hostIP, protocol, hostPort = 0 }) => hostPort > 0 ? [{ ip: hostIP || EVERY, protocol: protocol || "TCP", port: hostPort }] : []
    )
  );
}
function portKey({ ip, protocol, port }) {
  return `${ip} ${protocol} ${port}`;
}
function conflict(a, b) {
  return a.port === b.port && a.protocol === b.protocol && (a.ip === b.ip || a.ip === EVERY || b.ip === EVERY);
}

// src/placement/node-info.ts
var PodInfo = class {
  /**
   * @param pod As the API server has it: admitted.
   * @param like A pod that differs from it in its node alone.
   */
  constructor(pod, like) {
    this.pod = pod;
    this.namespace = namespaceOf(pod);
    this.labels = pod.metadata.labels ?? {};
    this.priority = pod.spec.priority ?? 0;
    const started = pod.status?.startTime === void 0 ? NaN : Date.parse(pod.status.startTime);
    this.startTime = Number.isNaN(started) ? Infinity : started;
    this.terminating = pod.metadata.deletionTimestamp !== void 0;
    this.#requests = like?.requests;
    this.#hostPorts = like?.hostPorts;
    this.#affinity = like?.affinity;
    this.#antiAffinity = like?.antiAffinity;
  }
  pod;
  namespace;
  labels;
  priority;
  /** Milliseconds since 1970; a pod that has not started is the youngest. */
  startTime;
  /** It is being deleted. */
  terminating;
  #requests;
  #hostPorts;
  #affinity;
  #antiAffinity;
  get requests() {
    return this.#requests ??= podRequests(this.pod.spec);
  }
  get hostPorts() {
    return this.#hostPorts ??= hostPorts(this.pod.spec);
  }
  get affinity() {
    return this.#affinity ??= this.#terms(this.pod.spec.affinity?.podAffinity?.requiredDuringSchedulingIgnoredDuringExecution);
  }
  get antiAffinity() {
    return this.#antiAffinity ??= this.#terms(this.pod.spec.affinity?.podAntiAffinity?.requiredDuringSchedulingIgnoredDuringExecution);
  }
  #terms(terms = []) {
    return terms.map(({ topologyKey = "", labelSelector, namespaces = [], namespaceSelector }) => ({
      topologyKey,
      selector: labelSelectorAsSelector(labelSelector) ?? Selector.nothing,
      // Without any namespaces it is the pod's own.
      namespaces: new Set(namespaces.length === 0 && namespaceSelector === void 0 ? [this.namespace] : namespaces),
      namespaceSelector: labelSelectorAsSelector(namespaceSelector) ?? Selector.nothing
    }));
  }
};
var NodeInfo = class {
  /** @param refusing Where the node adds itself when a pod with required anti-affinity comes to it. */
  constructor(node, refusing) {
    this.node = node;
    this.allocatable = allocatable(node);
    this.#refusing = refusing;
  }
  node;
  allocatable;
  pods = /* @__PURE__ */ new Set();
  requested = /* @__PURE__ */ new Map();
  /** As the scheduler keeps them: where two pods have the same one, it is free as soon as one of them goes. */
  usedPorts = /* @__PURE__ */ new Map();
  #refusing;
  get name() {
    return this.node.metadata.name;
  }
  get labels() {
    return this.node.metadata.labels ?? {};
  }
  add(pod) {
    this.pods.add(pod);
    if (pod.antiAffinity.length > 0) this.#refusing?.add(this);
    for (const [name, value] of pod.requests) this.requested.set(name, (this.requested.get(name) ?? 0) + value);
    for (const port of pod.hostPorts) this.usedPorts.set(portKey(port), port);
  }
  remove(pod) {
    if (!this.pods.delete(pod)) return;
    for (const [name, value] of pod.requests) this.requested.set(name, (this.requested.get(name) ?? 0) - value);
    for (const port of pod.hostPorts) this.usedPorts.delete(portKey(port));
  }
  /** Back to these pods. */
  reset(pods) {
    this.pods.clear();
    this.requested.clear();
    this.usedPorts.clear();
    for (const pod of pods) this.add(pod);
  }
};
var Snapshot = class {
  nodes = /* @__PURE__ */ new Map();
  /** Nodes that have, or had, pods with required anti-affinity. */
  refusing = /* @__PURE__ */ new Set();
  #namespaces;
  constructor(nodes, namespaces = []) {
    for (const node of nodes) this.setNode(node);
    this.#namespaces = new Map(namespaces.map(({ metadata }) => [metadata.name, metadata.labels ?? {}]));
  }
  /** Adds the node, or replaces it with its pods kept. */
  setNode(node) {
    const info = new NodeInfo(node, this.refusing);
    const before = this.nodes.get(info.name);
    for (const pod of before?.pods ?? []) info.add(pod);
    if (before) this.refusing.delete(before);
    this.nodes.set(info.name, info);
    return info;
  }
  removeNode(name) {
    const info = this.nodes.get(name);
    if (!info) return;
    this.nodes.delete(name);
    this.refusing.delete(info);
  }
  /** A namespace that is not given has the one label that every namespace has. */
  namespaceLabels(name) {
    return this.#namespaces.get(name) ?? { "kubernetes.io/metadata.name": name };
  }
  /** Whether the term means the pod. */
  matches({ namespaces, namespaceSelector, selector }, pod) {
    if (!namespaces.has(pod.namespace) && !namespaceSelector.matches(this.namespaceLabels(pod.namespace))) return false;
    return selector.matches(pod.labels);
  }
};

// src/placement/daemon.ts
function daemonOf(given, objects = NO_OBJECTS) {
  const daemonSet = defaultDaemonSet(given, NEWEST);
  const posted = daemonPod(daemonSet, "");
  const { pod = posted, forbidden: forbidden2 } = mutate(posted, objects);
  const selected = new RequiredNodeAffinity({ ...pod.spec.nodeSelector && { nodeSelector: pod.spec.nodeSelector } });
  return { daemonSet, eligibility: new Eligibility(daemonSet), pod: new PodInfo(pod), selected, forbidden: forbidden2 };
}

// src/placement/filters/inter-pod-affinity.ts
var Topology = class {
  #counts = /* @__PURE__ */ new Map();
  add({ labels }, key, delta) {
    if (!Object.hasOwn(labels, key)) return;
    const values = this.#counts.get(key) ?? /* @__PURE__ */ new Map();
    const sum = (values.get(labels[key]) ?? 0) + delta;
    if (sum === 0) values.delete(labels[key]);
    else values.set(labels[key], sum);
    this.#counts.set(key, values);
  }
  has({ labels }, key) {
    return Object.hasOwn(labels, key) && (this.#counts.get(key)?.get(labels[key]) ?? 0) > 0;
  }
  /** Whether there is no match on any node that has the label. */
  get isEmpty() {
    for (const values of this.#counts.values()) if (values.size > 0) return false;
    return true;
  }
  hasAny(node) {
    for (const key of this.#counts.keys()) if (this.has(node, key)) return true;
    return false;
  }
};
function interPodAffinity(pod, snapshot, always = false) {
  const { affinity, antiAffinity } = pod;
  const [wanted, unwanted, refusing] = [new Topology(), new Topology(), new Topology()];
  const count = (other, node, delta) => {
    if (matchesAll(affinity, other, snapshot)) {
      for (const { topologyKey } of affinity) wanted.add(node, topologyKey, delta);
    }
    for (const term of antiAffinity) if (snapshot.matches(term, other)) unwanted.add(node, term.topologyKey, delta);
    for (const term of other.antiAffinity) if (snapshot.matches(term, pod)) refusing.add(node, term.topologyKey, delta);
  };
  const hasTerms = affinity.length + antiAffinity.length > 0;
  let refuses = false;
  for (const node of hasTerms ? snapshot.nodes.values() : snapshot.refusing) {
    for (const other of node.pods) {
      if (other.antiAffinity.length > 0) refuses = true;
      if (hasTerms || other.antiAffinity.length > 0) count(other, node, 1);
    }
  }
  if (!hasTerms && !refuses && !always) return void 0;
  const isSatisfied = (node) => {
    if (affinity.some(({ topologyKey }) => !Object.hasOwn(node.labels, topologyKey))) return false;
    if (affinity.every(({ topologyKey }) => wanted.has(node, topologyKey))) return true;
    return wanted.isEmpty && matchesAll(affinity, pod, snapshot);
  };
  return {
    check(node) {
      if (affinity.length > 0 && !isSatisfied(node))
        return status2("UnschedulableAndUnresolvable", "node(s) didn't match pod affinity rules");
      if (antiAffinity.some(({ topologyKey }) => unwanted.has(node, topologyKey))) {
        return status2("Unschedulable", "node(s) didn't match pod anti-affinity rules");
      }
      if (refusing.hasAny(node)) return status2("Unschedulable", "node(s) didn't satisfy existing pods anti-affinity rules");
      return void 0;
    },
    count
  };
}
function matchesAll(terms, pod, snapshot) {
  return terms.length > 0 && terms.every((term) => snapshot.matches(term, pod));
}
function status2(code, reason) {
  return { plugin: "InterPodAffinity", code, reasons: [reason] };
}

// src/placement/filters/nodes.ts
function nodeName({ pod: { spec } }) {
  const status3 = unresolvable("NodeName", "node(s) didn't match the requested node name");
  return { check: (node) => !spec.nodeName || spec.nodeName === node.name ? void 0 : status3 };
}
function nodeUnschedulable({ pod: { spec } }) {
  const status3 = unresolvable("NodeUnschedulable", "node(s) were unschedulable");
  const taint = { key: "node.kubernetes.io/unschedulable", effect: "NoSchedule" };
  const tolerates = tolerationOf(spec.tolerations ?? [], taint) !== void 0;
  return { check: ({ node }) => !node.spec?.unschedulable || tolerates ? void 0 : status3 };
}
function taintToleration({ pod: { spec } }) {
  const status3 = unresolvable("TaintToleration", "node(s) had untolerated taint(s)");
  const { tolerations = [] } = spec;
  return { check: ({ node }) => toleratesAll(tolerations, node.spec?.taints ?? []) ? void 0 : status3 };
}
function nodeAffinity({ pod: { spec } }) {
  const status3 = unresolvable("NodeAffinity", "node(s) didn't match Pod's node affinity/selector");
  const affinity = new RequiredNodeAffinity(spec);
  return { check: ({ node }) => affinity.matches(node) ? void 0 : status3 };
}
function unresolvable(plugin, reason) {
  return { plugin, code: "UnschedulableAndUnresolvable", reasons: [reason] };
}

// src/placement/filters/resources.ts
function nodePorts({ hostPorts: hostPorts2 }) {
  if (hostPorts2.length === 0) return void 0;
  const status3 = {
    plugin: "NodePorts",
    code: "Unschedulable",
    reasons: ["node(s) didn't have free ports for the requested pod ports"]
  };
  return {
    check: ({ usedPorts, pods }) => [...usedPorts.values()].some((used) => hostPorts2.some((port) => conflict(port, used))) ? { ...status3, takenPorts: takenPorts(hostPorts2, pods) } : void 0
  };
}
function takenPorts(wanted, pods) {
  return [...pods].flatMap(
    (holder) => wanted.flatMap((port) => holder.hostPorts.some((used) => conflict(port, used)) ? [{ port, holder }] : [])
  );
}
var BASE3 = ["cpu", "memory", "ephemeral-storage"];
function insufficient({ requests }, { allocatable: allocatable2, requested, pods }) {
  const result = [];
  const most = allocatable2.get("pods") ?? 0;
  if (pods.size + 1 > most) result.push({ resource: "pods", requested: 1, used: pods.size, capacity: most, unresolvable: false });
  const others = [...requests.keys()].filter((name) => !BASE3.includes(name)).sort();
  for (const resource of [...BASE3, ...others]) {
    const request = requests.get(resource) ?? 0;
    if (request === 0) continue;
    const [capacity, used] = [allocatable2.get(resource) ?? 0, requested.get(resource) ?? 0];
    if (request > capacity - used) result.push({ resource, requested: request, used, capacity, unresolvable: request > capacity });
  }
  return result;
}
function nodeResourcesFit(pod) {
  return {
    check(node) {
      const lacking = insufficient(pod, node);
      if (lacking.length === 0) return void 0;
      return {
        plugin: "NodeResourcesFit",
        code: lacking.some(({ unresolvable: unresolvable2 }) => unresolvable2) ? "UnschedulableAndUnresolvable" : "Unschedulable",
        insufficient: lacking,
        reasons: lacking.map(({ resource }) => resource === "pods" ? "Too many pods" : `Insufficient ${resource}`)
      };
    }
  };
}

// src/placement/filters/volume-restrictions.ts
function volumeRestrictions({ pod }) {
  if (!pod.spec.volumes?.some(isRestricted)) return void 0;
  const status3 = { plugin: "VolumeRestrictions", code: "Unschedulable", reasons: ["node(s) had no available disk"] };
  return { check: ({ pods }) => [...pods].some((other) => sharesDisk({ pod }, other)) ? status3 : void 0 };
}
function sharesDisk(a, b) {
  return (a.pod.spec.volumes ?? []).some((volume) => (b.pod.spec.volumes ?? []).some((other) => conflicts(volume, other)));
}
function isRestricted({ gcePersistentDisk, awsElasticBlockStore, iscsi, rbd }) {
  return [gcePersistentDisk, awsElasticBlockStore, iscsi, rbd].some((source) => source !== void 0);
}
function conflicts(a, b) {
  const [gce, otherGce] = [a.gcePersistentDisk, b.gcePersistentDisk];
  if (gce && otherGce && gce.pdName === otherGce.pdName && !(gce.readOnly && otherGce.readOnly)) return true;
  const [ebs, otherEbs] = [a.awsElasticBlockStore, b.awsElasticBlockStore];
  if (ebs && otherEbs && ebs.volumeID === otherEbs.volumeID) return true;
  const [iscsi, otherIscsi] = [a.iscsi, b.iscsi];
  if (iscsi && otherIscsi && iscsi.iqn === otherIscsi.iqn && !(iscsi.readOnly && otherIscsi.readOnly)) return true;
  const [rbd, otherRbd] = [a.rbd, b.rbd];
  if (!rbd || !otherRbd || rbd.readOnly && otherRbd.readOnly) return false;
  const isSameImage = (rbd.pool || "rbd") === (otherRbd.pool || "rbd") && rbd.image === otherRbd.image;
  return isSameImage && (rbd.monitors ?? []).some((monitor) => otherRbd.monitors?.includes(monitor));
}

// src/placement/filters/index.ts
var FILTERS = [
  nodeName,
  nodeUnschedulable,
  taintToleration,
  nodeAffinity,
  nodePorts,
  nodeResourcesFit,
  volumeRestrictions,
  podTopologySpread,
  interPodAffinity
];
var OF_ONE_NODE = /* @__PURE__ */ new Set([nodeAffinity, podTopologySpread]);
function sharedFilters(pod, snapshot) {
  const shared = /* @__PURE__ */ new Map();
  for (const filter of FILTERS) {
    const found = OF_ONE_NODE.has(filter) ? void 0 : filter === interPodAffinity ? interPodAffinity(pod, snapshot, true) : filter(pod, snapshot);
    if (found) shared.set(filter, found);
  }
  return shared;
}
var PodFilters = class {
  #filters;
  #nominated;
  /**
   * @param nominated Pods of no less priority that are about to come to the one node that is asked for.
   * @param like Filters of a pod that differs from it in its node alone: what does not ask for that is taken from them.
   */
  constructor(pod, snapshot, nominated = [], like) {
    this.#filters = FILTERS.flatMap((filter) => like?.get(filter) ?? (like && !OF_ONE_NODE.has(filter) ? [] : filter(pod, snapshot) ?? []));
    this.#nominated = nominated;
  }
  /** What the scheduler stops at; undefined where the pod fits, with the nominated pods and without them. */
  first(node) {
    if (this.#nominated.length === 0) return this.#first(node);
    for (const pod of this.#nominated) this.move(pod, node, 1);
    const status3 = this.#first(node);
    for (const pod of this.#nominated) this.move(pod, node, -1);
    return status3 ?? this.#first(node);
  }
  #first(node) {
    for (const filter of this.#filters) {
      const status3 = filter.check(node);
      if (status3) return status3;
    }
    return void 0;
  }
  /** Each filter that refuses the node by itself. */
  all(node) {
    return this.#filters.flatMap((filter) => filter.check(node) ?? []);
  }
  /** Adds a pod to the node or takes it away, in imagination. */
  move(pod, node, delta) {
    if (delta === 1) node.add(pod);
    else node.remove(pod);
    for (const filter of this.#filters) filter.count?.(pod, node, delta);
  }
};

// src/placement/preemption.ts
var NO_VICTIMS = {
  plugin: "DefaultPreemption",
  code: "UnschedulableAndUnresolvable",
  reasons: ["No preemption victims found for incoming pod"]
};
function selectVictims(pod, node, filters, budgets) {
  const candidates = [...node.pods].filter(({ priority }) => priority < pod.priority);
  if (candidates.length === 0) return NO_VICTIMS;
  const move = (other, delta) => filters.move(other, node, delta);
  for (const candidate of candidates) move(candidate, -1);
  const status3 = filters.first(node);
  if (status3) {
    for (const candidate of candidates) move(candidate, 1);
    return status3;
  }
  candidates.sort(byImportance2);
  const violating = violatingPods(candidates, budgets);
  const victims = [];
  for (const candidate of [...candidates.filter((one) => violating.has(one)), ...candidates.filter((one) => !violating.has(one))]) {
    move(candidate, 1);
    if (!filters.first(node)) continue;
    move(candidate, -1);
    victims.push(candidate);
  }
  for (const victim of victims) move(victim, 1);
  return { victims: victims.sort(byImportance2), violations: victims.filter((victim) => violating.has(victim)).length };
}
function byImportance2(a, b) {
  if (a.priority !== b.priority) return b.priority - a.priority;
  return a.startTime === b.startTime ? 0 : a.startTime - b.startTime;
}
function violatingPods(pods, budgets) {
  const left = budgets.map(({ status: status3 }) => status3?.disruptionsAllowed ?? 0);
  const selectors = budgets.map(({ spec }) => labelSelectorAsSelector(spec?.selector));
  const violates = (pod) => {
    if (Object.keys(pod.labels).length === 0) return false;
    for (const [index, budget] of budgets.entries()) {
      const selector = selectors[index];
      if (namespaceOf(budget) !== pod.namespace || !selector?.requirements?.length || !selector.matches(pod.labels)) continue;
      if (budget.status?.disruptedPods && Object.hasOwn(budget.status.disruptedPods, pod.pod.metadata.name)) continue;
      left[index]--;
      if (left[index] < 0) return true;
    }
    return false;
  };
  return new Set(pods.filter(violates));
}

// src/placement/scheduler.ts
var NOT_HELPFUL = "Preemption is not helpful for scheduling";
var NEVER = "not eligible due to preemptionPolicy=Never.";
function fit(pod, nodeName2, snapshot, budgets, nominated = [], like) {
  const node = snapshot.nodes.get(nodeName2);
  const filters = new PodFilters(
    pod,
    snapshot,
    nominated.filter(({ priority }) => priority >= pod.priority),
    like
  );
  const first = node && filters.first(node);
  if (node && !first) return { node, first, fits: true, message: "", preemption: void 0 };
  const total = snapshot.nodes.size;
  const message = fitError(first?.reasons ?? [], total - (node ? 1 : 0), "node(s) didn't satisfy plugin(s) [NodeAffinity]", total);
  const preemption = preempt(pod, node, first, filters, budgets, total);
  return { node, first, fits: false, message, preemption };
}
function preempt(pod, node, first, filters, budgets, total) {
  const none = { tried: false, victims: [], violations: 0, status: void 0 };
  if (pod.pod.spec.preemptionPolicy === "Never") return { ...none, message: NEVER };
  if (!node || first?.code !== "Unschedulable") return { ...none, message: fitError([], total, NOT_HELPFUL, total) };
  const outcome = selectVictims(pod, node, filters, budgets);
  if ("victims" in outcome) return { ...outcome, tried: true, status: void 0, message: "" };
  return { ...none, tried: true, status: outcome, message: fitError(outcome.reasons, total - 1, NOT_HELPFUL, total) };
}
function fitError(reasons, others, reason, total) {
  const counted2 = [...reasons.map((one) => `1 ${one}`), ...others > 0 ? [`${others} ${reason}`] : []];
  return `0/${total} nodes are available: ${counted2.sort().join(", ")}.`;
}
function pendingMessage({ message, preemption }) {
  return preemption?.message ? `${message} preemption: ${preemption.message}` : message;
}

// src/placement/outcomes.ts
var MOST_PODS = 2e5;
function looksAtOneNode(daemons, snapshot) {
  return daemons.length * snapshot.nodes.size > MOST_PODS && reachesOtherNodes(daemons, snapshot);
}
var NOTHING2 = [];
var nothing = () => NOTHING2;
function outcomes(daemons, snapshot, objects = NO_OBJECTS, runsOn = nothing) {
  const classes = classify(snapshot, daemons).flatMap(({ nodes }) => alikeIn(nodes, runsOn));
  if (daemons.length * snapshot.nodes.size > MOST_PODS || !reachesOtherNodes(daemons, snapshot)) {
    const firsts = classes.map(({ nodes }) => nodes[0]);
    const answers2 = placed(daemons, firsts, snapshot, objects, runsOn);
    return classes.map(({ nodes }) => ({ nodes, standings: answers2.get(nodes[0]) }));
  }
  const answers = nodeByNode(daemons, snapshot, objects, runsOn);
  return classes.flatMap(({ nodes }) => {
    const alike = /* @__PURE__ */ new Map();
    for (const node of nodes) addTo(alike, signatureOf(answers.get(node)), node);
    return Array.from(alike.values(), (own) => ({ nodes: own, standings: answers.get(own[0]) }));
  });
}
function alikeIn(nodes, runsOn) {
  if (runsOn === nothing) return [{ nodes }];
  return Array.from(groupBy(nodes, ({ name }) => runsOn(name).join()).values(), (own) => ({ nodes: own }));
}
function reachesOtherNodes(daemons, snapshot) {
  const isHost = hasUniqueHostnames(snapshot);
  const far = (terms2) => terms2.filter(({ topologyKey }) => !isHost || topologyKey !== HOSTNAME);
  const own = daemons.map(({ pod }) => pod);
  if (own.some((pod) => matchesAll(pod.affinity, pod, snapshot))) return true;
  const terms = own.flatMap((pod) => far([...pod.affinity, ...pod.antiAffinity]));
  const spreads = own.flatMap(
    (pod) => spreadConstraints(pod).flatMap(({ honorsAffinity, selector }) => honorsAffinity ? [] : [{ namespace: pod.namespace, selector }])
  );
  const isMeant = (pod) => terms.some((term) => snapshot.matches(term, pod)) || spreads.some(({ namespace, selector }) => namespace === pod.namespace && selector.matches(pod.labels));
  if (own.some(isMeant)) return true;
  const highest = Math.max(...own.map(({ priority }) => priority));
  const refuses = (pod) => far(pod.antiAffinity).some((term) => own.some((each) => snapshot.matches(term, each)));
  const nodes = terms.length + spreads.length > 0 ? snapshot.nodes.values() : snapshot.refusing;
  for (const { pods } of nodes) for (const pod of pods) if (pod.priority < highest && (isMeant(pod) || refuses(pod))) return true;
  return false;
}
function nodeByNode(daemons, snapshot, objects = NO_OBJECTS, runsOn = nothing) {
  return placed(daemons, [...snapshot.nodes.values()], snapshot, objects, runsOn);
}
function standings(daemons, node, snapshot, objects = NO_OBJECTS) {
  return placed(daemons, [node], snapshot, objects, nothing).get(node);
}
function placed(daemons, nodes, snapshot, { podDisruptionBudgets }, runsOn) {
  const before = nodes.map(({ pods }) => [...pods]);
  const answers = new Map(nodes.map((node) => [node, []]));
  const ownerOf = /* @__PURE__ */ new Map();
  const place = (index, own) => {
    if (own.length === 0) return false;
    const { pod: model, eligibility, forbidden: forbidden2 } = daemons[index];
    const shared = sharedFilters(model, snapshot);
    const count = (pod, node, delta) => shared.forEach((filter) => filter.count?.(pod, node, delta));
    const evicted = [];
    let moved = false;
    for (const node of own) {
      const decision = eligibility.decide(node.node);
      const isCreated = decision.shouldRun && forbidden2 === void 0;
      const pod = isCreated ? new PodInfo({ ...model.pod, spec: pinned(model.pod.spec, node.name) }, model) : void 0;
      const answer = pod && fit(pod, node.name, snapshot, podDisruptionBudgets, [], shared);
      answers.get(node)[index] = { decision, fit: answer };
      if (!pod || !answer || waits(answer)) continue;
      for (const victim of answer.preemption?.victims ?? []) {
        node.remove(victim);
        count(victim, node, -1);
        const owner = ownerOf.get(victim);
        if (owner !== void 0) evicted.push([owner, node]);
      }
      node.add(pod);
      count(pod, node, 1);
      ownerOf.set(pod, index);
      moved = true;
    }
    for (const [owner, node] of evicted) place(owner, [node]);
    return moved;
  };
  const order = [...daemons.keys()].sort((a, b) => daemons[b].pod.priority - daemons[a].pod.priority);
  const runs = (index, node) => runsOn(node.name)[index] === true;
  for (const isThere of [true, false])
    for (const index of order)
      place(
        index,
        nodes.filter((node) => runs(index, node) === isThere)
      );
  const kept = (index) => nodes.filter((node) => isKeptByOthers(answers.get(node)[index]));
  while (order.some((index) => place(index, kept(index)))) ;
  for (const [index, node] of nodes.entries()) node.reset(before[index]);
  return answers;
}
function waits({ fits, preemption }) {
  return !fits && (preemption?.victims.length ?? 0) === 0;
}
function isKeptByOthers({ fit: answer }) {
  const plugin = answer?.first?.plugin;
  return answer !== void 0 && waits(answer) && (plugin === "InterPodAffinity" || plugin === "PodTopologySpread");
}
function signatureOf(all) {
  return JSON.stringify(
    all.map(({ fit: answer }) => [
      answer?.fits,
      answer?.message,
      answer?.preemption?.message,
      answer?.preemption?.violations,
      answer?.preemption?.victims.map(({ namespace, labels, priority }) => [namespace, labels, priority])
    ])
  );
}

// src/placement/controller/revisions.ts
var TemplateHashes = class {
  #known = [];
  of(template) {
    const found = this.#known.find((known2) => known2.template === template || sameRevision(known2.template, template));
    if (found) return found.hash;
    const hash = (this.#known.length + 1).toString(36).padStart(5, "0");
    this.#known.push({ template, hash });
    return hash;
  }
};
function withCurrent(revisions, template, hash) {
  const old = revisions.filter((one) => one.hash !== hash);
  const next = Math.max(0, ...old.map(({ revision }) => revision)) + 1;
  const current = revisions.find((one) => one.hash === hash) ?? { hash, template, revision: next };
  current.revision = Math.max(current.revision, next);
  return { current, all: [...old, current] };
}
function withinLimit(all, current, limit, live) {
  const old = all.filter((one) => one !== current).sort((a, b) => a.revision - b.revision);
  const dead = new Set(old.filter(({ hash }) => !live.has(hash)).slice(0, Math.max(old.length - limit, 0)));
  return all.filter((one) => !dead.has(one));
}

// src/placement/simulation/daemon.ts
var SimulatedDaemonSet = class {
  key;
  name;
  namespace;
  pods = /* @__PURE__ */ new Set();
  /** With its defaults. */
  daemonSet;
  eligibility;
  selector;
  revisions = [];
  /** Once a sync has come to it; it goes stale as the controller's does. */
  status;
  /** It waits for its pods to go. */
  terminating = false;
  /** Why its last pods could not be created, in the API server's words. */
  forbidden;
  constructor(given) {
    this.namespace = namespaceOf(given);
    this.name = given.metadata?.name ?? "";
    this.key = keyOf(given);
    this.daemonSet = defaultDaemonSet(given, NEWEST);
    this.eligibility = new Eligibility(this.daemonSet);
    this.selector = selectorOf2(this.daemonSet);
  }
  /** Replaces it as an apply does. */
  replace(given) {
    this.daemonSet = defaultDaemonSet(given, NEWEST);
    this.eligibility = new Eligibility(this.daemonSet);
    this.selector = selectorOf2(this.daemonSet);
  }
  /** Makes the template's revision the current one. */
  currentRevision(hashes) {
    const template = this.daemonSet.spec?.template ?? {};
    const { current, all } = withCurrent(this.revisions, template, hashes.of(template));
    this.revisions = all;
    return current;
  }
};
function keyOf(daemonSet) {
  return `${namespaceOf(daemonSet)}/${daemonSet.metadata?.name ?? ""}`;
}
function selectorOf2({ spec }) {
  return labelSelectorAsSelector(spec?.selector) ?? Selector.nothing;
}

// src/placement/simulation/lifecycle.ts
var NODE = "node.kubernetes.io/";
var CONDITIONS = [
  { type: "Ready", status: "False", key: `${NODE}not-ready`, evicts: true },
  { type: "Ready", status: "Unknown", key: `${NODE}unreachable`, evicts: true },
  { type: "MemoryPressure", status: "True", key: `${NODE}memory-pressure`, evicts: false },
  { type: "DiskPressure", status: "True", key: `${NODE}disk-pressure`, evicts: false },
  { type: "PIDPressure", status: "True", key: `${NODE}pid-pressure`, evicts: false },
  { type: "NetworkUnavailable", status: "True", key: `${NODE}network-unavailable`, evicts: false }
];
var UNSCHEDULABLE = { key: `${NODE}unschedulable`, effect: "NoSchedule" };
function withConditionTaints(node) {
  const { taints = [], unschedulable = false } = node.spec ?? {};
  const wanted = unschedulable ? [UNSCHEDULABLE] : [];
  const ended = unschedulable ? [] : [UNSCHEDULABLE];
  for (const { type, status: status3, key, evicts } of CONDITIONS) {
    const condition = node.status?.conditions?.find((one) => one.type === type);
    if (!condition) continue;
    const own = evicts ? [
      { key, effect: "NoSchedule" },
      { key, effect: "NoExecute" }
    ] : [{ key, effect: "NoSchedule" }];
    (condition.status === status3 ? wanted : ended).push(...own);
  }
  const kept = taints.filter((taint) => !ended.some((one) => matchTaint(one, taint)));
  const added = wanted.filter((taint) => !kept.some((one) => matchTaint(one, taint)));
  if (kept.length === taints.length && added.length === 0) return node;
  return { ...node, spec: { ...node.spec, taints: [...kept, ...added] } };
}
function withFormerLabels(node) {
  const { labels = {} } = node.metadata;
  const added = Object.fromEntries(
    ["os", "arch"].flatMap((name) => {
      const value = labels[`kubernetes.io/${name}`];
      return value === void 0 || labels[`beta.kubernetes.io/${name}`] === value ? [] : [[`beta.kubernetes.io/${name}`, value]];
    })
  );
  return Object.keys(added).length === 0 ? node : { ...node, metadata: { ...node.metadata, labels: { ...labels, ...added } } };
}
function evictedAfter(tolerations, node) {
  const taints = (node.spec?.taints ?? []).filter((taint) => repels(taint) && taint.effect === "NoExecute");
  const found = taints.map((taint) => tolerationOf(tolerations, taint));
  if (found.some((toleration) => toleration === void 0)) return 0;
  return Math.min(...found.map((toleration) => Math.max(toleration?.tolerationSeconds ?? Infinity, 0)));
}

// src/placement/simulation/changes.ts
function apply(simulation, change) {
  make(simulation, change);
  simulation.run();
}
function make(simulation, change) {
  switch (change.do) {
    case "addNode":
      return simulation.setNode(withConditionTaints(withFormerLabels(change.node)));
    case "removeNode":
      return simulation.cluster.removeNode(change.node);
    case "applyDaemonSet":
      return applyDaemonSet(simulation, change.daemonset);
    case "deleteDaemonSet":
      return deleteDaemonSet(simulation, change);
    case "addPod":
      return void simulation.addPod(change.pod);
    case "deletePod":
      for (const pod of simulation.cluster.pods)
        if (pod.name === change.name && isIn(pod, change)) simulation.cluster.delete(pod, void 0, true);
      return;
    case "failDaemonPod":
      for (const pod of daemonPods(simulation, change)) simulation.cluster.setPhase(pod, "Failed");
      return;
    case "deleteDaemonPod":
      for (const pod of daemonPods(simulation, change)) if (!pod.terminating) simulation.cluster.delete(pod);
      return;
    default: {
      const node = simulation.cluster.nodes.get(change.node);
      if (node) changeNode(simulation, node, change);
    }
  }
}
function changeNode(simulation, node, change) {
  simulation.setNode(withConditionTaints(withFormerLabels(changed(node, change))));
  if (change.do !== "condition" || change.type !== "Ready" || change.status !== "Unknown") return;
  for (const pod of simulation.cluster.podsOn(change.node)) simulation.cluster.setReady(pod, false);
}
function changed(node, change) {
  switch (change.do) {
    case "cordon":
      return { ...node, spec: { ...node.spec, unschedulable: true } };
    case "uncordon": {
      const { unschedulable: _, ...spec } = node.spec ?? {};
      return { ...node, spec };
    }
    case "taint":
    case "untaint": {
      const others = (node.spec?.taints ?? []).filter((taint) => !matchTaint(taint, change.taint));
      return { ...node, spec: { ...node.spec, taints: change.do === "taint" ? [...others, change.taint] : others } };
    }
    case "label": {
      const labels = Object.entries({ ...node.metadata.labels, ...change.labels }).filter(([, value]) => value !== null);
      return { ...node, metadata: { ...node.metadata, labels: Object.fromEntries(labels) } };
    }
    case "allocatable": {
      const { capacity, allocatable: allocatable2 } = node.status ?? {};
      const more = change.allocatable;
      return { ...node, status: { ...node.status, capacity: { ...capacity, ...more }, allocatable: { ...allocatable2, ...more } } };
    }
    case "condition": {
      const { type, status: status3 } = change;
      const conditions = node.status?.conditions ?? [];
      const after = conditions.map((one) => one.type === type ? { ...one, status: status3 } : one);
      if (!conditions.some((one) => one.type === type)) after.push({ type, status: status3 });
      return { ...node, status: { ...node.status, conditions: after } };
    }
  }
}
function applyDaemonSet(simulation, given) {
  const key = keyOf(given);
  const existing = simulation.daemonSets.get(key);
  const daemon = existing ?? new SimulatedDaemonSet(given);
  if (existing) existing.replace(given);
  else simulation.daemonSets.set(key, daemon);
  simulation.enqueue(daemon);
}
function deleteDaemonSet(simulation, { name, namespace = "default", propagation }) {
  const daemon = simulation.daemonSets.get(`${namespace}/${name}`);
  if (!daemon) return;
  if (propagation === "Foreground") {
    daemon.terminating = true;
    for (const pod of daemon.pods) simulation.cluster.delete(pod);
    if (daemon.pods.size === 0) simulation.daemonSets.delete(daemon.key);
    return;
  }
  simulation.daemonSets.delete(daemon.key);
  for (const pod of daemon.pods) {
    if (propagation === "Orphan") pod.owner = void 0;
    else simulation.cluster.delete(pod);
  }
  if (propagation === "Background") return;
  for (const revision of daemon.revisions) {
    const labels = revision.template.metadata?.labels ?? {};
    simulation.orphanedRevisions.push({ namespace: daemon.namespace, labels, revision });
  }
}
function daemonPods(simulation, { name, namespace = "default", node }) {
  return [...simulation.daemonSets.get(`${namespace}/${name}`)?.pods ?? []].filter(({ target }) => target === node);
}
function isIn({ info }, { namespace = "default" }) {
  return info.namespace === namespace;
}

// src/placement/simulation/rollout.ts
function* rollOut(simulation, key, options) {
  const { at, readyPerStep = Infinity, maxSteps = 1e3, onStep, isComplete = isRolledOut } = options;
  const { cluster } = simulation;
  const { kubelets } = cluster;
  const lastChange = Math.max(-1, ...at.keys());
  cluster.kubelets = { isAlive: (name) => kubelets.isAlive(name), startsReady: () => false };
  try {
    let before = "";
    for (let step = 0; step < maxSteps; step++) {
      simulation.forget();
      onStep?.(simulation, step);
      const changes = at.get(step);
      for (const change of changes ?? []) make(simulation, change);
      const candidates = changes ? [] : waitingPods(simulation, key).filter((pod) => kubelets.isAlive(pod.nodeName) && kubelets.startsReady(pod));
      const ready = candidates.slice(0, readyPerStep);
      for (const pod of ready) cluster.setReady(pod, true);
      simulation.run();
      const seconds = simulation.daemonSets.get(key)?.daemonSet.spec?.minReadySeconds ?? 0;
      if (ready.length > 0 && seconds > 0) simulation.advance(seconds + 1);
      const created = simulation.created.filter(({ creator }) => creator === key);
      const deleted = cluster.deleted.filter(({ creator }) => creator === key);
      const disrupted = cluster.deleted.filter(({ disruption }) => disruption !== void 0);
      const daemon = simulation.daemonSets.get(key);
      yield { becameReady: changes ? void 0 : ready.length, created, deleted, disrupted, status: daemon?.status };
      const after = stateOf(simulation, key);
      const isIdle = !changes && ready.length + created.length + deleted.length === 0 && after === before;
      before = after;
      if (step < lastChange) continue;
      if (!daemon) return "deleted";
      if (isComplete(simulation, key)) return "complete";
      if (isIdle) return "stuck";
    }
    return "limit";
  } finally {
    cluster.kubelets = kubelets;
  }
}
function waitingPods(simulation, key) {
  return [...simulation.cluster.pods].filter(({ creator, nodeName: nodeName2, ready, terminating }) => creator === key && nodeName2 !== void 0 && !ready && !terminating).sort((a, b) => a.nodeName < b.nodeName ? -1 : a.nodeName > b.nodeName ? 1 : 0);
}
function isRolledOut(simulation, key) {
  const daemon = simulation.daemonSets.get(key);
  if (!daemon?.status) return false;
  const { desiredNumberScheduled, updatedNumberScheduled, numberAvailable } = daemon.status;
  if (desiredNumberScheduled !== updatedNumberScheduled || desiredNumberScheduled !== numberAvailable) return false;
  return [...daemon.pods].every((pod) => simulation.isUpToDate(pod, daemon) && pod.nodeName !== void 0 && !pod.terminating);
}
function stateOf(simulation, key) {
  const pods = [...simulation.cluster.pods].filter(({ creator }) => creator === key);
  const states = pods.map(({ name, created, nodeName: nodeName2, ready, terminating, phase }) => [name, created, nodeName2, ready, terminating, phase]);
  return JSON.stringify([simulation.daemonSets.get(key)?.status, states]);
}

// src/placement/controller/view.ts
function isAvailable({ ready, readySince }, { daemonSet, now }) {
  return ready && readySince + (daemonSet.spec?.minReadySeconds ?? 0) <= now;
}
function byAge(a, b) {
  if (a.nodeName === void 0 !== (b.nodeName === void 0)) return a.nodeName === void 0 ? 1 : -1;
  return a.created - b.created;
}

// src/placement/controller/manage.ts
function manage(view) {
  const create = [];
  const remove = [];
  const surges = allowsSurge(view.daemonSet.spec?.updateStrategy);
  for (const [name, node] of view.nodes) {
    const { shouldRun, shouldContinueRunning } = view.eligibility.decide(node);
    const pods = view.pods.get(name);
    if (!pods) {
      if (shouldRun) create.push(name);
      continue;
    }
    const alive = pods.filter(({ terminating }) => !terminating);
    if (!shouldContinueRunning) {
      remove.push(...alive);
      continue;
    }
    const running = alive.filter(({ phase }) => phase !== "Failed" && phase !== "Succeeded").sort(byAge);
    remove.push(...alive.filter((pod) => !running.includes(pod)));
    if (!surges) remove.push(...running.slice(1));
    else if (running.length === 0 && shouldRun) create.push(name);
    else if (running.length > 1) remove.push(...surplus(running, view));
  }
  for (const [name, pods] of view.pods) {
    if (!view.nodes.has(name)) remove.push(...pods.filter(({ nodeName: nodeName2, terminating }) => nodeName2 === void 0 && !terminating));
  }
  return { create, remove };
}
function surplus(running, view) {
  const current = running.find(({ hash }) => hash === view.hash);
  const former = running.find(({ hash }) => hash !== view.hash);
  const others = running.filter((pod) => pod !== current && pod !== former);
  const replaced = current && former && (!former.ready || isAvailable(current, view));
  return replaced ? [...others, former] : others;
}

// src/placement/controller/rolling-update.ts
function rollingUpdate(view) {
  const { daemonSet, eligibility, nodes, pods } = view;
  const wanted = /* @__PURE__ */ new Set();
  for (const [name, node] of nodes) if (eligibility.decide(node).shouldRun) wanted.add(name);
  const { maxUnavailable, maxSurge } = effectiveCounts(daemonSet, wanted.size);
  const states = [.../* @__PURE__ */ new Set([...wanted, ...pods.keys()])].map((name) => stateOf2(name, view));
  if (maxSurge === 0) return replace(states, maxUnavailable);
  return surge(states, maxSurge, wanted, nodes);
}
function stateOf2(name, view) {
  const alive = (view.pods.get(name) ?? []).filter(({ terminating }) => !terminating);
  const currents = alive.filter(({ hash }) => hash === view.hash);
  const formers = alive.filter(({ hash }) => hash !== view.hash);
  const [current, former] = [currents[0], formers[0]];
  return {
    name,
    current,
    former,
    isCurrentAvailable: current !== void 0 && isAvailable(current, view),
    isFormerAvailable: former !== void 0 && isAvailable(former, view),
    isExcessive: currents.length > 1 || formers.length > 1
  };
}
function replace(states, maxUnavailable) {
  let unavailable = 0;
  const replaced = [];
  const candidates = [];
  for (const { current, former, isExcessive, isCurrentAvailable, isFormerAvailable } of states) {
    if (isExcessive || current === void 0 === (former === void 0)) unavailable++;
    else if (current) unavailable += isCurrentAvailable ? 0 : 1;
    else if (isFormerAvailable) candidates.push(former);
    else {
      replaced.push(former);
      unavailable++;
    }
  }
  return { create: [], remove: [...replaced, ...candidates.slice(0, Math.max(maxUnavailable - unavailable, 0))] };
}
function surge(states, maxSurge, wanted, nodes) {
  let [surging, available] = [0, 0];
  const remove = [];
  const leaving = [];
  const allowed = [];
  const candidates = [];
  for (const { name, current, former, isExcessive, isCurrentAvailable, isFormerAvailable } of states) {
    if (isExcessive) {
      surging++;
      continue;
    }
    if (former ? isFormerAvailable : isCurrentAvailable) available++;
    if (!former) continue;
    if (current) {
      if (isCurrentAvailable) remove.push(former);
      else surging++;
      continue;
    }
    if (!nodes.has(name)) return void 0;
    if (!wanted.has(name)) (isFormerAvailable ? leaving : remove).push(former);
    else (isFormerAvailable ? candidates : allowed).push(name);
  }
  const superfluous = leaving.slice(0, Math.max(available - wanted.size, 0));
  return { create: [...allowed, ...candidates.slice(0, Math.max(maxSurge - surging, 0))], remove: [...remove, ...superfluous] };
}

// src/placement/controller/status.ts
function statusOf(view) {
  let [desired, current, misscheduled, ready, updated, available] = [0, 0, 0, 0, 0, 0];
  for (const [name, node] of view.nodes) {
    const pods = view.pods.get(name);
    if (!view.eligibility.decide(node).shouldRun) {
      if (pods) misscheduled++;
      continue;
    }
    desired++;
    if (!pods) continue;
    current++;
    const oldest = pods.toSorted(byAge)[0];
    if (oldest.ready) ready++;
    if (isAvailable(oldest, view)) available++;
    if (oldest.hash === view.hash) updated++;
  }
  return {
    desiredNumberScheduled: desired,
    currentNumberScheduled: current,
    numberMisscheduled: misscheduled,
    numberReady: ready,
    updatedNumberScheduled: updated,
    numberAvailable: available,
    numberUnavailable: desired - available
  };
}

// src/placement/simulation/pod.ts
var SimulatedPod = class {
  constructor(info, created, creator, hash = "") {
    this.info = info;
    this.created = created;
    this.creator = creator;
    this.hash = hash;
    this.name = info.pod.metadata.name;
    this.target = targetNode(info.pod);
    this.queued = created;
    this.owner = creator;
  }
  info;
  created;
  creator;
  hash;
  name;
  /** Where it is bound, or may go alone. */
  target;
  nodeName;
  phase = "Pending";
  ready = false;
  readySince = 0;
  /** `namespace/name` of its DaemonSet. */
  owner;
  /** What it was deleted for. */
  disruption;
  /** Why it waits. */
  unscheduled;
  /** The node that it made room for itself on and whose victims are not gone yet. */
  nominatedNode;
  /** The filter that refused its node. */
  rejectedBy;
  /** Its place in the scheduler's queue: when it was tried last. */
  queued;
  get terminating() {
    return this.info.terminating;
  }
  /** It has not ended. */
  get isActive() {
    return this.phase === "Pending" || this.phase === "Running";
  }
};

// src/placement/simulation/cluster.ts
var HEALTHY = { isAlive: () => true, startsReady: () => true };
var Cluster = class {
  snapshot;
  pods = /* @__PURE__ */ new Set();
  /** Pods that are gone since the last forget(). */
  deleted = [];
  kubelets;
  /** Of pods that start now: RFC 3339. */
  startTime = (/* @__PURE__ */ new Date(0)).toISOString();
  /** In seconds. */
  now = 0;
  #nodes = /* @__PURE__ */ new Map();
  #byNode = /* @__PURE__ */ new Map();
  #watchers;
  #sequence = 0;
  constructor(nodes, namespaces, kubelets, watchers) {
    this.kubelets = kubelets;
    this.#watchers = watchers;
    this.snapshot = new Snapshot(nodes, namespaces);
    for (const node of nodes) this.#nodes.set(node.metadata.name, node);
  }
  get nodes() {
    return this.#nodes;
  }
  /** Counts up. */
  next() {
    return this.#sequence++;
  }
  podsOn(nodeName2) {
    return this.#byNode.get(nodeName2) ?? NONE2;
  }
  /** Adds a node or replaces it. */
  setNode(node) {
    const { name } = node.metadata;
    const before = this.#nodes.get(name);
    this.#nodes.set(name, node);
    const info = this.snapshot.setNode(node);
    if (!before) {
      for (const pod of this.podsOn(name)) if (pod.isActive) info.add(pod.info);
    }
    this.#watchers.event({ kind: "node", before, after: node });
    return before;
  }
  /** Its pods stay. */
  removeNode(name) {
    const node = this.#nodes.get(name);
    if (!node) return;
    this.#nodes.delete(name);
    this.snapshot.removeNode(name);
    this.#watchers.event({ kind: "nodeDeleted", node });
  }
  bind(pod, nodeName2) {
    pod.nodeName = nodeName2;
    pod.unscheduled = void 0;
    pod.nominatedNode = void 0;
    const there = this.#byNode.get(nodeName2) ?? /* @__PURE__ */ new Set();
    this.#byNode.set(nodeName2, there.add(pod));
    this.snapshot.nodes.get(nodeName2)?.add(pod.info);
    this.#watchers.event({ kind: "podAdded", pod: pod.info, nodeName: nodeName2 });
    if (this.kubelets.isAlive(nodeName2)) this.#start(pod);
    this.#watchers.podChanged(pod);
  }
  #start(pod) {
    pod.phase = "Running";
    if (pod.info.startTime === Infinity) pod.info.startTime = Date.parse(this.startTime);
    this.setReady(pod, this.kubelets.startsReady(pod));
  }
  setReady(pod, ready) {
    if (pod.ready === ready) return;
    pod.ready = ready;
    pod.readySince = this.now;
    this.#watchers.podChanged(pod);
  }
  /** The scheduler writes into the pod why it waits: the controller sees another change of one of its pods. */
  tellPod(pod) {
    this.#watchers.podChanged(pod);
  }
  setPhase(pod, phase) {
    pod.phase = phase;
    if (!pod.isActive) this.#free(pod);
    this.#watchers.podChanged(pod);
  }
  /** Deletes a pod: at once where it is not bound, its kubelet confirms it, or nobody is asked (a grace period of 0). */
  delete(pod, disruption, isForced = false) {
    if (!this.pods.has(pod)) return;
    pod.disruption ??= disruption;
    pod.info.terminating = true;
    if (isForced || pod.nodeName === void 0 || this.kubelets.isAlive(pod.nodeName)) this.#remove(pod);
    else this.#watchers.podChanged(pod);
  }
  /** Lets kubelets that have come back to life do what they had not done. */
  wakeKubelets() {
    for (const pod of this.pods) {
      if (pod.nodeName === void 0 || !this.kubelets.isAlive(pod.nodeName)) continue;
      if (pod.terminating) this.#remove(pod);
      else if (pod.phase === "Pending") this.#start(pod);
    }
  }
  #remove(pod) {
    this.pods.delete(pod);
    this.deleted.push(pod);
    this.#watchers.podGone(pod);
    if (pod.nodeName === void 0) return;
    this.#byNode.get(pod.nodeName)?.delete(pod);
    this.#free(pod);
  }
  /** Gives back what the pod took of its node. */
  #free({ nodeName: nodeName2 = "", info }) {
    const node = this.snapshot.nodes.get(nodeName2);
    if (!node?.pods.has(info)) return;
    node.remove(info);
    this.#watchers.event({ kind: "podDeleted", pod: info, nodeName: nodeName2 });
  }
};
var NONE2 = /* @__PURE__ */ new Set();
function newPod(cluster, pod, creator, hash) {
  const added = new SimulatedPod(new PodInfo(pod), cluster.next(), creator, hash);
  cluster.pods.add(added);
  return added;
}

// src/placement/simulation/queueing.ts
function isWorthRetrying(pod, event, snapshot) {
  if (event.kind === "node" && becomesSelected(pod, event.before, event.after)) return true;
  switch (pod.rejectedBy) {
    case "TaintToleration":
      return event.kind === "node" && becomesTolerated(pod, event.before, event.after);
    case "NodePorts":
      if (event.kind === "podDeleted") return event.pod.hostPorts.some((used) => pod.info.hostPorts.some((port) => conflict(port, used)));
      return event.kind === "node" && !event.before;
    case "NodeResourcesFit":
      return event.kind === "podDeleted" || event.kind === "node" && givesRoom(pod, event.before, event.after);
    case "VolumeRestrictions":
      if (event.kind === "podDeleted") return event.pod.namespace === pod.info.namespace && sharesDisk(event.pod, pod.info);
      return event.kind === "node" && !event.before;
    case "PodTopologySpread":
      return changesSpread(pod, event);
    case "InterPodAffinity":
      return changesAffinity(pod, event, snapshot);
    default:
      return false;
  }
}
function becomesSelected({ info: { pod } }, before, after) {
  const affinity = new RequiredNodeAffinity(pod.spec);
  return affinity.matches(after) && !(before && affinity.matches(before));
}
function becomesTolerated({ info: { pod } }, before, after) {
  const tolerates = ({ spec }) => toleratesAll(pod.spec.tolerations ?? [], spec?.taints ?? []);
  return tolerates(after) && !(before && tolerates(before));
}
function givesRoom({ info }, before, after) {
  if (insufficient(info, new NodeInfo(after)).length > 0) return false;
  if (!before) return true;
  const [had, has] = [allocatable(before), allocatable(after)];
  return ["pods", ...info.requests.keys()].some((name) => (has.get(name) ?? 0) > (had.get(name) ?? 0));
}
function changesSpread({ info }, event) {
  const constraints = spreadConstraints(info);
  if ("pod" in event)
    return event.pod.namespace === info.namespace && constraints.some(({ selector }) => selector.matches(event.pod.labels));
  const values = (node) => {
    const labels = node?.metadata.labels ?? {};
    if (!node || constraints.some(({ topologyKey }) => !Object.hasOwn(labels, topologyKey))) return void 0;
    return JSON.stringify(constraints.map(({ topologyKey }) => labels[topologyKey]).concat(JSON.stringify(node.spec?.taints)));
  };
  if (event.kind === "node") return values(event.before) !== values(event.after);
  return values(event.node) !== void 0;
}
function changesAffinity({ info }, event, snapshot) {
  const { affinity, antiAffinity } = info;
  switch (event.kind) {
    case "podAdded":
      return matchesAll(affinity, event.pod, snapshot);
    case "podDeleted": {
      const { pod } = event;
      return antiAffinity.some((term) => snapshot.matches(term, pod)) || pod.antiAffinity.some((term) => snapshot.matches(term, info));
    }
    case "nodeDeleted":
      return false;
    default: {
      const [had, has] = [event.before?.metadata.labels ?? {}, event.after.metadata.labels ?? {}];
      if (!event.before && antiAffinity.length > 0) return true;
      const gains = affinity.some(({ topologyKey }) => has[topologyKey] !== void 0 && has[topologyKey] !== had[topologyKey]);
      const loses = antiAffinity.some(({ topologyKey }) => had[topologyKey] !== void 0 && has[topologyKey] !== had[topologyKey]);
      return gains || loses;
    }
  }
}

// src/placement/simulation/scheduler-queue.ts
var DEFAULT_SCHEDULER = "default-scheduler";
var SchedulerQueue = class {
  /** To be tried. */
  #active = /* @__PURE__ */ new Set();
  /** Tried in vain. */
  #waiting = /* @__PURE__ */ new Set();
  /** Of both, those that have made room for themselves. */
  #nominated = /* @__PURE__ */ new Set();
  #budgets;
  constructor(budgets) {
    this.#budgets = budgets;
  }
  /** A pod of another scheduler, or that may go to more than one node, waits for ever. */
  add(pod) {
    const { schedulerName = DEFAULT_SCHEDULER } = pod.info.pod.spec;
    if (schedulerName === DEFAULT_SCHEDULER && pod.target !== void 0) this.#active.add(pod);
  }
  remove(pod) {
    this.#active.delete(pod);
    this.#waiting.delete(pod);
    this.#nominated.delete(pod);
  }
  tell(event, cluster) {
    for (const pod of this.#waiting) if (isWorthRetrying(pod, event, cluster.snapshot)) this.#retry(pod);
  }
  /** Tries every pod that is to be tried now, once. Returns whether there was any. */
  run(cluster) {
    const batch = [...this.#active].sort(byPriority);
    for (const pod of batch) if (this.#active.delete(pod)) this.#schedule(pod, cluster);
    return batch.length > 0;
  }
  #schedule(pod, cluster) {
    if (pod.info.pod.spec.schedulingGates?.length) {
      pod.unscheduled = { reason: "SchedulingGated", message: "Scheduling is blocked due to non-empty scheduling gates" };
      return;
    }
    const target = pod.target;
    this.#nominated.delete(pod);
    const nominated = [...this.#nominated].flatMap((other) => other.nominatedNode === target ? other.info : []);
    const answer = fit(pod.info, target, cluster.snapshot, this.#budgets, nominated);
    pod.queued = cluster.next();
    if (answer.fits) return cluster.bind(pod, target);
    const message = pendingMessage(answer);
    const isTold = pod.unscheduled?.message === message;
    pod.unscheduled = { reason: "Unschedulable", message };
    pod.rejectedBy = answer.first?.plugin;
    this.#waiting.add(pod);
    const victims = new Set(answer.preemption?.victims);
    pod.nominatedNode = victims.size > 0 ? target : void 0;
    if (!isTold) cluster.tellPod(pod);
    if (victims.size === 0) return;
    this.#nominated.add(pod);
    for (const other of cluster.podsOn(target)) if (victims.has(other.info)) cluster.delete(other, "PreemptionByScheduler");
    if (![...cluster.podsOn(target)].some(({ info }) => victims.has(info))) this.#retry(pod);
  }
  #retry(pod) {
    this.#waiting.delete(pod);
    this.#active.add(pod);
  }
};
function byPriority(a, b) {
  return b.info.priority - a.info.priority || a.queued - b.queued;
}

// src/placement/simulation/simulation.ts
var WORKERS = 2;
var Simulation = class {
  cluster;
  /** By `namespace/name`. */
  daemonSets = /* @__PURE__ */ new Map();
  /** Of DaemonSets that were deleted and left them. */
  orphanedRevisions = [];
  /** Daemon pods that were created since the last forget(). */
  created = [];
  #objects;
  #hashes = new TemplateHashes();
  #scheduler;
  #queue = /* @__PURE__ */ new Set();
  constructor({ nodes, pods = [], objects = NO_OBJECTS, kubelets = HEALTHY }) {
    this.#objects = objects;
    this.#scheduler = new SchedulerQueue(objects.podDisruptionBudgets);
    this.cluster = new Cluster(nodes, objects.namespaces, kubelets, {
      event: (event) => this.#scheduler.tell(event, this.cluster),
      podChanged: (pod) => this.#podChanged(pod),
      podGone: (pod) => this.#podGone(pod)
    });
    for (const pod of pods) this.addPod(pod);
  }
  forget() {
    this.created = [];
    this.cluster.deleted = [];
  }
  /** Adds a pod that somebody posts, bound already or for the scheduler. */
  addPod(pod) {
    const added = newPod(this.cluster, existingPod(pod, this.#objects));
    const { phase } = pod.status ?? {};
    if (phase === "Succeeded" || phase === "Failed") added.phase = phase;
    else if (pod.spec.nodeName) this.cluster.bind(added, pod.spec.nodeName);
    else this.#scheduler.add(added);
    return added;
  }
  /** Adds a node or replaces it. */
  setNode(node) {
    const before = this.cluster.setNode(node);
    const isSeen = !before || !isSame(before.metadata.labels, node.metadata.labels) || !isSame(before.spec?.taints, node.spec?.taints);
    if (isSeen) {
      for (const daemon of this.daemonSets.values()) if (this.#mustSync(daemon, node)) this.enqueue(daemon);
    }
  }
  /** The controller syncs it when the simulation runs. */
  enqueue(daemon) {
    this.#queue.add(daemon);
  }
  /** Lets time go by, in seconds. */
  advance(seconds) {
    this.cluster.now += seconds;
    for (const daemon of this.daemonSets.values()) if (daemon.daemonSet.spec?.minReadySeconds) this.enqueue(daemon);
    this.run();
  }
  /** Syncs every DaemonSet, as a change of each one's metadata would. */
  touch() {
    for (const daemon of this.daemonSets.values()) this.enqueue(daemon);
    this.run();
  }
  /** Until nothing moves. The scheduler is quicker than the controller: it gives room away before a pod comes back. */
  run() {
    for (let moved = true; moved; ) {
      moved = this.#evict();
      if (this.#scheduler.run(this.cluster)) moved = true;
      for (const daemon of [...this.#queue].slice(0, WORKERS)) {
        this.#queue.delete(daemon);
        if (this.daemonSets.get(daemon.key) === daemon) this.#sync(daemon);
        moved = true;
      }
      if (!moved) moved = this.#retry();
    }
  }
  /** Whether the pod is of the template that its DaemonSet has now. */
  isUpToDate({ hash }, { daemonSet }) {
    return hash === this.#hashes.of(daemonSet.spec?.template ?? {});
  }
  /** A creation that was forbidden is tried again for ever. */
  #retry() {
    const before = this.created.length;
    for (const daemon of this.daemonSets.values()) if (daemon.forbidden !== void 0) this.#sync(daemon);
    return this.created.length > before;
  }
  #sync(daemon) {
    if (daemon.terminating) return;
    this.#adopt(daemon);
    const current = daemon.currentRevision(this.#hashes);
    daemon.forbidden = void 0;
    let actions = manage(this.#view(daemon, current));
    const isManaged = actions.create.length + actions.remove.length > 0;
    const { updateStrategy, revisionHistoryLimit = 10 } = daemon.daemonSet.spec ?? {};
    if (!isManaged && updateStrategy?.type === "RollingUpdate") actions = rollingUpdate(this.#view(daemon, current));
    if (actions) this.#act(daemon, current, actions);
    daemon.revisions = withinLimit(daemon.revisions, current, revisionHistoryLimit, new Set([...daemon.pods].map(({ hash }) => hash)));
    daemon.status = statusOf(this.#view(daemon, current));
  }
  #act(daemon, { hash }, { create, remove }) {
    for (const pod of remove.slice(0, BURST_REPLICAS)) this.cluster.delete(pod);
    for (const nodeName2 of create.slice(0, BURST_REPLICAS)) {
      const admission = admitPod(daemonPod(daemon.daemonSet, nodeName2, hash), this.#objects, this.#allPods());
      if (admission.forbidden !== void 0) {
        daemon.forbidden = admission.forbidden;
        return;
      }
      const pod = newPod(this.cluster, admission.pod, daemon.key, hash);
      daemon.pods.add(pod);
      this.created.push(pod);
      if (admission.pod.spec.nodeName) this.cluster.bind(pod, admission.pod.spec.nodeName);
      else this.#scheduler.add(pod);
      this.enqueue(daemon);
    }
    if (create.length > BURST_REPLICAS || remove.length > BURST_REPLICAS) this.enqueue(daemon);
  }
  #view(daemon, { hash }) {
    const pods = /* @__PURE__ */ new Map();
    for (const pod of daemon.pods) {
      if (pod.target !== void 0 && (pod.isActive || !pod.terminating)) addTo(pods, pod.target, pod);
    }
    const { daemonSet, eligibility } = daemon;
    return { daemonSet, eligibility, nodes: this.cluster.nodes, pods, hash, now: this.cluster.now };
  }
  /** Pods and revisions without a controller that the selector selects become its own. */
  #adopt(daemon) {
    for (const pod of this.cluster.pods) {
      if (pod.owner !== void 0 || pod.terminating || pod.info.namespace !== daemon.namespace) continue;
      if (pod.info.pod.metadata.ownerReferences?.some(({ controller }) => controller)) continue;
      if (!daemon.selector.matches(pod.info.labels)) continue;
      pod.owner = daemon.key;
      daemon.pods.add(pod);
    }
    this.orphanedRevisions = this.orphanedRevisions.filter(({ namespace, labels, revision }) => {
      if (namespace !== daemon.namespace || !daemon.selector.matches(labels)) return true;
      daemon.revisions.push(revision);
      return false;
    });
  }
  /** NoExecute taints delete what does not tolerate them. */
  #evict() {
    let evicted = false;
    for (const node of this.cluster.nodes.values()) {
      if (!node.spec?.taints?.some(({ effect }) => effect === "NoExecute")) continue;
      for (const pod of this.cluster.podsOn(node.metadata.name)) {
        if (pod.terminating || !pod.isActive || evictedAfter(pod.info.pod.spec.tolerations ?? [], node) > 0) continue;
        this.cluster.delete(pod, "DeletionByTaintManager");
        evicted = true;
      }
    }
    return evicted;
  }
  /** When the controller looks at a DaemonSet because of a node (syncNodeUpdate); pods that are not bound yet do not count. */
  #mustSync(daemon, node) {
    const { shouldRun, shouldContinueRunning } = daemon.eligibility.decide(node);
    const isThere = [...this.cluster.podsOn(node.metadata.name)].some(({ owner }) => owner === daemon.key);
    return isThere ? !shouldContinueRunning || (daemon.status?.numberMisscheduled ?? 0) > 0 : shouldRun;
  }
  #podChanged(pod) {
    if (pod.nodeName !== void 0) this.#scheduler.remove(pod);
    const daemon = this.daemonSets.get(pod.owner ?? "");
    if (daemon) this.enqueue(daemon);
  }
  #podGone(pod) {
    this.#scheduler.remove(pod);
    const daemon = this.daemonSets.get(pod.owner ?? "");
    if (!daemon?.pods.delete(pod)) return;
    if (daemon.terminating && daemon.pods.size === 0) this.daemonSets.delete(daemon.key);
    else this.enqueue(daemon);
  }
  *#allPods() {
    for (const { info, phase } of this.cluster.pods) yield { ...info.pod, status: { phase } };
  }
};
function isSame(a, b) {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}

// src/placement/waves.ts
function progress(replacement) {
  const { daemonSet, desired, dead, old, recovering = 0 } = replacement;
  const { updateStrategy } = daemonSet.spec ?? {};
  const { maxUnavailable, maxSurge } = effectiveCounts(daemonSet, desired);
  const surges = allowsSurge(updateStrategy);
  const limit = surges ? maxSurge : maxUnavailable;
  if (updateStrategy?.type === "OnDelete") {
    const nothing2 = { limit, budget: 0, waves: [], updated: 0, untouched: old + recovering };
    return { best: nothing2, worst: nothing2 };
  }
  const budget = surges ? limit : Math.max(limit - dead, 0);
  const budgets = { limit, budget, first: surges ? limit : Math.max(budget - recovering, 0) };
  return { best: rolled(replacement, budgets, false), worst: rolled(replacement, budgets, true) };
}
function rolled({ old, blocked, recovering = 0 }, { limit, budget, first: opening }, isWorst) {
  const sizes = [];
  let [free, stuck] = [old - blocked, blocked];
  let held = 0;
  let [room, more] = [opening, recovering];
  while (room > 0 && free + stuck > 0 || more > 0) {
    const first = Math.min(isWorst ? stuck : free, room);
    const rest = Math.min(isWorst ? free : stuck, room - first);
    const [good, bad] = isWorst ? [rest, first] : [first, rest];
    sizes.push(more + good + bad);
    free -= good;
    stuck -= bad;
    held += bad;
    more = 0;
    room = Math.max(budget - held, 0);
  }
  return { limit, budget, waves: grouped(sizes), updated: recovering + old - blocked - free, untouched: free + stuck };
}
function grouped(sizes) {
  const waves = [];
  for (const size of sizes) {
    const last = waves.at(-1);
    if (last?.size === size) last.count++;
    else waves.push({ size, count: 1 });
  }
  return waves;
}

export {
  effectiveRequests,
  daemonPod,
  defaultPod,
  withPodRequests,
  mutate,
  existingPod,
  RequiredNodeAffinity,
  classify,
  BURST_REPLICAS,
  counts2 as counts,
  Eligibility,
  PodInfo,
  NodeInfo,
  Snapshot,
  daemonOf,
  nodePorts,
  insufficient,
  PodFilters,
  fit,
  pendingMessage,
  looksAtOneNode,
  outcomes,
  nodeByNode,
  standings,
  withConditionTaints,
  evictedAfter,
  apply,
  make,
  rollOut,
  isRolledOut,
  Simulation,
  progress
};
