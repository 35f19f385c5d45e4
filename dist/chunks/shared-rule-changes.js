import {
  isFilledInLater,
  isMarkedPlaceholder,
  isOpenImage,
  isPlaceholder,
  placeholdersOf
} from "./shared-workspace-index.js";
import {
  folderOf,
  manifestField,
  substitutionIn
} from "./shared-workspace-likeness.js";
import {
  resolveFrom
} from "./shared-workspace-kustomization.js";
import {
  levelVersionText,
  policyOf,
  resolveVersion,
  violations
} from "./shared-admission-index.js";
import {
  ANY_CLUSTER,
  HOOKS,
  PROBES,
  Quantity,
  addsCapability,
  containersOf,
  didYouMean,
  editDistance,
  isField,
  isShell,
  isSidecar,
  isSlip,
  isVolatileLabel,
  isWithin,
  labelSelectorAsSelector,
  nodeAlternatives,
  normalPath,
  parseImage,
  pathBelow,
  quantityOf,
  read,
  requests,
  rootField,
  suggest,
  tolerationText,
  uncovered,
  unmarshalQuantity
} from "./shared-kubernetes-api-resources.js";
import {
  isSame,
  toPlain
} from "./shared-yaml-everyday-line.js";
import {
  groupBy,
  listed,
  remembered
} from "./shared-base-brought.js";

// src/subjects/sent.ts
var sent = /* @__PURE__ */ new WeakMap();
function sentBy(model, update) {
  let known2 = sent.get(model);
  if (!known2) sent.set(model, known2 = split([...model.rejections(), ...update?.rejections() ?? []], model));
  return known2;
}
function split(rejections, model) {
  const { document } = model.manifest;
  const found = rejections.map(({ rejection, place }) => rejection.isOfKey ? void 0 : templateAt(place, rejection, model));
  const templates = [...found.filter((each) => each !== void 0), ...imagesOf(model, document)];
  if (templates.length === 0) return { open: [], rejections };
  const sorted = templates.toSorted((a, b) => a.template.span.start - b.template.span.start);
  const name = sorted.find(({ template }) => template.engine === "substitution");
  const isOfItsKind = ({ template: { span } }) => name !== void 0 && substitutionIn(document.file, span) !== void 0;
  const placeholder = sorted.find((found2) => found2.template.engine !== "substitution" && !isOfItsKind(found2));
  return {
    open: [
      ...name ? [open(name, document)] : [],
      ...placeholder ? [open({ ...placeholder, template: { ...placeholder.template, paths: placeholdersOf(model.daemonSet) } }, document)] : []
    ],
    rejections: rejections.filter((_, index) => !found[index])
  };
}
function open({ template, path }, document) {
  return { subject: { document, template }, path };
}
var OF_VALUES = /* @__PURE__ */ new Set(["bad-quantity", "wrong-type"]);
var LINE = 200;
var COMMENTED_PLACEHOLDER = /^:[ \t]+#(?:#\w+##|[^\n]*\b(?:FILL|REPLACE|CHANGE_?ME|TODO|YOUR)\b)/;
function templateAt(place, { at, rule: rule2 }, model) {
  const { document } = model.manifest;
  const { file: file2, span } = isField(place) ? place.location : place;
  if (file2 !== document.file) return void 0;
  const [name, path] = [substitutionIn(file2, span), at.toString()];
  if (name) return { template: { engine: "substitution", span: name }, path };
  if (rule2 === "required-field" && COMMENTED_PLACEHOLDER.test(file2.text.slice(span.end, span.end + LINE)))
    return { template: { engine: "placeholder", span }, path };
  const { raw } = isField(place) ? place : { raw: OF_VALUES.has(rule2) ? model.daemonSet.resolve(at.steps()).raw : void 0 };
  const isOpen = rule2 === "invalid-value" ? isPlaceholder(raw) : isMarkedPlaceholder(raw);
  return isOpen ? { template: { engine: "placeholder", span }, path } : void 0;
}
function imagesOf({ pod }, document) {
  const isOpen = ({ image }) => image !== void 0 && image !== "" && isOpenImage(image);
  const lists = [pod.at("containers"), pod.at("initContainers")].filter(({ value }) => value?.some(isOpen));
  const images2 = lists.flatMap(
    (list) => list.items().filter(({ value }) => value && isOpen(value)).map((item) => item.at("image"))
  );
  return images2.map(({ location: { file: file2, span }, path }) => ({ file: file2, found: { template: { engine: "placeholder", span }, path } })).filter(({ file: file2 }) => file2 === document.file).map(({ found }) => found);
}

// src/subjects/producers.ts
var PRODUCERS = {
  *source({ file: file2, unreadable = [] }) {
    for (const subject of unreadable) yield { subject, about: inFile(file2) };
  },
  *syntax({ file: file2, syntax = [] }) {
    for (const subject of syntax) yield { subject, about: inFile(file2) };
  },
  *refused({ file: file2, mistaken = [], stops = [] }) {
    for (const subject of mistaken) yield { subject, rule: "mistaken-identity", about: { ...inFile(file2), document: subject.document } };
    for (const subject of stops) yield { subject, rule: "unreadable-neighbour", about: inFile(file2) };
  },
  *template({ file: file2, template, daemonSets = [] }) {
    if (template) yield { subject: template, about: inFile(file2) };
    for (const { model, update } of daemonSets) {
      for (const { subject, path } of sentBy(model, update).open)
        yield { subject, about: { ...inFile(file2), object: model.manifest.object, path } };
    }
  },
  *rejection({ daemonSets = [], parts = [] }) {
    for (const model of parts) {
      for (const subject of model.unknownFields()) {
        const { rule: rule2, at } = subject.rejection;
        yield { subject, rule: rule2, about: { ...aboutManifest(model.manifest), rejected: subject.rejected, path: at.toString() } };
      }
    }
    for (const { model, update } of daemonSets) {
      for (const subject of sentBy(model, update).rejections) {
        const { rule: rule2, at } = subject.rejection;
        const before = update && oldPlace(update, at.steps());
        const about = { ...aboutManifest(model.manifest), rejected: subject.rejected, path: at.toString(), ...before && { before } };
        yield { subject, rule: rule2, about };
      }
    }
  },
  *apiWarning({ daemonSets = [] }) {
    for (const { model } of daemonSets) {
      for (const subject of model.warnings()) {
        const { rule: rule2, at } = subject.warning;
        yield { subject, rule: rule2, about: { ...aboutManifest(model.manifest), path: at.toString() } };
      }
    }
  },
  *daemonSet({ daemonSets = [], fleets }) {
    for (const { model } of daemonSets) yield { subject: onNodes(model.subject(), model, fleets), about: aboutManifest(model.manifest) };
  },
  *container({ daemonSets = [], fleets }) {
    for (const { model } of daemonSets) {
      const about = aboutManifest(model.manifest);
      for (const subject of model.containers()) yield { subject: onNodes(subject, model, fleets), about };
    }
  },
  *update({ daemonSets = [], fleets }) {
    for (const { model, update } of daemonSets)
      if (update) yield { subject: onNodes(update.subject(), model, fleets), about: aboutManifest(model.manifest) };
  },
  *fleet({ daemonSets = [], fleets }) {
    if (!fleets) return;
    for (const { model } of daemonSets) {
      const nodes = fleets.of(model);
      if (nodes) yield { subject: { ...model.subject(), nodes }, about: aboutManifest(model.manifest) };
    }
  },
  *object({ others = [], objects, target }) {
    for (const manifest of others) {
      const subject = {
        object: manifestField(manifest),
        kind: manifest.object.kind,
        objects,
        target,
        cluster: target.cluster ?? ANY_CLUSTER
      };
      yield { subject, about: aboutManifest(manifest) };
    }
  },
  *request({ daemonSets = [], others = [], objects, target }) {
    for (const { model, update } of daemonSets) {
      const before = update?.relation === "same" ? update.before.daemonSet : void 0;
      const subject = { object: model.daemonSet, kind: "DaemonSet", before, objects: model.objects, target: model.target };
      yield { subject, about: aboutManifest(model.manifest) };
    }
    for (const manifest of others) {
      const { kind } = manifest.object;
      if (kind === "DaemonSet") continue;
      yield { subject: { object: manifestField(manifest), kind, before: void 0, objects, target }, about: aboutManifest(manifest) };
    }
  },
  *schema({ mismatches = [] }) {
    for (const { manifest, path, subject } of mismatches) yield { subject, about: { ...aboutManifest(manifest), path } };
  }
};
function onNodes(subject, model, fleets) {
  if (!fleets) return subject;
  return {
    ...subject,
    get nodes() {
      return fleets.of(model);
    }
  };
}
function inFile({ path }) {
  return { file: path };
}
function aboutManifest({ object, origin, document }) {
  return { object, document, file: document.file.path, ...origin === void 0 ? {} : { origin } };
}
function oldPlace({ before, model }, steps) {
  const [old, updated] = [before.daemonSet, model.daemonSet].map((root) => root.resolve(steps));
  return old.exists && !isSame(old.raw, updated.raw) ? old : void 0;
}

// src/rule/containers.ts
function runningContainers(pod) {
  const sidecars = pod.at("initContainers").items().filter(({ value }) => value && isSidecar(value));
  return [...pod.at("containers").items(), ...sidecars];
}
var heldPorts = remembered(
  (pod) => runningContainers(pod).flatMap(
    (container) => container.at("ports").items().flatMap((port) => heldBy(port, pod.value?.hostNetwork === true))
  )
);
function portsClash(a, b) {
  if (a.number !== b.number || a.protocol !== b.protocol) return false;
  return a.address === void 0 || b.address === void 0 || a.address === b.address;
}
function heldPortNames(spec) {
  const hostNetwork = spec?.hostNetwork === true;
  const running = [...spec?.containers ?? [], ...(spec?.initContainers ?? []).filter(isSidecar)];
  return running.flatMap(
    ({ ports: ports2 = [] }) => ports2.flatMap((port) => {
      const number = numberOf(port, hostNetwork);
      return number ? [`${number}/${port.protocol ?? "TCP"}`] : [];
    })
  );
}
function numberOf({ hostPort, containerPort }, hostNetwork) {
  return hostPort || (hostNetwork ? containerPort : void 0);
}
function heldBy(port, hostNetwork) {
  const { hostPort, hostIP, protocol = "TCP" } = port.value ?? {};
  const number = numberOf(port.value ?? {}, hostNetwork);
  if (!number) return [];
  const address = hostIP === "" || hostIP === "0.0.0.0" ? void 0 : hostIP;
  return [{ number, protocol, address, place: port.at(hostPort ? "hostPort" : "containerPort"), byHostNetwork: !hostPort }];
}
function largestRequest(pod, resource) {
  let largest;
  for (const container of runningContainers(pod)) {
    for (const list of ["requests", "limits"]) {
      const place = container.at("resources", list).at(resource);
      const amount = quantityOf(place.value);
      if (amount && (!largest || amount.cmp(largest.amount) > 0)) largest = { place, amount };
      if (amount) break;
    }
  }
  return largest?.place;
}
var wordsOf = remembered((container) => {
  const { command = [], args = [], env = [] } = container.value ?? {};
  return [
    ...command.map((text, index) => ({ text, variable: void 0, place: container.at("command", index) })),
    ...args.map((text, index) => ({ text, variable: void 0, place: container.at("args", index) })),
    ...env.flatMap(
      ({ name = "", value }, index) => value === void 0 ? [] : [{ text: value, variable: name, place: container.at("env", index, "value") }]
    )
  ];
});
var OPTION = /^--?([A-Za-z][\w.-]*)(?:=([^]*))?$/;
var settingsOf = remembered((container) => {
  const words2 = wordsOf(container);
  return words2.flatMap(({ text, variable, place }, index) => {
    if (variable !== void 0) return [{ name: variable, value: text, isVariable: true, place }];
    const [, name, value] = OPTION.exec(text) ?? [];
    const next = words2[index + 1];
    if (name === void 0) return [];
    if (value !== void 0) return [{ name, value, isVariable: false, place }];
    if (!next || next.variable !== void 0 || next.text.startsWith("-")) return [];
    return [{ name, value: next.text, isVariable: false, place: next.place }];
  });
});
function sleepIn(words2) {
  const script = words2.join(" ");
  const plain = script.replace(/&&\s*sleep\b/g, "; sleep").replace(/\bsleep\s+\d+s?\s*&&/g, ";");
  if (/\b(?:while|until|for|if|timeout|trap)\b|&&|\|\|/.test(plain)) return void 0;
  const times = [...script.matchAll(/(?:^|[\s;/&])sleep\s+(\d+)s?(?=$|[\s;&])/g)].map(([, time]) => Number(time));
  return times.length === 0 ? void 0 : times.reduce((sum, time) => sum + time, 0);
}
var CHAINED = /\b(?:linkerd|istio|kuma|consul|multus|whereabouts|sriov|portmap|bandwidth|bond|dhcp)/;
function isChainedNetwork(pod) {
  return containersOf(pod).some(({ image = "" }) => CHAINED.test(image));
}
function handlersOf(container) {
  return [
    ...PROBES.map((name) => ({ name, handler: container.at(name) })),
    ...HOOKS.map((name) => ({ name: `${name} hook`, handler: container.at("lifecycle", name) }))
  ];
}

// src/rule/volumes.ts
var volumesOf = remembered(({ volumes = [] }) => {
  const byName = /* @__PURE__ */ new Map();
  for (const volume of volumes) if (!byName.has(volume.name)) byName.set(volume.name, volume);
  return byName;
});
function volumeNamed(pod, name) {
  return pod && volumesOf(pod).get(name);
}
var mountsByName = remembered((pod) => {
  const containers = [...pod.at("containers").items(), ...pod.at("initContainers").items()];
  const mounts = containers.flatMap((container) => container.at("volumeMounts").items());
  return groupBy(mounts, ({ value }) => value?.name);
});
function mountsOf(pod, volume) {
  return mountsByName(pod).get(volume) ?? [];
}
function mountAt(path, container) {
  let found;
  for (const [index, { mountPath }] of (container.value?.volumeMounts ?? []).entries()) {
    const rest = mountPath && pathBelow(path, mountPath);
    if (rest !== void 0 && (!found || rest.length < found.rest.length)) found = { index, rest };
  }
  return found && { mount: container.at("volumeMounts", found.index), rest: found.rest };
}
var usedBy = remembered((spec) => {
  const uses = containersOf(spec).flatMap(({ volumeMounts = [], volumeDevices = [] }) => [...volumeMounts, ...volumeDevices]);
  return new Set(uses.map(({ name }) => name));
});
function isUnused(spec, volume) {
  return (spec?.containers ?? []).length > 0 && !usedBy(spec).has(volume);
}

// src/rule/configuration.ts
var configUses = remembered((pod) => [...volumeUses(pod), ...envUses(pod)]);
function configNames(spec) {
  const names = [];
  const add = (configMap, secret) => {
    if (configMap) names.push(`ConfigMap ${configMap}`);
    if (secret) names.push(`Secret ${secret}`);
  };
  for (const { configMap, secret, projected } of spec?.volumes ?? []) {
    add(configMap?.name, secret?.secretName);
    for (const source of projected?.sources ?? []) add(source.configMap?.name, source.secret?.name);
  }
  for (const { env = [], envFrom = [] } of containersOf(spec)) {
    for (const { valueFrom } of env) add(valueFrom?.configMapKeyRef?.name, valueFrom?.secretKeyRef?.name);
    for (const { configMapRef, secretRef } of envFrom) add(configMapRef?.name, secretRef?.name);
  }
  return names;
}
function configChanges({ pod, daemonSet, objects, objectsBefore }) {
  const namespace = daemonSet.value?.metadata?.namespace;
  return [...groupBy(configUses(pod), ({ kind, name, how }) => `${kind} ${name} ${how}`).values()].flatMap((uses) => {
    const { kind, name } = uses[0];
    const [old, updated] = [objectsBefore.find(kind, namespace, name), objects.find(kind, namespace, name)];
    if (!old || !updated || old.field.resolve(["immutable"]).raw === true || isRefused(updated.field)) return [];
    const useOf2 = (key) => uses.find(({ keys }) => keys?.includes(key) ?? true);
    const [first, ...others] = dataDifferences(old.field, updated.field).filter(({ key }) => useOf2(key) !== void 0);
    return first ? [{ use: useOf2(first.key), ...first, others: others.length }] : [];
  });
}
function apiConfigChanges({ pod, daemonSet, objects, objectsBefore }) {
  const { name = "", namespace } = daemonSet.value?.metadata ?? {};
  const used = new Set(configUses(pod).flatMap((use) => use.kind === "ConfigMap" ? [use.name] : []));
  const words2 = [...pod.at("containers").items(), ...pod.at("initContainers").items()].flatMap(wordsOf);
  const named2 = words2.flatMap(({ text }) => text.match(/[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?/g) ?? []);
  return [.../* @__PURE__ */ new Set([name, `${name}-config`, `${name}-configmap`, ...named2])].flatMap((each) => {
    const [old, updated] = [objectsBefore.find("ConfigMap", namespace, each), objects.find("ConfigMap", namespace, each)];
    if (used.has(each) || !old || !updated || isRefused(updated.field)) return [];
    const [first, ...others] = dataDifferences(old.field, updated.field);
    return first ? [{ name: each, ...first, others: others.length }] : [];
  });
}
var DATA_FIELDS = ["data", "stringData", "binaryData"];
function isRefused(object) {
  return DATA_FIELDS.some(
    (map) => object.resolve([map]).entries().some(([, { raw }]) => raw !== null && typeof raw !== "string")
  );
}
function dataDifferences(before, after) {
  const [was, is] = [dataOf(before), dataOf(after)];
  return [.../* @__PURE__ */ new Set([...is.keys(), ...was.keys()])].flatMap((key) => {
    const [old, updated] = [was.get(key), is.get(key)];
    if (old && updated && isSameData(old, updated)) return [];
    const map = updated?.map ?? old.map;
    return [{ key, before: before.resolve([old?.map ?? map, key]), after: after.resolve([map, key]) }];
  });
}
function dataOf(object) {
  const isSecret = object.resolve(["kind"]).raw === "Secret";
  const found = /* @__PURE__ */ new Map();
  for (const map of ["binaryData", "data", "stringData"])
    for (const [key, value] of Object.entries(entriesOf(object.resolve([map]))))
      found.set(key, { map, value, isEncoded: map === "binaryData" || map === "data" && isSecret });
  return found;
}
function isSameData(one, other) {
  return one.value === other.value ? one.isEncoded === other.isEncoded : one.isEncoded !== other.isEncoded && textOf(one) === textOf(other);
}
function textOf({ value, isEncoded }) {
  if (typeof value !== "string" || !isEncoded) return value;
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(value.replaceAll(/\s/g, "")), (char) => char.charCodeAt(0)));
  } catch {
    return value;
  }
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
  const byVolume = groupBy(
    containersOf(pod.value).flatMap(({ volumeMounts = [] }) => volumeMounts),
    ({ name }) => name
  );
  return pod.at("volumes").items().flatMap((volume) => {
    const mounts = byVolume.get(volume.value?.name) ?? [];
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
      const ofSubPaths = subPaths.map((path) => [...items ?? []].find(([, file2]) => file2 === path)?.[0] ?? path);
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
var configFiles = ({
  pod,
  daemonSet,
  objects
}) => {
  let known2 = filesOfPods.get(pod);
  if (!known2) filesOfPods.set(pod, known2 = filesOf(pod, daemonSet.value?.metadata?.namespace, objects));
  return known2;
};
function lineInside({ location: { file: file2, span } }, line) {
  if (file2.text[span.start] !== "|") return void 0;
  let start = span.start;
  for (let passed = 0; passed < line; passed++) {
    start = file2.text.indexOf("\n", start) + 1;
    if (start === 0 || start >= span.end) return void 0;
  }
  const end = file2.text.indexOf("\n", start);
  const text = file2.text.slice(start, end < 0 ? void 0 : end);
  return { file: file2, span: { start: start + text.length - text.trimStart().length, end: start + text.trimEnd().length } };
}
function lineOf(text, index) {
  return text.slice(0, index + (/^\n*/.exec(text.slice(index))?.[0].length ?? 0)).split("\n").length;
}
function lineAt({ text, place }, index) {
  return lineInside(place, lineOf(text, index)) ?? place;
}
var FLUENT_BIT = /(?:^|[/-])fluent-?bit(?:[:@-]|$)/;
var VECTOR = /(?:^|\/)vector(?:[:@-]|$)/;
var TELEGRAF = /(?:^|\/)telegraf(?:[:@]|$)/;
function brokenYamlLine(text) {
  for (const span of requests(text)) {
    const [problem2] = read({ path: "", text }, span).problems;
    if (problem2) return lineOf(text, problem2.span.start);
  }
  return void 0;
}
function mountedFiles(container, about) {
  return shownBy(mountsOfConfig(container, about.pod), about);
}
function shownBy(mounts, about) {
  return mounts.length === 0 ? [] : configFiles(about).filter((file2) => mounts.some((each) => pathIn(file2, each) !== void 0));
}
function mountsOfConfig(container, pod) {
  return (container.value?.volumeMounts ?? []).flatMap(({ name, mountPath = "", subPath }) => {
    const { configMap, projected } = volumeNamed(pod.value, name) ?? {};
    return [configMap, ...(projected?.sources ?? []).map((source) => source.configMap)].flatMap(
      (source) => source?.name === void 0 ? [] : [{ object: source.name, items: itemsOf(source), mountPath: normalPath(mountPath), subPath }]
    );
  });
}
function pathIn({ object, key }, { object: mounted, items, mountPath, subPath }) {
  const file2 = items && items.size > 0 ? items.get(key) : key;
  if (object !== mounted || file2 === void 0) return void 0;
  const path = normalPath(subPath ?? "").replace(/^\.\//, "");
  if (path === "") return `${mountPath}/${file2}`;
  return file2 === path ? mountPath : file2.startsWith(`${path}/`) ? `${mountPath}/${file2.slice(path.length + 1)}` : void 0;
}
function filesInUse(container, about) {
  const mounts = mountsOfConfig(container, about.pod);
  const files = shownBy(mounts, about);
  const words2 = wordsOf(container);
  if (files.length < 2 || words2.some(({ text: text2 }) => text2.includes("*"))) return files;
  const paths = new Map(files.map((file2) => [file2, mounts.flatMap((mount) => pathIn(file2, mount) ?? [])]));
  const all2 = new Set([...paths.values()].flat());
  const text = words2.map((each) => each.text).join(" ");
  const whole = new Set(text.match(PATHS)?.filter((path) => all2.has(path)));
  const inWords = namesOfFiles(text.replace(PATHS, (path) => whole.has(path) ? "" : path));
  const used = /* @__PURE__ */ new Set();
  for (const file2 of files) {
    if (inWords.has(file2.key) || paths.get(file2)?.some((path) => whole.has(path))) used.add(file2);
    for (const other of files) if (other !== file2 && namesIn(other).has(file2.key)) used.add(other).add(file2);
  }
  return used.size === 0 ? files : [...used];
}
var PATHS = /\/[\w./-]+/g;
var namesIn = remembered(({ text }) => namesOfFiles(text));
function namesOfFiles(text) {
  return new Set(text.split(/[^\w.-]+/).flatMap((word) => [word, word.replace(/\.\w+$/, "")]));
}
var filesOfPods = /* @__PURE__ */ new WeakMap();
function filesOf(pod, namespace, objects) {
  const names = new Set(configNames(pod.value).flatMap((name) => name.startsWith("ConfigMap ") ? [name.slice("ConfigMap ".length)] : []));
  return [...names].flatMap((object) => {
    const data = objects.find("ConfigMap", namespace, object)?.field.at("data");
    return (data?.entries() ?? []).flatMap(
      ([key, place]) => typeof place.value === "string" ? [{ object, key, text: place.value, place }] : []
    );
  });
}
var SETTINGS_FOLDER = /^--?config-dir=(\/[\w./-]+)$/;
function settingFiles(container, about) {
  const folder2 = wordsOf(container).flatMap(({ text }) => SETTINGS_FOLDER.exec(text)?.[1] ?? [])[0];
  if (folder2 === void 0) return [];
  const path = normalPath(folder2);
  const mounts = mountsOfConfig(container, about.pod).filter(({ mountPath }) => mountPath === path);
  return shownBy(mounts, about).filter(({ key, text }) => /^[a-z][a-z0-9-]*$/.test(key) && !text.trim().includes("\n"));
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
var KEY = /\.(?:annotations|labels)\[/;
var ENV = /\.env\[/;
var AMOUNT = /\.(?:limits|requests|overhead)\[[^\][]*\]$|\.(?:sizeLimit|divisor)$/;
var TIMELY_KEY = /time|date|random|rollme|build|deployed|nonce|uuid|revision|commit|sha$/i;
var CHECKSUM = /^checksum\/|[./-](?:checksum|hash)$|^(?:checksum|hash)[./-]/i;
function keyBehind(opening, name) {
  const found = name.endsWith("]") ? opening.exec(name) : null;
  return found ? name.slice(found.index + found[0].length, -1) : void 0;
}
function needlessReason(change, update) {
  const { kind, name, from, to } = change;
  if (kind === "reordered") return UNORDERED.test(name) || isPlainEnv(name, to) ? "has the same items in another order" : void 0;
  if (kind === "changed" && AMOUNT.test(name) && isSameAmount(from, to)) return `is an equal quantity: ${shown(to)} is ${shown(from)}`;
  if (kind === "changed" && name.endsWith(".image") && isSameImage(from, to)) return `is the same image: ${shown(to)} is ${shown(from)}`;
  const key = keyBehind(KEY, name);
  if (key === void 0) {
    const variable = keyBehind(ENV, name.replace(/\.value$/, ""));
    return variable !== void 0 && kind === "changed" && isTime(from) && isTime(to) ? "is a timestamp that changes with each rendering" : void 0;
  }
  if (key === "kubectl.kubernetes.io/restartedAt") return void 0;
  if (isVolatileLabel(key)) return "only identifies the release";
  if (CHECKSUM.test(key)) return configIsSame(update) ? "is a checksum of configuration that did not change" : void 0;
  if (isTime(to) && (from === void 0 || isTime(from))) return "is a timestamp that changes with each rendering";
  return TIMELY_KEY.test(key) && kind === "changed" ? "is a value that changes with each rendering" : void 0;
}
function isPlainEnv(name, value) {
  return name.endsWith(".env") && !JSON.stringify(value).includes("$(");
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
  const known2 = used.filter(({ kind, name }) => {
    const namespace = update.daemonSet.value?.metadata?.namespace;
    return update.objects.find(kind, namespace, name) && update.objectsBefore.find(kind, namespace, name);
  });
  return used.length > 0 && known2.length === used.length && configChanges(update).length === 0;
}
function keepsOnDelete({ before, merge }) {
  return merge.keepsOnDelete && before.object.apiVersion === "extensions/v1beta1";
}
function isKeptByHelm(object) {
  return object.resolve(["metadata", "annotations", "helm.sh/resource-policy"]).raw === "keep";
}

// src/rule/config-tree.ts
var LONGEST = 1e5;
function treesIn(text, place) {
  if (text.length > LONGEST) return [];
  return requests(text).flatMap((span) => {
    const document = read({ path: "", text }, span);
    const value = document.problems.length > 0 ? void 0 : toPlain(document.root);
    if (typeof value !== "object" || value === null) return [];
    const root = rootField({ document, node: document.root, value, effective: value, maps: /* @__PURE__ */ new Set(), rendered: true });
    return [{ root, placeOf: (field) => lineAt({ text, place }, field.location.span.start) }];
  });
}
var configTree = remembered(({ text, place }) => {
  const [tree, ...others] = treesIn(text, place);
  return tree && others.length === 0 && !Array.isArray(tree.root.value) ? tree : void 0;
});
function runningComponents(root, ...parts) {
  const pipelines = root.resolve(["service", "pipelines"]).entries();
  return new Set(pipelines.flatMap(([, pipeline]) => parts.flatMap((part) => pipeline.resolve([part]).items())).map(({ raw }) => raw));
}
var DEEPEST = 12;
function* listsNamed(field, name, depth = 0) {
  if (depth > DEEPEST) return;
  for (const [key, inner] of field.entries()) {
    if (key === name) yield inner;
    else yield* listsNamed(inner, name, depth + 1);
  }
  for (const item of field.items()) yield* listsNamed(item, name, depth + 1);
}

// src/rule/fluent-bit.ts
var SECTION = /^[ \t]*\[(\w+)\][ \t]*$/;
var SETTING = /^[ \t]*([\w.-]+)[ \t]+(\S.*)$/;
var fluentBitSections = remembered((file2) => {
  const found = [];
  let at = 0;
  for (const line of file2.text.split("\n")) {
    const [, kind] = SECTION.exec(line) ?? [];
    const [, name, value] = kind === void 0 && !/^[ \t]*[#@]/.test(line) ? SETTING.exec(line) ?? [] : [];
    if (kind !== void 0) found.push({ kind: kind.toUpperCase(), settings: /* @__PURE__ */ new Map(), file: file2 });
    else if (name !== void 0 && value !== void 0) found.at(-1)?.settings.set(name.toLowerCase(), { value: value.trimEnd(), at });
    at += line.length + 1;
  }
  return found;
});

// src/rule/shell.ts
var ENDS = { for: "done", while: "done", until: "done", if: "fi" };
var BEGINS = /* @__PURE__ */ new Set(["do", "then", "else", "elif", "if", "while", "until", "!", "{", "}", "time"]);
var UNREAD = /<<|`|\b(?:case|select)\b|=\(|=~|\{\{|<%/;
function unclosedBlock(script) {
  if (UNREAD.test(script)) return void 0;
  const open2 = [];
  let isCommand = true;
  for (const { text, at } of shellWords(script) ?? []) {
    if (text === ";") {
      isCommand = true;
      continue;
    }
    if (!isCommand && text !== "{") continue;
    isCommand = BEGINS.has(text) || text === "done" || text === "fi";
    if (ENDS[text] !== void 0) open2.push({ keyword: text, at });
    else if (text === "done" || text === "fi") {
      const last2 = open2.pop();
      if (!last2) return { keyword: text, missing: void 0, at };
      if (ENDS[last2.keyword] !== text) return { ...last2, missing: ENDS[last2.keyword] };
    }
  }
  const last = open2.at(-1);
  return last && { ...last, missing: ENDS[last.keyword] };
}
function shellWords(script) {
  const words2 = [];
  let [start, index] = [-1, 0];
  const end = () => {
    if (start >= 0) words2.push({ text: script.slice(start, index), at: start });
    start = -1;
  };
  while (index < script.length) {
    const letter = script[index];
    if (/\s/.test(letter) || /[;&|()]/.test(letter)) {
      end();
      if (!/[ \t]/.test(letter)) words2.push({ text: ";", at: index });
    } else if (letter === "#" && start < 0) {
      const next = script.indexOf("\n", index);
      index = next < 0 ? script.length : next;
      continue;
    } else {
      if (start < 0) start = index;
      if (letter === "\\") {
        if (script[index + 1] === "\n" && start === index) start = -1;
        index++;
      } else if (letter === "'" || letter === '"') {
        const close = closingQuote(script, index);
        if (close === void 0) return void 0;
        index = close;
      }
    }
    index++;
  }
  index = script.length;
  end();
  return words2;
}
function closingQuote(script, from) {
  const quote = script[from];
  for (let index = from + 1; index < script.length; index++) {
    if (script[index] === "\\" && quote === '"') index++;
    else if (script[index] === quote) return index;
  }
  return void 0;
}

// src/rule/fluentd.ts
var OPENING = /^[ \t]*<([\w-]+)(?:[ \t]([^>\n]*))?>[ \t]*$/;
var CLOSING = /^[ \t]*<\/([\w-]+)>[ \t]*$/;
var SETTING2 = /^[ \t]*(@?\w[\w.-]*)[ \t]+(\S.*)$/;
var FLUENTD = /(?:^|[/-])fluentd(?:[:@-]|$)/;
var fluentdFile = remembered((file2) => {
  const sections = [];
  const open2 = [];
  let unbalanced;
  let at = 0;
  for (const line of file2.text.split("\n")) {
    const [, kind, argument = ""] = OPENING.exec(line) ?? [];
    const [, closed] = kind === void 0 ? CLOSING.exec(line) ?? [] : [];
    const [, name, value] = kind === void 0 && closed === void 0 && !/^[ \t]*#/.test(line) ? SETTING2.exec(line) ?? [] : [];
    if (kind !== void 0) {
      const section = { kind, argument: argument.trim(), settings: /* @__PURE__ */ new Map(), parent: open2.at(-1), file: file2, at };
      sections.push(section);
      open2.push(section);
    } else if (closed !== void 0) {
      const last2 = open2.pop();
      if (last2?.kind !== closed) unbalanced ??= last2 ? { ...last2, isOpening: true } : { kind: closed, at, isOpening: false };
    } else if (name !== void 0 && value !== void 0) {
      open2.at(-1)?.settings.set(name, { value: value.trimEnd().replace(/^(["'])(.*)\1$/, "$2"), at });
    }
    at += line.length + 1;
  }
  const last = open2.at(-1);
  return { sections, unbalanced: unbalanced ?? (last && { ...last, isOpening: true }) };
});

// src/rule/file-modes.ts
function modeOfFile(path, container, pod) {
  const mounted = mountedAt(path, container, pod);
  if (!mounted) return void 0;
  const { volume, file: file2 } = mounted;
  const kind = volume.value?.configMap ? "configMap" : "secret";
  const source = volume.value?.[kind];
  if (!source) return void 0;
  const items = volume.at(kind, "items").items();
  const item = items.find(({ value }) => value?.path === file2);
  if (items.length > 0 && !item) return void 0;
  return {
    mode: item?.value?.mode ?? source.defaultMode ?? 420,
    at: item?.value?.mode === void 0 ? volume.at(kind, "defaultMode") : item.at("mode"),
    volume,
    kind
  };
}
function mountedAt(path, container, pod) {
  const { mount, rest = "" } = mountAt(path, container) ?? {};
  const { name, subPath = "", subPathExpr } = mount?.value ?? {};
  const volume = pod.at("volumes").items().find(({ value }) => value?.name === name);
  if (!volume || subPathExpr) return void 0;
  return { volume, file: [subPath, rest].filter((part) => part !== "").join("/") };
}

// src/rule/scripts.ts
var LONGEST2 = 2e4;
var ELSEWHERE = /\b(?:nsenter|chroot|ssh|docker|podman|nerdctl|crictl|ctr|kubectl|mount)\b/;
var BRANCHES = /\b(?:if|case|until|for)\b|\bwhile (?!true\b|:)|\[\[? |\|\| *(?:exit|return)\b/;
var BEFORE = /^(?:then|do|else|\{|!|exec|sudo|time|[A-Za-z_]\w*=\S*)$/;
var ALL = /* @__PURE__ */ new Set(["mkdir", "touch", "tee", "rm", "truncate"]);
var LAST = /* @__PURE__ */ new Set(["cp", "mv", "install", "ln", "rsync"]);
var REST = /* @__PURE__ */ new Set(["chown", "chmod", "chgrp"]);
var PATH = /^\/[\w./-]+$/;
var fileCommandsOf = remembered((container) => {
  const words2 = wordsOf(container).filter(({ variable }) => variable === void 0);
  const [first] = words2;
  if (!first) return [];
  const script = isShell(first.text) ? words2.find(({ text: text2 }, index) => index > 0 && /\s/.test(text2)) : void 0;
  if (!script) {
    const found = commandIn(words2.map(({ text: text2 }) => text2));
    return isShell(first.text) || !found ? [] : [{ ...found, place: first.place, isCertain: true }];
  }
  const { text, place } = script;
  if (text.length > LONGEST2 || ELSEWHERE.test(text)) return [];
  const isCertain = !BRANCHES.test(text);
  return statementsOf(text).flatMap((statement) => {
    if (statement.includes("||")) return [];
    const found = statement.split(/[;|&]+/).flatMap((part) => commandsIn(part.trim().split(/\s+/)));
    return found.map((each) => ({ ...each, place, isCertain }));
  });
});
function statementsOf(text) {
  const lines = text.replaceAll("\\\n", " ").split("\n");
  const end = lines.findIndex((line) => line.includes("<<"));
  return lines.slice(0, end < 0 ? lines.length : end + 1).filter((line) => !line.trimStart().startsWith("#"));
}
function commandsIn(words2) {
  const redirected = words2.flatMap((word, index) => {
    const [, path] = /^\d?>>?(.*)$/.exec(word) ?? [];
    return path === void 0 ? [] : [unquoted(path === "" ? words2[index + 1] ?? "" : path)];
  });
  const paths = redirected.filter((path) => PATH.test(path) && !path.startsWith("/dev/"));
  const command = commandIn(words2);
  return [...command ? [command] : [], ...paths.length > 0 ? [{ program: "the shell", paths }] : []];
}
function commandIn(all2) {
  const start = all2.findIndex((word) => !BEFORE.test(word));
  const [name = "", ...rest] = start < 0 ? [] : all2.slice(start);
  const program = name.slice(name.lastIndexOf("/") + 1);
  const end = rest.findIndex((word) => /^\d?>/.test(word));
  const words2 = (end < 0 ? rest : rest.slice(0, end)).filter((word) => !word.startsWith("-")).map(unquoted);
  const named2 = ALL.has(program) ? words2 : LAST.has(program) ? words2.slice(1).slice(-1) : REST.has(program) ? words2.slice(1) : [];
  const paths = named2.filter((word) => PATH.test(word));
  return paths.length === 0 ? void 0 : { program, paths };
}
function unquoted(word) {
  const quote = word[0];
  return word.length > 1 && (quote === '"' || quote === "'") && word.endsWith(quote) ? word.slice(1, -1) : word;
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

// src/rule/companion-defects.ts
function refused(place, defect, about, remedy, fix2) {
  return { place, message: `${defect}, so the API server rejects ${about}; ${remedy}`, fix: fix2 };
}
function* shapeDefects(field, shape, about) {
  const { raw } = field;
  if (shape === "any" || raw === void 0 || raw === null || typeof raw === "string" && isFilledInLater(raw)) return;
  if (typeof shape === "string") yield* scalarDefects(field, shape, about);
  else if (isList(shape)) for (const item of field.items()) yield* shapeDefects(item, shape[0], about);
  else if (isEnum(shape)) {
    if (typeof raw === "boolean") yield refused(field, `the value is the boolean ${raw}`, about, "put it in quotes");
    if (typeof raw !== "string" || shape.values.includes(raw)) return;
    const meant = shape.values.find((value) => value.toLowerCase() === raw.toLowerCase() || editDistance(value, raw) <= 2);
    yield refused(
      field,
      `"${raw}" is not supported`,
      about,
      `use ${meant ?? `one of ${shape.values.join(", ")}`}`,
      meant === void 0 ? void 0 : set(field, meant, "safe")
    );
  } else {
    for (const [key, entry] of field.entries()) {
      const known2 = shape[key];
      if (known2 === void 0 && shape["*"] !== void 0) continue;
      if (known2 === void 0) yield* unknownField(key, entry, Object.keys(shape), about);
      else yield* shapeDefects(entry, known2, about);
    }
  }
}
function isList(shape) {
  return Array.isArray(shape);
}
function isEnum(shape) {
  return typeof shape === "object" && "values" in shape && Array.isArray(shape.values);
}
function* unknownField(key, entry, known2, about) {
  const near = known2.find((each) => each.toLowerCase() === key.toLowerCase() || key.length > 3 && editDistance(each, key) <= 2);
  if (near === void 0) return;
  yield {
    place: entry.key,
    message: `${about} has no field "${key}", so kubectl rejects it; did you mean ${near}?`,
    fix: rename(entry, near, "unsafe")
  };
}
function* scalarDefects(field, shape, about) {
  const { raw } = field;
  if (shape === "bool" && typeof raw !== "boolean") {
    const meant = raw === "true" ? true : raw === "false" ? false : void 0;
    yield refused(
      field,
      `${typeof raw === "object" ? "the value" : JSON.stringify(raw)} is not a boolean`,
      about,
      "write true or false",
      meant === void 0 ? void 0 : set(field, meant, "safe")
    );
  } else if (shape === "duration" && (typeof raw === "number" || typeof raw === "string") && !DURATION.test(String(raw)))
    yield refused(field, `"${String(raw)}" is not a duration`, about, "write it with a unit, like 30s");
  else if (shape === "text" && (typeof raw === "number" || typeof raw === "boolean"))
    yield refused(field, `the value is the ${typeof raw} ${raw}`, about, "put it in quotes", set(field, String(raw), "safe"));
  else if (shape === "int" && typeof raw === "string")
    yield refused(field, `"${raw}" is not a number`, about, "write a whole number without quotes");
  else if (shape === "quantities") {
    for (const [, entry] of field.entries()) {
      const { raw: value } = entry;
      if (typeof value !== "string" && typeof value !== "number" || isFilledInLater(String(value)) || quantityOf(value)) continue;
      yield refused(entry, `"${value}" is not a quantity`, about, "write it like 500m, 2 or 64Mi");
    }
  }
}
var DURATION = /^(?:0|(?:(?:[0-9]+)y)?(?:(?:[0-9]+)w)?(?:(?:[0-9]+)d)?(?:(?:[0-9]+)h)?(?:(?:[0-9]+)m)?(?:(?:[0-9]+)s)?(?:(?:[0-9]+)ms)?)$/;

// src/rule/companion-shapes.ts
function anyOf(...names) {
  return Object.fromEntries(
    names.join(" ").split(" ").map((name) => [name, "any"])
  );
}
var ports = [{ protocol: { values: ["TCP", "UDP", "SCTP"] }, port: "any", endPort: "int" }];
var selector = { matchLabels: "any", matchExpressions: "any" };
var scope = {
  values: [
    "Terminating",
    "NotTerminating",
    "BestEffort",
    "NotBestEffort",
    "PriorityClass",
    "CrossNamespacePodAffinity",
    "VolumeAttributesClass"
  ]
};
var webhooks = [
  {
    name: "any",
    clientConfig: { url: "any", caBundle: "any", service: { name: "any", namespace: "any", path: "any", port: "int" } },
    rules: [
      {
        apiGroups: "any",
        apiVersions: "any",
        operations: [{ values: ["CREATE", "UPDATE", "DELETE", "CONNECT", "*"] }],
        resources: "any",
        scope: { values: ["Cluster", "Namespaced", "*"] }
      }
    ],
    failurePolicy: { values: ["Ignore", "Fail"] },
    matchPolicy: { values: ["Exact", "Equivalent"] },
    namespaceSelector: selector,
    objectSelector: selector,
    sideEffects: { values: ["None", "NoneOnDryRun"] },
    timeoutSeconds: "int",
    admissionReviewVersions: "any",
    matchConditions: "any",
    reinvocationPolicy: { values: ["Never", "IfNeeded"] }
  }
];
var endpoint = {
  port: "text",
  path: "text",
  scheme: { values: ["http", "https", "HTTP", "HTTPS"] },
  interval: "duration",
  scrapeTimeout: "duration",
  "*": "any"
};
var ciliumRules = [{ toPorts: [{ ports: [{ port: "text", "*": "any" }], "*": "any" }], "*": "any" }];
var COMPANION_TOP = { apiVersion: "any", kind: "any", metadata: "any", status: "any" };
var COMPANIONS = {
  ServiceAccount: { group: "v1", shape: { automountServiceAccountToken: "bool", imagePullSecrets: [{ name: "any" }], secrets: "any" } },
  Service: {
    group: "v1",
    shape: {
      spec: {
        ...anyOf(
          "allocateLoadBalancerNodePorts clusterIP clusterIPs externalIPs externalName externalTrafficPolicy healthCheckNodePort internalTrafficPolicy ipFamilies",
          "ipFamilyPolicy loadBalancerClass loadBalancerIP loadBalancerSourceRanges publishNotReadyAddresses selector sessionAffinity sessionAffinityConfig",
          "topologyKeys trafficDistribution"
        ),
        type: { values: ["ClusterIP", "NodePort", "LoadBalancer", "ExternalName"] },
        ports: [{ ...anyOf("name port targetPort nodePort appProtocol"), protocol: { values: ["TCP", "UDP", "SCTP"] } }]
      }
    }
  },
  ConfigMap: { group: "v1", shape: { data: "any", binaryData: "any", immutable: "bool" } },
  Secret: { group: "v1", shape: { data: "any", stringData: "any", type: "any", immutable: "bool" } },
  Role: { group: "rbac.authorization.k8s.io/v1", shape: { rules: "any" } },
  ClusterRole: { group: "rbac.authorization.k8s.io/v1", shape: { rules: "any", aggregationRule: "any" } },
  RoleBinding: { group: "rbac.authorization.k8s.io/v1", shape: { roleRef: "any", subjects: "any" } },
  ClusterRoleBinding: { group: "rbac.authorization.k8s.io/v1", shape: { roleRef: "any", subjects: "any" } },
  PodDisruptionBudget: {
    group: "policy/v1",
    shape: {
      spec: {
        minAvailable: "any",
        maxUnavailable: "any",
        selector,
        unhealthyPodEvictionPolicy: { values: ["IfHealthyBudget", "AlwaysAllow"] }
      }
    }
  },
  NetworkPolicy: {
    group: "networking.k8s.io/v1",
    shape: {
      spec: {
        podSelector: selector,
        policyTypes: [{ values: ["Ingress", "Egress"] }],
        ingress: [{ from: [{ podSelector: selector, namespaceSelector: selector, ipBlock: { cidr: "any", except: "any" } }], ports }],
        egress: [{ to: [{ podSelector: selector, namespaceSelector: selector, ipBlock: { cidr: "any", except: "any" } }], ports }]
      }
    }
  },
  CSIDriver: {
    group: "storage.k8s.io/v1",
    shape: {
      spec: {
        attachRequired: "bool",
        podInfoOnMount: "bool",
        volumeLifecycleModes: [{ values: ["Persistent", "Ephemeral"] }],
        storageCapacity: "bool",
        fsGroupPolicy: { values: ["ReadWriteOnceWithFSType", "File", "None"] },
        tokenRequests: [{ audience: "any", expirationSeconds: "int" }],
        requiresRepublish: "bool",
        seLinuxMount: "bool",
        nodeAllocatableUpdatePeriodSeconds: "int",
        serviceAccountTokenInSecrets: "bool"
      }
    }
  },
  ResourceQuota: {
    group: "v1",
    shape: {
      spec: {
        hard: "quantities",
        scopes: [scope],
        scopeSelector: {
          matchExpressions: [{ scopeName: scope, operator: { values: ["In", "NotIn", "Exists", "DoesNotExist"] }, values: "any" }]
        }
      }
    }
  },
  LimitRange: {
    group: "v1",
    shape: {
      spec: {
        limits: [
          {
            type: "any",
            max: "quantities",
            min: "quantities",
            default: "quantities",
            defaultRequest: "quantities",
            maxLimitRequestRatio: "quantities"
          }
        ]
      }
    }
  },
  PriorityClass: {
    group: "scheduling.k8s.io/v1",
    shape: { value: "any", globalDefault: "bool", preemptionPolicy: "any", description: "any" }
  },
  RuntimeClass: {
    group: "node.k8s.io/v1",
    shape: { handler: "any", overhead: { podFixed: "quantities" }, scheduling: { nodeSelector: "any", tolerations: "any" } }
  },
  ValidatingWebhookConfiguration: { group: "admissionregistration.k8s.io/v1", shape: { webhooks } },
  MutatingWebhookConfiguration: { group: "admissionregistration.k8s.io/v1", shape: { webhooks } },
  VerticalPodAutoscaler: {
    group: "autoscaling.k8s.io/v1",
    shape: {
      spec: {
        updatePolicy: { updateMode: { values: ["Off", "Initial", "Recreate", "Auto", "InPlaceOrRecreate", "InPlace"] }, "*": "any" },
        "*": "any"
      }
    }
  },
  APIService: {
    group: "apiregistration.k8s.io/v1",
    shape: {
      spec: {
        group: "any",
        version: "any",
        service: { name: "any", namespace: "any", port: "int" },
        insecureSkipTLSVerify: "bool",
        caBundle: "any",
        groupPriorityMinimum: "int",
        versionPriority: "int"
      }
    }
  },
  CiliumNetworkPolicy: { group: "cilium.io/v2", shape: { spec: { ingress: ciliumRules, egress: ciliumRules, "*": "any" }, "*": "any" } },
  CiliumClusterwideNetworkPolicy: {
    group: "cilium.io/v2",
    shape: { spec: { ingress: ciliumRules, egress: ciliumRules, "*": "any" }, "*": "any" }
  },
  Certificate: { group: "cert-manager.io/v1", shape: { spec: { duration: "any", renewBefore: "any", "*": "any" }, "*": "any" } },
  ServiceMonitor: { group: "monitoring.coreos.com/v1", shape: { spec: { endpoints: [endpoint], "*": "any" } } },
  PodMonitor: { group: "monitoring.coreos.com/v1", shape: { spec: { podMetricsEndpoints: [endpoint], "*": "any" } } }
};

// src/rule/options.ts
var TYPES = ["number", "integer", "quantity", "boolean", "string", "list"];
function readOption(option, given) {
  const value = valueOf(option, given);
  if (value === void 0) throw new TypeError(`must be ${describeValue(option)}, not ${shown3(given)}`);
  return value;
}
function valueOf(option, given) {
  switch (option.type) {
    case "number":
    case "integer": {
      const number = typeof given === "string" && /^[-+]?\d+(?:\.\d+)?$/.test(given.trim()) ? Number(given) : given;
      const { minimum = -Infinity, maximum = Infinity } = option;
      const isWhole = option.type === "number" || Number.isSafeInteger(number);
      return typeof number === "number" && isWhole && number >= minimum && number <= maximum ? number : void 0;
    }
    case "quantity":
      return quantityOf(given);
    case "boolean":
      return given === true || given === "true" ? true : given === false || given === "false" ? false : void 0;
    case "string":
      return typeof given === "string" && isOneOf(option, given) ? given : void 0;
    case "list": {
      const items = typeof given === "string" ? given.split(",").map((item) => item.trim()) : given;
      if (!Array.isArray(items)) return void 0;
      const texts = items.map((item) => typeof item === "number" ? String(item) : item);
      return texts.every((item) => typeof item === "string" && item !== "" && isOneOf(option, item)) ? texts : void 0;
    }
  }
}
function isOneOf({ values }, text) {
  return values?.includes(text) ?? true;
}
function optionValues(options, given = {}) {
  return Object.fromEntries(
    Object.entries(options ?? {}).map(([name, option]) => [
      name,
      readOption(option, Object.hasOwn(given, name) ? given[name] : option.default)
    ])
  );
}
function describeValue(option) {
  switch (option.type) {
    case "number":
    case "integer": {
      const { minimum, maximum } = option;
      const noun = option.type === "integer" ? "a whole number" : "a number";
      if (minimum !== void 0 && maximum !== void 0) return `${noun} from ${minimum} to ${maximum}`;
      return minimum === void 0 ? maximum === void 0 ? noun : `${noun} of at most ${maximum}` : `${noun} of at least ${minimum}`;
    }
    case "quantity":
      return "a quantity, such as 100Mi";
    case "boolean":
      return "true or false";
    case "string":
      return option.values ? `one of ${option.values.join(", ")}` : "text";
    case "list":
      return option.values ? `a list of ${option.values.join(", ")}` : "a list of texts";
  }
}
function optionText(value) {
  return value instanceof Quantity ? value.toString() : JSON.stringify(value);
}
function optionProblems(options) {
  if (options === void 0) return [];
  if (typeof options !== "object" || options === null || Array.isArray(options))
    return [`options is ${shown3(options)}; write the definition of each option under its name`];
  return Object.entries(options).flatMap(([name, option]) => {
    const problem2 = definitionProblem(name, option);
    return problem2 === "" ? [] : [`options.${name} ${problem2}`];
  });
}
function definitionProblem(name, option) {
  if (!/^[a-z][A-Za-z0-9]*$/.test(name)) return "is not a valid name; write it in camelCase";
  if (name === "severity") return "has the name of what every rule has; choose another";
  const { type, description, default: byDefault } = Object(option);
  if (typeof type !== "string" || !TYPES.includes(type))
    return `has the type ${shown3(type)}; use one of ${TYPES.join(", ")}${typeof type === "string" ? didYouMean(type, TYPES) : ""}`;
  if (typeof description !== "string" || description.trim() === "") return "has no description";
  try {
    readOption(option, byDefault);
    return "";
  } catch (error) {
    return `has a default that ${error.message}`;
  }
}
function shown3(value) {
  if (value === void 0 || value === null) return "nothing";
  if (typeof value === "string") return JSON.stringify(value.slice(0, 80));
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return Array.isArray(value) ? `the list ${JSON.stringify(value).slice(0, 80)}` : "a mapping";
}

// src/rule/rbac.ts
function accountOf({ daemonSet, pod }) {
  return { name: accountName(pod), namespace: daemonSet.value?.metadata?.namespace };
}
function accountName({ value }) {
  return accountIn(value);
}
function accountIn(value) {
  return value?.serviceAccountName || value?.serviceAccount || "default";
}
function mountsToken({ daemonSet, pod, objects }) {
  const { volumes = [], automountServiceAccountToken } = pod.value ?? {};
  if (volumes.some(({ projected }) => projected?.sources?.some(({ serviceAccountToken }) => serviceAccountToken !== void 0))) return true;
  const { name, namespace } = accountOf({ daemonSet, pod });
  return automountServiceAccountToken ?? objects.find("ServiceAccount", namespace, name)?.field.value?.automountServiceAccountToken ?? true;
}
function accountPlace(pod) {
  const alias = pod.at("serviceAccount");
  return alias.exists && !pod.at("serviceAccountName").exists ? alias : pod.at("serviceAccountName");
}
function rolesOf(account, objects) {
  const roles = bindingsOf(account, objects).flatMap((binding) => roleOf2(binding, objects) ?? []);
  return [...new Map(roles.map((role) => [idOf(role), role.field])).values()];
}
function roleOf2({ object, value }, objects) {
  const { kind, name } = value?.roleRef ?? {};
  if (kind !== "Role" && kind !== "ClusterRole" || name === void 0) return void 0;
  return objects.find(kind, kind === "Role" ? object.namespace : void 0, name);
}
function grantsOf(account, objects) {
  const known2 = grantsIn(objects);
  const key = JSON.stringify([account.name, account.namespace]);
  let grants = known2.get(key);
  if (!grants) known2.set(key, grants = bindingsOf(account, objects).flatMap((binding) => grantsBy(binding, account, objects)));
  return grants;
}
var grantsIn = remembered(() => /* @__PURE__ */ new Map());
function grantsBy(binding, account, objects) {
  const { object, field } = binding;
  const namespace = object.kind === "RoleBinding" ? object.namespace ?? account.namespace ?? "" : void 0;
  const role = roleOf2(binding, objects);
  if (role) return rulesOf(role, binding, namespace);
  const place = field.at("roleRef", "name");
  const every = {
    group: "*",
    resource: "*",
    verb: "*",
    names: [],
    namespace,
    place,
    resourcePlace: place,
    rule: idOf(binding),
    role: void 0,
    binding
  };
  return place.value === "cluster-admin" ? [{ ...every, what: "everything, as cluster-admin" }] : [];
}
function bindingsNaming(name, objects) {
  return BINDINGS.flatMap((kind) => objects.having(kind, accountsOf, [name]));
}
function bindingsOfRole(kind, name, objects) {
  return BINDINGS.flatMap((each) => objects.having(each, roleKey, [`${kind} ${name}`]));
}
var BINDINGS = ["ClusterRoleBinding", "RoleBinding"];
var roleKey = ({ value }) => {
  const { kind, name } = value?.roleRef ?? {};
  return [`${kind} ${name}`];
};
var accountsOf = ({ value }) => (value?.subjects ?? []).flatMap(({ kind, name }) => kind === "ServiceAccount" && name !== void 0 ? [name] : []);
var identitiesOf = ({ value }) => (value?.subjects ?? []).flatMap(({ kind, name }) => (kind === "User" || kind === "Group") && name !== void 0 ? [name] : []);
function identities({ name, namespace }) {
  const everywhere = ["system:serviceaccounts", "system:authenticated"];
  if (namespace === void 0) return everywhere;
  return [`system:serviceaccount:${namespace}:${name}`, `system:serviceaccounts:${namespace}`, ...everywhere];
}
function bindingsOfIdentities(account, objects) {
  return identities(account).flatMap((identity) => BINDINGS.flatMap((kind) => objects.having(kind, identitiesOf, [identity])));
}
function bindingsOf(account, objects) {
  const found = [...bindingsNaming(account.name, objects), ...bindingsOfIdentities(account, objects)];
  return [...new Set(found)].filter((binding) => isFor(binding, account));
}
function isBound(account, objects) {
  return bindingsNaming(account.name, objects).length > 0 || bindingsOfIdentities(account, objects).length > 0;
}
function isFor({ object, value }, account) {
  const own = object.kind === "RoleBinding" ? object.namespace : void 0;
  const known2 = identities(account);
  return value?.subjects?.some((subject) => {
    if (subject.kind === "User" || subject.kind === "Group") return known2.includes(subject.name ?? "");
    return isAccount({ ...subject, namespace: subject.namespace ?? own }, account);
  }) ?? false;
}
function isAccount({ kind, name, namespace }, account) {
  if (kind !== "ServiceAccount" || name !== account.name) return false;
  if (name === "default") return (namespace ?? "default") === (account.namespace ?? "default");
  return namespace === void 0 || account.namespace === void 0 || namespace === account.namespace;
}
function rulesOf(role, binding, namespace) {
  const { rules = [] } = role.value ?? {};
  const id = idOf(role);
  return rules.flatMap(
    ({ apiGroups = [], resources = [], verbs = [], resourceNames: names = [] }, index) => apiGroups.flatMap(
      (group) => resources.flatMap((resource, of) => {
        const given = { group, resource, names, namespace, rule: `${id} ${index}`, role, binding };
        return verbs.map((verb, at) => new RoleGrant(given, verb, { index, of, at }));
      })
    )
  );
}
var RoleGrant = class {
  constructor({ group, resource, names, namespace, rule: rule2, role, binding }, verb, position) {
    this.verb = verb;
    this.position = position;
    this.group = group;
    this.resource = resource;
    this.names = names;
    this.namespace = namespace;
    this.rule = rule2;
    this.role = role;
    this.binding = binding;
  }
  verb;
  position;
  group;
  resource;
  names;
  namespace;
  rule;
  role;
  binding;
  get place() {
    const { index, at } = this.position;
    return this.role.field.resolve(["rules", index, "verbs", at]);
  }
  get resourcePlace() {
    const { index, of } = this.position;
    return this.role.field.resolve(["rules", index, "resources", of]);
  }
  get what() {
    const { group, resource, names } = this;
    const called = group === "" || group === "*" ? resource : `${resource}.${group}`;
    return `${resource === "*" ? everythingOf(group) : called}${names.length > 0 ? ` (${names.join(", ")})` : ""}`;
  }
};
function everythingOf(group) {
  if (group === "*") return "every resource";
  return group === "" ? "every resource of the core group" : `every resource of ${group}`;
}
function idOf({ path, object: { kind, namespace = "", name } }) {
  return JSON.stringify([path, kind, namespace, name]);
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
var CHANGED = /^(?:nodes|nodes\/status|services\/status|pods|daemonsets|deployments|statefulsets|jobs|cronjobs|replicasets|replicationcontrollers|(?:cluster)?role(?:binding)?s|(?:validating|mutating)webhookconfigurations|certificatesigningrequests\/approval|persistentvolumes)$/;
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
    const known2 = verbs.get(what);
    if (known2) known2.add(verb);
    else verbs.set(what, /* @__PURE__ */ new Set([verb]));
  }
  const shown4 = [...verbs].map(([what, all2]) => {
    if (!all2.has("*")) return `${listed2([...all2])} ${what}`;
    return what === "everything" ? "do everything" : `use every verb on ${what}`;
  });
  return `${shown4.slice(0, MOST).join("; ")}${shown4.length > MOST ? ` and ${shown4.length - MOST} more` : ""}`;
}
function listed2(words2) {
  return words2.length < 2 ? words2.join("") : `${words2.slice(0, -1).join(", ")} and ${words2.at(-1)}`;
}
function grantsBeyond(first, objects, second, otherObjects) {
  const one = { ...first, namespace: first.namespace ?? second.namespace };
  const other = { ...second, namespace: second.namespace ?? first.namespace };
  if (areWrittenAlike(bindingsOf(one, objects), objects, bindingsOf(other, otherObjects), otherObjects)) return [];
  return beyond(grantsOf(one, objects), grantsOf(other, otherObjects));
}
function areWrittenAlike(bindings, objects, others, otherObjects) {
  return bindings.length === others.length && bindings.every((binding, index) => {
    const other = others[index];
    return isWrittenAs(binding, other) && isWrittenAs(roleOf2(binding, objects), roleOf2(other, otherObjects));
  });
}
function isWrittenAs(one, other) {
  return one === other || one?.object.name === other?.object.name && one?.object.namespace === other?.object.namespace && one?.text === other?.text;
}
function beyond(grants, others) {
  if (grants.length === 0 || areAlike(grants, others)) return [];
  const allowed2 = new GrantSet(others);
  return grants.filter((grant) => !allowed2.cover(grant));
}
function areAlike(grants, others) {
  return grants.length === others.length && grants.every((grant, index) => {
    const { group, resource, verb, namespace, names } = others[index];
    return grant.resource === resource && grant.verb === verb && grant.group === group && grant.namespace === namespace && grant.names.length === names.length && grant.names.every((name, at) => name === names[at]);
  });
}
var GrantSet = class {
  #allowed = /* @__PURE__ */ new Set();
  constructor(grants) {
    for (const { group, resource, verb, namespace, names } of grants) {
      for (const name of names.length === 0 ? [void 0] : names) this.#allowed.add(grantKey(group, resource, verb, namespace, name));
    }
  }
  /** Whether they allow all that another grant does. */
  cover({ group, resource, verb, namespace, names }) {
    if (names.length === 0 && this.#allowed.has(grantKey(group, resource, verb, namespace, void 0))) return true;
    const slash = resource.indexOf("/");
    const resources = slash < 0 ? ["*", resource] : ["*", resource, `*${resource.slice(slash)}`];
    const allows2 = (name) => {
      for (const ofGroup of /* @__PURE__ */ new Set(["*", group]))
        for (const ofResource of new Set(resources))
          for (const ofVerb of /* @__PURE__ */ new Set(["*", verb]))
            for (const within of /* @__PURE__ */ new Set([void 0, namespace]))
              for (const any of /* @__PURE__ */ new Set([void 0, name]))
                if (this.#allowed.has(grantKey(ofGroup, ofResource, ofVerb, within, any))) return true;
      return false;
    };
    return names.length === 0 ? allows2(void 0) : names.every(allows2);
  }
};
function grantKey(...parts) {
  return JSON.stringify(parts.map((part) => part ?? null));
}

// src/rule/workloads.ts
var KINDS = ["DaemonSet", "Deployment", "StatefulSet", "ReplicaSet", "Job", "CronJob", "Pod"];
var SELECTING = /* @__PURE__ */ new Set(["DaemonSet", "Deployment", "StatefulSet", "ReplicaSet"]);
function keysOf(object) {
  const { labels, spec, name, path } = new GivenWorkload(object);
  const folder2 = shownFolderOf(path);
  const keys = ["", `name ${name}`, `account ${accountIn(spec)}`];
  if (spec?.priorityClassName) keys.push(`class ${spec.priorityClassName}`);
  for (const label of Object.entries(labels)) keys.push(labelKey(label));
  for (const port of heldPortNames(spec)) keys.push(portKey(port, folder2));
  for (const { key } of spec?.tolerations ?? []) if (key) keys.push(taintKey(key, folder2));
  for (const label of poolLabelsOf(spec)) keys.push(poolKey(label, folder2));
  for (const used of configNames(spec)) keys.push(`uses ${used}`);
  return keys;
}
function labelKey([name, value]) {
  return `label ${name}=${value}`;
}
function portKey(port, folder2) {
  return `port ${port} ${folder2}`;
}
function taintKey(taint, folder2) {
  return `taint ${taint} ${folder2}`;
}
function poolKey(label, folder2) {
  return `pool ${label} ${folder2}`;
}
function poolLabelsOf(spec) {
  return Object.entries(spec?.nodeSelector ?? {}).flatMap(([key, value]) => OF_KUBERNETES.test(key) ? [] : [`${key}=${value}`]);
}
var OF_KUBERNETES = /(?:^|\.)kubernetes\.io\//;
function workloadsHaving({ daemonSet, objects }, kinds, keys, namespace) {
  const { file: file2, span } = daemonSet.location;
  return kinds.flatMap((kind) => objects.having(kind, keysOf, keys, namespace)).filter((other) => other.path !== file2.path || other.field.location.span.start !== span.start).map(workloadOf);
}
function workloadsSelected(about, selector2, namespace) {
  const selected = selector2 && labelSelectorAsSelector(selector2);
  if (!selected) return [];
  const required = Object.entries(selector2.matchLabels ?? {}).map(labelKey);
  return workloadsHaving(about, KINDS, required.length > 0 ? required : [""], namespace).filter(({ labels }) => selected.matches(labels));
}
function workloadsSelecting(about, labels, namespace) {
  const keys = Object.entries(labels).map(labelKey);
  const found = keys.flatMap((key) => workloadsHaving(about, ["Deployment", "StatefulSet", "ReplicaSet"], [key], namespace));
  return [...new Set(found)].filter(({ selector: selector2 }) => selector2?.matches(labels) === true);
}
function workloadsOnPorts(about, ports2) {
  const folder2 = shownFolderOf(about.daemonSet.location.file.path);
  const keys = new Set(ports2.map(({ number, protocol }) => portKey(`${number}/${protocol}`, folder2)));
  return [...new Set(KINDS.flatMap((kind) => [...keys].flatMap((key) => workloadsHaving(about, [kind], [key]))))];
}
function daemonSetsTolerating(about, taint) {
  const { path } = about.daemonSet.location.file;
  return workloadsHaving(about, ["DaemonSet"], [taintKey(taint, shownFolderOf(path))], about.daemonSet.value?.metadata?.namespace);
}
function workloadsOfPool(about, label) {
  return workloadsHaving(
    about,
    ["Deployment", "StatefulSet", "DaemonSet"],
    [poolKey(label, shownFolderOf(about.daemonSet.location.file.path))]
  );
}
function workloadsRunningAs(about, account, namespace, kinds = KINDS) {
  return workloadsHaving(about, kinds, [`account ${account}`], namespace);
}
function workloadsOfClass(about, name) {
  return workloadsHaving(about, KINDS, [`class ${name}`]);
}
function workloadsUsing(about, kind, name) {
  const using = workloadsHaving(about, KINDS, [`uses ${kind} ${name}`]);
  return using.length > 0 ? using : workloadsHaving(about, KINDS, [""]).filter(({ field }) => mentions(field, name));
}
function mentions(field, name) {
  const { file: file2, span } = field.location;
  return file2.text.slice(span.start, span.end).includes(name);
}
function workloadsNamed(about, name) {
  return workloadsHaving(about, KINDS, [`name ${name}`]);
}
var all = () => [""];
function objectsOf(kind, objects, namespace) {
  return objects.having(kind, all, [""], namespace);
}
function objectsInFolder(kind, place, objects, namespace, holds) {
  return objects.having(kind, folder, [shownFolderOf(place.location.file.path)], namespace, holds);
}
function folder({ path }) {
  return [shownFolderOf(path)];
}
function objectsInFile(kind, place, objects) {
  return objects.having(kind, file, [place.location.file.path]);
}
function file({ path }) {
  return [path];
}
function daemonSetsNamed(about, name) {
  return workloadsHaving(about, ["DaemonSet"], [`name ${name}`]);
}
function objectsSelecting(kind, { daemonSet, objects }, namespace) {
  const keys = /* @__PURE__ */ new Set([NO_LABEL, ...Object.entries(podLabels(daemonSet)).map(labelKey)]);
  const wanted = WANTED[kind];
  return [...keys].flatMap((key) => objects.having(kind, wanted, [key], namespace));
}
var NO_LABEL = "";
var WANTED = {
  Service: ({ value }) => firstWanted(value?.spec?.selector).filter((key) => key !== NO_LABEL),
  NetworkPolicy: ({ value }) => firstWanted(value?.spec?.podSelector?.matchLabels),
  PodDisruptionBudget: ({ value }) => firstWanted(value?.spec?.selector?.matchLabels)
};
function firstWanted(labels = {}) {
  const [first] = Object.entries(labels);
  return [first ? labelKey(first) : NO_LABEL];
}
var TEMPLATES = { CronJob: ["spec", "jobTemplate", "spec", "template"], Pod: [] };
var compiled = remembered(labelSelectorAsSelector);
var GivenWorkload = class {
  #other;
  constructor(other) {
    this.#other = other;
  }
  get kind() {
    return this.#other.object.kind;
  }
  get name() {
    return this.#other.object.name;
  }
  get namespace() {
    return this.#other.object.namespace;
  }
  get path() {
    return this.#other.path;
  }
  get labels() {
    return this.#template?.metadata?.labels ?? {};
  }
  get spec() {
    return this.#template?.spec;
  }
  get selector() {
    const selector2 = SELECTING.has(this.kind) ? this.#other.value?.spec?.selector : void 0;
    return selector2 && compiled(selector2);
  }
  get field() {
    return this.#other.field;
  }
  get labelsPlace() {
    return this.#at("metadata", "labels");
  }
  get pod() {
    return this.#at("spec");
  }
  get #template() {
    let value = this.#other.value;
    for (const step of this.#steps) value = value?.[step];
    return value;
  }
  /** To the template. */
  get #steps() {
    return TEMPLATES[this.kind] ?? ["spec", "template"];
  }
  #at(...steps) {
    return this.field.resolve([...this.#steps, ...steps]);
  }
};
var workloadOf = remembered((other) => new GivenWorkload(other));
function sharesNamespace(a, b) {
  return a === b || a === void 0 || b === void 0;
}
function isBeside(other, { daemonSet, pod }) {
  const { path } = daemonSet.location.file;
  if (other.path === path || buildOf(path) !== void 0 && buildOf(other.path) === buildOf(path)) return true;
  if (shownFolderOf(other.path) !== shownFolderOf(path)) return false;
  const own = imagesOf2(pod.value);
  return !imagesOf2(other.spec).some((image) => own.includes(image));
}
function imagesOf2(spec) {
  return spec ? images(spec) : [];
}
var images = remembered(
  ({ containers = [] }) => containers.map(({ image = "" }) => parseImage(image)?.path ?? image)
);
function shownFolderOf(path) {
  const build = buildOf(path);
  if (build !== void 0) return build;
  const file2 = path.endsWith(")") ? path.slice(0, path.lastIndexOf(" (")) : path;
  return file2.slice(0, file2.lastIndexOf("/") + 1);
}
function buildOf(path) {
  const end = path.endsWith(")") ? path.lastIndexOf(", object ") : -1;
  const start = end < 0 ? -1 : path.lastIndexOf(" (", end);
  return start < 0 ? void 0 : path.slice(start + 1, end);
}
function isEarlier({ path, field }, { location }) {
  return path === location.file.path ? field.location.span.start < location.span.start : path < location.file.path;
}
function selectsPods(selector2, labels) {
  const wanted = Object.entries(selector2 ?? {});
  return wanted.length > 0 && wanted.every(([key, value]) => labels[key] === value);
}
function servicesOf({ daemonSet, objects }) {
  const labels = podLabels(daemonSet);
  return objectsSelecting("Service", { daemonSet, objects }, daemonSet.value?.metadata?.namespace).filter(
    ({ value }) => selectsPods(value?.spec?.selector, labels)
  );
}
function podMonitorsOf({ daemonSet, objects }) {
  const labels = podLabels(daemonSet);
  return objectsInFolder("PodMonitor", daemonSet, objects).filter(
    ({ field }) => selectsPods(writtenLabels(field.resolve(["spec", "selector", "matchLabels"])), labels)
  );
}
function podLabels({ value }) {
  return value?.spec?.template?.metadata?.labels ?? {};
}
function writtenLabels(field) {
  return Object.fromEntries(field.entries().flatMap(([key, { raw }]) => typeof raw === "string" ? [[key, raw]] : []));
}
function firstTwo([first = "", second, ...rest], isMore) {
  if (second === void 0) return first;
  if (rest.length === 0) return `${first} and ${second}`;
  return `${first}, ${second} and ${isMore ? "at least " : ""}${rest.length} ${rest.length === 1 ? "other" : "others"}`;
}

// src/rule/monitors.ts
function* scrapedEndpoints(about) {
  for (const { object, field } of podMonitorsOf(about)) {
    const spec = field.resolve(["spec"]);
    for (const endpoint2 of spec.resolve(["podMetricsEndpoints"]).items()) {
      const name = endpoint2.resolve(["port"]).raw;
      yield { monitor: `PodMonitor ${object.name}`, spec, endpoint: endpoint2, port: typeof name === "string" ? { name, target: name } : void 0 };
    }
  }
  const monitors = objectsInFolder("ServiceMonitor", about.daemonSet, about.objects);
  if (monitors.length === 0) return;
  const services = servicesOf(about);
  for (const { object, field } of monitors) {
    const spec = field.resolve(["spec"]);
    const wanted = writtenLabels(spec.resolve(["selector", "matchLabels"]));
    const found = services.filter(({ value }) => selectsPods(wanted, value?.metadata?.labels ?? {}));
    if (found.length === 0) continue;
    const ports2 = found.flatMap(({ value }) => value?.spec?.ports ?? []);
    for (const endpoint2 of spec.resolve(["endpoints"]).items()) {
      const name = endpoint2.resolve(["port"]).raw;
      const port = ports2.find((each) => each.name !== void 0 && each.name === name);
      yield {
        monitor: `ServiceMonitor ${object.name}`,
        spec,
        endpoint: endpoint2,
        port: port?.name === void 0 ? void 0 : { name: port.name, target: port.targetPort ?? port.port }
      };
    }
  }
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
var LINUX = { key: "kubernetes.io/os", operator: "In", values: ["linux"] };
function selectionChange({ before, pod, changes }) {
  const selecting = changes.filter(({ name }) => SELECTS.test(name));
  if (selecting.length === 0) return void 0;
  const [old, updated] = [before.pod.value ?? {}, pod.value ?? {}];
  const [was, is] = [nodeAlternatives(old), nodeAlternatives(updated)];
  const otherNode = old.nodeName !== updated.nodeName;
  const narrowed = !isWithin(was, is) || otherNode && updated.nodeName !== void 0;
  const broadened = !isWithin(is, was) || otherNode && old.nodeName !== void 0;
  const order = { added: 0, changed: 1, reordered: 2, removed: 3 };
  const linux = was.map((requirements) => [...requirements, LINUX]);
  const dropsOtherSystemsOnly = narrowed && !otherNode && isWithin(linux, is);
  return narrowed || broadened ? { narrowed, broadened, dropsOtherSystemsOnly, changes: selecting.toSorted((a, b) => order[a.kind] - order[b.kind]) } : void 0;
}
function missingTolerations(of, from) {
  const list = of.effective?.tolerations ?? [];
  const others = from.effective?.tolerations ?? [];
  const lacks = (tolerations) => uncovered(tolerations, others, from.effective?.hostNetwork === true);
  return lacks(list).map((index) => {
    const toleration = list[index] ?? {};
    const [effect, other] = EFFECTS.filter((effect2) => lacks([{ ...toleration, effect: effect2 }]).length > 0);
    return { toleration: effect && !other ? { ...toleration, effect } : toleration, index };
  });
}
var EFFECTS = ["NoSchedule", "NoExecute"];
function describeTolerated(tolerations) {
  const any = tolerations.filter(({ key = "" }) => key === "").map(({ effect = "" }) => `any ${effect === "" ? "" : `${effect} `}taint`);
  const named2 = tolerations.filter(({ key = "" }) => key !== "").map(tolerationText);
  const words2 = [...new Set(any), ...named2.length === 0 ? [] : [`the taint ${listed([...new Set(named2)], "or")}`]];
  return `nodes with ${listed(words2, "or")}`;
}
function describeSelection(changes) {
  return [...new Set(changes.map(words))].join(", ");
}
function words({ kind, name, from, to }) {
  const label = keyBehind(/\.nodeSelector\[/, name);
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
function problem(place, message, { related = [], fix: fix2, severity, hazard, absent } = {}) {
  return { place, message, related, fix: fix2, severity, hazard, absent };
}
function present(subject, details) {
  const { message } = "rejection" in subject ? subject.rejection : subject.warning;
  return problem(subject.place, message, details);
}

// src/rule/pod-security.ts
function podSecurityBreaches({ daemonSet, target }, level, version = "latest") {
  const template = daemonSet.at("spec", "template");
  const known2 = breachesOf(template);
  const policy = `${level} ${version} ${target.to}`;
  let breaches = known2.get(policy);
  if (!breaches) known2.set(policy, breaches = findBreaches(template, level, resolveVersion(version, target.to)));
  return breaches;
}
var breachesOf = remembered(() => /* @__PURE__ */ new Map());
function findBreaches(template, level, minor) {
  if (!template.effective) return [];
  return violations(template.effective, level, minor).flatMap(({ check, reason, detail, paths }) => {
    const [first, ...others] = paths.map((path) => template.resolve(path.steps()));
    return [{ check, words: detail === "" ? reason : `${reason} (${detail})`, places: [first ?? template, ...others] }];
  });
}
function namespaceOf({ daemonSet, objects }) {
  const name = daemonSet.value?.metadata?.namespace;
  return name === void 0 || name === "" ? void 0 : objects.find("Namespace", void 0, name);
}
function enforcedLevel(about) {
  const namespace = namespaceOf(about);
  if (!namespace) return void 0;
  const labels = namespace.field.at("metadata", "labels");
  const { policy, errors } = policyOf(labels.value ?? {});
  return errors.length > 0 ? void 0 : { level: policy.enforce.level, label: labels.resolve(["pod-security.kubernetes.io/enforce"]) };
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
  const { policy, errors } = policyOf(labels.value ?? {});
  if (errors.length > 0) return [];
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

// src/rule/listeners.ts
var LISTENS = /(?:listen|bind|health|healthz|live|ready|probe|status|web|http|port|addr|address)/i;
var ASKS = /(?:upstream|target|remote|server|backend|push|output|forward|otlp|etcd|apiserver|kubelet|proxy|connect|destination|exporter|collector|registry|url|uri|kube-api|grpc)/i;
var OPTION2 = /^--?([A-Za-z][\w.-]*)(?:=(.*))?$/;
var ADDRESS = /^(?:https?:\/\/|tcp:\/\/)?(\[[^\]\s]*\]|\$\{[^}\s]*\}|[\w.$()-]*):(\d{2,5})\/?$/;
var LOOPBACK = /^(?:127\.\d+\.\d+\.\d+|169\.254\.\d+\.\d+|localhost|\[::1\])$/;
function isLoopback(host) {
  return LOOPBACK.test(host);
}
function optionListeners(container) {
  const words2 = wordsOf(container).filter(({ variable }) => variable === void 0);
  return words2.flatMap((word, index) => {
    const [, name = "", value] = OPTION2.exec(word.text) ?? [];
    if (!LISTENS.test(name) || ASKS.test(name) && !/listen|bind|grpc-health/i.test(name)) return [];
    const from = value === void 0 ? words2[index + 1] : word;
    return from ? addressIn(name, value ?? from.text, from.place).map((listener) => bound(listener, words2)) : [];
  });
}
function bound(listener, words2) {
  const prefix = listener.host === "" ? /^(.*?)-?port$/i.exec(listener.name)?.[1] : void 0;
  if (prefix === void 0) return listener;
  const hosts = new Set(["address", "addr", "host"].map((name) => prefix === "" ? name : `${prefix}-${name}`));
  for (const { text, place } of words2) {
    const [, name = "", host = ""] = OPTION2.exec(text) ?? [];
    if (isLoopback(host) && hosts.has(name)) return { ...listener, host, place };
  }
  return listener;
}
function addressIn(name, value, place) {
  const [, host = "", port] = ADDRESS.exec(value) ?? [];
  if (port !== void 0) return [{ name, host, port: Number(port), place, isInFile: false }];
  return /port$|health$/i.test(name) && /^\d{2,5}$/.test(value) ? [{ name, host: "", port: Number(value), place, isInFile: false }] : [];
}
function configListeners(files) {
  return files.flatMap((file2) => {
    if (/^[ \t]*<source>/m.test(file2.text)) return [...fluentdListeners(file2)];
    const isCollector = file2.text.includes("pipelines:") && file2.text.includes("receivers:");
    const isVector = !isCollector && /^(?:sources|sinks|api):/m.test(file2.text);
    const tree = isCollector || isVector ? configTree(file2) : void 0;
    if (!tree) return [];
    return isCollector ? [...collectorListeners(tree)] : [...vectorListeners(tree)];
  });
}
function* collectorListeners(tree) {
  const { root } = tree;
  const running = runningComponents(root, "receivers");
  for (const [name, receiver] of root.resolve(["receivers"]).entries()) {
    if (!running.has(name) || !LISTENING.test(name)) continue;
    yield* listenerAt(name, receiver.resolve(["endpoint"]), tree);
    for (const [protocol, part] of receiver.resolve(["protocols"]).entries())
      yield* listenerAt(`${name} ${protocol}`, part.resolve(["endpoint"]), tree);
  }
  const metrics = root.resolve(["service", "telemetry", "metrics"]);
  yield* listenerAt("telemetry metrics", metrics.resolve(["address"]), tree);
  for (const reader of metrics.resolve(["readers"]).items()) {
    const exporter = reader.resolve(["pull", "exporter", "prometheus"]);
    const [host, port] = [exporter.resolve(["host"]), exporter.resolve(["port"])];
    if (typeof port.raw === "number")
      yield {
        name: "telemetry metrics",
        host: typeof host.raw === "string" ? host.raw : "",
        port: port.raw,
        place: tree.placeOf(port),
        isInFile: true
      };
  }
}
var LISTENING = /^(?:otlp|jaeger|zipkin|opencensus|statsd|syslog|fluentforward|tcplog|udplog|splunk_hec|signalfx|sapm|carbon|collectd|influxdb|datadog|skywalking|loki|prometheusremotewrite|webhookevent)(?:\/|$)/;
function* vectorListeners(tree) {
  const { root } = tree;
  if (root.resolve(["api", "enabled"]).raw === true) yield* listenerAt("api.address", root.resolve(["api", "address"]), tree);
  for (const section of ["sources", "sinks"]) {
    for (const [name, component] of root.resolve([section]).entries()) {
      const { raw: type } = component.resolve(["type"]);
      if (section === "sinks" ? type !== "prometheus_exporter" : type === "socket" && component.resolve(["mode"]).raw === "unix") continue;
      yield* listenerAt(`${name} ${String(type)}`, component.resolve(["address"]), tree);
    }
  }
}
var SOURCES = { prometheus: 24231, monitor_agent: 24220, forward: 24224, http: 9880 };
function* fluentdListeners(file2) {
  for (const { kind, settings, at } of fluentdFile(file2).sections) {
    const type = settings.get("@type");
    const usual = kind === "source" ? SOURCES[type?.value ?? ""] : void 0;
    const port = settings.get("port");
    if (type === void 0 || usual === void 0 || !/^\d{2,5}$/.test(port?.value ?? "80")) continue;
    const bind = settings.get("bind");
    const host = bind?.value ?? "";
    const place = lineAt(file2, ((isLoopback(host) ? bind : port) ?? { at }).at);
    yield { name: type.value, host, port: Number(port?.value ?? usual), place, isInFile: true };
  }
}
function listenerAt(name, endpoint2, { placeOf }) {
  const place = placeOf(endpoint2);
  return typeof endpoint2.raw === "string" ? addressIn(name, endpoint2.raw, place).map((each) => ({ ...each, isInFile: true })) : [];
}

// src/rule/kustomize.ts
function buildOf2({ path }, objects) {
  const [own] = objects.having("Kustomization", pathOf, [path]);
  return own && isPlaced(own) ? buildFrom(own, objects) : void 0;
}
function buildsWith(absolute, objects) {
  const gathering = /* @__PURE__ */ new Set();
  const wanted = /* @__PURE__ */ new Set([absolute]);
  for (const path of wanted) {
    for (const each of objects.having("Kustomization", contentPaths, [path]).filter(isPlaced)) {
      gathering.add(each);
      wanted.add(folderOf(each.absolute));
    }
  }
  return [...gathering].map((each) => buildFrom(each, objects));
}
function pathOf({ path }) {
  return [path];
}
function folderWith({ absolute }) {
  return absolute === void 0 ? [] : [folderOf(absolute)];
}
function contentPaths(kustomization) {
  return isPlaced(kustomization) ? contentsOf(kustomization).paths.map(({ path }) => path) : [];
}
function isPlaced(object) {
  return object.absolute !== void 0;
}
var buildsOf = remembered(() => /* @__PURE__ */ new Map());
function buildFrom(own, objects) {
  const builds = buildsOf(objects);
  let build = builds.get(own);
  if (!build) builds.set(own, build = built(own, objects));
  return build;
}
function built(own, objects) {
  const files = /* @__PURE__ */ new Set();
  const others = /* @__PURE__ */ new Set();
  let isWhole = true;
  const gather = (each) => {
    const { paths, asksElsewhere } = contentsOf(each);
    if (asksElsewhere) isWhole = false;
    for (const { raw, path } of paths) {
      const [inner] = objects.having("Kustomization", folderWith, [path]);
      if (inner && isPlaced(inner)) {
        if (inner !== own) others.add(inner);
      } else {
        files.add(path);
        if (raw.includes("://") || !/\.(?:ya?ml|json)$/.test(raw)) isWhole = false;
      }
    }
  };
  gather(own);
  for (const each of others) gather(each);
  return { folder: folderOf(own.absolute), files, kustomizations: [own, ...others], isWhole };
}
var contentsOf = remembered(({ field, absolute }) => {
  const folder2 = folderOf(absolute);
  const written = ["resources", "bases", "components"].flatMap((key) => field.resolve([key]).items());
  return {
    paths: written.flatMap(({ raw }) => typeof raw === "string" ? [{ raw, path: resolveFrom(folder2, raw) }] : []),
    asksElsewhere: ELSEWHERE2.some((key) => field.resolve([key]).exists)
  };
});
var ELSEWHERE2 = ["helmCharts", "helmChartInflationGenerator", "generators", "transformers", "vars"];
function patchesOf(kustomization, folder2, objects) {
  const inFile2 = (path) => {
    if (typeof path !== "string") return [];
    const inIt = objects.having("DaemonSet", fileOf, [resolveFrom(folder2, path)]);
    return inIt.map(({ field: root }) => ({ root, placeOf: (field) => field }));
  };
  const written = (place) => {
    const { raw } = place;
    if (typeof raw !== "string") return [];
    return raw.includes("\n") ? treesIn(raw, place) : inFile2(raw);
  };
  return [
    ...["patches", "patchesJson6902"].flatMap(
      (key) => kustomization.resolve([key]).items().flatMap((item) => {
        const target = item.resolve(["target"]);
        return [...written(item.resolve(["patch"])), ...inFile2(item.resolve(["path"]).raw)].map((tree) => ({ ...tree, target }));
      })
    ),
    ...kustomization.resolve(["patchesStrategicMerge"]).items().flatMap((item) => written(item).map((tree) => ({ ...tree, target: item.resolve(["target"]) })))
  ];
}
function daemonSetsIn({ files }, objects) {
  return [...files].flatMap((file2) => objects.having("DaemonSet", fileOf, [file2]));
}
function fileOf({ absolute }) {
  return absolute === void 0 ? [] : [absolute];
}

// src/rule/needs.ts
var REFUSED = "the API server refuses every pod";
var NO_START = "no container starts";
var NO_MOUNT = "the volume cannot be mounted and no pod starts";
function needsOf({ daemonSet, pod }) {
  let needs = needsOfPods.get(pod);
  if (!needs) needsOfPods.set(pod, needs = [...findNeeds({ daemonSet, pod })]);
  return needs;
}
var needsOfPods = /* @__PURE__ */ new WeakMap();
function* findNeeds({ daemonSet, pod }) {
  const account = accountPlace(pod);
  if (account.exists) yield { kind: "ServiceAccount", name: accountName(pod), place: account, outcome: REFUSED };
  for (const [kind, key] of [
    ["PriorityClass", "priorityClassName"],
    ["RuntimeClass", "runtimeClassName"]
  ]) {
    const field = pod.at(key);
    if (field.value) yield { kind, name: field.value, place: field, isGlobal: true, outcome: REFUSED };
  }
  yield* volumeNeeds(pod);
  yield* variableNeeds(pod);
  for (const claim of pod.at("resourceClaims").items()) {
    yield* named("ResourceClaim", claim.at("resourceClaimName"), "the pods stay Pending");
    yield* named("ResourceClaimTemplate", claim.at("resourceClaimTemplateName"), "the pods stay Pending");
  }
  for (const secret of pod.at("imagePullSecrets").items()) {
    for (const need of named("Secret", secret.at("name"), "images are pulled without it")) yield { ...need, severity: "warning" };
  }
  yield* networkNeeds(daemonSet);
}
var CLAIM_KINDS = /* @__PURE__ */ new Set([
  "PersistentVolumeClaim",
  "ResourceClaim",
  "ResourceClaimTemplate",
  "NetworkAttachmentDefinition"
]);
function outcomeWithout(about) {
  const needed = new Set(needsOf(about).map(({ kind, name }) => `${kind} ${name}`));
  return ({ kind, name }) => needed.has(`${kind} ${name}`) ? "no pod starts" : "the pods start without it, because it is optional";
}
var NETWORKS = "k8s.v1.cni.cncf.io/networks";
var NETWORK = /^(?:([a-z0-9][a-z0-9-]*)\/)?([a-z0-9][a-z0-9.-]*)(?:@[\w.-]+)?$/;
function* networkNeeds(daemonSet) {
  const place = daemonSet.at("spec", "template", "metadata", "annotations").at(NETWORKS);
  const { value } = place;
  if (typeof value !== "string") return;
  for (const network of value.trim().startsWith("[") ? inJson(value) : value.split(",").map((each) => each.trim())) {
    const [, namespace, name] = NETWORK.exec(network) ?? [];
    if (name !== void 0) yield { kind: "NetworkAttachmentDefinition", name, namespace, place, outcome: "no pod starts" };
  }
}
function inJson(text) {
  try {
    return JSON.parse(text).flatMap((each) => {
      const { name, namespace } = Object(each);
      return typeof name === "string" ? [typeof namespace === "string" ? `${namespace}/${name}` : name] : [];
    });
  } catch {
    return [];
  }
}
function* volumeNeeds(pod) {
  for (const volume of pod.at("volumes").items()) {
    yield* named("PersistentVolumeClaim", volume.at("persistentVolumeClaim", "claimName"), "the pods stay Pending");
    if (isUnused(pod.value, volume.value?.name)) continue;
    yield* named("ConfigMap", volume.at("configMap", "name"), NO_MOUNT, volume.value?.configMap?.optional);
    yield* named("Secret", volume.at("secret", "secretName"), NO_MOUNT, volume.value?.secret?.optional);
    yield* named("Secret", volume.at("csi", "nodePublishSecretRef", "name"), NO_MOUNT);
    for (const source of volume.at("projected", "sources").items()) {
      yield* named("ConfigMap", source.at("configMap", "name"), NO_MOUNT, source.value?.configMap?.optional);
      yield* named("Secret", source.at("secret", "name"), NO_MOUNT, source.value?.secret?.optional);
    }
  }
}
function* variableNeeds(pod) {
  for (const container of [...pod.at("containers").items(), ...pod.at("initContainers").items()]) {
    for (const source of container.at("envFrom").items()) {
      yield* named("ConfigMap", source.at("configMapRef", "name"), NO_START, source.value?.configMapRef?.optional);
      yield* named("Secret", source.at("secretRef", "name"), NO_START, source.value?.secretRef?.optional);
    }
    for (const variable of container.at("env").items()) {
      const from = variable.at("valueFrom");
      yield* named("ConfigMap", from.at("configMapKeyRef", "name"), NO_START, from.value?.configMapKeyRef?.optional);
      yield* named("Secret", from.at("secretKeyRef", "name"), NO_START, from.value?.secretKeyRef?.optional);
    }
  }
}
function* named(kind, field, outcome, optional = false) {
  if (field.value && !optional) yield { kind, name: field.value, place: field, outcome };
}
function givenObject({ kind, name, isGlobal, namespace }, home, objects) {
  return objects.find(kind, isGlobal ? void 0 : namespace ?? home, name);
}
function isGiven(need, home, objects) {
  return givenObject(need, home, objects) !== void 0 || madeIn(objects).has(`${need.kind} ${need.name}`);
}
var madeIn = remembered(findMade);
function findMade(objects) {
  const secrets = [
    ["Certificate", ["spec", "secretName"]],
    ["ExternalSecret", ["spec", "target", "name"], ["metadata", "name"]],
    ["SealedSecret", ["spec", "template", "metadata", "name"], ["metadata", "name"]],
    ["VaultStaticSecret", ["spec", "destination", "name"]]
  ];
  const made = /* @__PURE__ */ new Set();
  for (const [kind, ...paths] of secrets) {
    for (const { field } of objects.all(kind)) {
      const name = paths.map((path) => field.resolve(path).value).find((value) => typeof value === "string");
      if (name !== void 0) made.add(`Secret ${name}`);
    }
  }
  for (const { object } of objects.all("Bundle")) made.add(`ConfigMap ${object.name}`).add(`Secret ${object.name}`);
  for (const { field } of objects.all("Kustomization")) {
    for (const [key, kind] of [
      ["configMapGenerator", "ConfigMap"],
      ["secretGenerator", "Secret"]
    ]) {
      const list = field.resolve([key]).value;
      for (const item of Array.isArray(list) ? list : []) {
        const { name } = Object(item);
        if (typeof name === "string") made.add(`${kind} ${name}`);
      }
    }
  }
  return made;
}

// src/rule/host-powers.ts
var RUNTIME_SOCKETS = [
  "docker.sock",
  "dockershim.sock",
  "cri-dockerd.sock",
  "containerd.sock",
  "crio.sock",
  "podman.sock",
  "frakti.sock"
];
var JOBS = {
  privileged: ["cni", "csi", "proxy", "device", "driver", "storage", "security", "tuning", "health", "runtime", "time", "identity"],
  capabilities: [
    "cni",
    "csi",
    "proxy",
    "dns",
    "device",
    "driver",
    "storage",
    "security",
    "tuning",
    "balancer",
    "health",
    "runtime",
    "time",
    "identity"
  ],
  hostNetwork: [
    "cni",
    "csi",
    "proxy",
    "dns",
    "ingress",
    "metrics",
    "driver",
    "storage",
    "security",
    "tuning",
    "balancer",
    "health",
    "runtime",
    "time",
    "identity"
  ],
  hostPID: ["cni", "csi", "driver", "storage", "security", "metrics", "tuning", "health", "runtime"],
  hostIPC: ["storage", "driver"],
  hostPath: ["cni", "csi", "proxy", "device", "driver", "storage", "security", "tuning", "health", "runtime", "identity", "labeler"],
  runtimeSocket: ["cni", "security", "puller", "driver", "log", "metrics", "health", "runtime"]
};
function isItsJob(role, power) {
  return role.is(...JOBS[power]);
}
function mayWriteProc({ value }, pod) {
  const { securityContext, volumeMounts = [] } = value ?? {};
  return securityContext?.procMount === "Unmasked" || addsCapability(securityContext, "SYS_ADMIN") || volumeMounts.some(({ name, mountPath = "" }) => mountPath.startsWith("/proc") && volumeNamed(pod.value, name)?.hostPath !== void 0);
}

// src/rule/references.ts
function referencesOf(about) {
  return [...ofNamespace(about), ...ofPod(about), ...ofBindings(about), ...ofClaims(about), ...ofPools(about)];
}
function pullSecretsOf({ daemonSet, pod, objects }) {
  const own = pod.at("imagePullSecrets").items();
  if (own.length > 0) return own.map((each) => each.at("name"));
  const account = objects.find("ServiceAccount", daemonSet.value?.metadata?.namespace, accountName(pod));
  return account?.value?.imagePullSecrets?.length ? account.field.at("imagePullSecrets").items().map((each) => each.at("name")) : [];
}
function ofNamespace({ daemonSet }) {
  const field = daemonSet.at("metadata", "namespace");
  const { value } = field;
  if (typeof value !== "string" || /^(?:default|kube-.*)$/.test(value)) return [];
  return [{ kind: "Namespace", name: value, place: { field }, consequence: "without it nothing of the namespace is created" }];
}
function ofPod({ daemonSet, pod, objects }) {
  const account = accountName(pod);
  const { priorityClassName, runtimeClassName } = pod.value ?? {};
  const uses = new Map(configUses(pod).map((use) => [`${use.kind} ${use.name}`, use]));
  const outcomeOf = outcomeWithout({ daemonSet, pod });
  return [
    ...account === "default" ? [] : [{ kind: "ServiceAccount", name: account, place: { field: accountPlace(pod) }, consequence: "no pod is created" }],
    ...priorityClassName && !priorityClassName.startsWith("system-") ? [
      {
        kind: "PriorityClass",
        name: priorityClassName,
        place: { field: pod.at("priorityClassName") },
        consequence: "no pod is created"
      }
    ] : [],
    ...runtimeClassName ? [{ kind: "RuntimeClass", name: runtimeClassName, place: { field: pod.at("runtimeClassName") }, consequence: "no pod is created" }] : [],
    ...pullSecretsOf({ daemonSet, pod, objects }).flatMap(
      (field) => typeof field.value === "string" ? [{ kind: "Secret", name: field.value, place: { field }, consequence: "images of its registry are pulled without credentials" }] : []
    ),
    ...[...uses.values()].map(({ kind, name, place, keys }) => ({
      kind,
      name,
      place: { field: place },
      consequence: outcomeOf({ kind, name }),
      keys
    }))
  ];
}
function ofClaims({ daemonSet, pod, objects }) {
  const namespace = daemonSet.value?.metadata?.namespace;
  const pending = "the pods stay Pending";
  return needsOf({ daemonSet, pod }).flatMap(({ kind, name, place, outcome, ...need }) => {
    if (!CLAIM_KINDS.has(kind)) return [];
    const own = { kind, name, place: { field: place, namespace: need.namespace }, consequence: outcome };
    const spec = objects.find(kind, namespace, name)?.field.resolve(["spec"]);
    if (!spec) return [own];
    if (kind === "PersistentVolumeClaim") return [own, ...classIn("StorageClass", spec.resolve(["storageClassName"]), pending)];
    const requests2 = spec.resolve([...kind === "ResourceClaimTemplate" ? ["spec"] : [], "devices", "requests"]).items();
    const classes = requests2.flatMap((request) => [request.resolve(["exactly", "deviceClassName"]), request.resolve(["deviceClassName"])]);
    return [own, ...classes.flatMap((field) => classIn("DeviceClass", field, pending))];
  });
}
function classIn(kind, field, consequence) {
  return typeof field.raw === "string" && field.raw !== "" ? [{ kind, name: field.raw, place: { field }, consequence }] : [];
}
function ofBindings({ pod, objects }) {
  return bindingsNaming(accountName(pod), objects).flatMap(({ object, field }) => {
    const { kind, name } = field.value?.roleRef ?? {};
    const isValid = kind === "ClusterRole" || kind === "Role" && object.kind === "RoleBinding";
    if (!name || !isValid || OF_EVERY_CLUSTER.test(name)) return [];
    return [
      {
        kind,
        name,
        place: { field: field.at("roleRef", "name"), namespace: object.namespace },
        consequence: "the binding grants nothing"
      }
    ];
  });
}
function ofPools({ daemonSet, pod, objects }) {
  if (!pod.value?.containers?.some(({ image = "" }) => /(?:^|\/)metallb\/speaker(?:[:@]|$)/.test(image))) return [];
  const advertisements = ["L2Advertisement", "BGPAdvertisement"].flatMap((kind) => objectsInFolder(kind, daemonSet, objects));
  return advertisements.flatMap(
    ({ object, field }) => field.resolve(["spec", "ipAddressPools"]).items().flatMap(
      (each) => typeof each.raw === "string" ? [
        {
          kind: "IPAddressPool",
          name: each.raw,
          place: { field: each, namespace: object.namespace },
          consequence: "its addresses are not announced"
        }
      ] : []
    )
  );
}
var OF_EVERY_CLUSTER = /^(?:cluster-admin|admin|edit|view|extension-apiserver-authentication-reader|system:.*)$/;

// src/rule/volatile-label.ts
function changesWith(key, values, versionLabels) {
  if (key === "helm.sh/chart" || key === "chart" && values.some((value) => /-v?\d/.test(value))) return "chart";
  const isVersion = versionLabels.includes(key) && values.some((value) => /^v?\d+\.\d/.test(value));
  const isBuild = values.some((value) => /^[0-9a-f]{40}$|^20\d\d-?[01]\d-?[0-3]\d(?:\D|$)/.test(value)) || isCommit(key, values);
  return isVersion || isBuild ? "release" : void 0;
}
function isCommit(key, values) {
  return /(?:^|[-_./])(?:commit|sha|revision|rev)$/i.test(key) && values.some((value) => /^[0-9a-f]{7,12}$/.test(value));
}

// src/rule/network-policies.ts
var FOREIGN_POLICIES = [
  "CiliumNetworkPolicy",
  "CiliumClusterwideNetworkPolicy",
  "GlobalNetworkPolicy",
  "AdminNetworkPolicy",
  "BaselineAdminNetworkPolicy",
  "ClusterNetworkPolicy"
];
var FOREIGN_GROUP = /(?:^|\.)(?:projectcalico\.org|antrea\.io)\//;
function hasForeignPolicies({ daemonSet, objects }) {
  return FOREIGN_POLICIES.some((kind) => objectsInFolder(kind, daemonSet, objects).length > 0) || objectsInFolder("NetworkPolicy", daemonSet, objects).some(({ object }) => FOREIGN_GROUP.test(object.apiVersion));
}
function nearLabel(wanted, labels) {
  const wrong = Object.entries(wanted).filter(([key2, value2]) => labels[key2] !== value2);
  const [[key, value] = [], ...others] = wrong;
  const actual = key === void 0 ? void 0 : labels[key];
  if (key === void 0 || value === void 0 || actual === void 0 || others.length > 0) return void 0;
  const isPart = value.startsWith(`${actual}-`) || actual.startsWith(`${value}-`);
  return isSlip(value, actual) || isPart ? [key, actual] : void 0;
}

// src/rule/service-host.ts
var SERVICE_HOST = /(?<![\w.-])([a-z][a-z0-9-]*)\.([a-z0-9][a-z0-9-]*)\.svc(?![\w-])/;
var WEBHOOK_KINDS = ["ValidatingWebhookConfiguration", "MutatingWebhookConfiguration"];
var HOSTS = [
  new RegExp(`${SERVICE_HOST.source}(?:\\.[a-z0-9-]+)*(?::(\\d{2,5}))?(?![\\w-])`, "g"),
  /(?<=:\/\/)([a-z][a-z0-9-]*)(?:\.([a-z][a-z0-9-]*))?:(\d{2,5})(?![\w.-])/g
];
var LONGEST3 = 1e5;
function* serviceHosts({
  daemonSet,
  pod,
  objects
}) {
  const namespace = daemonSet.value?.metadata?.namespace;
  const containers = [...pod.at("containers").items(), ...pod.at("initContainers").items()];
  for (const { text, place } of containers.flatMap(wordsOf)) yield* hostsIn(text, namespace, () => place);
  const isFluentBit = containers.some(({ value }) => FLUENT_BIT.test(value?.image ?? ""));
  for (const file2 of configFiles({ daemonSet, pod, objects })) {
    yield* hostsIn(file2.text, namespace, (index) => lineAt(file2, index));
    if (isFluentBit) yield* outputHosts(file2, namespace);
  }
}
function* hostsIn(text, own, placeOf) {
  if (text.length > LONGEST3 || !text.includes(".svc") && !text.includes("://")) return;
  let start = 0;
  for (const line of text.split("\n")) {
    for (const [kind, pattern] of /^\s*(?:#|\/\/)/.test(line) ? [] : HOSTS.entries()) {
      for (const [, name = "", namespace = own, port] of line.matchAll(pattern)) {
        if (namespace === void 0) continue;
        yield { name, namespace, port: port === void 0 ? void 0 : Number(port), isService: kind === 0, place: placeOf(start) };
      }
    }
    start += line.length + 1;
  }
}
function* outputHosts(file2, own) {
  if (file2.text.length > LONGEST3) return;
  for (const { kind, settings } of fluentBitSections(file2)) {
    const [host, port] = [settings.get("host"), settings.get("port")];
    const [, name, namespace = own, svc] = /^([a-z][a-z0-9-]*)(?:\.([a-z0-9][a-z0-9-]*)(\.svc(?:\.[a-z0-9-]+)*)?)?$/.exec(host?.value ?? "") ?? [];
    if (kind !== "OUTPUT" || name === void 0 || namespace === void 0 || !/^\d{2,5}$/.test(port?.value ?? "")) continue;
    yield { name, namespace, port: Number(port?.value), isService: svc !== void 0, place: lineAt(file2, port.at) };
  }
}

// src/rule/system-class.ts
function unquotedSystemClass({
  daemonSet,
  pod,
  objects
}) {
  const place = pod.at("priorityClassName");
  const name = place.value;
  const namespace = daemonSet.at("metadata", "namespace");
  if (name === void 0 || !isSystemClass(name)) return void 0;
  if (namespace.value === void 0 || namespace.value === "kube-system") return void 0;
  const isAllowed = objects.having("ResourceQuota", allowed, [name], namespace.value).length > 0;
  return isAllowed ? void 0 : { place, name, namespace };
}
var CLASSES = ["system-node-critical", "system-cluster-critical"];
function isSystemClass(name = "") {
  return CLASSES.includes(name);
}
function allowed({ field }) {
  return CLASSES.filter((name) => allows(field.value ?? {}, name));
}
function allows({ spec }, value) {
  const requirements = spec?.scopeSelector?.matchExpressions ?? [];
  return requirements.some(
    ({ scopeName, operator, values }) => scopeName === "PriorityClass" && (operator === "Exists" || operator === "In" && values?.includes(value))
  );
}

// src/rule/managed-clusters.ts
var KEY2 = /^(?:eks\.amazonaws\.com\/|cloud\.google\.com\/(?:gke-|neg$|backend-config$)|(?:[\w-]+\.)*gke\.io\/|kubernetes\.azure\.com\/|azure\.workload\.identity\/)/;
var IMAGE = /^(?:gke\.gcr\.io|(?:[a-z]+\.)?gcr\.io\/gke-release|mcr\.microsoft\.com\/aks|\d+\.dkr\.ecr\.[\w-]+\.amazonaws\.com(?:\.cn)?\/eks)\//;
var WORD = /(?<![a-z0-9])(?:eks(?!-(?:a|anywhere|d|distro)\b)|gke(?!-on-?prem)|aks(?!-engine))(?![a-z0-9])/i;
var MANAGED = [
  ["ClusterConfig", "eksctl.io"],
  ["ContainerCluster", "container.cnrm.cloud.google.com"],
  ["ManagedCluster", "containerservice.azure.com"],
  ["AWSManagedControlPlane", "controlplane.cluster.x-k8s.io"],
  ["GCPManagedControlPlane", "infrastructure.cluster.x-k8s.io"],
  ["AzureManagedControlPlane", "infrastructure.cluster.x-k8s.io"]
];
var WITH_NODES = [
  ["ClusterConfiguration", "kubeadm.k8s.io"],
  ["KubeadmControlPlane", "controlplane.cluster.x-k8s.io"],
  ["Cluster", "kops.k8s.io"]
];
function isForManagedClusters({ daemonSet, pod, objects }) {
  const { name = "" } = daemonSet.value?.metadata ?? {};
  const place = daemonSet.location.file.path.split(/[\\/]/).slice(-2).join("/");
  if (WORD.test(name) || WORD.test(place)) return true;
  const template = daemonSet.at("spec", "template");
  if ([daemonSet, template].some(hasKey) || nodeKeys(pod).some((key) => KEY2.test(key))) return true;
  if (containersOf(pod.value).some(({ image = "" }) => IMAGE.test(image))) return true;
  if (objectsInFolder("ServiceAccount", daemonSet, objects).some(({ field }) => hasKey(field))) return true;
  const declares = ([kind, group]) => objectsOf(kind, objects).some(({ object, path }) => object.apiVersion.startsWith(`${group}/`) && isBeside2(path, daemonSet));
  return MANAGED.some(declares) && !WITH_NODES.some(declares);
}
function isBeside2(path, { location }) {
  const above = path.split(/[\\/]/).slice(0, -2);
  const own = location.file.path.split(/[\\/]/);
  return above.every((part, index) => own[index] === part);
}
function hasKey(object) {
  return ["labels", "annotations"].some(
    (map) => object.resolve(["metadata", map]).entries().some(([key]) => KEY2.test(key))
  );
}
function nodeKeys({ value }) {
  const { requiredDuringSchedulingIgnoredDuringExecution: required, preferredDuringSchedulingIgnoredDuringExecution: preferred = [] } = value?.affinity?.nodeAffinity ?? {};
  const terms = [...required?.nodeSelectorTerms ?? [], ...preferred.map(({ preference }) => preference)];
  const keys = terms.flatMap((term) => term?.matchExpressions ?? []).map(({ key = "" }) => key);
  return [...Object.keys(value?.nodeSelector ?? {}), ...keys];
}

// src/rule/openshift.ts
var ANNOTATION = /(?:^|\.)openshift\.io\//;
var IMAGE2 = /^(?:quay\.io\/(?:openshift|ocp)[a-z-]*|registry\.(?:redhat\.io|ci\.openshift\.org)\/(?:openshift|ocp)[a-z0-9-]*|image-registry\.openshift-image-registry\.svc[^/]*)\//;
function isForOpenShift(daemonSet) {
  const { metadata, spec } = daemonSet.value ?? {};
  const annotations = [...Object.keys(metadata?.annotations ?? {}), ...Object.keys(spec?.template?.metadata?.annotations ?? {})];
  return metadata?.namespace?.startsWith("openshift-") === true || annotations.some((key) => ANNOTATION.test(key)) || containersOf(spec?.template?.spec).some(({ image = "" }) => IMAGE2.test(image));
}

export {
  PRODUCERS,
  runningContainers,
  heldPorts,
  portsClash,
  largestRequest,
  wordsOf,
  settingsOf,
  sleepIn,
  isChainedNetwork,
  handlersOf,
  volumeNamed,
  mountsOf,
  mountAt,
  isUnused,
  configUses,
  configNames,
  configChanges,
  apiConfigChanges,
  DATA_FIELDS,
  dataDifferences,
  configFiles,
  lineInside,
  lineOf,
  lineAt,
  FLUENT_BIT,
  VECTOR,
  TELEGRAF,
  brokenYamlLine,
  mountedFiles,
  filesInUse,
  settingFiles,
  containerPairs,
  fieldsByName,
  describeChange,
  needlessChanges,
  keepsOnDelete,
  isKeptByHelm,
  treesIn,
  configTree,
  runningComponents,
  listsNamed,
  fluentBitSections,
  unclosedBlock,
  FLUENTD,
  fluentdFile,
  modeOfFile,
  fileCommandsOf,
  set,
  remove,
  rename,
  together,
  refused,
  shapeDefects,
  COMPANION_TOP,
  COMPANIONS,
  readOption,
  optionValues,
  describeValue,
  optionText,
  optionProblems,
  accountOf,
  accountName,
  mountsToken,
  accountPlace,
  rolesOf,
  roleOf2 as roleOf,
  grantsOf,
  bindingsNaming,
  bindingsOfRole,
  bindingsOf,
  isBound,
  isFor,
  isPowerful,
  isWholeCluster,
  grantsByRule,
  describeGrants,
  grantsBeyond,
  GrantSet,
  poolLabelsOf,
  workloadsSelected,
  workloadsSelecting,
  workloadsOnPorts,
  daemonSetsTolerating,
  workloadsOfPool,
  workloadsRunningAs,
  workloadsOfClass,
  workloadsUsing,
  workloadsNamed,
  objectsOf,
  objectsInFolder,
  objectsInFile,
  daemonSetsNamed,
  objectsSelecting,
  sharesNamespace,
  isBeside,
  imagesOf2 as imagesOf,
  shownFolderOf,
  isEarlier,
  selectsPods,
  servicesOf,
  podMonitorsOf,
  podLabels,
  writtenLabels,
  firstTwo,
  scrapedEndpoints,
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
  enforcedLevel,
  forbiddenBreaches,
  isForbidden,
  isLoopback,
  optionListeners,
  addressIn,
  configListeners,
  buildOf2 as buildOf,
  buildsWith,
  patchesOf,
  daemonSetsIn,
  needsOf,
  CLAIM_KINDS,
  outcomeWithout,
  givenObject,
  isGiven,
  madeIn,
  RUNTIME_SOCKETS,
  isItsJob,
  mayWriteProc,
  referencesOf,
  pullSecretsOf,
  changesWith,
  hasForeignPolicies,
  nearLabel,
  SERVICE_HOST,
  WEBHOOK_KINDS,
  serviceHosts,
  unquotedSystemClass,
  isSystemClass,
  isForManagedClusters,
  isForOpenShift
};
