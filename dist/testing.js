import {
  InventoryReader
} from "./chunks/shared-cluster-allocatable.js";
import {
  Batch,
  RuleSet,
  applyFixes,
  examine,
  ruleProblems
} from "./chunks/shared-config-gates.js";
import "./chunks/shared-config-ignore-patterns.js";
import "./chunks/shared-config-options.js";
import {
  needsBase,
  optionValues
} from "./chunks/shared-rule-changes.js";
import "./chunks/shared-subjects-agent-images.js";
import {
  Workspace
} from "./chunks/shared-workspace-index.js";
import "./chunks/shared-workspace-likeness.js";
import "./chunks/shared-workspace-kustomization.js";
import "./chunks/shared-placement-admission.js";
import "./chunks/shared-admission-index.js";
import "./chunks/shared-admission-admit.js";
import {
  ANY_CLUSTER,
  NEWEST,
  PROFILE_NAMES,
  editDistance,
  loadProfiles,
  parseVersionRange,
  typeSchema
} from "./chunks/shared-kubernetes-api-resources.js";
import "./chunks/shared-yaml-everyday-line.js";
import {
  Lines
} from "./chunks/shared-base-brought.js";
import "./chunks/shared-runtime.js";

// src/testing/settings.ts
function parseSettings(text) {
  let kubernetes = { from: NEWEST, to: NEWEST };
  let profiles = [];
  let closedWorld = false;
  const options = {};
  for (const part of text.split(";").map((each) => each.trim())) {
    if (part === "") continue;
    const [name = "", value = ""] = part.split(/\s+([^]*)/);
    if (name === "kubernetes") {
      const range = parseVersionRange(value);
      if ("message" in range) throw new Error(`"${value}" ${range.message}`);
      kubernetes = range;
    } else if (name === "profile") profiles = value.split(",").map((profile) => profileOf(profile.trim()));
    else if (name === "closed-world") closedWorld = true;
    else options[name] = value;
  }
  return {
    kubernetes,
    ...profiles.length > 0 ? { profiles } : {},
    ...closedWorld ? { closedWorld } : {},
    ...Object.keys(options).length > 0 ? { options } : {}
  };
}
function profileOf(text) {
  const profile = PROFILE_NAMES.find((name) => name === text);
  if (profile === void 0) throw new Error(`unknown profile "${text}"; there are ${PROFILE_NAMES.join(", ")}`);
  return profile;
}

// src/testing/cases.ts
var HEADER = /^# (bad|good|fixed|before|with before|with|nodes)(?: \(([^)]*)\))?:[ \t]*(\S.*|)$/;
var BEGINNINGS = 'a case starts with "# bad: title" or "# good: title", and goes on with "# fixed:", "# with:", "# before:", "# with before:" or "# nodes:"';
var MANIFEST = "daemonset.yaml";
function parseCases(text) {
  const cases = [];
  let line = 0;
  for (const part of text.split(/^---\n/m)) {
    const [first = "", ...rest] = part.split("\n");
    line++;
    const header = HEADER.exec(first);
    if (!header) throw new Error(`line ${line}: ${BEGINNINGS}, not with ${JSON.stringify(first)}`);
    const [, kind, settings = "", title = ""] = header;
    const body = rest.join("\n");
    if (kind !== "bad" && kind !== "good") {
      const last = cases.pop();
      if (!last) throw new Error(`"# ${kind}:" continues a case`);
      cases.push(continued(last, kind, body, line));
    } else {
      cases.push({
        kind,
        title,
        text: withoutMarks(body),
        fixed: void 0,
        settings,
        ...parseSettings(settings),
        marked: marksIn(body),
        line
      });
    }
    line += rest.length;
  }
  return cases;
}
function continued(last, kind, text, line) {
  const { with: beside = [], withBefore = [] } = last;
  switch (kind) {
    case "fixed":
      return { ...last, fixed: text };
    case "nodes":
      return { ...last, nodes: text };
    case "before":
      return { ...last, before: { path: "before.yaml", text } };
    case "with":
      return {
        ...last,
        with: [...beside, { path: freePath(text, [last, ...beside]), text: withoutMarks(text), marked: marksIn(text), line }]
      };
    default:
      return { ...last, withBefore: [...withBefore, { path: `with-before-${withBefore.length + 1}.yaml`, text }] };
  }
}
function pathOf(text) {
  const kind = /^kind:[ \t]*["']?([A-Z][A-Za-z]+)["']?[ \t]*$/m.exec(text)?.[1]?.toLowerCase();
  return kind === void 0 || editDistance(kind, "daemonset") < 4 ? MANIFEST : `${kind}.yaml`;
}
function freePath(text, others) {
  const taken = new Set(others.map((other) => other.path ?? pathOf(other.text)));
  const path = pathOf(text);
  let free = path;
  for (let n = 2; taken.has(free); n++) free = path.replace(".yaml", `${n}.yaml`);
  return free;
}
function marksIn(text) {
  return text.split("\n").flatMap((line, index) => line.includes("#!") ? [index + 1] : []);
}
function withoutMarks(text) {
  return text.replace(/(?<![ \t])[ \t]*#!$/gm, "");
}
async function runCase(rule, text, kubernetes, around = {}) {
  const found = { findings: [], bugs: [] };
  const files = [{ path: pathOf(text), text }, ...around.with ?? []].map((file) => ({ ...file, absolute: `/${file.path}` }));
  const workspace = new Workspace({
    files,
    patches: void 0,
    failed: (_, error) => {
      throw error;
    }
  });
  const base = baseOf(text, around, needsBase(rule));
  if (base) await workspace.compareWith(base);
  const cluster = { ...ANY_CLUSTER, profiles: await loadProfiles(around.profiles ?? []), closedWorld: around.closedWorld ?? false };
  const target = { ...kubernetes, cluster };
  const updates = base && new (await import("./chunks/subjects-updates.js")).Updates(workspace, () => target);
  const fleets = around.nodes === void 0 ? void 0 : await fleetsOf(around.nodes);
  const rules = new RuleSet([rule], ({ options }) => optionValues(options, around.options));
  const batch = new Batch();
  for (const file of files) {
    const input = { file, target, rules, batch, workspace, updates, fleets, schemas: void 0, unreadable: [] };
    const loaded = await examine(input, found, () => {
    });
    batch.run();
    const problem = loaded?.broken[0]?.problems[0];
    if (problem && rule.on !== "syntax") throw new Error(`the case is not valid YAML: ${problem.message}`);
  }
  const [bug] = found.bugs;
  if (bug) throw new Error(bug.message);
  return found.findings;
}
async function fleetsOf(text) {
  const reader = new InventoryReader();
  await reader.addFile("nodes.yaml", chunks(text));
  const inventory = reader.finish();
  const [error] = inventory.errors;
  if (error !== void 0) throw new Error(error);
  const { Fleets } = await import("./chunks/subjects-fleets.js");
  return new Fleets(inventory);
}
async function* chunks(text) {
  yield new TextEncoder().encode(text);
}
function baseOf(text, { before, with: beside, withBefore = [] }, isUpdate) {
  if (!before && !(isUpdate && (beside || withBefore.length > 0))) return void 0;
  const path = pathOf(text);
  const old = before ?? { path, text };
  const files = [{ ...old, counterpart: `/${path}` }, ...withBefore.map((file) => ({ ...file, counterpart: void 0 }))];
  return {
    name: "before",
    files: files.map(({ path: path2, text: id, counterpart }) => ({ path: path2, counterpart, id })),
    idOf: (file) => file.text,
    read: (wanted) => wanted.map(({ path: path2, id }) => ({ path: path2, text: id })),
    isThere: () => false,
    elsewhere: () => []
  };
}
function linesOf(findings, text, path = pathOf(text)) {
  const lines2 = new Lines(text);
  const here = findings.filter(({ location }) => location.file.path === path);
  return [...new Set(here.map(({ location }) => lines2.at(location.span.start).line))].sort((a, b) => a - b);
}

// src/testing/referee.ts
async function checkRule(rule, casesText) {
  const malformed = ruleProblems(rule);
  return malformed.length > 0 ? malformed : checkCases(rule, casesText, true);
}
async function checkCases(rule, casesText, isWorded) {
  const cases = casesIn(casesText);
  if (typeof cases === "string") return [cases];
  const missing = ["bad", "good"].filter((kind) => !cases.some((each) => each.kind === kind));
  const problems = missing.map((kind) => `there is no case "# ${kind}: title"`);
  let offersFix = false;
  for (const each of cases) {
    const say = (problem) => problems.push(`${each.kind}: ${each.title}: ${problem}`);
    try {
      const findings = await runCase(rule, each.text, each.kubernetes, each);
      offersFix ||= each.kind === "bad" && findings.some(({ fix }) => fix);
      for (const problem of caseProblems(each, findings, isWorded)) say(problem);
      if (each.fixed !== void 0) for (const problem of await fixProblems(rule, each, each.fixed)) say(problem);
    } catch (error) {
      say(error instanceof Error ? error.message : String(error));
    }
  }
  problems.push(...unknownOptions(rule, cases));
  const showsFix = cases.some(({ fixed }) => fixed !== void 0);
  if (offersFix && !showsFix) problems.push('the rule offers a fix, and no case shows with "# fixed:" what it makes');
  if (showsFix && !offersFix) problems.push('a case has "# fixed:", and the rule offers no fix');
  return problems;
}
function unknownOptions({ options = {} }, cases) {
  const used = new Set(cases.flatMap((each) => Object.keys(each.options ?? {})));
  return [...used].filter((name) => !Object.hasOwn(options, name)).map((name) => `a case sets ${name}, which is not an option of the rule`);
}
function casesIn(text) {
  try {
    return parseCases(text);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
function* caseProblems({ kind, text, marked, line, with: beside = [] }, findings, isWorded) {
  const marks = [{ path: pathOf(text), text, marked, line }, ...beside];
  const texts = marks.map((each) => each.text).join("\n");
  for (const { path, text: own, marked: wanted, line: before } of marks) {
    const found = linesOf(findings, own, path);
    const ofCases = (numbers) => lines(numbers.map((number) => before + number));
    if (found.join() !== wanted.join()) yield `findings are on ${ofCases(found)}, and "#!" is on ${ofCases(wanted)}`;
  }
  if (kind === "bad" && findings.length === 0) yield "there is no finding";
  if (kind === "good" && findings.length > 0) yield `there is a finding: ${findings[0].message}`;
  for (const { message } of isWorded ? findings : []) {
    if (!/^\S[^\n]*[^.\n]$/.test(message)) yield `a message is one line without a full stop: ${JSON.stringify(message)}`;
    if (!startsAsItShould(message, texts)) yield `a message starts in lower case, or with a name of the manifests: ${message}`;
  }
}
async function fixProblems(rule, { text, kubernetes, ...around }, wanted) {
  let now = text;
  for (let round = 0; round < 10; round++) {
    const { texts } = applyFixes(await runCase(rule, now, kubernetes, around), "unsafe");
    const next = texts.get(pathOf(now));
    if (next === void 0 && texts.size > 0)
      return ['the fix changes an object after "# with:"; "# fixed:" shows the first document of the case, so write that object there'];
    if (next === void 0) break;
    now = next;
  }
  const clean = withoutMarks(now);
  const problems = clean === wanted ? [] : [`the fixes make another text than "# fixed:" shows:
${clean}`];
  const left = await runCase(rule, now, kubernetes, around);
  return left.length === 0 ? problems : [...problems, `the fixed text still has a finding: ${left[0].message}`];
}
function lines(numbers) {
  return numbers.length === 0 ? "no line" : `line ${numbers.join(", ")}`;
}
function startsAsItShould(message, manifests) {
  const [word = ""] = /^[\w-]*/.exec(message) ?? [];
  return !/^[A-Z]/.test(word) || /^[A-Z][a-z]*[A-Z\d]/.test(word) || typeSchema(word, NEWEST).fields.size > 0 || manifests.includes(word);
}

// src/testing/policies.ts
async function checkPolicies(file, casesText, beside = []) {
  const { compilePolicies, isImplied } = await import("./chunks/policy-index.js");
  const evaluations = /* @__PURE__ */ new Map();
  const { judged, problems } = compilePolicies({
    files: [file, ...beside],
    target: { from: NEWEST, to: NEWEST },
    unbound: true,
    allKinds: false,
    user: void 0,
    taken: /* @__PURE__ */ new Set(),
    observe: (name, evaluation) => evaluations.set(name, [...evaluations.get(name) ?? [], evaluation])
  });
  const own = judged.filter(({ written }) => written.manifest.document.file === file);
  const refused = problems.filter(({ kind, location }) => kind === "invalid" && location.file === file);
  const told = refused.map(({ message, location }) => `${placeOf(file, location.span.start)}: ${message}`);
  const [first] = own;
  if (!first) return { policies: [], problems: told, unreached: [] };
  const rule = {
    ...first.rule,
    *check(subject, options) {
      for (const each of own) yield* each.rule.check(subject, options);
    }
  };
  return {
    policies: own.map(({ name }) => name),
    problems: [...told, ...await checkCases(rule, casesText, false)],
    unreached: own.flatMap((policy) => unreachedOf(policy, evaluations.get(policy.name) ?? [], file, isImplied))
  };
}
function unreachedOf({ written }, evaluations, file, isImplied) {
  const { matchConditions = [], validations = [] } = written.value.spec ?? {};
  const failing = new Set(
    evaluations.flatMap(({ decisions = [] }) => decisions.flatMap(({ result }, index) => result === "ok" ? [] : [index]))
  );
  const excluding = new Set(evaluations.map(({ excludedBy }) => excludedBy));
  const at = (steps) => placeOf(file, written.field.resolve(written.at?.(steps) ?? steps).location.span.start);
  return [
    ...matchConditions.flatMap(
      ({ name = "" }, index) => excluding.has(index) || isImplied(written, ["spec", "matchConditions", index, "expression"]) ? [] : [`${at(["spec", "matchConditions", index, "expression"])}: no case is excluded by the condition ${JSON.stringify(name)}`]
    ),
    ...validations.flatMap(
      (_, index) => failing.has(index) ? [] : [`${at(["spec", "validations", index, "expression"])}: validation ${index + 1} fails in no case`]
    )
  ];
}
function placeOf(file, offset) {
  const { line, column } = new Lines(file.text).at(offset);
  return `${file.path}:${line}:${column}`;
}
export {
  checkPolicies,
  checkRule,
  linesOf,
  parseCases,
  pathOf,
  runCase,
  withoutMarks
};
