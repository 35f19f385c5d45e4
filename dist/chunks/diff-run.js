import {
  Updates
} from "./shared-subjects-agent-role.js";
import {
  PatchFiles,
  Workspace
} from "./shared-workspace-index.js";
import "./shared-workspace-load.js";
import "./shared-admission-index.js";
import {
  NO_EFFECTS
} from "./shared-admission-admit.js";
import {
  allowsSurge,
  getScaledValueFromIntOrPercent,
  matchesLabels,
  versionRangeText
} from "./shared-kubernetes-apply.js";
import "./shared-yaml-everyday.js";
import "./shared-base-finding.js";
import "./shared-runtime.js";

// src/diff/rollout.ts
var STOP = 5;
var PULL = 20;
var START = 5;
function rolloutOf({ daemonSet, pod, changes, effects }, nodes) {
  const strategy = daemonSet.at("spec", "updateStrategy").effective;
  const { maxUnavailable = 1, maxSurge = 0 } = strategy?.rollingUpdate ?? {};
  if (effects.rollout !== "RollingUpdate") {
    return {
      type: "OnDelete",
      maxUnavailable,
      maxSurge,
      nodes,
      atOnce: void 0,
      batches: void 0,
      steps: [],
      seconds: void 0,
      assumptions: []
    };
  }
  const atOnce = atOnceOf(allowsSurge(strategy) ? maxSurge : maxUnavailable, nodes);
  const batches = nodes !== void 0 && atOnce !== void 0 ? Math.ceil(nodes / atOnce) : void 0;
  const pulls = changes.some(({ name }) => /\.(?:c|initC)ontainers\[[^\]]*\](?:\.image)?$/.test(name)) || alwaysPulls(pod.effective);
  const steps = stepsOf(pod.effective ?? {}, daemonSet.at("spec", "minReadySeconds").effective ?? 0, pulls);
  const perBatch = steps.reduce((sum, { seconds: seconds2 }) => sum + seconds2, 0);
  const seconds = batches === void 0 ? void 0 : batches * perBatch;
  const assumptions = seconds === void 0 ? [] : ASSUMPTIONS;
  return { type: "RollingUpdate", maxUnavailable, maxSurge, nodes, atOnce, batches, steps, seconds, assumptions };
}
var ASSUMPTIONS = [
  `a pod stops within ${STOP} s, although it may take its whole grace period`,
  `images are pulled within ${PULL} s, and containers start within ${START} s`,
  "every pod becomes ready with its first probe, and all pods of a batch are replaced at the same time",
  "no pod is unavailable when the update starts: unavailable pods are replaced at once"
];
function atOnceOf(value, nodes) {
  if (typeof value === "number") return Math.min(Math.max(value, 1), nodes ?? Infinity);
  if (nodes === void 0) return void 0;
  return Math.min(Math.max(getScaledValueFromIntOrPercent(value, nodes, true) ?? 1, 1), nodes);
}
function stepsOf(pod, minReadySeconds, pulls) {
  const { containers = [], terminationGracePeriodSeconds = 30 } = pod;
  const delays = containers.map(readyAfter);
  const steps = [
    { what: "to stop", seconds: Math.min(STOP, terminationGracePeriodSeconds) },
    { what: "to pull the images", seconds: pulls ? PULL : 0 },
    { what: "to start", seconds: START },
    { what: "until the first probe", seconds: Math.max(0, ...delays) },
    { what: "of minReadySeconds", seconds: minReadySeconds }
  ];
  return steps.filter(({ seconds }) => seconds > 0);
}
function readyAfter({ startupProbe, readinessProbe }) {
  return (startupProbe?.initialDelaySeconds ?? 0) + (readinessProbe?.initialDelaySeconds ?? 0);
}
function alwaysPulls(pod) {
  return (pod?.containers ?? []).some(({ imagePullPolicy }) => imagePullPolicy === "Always");
}

// src/diff/commands.ts
var NOTHING = { watch: [], undo: [], steps: [] };
function commandsFor(planned2) {
  const { action, daemonSet, before, refused } = planned2;
  const [name, flags] = nameOf(daemonSet);
  if (refused.length > 0) return { ...NOTHING, steps: refused.includes("selector-changed") && before ? recreate(before, daemonSet) : [] };
  if (action === "update") return ofUpdate(planned2, name, flags);
  const watch = [`kubectl rollout status daemonset/${name}${flags}`];
  const undo = [`kubectl delete daemonset ${name}${flags}`];
  if (action === "create" || !before) return { watch, undo, steps: [] };
  const [oldName, oldFlags] = nameOf(before);
  return { watch, undo, steps: [`kubectl delete daemonset ${oldName}${oldFlags}`] };
}
function ofUpdate({ daemonSet, replacement }, name, flags) {
  const selector = selectorOf(daemonSet);
  if (!replacement) return { ...NOTHING, undo: ["apply the old manifest again"] };
  const history = daemonSet.at("spec", "revisionHistoryLimit").effective ?? 10;
  const undo = history > 0 ? `kubectl rollout undo daemonset/${name}${flags}` : "apply the old manifest again: revisionHistoryLimit 0 keeps no revision for a rollback";
  if (replacement.type === "OnDelete") {
    return {
      watch: [`kubectl get pods${flags} -l ${selector} -o wide`],
      undo: [undo],
      steps: [`kubectl delete pod${flags} -l ${selector} --field-selector spec.nodeName=NODE`]
    };
  }
  return { watch: [`kubectl rollout status daemonset/${name}${flags}`], undo: [undo], steps: [] };
}
function recreate(before, daemonSet) {
  const [name, flags] = nameOf(before);
  const labels = before.value?.spec?.template?.metadata?.labels ?? {};
  const adopted = matchesLabels(daemonSet.value?.spec?.selector, labels) === true;
  const orphan = `kubectl delete daemonset ${name}${flags} --cascade=orphan`;
  const rest = adopted ? [] : [`kubectl delete pod${flags} -l ${selectorOf(before)} --field-selector spec.nodeName=NODE`];
  return [orphan, `kubectl apply -f ${daemonSet.key.file.path}`, ...rest];
}
function nameOf({ value }) {
  const { name = "", namespace } = value?.metadata ?? {};
  return [name, namespace === void 0 ? "" : ` -n ${namespace}`];
}
function selectorOf({ value }) {
  const { matchLabels = {}, matchExpressions = [] } = value?.spec?.selector ?? {};
  const labels = Object.entries(matchLabels).map(([key, label]) => `${key}=${label}`);
  if (matchExpressions.length === 0) return labels.join(",");
  const expressions = matchExpressions.map(({ key = "", operator, values = [] }) => {
    if (operator === "Exists") return key;
    return operator === "DoesNotExist" ? `!${key}` : `${key} ${operator === "In" ? "in" : "notin"} (${values.join(",")})`;
  });
  return `'${[...labels, ...expressions].join(",")}'`;
}

// src/diff/plan.ts
function planOf(input) {
  const { base, kubernetes, updates, created, removed, files, unchangedFiles, notChecked, nodes, errors } = input;
  const daemonSets = [...updates.map((update) => updated(update, nodes)), ...created.map(createdPlan), ...removed.map(removedPlan)].sort(
    byPlace
  );
  const count = (test) => daemonSets.filter(test).length;
  const estimates = daemonSets.flatMap(({ replacement }) => replacement?.assumptions ?? []);
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
    assumptions: [...new Set(estimates)],
    errors
  };
}
function updated(update, nodes) {
  const { model, before, relation } = update;
  const subject = update.subject();
  const { verdict, ...effects } = subject.effects;
  const isRename = relation !== "same";
  const refused = refusalsOf(isRename ? model.rejections() : update.allRejections());
  const replacement = !isRename && refused.length === 0 && effects.revisionChanged ? rolloutOf(subject, nodes ?? nodesOf(subject)) : void 0;
  const action = isRename ? "rename" : "update";
  return {
    ...effects,
    action,
    object: model.manifest.object,
    former: isRename ? before.object : void 0,
    location: model.daemonSet.key,
    verdict,
    refused,
    changes: subject.changes.map(planned),
    replacement,
    commands: commandsFor({
      action,
      daemonSet: model.daemonSet,
      before: before.daemonSet,
      replacement,
      refused: refused.map(({ rule }) => rule)
    })
  };
}
function createdPlan(model) {
  const refused = refusalsOf(model.rejections());
  return {
    ...NO_EFFECTS,
    action: "create",
    object: model.manifest.object,
    former: void 0,
    location: model.daemonSet.key,
    verdict: refused.length === 0 ? "ok" : refused.some(({ type }) => type === "StrictDecoding" || type === "Decoding") ? "badrequest" : "invalid",
    refused,
    changes: [],
    replacement: void 0,
    commands: commandsFor({
      action: "create",
      daemonSet: model.daemonSet,
      before: void 0,
      replacement: void 0,
      refused: refused.map(({ rule }) => rule)
    })
  };
}
function removedPlan({ previous: { manifest } }) {
  const { document, node, object } = manifest;
  return {
    ...NO_EFFECTS,
    action: "remove",
    object,
    former: void 0,
    location: { file: document.file, span: { start: node.start, end: node.start } },
    verdict: "ok",
    refused: [],
    changes: [],
    replacement: void 0,
    commands: {
      watch: [],
      undo: [],
      steps: [`kubectl delete daemonset ${object.name}${object.namespace === void 0 ? "" : ` -n ${object.namespace}`}`]
    }
  };
}
function nodesOf({ before: { status } }) {
  return status && status.desired > 0 ? status.desired : void 0;
}
function refusalsOf(subjects) {
  return subjects.flatMap(
    ({ rejection: { rule, message }, rejected }) => rejected.map(({ type, field }) => ({ rule, type, field, message }))
  );
}
function planned({ kind, before, after, from, to, name, inTemplate }) {
  return { kind, path: kind === "removed" ? before.path : after.path, field: name, from, to, inTemplate };
}
function byPlace(a, b) {
  const [left, right] = [a.location.file.path, b.location.file.path];
  if (left !== right) return left < right ? -1 : 1;
  return a.location.span.start - b.location.span.start;
}

// src/diff/run.ts
async function runDiff(input) {
  const { base, kubernetes, nodes } = input;
  const sources = new Counted(input.sources);
  const workspace = new Workspace({
    files: sources,
    patches: new PatchFiles(input.readFile.bind(input)),
    failed: (_, error) => {
      throw error;
    }
  });
  const { loaded } = await workspace.compareWith(base);
  const targets = /* @__PURE__ */ new Map();
  for (const absolute of loaded.keys()) targets.set(absolute, await input.targetOf(absolute));
  const updates = new Updates(workspace, (absolute) => targets.get(absolute));
  const notChecked = /* @__PURE__ */ new Map();
  const broken = [];
  for (const file of updates.changedFiles) {
    for (const [reason, count] of file.notChecked) notChecked.set(reason, (notChecked.get(reason) ?? 0) + count);
    for (const document of file.broken) {
      broken.push(...document.problems.slice(0, 1).map(({ message, span }) => ({ message, location: { file: document.file, span } })));
    }
  }
  return planOf({
    base: base.name,
    kubernetes: versionRangeText(kubernetes),
    updates: updates.changed,
    created: updates.created,
    removed: updates.removed,
    files: sources.files,
    unchangedFiles: updates.unchangedFiles,
    notChecked: Object.fromEntries(notChecked),
    nodes,
    errors: [...sources.unread, ...broken]
  });
}
var Counted = class {
  constructor(sources) {
    this.sources = sources;
  }
  sources;
  files = 0;
  unread = [];
  *[Symbol.iterator]() {
    this.files = 0;
    this.unread = [];
    for (const source of this.sources) {
      if (source.kind === "unreadable") this.unread.push({ message: `${source.path}: ${source.reason}` });
      if (source.kind !== "file") continue;
      this.files++;
      yield source;
    }
  }
};
export {
  runDiff
};
