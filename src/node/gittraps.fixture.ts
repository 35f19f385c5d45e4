/**
 * What in a repository makes some git command start a program: configuration keys, hooks, attributes, submodules and folders that look like
 * repositories. From git's own documentation (git-config, gitattributes, githooks, gitmodules, git-remote-ext, gitrepository-layout; a key is at
 * https://git-scm.com/docs/git-config#Documentation/git-config.txt-KEY) and its advisories: CVE-2022-24765 and CVE-2022-29187 (repositories of
 * others), CVE-2022-39253, CVE-2024-32004 and CVE-2024-32465 (hooks and lazy fetches of what is cloned from), CVE-2018-17456, CVE-2024-32002
 * and CVE-2025-48384 (submodules), CVE-2021-21300 (filters), CVE-2017-1000117 (ssh), CVE-2025-48385 (bundles), and embedded bare repositories
 * (https://github.com/justinsteven/advisories/blob/main/2022_git_buried_bare_repos_and_fsmonitor_various_abuses.md). `core.virtualFilesystem` and the
 * hooks around commands are of microsoft/git, `diff.<driver>.process` is proposed.
 */
export interface Trap {
  readonly name: string
  /** Lines of .git/config; TRAP is the path of a program that tells that it ran. */
  readonly config?: string
  /** Further files by their path in the work tree, `.git` included. */
  readonly files?: Readonly<Record<string, string>>
  /** The old content of a.yaml is missing: a partial clone fetches it when it is asked for. */
  readonly lacking?: true
  /** A git command that starts the program, and its input: the trap is a real one. Without it: it takes a terminal, a network or another git. */
  readonly sprungBy?: readonly string[]
  readonly input?: string
}

const PARTIAL = '[core]\nrepositoryformatversion=1\n[extensions]\npartialClone=origin\n[remote "origin"]\npromisor=true\n'
const OLD = ['cat-file', '-p', 'HEAD~1:a.yaml']
const YAML = (attribute: string) => ({ '.gitattributes': `*.yaml ${attribute}\n` })
const FSMONITOR = '[core]\nfsmonitor=TRAP\n'
const COMMIT = ['commit', '--allow-empty', '-m', 'm']
const HOOKS =
  'applypatch-msg pre-applypatch post-applypatch pre-commit pre-merge-commit prepare-commit-msg commit-msg post-commit pre-rebase post-checkout post-merge post-rewrite post-index-change reference-transaction pre-push pre-receive update proc-receive post-receive post-update push-to-checkout pre-auto-gc fsmonitor-watchman sendemail-validate p4-changelist p4-prepare-changelist p4-post-changelist p4-pre-submit pre-command post-command virtual-filesystem'.split(
    ' ',
  )

/** A key that takes a command, with nothing else to it. */
export function key(name: string, sprungBy?: readonly string[], more = '', input?: string): Trap {
  const last = name.lastIndexOf('.')
  const first = name.indexOf('.')
  const section = first === last ? name.slice(0, first) : `${name.slice(0, first)} "${name.slice(first + 1, last)}"`
  const value = /^(?:alias|submodule|credential)\./.test(name) ? '!TRAP' : 'TRAP'
  return {
    name,
    config: `${more}[${section}]\n${name.slice(last + 1)}=${value}\n`,
    ...(sprungBy && { sprungBy }),
    ...(input !== undefined && { input }),
  }
}

export const TRAPS: readonly Trap[] = [
  key('core.fsmonitor', ['status']),
  { name: 'core.fsmonitor, with includes', config: '[include]\npath=../extra\n', files: { extra: FSMONITOR }, sprungBy: ['status'] },
  { name: 'includeIf.gitdir', config: '[includeIf "gitdir:**"]\npath=../extra\n', files: { extra: FSMONITOR }, sprungBy: ['status'] },
  { name: 'includeIf.onbranch', config: '[includeIf "onbranch:**"]\npath=../extra\n', files: { extra: FSMONITOR }, sprungBy: ['status'] },
  {
    name: 'includeIf.hasconfig:remote.*.url',
    config: '[remote "origin"]\nurl=https://host.invalid/x\n[includeIf "hasconfig:remote.*.url:https://**"]\npath=../extra\n',
    files: { extra: FSMONITOR },
    sprungBy: ['status'],
  },
  {
    name: 'config.worktree',
    config: '[core]\nrepositoryformatversion=1\n[extensions]\nworktreeConfig=true\n',
    files: { '.git/config.worktree': FSMONITOR },
    sprungBy: ['status'],
  },
  { name: 'hooks', files: Object.fromEntries(HOOKS.map(hook => [`.git/hooks/${hook}`, 'TRAP'])), sprungBy: COMMIT },
  { name: 'core.hooksPath', config: '[core]\nhooksPath=hooks\n', files: { 'hooks/pre-commit': 'TRAP' }, sprungBy: COMMIT },
  { name: 'hook.<name>.command', config: `[hook "x"]\ncommand=TRAP\n${HOOKS.map(hook => `event=${hook}\n`).join('')}` },
  key('core.virtualFilesystem'),
  key('core.pager'),
  key('pager.ls-tree'),
  key('pager.cat-file'),
  key('core.editor', ['commit', '--allow-empty']),
  key('sequence.editor', ['rebase', '-q', '--autostash', '-i', 'HEAD~1']),
  key('core.sshCommand', ['fetch'], '[remote "origin"]\nurl=ssh://host.invalid/x\n'),
  key('core.gitProxy', ['fetch'], '[remote "origin"]\nurl=git://host.invalid/x\n'),
  key('core.askPass', ['credential', 'fill'], '', 'protocol=https\nhost=host.invalid\n\n'),
  key('credential.helper', ['credential', 'fill'], '', 'protocol=https\nhost=host.invalid\n\n'),
  key('credential.https://host.invalid.helper', ['credential', 'fill'], '', 'protocol=https\nhost=host.invalid\n\n'),
  key('core.alternateRefsCommand'),
  key('remote.origin.uploadpack', ['fetch'], '[remote "origin"]\nurl=.\n'),
  key('remote.origin.receivepack', ['push', 'origin', 'HEAD:refs/heads/x'], '[remote "origin"]\nurl=.\n'),
  {
    name: 'remote.<name>.url with ext::',
    config: '[protocol "ext"]\nallow=always\n[remote "origin"]\nurl=ext::TRAP\n',
    sprungBy: ['fetch'],
  },
  {
    name: 'url.<base>.insteadOf',
    config: '[protocol "ext"]\nallow=always\n[remote "origin"]\nurl=https://host.invalid/x\n[url "ext::TRAP "]\ninsteadOf=https://\n',
    sprungBy: ['fetch'],
  },
  {
    name: 'remote.<name>.pushurl',
    config: '[protocol "ext"]\nallow=always\n[remote "origin"]\nurl=.\npushurl=ext::TRAP\n',
    sprungBy: ['push', 'origin', 'HEAD:refs/heads/x'],
  },
  {
    name: 'url.<base>.pushInsteadOf',
    config: '[protocol "ext"]\nallow=always\n[remote "origin"]\nurl=https://host.invalid/x\n[url "ext::TRAP "]\npushInsteadOf=https://\n',
    sprungBy: ['push', 'origin', 'HEAD:refs/heads/x'],
  },
  {
    name: 'a remote in .git/remotes',
    config: '[protocol "ext"]\nallow=always\n',
    files: { '.git/remotes/origin': 'URL: ext::TRAP\n' },
    sprungBy: ['fetch', 'origin'],
  },
  {
    name: 'a remote in .git/branches',
    config: '[protocol "ext"]\nallow=always\n',
    files: { '.git/branches/origin': 'ext::TRAP\n' },
    sprungBy: ['fetch', 'origin'],
  },
  {
    name: 'remote.<name>.proxy',
    config: '[remote "origin"]\nurl=https://host.invalid/x\nproxy=http://host.invalid\n[credential]\nhelper=!TRAP\n',
  },
  {
    name: 'transfer.bundleURI',
    config: `${PARTIAL}url=.\n[transfer]\nbundleURI=true\n[bundle]\nversion=1\nmode=all\n[bundle "x"]\nuri=ext::TRAP\n[protocol "ext"]\nallow=always\n`,
    lacking: true,
  },
  {
    name: 'promisor.acceptFromServer',
    config: `${PARTIAL}url=ext::TRAP\n[promisor]\nacceptFromServer=all\n[protocol "ext"]\nallow=always\n`,
    lacking: true,
    sprungBy: OLD,
  },
  { name: 'remote.<name>.vcs', config: '[remote "origin"]\nvcs=ext\nurl=TRAP\n[protocol "ext"]\nallow=always\n', sprungBy: ['fetch'] },
  { ...key('remote.origin.uploadpack', OLD, `${PARTIAL}url=.\n`), name: 'lazy fetch, remote.<name>.uploadpack', lacking: true },
  { ...key('core.sshCommand', OLD, `${PARTIAL}url=ssh://host.invalid/x\n`), name: 'lazy fetch, core.sshCommand', lacking: true },
  { ...key('core.gitProxy', OLD, `${PARTIAL}url=git://host.invalid/x\n`), name: 'lazy fetch, core.gitProxy', lacking: true },
  { name: 'lazy fetch, ext::', config: `${PARTIAL}url=ext::TRAP\n[protocol "ext"]\nallow=always\n`, lacking: true, sprungBy: OLD },
  {
    name: 'fetch.bundleURI',
    config: `${PARTIAL}url=ext::TRAP\n[protocol "ext"]\nallow=always\n[fetch]\nbundleURI=ext::TRAP\n`,
    lacking: true,
    sprungBy: OLD,
  },
  {
    ...key('credential.helper', undefined, `${PARTIAL}url=https://host.invalid/x\n`),
    name: 'lazy fetch, credential.helper',
    lacking: true,
  },
  key('uploadpack.packObjectsHook'),
  key('diff.external', ['diff', 'HEAD~1']),
  { ...key('diff.x.command', ['diff', 'HEAD~1']), files: YAML('diff=x') },
  { ...key('diff.x.textconv', ['diff', 'HEAD~1']), files: YAML('diff=x') },
  { ...key('diff.x.process'), files: YAML('diff=x') },
  {
    name: 'core.attributesFile',
    config: '[diff "x"]\ncommand=TRAP\n[core]\nattributesFile=attributes\n',
    files: { attributes: '* diff=x\n' },
    sprungBy: ['diff', 'HEAD~1'],
  },
  { ...key('diff.x.command', ['diff', 'HEAD~1']), name: 'info/attributes', files: { '.git/info/attributes': '* diff=x\n' } },
  { ...key('filter.x.clean', ['add', 'a.yaml']), files: YAML('filter=x') },
  { ...key('filter.x.smudge', ['checkout', '-f', 'HEAD~1', '--', 'a.yaml']), files: YAML('filter=x') },
  { ...key('filter.x.process', ['add', 'a.yaml']), files: YAML('filter=x') },
  { ...key('merge.x.driver'), files: YAML('merge=x') },
  key('difftool.x.cmd', ['difftool', '-y', 'HEAD~1'], '[diff]\ntool=x\n'),
  key('difftool.x.path', undefined, '[diff]\ntool=x\n'),
  key('mergetool.x.cmd', undefined, '[merge]\ntool=x\n'),
  key('mergetool.x.path', undefined, '[merge]\ntool=x\n'),
  key('mergetool.vimdiff.layout', undefined, '[merge]\ntool=vimdiff\n'),
  key('difftool.x.cmd', ['difftool', '-y', '-g', 'HEAD~1'], '[diff]\nguitool=x\n'),
  key('mergetool.x.cmd', undefined, '[merge]\nguitool=x\n'),
  { ...key('diff.x.textconv', ['blame', 'a.yaml']), name: 'blame, diff.<driver>.textconv', files: YAML('diff=x') },
  { ...key('diff.x.textconv', ['cat-file', '--textconv', 'HEAD:a.yaml']), name: 'cat-file, diff.<driver>.textconv', files: YAML('diff=x') },
  {
    name: 'cat-file, filter.<driver>.smudge',
    config: '[filter "x"]\nsmudge=TRAP\n',
    files: YAML('filter=x'),
    sprungBy: ['cat-file', '--filters', 'HEAD:a.yaml'],
  },
  { name: 'attr.tree', config: '[attr]\ntree=HEAD\n[diff "x"]\ncommand=TRAP\n', files: YAML('diff=x'), sprungBy: ['diff', 'HEAD~1'] },
  key('interactive.diffFilter'),
  key('gpg.program', [...COMMIT, '-S']),
  key('gpg.ssh.program', [...COMMIT, '-S'], '[gpg]\nformat=ssh\n[user]\nsigningKey=key::ssh-ed25519 AAAA\n'),
  key('gpg.ssh.defaultKeyCommand', [...COMMIT, '-S'], '[gpg]\nformat=ssh\n'),
  key('gpg.x509.program', [...COMMIT, '-S'], '[gpg]\nformat=x509\n[commit]\ngpgSign=true\n[log]\nshowSignature=true\n'),
  key('gpg.openpgp.program', [...COMMIT, '-S']),
  key('tar.x.command', ['archive', '--format=x', 'HEAD']),
  key('trailer.x.command', ['interpret-trailers', '--trailer', 'x=1'], '', 'subject\n'),
  key('trailer.x.cmd', ['interpret-trailers', '--trailer', 'x=1'], '', 'subject\n'),
  key('alias.x', ['x']),
  key('alias.rev-parse'),
  key('alias.cat-file'),
  key('alias.x.command'),
  { name: 'help.autoCorrect', config: '[help]\nautoCorrect=immediate\n[alias]\nxyzzy=!TRAP\n', sprungBy: ['xyzzi'] },
  { name: 'rebase.instructionFormat', config: '[rebase]\ninstructionFormat=%s%nexec TRAP\n' },
  { name: 'log.showSignature', config: '[log]\nshowSignature=true\n[gpg]\nprogram=TRAP\n' },
  { name: 'push.gpgSign', config: '[push]\ngpgSign=true\n[remote "origin"]\nurl=.\n[gpg]\nprogram=TRAP\n' },
  { name: 'tag.gpgSign', config: '[tag]\ngpgSign=true\n[gpg]\nprogram=TRAP\n', sprungBy: ['tag', '-m', 'm', 'x'] },
  key('gc.recentObjectsHook'),
  key('man.x.cmd', undefined, '[man]\nviewer=x\n'),
  key('browser.x.cmd', undefined, '[web]\nbrowser=x\n[help]\nformat=web\nbrowser=x\n'),
  key('man.x.path', undefined, '[man]\nviewer=x\n'),
  key('browser.x.path', undefined, '[web]\nbrowser=x\n'),
  key('web.browser'),
  key('instaweb.httpd'),
  key('instaweb.browser'),
  key('instaweb.modulePath'),
  key('help.browser', undefined, '[help]\nformat=web\n'),
  {
    name: 'init.templateDir',
    config: '[init]\ntemplateDir=template\n',
    files: { 'template/hooks/post-checkout': 'TRAP', 'template/hooks/reference-transaction': 'TRAP' },
  },
  { name: '.git/gitweb', files: { '.git/gitweb/gitweb_config.perl': 'system("TRAP");\n' } },
  key('gitcvs.dbDriver', undefined, '[gitcvs]\nenabled=true\n'),
  key('cvsimport.d'),
  key('cvsimport.p'),
  // OpenSSL loads the module that such an address names.
  {
    name: 'http.sslKey',
    config: `${PARTIAL}url=https://host.invalid/x\n[http]\nsslKey=pkcs11:module-path=TRAP\nsslKeyType=ENG\n`,
    lacking: true,
  },
  {
    name: 'http.sslCert',
    config: `${PARTIAL}url=https://host.invalid/x\n[http]\nsslCert=pkcs11:module-path=TRAP\nsslCertType=ENG\n`,
    lacking: true,
  },
  {
    name: 'http.proxySSLKey',
    config: `${PARTIAL}url=https://host.invalid/x\n[http]\nproxy=https://host.invalid\nproxySSLKey=pkcs11:module-path=TRAP\nproxySSLCert=pkcs11:module-path=TRAP\n`,
    lacking: true,
  },
  key(
    'core.askPass',
    undefined,
    `${PARTIAL}url=https://host.invalid/x\n[http]\nproxy=http://a@host.invalid\nsslCertPasswordProtected=true\n`,
  ),
  key('svn.authorsProg'),
  key('lfs.customtransfer.x.path', undefined, '[lfs]\nstandalonetransferagent=x\n'),
  key('lfs.extension.x.clean'),
  key('guitool.x.cmd'),
  key('imap.tunnel'),
  ...['sendmailCmd', 'smtpServer', 'toCmd', 'ccCmd', 'headerCmd'].map(name => key(`sendemail.${name}`)),
  {
    name: 'submodule.<name>.update',
    config: '[submodule "sub"]\nurl=.\nupdate=!TRAP\n',
    files: { '.gitmodules': '[submodule "sub"]\npath=sub\nurl=.\nupdate=!TRAP\n' },
  },
  {
    name: 'submodule.<name>.url with ext::',
    config: '[protocol "ext"]\nallow=always\n[submodule]\nrecurse=true\n[submodule "sub"]\nactive=true\nurl=ext::TRAP\n',
    files: { '.gitmodules': '[submodule "sub"]\npath=sub\nurl=ext::TRAP\n' },
  },
  {
    name: 'the configuration of a submodule',
    files: {
      'sub/.git/config': FSMONITOR,
      'sub/.git/HEAD': 'ref: refs/heads/main\n',
      'sub/.git/refs/x': '',
      'sub/.git/objects/info/alternates': '../../../.git/objects\n',
    },
  },
  {
    name: 'a folder like a bare repository at a submodule',
    files: {
      'sub/config': `${PARTIAL}url=.\nuploadpack=TRAP\n[core]\nbare=false\nworktree=.\nfsmonitor=TRAP\n`,
      'sub/HEAD': 'ref: refs/heads/main\n',
      'sub/refs/x': '',
      'sub/objects/x': '',
    },
  },
]
