import {
  isStruct,
  missingItems,
  objectShape,
  outcomeOf,
  placesOf,
  sendingOf,
  twinIn
} from "./shared-admission-apply-entries.js";
import {
  Path,
  keysOf,
  placed,
  typeSchema
} from "./shared-kubernetes-api-resources.js";
import {
  isSame,
  toPlain
} from "./shared-yaml-everyday-line.js";

// src/subjects/merge.ts
var OF_SERVER = /* @__PURE__ */ new Set([
  "uid",
  "resourceVersion",
  "generation",
  "creationTimestamp",
  "managedFields",
  "selfLink",
  "deletionTimestamp",
  "deletionGracePeriodSeconds"
]);
function mergeOf({ node: old, stored, live }, updated, { defaulted, defaultsOf }, apply, minor) {
  const shape = objectShape(typeSchema("DaemonSet", minor));
  const manifest = toPlain(updated);
  const known = toPlain(old);
  const there = live ? known : withAccount(stored === old ? known : toPlain(stored), manifest);
  const updating = {
    manifest,
    defaulted,
    defaultsOf: (object2) => defaultsOf(placed(object2, updated, keysOf))
  };
  const { sender, request, sent } = sendingOf({ object: known, isLive: live }, apply, shape, updating);
  const whole = { sender, node: updated, lost: [], kept: [], account: void 0, keepsOnDelete: false, conflicts: [], problem: void 0 };
  if (!live && there === known && request.method === "merge" && !twinIn(there, shape, "mergeKey") && !twinIn(manifest, shape, "mergeKey"))
    return whole;
  if (request.method === "replace") return whole;
  const { object, conflicts, problem } = outcomeOf(there, sent, request, shape);
  if (problem !== void 0) return { ...whole, conflicts, problem };
  const left = unstored(object, manifest);
  if (isSame(left, manifest)) return { ...whole, conflicts };
  return {
    sender,
    node: placed(left, updated, keysOf),
    lost: missingItems(manifest, left, shape),
    kept: missingItems(left, manifest, shape),
    account: keptAccount(left, manifest),
    keepsOnDelete: strategyOf(left) === "OnDelete" && strategyOf(manifest) === void 0,
    conflicts,
    problem
  };
}
var TO_POD = ["spec", "template", "spec"];
var ACCOUNT = ["serviceAccountName", "serviceAccount"];
function withAccount(old, manifest) {
  const pod = structAt(old, TO_POD);
  const sent = ACCOUNT.filter((key2) => pod?.[key2]);
  const [key] = sent;
  if (!pod || key === void 0 || sent.length > 1 || pod[key] === structAt(manifest, TO_POD)?.[key]) return old;
  return withPod(old, { ...pod, serviceAccountName: pod[key], serviceAccount: pod[key] });
}
function withPod(object, pod, [step, ...rest] = TO_POD) {
  return step === void 0 ? pod : { ...object, [step]: withPod(object[step], pod, rest) };
}
function structAt(object, steps) {
  return steps.reduce((holder, step) => isStruct(holder?.[step]) ? holder[step] : void 0, object);
}
function strategyOf(object) {
  return structAt(object, ["spec", "updateStrategy"])?.["type"];
}
function keptAccount(left, manifest) {
  const [kept, wanted] = [left, manifest].map(accountOf);
  return kept === void 0 || kept === "default" || kept === wanted ? void 0 : kept;
}
function accountOf(object) {
  const pod = structAt(object, TO_POD);
  return ACCOUNT.map((key) => pod?.[key]).find((name) => typeof name === "string" && name !== "");
}
var RULE = "apply-refused";
function refusalsOf({ sender, conflicts, problem }, { daemonSet, target }, { node, live }) {
  const stale = live ? staleVersion(daemonSet, toPlain(node)) : [];
  if (stale.length > 0) return stale;
  const managed = sender.mode === "server" && !sender.forces ? withManagedFields(daemonSet) : [];
  if (managed.length > 0) return managed;
  const shape = objectShape(typeSchema("DaemonSet", target.to));
  if (problem !== void 0) return daemonSet.accepted ? [unmergeable(sender.mode, problem, daemonSet, shape)] : [];
  if (sender.forces) return [];
  return conflicts.flatMap(({ manager, fields }) => {
    const [steps] = placesOf(daemonSet.raw, fields, shape);
    if (steps === void 0) return [];
    const at = pathOf(steps);
    const { path } = daemonSet.resolve(at.steps());
    const message = `conflict: ${path} belongs to ${manager || "another manager"}, with another value; take its value, leave the field out, or apply with --force-conflicts`;
    return [{ field: path, cause: void 0, rule: RULE, type: "Conflict", at, message }];
  });
}
function createRefusals({ daemonSet, target }) {
  if (!daemonSet.accepted) return [];
  const managed = withManagedFields(daemonSet);
  if (managed.length > 0) return managed;
  const shape = objectShape(typeSchema("DaemonSet", target.to));
  const manifest = daemonSet.raw;
  if (!twinIn(manifest, shape, "keys")) return [];
  const { problem } = outcomeOf({}, manifest, { method: "server", manager: "kubectl", managers: [] }, shape);
  return problem === void 0 ? [] : [unmergeable("server", problem, daemonSet, shape)];
}
function staleVersion({ raw }, live) {
  const [sent, stored] = [raw, live].map((object) => structAt(object, ["metadata"])?.["resourceVersion"]);
  if (typeof sent !== "string" || sent === "" || typeof stored !== "string" || sent === stored) return [];
  const message = `resourceVersion ${JSON.stringify(sent)} is not that of the live object, ${JSON.stringify(stored)}; remove it`;
  return [ofMetadata("resourceVersion", "Conflict", message)];
}
function withManagedFields({ raw }) {
  if (!Array.isArray(structAt(raw, ["metadata"])?.["managedFields"])) return [];
  return [ofMetadata("managedFields", "BadRequest", "metadata.managedFields must be missing in a server-side apply; remove it")];
}
function ofMetadata(key, type, message) {
  const at = Path.of("metadata", key);
  return { field: type === "Conflict" ? at.toString() : "", cause: void 0, rule: RULE, type, at, message };
}
function unmergeable(mode, problem, daemonSet, shape) {
  const isServer = mode === "server";
  const twin = twinIn(daemonSet.raw, shape, isServer ? "keys" : "mergeKey");
  const sender = isServer ? "server-side apply" : mode === "helm" ? "helm upgrade" : "kubectl apply";
  return {
    field: "",
    cause: void 0,
    rule: RULE,
    type: isServer ? "InternalError" : "Client",
    at: twin ? pathOf(twin) : Path.of("spec"),
    message: `${sender} fails: ${problem}; keep one of the items`
  };
}
function pathOf([first = "spec", ...rest]) {
  return rest.reduce((path, step) => typeof step === "number" ? path.index(step) : path.child(step), Path.of(String(first)));
}
function unstored(object, manifest) {
  const { status: _, metadata, ...rest } = object;
  if (!isStruct(metadata)) return rest;
  const written = isStruct(manifest["metadata"]) ? manifest["metadata"] : {};
  const kept = Object.entries(metadata).filter(([key]) => !OF_SERVER.has(key) || Object.hasOwn(written, key));
  return { ...rest, metadata: Object.fromEntries(kept) };
}

export {
  mergeOf,
  refusalsOf,
  createRefusals
};
