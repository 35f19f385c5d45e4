import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import "./chunk-chunk-PHNUEGBI.js";

// rules/examples.json
var examples_default = {
  "bad-merge-key": [
    {
      title: "a string",
      text: "apiVersion: apps/v1\nkind: DaemonSet\nmetadata:\n  labels:\n    <<: agent\n",
      output: "daemonset.yaml:5:9: error a merge key takes a mapping or a list of mappings [bad-merge-key]\n  DaemonSet (no name) · metadata.labels\n     4 │   labels:\n     5 │     <<: agent\n       │         ^^^^^\n  the API server refuses it: Decoding\n"
    }
  ],
  "dangling-reference": [
    {
      title: "a device of no volume",
      text: "apiVersion: apps/v1\nkind: DaemonSet\nspec:\n  template:\n    spec:\n      containers:\n        - name: agent\n          image: example.com/agent:1.4.2\n          volumeDevices:\n            - name: disk\n              devicePath: /dev/xvda\n",
      output: 'daemonset.yaml:10:21: error no volume is named "disk": the pod has none; correct the name, or add the volume to spec.volumes [dangling-reference]\n  DaemonSet (no name) · spec.template.spec.containers[0].volumeDevices[0].name\n     9 │           volumeDevices:\n    10 │             - name: disk\n       │                     ^^^^\n    11 │               devicePath: /dev/xvda\n  the API server refuses it: spec.template.spec.containers[0].volumeDevices[0].name (FieldValueNotFound)\n'
    }
  ],
  "duplicate-key": [
    {
      title: "the second one would win",
      text: "apiVersion: apps/v1\nkind: DaemonSet\nspec:\n  template:\n    spec:\n      hostNetwork: true\n      dnsPolicy: Default\n      hostNetwork: false\n",
      output: 'daemonset.yaml:8:7: error "hostNetwork" is there twice; it was already set before, keep one of them [duplicate-key]\n  DaemonSet (no name) · spec.template.spec.hostNetwork\n     7 │       dnsPolicy: Default\n     8 │       hostNetwork: false\n       │       ^^^^^^^^^^^\n  see daemonset.yaml:6:7: the other one\n     6 │       hostNetwork: true\n       │       ^^^^^^^^^^^\n  the API server refuses it: spec.template.spec.hostNetwork (StrictDecoding)\n'
    }
  ],
  "duplicate-name": [
    {
      title: "two volumes",
      text: "apiVersion: apps/v1\nkind: DaemonSet\nspec:\n  template:\n    spec:\n      volumes:\n        - name: logs\n          emptyDir: {}\n        - name: logs\n          hostPath:\n            path: /var/log\n",
      output: 'daemonset.yaml:9:17: error "logs" is there twice; it must be unique in its list [duplicate-name]\n  DaemonSet (no name) · spec.template.spec.volumes[1].name\n     8 │           emptyDir: {}\n     9 │         - name: logs\n       │                 ^^^^\n    10 │           hostPath:\n  the API server refuses it: spec.template.spec.volumes[1].name (FieldValueDuplicate)\n'
    }
  ],
  "forbidden-field": [
    {
      title: "a volume with two sources",
      text: "apiVersion: apps/v1\nkind: DaemonSet\nspec:\n  template:\n    spec:\n      volumes:\n        - name: logs\n          hostPath:\n            path: /var/log\n          emptyDir: {}\n",
      output: "daemonset.yaml:9:13: error a volume has one source, but this one has emptyDir and hostPath; remove all but one [forbidden-field]\n  DaemonSet (no name) · spec.template.spec.volumes[0].hostPath\n     8 │           hostPath:\n     9 │             path: /var/log\n       │             ^^^^^^^^^^^^^^\n    10 │           emptyDir: {}\n  the API server refuses it: spec.template.spec.volumes[0].hostPath (FieldValueForbidden)\n"
    }
  ],
  "invalid-value": [
    {
      title: "a name with capital letters",
      text: "apiVersion: apps/v1\nkind: DaemonSet\nspec:\n  template:\n    spec:\n      containers:\n        - name: Agent\n          image: example.com/agent:1.4.2\n",
      output: `daemonset.yaml:7:17: error "Agent" must consist of lower case letters, digits and '-', and start and end with a letter or digit, such as my-name: 'A' is not allowed [invalid-value]
  DaemonSet (no name) · spec.template.spec.containers[0].name
     6 │       containers:
     7 │         - name: Agent
       │                 ^^^^^
     8 │           image: example.com/agent:1.4.2
  the API server refuses it: spec.template.spec.containers[0].name (FieldValueInvalid)
`
    }
  ],
  "negative-number": [
    {
      title: "seconds",
      text: "apiVersion: apps/v1\nkind: DaemonSet\nspec:\n  minReadySeconds: -1\n",
      output: "daemonset.yaml:4:20: error minReadySeconds is -1; it must be 0 or more [negative-number]\n  DaemonSet (no name) · spec.minReadySeconds\n     3 │ spec:\n     4 │   minReadySeconds: -1\n       │                    ^^\n  the API server refuses it: spec.minReadySeconds (FieldValueInvalid)\n"
    }
  ],
  "removed-api": [
    {
      title: "the selector was made of the labels",
      text: "apiVersion: extensions/v1beta1\nkind: DaemonSet\nmetadata:\n  name: agent\nspec:\n  template:\n    metadata:\n      labels:\n        app: agent\n    spec:\n      containers:\n        - name: agent\n          image: example.com/agent:1.4.2\n",
      output: "daemonset.yaml:1:13: error extensions/v1beta1 is gone since Kubernetes 1.16; write apps/v1 [removed-api]\n  DaemonSet agent · apiVersion\n     1 │ apiVersion: extensions/v1beta1\n       │             ^^^^^^^^^^^^^^^^^^\n     2 │ kind: DaemonSet\n  the API server refuses it: Decoding\n  fix (unsafe): use apps/v1, and write the selector that it needs; run with --fix-unsafe\n",
      fixed: "apiVersion: apps/v1\nkind: DaemonSet\nmetadata:\n  name: agent\nspec:\n  template:\n    metadata:\n      labels:\n        app: agent\n    spec:\n      containers:\n        - name: agent\n          image: example.com/agent:1.4.2\n  selector:\n    matchLabels:\n      app: agent\n"
    }
  ],
  "required-field": [
    {
      title: "a container without an image",
      text: "apiVersion: apps/v1\nkind: DaemonSet\nmetadata:\n  name: agent\nspec:\n  selector:\n    matchLabels:\n      app: agent\n  template:\n    metadata:\n      labels:\n        app: agent\n    spec:\n      containers:\n        - name: agent\n",
      output: "daemonset.yaml:15:11: error name the image to run [required-field]\n  DaemonSet agent · spec.template.spec.containers[0].image\n    14 │       containers:\n    15 │         - name: agent\n       │           ^^^^^^^^^^^\n  the API server refuses it: spec.template.spec.containers[0].image (FieldValueRequired)\n"
    }
  ],
  "too-long": [
    {
      title: "a driver name of more than 63 bytes",
      text: "apiVersion: apps/v1\nkind: DaemonSet\nspec:\n  template:\n    spec:\n      volumes:\n        - name: data\n          csi:\n            driver: storage-of-the-department-for-research-and-development.csi.example.com\n",
      output: 'daemonset.yaml:9:21: error "storage-of-the-department-for-research-and-development.csi.example.com" has 70 bytes; the name of a driver has at most 63 [too-long]\n  DaemonSet (no name) · spec.template.spec.volumes[0].csi.driver\n     8 │           csi:\n     9 │             driver: storage-of-the-department-for-research-and-development.csi.example.com\n       │                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n  the API server refuses it: spec.template.spec.volumes[0].csi.driver (FieldValueTooLong)\n'
    }
  ],
  "too-many": [
    {
      title: "four name servers",
      text: "apiVersion: apps/v1\nkind: DaemonSet\nspec:\n  template:\n    spec:\n      dnsConfig:\n        nameservers: [10.0.0.1, 10.0.0.2, 10.0.0.3, 10.0.0.4]\n",
      output: "daemonset.yaml:7:22: error 4 name servers are too many; resolvers use at most 3 [too-many]\n  DaemonSet (no name) · spec.template.spec.dnsConfig.nameservers\n     6 │       dnsConfig:\n     7 │         nameservers: [10.0.0.1, 10.0.0.2, 10.0.0.3, 10.0.0.4]\n       │                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n  the API server refuses it: spec.template.spec.dnsConfig.nameservers (FieldValueInvalid)\n"
    }
  ],
  "unknown-field": [
    {
      title: "in another case",
      text: "apiVersion: apps/v1\nkind: DaemonSet\nspec:\n  template:\n    spec:\n      hostnetwork: true\n",
      output: 'daemonset.yaml:6:7: error PodSpec has no field "hostnetwork"; names are case-sensitive, write hostNetwork [unknown-field]\n  DaemonSet (no name) · spec.template.spec.hostnetwork\n     5 │     spec:\n     6 │       hostnetwork: true\n       │       ^^^^^^^^^^^\n  the API server refuses it: spec.template.spec.hostnetwork (StrictDecoding)\n  fix (safe): rename hostnetwork to hostNetwork; run with --fix\n',
      fixed: "apiVersion: apps/v1\nkind: DaemonSet\nspec:\n  template:\n    spec:\n      hostNetwork: true\n"
    }
  ],
  "unsupported-value": [
    {
      title: "in another case",
      text: "apiVersion: apps/v1\nkind: DaemonSet\nspec:\n  template:\n    spec:\n      containers:\n        - name: agent\n          image: example.com/agent:1.4.2\n          imagePullPolicy: always\n",
      output: 'daemonset.yaml:9:28: error "always" is not supported; use one of Always, IfNotPresent, Never [unsupported-value]\n  DaemonSet (no name) · spec.template.spec.containers[0].imagePullPolicy\n     8 │           image: example.com/agent:1.4.2\n     9 │           imagePullPolicy: always\n       │                            ^^^^^^\n  the API server refuses it: spec.template.spec.containers[0].imagePullPolicy (FieldValueNotSupported)\n  fix (safe): set spec.template.spec.containers[0].imagePullPolicy to Always; run with --fix\n',
      fixed: "apiVersion: apps/v1\nkind: DaemonSet\nspec:\n  template:\n    spec:\n      containers:\n        - name: agent\n          image: example.com/agent:1.4.2\n          imagePullPolicy: Always\n"
    }
  ],
  "wrong-api-version": [
    {
      title: "the group is missing",
      text: "apiVersion: v1\nkind: DaemonSet\nspec:\n  revisionHistoryLimit: 3\n",
      output: 'daemonset.yaml:1:13: error there is no DaemonSet in apiVersion "v1"; write apps/v1 [wrong-api-version]\n  DaemonSet (no name) · apiVersion\n     1 │ apiVersion: v1\n       │             ^^\n     2 │ kind: DaemonSet\n  the API server refuses it: Decoding\n  fix (safe): set apiVersion to apps/v1; run with --fix\n',
      fixed: "apiVersion: apps/v1\nkind: DaemonSet\nspec:\n  revisionHistoryLimit: 3\n"
    }
  ],
  "wrong-type": [
    {
      title: "a number for a string",
      text: "apiVersion: apps/v1\nkind: DaemonSet\nspec:\n  template:\n    spec:\n      containers:\n        - name: agent\n          env:\n            - name: PORT\n              value: 8080\n",
      output: 'daemonset.yaml:10:22: error must be a string, not the number 8080; write "8080" [wrong-type]\n  DaemonSet (no name) · spec.template.spec.containers[0].env[0].value\n     9 │             - name: PORT\n    10 │               value: 8080\n       │                      ^^^^\n  the API server refuses it: Decoding\n  fix (safe): put it in quotes; run with --fix\n',
      fixed: 'apiVersion: apps/v1\nkind: DaemonSet\nspec:\n  template:\n    spec:\n      containers:\n        - name: agent\n          env:\n            - name: PORT\n              value: "8080"\n'
    }
  ],
  "active-deadline": [
    {
      title: "a day",
      text: "apiVersion: apps/v1\nkind: DaemonSet\nspec:\n  template:\n    spec:\n      activeDeadlineSeconds: 86400\n      hostNetwork: true\n",
      output: "daemonset.yaml:6:30: error pods of a DaemonSet run until they are replaced and have no deadline; remove activeDeadlineSeconds [active-deadline]\n  DaemonSet (no name) · spec.template.spec.activeDeadlineSeconds\n     5 │     spec:\n     6 │       activeDeadlineSeconds: 86400\n       │                              ^^^^^\n     7 │       hostNetwork: true\n  the API server refuses it: spec.template.spec.activeDeadlineSeconds (FieldValueForbidden)\n  fix (unsafe): remove spec.template.spec.activeDeadlineSeconds; run with --fix-unsafe\n",
      fixed: "apiVersion: apps/v1\nkind: DaemonSet\nspec:\n  template:\n    spec:\n      hostNetwork: true\n"
    }
  ],
  "duplicate-env": [
    {
      title: "the same value again",
      text: "apiVersion: apps/v1\nkind: DaemonSet\nmetadata:\n  name: agent\nspec:\n  selector:\n    matchLabels:\n      app: agent\n  template:\n    metadata:\n      labels:\n        app: agent\n    spec:\n      containers:\n        - name: agent\n          image: example.com/agent:1.4.2\n          env:\n            - name: LEVEL\n              value: info\n            - name: TARGET\n              value: stdout\n            - name: LEVEL\n              value: info\n",
      output: 'daemonset.yaml:22:21: warning "LEVEL" is set before already; kubectl apply may drop one of the two, so remove one [duplicate-env]\n  DaemonSet agent · spec.template.spec.containers[0].env[2].name\n    21 │               value: stdout\n    22 │             - name: LEVEL\n       │                     ^^^^^\n    23 │               value: info\n  see daemonset.yaml:18:15: set here before\n    18 │             - name: LEVEL\n       │               ^^^^^^^^^^^\n  fix (safe): remove the second of two equal variables; run with --fix\n',
      fixed: "apiVersion: apps/v1\nkind: DaemonSet\nmetadata:\n  name: agent\nspec:\n  selector:\n    matchLabels:\n      app: agent\n  template:\n    metadata:\n      labels:\n        app: agent\n    spec:\n      containers:\n        - name: agent\n          image: example.com/agent:1.4.2\n          env:\n            - name: LEVEL\n              value: info\n            - name: TARGET\n              value: stdout\n"
    }
  ],
  "duplicate-pull-secret": [
    {
      title: "twice",
      text: "apiVersion: apps/v1\nkind: DaemonSet\nmetadata:\n  name: agent\nspec:\n  selector:\n    matchLabels:\n      app: agent\n  template:\n    metadata:\n      labels:\n        app: agent\n    spec:\n      imagePullSecrets:\n        - name: registry\n        - name: registry\n      containers:\n        - name: agent\n          image: example.com/agent:1.4.2\n",
      output: 'daemonset.yaml:16:17: warning the pull secret "registry" is there twice; remove one [duplicate-pull-secret]\n  DaemonSet agent · spec.template.spec.imagePullSecrets[1].name\n    15 │         - name: registry\n    16 │         - name: registry\n       │                 ^^^^^^^^\n    17 │       containers:\n  fix (safe): remove the second entry; run with --fix\n',
      fixed: "apiVersion: apps/v1\nkind: DaemonSet\nmetadata:\n  name: agent\nspec:\n  selector:\n    matchLabels:\n      app: agent\n  template:\n    metadata:\n      labels:\n        app: agent\n    spec:\n      imagePullSecrets:\n        - name: registry\n      containers:\n        - name: agent\n          image: example.com/agent:1.4.2\n"
    }
  ],
  "negative-grace-period": [
    {
      title: "less than nothing",
      text: "apiVersion: apps/v1\nkind: DaemonSet\nmetadata:\n  name: agent\nspec:\n  selector:\n    matchLabels:\n      app: agent\n  template:\n    metadata:\n      labels:\n        app: agent\n    spec:\n      terminationGracePeriodSeconds: -1\n      containers:\n        - name: agent\n          image: example.com/agent:1.4.2\n",
      output: "daemonset.yaml:14:38: warning -1 seconds of grace are taken for 1; write how long the containers may take to stop [negative-grace-period]\n  DaemonSet agent · spec.template.spec.terminationGracePeriodSeconds\n    13 │     spec:\n    14 │       terminationGracePeriodSeconds: -1\n       │                                      ^^\n    15 │       containers:\n  fix (safe): write the second that Kubernetes takes it for; run with --fix\n",
      fixed: "apiVersion: apps/v1\nkind: DaemonSet\nmetadata:\n  name: agent\nspec:\n  selector:\n    matchLabels:\n      app: agent\n  template:\n    metadata:\n      labels:\n        app: agent\n    spec:\n      terminationGracePeriodSeconds: 1\n      containers:\n        - name: agent\n          image: example.com/agent:1.4.2\n"
    }
  ],
  "restart-policy": [
    {
      title: "for work that ends",
      text: "apiVersion: apps/v1\nkind: DaemonSet\nspec:\n  template:\n    spec:\n      restartPolicy: OnFailure\n      hostNetwork: true\n",
      output: 'daemonset.yaml:6:22: error pods of a DaemonSet always restart; "OnFailure" is not supported, remove it or write Always [restart-policy]\n  DaemonSet (no name) · spec.template.spec.restartPolicy\n     5 │     spec:\n     6 │       restartPolicy: OnFailure\n       │                      ^^^^^^^^^\n     7 │       hostNetwork: true\n  the API server refuses it: spec.template.spec.restartPolicy (FieldValueNotSupported)\n  fix (unsafe): remove spec.template.spec.restartPolicy; run with --fix-unsafe\n',
      fixed: "apiVersion: apps/v1\nkind: DaemonSet\nspec:\n  template:\n    spec:\n      hostNetwork: true\n"
    }
  ],
  "unnamed-pull-secret": [
    {
      title: "a value that was empty",
      text: 'apiVersion: apps/v1\nkind: DaemonSet\nmetadata:\n  name: agent\nspec:\n  selector:\n    matchLabels:\n      app: agent\n  template:\n    metadata:\n      labels:\n        app: agent\n    spec:\n      imagePullSecrets:\n        - name: registry\n        - name: ""\n      containers:\n        - name: agent\n          image: example.com/agent:1.4.2\n',
      output: 'daemonset.yaml:16:17: warning this pull secret has no name; write the name of a Secret, or remove the entry [unnamed-pull-secret]\n  DaemonSet agent · spec.template.spec.imagePullSecrets[1].name\n    15 │         - name: registry\n    16 │         - name: ""\n       │                 ^^\n    17 │       containers:\n  fix (safe): remove the entry, which has no effect; run with --fix\n',
      fixed: "apiVersion: apps/v1\nkind: DaemonSet\nmetadata:\n  name: agent\nspec:\n  selector:\n    matchLabels:\n      app: agent\n  template:\n    metadata:\n      labels:\n        app: agent\n    spec:\n      imagePullSecrets:\n        - name: registry\n      containers:\n        - name: agent\n          image: example.com/agent:1.4.2\n"
    }
  ],
  "mutable-image-tag": [
    {
      title: "latest",
      text: "kind: DaemonSet\nspec:\n  template:\n    spec:\n      containers:\n        - name: agent\n          image: example.com/agent:latest\n",
      output: "daemonset.yaml:7:18: warning example.com/agent:latest is whatever was built last: nodes will run different builds; pin a version or a digest [mutable-image-tag]\n  DaemonSet (no name) · spec.template.spec.containers[0].image\n     6 │         - name: agent\n     7 │           image: example.com/agent:latest\n       │                  ^^^^^^^^^^^^^^^^^^^^^^^^\n"
    }
  ],
  "deprecated-annotation": [
    {
      title: "a critical pod",
      text: 'apiVersion: apps/v1\nkind: DaemonSet\nmetadata:\n  name: agent\nspec:\n  selector:\n    matchLabels:\n      app: agent\n  template:\n    metadata:\n      annotations:\n        scheduler.alpha.kubernetes.io/critical-pod: ""\n        example.com/team: nodes\n      labels:\n        app: agent\n    spec:\n      containers:\n        - name: agent\n          image: example.com/agent:1.4.2\n',
      output: 'daemonset.yaml:12:53: warning the annotation scheduler.alpha.kubernetes.io/critical-pod has no effect since Kubernetes 1.16; use priorityClassName [deprecated-annotation]\n  DaemonSet agent · spec.template.metadata.annotations[scheduler.alpha.kubernetes.io/critical-pod]\n    11 │       annotations:\n    12 │         scheduler.alpha.kubernetes.io/critical-pod: ""\n       │                                                     ^^\n    13 │         example.com/team: nodes\n  fix (unsafe): set priorityClassName to system-node-critical in place of the annotation; run with --fix-unsafe\n',
      fixed: "apiVersion: apps/v1\nkind: DaemonSet\nmetadata:\n  name: agent\nspec:\n  selector:\n    matchLabels:\n      app: agent\n  template:\n    metadata:\n      annotations:\n        example.com/team: nodes\n      labels:\n        app: agent\n    spec:\n      containers:\n        - name: agent\n          image: example.com/agent:1.4.2\n      priorityClassName: system-node-critical\n"
    }
  ],
  "duplicate-owner": [
    {
      title: "one owner twice",
      text: "apiVersion: apps/v1\nkind: DaemonSet\nmetadata:\n  name: agent\n  ownerReferences:\n    - apiVersion: example.com/v1\n      kind: Agent\n      name: agent\n      uid: 5f3c\n    - apiVersion: example.com/v1\n      kind: Agent\n      name: agent\n      uid: 5f3c\nspec:\n  selector:\n    matchLabels:\n      app: agent\n  template:\n    metadata:\n      labels:\n        app: agent\n    spec:\n      containers:\n        - name: agent\n          image: example.com/agent:1.4.2\n",
      output: "daemonset.yaml:12:7: warning an owner is there twice; remove all but one reference to it [duplicate-owner]\n  DaemonSet agent · metadata.ownerReferences[1]\n    11 │       kind: Agent\n    12 │       name: agent\n       │       ^^^^^^^^^^^\n    13 │       uid: 5f3c\n"
    }
  ],
  "dns-config-missing": [
    {
      title: "no dnsConfig",
      text: "apiVersion: apps/v1\nkind: DaemonSet\nspec:\n  template:\n    spec:\n      hostNetwork: true\n      dnsPolicy: None\n",
      output: "daemonset.yaml:5:5: error dnsPolicy: None takes nothing from the node or the cluster; add a dnsConfig with nameservers [dns-config-missing]\n  DaemonSet (no name) · spec.template.spec.dnsConfig\n     4 │   template:\n     5 │     spec:\n       │     ^^^^\n     6 │       hostNetwork: true\n  the API server refuses it: spec.template.spec.dnsConfig (FieldValueRequired)\n"
    }
  ],
  "duplicate-host-alias": [
    {
      title: "one address",
      text: "apiVersion: apps/v1\nkind: DaemonSet\nmetadata:\n  name: agent\nspec:\n  selector:\n    matchLabels:\n      app: agent\n  template:\n    metadata:\n      labels:\n        app: agent\n    spec:\n      hostAliases:\n        - ip: 10.0.0.7\n          hostnames: [registry]\n        - ip: 10.0.0.7\n          hostnames: [mirror]\n      containers:\n        - name: agent\n          image: example.com/agent:1.4.2\n",
      output: "daemonset.yaml:17:15: warning the address 10.0.0.7 is there before; kubectl apply may drop one of the two, so put the host names together [duplicate-host-alias]\n  DaemonSet agent · spec.template.spec.hostAliases[1].ip\n    16 │           hostnames: [registry]\n    17 │         - ip: 10.0.0.7\n       │               ^^^^^^^^\n    18 │           hostnames: [mirror]\n"
    }
  ],
  "duplicate-port-name": [
    {
      title: "a name in two containers",
      text: "apiVersion: apps/v1\nkind: DaemonSet\nmetadata:\n  name: agent\nspec:\n  selector:\n    matchLabels:\n      app: agent\n  template:\n    metadata:\n      labels:\n        app: agent\n    spec:\n      containers:\n        - name: agent\n          image: example.com/agent:1.4.2\n          ports:\n            - name: metrics\n              containerPort: 9100\n        - name: proxy\n          image: example.com/proxy:2.0.1\n          ports:\n            - name: metrics\n              containerPort: 9200\n",
      output: 'daemonset.yaml:23:21: warning the port name "metrics" belongs to containers[0].ports[0] already, which services and probes will use; give this one its own name [duplicate-port-name]\n  DaemonSet agent · spec.template.spec.containers[1].ports[0].name\n    22 │           ports:\n    23 │             - name: metrics\n       │                     ^^^^^^^\n    24 │               containerPort: 9200\n'
    }
  ],
  "duplicate-port": [
    {
      title: "two containers",
      text: "apiVersion: apps/v1\nkind: DaemonSet\nspec:\n  template:\n    spec:\n      containers:\n        - name: agent\n          ports:\n            - containerPort: 8080\n              hostPort: 9100\n        - name: proxy\n          ports:\n            - containerPort: 8443\n              hostPort: 9100\n",
      output: "daemonset.yaml:14:25: error host port 9100/TCP is taken by another port of this pod; use another one, or remove this entry [duplicate-port]\n  DaemonSet (no name) · spec.template.spec.containers[1].ports[0].hostPort\n    13 │             - containerPort: 8443\n    14 │               hostPort: 9100\n       │                         ^^^^\n  the API server refuses it: spec.template.spec.containers[1].ports[0].hostPort (FieldValueDuplicate)\n"
    }
  ],
  "host-ip-without-host-port": [
    {
      title: "an address of the node for no port of it",
      text: "apiVersion: apps/v1\nkind: DaemonSet\nmetadata:\n  name: agent\nspec:\n  selector:\n    matchLabels:\n      app: agent\n  template:\n    metadata:\n      labels:\n        app: agent\n    spec:\n      containers:\n        - name: agent\n          image: example.com/agent:1.4.2\n          ports:\n            - containerPort: 9100\n              hostIP: 127.0.0.1\n              name: metrics\n",
      output: "daemonset.yaml:19:23: warning hostIP 127.0.0.1 has no effect without a hostPort; add one or remove hostIP [host-ip-without-host-port]\n  DaemonSet agent · spec.template.spec.containers[0].ports[0].hostIP\n    18 │             - containerPort: 9100\n    19 │               hostIP: 127.0.0.1\n       │                       ^^^^^^^^^\n    20 │               name: metrics\n  fix (safe): remove hostIP, which has no effect; run with --fix\n",
      fixed: "apiVersion: apps/v1\nkind: DaemonSet\nmetadata:\n  name: agent\nspec:\n  selector:\n    matchLabels:\n      app: agent\n  template:\n    metadata:\n      labels:\n        app: agent\n    spec:\n      containers:\n        - name: agent\n          image: example.com/agent:1.4.2\n          ports:\n            - containerPort: 9100\n              name: metrics\n"
    }
  ],
  "host-network-dns": [
    {
      title: "the default is ClusterFirst",
      text: "kind: DaemonSet\nspec:\n  template:\n    spec:\n      hostNetwork: true\n      containers:\n        - name: agent\n          args: [--upstream=http://collector.monitoring.svc:4317]\n",
      output: "daemonset.yaml:4:5: warning cannot resolve collector.monitoring.svc: with hostNetwork, ClusterFirst means the DNS of the node [host-network-dns]\n  DaemonSet (no name) · spec.template.spec.dnsPolicy\n     3 │   template:\n     4 │     spec:\n       │     ^^^^\n     5 │       hostNetwork: true\n  see daemonset.yaml:8:18: a name that only cluster DNS knows\n     8 │           args: [--upstream=http://collector.monitoring.svc:4317]\n       │                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n  see daemonset.yaml:5:20\n     5 │       hostNetwork: true\n       │                    ^^^^\n  fix (unsafe): set spec.template.spec.dnsPolicy to ClusterFirstWithHostNet; run with --fix-unsafe\n",
      fixed: "kind: DaemonSet\nspec:\n  template:\n    spec:\n      hostNetwork: true\n      containers:\n        - name: agent\n          args: [--upstream=http://collector.monitoring.svc:4317]\n      dnsPolicy: ClusterFirstWithHostNet\n"
    }
  ],
  "host-port-mismatch": [
    {
      title: "two numbers",
      text: "apiVersion: apps/v1\nkind: DaemonSet\nspec:\n  template:\n    spec:\n      hostNetwork: true\n      containers:\n        - name: agent\n          ports:\n            - containerPort: 9100\n              hostPort: 9101\n",
      output: "daemonset.yaml:11:25: error host port 9101 differs from container port 9100, but on the host's network they are one: remove hostPort or set it to 9100 [host-port-mismatch]\n  DaemonSet (no name) · spec.template.spec.containers[0].ports[0].hostPort\n    10 │             - containerPort: 9100\n    11 │               hostPort: 9101\n       │                         ^^^^\n  see daemonset.yaml:10:30\n    10 │             - containerPort: 9100\n       │                              ^^^^\n  see daemonset.yaml:6:20\n     6 │       hostNetwork: true\n       │                    ^^^^\n  the API server refuses it: spec.template.spec.containers[0].ports[0].hostPort (FieldValueInvalid)\n  fix (unsafe): set spec.template.spec.containers[0].ports[0].hostPort to 9100; run with --fix-unsafe\n",
      fixed: "apiVersion: apps/v1\nkind: DaemonSet\nspec:\n  template:\n    spec:\n      hostNetwork: true\n      containers:\n        - name: agent\n          ports:\n            - containerPort: 9100\n              hostPort: 9100\n"
    }
  ],
  "invalid-ip": [
    {
      title: "a name in place of an address",
      text: "apiVersion: apps/v1\nkind: DaemonSet\nspec:\n  template:\n    spec:\n      hostAliases:\n        - ip: registry.local\n          hostnames: [registry]\n",
      output: 'daemonset.yaml:7:15: error "registry.local" must be an IP address, such as 10.9.8.7 or 2001:db8::ffff [invalid-ip]\n  DaemonSet (no name) · spec.template.spec.hostAliases[0].ip\n     6 │       hostAliases:\n     7 │         - ip: registry.local\n       │               ^^^^^^^^^^^^^^\n     8 │           hostnames: [registry]\n  the API server refuses it: spec.template.spec.hostAliases[0].ip (FieldValueInvalid)\n'
    }
  ],
  "non-standard-ip": [
    {
      title: "an address in capital letters",
      text: "apiVersion: apps/v1\nkind: DaemonSet\nmetadata:\n  name: agent\nspec:\n  selector:\n    matchLabels:\n      app: agent\n  template:\n    metadata:\n      labels:\n        app: agent\n    spec:\n      hostAliases:\n        - ip: FD00::1\n          hostnames: [registry]\n      containers:\n        - name: agent\n          image: example.com/agent:1.4.2\n",
      output: "daemonset.yaml:15:15: warning FD00::1 should be in the canonical form of RFC 5952: fd00::1 [non-standard-ip]\n  DaemonSet agent · spec.template.spec.hostAliases[0].ip\n    14 │       hostAliases:\n    15 │         - ip: FD00::1\n       │               ^^^^^^^\n    16 │           hostnames: [registry]\n"
    }
  ],
  "overlapping-ports": [
    {
      title: "two containers on one port",
      text: "apiVersion: apps/v1\nkind: DaemonSet\nmetadata:\n  name: agent\nspec:\n  selector:\n    matchLabels:\n      app: agent\n  template:\n    metadata:\n      labels:\n        app: agent\n    spec:\n      containers:\n        - name: agent\n          image: example.com/agent:1.4.2\n          ports:\n            - containerPort: 9100\n        - name: proxy\n          image: example.com/proxy:2.0.1\n          ports:\n            - containerPort: 9100\n",
      output: "daemonset.yaml:22:15: warning port 9100/TCP is declared by containers[0].ports[0] already; remove one, as only one container can listen on it [overlapping-ports]\n  DaemonSet agent · spec.template.spec.containers[1].ports[0]\n    21 │           ports:\n    22 │             - containerPort: 9100\n       │               ^^^^^^^^^^^^^^^^^^^\n"
    }
  ],
  "blanket-toleration": [
    {
      title: "every taint",
      text: "kind: DaemonSet\nspec:\n  template:\n    spec:\n      tolerations:\n        - operator: Exists\n",
      output: "daemonset.yaml:6:21: warning tolerates every taint, also those of virtual, draining and not yet ready nodes; name the taints that the agent needs [blanket-toleration]\n  DaemonSet (no name) · spec.template.spec.tolerations[0].operator\n     5 │       tolerations:\n     6 │         - operator: Exists\n       │                     ^^^^^^\n"
    }
  ],
  "deprecated-node-label": [
    {
      title: "the operating system",
      text: "apiVersion: apps/v1\nkind: DaemonSet\nmetadata:\n  name: agent\nspec:\n  selector:\n    matchLabels:\n      app: agent\n  template:\n    metadata:\n      labels:\n        app: agent\n    spec:\n      nodeSelector:\n        beta.kubernetes.io/os: linux\n      containers:\n        - name: agent\n          image: example.com/agent:1.4.2\n",
      output: "daemonset.yaml:15:32: warning the node label beta.kubernetes.io/os is deprecated since Kubernetes 1.14; use kubernetes.io/os [deprecated-node-label]\n  DaemonSet agent · spec.template.spec.nodeSelector[beta.kubernetes.io/os]\n    14 │       nodeSelector:\n    15 │         beta.kubernetes.io/os: linux\n       │                                ^^^^^\n    16 │       containers:\n  fix (safe): use kubernetes.io/os; run with --fix\n",
      fixed: "apiVersion: apps/v1\nkind: DaemonSet\nmetadata:\n  name: agent\nspec:\n  selector:\n    matchLabels:\n      app: agent\n  template:\n    metadata:\n      labels:\n        app: agent\n    spec:\n      nodeSelector:\n        kubernetes.io/os: linux\n      containers:\n        - name: agent\n          image: example.com/agent:1.4.2\n"
    }
  ],
  "impossible-label-value": [
    {
      title: "a value with a slash",
      text: "apiVersion: apps/v1\nkind: DaemonSet\nmetadata:\n  name: agent\nspec:\n  selector:\n    matchLabels:\n      app: agent\n  template:\n    metadata:\n      labels:\n        app: agent\n    spec:\n      affinity:\n        nodeAffinity:\n          preferredDuringSchedulingIgnoredDuringExecution:\n            - weight: 1\n              preference:\n                matchExpressions:\n                  - key: example.com/pool\n                    operator: In\n                    values:\n                      - infra/large\n      containers:\n        - name: agent\n          image: example.com/agent:1.4.2\n",
      output: `daemonset.yaml:23:25: warning no node has the label value "infra/large": it must consist of letters, digits, '-', '_' and '.', and start and end with a letter or digit, such as my.name: '/' is not allowed [impossible-label-value]
  DaemonSet agent · spec.template.spec.affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution[0].preference.matchExpressions[0].values[0]
    22 │                     values:
    23 │                       - infra/large
       │                         ^^^^^^^^^^^
    24 │       containers:
`
    }
  ],
  "invalid-toleration": [
    {
      title: "an effect in another case",
      text: "apiVersion: apps/v1\nkind: DaemonSet\nspec:\n  template:\n    spec:\n      tolerations:\n        - key: dedicated\n          operator: Exists\n          effect: noSchedule\n",
      output: 'daemonset.yaml:9:19: error "noSchedule" is no effect of a taint; use NoSchedule, PreferNoSchedule, NoExecute, or none for all of them [invalid-toleration]\n  DaemonSet (no name) · spec.template.spec.tolerations[0].effect\n     8 │           operator: Exists\n     9 │           effect: noSchedule\n       │                   ^^^^^^^^^^\n  the API server refuses it: spec.template.spec.tolerations[0].effect (FieldValueNotSupported)\n  fix (safe): set spec.template.spec.tolerations[0].effect to NoSchedule; run with --fix\n',
      fixed: "apiVersion: apps/v1\nkind: DaemonSet\nspec:\n  template:\n    spec:\n      tolerations:\n        - key: dedicated\n          operator: Exists\n          effect: NoSchedule\n"
    }
  ],
  "missing-tolerations": [
    {
      title: "no control-plane node gets this agent",
      text: "kind: DaemonSet\nspec:\n  template:\n    spec:\n      containers:\n        - name: log-agent\n",
      output: "daemonset.yaml:4:5: info the agent runs on no control-plane node: their taint node-role.kubernetes.io/control-plane:NoSchedule is not tolerated [missing-tolerations]\n  DaemonSet (no name) · spec.template.spec.tolerations\n     3 │   template:\n     4 │     spec:\n       │     ^^^^\n     5 │       containers:\n  fix (unsafe): tolerate node-role.kubernetes.io/control-plane:NoSchedule; run with --fix-unsafe\n"
    }
  ],
  "no-os-selector": [
    {
      title: "a Windows node would get a pod",
      text: "kind: DaemonSet\nspec:\n  template:\n    spec:\n      containers:\n        - name: agent\n",
      output: "daemonset.yaml:4:5: info selects nodes of every operating system: add kubernetes.io/os: linux (or windows) [no-os-selector]\n  DaemonSet (no name) · spec.template.spec.nodeSelector\n     3 │   template:\n     4 │     spec:\n       │     ^^^^\n     5 │       containers:\n  fix (unsafe): select Linux nodes; run with --fix-unsafe\n",
      fixed: "kind: DaemonSet\nspec:\n  template:\n    spec:\n      containers:\n        - name: agent\n      nodeSelector:\n        kubernetes.io/os: linux\n"
    }
  ],
  "no-priority-class": [
    {
      title: "it has to fit in, and cannot make room",
      text: "kind: DaemonSet\nspec:\n  template:\n    spec:\n      containers:\n        - name: agent\n          resources:\n            requests:\n              memory: 64Mi\n",
      output: "daemonset.yaml:4:5: warning no priorityClassName: on a full node the pod stays Pending; set a PriorityClass above that of ordinary workloads [no-priority-class]\n  DaemonSet (no name) · spec.template.spec.priorityClassName\n     3 │   template:\n     4 │     spec:\n       │     ^^^^\n     5 │       containers:\n"
    }
  ],
  "null-label-selector": [
    {
      title: "a spread over no pods",
      text: "apiVersion: apps/v1\nkind: DaemonSet\nmetadata:\n  name: agent\nspec:\n  selector:\n    matchLabels:\n      app: agent\n  template:\n    metadata:\n      labels:\n        app: agent\n    spec:\n      topologySpreadConstraints:\n        - maxSkew: 1\n          topologyKey: topology.kubernetes.io/zone\n          whenUnsatisfiable: ScheduleAnyway\n      containers:\n        - name: agent\n          image: example.com/agent:1.4.2\n",
      output: "daemonset.yaml:15:11: warning this constraint has no labelSelector and so is about no pod; add one, or {} for all pods [null-label-selector]\n  DaemonSet agent · spec.template.spec.topologySpreadConstraints[0].labelSelector\n    14 │       topologySpreadConstraints:\n    15 │         - maxSkew: 1\n       │           ^^^^^^^\n    16 │           topologyKey: topology.kubernetes.io/zone\n"
    }
  ],
  "syntax-error": [
    {
      title: "a tab as indentation",
      text: "kind: DaemonSet\nspec:\n	template: {}\n",
      output: "daemonset.yaml:3:1: error tab characters must not be used in indentation [syntax-error]\n     2 │ spec:\n     3 │     template: {}\n       │ ^^^^\n"
    }
  ],
  "unrendered-template": [
    {
      title: "a Helm template",
      text: "kind: DaemonSet\nmetadata:\n  name: {{ .Release.Name }}-agent\n",
      output: "daemonset.yaml:3:9: info not checked: this is a Helm template; run helm template CHART | ds-lint - [unrendered-template]\n     2 │ metadata:\n     3 │   name: {{ .Release.Name }}-agent\n       │         ^^^^^^^^^^^^^^^^^^^\n"
    }
  ],
  "bad-quantity": [
    {
      title: "megabytes",
      text: "apiVersion: apps/v1\nkind: DaemonSet\nspec:\n  template:\n    spec:\n      containers:\n        - name: agent\n          resources:\n            limits:\n              memory: 128MB\n",
      output: 'daemonset.yaml:10:23: error "128MB" must be a number, with a unit right after it where one is needed, such as 500m, 2, 1.5G or 64Mi [bad-quantity]\n  DaemonSet (no name) · spec.template.spec.containers[0].resources.limits[memory]\n     9 │             limits:\n    10 │               memory: 128MB\n       │                       ^^^^^\n  the API server refuses it: Decoding\n  fix (safe): set spec.template.spec.containers[0].resources.limits[memory] to 128M; run with --fix\n',
      fixed: "apiVersion: apps/v1\nkind: DaemonSet\nspec:\n  template:\n    spec:\n      containers:\n        - name: agent\n          resources:\n            limits:\n              memory: 128M\n"
    }
  ],
  "limit-below-request": [
    {
      title: "memory",
      text: "apiVersion: apps/v1\nkind: DaemonSet\nspec:\n  template:\n    spec:\n      containers:\n        - name: agent\n          resources:\n            requests:\n              memory: 256Mi\n            limits:\n              memory: 128Mi\n",
      output: "daemonset.yaml:10:23: error the request for 256Mi of memory is above its limit of 128Mi; lower the request or raise the limit [limit-below-request]\n  DaemonSet (no name) · spec.template.spec.containers[0].resources.requests[memory]\n     9 │             requests:\n    10 │               memory: 256Mi\n       │                       ^^^^^\n    11 │             limits:\n  the API server refuses it: spec.template.spec.containers[0].resources.requests (FieldValueInvalid)\n"
    }
  ],
  "milli-bytes": [
    {
      title: "an m for an M",
      text: "apiVersion: apps/v1\nkind: DaemonSet\nmetadata:\n  name: agent\nspec:\n  selector:\n    matchLabels:\n      app: agent\n  template:\n    metadata:\n      labels:\n        app: agent\n    spec:\n      containers:\n        - name: agent\n          image: example.com/agent:1.4.2\n          resources:\n            limits:\n              memory: 128m\n",
      output: "daemonset.yaml:19:23: warning 128m is a fraction of a byte: m means a thousandth; write 128M or 128Mi [milli-bytes]\n  DaemonSet agent · spec.template.spec.containers[0].resources.limits[memory]\n    18 │             limits:\n    19 │               memory: 128m\n       │                       ^^^^\n  fix (unsafe): set spec.template.spec.containers[0].resources.limits[memory] to 128Mi; run with --fix-unsafe\n",
      fixed: "apiVersion: apps/v1\nkind: DaemonSet\nmetadata:\n  name: agent\nspec:\n  selector:\n    matchLabels:\n      app: agent\n  template:\n    metadata:\n      labels:\n        app: agent\n    spec:\n      containers:\n        - name: agent\n          image: example.com/agent:1.4.2\n          resources:\n            limits:\n              memory: 128Mi\n"
    }
  ],
  "no-memory-limit": [
    {
      title: "a request does not bound the use",
      text: "kind: DaemonSet\nspec:\n  template:\n    spec:\n      containers:\n        - name: agent\n          resources:\n            requests:\n              memory: 64Mi\n",
      output: "daemonset.yaml:7:11: warning agent has no memory limit: a leak takes the whole node [no-memory-limit]\n  DaemonSet (no name) · spec.template.spec.containers[0].resources.limits[memory]\n     6 │         - name: agent\n     7 │           resources:\n       │           ^^^^^^^^^\n     8 │             requests:\n"
    }
  ],
  "no-requests": [
    {
      title: "nothing is requested",
      text: "kind: DaemonSet\nspec:\n  template:\n    spec:\n      containers:\n        - name: agent\n          image: example.com/agent:1.4.2\n",
      output: "daemonset.yaml:6:11: warning no container requests cpu or memory: the pod is BestEffort, the first to be evicted [no-requests]\n  DaemonSet (no name) · spec.template.spec.containers[0].resources\n     5 │       containers:\n     6 │         - name: agent\n       │           ^^^^^^^^^^^\n     7 │           image: example.com/agent:1.4.2\n"
    }
  ],
  "bad-percent": [
    {
      title: "a blank",
      text: "apiVersion: apps/v1\nkind: DaemonSet\nspec:\n  updateStrategy:\n    rollingUpdate:\n      maxUnavailable: 10 %\n",
      output: `daemonset.yaml:6:23: error "10 %" must be a whole number and '%', such as 10% [bad-percent]
  DaemonSet (no name) · spec.updateStrategy.rollingUpdate.maxUnavailable
     5 │     rollingUpdate:
     6 │       maxUnavailable: 10 %
       │                       ^^^^
  the API server refuses it: spec.updateStrategy.rollingUpdate.maxUnavailable (FieldValueInvalid)
  fix (safe): set spec.updateStrategy.rollingUpdate.maxUnavailable to 10%; run with --fix
`,
      fixed: "apiVersion: apps/v1\nkind: DaemonSet\nspec:\n  updateStrategy:\n    rollingUpdate:\n      maxUnavailable: 10%\n"
    }
  ],
  "no-budget": [
    {
      title: "nothing may go and nothing may come",
      text: "apiVersion: apps/v1\nkind: DaemonSet\nspec:\n  updateStrategy:\n    rollingUpdate:\n      maxUnavailable: 0\n",
      output: "daemonset.yaml:6:23: error maxUnavailable and maxSurge are both 0, so that no pod could ever be replaced; set one of them to 1 or more [no-budget]\n  DaemonSet (no name) · spec.updateStrategy.rollingUpdate.maxUnavailable\n     5 │     rollingUpdate:\n     6 │       maxUnavailable: 0\n       │                       ^\n  the API server refuses it: spec.updateStrategy.rollingUpdate.maxUnavailable (FieldValueRequired)\n  fix (unsafe): replace one pod at a time: maxUnavailable 1; run with --fix-unsafe\n",
      fixed: "apiVersion: apps/v1\nkind: DaemonSet\nspec:\n  updateStrategy:\n    rollingUpdate:\n      maxUnavailable: 1\n"
    }
  ],
  "on-delete": [
    {
      title: "nothing rolls",
      text: "kind: DaemonSet\nmetadata:\n  name: log-agent\nspec:\n  updateStrategy:\n    type: OnDelete\n",
      output: "daemonset.yaml:6:11: warning OnDelete: an update reaches a node only when its pod is deleted; use RollingUpdate, unless an operator deletes them [on-delete]\n  DaemonSet log-agent · spec.updateStrategy.type\n     5 │   updateStrategy:\n     6 │     type: OnDelete\n       │           ^^^^^^^^\n"
    }
  ],
  "surge-host-port": [
    {
      title: "a host port",
      text: "kind: DaemonSet\nspec:\n  updateStrategy:\n    rollingUpdate:\n      maxSurge: 1\n      maxUnavailable: 0\n  template:\n    spec:\n      containers:\n        - name: agent\n          ports:\n            - containerPort: 8080\n              hostPort: 8080\n",
      output: "daemonset.yaml:5:17: error deadlocks the rollout: the new pod waits for host port 8080, which the old pod keeps until the new one is available [surge-host-port]\n  DaemonSet (no name) · spec.updateStrategy.rollingUpdate.maxSurge\n     4 │     rollingUpdate:\n     5 │       maxSurge: 1\n       │                 ^\n     6 │       maxUnavailable: 0\n  see daemonset.yaml:13:25\n    13 │               hostPort: 8080\n       │                         ^^^^\n  fix (unsafe): replace one pod at a time: maxSurge 0, maxUnavailable 1; run with --fix-unsafe\n",
      fixed: "kind: DaemonSet\nspec:\n  updateStrategy:\n    rollingUpdate:\n      maxSurge: 0\n      maxUnavailable: 1\n  template:\n    spec:\n      containers:\n        - name: agent\n          ports:\n            - containerPort: 8080\n              hostPort: 8080\n"
    }
  ],
  "surge-with-unavailable": [
    {
      title: "maxUnavailable is 1 by default",
      text: "apiVersion: apps/v1\nkind: DaemonSet\nspec:\n  updateStrategy:\n    rollingUpdate:\n      maxSurge: 1\n",
      output: "daemonset.yaml:6:17: error maxSurge is 1 and maxUnavailable 1: a DaemonSet replaces its pods by one or the other; set maxUnavailable: 0, or remove maxSurge; where maxUnavailable is not written it is 1 [surge-with-unavailable]\n  DaemonSet (no name) · spec.updateStrategy.rollingUpdate.maxSurge\n     5 │     rollingUpdate:\n     6 │       maxSurge: 1\n       │                 ^\n  the API server refuses it: spec.updateStrategy.rollingUpdate.maxSurge (FieldValueInvalid)\n  fix (safe): set spec.updateStrategy.rollingUpdate.maxUnavailable to 0; run with --fix\n",
      fixed: "apiVersion: apps/v1\nkind: DaemonSet\nspec:\n  updateStrategy:\n    rollingUpdate:\n      maxSurge: 1\n      maxUnavailable: 0\n"
    }
  ],
  "host-pid-conflict": [
    {
      title: "both",
      text: "apiVersion: apps/v1\nkind: DaemonSet\nspec:\n  template:\n    spec:\n      hostPID: true\n      shareProcessNamespace: true\n",
      output: "daemonset.yaml:7:30: error with hostPID: true the containers share the processes of the node already; remove shareProcessNamespace or hostPID [host-pid-conflict]\n  DaemonSet (no name) · spec.template.spec.shareProcessNamespace\n     6 │       hostPID: true\n     7 │       shareProcessNamespace: true\n       │                              ^^^^\n  the API server refuses it: spec.template.spec.shareProcessNamespace (FieldValueInvalid)\n"
    }
  ],
  "host-process": [
    {
      title: "without the network of the node",
      text: "apiVersion: apps/v1\nkind: DaemonSet\nspec:\n  template:\n    spec:\n      securityContext:\n        windowsOptions:\n          hostProcess: true\n      containers:\n        - name: agent\n          image: example.com/agent:1.4.2\n",
      output: "daemonset.yaml:5:5: error processes of the node (hostProcess: true) use its network; set hostNetwork: true [host-process]\n  DaemonSet (no name) · spec.template.spec.hostNetwork\n     4 │   template:\n     5 │     spec:\n       │     ^^^^\n     6 │       securityContext:\n  the API server refuses it: spec.template.spec.hostNetwork (FieldValueInvalid)\n"
    }
  ],
  "host-sysctl": [
    {
      title: "a network parameter on the host network",
      text: 'apiVersion: apps/v1\nkind: DaemonSet\nspec:\n  template:\n    spec:\n      hostNetwork: true\n      securityContext:\n        sysctls:\n          - name: net.core.somaxconn\n            value: "1024"\n',
      output: 'daemonset.yaml:9:19: error with hostNetwork: true "net.core.somaxconn" would be set on the node itself; remove it here and set it on the nodes, or remove hostNetwork [host-sysctl]\n  DaemonSet (no name) · spec.template.spec.securityContext.sysctls[0].name\n     8 │         sysctls:\n     9 │           - name: net.core.somaxconn\n       │                   ^^^^^^^^^^^^^^^^^^\n    10 │             value: "1024"\n  the API server refuses it: spec.template.spec.securityContext.sysctls[0].name (FieldValueInvalid)\n'
    }
  ],
  "host-users-conflict": [
    {
      title: "its own users, and the processes of the node",
      text: "apiVersion: apps/v1\nkind: DaemonSet\nspec:\n  template:\n    spec:\n      hostUsers: false\n      hostPID: true\n",
      output: "daemonset.yaml:7:16: error hostPID: true is of no use to a pod with its own users (hostUsers: false); remove one of the two [host-users-conflict]\n  DaemonSet (no name) · spec.template.spec.hostPID\n     6 │       hostUsers: false\n     7 │       hostPID: true\n       │                ^^^^\n  the API server refuses it: spec.template.spec.HostPID (FieldValueForbidden)\n"
    }
  ],
  "privilege-escalation-conflict": [
    {
      title: "a privileged container",
      text: "apiVersion: apps/v1\nkind: DaemonSet\nspec:\n  template:\n    spec:\n      containers:\n        - name: agent\n          securityContext:\n            privileged: true\n            allowPrivilegeEscalation: false\n",
      output: "daemonset.yaml:10:39: error a container with privileged: true has all rights already; set allowPrivilegeEscalation: true, or remove privileged [privilege-escalation-conflict]\n  DaemonSet (no name) · spec.template.spec.containers[0].securityContext.allowPrivilegeEscalation\n     9 │             privileged: true\n    10 │             allowPrivilegeEscalation: false\n       │                                       ^^^^^\n  the API server refuses it: spec.template.spec.containers[0].securityContext (FieldValueInvalid)\n"
    }
  ],
  "unmasked-proc-mount": [
    {
      title: "with the users of the node",
      text: "apiVersion: apps/v1\nkind: DaemonSet\nspec:\n  template:\n    spec:\n      containers:\n        - name: agent\n          securityContext:\n            procMount: Unmasked\n",
      output: "daemonset.yaml:9:24: error procMount: Unmasked would show the /proc of the node; set hostUsers: false for the pod, or write Default [unmasked-proc-mount]\n  DaemonSet (no name) · spec.template.spec.containers[0].securityContext.procMount\n     8 │           securityContext:\n     9 │             procMount: Unmasked\n       │                        ^^^^^^^^\n  the API server refuses it: spec.template.spec.containers[0].securityContext.procMount (FieldValueInvalid)\n"
    }
  ],
  "wrong-os-field": [
    {
      title: "a Linux field on Windows",
      text: "apiVersion: apps/v1\nkind: DaemonSet\nspec:\n  template:\n    spec:\n      os:\n        name: windows\n      securityContext:\n        fsGroup: 1000\n",
      output: "daemonset.yaml:9:18: error a pod with os.name: windows has no fsGroup; remove it or change os.name [wrong-os-field]\n  DaemonSet (no name) · spec.template.spec.securityContext.fsGroup\n     8 │       securityContext:\n     9 │         fsGroup: 1000\n       │                  ^^^^\n  the API server refuses it: spec.template.spec.securityContext.fsGroup (FieldValueForbidden)\n"
    }
  ],
  "selector-empty": [
    {
      title: "no condition",
      text: "apiVersion: apps/v1\nkind: DaemonSet\nmetadata:\n  name: agent\nspec:\n  selector: {}\n  template:\n    metadata:\n      labels:\n        app: agent\n    spec:\n      containers:\n        - name: agent\n          image: example.com/agent:1.4.2\n",
      output: "daemonset.yaml:6:13: error the selector is empty and would select every pod; add matchLabels with labels of the pod template [selector-empty]\n  DaemonSet agent · spec.selector\n     5 │ spec:\n     6 │   selector: {}\n       │             ^^\n     7 │   template:\n  the API server refuses it: spec.selector (FieldValueInvalid)\n  fix (unsafe): select pods by app; run with --fix-unsafe\n",
      fixed: "apiVersion: apps/v1\nkind: DaemonSet\nmetadata:\n  name: agent\nspec:\n  selector: { matchLabels: { app: agent } }\n  template:\n    metadata:\n      labels:\n        app: agent\n    spec:\n      containers:\n        - name: agent\n          image: example.com/agent:1.4.2\n"
    }
  ],
  "selector-mismatch": [
    {
      title: "a label that the pods lack",
      text: "apiVersion: apps/v1\nkind: DaemonSet\nspec:\n  selector:\n    matchLabels:\n      app: agent\n      tier: node\n  template:\n    metadata:\n      labels:\n        app: agent\n",
      output: 'daemonset.yaml:10:7: error the selector wants tier: "node", but the pod template has no label tier; add it there [selector-mismatch]\n  DaemonSet (no name) · spec.template.metadata.labels\n     9 │     metadata:\n    10 │       labels:\n       │       ^^^^^^\n    11 │         app: agent\n  see daemonset.yaml:7:13: what the selector wants\n     7 │       tier: node\n       │             ^^^^\n  the API server refuses it: spec.template.metadata.labels (FieldValueInvalid)\n  fix (safe): give the pods tier: node; run with --fix\n',
      fixed: "apiVersion: apps/v1\nkind: DaemonSet\nspec:\n  selector:\n    matchLabels:\n      app: agent\n      tier: node\n  template:\n    metadata:\n      labels:\n        app: agent\n        tier: node\n"
    }
  ],
  "selector-missing": [
    {
      title: "apps/v1 has no default",
      text: "apiVersion: apps/v1\nkind: DaemonSet\nmetadata:\n  name: agent\nspec:\n  template:\n    metadata:\n      labels:\n        app: agent\n    spec:\n      containers:\n        - name: agent\n          image: example.com/agent:1.4.2\n",
      output: "daemonset.yaml:5:1: error the DaemonSet has no selector; add matchLabels with labels of its pod template [selector-missing]\n  DaemonSet agent · spec.selector\n     4 │   name: agent\n     5 │ spec:\n       │ ^^^^\n     6 │   template:\n  the API server refuses it: spec.template.metadata.labels (FieldValueInvalid)\n  fix (unsafe): select pods by app; run with --fix-unsafe\n",
      fixed: "apiVersion: apps/v1\nkind: DaemonSet\nmetadata:\n  name: agent\nspec:\n  template:\n    metadata:\n      labels:\n        app: agent\n    spec:\n      containers:\n        - name: agent\n          image: example.com/agent:1.4.2\n  selector:\n    matchLabels:\n      app: agent\n"
    }
  ],
  "empty-projection": [
    {
      title: "a source of nothing",
      text: "apiVersion: apps/v1\nkind: DaemonSet\nmetadata:\n  name: agent\nspec:\n  selector:\n    matchLabels:\n      app: agent\n  template:\n    metadata:\n      labels:\n        app: agent\n    spec:\n      volumes:\n        - name: config\n          projected:\n            sources:\n              - {}\n      containers:\n        - name: agent\n          image: example.com/agent:1.4.2\n",
      output: "daemonset.yaml:18:17: warning this source has nothing in it; add a configMap, secret, downwardAPI or serviceAccountToken, or remove it [empty-projection]\n  DaemonSet agent · spec.template.spec.volumes[0].projected.sources[0]\n    17 │             sources:\n    18 │               - {}\n       │                 ^^\n    19 │       containers:\n"
    }
  ],
  "overlapping-paths": [
    {
      title: "a file in place of a directory",
      text: "apiVersion: apps/v1\nkind: DaemonSet\nmetadata:\n  name: agent\nspec:\n  selector:\n    matchLabels:\n      app: agent\n  template:\n    metadata:\n      labels:\n        app: agent\n    spec:\n      volumes:\n        - name: config\n          projected:\n            sources:\n              - configMap:\n                  name: agent\n                  items:\n                    - key: agent.yaml\n                      path: agent\n              - secret:\n                  name: agent\n                  items:\n                    - key: token\n                      path: agent/token\n      containers:\n        - name: agent\n          image: example.com/agent:1.4.2\n",
      output: 'daemonset.yaml:27:29: warning "agent/token" of the Secret agent and "agent" of the ConfigMap agent need one path as file and directory; rename one [overlapping-paths]\n  DaemonSet agent · spec.template.spec.volumes[0].projected.sources[1].secret.items[0].path\n    26 │                     - key: token\n    27 │                       path: agent/token\n       │                             ^^^^^^^^^^^\n    28 │       containers:\n'
    }
  ],
  "propagation-needs-privileged": [
    {
      title: "an ordinary container",
      text: "apiVersion: apps/v1\nkind: DaemonSet\nspec:\n  template:\n    spec:\n      volumes:\n        - name: mounts\n          hostPath:\n            path: /mnt\n      containers:\n        - name: agent\n          volumeMounts:\n            - name: mounts\n              mountPath: /mnt\n              mountPropagation: Bidirectional\n",
      output: "daemonset.yaml:15:33: error Bidirectional shows the mounts of the container to the node, so only a privileged container may use it; use HostToContainer [propagation-needs-privileged]\n  DaemonSet (no name) · spec.template.spec.containers[0].volumeMounts[0].mountPropagation\n    14 │               mountPath: /mnt\n    15 │               mountPropagation: Bidirectional\n       │                                 ^^^^^^^^^^^^^\n  the API server refuses it: spec.template.spec.containers[0].volumeMounts.mountPropagation (FieldValueForbidden)\n"
    }
  ],
  "removed-volume-plugin": [
    {
      title: "GlusterFS",
      text: "apiVersion: apps/v1\nkind: DaemonSet\nmetadata:\n  name: agent\nspec:\n  selector:\n    matchLabels:\n      app: agent\n  template:\n    metadata:\n      labels:\n        app: agent\n    spec:\n      volumes:\n        - name: data\n          glusterfs:\n            endpoints: gluster\n            path: data\n      containers:\n        - name: agent\n          image: example.com/agent:1.4.2\n",
      output: "daemonset.yaml:16:11: warning the volume type glusterfs does not work since Kubernetes 1.26; use a CSI driver [removed-volume-plugin]\n  DaemonSet agent · spec.template.spec.volumes[0].glusterfs\n    15 │         - name: data\n    16 │           glusterfs:\n       │           ^^^^^^^^^\n    17 │             endpoints: gluster\n"
    }
  ],
  "volume-mount-without-volume": [
    {
      title: "a letter is missing",
      text: "apiVersion: apps/v1\nkind: DaemonSet\nspec:\n  template:\n    spec:\n      volumes:\n        - name: varlog\n          hostPath:\n            path: /var/log\n      containers:\n        - name: agent\n          volumeMounts:\n            - name: varlg\n              mountPath: /var/log\n",
      output: 'daemonset.yaml:13:21: error no volume is named "varlg": the pod has varlog; correct the name, or add the volume to spec.volumes; did you mean "varlog"? [volume-mount-without-volume]\n  DaemonSet (no name) · spec.template.spec.containers[0].volumeMounts[0].name\n    12 │           volumeMounts:\n    13 │             - name: varlg\n       │                     ^^^^^\n    14 │               mountPath: /var/log\n  see daemonset.yaml:7:11: a volume of nearly that name\n     7 │         - name: varlog\n       │           ^^^^^^^^^^^^\n  the API server refuses it: spec.template.spec.containers[0].volumeMounts[0].name (FieldValueNotFound)\n  fix (unsafe): mount "varlog"; run with --fix-unsafe\n',
      fixed: "apiVersion: apps/v1\nkind: DaemonSet\nspec:\n  template:\n    spec:\n      volumes:\n        - name: varlog\n          hostPath:\n            path: /var/log\n      containers:\n        - name: agent\n          volumeMounts:\n            - name: varlog\n              mountPath: /var/log\n"
    }
  ]
};
export {
  examples_default as default
};
