import {
  levelVersionText,
  policyOf,
  resolveVersion,
  violations
} from "./shared-admission-index.js";
import {
  containersOf,
  isSidecar,
  isVolatileLabel,
  isWithin,
  labelSelectorAsSelector,
  nodeAlternatives,
  parseImage,
  suggest,
  uncovered,
  unmarshalQuantity
} from "./shared-kubernetes-apply.js";
import {
  addTo,
  groupBy
} from "./shared-base-finding.js";

// src/rule/configuration.ts
function configUses(pod) {
  return [...volumeUses(pod), ...envUses(pod)];
}
function configChanges({ pod, daemonSet, objects, objectsBefore }) {
  const namespace = daemonSet.value?.metadata?.namespace;
  const seen = /* @__PURE__ */ new Set();
  return configUses(pod).flatMap((use) => {
    const id = `${use.kind} ${use.name} ${use.how}`;
    if (seen.has(id)) return [];
    const [old, updated] = [objectsBefore.find(use.kind, namespace, use.name), objects.find(use.kind, namespace, use.name)];
    if (!old || !updated) return [];
    const changed = differences(old.field, updated.field).filter(({ key }) => use.keys === void 0 || use.keys.includes(key));
    const [first] = changed;
    if (!first) return [];
    seen.add(id);
    return [{ use, ...first, others: changed.length - 1 }];
  });
}
var MAPS = ["data", "stringData", "binaryData"];
function differences(before, after) {
  return MAPS.flatMap((map) => {
    const [was, is] = [entriesOf(before.resolve([map])), entriesOf(after.resolve([map]))];
    return [.../* @__PURE__ */ new Set([...Object.keys(is), ...Object.keys(was)])].filter((key) => was[key] !== is[key]).map((key) => ({ key, before: before.resolve([map, key]), after: after.resolve([map, key]) }));
  });
}
function entriesOf(field) {
  const { value } = field;
  return typeof value === "object" && value !== null ? value : {};
}
function envUses(pod) {
  const containers = [...pod.at("containers").items(), ...pod.at("initContainers").items()];
  return containers.flatMap((container) => [
    ...container.at("env").items().flatMap((variable) => {
      const source = variable.at("valueFrom");
      return [
        ...useOf("ConfigMap", source.at("configMapKeyRef", "name"), "env", keyOf(source.at("configMapKeyRef", "key").value)),
        ...useOf("Secret", source.at("secretKeyRef", "name"), "env", keyOf(source.at("secretKeyRef", "key").value))
      ];
    }),
    ...container.at("envFrom").items().flatMap((source) => [
      ...useOf("ConfigMap", source.at("configMapRef", "name"), "env", void 0),
      ...useOf("Secret", source.at("secretRef", "name"), "env", void 0)
    ])
  ]);
}
function keyOf(key) {
  return key === void 0 ? [] : [key];
}
function volumeUses(pod) {
  const containers = containersOf(pod.value);
  return pod.at("volumes").items().flatMap((volume) => {
    const mounts = containers.flatMap(({ volumeMounts = [] }) => volumeMounts.filter(({ name }) => name === volume.value?.name));
    const subPaths = mounts.flatMap(({ subPath, subPathExpr }) => subPath || subPathExpr ? [subPath?.split("/")[0] ?? ""] : []);
    const sources = [
      {
        map: volume.at("configMap", "name"),
        secret: volume.at("secret", "secretName"),
        items: itemsOf(volume.value?.configMap ?? volume.value?.secret)
      },
      ...volume.at("projected", "sources").items().map((source) => ({
        map: source.at("configMap", "name"),
        secret: source.at("secret", "name"),
        items: itemsOf(source.value?.configMap ?? source.value?.secret)
      }))
    ];
    return sources.flatMap(({ map, secret, items }) => {
      const keys = items && [...items.keys()];
      const ofSubPaths = subPaths.map((path) => [...items ?? []].find(([, file]) => file === path)?.[0] ?? path);
      const isWhole = mounts.length > subPaths.length;
      return [
        ...subPaths.length > 0 ? [...useOf("ConfigMap", map, "subPath", ofSubPaths), ...useOf("Secret", secret, "subPath", ofSubPaths)] : [],
        ...isWhole ? [...useOf("ConfigMap", map, "mounted", keys), ...useOf("Secret", secret, "mounted", keys)] : []
      ];
    });
  });
}
function itemsOf(source) {
  return source?.items && new Map(source.items.map(({ key = "", path = "" }) => [key, path]));
}
function useOf(kind, place, how, keys) {
  return place.value ? [{ kind, name: place.value, keys, how, place }] : [];
}

// src/rule/changes.ts
function containerPairs(before, after) {
  return ["containers", "initContainers"].flatMap((list) => {
    const [olds, news] = [before.at(list).items(), after.at(list).items()];
    const names = new Set(news.map(({ value }) => value?.name));
    const byName = fieldsByName(olds);
    return news.map((container, index) => {
      const old = byName.get(container.value?.name);
      const inPlace = olds.length === news.length && !names.has(olds[index]?.value?.name) ? olds[index] : void 0;
      return { list, after: container, before: old ?? inPlace };
    });
  });
}
function fieldsByName(items) {
  return new Map(items.toReversed().map((item) => [item.value?.name, item]));
}
function describeChange({ kind, from, to, name }) {
  const field = name.replace(/^spec\.(?:template\.(?:spec\.)?)?/, "");
  if (kind === "added") return `adds ${field}`;
  if (kind === "removed") return `removes ${field}`;
  if (kind === "reordered") return `reorders ${field}`;
  if (field.endsWith(".image") && typeof from === "string" && typeof to === "string") {
    const [is, was] = withoutCommonParts(to, from);
    return `${field} is ${is} instead of ${was}`;
  }
  return isShort(from) && isShort(to) ? `${field} is ${shown(to)} instead of ${shown(from)}` : `changes ${field}`;
}
function withoutCommonParts(a, b) {
  const slash = a.lastIndexOf("/", a.includes("@") ? a.indexOf("@") : a.length) + 1;
  const isSamePlace = b.startsWith(a.slice(0, slash)) && !b.slice(slash).replace(/@.*/, "").includes("/");
  const [left, right] = isSamePlace ? [a.slice(slash), b.slice(slash)] : [a, b];
  const [x, y] = [left, right].map((image) => image.replace(/@.*/, ""));
  return x === y ? [shortDigest(left), shortDigest(right)] : [x, y];
}
function shortDigest(image) {
  return image.replace(/(@\w+:\w{12})\w+$/, "$1…");
}
function shown(value) {
  const text = typeof value === "string" && value !== "" ? value : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
function isShort(value) {
  return typeof value === "string" ? value.length <= 120 && !value.includes("\n") : typeof value === "number" || typeof value === "boolean";
}
function needlessChanges(update) {
  const changes = update.changes.filter(({ inTemplate }) => inTemplate);
  const found = [];
  for (const change of changes) {
    const reason = needlessReason(change, update);
    if (reason === void 0) return [];
    found.push({ change, reason });
  }
  return found;
}
var UNORDERED = /(?:^|\.)(?:volumes|volumeMounts|tolerations|ports|imagePullSecrets|hostAliases|volumeDevices|add|drop)$/;
var KEY = /\.(?:annotations|labels)\[(.*)\]$/;
var ENV = /\.env\[(.*?)\](?:\.value)?$/;
var AMOUNT = /\.(?:limits|requests|overhead)\[[^\]]*\]$|\.(?:sizeLimit|divisor)$/;
var TIMELY_KEY = /time|date|random|rollme|build|deployed|nonce|uuid|revision|commit|sha$/i;
var CHECKSUM = /^checksum\/|[./-](?:checksum|hash)$|^(?:checksum|hash)[./-]/i;
function needlessReason(change, update) {
  const { kind, name, from, to } = change;
  if (kind === "reordered") return UNORDERED.test(name) ? "has the same items in another order" : void 0;
  if (kind === "changed" && AMOUNT.test(name) && isSameAmount(from, to)) return `is an equal quantity: ${shown(to)} is ${shown(from)}`;
  if (kind === "changed" && name.endsWith(".image") && isSameImage(from, to)) return `is the same image: ${shown(to)} is ${shown(from)}`;
  const key = KEY.exec(name)?.[1];
  if (key === void 0) {
    const variable = ENV.exec(name)?.[1];
    return variable !== void 0 && kind === "changed" && isTime(from) && isTime(to) ? "is a timestamp that changes with each rendering" : void 0;
  }
  if (key === "kubectl.kubernetes.io/restartedAt") return void 0;
  if (isVolatileLabel(key)) return "only identifies the release";
  if (CHECKSUM.test(key)) return configIsSame(update) ? "is a checksum of configuration that did not change" : void 0;
  if (isTime(to) && (from === void 0 || isTime(from))) return "is a timestamp that changes with each rendering";
  return TIMELY_KEY.test(key) && kind === "changed" ? "is a value that changes with each rendering" : void 0;
}
var TIME = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}[:-]?\d{2}.*)?$|^1\d{9}(?:\d{3})?$|^\d{8}[-T]?\d{4,6}Z?$|^[A-Z][a-z]{2},? .*\d{1,2}:\d{2}:\d{2}/;
function isTime(value) {
  const text = typeof value === "object" && value !== null ? value.value : value;
  return typeof text === "string" && TIME.test(text);
}
function isSameAmount(from, to) {
  const [a, b] = [from, to].map((value) => typeof value === "string" || typeof value === "number" ? unmarshalQuantity(value) : "");
  return typeof a === "object" && typeof b === "object" && a.cmp(b) === 0;
}
function isSameImage(from, to) {
  const [a, b] = [from, to].map((image) => typeof image === "string" ? parseImage(image) : void 0);
  return a !== void 0 && b !== void 0 && JSON.stringify(a) === JSON.stringify(b);
}
function configIsSame(update) {
  const used = configUses(update.pod);
  const known3 = used.filter(({ kind, name }) => {
    const namespace = update.daemonSet.value?.metadata?.namespace;
    return update.objects.find(kind, namespace, name) && update.objectsBefore.find(kind, namespace, name);
  });
  return used.length > 0 && known3.length === used.length && configChanges(update).length === 0;
}

// src/rule/containers.ts
function runningContainers(pod) {
  const sidecars = pod.at("initContainers").items().filter(({ value }) => value && isSidecar(value));
  return [...pod.at("containers").items(), ...sidecars];
}
function heldPorts(pod) {
  return runningContainers(pod).flatMap(
    (container) => container.at("ports").items().flatMap((port) => heldBy(port, pod.value?.hostNetwork === true))
  );
}
function heldBy(port, hostNetwork) {
  const { hostPort, containerPort, hostIP, protocol = "TCP" } = port.value ?? {};
  const number = hostPort || (hostNetwork ? containerPort : void 0);
  if (!number) return [];
  const address = hostIP === "" || hostIP === "0.0.0.0" ? void 0 : hostIP;
  return [{ number, protocol, address, place: port.at(hostPort ? "hostPort" : "containerPort"), byHostNetwork: !hostPort }];
}

// src/rule/fix.ts
function set(field, value, safety, title) {
  const edit = field.write(value);
  return edit && { title: title ?? `set ${field.path} to ${shown2(value)}`, safety, edits: [edit] };
}
function remove(field, safety, title) {
  return fix(title ?? `remove ${field.path}`, safety, field.remove());
}
function rename(field, key, safety, title) {
  return fix(title ?? `rename ${field.path} to ${key}`, safety, field.rename(key));
}
function together(title, ...fixes) {
  const parts = fixes.filter((part) => part !== void 0);
  if (parts.length === 0 || parts.length < fixes.length) return void 0;
  const safety = parts.every((part) => part.safety === "safe") ? "safe" : "unsafe";
  return { title, safety, edits: parts.flatMap((part) => part.edits) };
}
function fix(title, safety, edit) {
  return edit && { title, safety, edits: [edit] };
}
function shown2(value) {
  return typeof value === "string" ? value : JSON.stringify(value);
}

// src/rule/mistakes.ts
function isMistaken(holder, name) {
  if (holder.accepted) return false;
  const field = holder.resolve([name]);
  if (field.value !== void 0) return false;
  if (field.exists) return field.raw !== null;
  const { value } = holder;
  const isKnown = (key) => typeof value === "object" && value !== null && Object.hasOwn(value, name) && Object.hasOwn(value, key);
  return holder.entries().some(([key]) => !isKnown(key) && suggest(key, [name]) === name);
}
function hasMistakenResource(container, lists, names) {
  const resources = container.at("resources");
  return isMistaken(container, "resources") || lists.some((list) => isMistaken(resources, list) || names.some((name) => isMistaken(resources.at(list), name)));
}

// src/rule/node-selection.ts
var SELECTS = /^spec\.template\.spec\.(?:nodeSelector\b|affinity$|affinity\.nodeAffinity(?:$|\.required)|nodeName$)/;
function selectionChange({ before, pod, changes }) {
  const selecting = changes.filter(({ name }) => SELECTS.test(name));
  if (selecting.length === 0) return void 0;
  const [old, updated] = [before.pod.value ?? {}, pod.value ?? {}];
  const [was, is] = [nodeAlternatives(old), nodeAlternatives(updated)];
  const otherNode = old.nodeName !== updated.nodeName;
  const narrowed = !isWithin(was, is) || otherNode && updated.nodeName !== void 0;
  const broadened = !isWithin(is, was) || otherNode && old.nodeName !== void 0;
  const order = { added: 0, changed: 1, reordered: 2, removed: 3 };
  return narrowed || broadened ? { narrowed, broadened, changes: selecting.toSorted((a, b) => order[a.kind] - order[b.kind]) } : void 0;
}
function missingTolerations(of, from) {
  const list = of.effective?.tolerations ?? [];
  return uncovered(list, from.effective?.tolerations ?? [], from.effective?.hostNetwork === true).map((index) => ({
    toleration: list[index] ?? {},
    index
  }));
}
function describeTolerated({ key = "", operator, value = "", effect = "" }) {
  const suffix = effect === "" ? "" : `:${effect}`;
  if (key === "") return effect === "" ? "nodes with any taint" : `nodes with any ${effect} taint`;
  return `nodes with the taint ${key}${operator === "Exists" || value === "" ? "" : `=${value}`}${suffix}`;
}
function describeSelection(changes) {
  return [...new Set(changes.map(words))].join(", ");
}
function words({ kind, name, from, to }) {
  const label = /\.nodeSelector\[(.*)\]$/.exec(name)?.[1];
  if (label !== void 0) {
    if (kind === "added") return `${label}=${to} was added`;
    return kind === "removed" ? `${label}=${from} was removed` : `${label}=${to} instead of ${from}`;
  }
  if (name.endsWith(".nodeName")) return `nodeName is ${kind === "removed" ? "removed" : to}`;
  if (name.endsWith("nodeSelector")) return `the node selector was ${kind === "removed" ? "removed" : "added"}`;
  if (/ffinity$|Execution$/.test(name))
    return `the required node affinity was ${kind === "removed" ? "removed" : kind === "added" ? "added" : "changed"}`;
  if (/\.values\[\d+\]$/.test(name)) {
    if (kind === "added") return `${to} was added to the required node affinity`;
    if (kind === "removed") return `${from} was removed from the required node affinity`;
  }
  return "the required node affinity was changed";
}

// src/rule/rule.ts
var PRESETS = ["recommended", "strict", "security"];
function needsBase({ on, needs }) {
  return on === "update" || needs === "base";
}
function rule(definition) {
  return definition;
}
function problem(place, message, { related = [], fix: fix2, severity, hazard } = {}) {
  return { place, message, related, fix: fix2, severity, hazard };
}
function present(subject, details) {
  const { message } = "rejection" in subject ? subject.rejection : subject.warning;
  return problem(subject.place, message, details);
}

// src/rule/pod-security.ts
function podSecurityBreaches({ daemonSet, target }, level, version = "latest") {
  const template = daemonSet.at("spec", "template");
  if (!template.effective) return [];
  return violations(template.effective, level, resolveVersion(version, target.to)).flatMap(({ check, reason, detail, paths }) => {
    const [first, ...others] = paths.map((path) => template.resolve(path.steps()));
    return [{ check, words: detail === "" ? reason : `${reason} (${detail})`, places: [first ?? template, ...others] }];
  });
}
function namespaceOf({ daemonSet, objects }) {
  const name = daemonSet.value?.metadata?.namespace;
  return name === void 0 || name === "" ? void 0 : objects.find("Namespace", void 0, name);
}
var MODES = ["enforce", "warn", "audit"];
var known = /* @__PURE__ */ new WeakMap();
function forbiddenBreaches(about) {
  const last = known.get(about.daemonSet);
  if (last?.objects === about.objects) return last.breaches;
  const breaches = findForbidden(about);
  known.set(about.daemonSet, { objects: about.objects, breaches });
  return breaches;
}
function isForbidden(about, ...checks) {
  return forbiddenBreaches(about).some(({ check }) => checks.includes(check));
}
function findForbidden(about) {
  const namespace = namespaceOf(about);
  if (!namespace) return [];
  const labels = namespace.field.at("metadata", "labels");
  const { policy } = policyOf(labels.value ?? {});
  const found = /* @__PURE__ */ new Map();
  for (const mode of MODES) {
    const { level, version } = policy[mode];
    const written = labels.resolve([`pod-security.kubernetes.io/${mode}`]);
    const label = written.exists ? written : labels.resolve(["pod-security.kubernetes.io/enforce"]);
    for (const breach of podSecurityBreaches(about, level, version)) {
      if (!found.has(breach.check)) found.set(breach.check, { ...breach, mode, level: levelVersionText({ level, version }), label });
    }
  }
  return [...found.values()];
}

// src/rule/rbac.ts
function accountOf({ daemonSet, pod }) {
  return { name: accountName(pod), namespace: daemonSet.value?.metadata?.namespace };
}
function accountName({ value }) {
  return value?.serviceAccountName || value?.serviceAccount || "default";
}
function accountPlace(pod) {
  const alias = pod.at("serviceAccount");
  return alias.exists && !pod.at("serviceAccountName").exists ? alias : pod.at("serviceAccountName");
}
function grantsOf(account, objects) {
  return bindingsOf(account, objects).flatMap(({ object, field }) => {
    const { roleRef } = field.value ?? {};
    const namespace = object.kind === "RoleBinding" ? object.namespace : void 0;
    const { kind, name } = roleRef ?? {};
    const isRole = kind === "Role" || kind === "ClusterRole";
    const role = isRole && name !== void 0 ? objects.find(kind, kind === "Role" ? object.namespace : void 0, name) : void 0;
    if (role) return rulesOf(role.field, namespace);
    const place = field.at("roleRef", "name");
    const every = { group: "*", resource: "*", verb: "*", names: [], namespace, place, rule: placeId(place) };
    return name === "cluster-admin" ? [{ ...every, what: "everything, as cluster-admin" }] : [];
  });
}
var bound = /* @__PURE__ */ new WeakMap();
function bindingsNaming(name, objects) {
  let byName = bound.get(objects);
  if (!byName) bound.set(objects, byName = boundIn(objects));
  return byName.get(name) ?? [];
}
function bindingsOf(account, objects) {
  return bindingsNaming(account.name, objects).filter(({ field }) => field.value?.subjects?.some((subject) => isAccount(subject, account)));
}
function boundIn(objects) {
  const byName = /* @__PURE__ */ new Map();
  for (const binding of [...objects.all("ClusterRoleBinding"), ...objects.all("RoleBinding")]) {
    const accounts = (binding.field.value?.subjects ?? []).filter(({ kind }) => kind === "ServiceAccount");
    for (const name of new Set(accounts.map((subject) => subject.name))) addTo(byName, name, binding);
  }
  return byName;
}
function isAccount({ kind, name, namespace }, account) {
  return kind === "ServiceAccount" && name === account.name && (namespace === void 0 || account.namespace === void 0 || namespace === account.namespace);
}
function rulesOf(role, namespace) {
  return (role.value?.rules ?? []).flatMap(
    ({ apiGroups = [], resources = [], verbs = [], resourceNames: names = [] }, index) => apiGroups.flatMap(
      (group) => resources.flatMap(
        (resource) => verbs.map((verb, at) => {
          const of = group === "" || group === "*" ? resource : `${resource}.${group}`;
          const what = `${resource === "*" ? everythingOf(group) : of}${names.length > 0 ? ` (${names.join(", ")})` : ""}`;
          const place = role.resolve(["rules", index, "verbs", at]);
          return { group, resource, verb, names, namespace, place, rule: placeId(role.resolve(["rules", index])), what };
        })
      )
    )
  );
}
function everythingOf(group) {
  if (group === "*") return "everything";
  return group === "" ? "everything of the core group" : `everything of ${group}`;
}
function placeId({ key: { file, span } }) {
  return `${file.path} ${span.start}`;
}
var READS = /* @__PURE__ */ new Set(["get", "list", "watch", "*"]);
var WRITES = /* @__PURE__ */ new Set(["create", "update", "patch", "delete", "deletecollection", "*"]);
var RUNS = /* @__PURE__ */ new Set([
  "serviceaccounts/token",
  "pods/exec",
  "pods/attach",
  "pods/portforward",
  "pods/ephemeralcontainers",
  "nodes/proxy",
  "pods/proxy"
]);
var CHANGED = /^(?:nodes|nodes\/status|pods|daemonsets|deployments|statefulsets|jobs|cronjobs|replicasets|replicationcontrollers|(?:cluster)?role(?:binding)?s|(?:validating|mutating)webhookconfigurations|certificatesigningrequests\/approval|persistentvolumes)$/;
function isPowerful({ resource, verb }) {
  if (["escalate", "bind", "impersonate"].includes(verb) || resource === "*") return true;
  if (resource === "secrets") return READS.has(verb) || WRITES.has(verb);
  return RUNS.has(resource) || CHANGED.test(resource) && WRITES.has(verb);
}
function isWholeCluster(grant) {
  const { group, resource, verb } = grant;
  if (["escalate", "bind", "impersonate"].includes(verb)) return true;
  if (resource === "*" && (group === "*" || group === "")) return READS.has(verb) || WRITES.has(verb);
  if (resource === "secrets") return READS.has(verb);
  return resource === "serviceaccounts/token" && (verb === "create" || verb === "*");
}
function grantsByRule(grants) {
  return [...groupBy(grants, ({ rule: rule2 }) => rule2).values()].map(
    (group) => group.toSorted((a, b) => a.place.key.span.start - b.place.key.span.start)
  );
}
var MOST = 4;
function describeGrants(grants) {
  const verbs = /* @__PURE__ */ new Map();
  for (const { verb, what } of grants) {
    const known3 = verbs.get(what);
    if (known3) known3.add(verb);
    else verbs.set(what, /* @__PURE__ */ new Set([verb]));
  }
  const shown3 = [...verbs].map(([what, all]) => `${all.has("*") ? "do everything with" : [...all].join(", ")} ${what}`);
  return `${shown3.slice(0, MOST).join("; ")}${shown3.length > MOST ? ` and ${shown3.length - MOST} more` : ""}`;
}

// src/rule/workloads.ts
var KINDS = ["DaemonSet", "Deployment", "StatefulSet", "ReplicaSet", "Job", "CronJob", "Pod"];
var TEMPLATES = { CronJob: ["spec", "jobTemplate", "spec", "template"], Pod: [] };
var known2 = /* @__PURE__ */ new WeakMap();
function otherWorkloads({ daemonSet, objects }) {
  const here = placeOf(daemonSet);
  return KINDS.flatMap((kind) => objects.all(kind)).flatMap((object) => {
    let entry = known2.get(object);
    if (!entry) known2.set(object, entry = { workload: workloadOf(object), place: placeOf(object.field) });
    return entry.place === here ? [] : [entry.workload];
  });
}
function placeOf({ location: { file, span } }) {
  return `${file.path} ${span.start}`;
}
function workloadOf({ object: { kind, name, namespace }, field }) {
  const template = field.resolve(TEMPLATES[kind] ?? ["spec", "template"]);
  const labels = template.resolve(["metadata", "labels"]);
  const selector = field.resolve(["spec", "selector"]).value;
  return {
    kind,
    name,
    namespace,
    field,
    labels: labels.value ?? {},
    labelsPlace: labels,
    pod: template.resolve(["spec"]),
    selector: selector && ["DaemonSet", "Deployment", "StatefulSet", "ReplicaSet"].includes(kind) ? labelSelectorAsSelector(selector) : void 0
  };
}
function sharesNamespace(a, b) {
  return a === b || a === void 0 || b === void 0;
}
function isBeside(other, { daemonSet, pod }) {
  const [a, b] = [other.field.location.file.path, daemonSet.location.file.path];
  if (a === b) return true;
  const images = imagesOf(pod);
  return folderOf(a) === folderOf(b) && !imagesOf(other.pod).some((image) => images.includes(image));
}
function imagesOf({ value }) {
  return (value?.containers ?? []).map(({ image = "" }) => parseImage(image)?.path ?? image);
}
function folderOf(path) {
  return path.slice(0, path.lastIndexOf("/") + 1);
}
function isEarlier(a, b) {
  const [left, right] = [a.location, b.location];
  return left.file.path === right.file.path ? left.span.start < right.span.start : left.file.path < right.file.path;
}
function selectsPods(selector, labels) {
  const wanted = Object.entries(selector ?? {});
  return wanted.length > 0 && wanted.every(([key, value]) => labels[key] === value);
}
function podLabels({ value }) {
  return value?.spec?.template?.metadata?.labels ?? {};
}

// src/rule/host-powers.ts
var JOBS = {
  privileged: ["cni", "csi", "proxy", "device", "driver", "storage", "security", "tuning"],
  capabilities: ["cni", "csi", "proxy", "dns", "device", "driver", "storage", "security", "tuning"],
  hostNetwork: ["cni", "csi", "proxy", "dns", "ingress", "metrics", "storage", "security"],
  hostPID: ["cni", "csi", "driver", "storage", "security", "metrics", "tuning"],
  hostIPC: ["storage", "driver"],
  hostPath: ["cni", "csi", "proxy", "device", "driver", "storage", "security", "tuning"],
  runtimeSocket: ["cni", "security", "puller", "driver", "log", "metrics"]
};
function isItsJob(role, power) {
  return role.is(...JOBS[power]);
}

export {
  configUses,
  configChanges,
  containerPairs,
  fieldsByName,
  describeChange,
  needlessChanges,
  runningContainers,
  heldPorts,
  set,
  remove,
  rename,
  together,
  isMistaken,
  hasMistakenResource,
  selectionChange,
  missingTolerations,
  describeTolerated,
  describeSelection,
  PRESETS,
  needsBase,
  rule,
  problem,
  present,
  podSecurityBreaches,
  namespaceOf,
  forbiddenBreaches,
  isForbidden,
  accountOf,
  accountName,
  accountPlace,
  grantsOf,
  bindingsNaming,
  isPowerful,
  isWholeCluster,
  grantsByRule,
  describeGrants,
  otherWorkloads,
  sharesNamespace,
  isBeside,
  isEarlier,
  selectsPods,
  podLabels,
  isItsJob
};
