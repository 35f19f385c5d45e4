import {
  sendsAsHelm
} from "./shared-admission-apply-entries.js";
import {
  areCompared,
  exitCode,
  runLint
} from "./shared-config-gates.js";
import {
  accountName,
  apiConfigChanges,
  configChanges,
  configNames,
  configUses,
  dataDifferences,
  givenObject,
  grantsBeyond,
  heldPorts,
  isChainedNetwork,
  isGiven,
  isKeptByHelm,
  missingTolerations,
  needsBase,
  needsOf,
  objectsInFolder,
  portsClash,
  sleepIn
} from "./shared-rule-changes.js";
import {
  CRITICAL_TITLES,
  roleOf
} from "./shared-subjects-agent-images.js";
import {
  isFilledInLater
} from "./shared-workspace-index.js";
import {
  FORMER_APIS,
  Likeness,
  RELATED,
  SIMILAR,
  absoluteOf,
  identityOf,
  manifestField
} from "./shared-workspace-likeness.js";
import {
  effectiveRequests
} from "./shared-placement-admission.js";
import {
  NO_EFFECTS
} from "./shared-admission-admit.js";
import {
  COMPANION_APIS,
  PROBES,
  Quantity,
  allowsSurge,
  areDisjoint,
  containersOf,
  getScaledValueFromIntOrPercent,
  isMutableImage,
  isRemovedCompanion,
  matchesLabels,
  nodeAlternatives,
  normalPath,
  parseImage,
  tolerationText,
  versionRangeText
} from "./shared-kubernetes-api-resources.js";
import {
  SEVERITIES,
  append,
  groupBy,
  isMilder,
  shellWord,
  some
} from "./shared-base-brought.js";

// src/diff/on-nodes.ts
async function rolloutsOn(inventory, updates) {
  const found = /* @__PURE__ */ new Map();
  if (!inventory || inventory.nodes.length === 0) return found;
  const { clusterObjects, mergeObjects, nodesRollout, withAssumedClasses } = await import("./cluster-index.js");
  const changed = updates.changed.filter(({ relation }) => relation === "same");
  const keys = new Map(changed.map(({ model }, order) => [identityOf(model.manifest), order]));
  const stood = new Map(
    changed.flatMap(({ model, before }) => before.daemonSet.value ? [[identityOf(model.manifest), before.daemonSet.value]] : [])
  );
  const renamed = updates.changed.filter(({ relation }) => relation !== "same");
  const created = new Set([...updates.created, ...renamed].map(({ model }) => identityOf(model.manifest)));
  for (const update of [...changed, ...renamed, ...updates.created]) {
    const { daemonSet, objects, manifest } = update.model;
    if (!daemonSet.value || "before" in update && !update.before.daemonSet.value) continue;
    const own = identityOf(manifest);
    const beside = objects.all("DaemonSet").flatMap((other) => other.field.value ? [{ key: identityOf(other), daemonSet: other.field.value }] : []).filter(({ key }) => key !== own);
    const former = "before" in update && update.relation !== "same" ? update.before.daemonSet.value : void 0;
    const all = [...beside, ...former ? [{ key: "", daemonSet: former }] : [], { key: own, daemonSet: daemonSet.value }];
    const daemonSets = [...new Map(all.map((each) => [each.key, each])).values()].toSorted(
      (a, b) => (keys.get(a.key) ?? -1) - (keys.get(b.key) ?? -1)
    );
    const standing = daemonSets.flatMap(({ key, daemonSet: is }) => created.has(key) ? [] : [{ key, daemonSet: stood.get(key) ?? is }]);
    const among = (list) => ({ daemonSets: list, index: list.findIndex(({ key }) => key === own) });
    const place = {
      nodes: inventory.nodes,
      pods: inventory.pods,
      objects: withAssumedClasses(mergeObjects(clusterObjects(objects), inventory.objects), inventory.objects, [...standing, ...daemonSets]).objects
    };
    const stands = "before" in update && !former ? { ...among(standing), unavailable: update.before.status?.unavailable ?? 0 } : void 0;
    found.set(update.model, nodesRollout(stands, among(daemonSets), place));
  }
  return found;
}

// src/diff/steps.ts
function podsOf({ kind, name }, own = "DaemonSet") {
  return `the pods of ${kind === own ? "" : `${kind} `}${name}`;
}
function cautioned(step, more) {
  return { ...step, caution: { ...step.caution, ...more } };
}
function stepWords({ text, caution = {} }) {
  const words2 = cautionWords(caution);
  return words2 === "" ? text : `${text}  # ${words2}`;
}
function cautionWords({
  ready,
  mayWait = false,
  ended,
  drivers,
  holdsPorts = false,
  sameIn,
  onlyInOld = false,
  rejected
}) {
  const conditions = [
    ready === void 0 || holdsPorts ? "" : `${ready} are ready${mayWait ? ", or wait for the old ones" : ""}`,
    ended === void 0 ? "" : `${ended} have ended`,
    drivers ? `no pod uses volumes of ${drivers.join(", ")}` : ""
  ].filter((condition) => condition !== "");
  return [
    holdsPorts ? "its pods hold ports that the new ones need" : "",
    conditions.length > 0 ? `once ${conditions.join(", and ")}` : "",
    onlyInOld ? "in the cluster of the old file only" : "",
    sameIn === void 0 ? "" : `not if the manifests are applied to ${sameIn}: then it is the same object`,
    rejected ? `not yet if ${rejected.name}, ${rejected.isNew ? "which is rejected, replaces it" : "whose update is rejected, still needs it"}` : ""
  ].filter((words2) => words2 !== "").join("; ");
}

// src/diff/draft.ts
function withSteps(draft, revise) {
  return { ...draft, commands: { ...draft.commands, steps: revise(draft.commands.steps) } };
}
function finished(draft) {
  const { pods: _, commands, ...planned2 } = draft;
  return { ...planned2, commands: { ...commands, steps: commands.steps.map(stepWords) } };
}

// src/diff/ports.ts
function withPortWaits(planned2, stoodWith) {
  const released = groupBy(planned2.flatMap(releasedBy), ({ held: { number } }) => number);
  if (released.size === 0) return planned2;
  return planned2.map((each) => {
    const own = each.pods;
    const starts = each.action === "create" || each.action === "rename" || each.replacement?.type === "RollingUpdate";
    if (!own?.after || !starts || each.risk === "refused") return each;
    const wanted = own.after;
    const waits = heldPorts(wanted).flatMap(
      (port) => (released.get(port.number) ?? []).slice(0, MOST).filter(
        ({ by, before, held }) => by !== each && portsClash(port, held) && meet(before.value, wanted.value) && stoodWith(before, own.is)
      ).map(({ by }) => ({ port: port.number, object: by.previous ?? by.object, until: untilOf(by) }))
    );
    if (waits.length === 0) return each;
    const isStuck = waits.some(({ until }) => until === "deleted");
    return { ...each, portWaits: waits, risk: isStuck ? "deadlock" : each.risk };
  });
}
var MOST = 100;
function releasedBy(by) {
  const { before, after } = by.pods ?? {};
  if (!before) return [];
  const kept = after ? heldPorts(after) : [];
  return heldPorts(before).flatMap((held) => kept.some((each) => portsClash(each, held)) ? [] : [{ held, by, before }]);
}
function untilOf({ isPruned, replacement }) {
  if (isPruned) return "pruned";
  return replacement?.type === "RollingUpdate" ? "replaced" : "deleted";
}
function meet(a = {}, b = {}) {
  return !areDisjoint(nodeAlternatives(a), nodeAlternatives(b));
}
function selectionKey({ nodeSelector, nodeName, affinity }) {
  return JSON.stringify([nodeSelector, nodeName, affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution]);
}

// src/diff/exclusive.ts
var MOST_SELECTIONS = 100;
var MOST_NAMES = 20;
function exclusives(all) {
  const selections = [...groupBy(all, ({ pod = {} }) => selectionKey(pod)).values()];
  if (selections.length < 2 || selections.length > MOST_SELECTIONS) return /* @__PURE__ */ new Map();
  const alternatives2 = selections.map((list) => ({ list, nodes: nodeAlternatives(list[0].pod ?? {}) }));
  return new Map(
    alternatives2.flatMap((own) => {
      const others = alternatives2.filter((other) => other !== own && areDisjoint(own.nodes, other.nodes));
      const names = [...new Set(others.flatMap(({ list }) => list.map(({ name }) => name)))].slice(0, MOST_NAMES);
      return own.list.map(({ of }) => [of, names]);
    })
  );
}

// src/diff/kin.ts
function kinOf({ updates, created, removed, areApart }) {
  let news;
  let olds;
  const first = (likeness, node, test, name = "") => likeness.of(node, name === "" ? SIMILAR : RELATED).filter(({ of, score }) => (score >= SIMILAR || follows(of, name)) && test(of)).sort((a, b) => b.score - a.score)[0]?.of.object;
  return {
    heirOf(old) {
      news ??= new Likeness([...updates.map(updatedPlace), ...created.map(({ model }) => createdPlace(model))], ({ node }) => node);
      const was = podBefore(old);
      const test = ({ file = "", before, after }) => !areApart(old.counterpart, file) && bothMeet(was, after) && !bothMeet(was, before);
      return first(news, old.previous.node, test, old.previous.manifest.object.name);
    },
    originOf(model) {
      olds ??= new Likeness([...updates.map(formerPlace), ...removed.map(removedPlace)], ({ node: node2 }) => node2);
      const { node, file = "", after } = createdPlace(model);
      const test = (place) => !areApart(place.file, file) && bothMeet(place.before, after) && !bothMeet(place.after, after);
      return first(olds, node, test);
    }
  };
}
function follows({ before, object }, name) {
  return before === void 0 && (object.name.startsWith(`${name}-`) || object.name.endsWith(`-${name}`));
}
function bothMeet(a, b) {
  return a !== void 0 && b !== void 0 && meet(a, b);
}
function updatedPlace({ model, before }) {
  return { ...createdPlace(model), before: before.pod.value ?? {} };
}
function createdPlace({ manifest, daemonSet }) {
  const { node, object } = manifest;
  const after = daemonSet.at("spec", "template", "spec").value ?? {};
  return { node, object, file: absoluteOf(daemonSet.location.file), before: void 0, after };
}
function formerPlace({ model, previous, before }) {
  const { file, after } = createdPlace(model);
  return { node: previous.node, object: before.object, file, before: before.pod.value ?? {}, after };
}
function removedPlace(old) {
  const { node, manifest } = old.previous;
  return { node, object: manifest.object, file: old.counterpart, before: podBefore(old), after: void 0 };
}
function podBefore({ previous }) {
  const pod = manifestField(previous.manifest).resolve(["spec", "template", "spec"]);
  return pod.value ?? {};
}

// src/diff/folders.ts
function driverFolders(pod) {
  const folders = foldersIn(pod, (path) => DRIVER.test(path)).map(({ path }) => DRIVER.exec(path)[0]);
  return [...new Set(folders)];
}
var DRIVER = /^.*\/kubelet\/plugins\/(?!kubernetes\.io(?:\/|$))[^/]+/;
function driverOf(folder) {
  return folder.slice(folder.lastIndexOf("/") + 1);
}
var OF_NODE = /^\/var\/lib\/(?:kubelet|docker|containerd|containers|cni|etcd|rancher|k0s|dbus|systemd|lxcfs|nfs|iscsi|dpkg|rpm|apt|cloud|modules|nvidia)(?:\/|$)/;
function isNetworkFolder(folder) {
  return /^\/etc\/cni(?:\/net\.d)?$/.test(folder);
}
function stateFolders(pod) {
  return [...networkFolders(pod), ...writtenFolders(pod, (path) => STATE.test(path) && !OF_NODE.test(path))];
}
var STATE = /^\/(?:var\/(?:lib|db)|data)\/./;
function networkFolders(pod) {
  const folders = writtenFolders(pod, isNetworkFolder);
  return folders.length === 0 || isChainedNetwork(pod?.value) ? [] : folders;
}
function logFolders(pod) {
  return [...new Set(foldersIn(pod, (path) => LOGS.test(path)).map(({ path }) => path.replace(CONTAINERS, "")))];
}
var LOGS = /^\/var\/log(?:\/(?:pods|containers|journal))?$|^\/run\/log\/journal$|^\/var\/lib\/docker\/containers$/;
var CONTAINERS = /(?<=^\/var\/log)\/(?:pods|containers)$/;
function writtenFolders(pod, matters) {
  const folders = foldersIn(pod, matters);
  if (folders.length === 0) return [];
  const written = new Set(
    ["containers", "initContainers"].flatMap(
      (list) => (pod?.resolve([list]).items() ?? []).flatMap(
        (container) => container.resolve(["volumeMounts"]).items().flatMap((mount) => mount.resolve(["readOnly"]).raw === true ? [] : [mount.resolve(["name"]).raw])
      )
    )
  );
  return folders.flatMap(({ path, volume }) => written.has(volume) ? [path] : []);
}
function listenedPorts(pod) {
  if (pod?.resolve(["hostNetwork"]).raw !== true) return [];
  const probed = pod.resolve(["containers"]).items().flatMap((container) => PROBES.flatMap((probe) => HANDLERS.map((handler) => container.resolve([probe, handler, "port"]).raw)));
  return [.../* @__PURE__ */ new Set([...declaredPorts(pod), ...probed.flatMap((port) => typeof port === "number" ? [String(port)] : [])])];
}
var HANDLERS = ["httpGet", "tcpSocket", "grpc"];
function declaredPorts(pod) {
  return (pod?.resolve(["containers"]).items() ?? []).flatMap(
    (container) => container.resolve(["ports"]).items().flatMap((each) => {
      const port = each.resolve(["containerPort"]).raw;
      return typeof port === "number" ? [String(port)] : [];
    })
  );
}
function foldersIn(pod, matters) {
  const folders = (pod?.resolve(["volumes"]).items() ?? []).flatMap((volume) => {
    const raw = volume.resolve(["hostPath", "path"]).raw;
    const path = typeof raw === "string" ? normalPath(raw) : "";
    return matters(path) ? [{ path, volume: volume.resolve(["name"]).raw }] : [];
  });
  return [...new Map(folders.map((folder) => [folder.path, folder])).values()];
}

// src/diff/networks.ts
var MOST2 = 100;
function networkPeers({ daemonSet, pod, objects }, stays) {
  const [own] = networkFolders(pod);
  if (own === void 0) return [];
  const { name, namespace } = daemonSet.value?.metadata ?? {};
  return objects.all("DaemonSet").slice(0, MOST2).flatMap((other) => {
    const { object, field } = other;
    if (object.name === name && object.namespace === namespace) return [];
    const there = field.resolve(["spec", "template", "spec"]);
    const clashes = networkFolders(there)[0] === own && meet(there.value, pod.value);
    return clashes && stays(other) ? [{ folder: own, object }] : [];
  });
}

// src/diff/commands.ts
var ANY_RELEASE = { name: "RELEASE", namespace: void 0 };
var NOTHING = { watch: [], undo: [], steps: [] };
function commandsFor(planned2) {
  const { action, daemonSet, before, refused, isPruned, isStuck = false, maybeSame = false, twin } = planned2;
  const [name, flags] = action === "update" && before ? words(inCluster(before, daemonSet)) : nameOf(daemonSet);
  if (action === "create" && daemonSet.value?.metadata?.name === void 0)
    return { ...NOTHING, steps: [{ text: `kubectl create -f ${shellWord(daemonSet.key.file.path)}` }] };
  if (planned2.ended) return { ...NOTHING, steps: rewriting(planned2.ended) };
  if (refused.length > 0)
    return { ...NOTHING, steps: before && refused.every((rule) => rule === "selector-changed") ? recreate(before, planned2) : [] };
  if (action === "update") return ofUpdate(planned2, name, flags);
  const watch = [`kubectl rollout status daemonset/${name}${flags}`];
  const remove = deletion(daemonSet.value?.metadata);
  const { path } = daemonSet.key.file;
  const compare = twin === void 0 ? [] : [{ text: `ds-lint diff ${shellWord(path)} --base ${shellWord(twin)} shows what it changes there` }];
  if (action === "create" || !before) return { watch, undo: [maybeSame ? revert(planned2) : remove], steps: compare };
  if (isPruned) return { watch, undo: rollback(planned2.release ?? ANY_RELEASE), steps: [] };
  const caution = cautionOf(before, daemonSet);
  return {
    watch,
    undo: [revert(planned2), stepWords({ text: remove, caution })],
    steps: isStuck ? [] : replacing(before, planned2, caution)
  };
}
function inCluster({ value: before }, { value: after }) {
  return { name: before?.metadata?.name ?? "", namespace: before?.metadata?.namespace ?? after?.metadata?.namespace };
}
function deletionStep(object, caution, more = "") {
  return { text: `${deletion(object)}${more}`, isDeletion: true, caution };
}
function deletion(object = {}) {
  const [name, flags] = words(object);
  return `kubectl delete daemonset ${name}${flags}`;
}
function words({ name = "", namespace }) {
  return [shellWord(name), namespace === void 0 ? "" : ` -n ${shellWord(namespace)}`];
}
function restarting(daemonSet) {
  if (daemonSet.at("spec", "updateStrategy", "type").effective === "OnDelete") return void 0;
  const [name, flags] = nameOf(daemonSet);
  return `kubectl rollout restart daemonset/${name}${flags}`;
}
function revert({ apiBefore: version = "apps/v1", before }, plain = "revert the change and apply the old manifest") {
  if (version === "apps/v1") return plain;
  const added = version === "extensions/v1beta1" && before ? ` and the selector ${selectorOf(before)}` : "";
  return `revert the change, but with apiVersion apps/v1${added} (${version} is no longer served), and apply that`;
}
function ofUpdate(planned2, name, flags) {
  const { daemonSet, before, replacement, changes, release, beside = [] } = planned2;
  const selector = selectorOf(daemonSet);
  if (!replacement) return { ...NOTHING, undo: [revert(planned2)] };
  const history = daemonSet.at("spec", "revisionHistoryLimit").effective ?? 10;
  const outside = new Set(changes.filter(({ inTemplate, name: field }) => !inTemplate && field.startsWith("spec.")).map(fieldOf));
  const undo = release ? [...rollback(release), ...moved(before, "the rollback")] : history === 0 ? [`${revert(planned2)}: revisionHistoryLimit 0 keeps no revision to roll back to`, ...moved(before, "the revert")] : outside.size > 0 || beside.length > 0 ? [
    `${revert(planned2)}: kubectl rollout undo restores the pod template only, not ${[...outside, ...beside].join(", ")}`,
    ...moved(before, "the revert")
  ] : [...undoing(planned2, name, flags), ...moved(before, "the rollback")];
  if (replacement.type === "OnDelete") {
    return {
      watch: [`kubectl get pods${flags} -l ${selector} -o wide`],
      undo: [...undo, "pods that have the new template keep it until they are deleted again"],
      steps: [{ text: `kubectl delete pod${flags} -l ${selectorOf(daemonSet, BY_CONTROLLER)} --field-selector spec.nodeName=NODE` }]
    };
  }
  return { watch: [`kubectl rollout status daemonset/${name}${flags}`], undo, steps: [] };
}
function moved(before, which) {
  const images = new Set(
    containersOf(before?.value?.spec?.template?.spec).flatMap(({ image = "" }) => isMutableImage(image) ? [image] : [])
  );
  if (images.size === 0) return [];
  const tags = images.size === 1 ? "tag may stand for another image" : "tags may stand for other images";
  return [`${which} runs ${some([...images], 3)}, whose ${tags} by then`];
}
function rewriting({ name, namespace }) {
  const flags = namespace === void 0 ? "" : ` --namespace ${shellWord(namespace)}`;
  return [{ text: `helm mapkubeapis ${shellWord(name)}${flags}  # plugin github.com/helm/helm-mapkubeapis; then upgrade again` }];
}
function rollback({ name, namespace }) {
  const flags = namespace === void 0 ? "" : ` -n ${shellWord(namespace)}`;
  return [
    `helm rollback ${shellWord(name)}${flags}`,
    "then revert the change in the chart or its values, too, or the next helm upgrade repeats the update"
  ];
}
function undoing(planned2, name, flags) {
  const { status } = planned2;
  const undo = `kubectl rollout undo daemonset/${name}${flags}`;
  const repeated = `then ${revert(planned2, "revert the change in the manifest, too")}, or the next apply repeats the update`;
  if (!status || status.updated >= status.desired) return [undo, repeated];
  return [
    `${undo} --to-revision=REVISION`,
    `without --to-revision it restores the unfinished update (${status.updated} of ${status.desired} nodes); for the number: kubectl rollout history daemonset/${name}${flags}`,
    repeated
  ];
}
function cautionOf({ value: before }, { value: after }) {
  const [old, updated2] = [before?.metadata ?? {}, after?.metadata ?? {}];
  const isOpen = old.name === updated2.name && old.namespace !== void 0 && updated2.namespace === void 0;
  return isOpen ? { sameIn: old.namespace } : {};
}
function replacing(before, { daemonSet, sharedPort, status }, caution) {
  const metadata = before.value?.metadata ?? {};
  if (status) {
    const isReady = sharedPort === void 0 ? "once the new pods are ready" : `so that the new pods get host port ${sharedPort}`;
    return [{ text: `the export does not tell whether ${metadata.name} is of these manifests: if it is, delete it ${isReady}` }];
  }
  if (sharedPort === void 0) return [deletionStep(metadata, caution.sameIn === void 0 ? { ready: "the new pods" } : caution)];
  const isNear = metadata.namespace === daemonSet.value?.metadata?.namespace;
  return [deletionStep(metadata, caution, " --cascade=orphan"), ...oneByOne(before, daemonSet, words(metadata)[1], sharedPort, { isNear })];
}
function oneByOne(before, daemonSet, flags, sharedPort, { isNear = true, listenPort } = {}) {
  const labels = before.value?.spec?.template?.metadata?.labels ?? {};
  if (isNear && matchesLabels(daemonSet.value?.spec?.selector, labels) === true) {
    const keeps = daemonSet.at("spec", "updateStrategy", "type").effective === "OnDelete";
    return [
      { text: `the new one adopts the old pods and ${keeps ? "keeps them until you delete them" : "replaces them by its updateStrategy"}` }
    ];
  }
  return [
    { text: besideWords(sharedPort, listenPort) },
    { text: `kubectl delete pod${flags} -l ${oldPods(before, daemonSet)} --field-selector spec.nodeName=NODE` }
  ];
}
function besideWords(sharedPort, listenPort) {
  if (sharedPort !== void 0)
    return `on each node the new pod then waits for host port ${sharedPort} of the old one, until you delete that:`;
  return listenPort === void 0 ? "each node then has the old pod and the new one, until you delete the old one:" : `on each node the new pod then cannot listen on port ${listenPort} of the old one, until you delete that:`;
}
function recreate(before, planned2) {
  const { daemonSet, sharedPort, listenPort } = planned2;
  const there = inCluster(before, daemonSet);
  const [, flags] = words(there);
  return [
    deletionStep(there, {}, " --cascade=orphan"),
    { text: applied(planned2, flags) },
    ...oneByOne(before, daemonSet, flags, sharedPort, { listenPort })
  ];
}
var BY_CONTROLLER = "controller-revision-hash";
function oldPods(before, { value: after }) {
  const labels = after?.spec?.template?.metadata?.labels ?? {};
  if (matchesLabels(before.value?.spec?.selector, labels) !== true) return selectorOf(before, BY_CONTROLLER);
  const old = before.value?.spec?.template?.metadata?.labels ?? {};
  const other = Object.entries(labels).find(([key, value]) => old[key] !== value);
  return selectorOf(before, ...other ? [`${other[0]}!=${other[1]}`] : [], BY_CONTROLLER);
}
function applied({ daemonSet: { key, value }, rendering, isOfHelm = false, isBuilt = false }, flags) {
  if (isOfHelm) return "apply the chart again, with helm upgrade or what applies it";
  if (rendering) return `kubectl apply -k ${shellWord(rendering.by[0] ?? ".")}`;
  if (isBuilt) return `apply the kustomization that builds ${key.file.path} again`;
  return `kubectl apply${value?.metadata?.namespace === void 0 ? flags : ""} -f ${shellWord(key.file.path)}`;
}
function nameOf({ value }) {
  return words(value?.metadata ?? {});
}
function selectorOf({ value }, ...more) {
  const { matchLabels = {}, matchExpressions = [] } = value?.spec?.selector ?? {};
  const labels = Object.entries(matchLabels).map(([key, label]) => `${key}=${label}`);
  const expressions = matchExpressions.map(({ key = "", operator, values = [] }) => {
    if (operator === "Exists") return key;
    return operator === "DoesNotExist" ? `!${key}` : `${key} ${operator === "In" ? "in" : "notin"} (${values.join(",")})`;
  });
  return shellWord([...labels, ...expressions, ...more].join(","));
}
function fieldOf({ name }) {
  return /^spec\.(\w+)/.exec(name)?.[1] ?? name;
}

// src/diff/needs.ts
function lostNeeds({
  before,
  objects,
  objectsBefore,
  relation
}) {
  if (relation !== "same" || before.status) return [];
  const { namespace } = before.object;
  return needsOf(before).filter((need) => givenObject(need, namespace, objectsBefore) && !isGiven(need, namespace, objects));
}
var EVERYWHERE = /* @__PURE__ */ new Set([
  "ServiceAccount default",
  "ConfigMap kube-root-ca.crt",
  "PriorityClass system-node-critical",
  "PriorityClass system-cluster-critical"
]);
function newNeeds(about, before) {
  const { objects } = about;
  const { namespace } = about.daemonSet.value?.metadata ?? {};
  const id = ({ kind, name }) => `${kind} ${name}`;
  const old = new Set(before && (before.object.namespace ?? namespace) === namespace ? needsOf(before).map(id) : []);
  const missing = needsOf(about).filter(
    (need) => need.severity === void 0 && !isFilledInLater(need.name) && !EVERYWHERE.has(id(need)) && !old.has(id(need)) && !isGiven(need, namespace, objects)
  );
  const all = [...newNamespace(namespace, objects, before), ...missing];
  return [...new Map(all.map(({ kind, name }) => [id({ kind, name }), { kind, name }])).values()];
}
function newNamespace(namespace, objects, before) {
  const old = before?.object.namespace;
  if (old === void 0 || namespace === void 0 || old === namespace || OF_ALL.has(namespace) || isFilledInLater(namespace)) return [];
  return objects.find("Namespace", void 0, namespace) ? [] : [{ kind: "Namespace", name: namespace }];
}
var OF_ALL = /* @__PURE__ */ new Set(["default", "kube-system", "kube-public", "kube-node-lease"]);
function hasReadiness(pod) {
  return pod.value?.containers?.some(({ readinessProbe }) => readinessProbe !== void 0) ?? false;
}

// src/diff/nodes.ts
function nodeChange(before, after) {
  const [old, updated2] = [before.effective ?? {}, after.effective ?? {}];
  const tolerated = pairOf(toleratedBy(old), toleratedBy(updated2));
  return {
    selected: pairOf(selectedBy(old), selectedBy(updated2)),
    tolerated,
    evicts: tolerated !== void 0 && missingTolerations(before, after).some(({ toleration: { effect = "" } }) => effect !== "NoSchedule")
  };
}
function pairOf(before, after) {
  return before === after ? void 0 : { before, after };
}
function selectedBy({ nodeName, nodeSelector = {}, affinity }) {
  const terms = affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution?.nodeSelectorTerms;
  const labels = Object.entries(nodeSelector).map(([key, value]) => `${key}=${value}`).sort();
  const parts = [...nodeName ? [`node ${nodeName}`] : [], ...labels, ...terms ? [alternatives(terms)] : []];
  return parts.length === 0 ? "all nodes" : parts.join(", ");
}
function alternatives(terms) {
  const words2 = terms.map(
    ({ matchExpressions = [], matchFields = [] }) => [...matchExpressions, ...matchFields].map(requirement).join(", ")
  );
  return words2.length === 1 ? words2[0] : words2.map((each) => `(${each})`).join(" or ");
}
function requirement({ key = "", operator = "", values = [] }) {
  switch (operator) {
    case "Exists":
      return key;
    case "DoesNotExist":
      return `!${key}`;
    case "Gt":
      return `${key}>${values[0]}`;
    case "Lt":
      return `${key}<${values[0]}`;
    default:
      return values.length === 1 ? `${key}${operator === "In" ? "=" : "!="}${values[0]}` : `${key} ${operator.toLowerCase()} (${values.join(", ")})`;
  }
}
function toleratedBy({ tolerations = [] }) {
  const words2 = tolerations.map(taint);
  return words2.length === 0 ? "none" : [...new Set(words2)].sort().join(", ");
}
function taint(toleration) {
  const { key = "", effect = "" } = toleration;
  if (key === "") return effect === "" ? "every taint" : `every ${effect} taint`;
  return tolerationText(toleration);
}

// src/diff/replaced-configs.ts
function replacedConfigs({ pod, daemonSet, before, objects, objectsBefore }) {
  const known = new Set(configNames(before.pod.value));
  if (configNames(pod.value).every((name) => known.has(name))) return [];
  const namespace = daemonSet.value?.metadata?.namespace;
  const olds = new Map(configUses(before.pod).map((use) => [use.place.namedPath, use]));
  return configUses(pod).flatMap(({ kind, name, keys, place }) => {
    const former = olds.get(place.namedPath);
    if (!former || former.kind !== kind || former.name === name) return [];
    const [was, is] = [objectsBefore.find(kind, namespace, former.name), objects.find(kind, namespace, name)];
    if (!was || !is) return [];
    const [first, ...others] = dataDifferences(was.field, is.field).filter(({ key }) => keys?.includes(key) ?? true);
    return first ? [{ kind, name, key: first.key, others: others.length, previous: former.name }] : [];
  });
}

// src/diff/rollout.ts
var STOP = 5;
var PULL = 20;
var START = 5;
var GRACE = 30;
var PERIOD = 10;
function isSurging({ maxSurge }) {
  return maxSurge !== 0 && maxSurge !== "0%";
}
function rolloutOf(update, { nodes, outdated, progress, recovers = false }) {
  const { daemonSet, pod, before, effects } = update;
  const strategy = daemonSet.at("spec", "updateStrategy").effective;
  const { maxUnavailable = 1, maxSurge = 0 } = strategy?.rollingUpdate ?? {};
  const wasOnDelete = before.daemonSet.at("spec", "updateStrategy", "type").effective === "OnDelete";
  const rolls = strategy?.type !== "OnDelete";
  const isOutdatedOnly = !effects.revisionChanged && rolls && wasOnDelete && outdated !== 0;
  if (!effects.revisionChanged && !isOutdatedOnly) return void 0;
  if (!rolls) return { ...NONE, type: "OnDelete", maxUnavailable, maxSurge, nodes };
  const surges = allowsSurge(strategy);
  const atOnce = atOnceOf(surges ? maxSurge : maxUnavailable, nodes);
  const replaced = isOutdatedOnly ? outdated : nodes;
  const played = isOutdatedOnly ? void 0 : progress?.waves;
  const waves = played?.reduce((sum, { count }) => sum + count, 0);
  const batches = waves === 0 ? void 0 : waves ?? (replaced !== void 0 && atOnce !== void 0 ? Math.ceil(replaced / atOnce) : void 0);
  const [old, updated2] = [before.pod.effective ?? {}, pod.effective ?? {}];
  const stop = stopOf(old);
  const start = startOf(updated2, daemonSet.at("spec", "minReadySeconds").effective ?? 0, pulls(old, updated2));
  const perBatch = start.reduce((sum, { seconds }) => sum + seconds, 0);
  const total = (batch, seconds) => batch * perBatch + (surges ? seconds : batch * seconds);
  return {
    type: "RollingUpdate",
    maxUnavailable,
    maxSurge,
    nodes: replaced,
    isOutdatedOnly,
    atOnce: atOnce === void 0 || replaced === void 0 ? atOnce : Math.min(atOnce, replaced),
    batches,
    pods: played?.reduce((sum, { size, count }) => sum + size * count, 0) ?? replaced,
    steps: [stop, ...start].filter(({ seconds }) => seconds > 0),
    seconds: batches === void 0 ? void 0 : total(batches, stop.seconds),
    mostSeconds: batches === void 0 ? void 0 : total(batches, stop.most),
    assumptions: batches === void 0 ? [] : [...ASSUMPTIONS, before.status?.unavailable || recovers ? RECOVERY : NONE_UNAVAILABLE]
  };
}
var NONE = {
  isOutdatedOnly: false,
  atOnce: void 0,
  batches: void 0,
  pods: void 0,
  steps: [],
  seconds: void 0,
  mostSeconds: void 0,
  assumptions: []
};
var ASSUMPTIONS = [
  `a pod stops within ${STOP} s after its preStop sleep; the longest time is its whole grace period`,
  `images are pulled within ${PULL} s, and containers start within ${START} s`,
  "every pod becomes ready with its first probes, and all pods of a batch are replaced at the same time"
];
var NONE_UNAVAILABLE = "no pod is unavailable when the update starts: unavailable pods are replaced at once";
var RECOVERY = "pods that are unavailable now run once they are replaced";
function atOnceOf(value, nodes) {
  if (typeof value === "number") return Math.min(Math.max(value, 1), nodes ?? Infinity);
  if (nodes === void 0) return void 0;
  return Math.min(Math.max(getScaledValueFromIntOrPercent(value, nodes, true) ?? 1, 1), nodes);
}
function stopOf(old) {
  const { terminationGracePeriodSeconds: most = GRACE } = old;
  const sleeps = containersOf(old).map(
    ({ lifecycle: { preStop } = {} }) => preStop?.sleep?.seconds ?? sleepIn(preStop?.exec?.command ?? []) ?? 0
  );
  return { what: "to stop", seconds: Math.min(Math.max(0, ...sleeps) + STOP, most), most };
}
function startOf(pod, minReadySeconds, isPulled) {
  return [
    { what: "to pull the images", seconds: isPulled ? PULL : 0 },
    { what: "to start", seconds: START },
    { what: "until the probes succeed", seconds: Math.max(0, ...(pod.containers ?? []).map(readyAfter)) },
    { what: "of minReadySeconds", seconds: minReadySeconds }
  ];
}
function readyAfter({ startupProbe, readinessProbe }) {
  const { initialDelaySeconds = 0, successThreshold = 1, periodSeconds = PERIOD } = readinessProbe ?? {};
  return Math.max(startupProbe?.initialDelaySeconds ?? 0, initialDelaySeconds) + (successThreshold - 1) * periodSeconds;
}
function pulls(old, updated2) {
  const known = new Set(containersOf(old).map(({ image }) => image));
  return containersOf(updated2).some(
    ({ image, imagePullPolicy }) => imagePullPolicy === "Always" && isMutableImage(image ?? "") || !known.has(image)
  );
}

// src/diff/risk.ts
var RISKS = ["refused", "deadlock", "removal", "critical", "restart", "none"];
function riskOf({
  action,
  isRefused,
  replacement,
  findings,
  sticks = false,
  sharesPorts = false,
  isPruned = false,
  removesAtOnce,
  runsNowhere = false,
  joinsNetwork = false,
  isNodeCritical
}) {
  if (isRefused) return "refused";
  if (isPruned) return "removal";
  const rolls = replacement?.type === "RollingUpdate" && !runsNowhere;
  const has = (hazard) => findings.some((finding) => finding.hazard === hazard);
  if (rolls && (sticks || has("surge") || sharesPorts && has("port"))) return "deadlock";
  if ((rolls || action === "rename" || action === "create") && has("deadlock")) return "deadlock";
  if (removesAtOnce ?? has("removal")) return "removal";
  if (rolls && isEveryNode(replacement)) return "removal";
  if (joinsNetwork) return "critical";
  if (rolls || has("repeat")) return isNodeCritical ? "critical" : "restart";
  return "none";
}
function isEveryNode(rollout) {
  const { maxUnavailable, nodes = 0, atOnce = 0 } = rollout;
  return !isSurging(rollout) && (maxUnavailable === "100%" || nodes > 1 && atOnce >= nodes);
}

// src/diff/planned.ts
function updated(update, { given, onNodes, findings, denied, beside, rendering, isBuilt, release, ended, isByHelm, elsewhere }) {
  const { model, before, relation } = update;
  const subject = update.subject();
  const { verdict, templateChanged, specChanged, revisionChanged, metadataChanged, rollout } = subject.effects;
  const isRename = relation !== "same";
  const refused = [...refusedBy(ended), ...refusalsOf(isRename ? model.rejections() : update.allRejections(), denied)];
  const isRefused = refused.length > 0;
  const nodes = onNodes?.after ?? given ?? nodesOf(subject);
  const isBeingDeleted = !isRename && update.previous.live && isTerminating(subject.before.daemonSet);
  const replacement = isRename || isRefused || isBeingDeleted ? void 0 : rolloutOf(subject, {
    nodes: onNodes?.desired ?? nodes,
    outdated: outdatedOf(subject),
    progress: onNodes?.best,
    recovers: (onNodes?.recovering.length ?? 0) + (onNodes?.unready.length ?? 0) > 0
  });
  const action = isRename ? "rename" : "update";
  const isOfHelm = release !== void 0;
  const isPruned = isRename && isOfHelm && !ended && !isKeptByHelm(before.daemonSet);
  const { role, changes } = subject;
  const held = heldPorts(subject.before.pod);
  const sender = isRename ? void 0 : senderOf(update, isOfHelm);
  const shared = heldPorts(subject.pod).find((port) => held.some((other) => portsClash(port, other)));
  const sharesPorts = shared !== void 0;
  const removesAtOnce = !isRename && !isRefused && !isBeingDeleted && (onNodes ? onNodes.lost.length > 0 : findings.some(({ hazard }) => hazard === "removal"));
  const risk = riskOf({
    action,
    isRefused,
    isPruned,
    removesAtOnce,
    runsNowhere: onNodes?.before === 0,
    replacement,
    findings,
    sharesPorts,
    sticks: (onNodes?.best.untouched ?? 0) > 0,
    isNodeCritical: role.nodeCritical
  });
  const configuration = [
    ...configChanges(subject).map(({ use: { kind, name }, key, others }) => ({ kind, name, key, others })),
    ...apiConfigChanges(subject).map(({ name, key, others }) => ({ kind: "ConfigMap", name, key, others }))
  ];
  const byObject = groupBy(
    [...configuration, ...replacedConfigs(subject)].toSorted((a, b) => b.others - a.others),
    ({ kind, name }) => `${kind} ${name}`
  );
  return {
    templateChanged,
    specChanged,
    revisionChanged,
    metadataChanged,
    rollout,
    action,
    pods: {
      is: fileOf(subject.pod),
      before: subject.before.pod,
      after: subject.pod,
      ...isRename && { logsBefore: logsOf(before.daemonSet, before.pod), logsAfter: logsOf(subject.daemonSet, subject.pod) },
      restart: restarting(model.daemonSet)
    },
    object: model.manifest.object,
    previous: isRename ? before.object : void 0,
    heir: void 0,
    origin: void 0,
    twin: void 0,
    sender,
    maybeSame: update.maybeMoved,
    given: isRename ? given : void 0,
    wasRefused: false,
    isPruned,
    failedAt: void 0,
    release,
    location: model.daemonSet.key,
    risk,
    role: role.title,
    isNodeCritical: role.nodeCritical,
    verdict: verdict === "ok" && isRefused ? "invalid" : verdict,
    refused,
    changes: changes.map(planned).filter(({ path }) => !refused.some((each) => isUndecoded(each, path))),
    replacement,
    nodes: nodeChange(subject.before.pod, subject.pod),
    onNodes: isRefused ? void 0 : onNodes,
    unavailable: subject.before.status?.unavailable ?? 0,
    isBeingDeleted,
    ambiguous: update.alsoIn.length > 0 ? { namespace: before.object.namespace ?? "default", others: update.alsoIn } : void 0,
    configuration: [...byObject.values()].map(([first]) => first),
    needs: newNeeds(subject, subject.before),
    losesReadiness: !isRefused && replacement !== void 0 && hasReadiness(subject.before.pod) && !hasReadiness(subject.pod),
    repulled: replacement && relation === "same" ? repulledIn(subject) : [],
    deadlocksNext: replacement?.type === "RollingUpdate" && !sharesPorts && findings.some(({ hazard }) => hazard === "port"),
    isNameGenerated: false,
    removesAtOnce,
    elsewhere,
    sharesPorts,
    portWaits: [],
    sharedSockets: [],
    sharedState: [],
    sharedLogs: [],
    listenClashes: [],
    taken: [],
    lostDrivers: [],
    openAccount: isRename || accountName(before.pod) !== accountName(subject.pod) ? openAccount(subject) : void 0,
    requests: isRefused ? [] : requestChanges(subject, nodes),
    findings,
    commands: commandsFor({
      action,
      daemonSet: model.daemonSet,
      before: before.daemonSet,
      apiBefore: before.object.apiVersion,
      replacement,
      changes,
      status: subject.before.status,
      release: isPruned || sender && sendsAsHelm(sender) ? markedRelease(before.daemonSet) ?? (isByHelm ? ANY_RELEASE : void 0) : void 0,
      beside: [
        ...new Set(
          [...configuration, ...beside, ...lostBindings(subject), ...lostNeeds(subject)].map(({ kind, name }) => `${kind} ${name}`)
        )
      ],
      refused: refused.map(({ rule }) => rule),
      rendering,
      isOfHelm,
      isBuilt,
      isPruned,
      ended: ended?.isStored ? markedRelease(before.daemonSet) ?? ANY_RELEASE : void 0,
      isStuck: risk === "deadlock" && !sharesPorts,
      sharedPort: shared?.number,
      listenPort: listenedPorts(before.pod).find((port) => listenedPorts(subject.pod).includes(port))
    })
  };
}
function repulledIn({ before, pod }) {
  const old = new Set(containersOf(before.pod.value).map(({ image }) => image));
  const images = containersOf(pod.effective).flatMap(
    ({ image, imagePullPolicy }) => image !== void 0 && imagePullPolicy === "Always" && old.has(image) && isMutableImage(image) ? [image] : []
  );
  return [...new Set(images)];
}
function isTerminating({ value }) {
  return value?.metadata?.deletionTimestamp !== void 0;
}
function logsOf(daemonSet, pod) {
  const folders = logFolders(pod);
  return folders.length > 0 && roleOf(daemonSet, pod).is("log") ? folders : [];
}
function fileOf({ location }) {
  return absoluteOf(location.file);
}
function lostBindings({ before, pod, objects, objectsBefore }) {
  const former = { name: accountName(before.pod), namespace: before.object.namespace };
  if (accountName(pod) === former.name) return [];
  return grantsBeyond(former, objectsBefore, former, objects).map(({ binding }) => binding.object);
}
function openAccount({ daemonSet, pod, objects }) {
  const { namespace } = daemonSet.value?.metadata ?? {};
  const name = accountName(pod);
  if (namespace === void 0 || namespace === "default" || name === "default" || isFilledInLater(namespace)) return void 0;
  const given = objects.named("ServiceAccount", name);
  return given.length > 0 && given.every(({ object }) => object.namespace === void 0) ? { name, namespace } : void 0;
}
function senderOf({ merge }, isOfHelm) {
  const sender = merge?.sender;
  return sender?.before === "base" && sender.mode === "kubectl" && isOfHelm ? { ...sender, mode: "helm" } : sender;
}
var NOTHING2 = {
  ...NO_EFFECTS,
  previous: void 0,
  heir: void 0,
  origin: void 0,
  twin: void 0,
  sender: void 0,
  maybeSame: false,
  wasRefused: false,
  isPruned: false,
  failedAt: void 0,
  release: void 0,
  verdict: "ok",
  role: "agent",
  isNodeCritical: false,
  refused: [],
  changes: [],
  replacement: void 0,
  nodes: void 0,
  onNodes: void 0,
  given: void 0,
  unavailable: 0,
  isBeingDeleted: false,
  ambiguous: void 0,
  configuration: [],
  needs: [],
  losesReadiness: false,
  repulled: [],
  lostDrivers: [],
  deadlocksNext: false,
  sharesPorts: false,
  removesAtOnce: false,
  elsewhere: [],
  isNameGenerated: false,
  portWaits: [],
  sharedSockets: [],
  sharedState: [],
  sharedLogs: [],
  listenClashes: [],
  taken: [],
  openAccount: void 0,
  requests: []
};
function createdPlan(model, { given, findings, denied, maybeSame, twin, release, ended, elsewhere, peers }) {
  const refused = [...refusedBy(ended), ...refusalsOf(model.rejections(), denied)];
  const isRefused = refused.length > 0;
  const { daemonSet, manifest } = model;
  const subject = model.subject();
  const { role } = subject;
  return {
    ...NOTHING2,
    action: "create",
    pods: {
      is: fileOf(daemonSet),
      before: void 0,
      after: subject.pod,
      logsAfter: logsOf(daemonSet, subject.pod),
      restart: restarting(daemonSet)
    },
    object: manifest.object,
    maybeSame,
    twin,
    release,
    openAccount: openAccount(subject),
    needs: maybeSame ? [] : newNeeds(subject),
    isNameGenerated: daemonSet.value?.metadata?.name === void 0,
    sharedState: maybeSame || isRefused ? [] : peers,
    elsewhere,
    given,
    location: daemonSet.key,
    risk: riskOf({
      action: "create",
      isRefused,
      replacement: void 0,
      findings,
      joinsNetwork: !maybeSame && peers.length > 0,
      isNodeCritical: role.nodeCritical
    }),
    role: role.title,
    isNodeCritical: role.nodeCritical,
    verdict: !isRefused ? "ok" : refused.some(({ type }) => type === "StrictDecoding" || type === "Decoding") ? "badrequest" : "invalid",
    refused,
    findings,
    commands: commandsFor({
      action: "create",
      daemonSet,
      before: void 0,
      replacement: void 0,
      changes: [],
      refused: refused.map(({ rule }) => rule),
      rendering: void 0,
      isPruned: false,
      ended: ended?.isStored ? ANY_RELEASE : void 0,
      maybeSame,
      twin
    })
  };
}
function removedPlan({ previous: { manifest }, counterpart }, { releaseAt, endedOf, isCreated, heir }) {
  const { object } = manifest;
  const field = manifestField(manifest);
  const location = field.key;
  const caution = isCreated ? { onlyInOld: true } : heir ? { ready: podsOf(heir, object.kind) } : {};
  const pod = field.resolve(["spec", "template", "spec"]);
  const release = releaseAt(location);
  const isPruned = release !== void 0 && !isKeptByHelm(field);
  const ended = endedOf(release);
  return {
    ...NOTHING2,
    action: "remove",
    pods: { is: void 0, before: pod, after: void 0, logsBefore: logsOf(field, pod) },
    object,
    heir,
    release,
    isPruned,
    failedAt: isPruned ? ended?.object : void 0,
    location,
    risk: isPruned && !ended ? "removal" : "none",
    findings: [],
    commands: { watch: [], undo: [], steps: counterpart === void 0 || isPruned ? [] : [deletionStep(object, caution)] }
  };
}
function refusedBy(ended) {
  return ended ? [ended.refusal] : [];
}
function markedRelease(object) {
  const marked = (what) => object.resolve(["metadata", "annotations", `meta.helm.sh/release-${what}`]).raw;
  const [name, namespace] = [marked("name"), marked("namespace")];
  return typeof name === "string" ? { name, namespace: typeof namespace === "string" ? namespace : void 0 } : void 0;
}
function unchangedPlan(object, findings) {
  return {
    ...NOTHING2,
    action: "unchanged",
    pods: void 0,
    object,
    location: findings[0].location,
    risk: findings.some(({ hazard }) => hazard === "repeat") ? "restart" : "none",
    findings: findings.toSorted(byWeight),
    commands: { watch: [], undo: [], steps: [] }
  };
}
function requestChanges({ before, pod, relation }, nodes) {
  if (relation !== "same") return [];
  const [old, updated2] = [effectiveRequests(before.pod.effective ?? {}), effectiveRequests(pod.effective ?? {})];
  return ["cpu", "memory", "ephemeral-storage"].flatMap((resource) => {
    const [was, is] = [old.get(resource) ?? Quantity.zero, updated2.get(resource) ?? Quantity.zero];
    if (was.cmp(is) === 0) return [];
    const difference = is.sub(was);
    const total = nodes === void 0 ? void 0 : `${difference.sign() > 0 ? "+" : ""}${difference.mul(nodes).toString()}`;
    return [{ resource, before: was.toString(), after: is.toString(), total }];
  });
}
function nodesOf({ before: { status } }) {
  return status && status.desired > 0 ? status.desired : void 0;
}
function outdatedOf({ before: { status } }) {
  return status && Math.max(0, status.desired - status.updated);
}
function refusalsOf(subjects, denied) {
  const refusals = subjects.flatMap(
    ({ rejection: { rule, message, at }, rejected, place }) => rejected.map(({ type, field }) => ({
      rule,
      type,
      field,
      at: at.parent ? at.toString() : "",
      message,
      location: "key" in place ? place.location : place
    }))
  );
  for (const { rule, rejected, message, location } of denied)
    append(
      refusals,
      rejected.map(({ type, field }) => ({ rule, type, field, at: "", message, location }))
    );
  return [...new Map(refusals.map((each) => [`${each.field} ${each.message} ${each.location.span.start}`, each])).values()];
}
function isUndecoded({ type, at }, path) {
  return type === "Decoding" && (at === path || at.startsWith(`${path}.`) || at.startsWith(`${path}[`));
}
function planned({ kind, before, after, from, to, name, inTemplate }) {
  const written = kind === "removed" ? before.value : after.value;
  return { kind, path: kind === "removed" ? before.path : after.path, field: name, from, to, written, inTemplate };
}
function byWeight(a, b) {
  return Number(b.hazard !== void 0) - Number(a.hazard !== void 0) || SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);
}

// src/diff/releases.ts
function releaseOf({ file }, rendering) {
  const [chart = ""] = rendering ? file.path.split(/(?:^|\/)templates\//) : [];
  return JSON.stringify([chart, ...rendering?.by ?? []]);
}
function withFailedReleases(planned2) {
  const refused = groupBy(
    planned2.filter(({ release, risk }) => release !== void 0 && risk === "refused"),
    ({ release }) => release
  );
  return planned2.map((each) => {
    const [failed] = each.isPruned && refused.get(each.release) || [];
    if (!failed) return each;
    return { ...each, failedAt: failed.object, risk: each.risk === "removal" ? "none" : each.risk };
  });
}
function unservedParts({ manifest, live }, release, { objectsBefore, minor }) {
  if (release === void 0 || live) return [];
  const { object } = manifest;
  const field = manifestField(manifest);
  const own = FORMER_APIS.has(object.apiVersion) ? [{ release, object, location: field.resolve(["apiVersion"]).location, isBeside: false }] : [];
  if (own.length > 0 || !objectsBefore) return own;
  return Object.keys(COMPANION_APIS).flatMap(
    (kind) => objectsInFolder(kind, field, objectsBefore, void 0, (each) => isRemovedCompanion(kind, each.object.apiVersion, minor)).map((each) => ({
      release,
      object: each.object,
      location: each.field.resolve(["apiVersion"]).location,
      isBeside: true
    }))
  );
}
function endedReleases(old, findings) {
  const unsent = [...findings].filter(([release, { hazard }]) => release !== void 0 && hazard === "unsent");
  const isTold = new Set(unsent.map(([release]) => release));
  const ended = /* @__PURE__ */ new Map();
  for (const { release, object, location, isBeside } of old) {
    if (release === void 0 || ended.has(release) || isBeside && isTold.has(release)) continue;
    const message = `helm upgrade ends before it changes anything: the release that is there has ${object.kind} ${object.name} in ${object.apiVersion}, which the cluster no longer serves`;
    ended.set(release, { object, refusal: { rule: "removed-api", type: "Client", field: "", at: "", message, location }, isStored: true });
  }
  for (const [release, { rule, message, location, object, holder = object }] of unsent) {
    if (release === void 0 || !holder || ended.has(release)) continue;
    ended.set(release, { object: holder, refusal: { rule, type: "Client", field: "", at: "", message, location }, isStored: false });
  }
  return ended;
}

// src/diff/shared.ts
var MOST3 = 100;
var FEW = 3;
function withShared(planned2, stoodWith) {
  return withSuccessors(withSharers(withLostDrivers(planned2), stoodWith), stoodWith);
}
function withLostDrivers(planned2) {
  const served = new Set(planned2.flatMap(({ pods }) => driverFolders(pods?.after).map(driverOf)));
  return planned2.map((each) => {
    const lostDrivers = each.risk === "refused" ? [] : lostBetween(each.pods, served);
    if (lostDrivers.length === 0) return each;
    const revise = (step) => step.isDeletion === true ? cautioned(step, { drivers: lostDrivers }) : step;
    return withSteps({ ...each, lostDrivers }, (steps) => steps.map(revise));
  });
}
function lostBetween(pods, served) {
  const [old, updated2] = [driverFolders(pods?.before).map(driverOf), driverFolders(pods?.after).map(driverOf)];
  if (updated2.some((name) => !name.includes("."))) return [];
  return old.filter((name) => name.includes(".") && !served.has(name));
}
function withSharers(planned2, stoodWith) {
  const leaving = planned2.filter(({ action }) => action === "remove" || action === "rename");
  const sharedBy = (before, after = before) => {
    const left2 = groupBy(
      leaving.flatMap((by) => (by.pods ? before(by.pods) : []).map((what) => ({ what, by }))),
      ({ what }) => what
    );
    return (each) => {
      if (left2.size === 0 || !each.pods?.after) return [];
      return after(each.pods).flatMap((what) => (left2.get(what) ?? []).slice(0, MOST3).filter(({ by }) => mayMeet(by, each, stoodWith)));
    };
  };
  const inPods = (thingsOf) => sharedBy(
    ({ before }) => thingsOf(before),
    ({ after }) => thingsOf(after)
  );
  const [socketsOf, stateOf, portsOf] = [inPods(driverFolders), inPods(stateFolders), inPods(listenedPorts)];
  const logsOf2 = sharedBy(
    ({ logsBefore = [] }) => logsBefore,
    ({ logsAfter = [] }) => logsAfter
  );
  return planned2.map((each) => {
    if (each.action !== "create" && each.action !== "rename" || each.maybeSame || each.risk === "refused") return each;
    const [sharedSockets, sharedState] = [foldersOf(socketsOf(each)), [...each.sharedState, ...foldersOf(stateOf(each))]];
    const listenClashes = portsOf(each).flatMap(
      ({ what, by }) => isHidden(what, each, by) ? [{ port: Number(what), object: formerObject(by) }] : []
    );
    const sharedLogs = foldersOf(logsOf2(each).filter(({ by }) => !by.isPruned));
    if (sharedSockets.length + sharedState.length + sharedLogs.length + listenClashes.length === 0) return each;
    const mayWait = listenClashes.length > 0 || sharedState.some(({ folder }) => !isNetworkFolder(folder));
    const joinsNetwork = each.risk === "none" && sharedState.some(({ folder }) => isNetworkFolder(folder));
    const risk = joinsNetwork ? "critical" : each.risk;
    return withSteps({ ...each, risk, sharedSockets, sharedState, sharedLogs, listenClashes }, (steps) => [
      ...mayWait ? steps.map((step) => step.caution?.ready === void 0 ? step : cautioned(step, { mayWait })) : steps,
      ...restarted(each, sharedSockets)
    ]);
  });
}
function restarted({ action, pods }, [first]) {
  if (!first || pods?.restart === void 0) return [];
  return [{ text: pods.restart, caution: { ended: action === "rename" ? "the old pods" : podsOf(first.object) } }];
}
function foldersOf(shared) {
  return shared.map(({ what, by }) => ({ folder: what, object: formerObject(by) }));
}
function formerObject({ previous, object }) {
  return previous ?? object;
}
function isHidden(port, { pods }, { pods: old }) {
  return !declaredPorts(pods?.after).includes(port) || !declaredPorts(old?.before).includes(port);
}
function mayMeet(left2, each, stoodWith) {
  const old = left2.pods?.before;
  return old !== void 0 && meet(old.value, each.pods?.after?.value) && (left2 === each || stoodWith(old, each.pods?.is));
}
function mayNeed(rejected, left2, stoodWith) {
  if (rejected.action === "create") return mayMeet(left2, rejected, stoodWith);
  const [own, old] = [rejected.pods?.before, left2.pods?.before];
  return own !== void 0 && old !== void 0 && meet(old.value, rejected.pods?.after?.value) && own.location.file === old.location.file;
}
function withSuccessors(planned2, stoodWith) {
  const created = planned2.filter(({ action }) => action === "create");
  const heirs = new Map(created.flatMap(({ sharedSockets, object: heir }) => sharedSockets.map(({ object }) => [object, heir])));
  const blocking = new Set(planned2.flatMap(({ listenClashes }) => listenClashes.map(({ object }) => object)));
  const refused = planned2.filter(({ action, risk }) => (action === "create" || action === "update") && risk === "refused").slice(0, FEW);
  return planned2.map((each) => {
    if (each.action !== "remove") return each;
    const heir = heirs.get(each.object);
    const followed = heir ? ifUncautioned({ ...each, heir: each.heir ?? heir }, { ready: podsOf(heir) }) : each;
    if (blocking.has(each.object)) return withSteps(followed, (steps) => steps.map((step) => cautioned(step, { holdsPorts: true })));
    const rejected = refused.find((other) => mayNeed(other, each, stoodWith));
    return rejected ? ifUncautioned(followed, { rejected: { name: rejected.object.name, isNew: rejected.action === "create" } }) : followed;
  });
}
function ifUncautioned(draft, caution) {
  return withSteps(draft, (steps) => steps.map((step) => Object.keys(step.caution ?? {}).length > 0 ? step : cautioned(step, caution)));
}

// src/diff/taken.ts
var MOST4 = 100;
function withTaken(planned2, stoodWith) {
  const leaving = planned2.filter(({ action, risk, pods }) => action === "update" && risk !== "refused" && left(pods).length > 0).slice(0, MOST4);
  if (leaving.length === 0) return planned2;
  return planned2.map((each) => {
    const after = each.pods?.after;
    if (each.action !== "create" || each.maybeSame || each.risk === "refused" || after?.value?.hostNetwork !== true) return each;
    const own = new Map(programsOf(after.value).map(({ image, name }) => [image, name]));
    const taken = leaving.flatMap(({ pods, object }) => {
      const before = pods.before;
      if (!meet(before.value, after.value) || !stoodWith(before, each.pods.is)) return [];
      return left(pods).flatMap(({ image }) => own.has(image) ? [{ name: own.get(image), object }] : []);
    });
    return taken.length === 0 ? each : { ...each, taken: [...new Map(taken.map((one) => [`${one.name} ${one.object.name}`, one])).values()] };
  });
}
function left(pods) {
  if (pods?.before?.value?.hostNetwork !== true || !pods.after) return [];
  const kept = new Set(programsOf(pods.after.value).map(({ image }) => image));
  return programsOf(pods.before.value).filter(({ image }) => !kept.has(image));
}
function programsOf({ containers = [] } = {}) {
  const programs = containers.flatMap(({ name = "", image = "" }) => {
    const reference = parseImage(image);
    return reference ? [{ name, image: `${reference.domain}/${reference.path}` }] : [];
  });
  return [...new Map(programs.toReversed().map((each) => [each.image, each])).values()];
}

// src/diff/together.ts
var MOST_SELECTIONS2 = 100;
function togetherOf(daemonSets) {
  const podOf = ({ pods }) => pods?.after?.effective ?? {};
  const restarted2 = daemonSets.filter(({ replacement }) => replacement?.type === "RollingUpdate");
  const named = [...groupBy(restarted2, ({ object }) => JSON.stringify([object.namespace, object.name])).values()].map(([first]) => first);
  const imagesOf = (planned2) => containersOf(podOf(planned2)).map(({ image }) => image);
  const rolling = [...groupBy(named, (each) => JSON.stringify([each.object.name, imagesOf(each)])).values()].map(([first]) => first);
  if (rolling.length < 2) return [];
  const keys = new Map(rolling.map((planned2) => [planned2, selectionKey(podOf(planned2))]));
  const selections = groupBy(rolling, (planned2) => keys.get(planned2));
  const alternatives2 = [...selections].map(([key, [first]]) => ({ key, nodes: nodeAlternatives(podOf(first)) }));
  const meets = (key) => {
    if (selections.get(key).length > 1 || alternatives2.length > MOST_SELECTIONS2) return true;
    const own = alternatives2.find((each) => each.key === key);
    return alternatives2.some((other) => other !== own && !areDisjoint(own.nodes, other.nodes));
  };
  const meeting = new Set([...selections.keys()].filter(meets));
  const rank = ({ role }) => {
    const place = CRITICAL_TITLES.indexOf(role);
    return place < 0 ? CRITICAL_TITLES.length : place;
  };
  return rolling.filter((planned2) => meeting.has(keys.get(planned2))).toSorted((a, b) => rank(a) - rank(b));
}

// src/diff/plan.ts
function toldOnce(findings) {
  const refusals = findings.filter(({ hazard, holder }) => hazard === "refusal" && holder !== void 0);
  const repeats = /* @__PURE__ */ new Set();
  for (const same of groupBy(refusals, ({ rule, location: { file, span } }) => `${rule} ${span.start} ${file.path}`).values()) {
    const kept = same.find(({ location, related }) => related.some((each) => each.location.file === location.file)) ?? same[0];
    for (const each of same) if (each !== kept) repeats.add(each);
  }
  return repeats.size === 0 ? findings : findings.filter((each) => !repeats.has(each));
}
function planOf(input) {
  const { base, kubernetes, updates, created, removed, files, unchangedFiles, notChecked, nodes, onNodes, findings, errors, bugs } = input;
  const about = groupBy(toldOnce(findings), ({ object }) => object);
  const of = (object, least) => {
    const own = (about.get(object) ?? []).filter(({ rejected, hazard }) => rejected.length === 0 && hazard !== "unsent");
    return own.filter(({ rule, severity, hazard }) => input.updateRules.has(rule) || hazard !== void 0 || !isMilder(severity, least)).toSorted(byWeight);
  };
  const denied = (object) => (about.get(object) ?? []).filter(({ rule, rejected }) => rejected.length > 0 && !input.builtIn.has(rule));
  const known = new Set([...updates, ...created].map(({ model }) => model.manifest.object));
  const beside = [...about].flatMap(([object, own]) => {
    const matters = object && !known.has(object) && own.some(({ rule, severity }) => severity !== "info" || input.updateRules.has(rule));
    return matters ? [unchangedPlan(object, own)] : [];
  });
  const releaseAt = (location) => {
    const rendering = input.renderingOf?.(location);
    return (input.apply ?? rendering?.renderer) === "helm" ? releaseOf(location, rendering) : void 0;
  };
  const ended = endedReleases(
    [
      ...updates.flatMap(
        ({ model, previous, context: { objectsBefore } }) => unservedParts(previous, releaseAt(model.daemonSet.key), { objectsBefore, minor: model.target.to })
      ),
      ...removed.flatMap(({ previous }) => unservedParts(previous, releaseAt(manifestField(previous.manifest).key), { minor: 0 }))
    ],
    [...updates, ...created].flatMap(
      ({ model: { manifest, daemonSet } }) => (about.get(manifest.object) ?? []).map((finding) => [releaseAt(daemonSet.key), finding])
    )
  );
  const endedOf = (release) => release === void 0 ? void 0 : ended.get(release);
  const createdNames = new Set(created.map(({ model }) => identityOf(model.manifest)));
  const elsewhere = nodes === void 0 || onNodes.size > 0 ? /* @__PURE__ */ new Map() : exclusives(
    [...updates, ...created].map(({ model }) => ({
      of: model,
      name: model.manifest.object.name,
      pod: model.subject().pod.effective
    }))
  );
  const kin = kinOf({ updates, created, removed, areApart: input.areApart });
  const all = [
    ...updates.map((update) => {
      const { object } = update.model.manifest;
      const { key } = update.model.daemonSet;
      const told = of(object, "warning");
      return updated(update, {
        given: nodes,
        onNodes: onNodes.get(update.model),
        findings: told,
        beside: told.flatMap(({ rule, holder, hazard }) => holder && hazard !== "refusal" && input.updateRules.has(rule) ? [holder] : []),
        denied: denied(object),
        rendering: input.renderingOf?.(key),
        isBuilt: input.isBuilt?.(absoluteOf(key.file) ?? "") ?? false,
        release: releaseAt(key),
        ended: endedOf(releaseAt(key)),
        isByHelm: input.apply === "helm",
        elsewhere: elsewhere.get(update.model) ?? []
      });
    }),
    ...created.map(({ model, wasRefused, twin, wasPart }) => {
      const { object } = model.manifest;
      const own = createdPlan(model, {
        findings: of(object, "warning"),
        denied: denied(object),
        maybeSame: twin !== void 0 || wasPart,
        twin,
        given: nodes,
        release: releaseAt(model.daemonSet.key),
        ended: endedOf(releaseAt(model.daemonSet.key)),
        elsewhere: elsewhere.get(model) ?? [],
        peers: networkPeers(model.subject(), (other) => !createdNames.has(identityOf(other)))
      });
      const origin = wasRefused || own.maybeSame ? void 0 : kin.originOf(model);
      return { ...own, wasRefused, origin, onNodes: own.refused.length > 0 ? void 0 : onNodes.get(model) };
    }),
    ...removed.map(
      (old) => removedPlan(old, {
        releaseAt,
        endedOf,
        heir: input.heirOf?.(old) ?? kin.heirOf(old),
        isCreated: createdNames.has(identityOf(old.previous.manifest))
      })
    ),
    ...beside
  ];
  const drafts = withFailedReleases(withTaken(withShared(withPortWaits(all, input.stoodWith), input.stoodWith), input.stoodWith)).toSorted(
    byRisk
  );
  const plans = new Map(drafts.map((draft) => [draft, finished(ifAccepted(draft, input.updateRules))]));
  const daemonSets = [...plans.values()];
  const count = (test) => daemonSets.filter(test).length;
  const estimates = daemonSets.flatMap(({ replacement, risk }) => risk === "deadlock" ? [] : replacement?.assumptions ?? []);
  const aboutNone = (about.get(void 0) ?? []).filter(({ severity }) => severity !== "info").toSorted(byWeight);
  const code = exitCode({ findings: [...aboutNone, ...daemonSets.flatMap(({ findings: own }) => own)], errors, bugs }, input.failOn);
  return {
    base,
    kubernetes,
    daemonSets,
    summary: {
      files,
      unchangedFiles,
      created: count(({ action }) => action === "create"),
      updated: count(({ action }) => action === "update"),
      renamed: count(({ action }) => action === "rename"),
      removed: count(({ action }) => action === "remove"),
      refused: count(({ refused }) => refused.length > 0),
      notChecked,
      restarted: count(({ replacement }) => replacement?.type === "RollingUpdate")
    },
    together: togetherOf(drafts).map((draft) => plans.get(draft)),
    unrendered: input.unrendered,
    findings: aboutNone,
    assumptions: [...new Set(estimates)],
    exitCode: code === 0 && daemonSets.some(({ refused }) => refused.length > 0) ? 1 : code,
    errors,
    bugs
  };
}
function ifAccepted(draft, updateRules) {
  if (draft.action !== "update" || draft.refused.length === 0) return draft;
  const findings = draft.findings.map((finding) => {
    const isOwn = updateRules.has(finding.rule) && finding.holder === void 0 && finding.hazard !== "refusal";
    return isOwn ? { ...finding, message: `once accepted: ${finding.message}` } : finding;
  });
  return { ...draft, findings };
}
function byRisk(a, b) {
  if (a.risk !== b.risk) return RISKS.indexOf(a.risk) - RISKS.indexOf(b.risk);
  if (a.action !== b.action && (a.action === "remove" || b.action === "remove")) return a.action === "remove" ? 1 : -1;
  const [left2, right] = [a.location.file.path, b.location.file.path];
  if (left2 !== right) return left2 < right ? -1 : 1;
  return a.location.span.start - b.location.span.start;
}

// src/diff/run.ts
async function runDiff({ nodes, inventory, ...input }) {
  const { base, configs } = input;
  const sources = new Unread(input.sources);
  const { findings, errors, bugs, updates, summary, gone, unrendered } = await runLint({
    ...input,
    sources,
    inventory,
    changedOnly: true,
    forPlan: true
  });
  const { kubernetes, failOn, plugins } = await configs.run();
  const notChecked = /* @__PURE__ */ new Map();
  const broken = [];
  for (const file of updates.changedFiles.values()) {
    for (const [reason, count] of file.notChecked) notChecked.set(reason, (notChecked.get(reason) ?? 0) + count);
    for (const document of file.broken) {
      broken.push(...document.problems.slice(0, 1).map(({ message, span }) => ({ message, location: { file: document.file, span } })));
    }
  }
  if (updates.emptiedFiles > 0) notChecked.set("emptied file", updates.emptiedFiles);
  if (!areCompared(updates)) notChecked.set("warning list", updates.changed.length);
  const all = [
    ...input.earlier ?? [],
    ...errors,
    ...(inventory?.errors ?? []).map((message) => ({ message })),
    ...[...sources.unread].map((message) => ({ message })),
    ...broken
  ];
  const plan = planOf({
    base: base.name,
    kubernetes: versionRangeText(kubernetes),
    updates: updates.changed,
    created: updates.created,
    removed: gone,
    areApart: updates.areApart,
    heirOf: (old) => updates.heirOf(old),
    isBuilt: (absolute) => updates.isBuilt(absolute),
    stoodWith: (old, absolute) => updates.stoodWith(old, absolute),
    unrendered,
    files: summary.files,
    unchangedFiles: updates.unchangedFiles,
    notChecked: Object.fromEntries(notChecked),
    nodes,
    renderingOf: (location) => input.origins?.rendering(location),
    apply: kubernetes.apply,
    onNodes: await rolloutsOn(inventory, updates),
    findings,
    updateRules: new Set([...input.rules, ...input.plugins ?? [], ...plugins.rules].filter(needsBase).map(({ id }) => id)),
    builtIn: new Set(input.rules.map(({ id }) => id)),
    failOn,
    errors: all,
    bugs
  });
  return input.origins ? placed(plan, input.origins) : plan;
}
function placed(plan, origins) {
  return {
    ...plan,
    daemonSets: plan.daemonSets.map((each) => ({
      ...each,
      location: origins.place(each.location, ""),
      rendered: origins.rendering(each.location),
      refused: each.refused.map((refusal) => ({ ...refusal, location: origins.place(refusal.location, refusal.field) }))
    }))
  };
}
var Unread = class {
  constructor(sources) {
    this.sources = sources;
  }
  sources;
  unread = /* @__PURE__ */ new Set();
  *[Symbol.iterator]() {
    for (const source of this.sources) {
      if (source.kind === "unreadable" && !source.named) this.unread.add(`${source.path}: ${source.reason}`);
      yield source;
    }
  }
};

export {
  isNetworkFolder,
  isSurging,
  RISKS,
  runDiff
};
