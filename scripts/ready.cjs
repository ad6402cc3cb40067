'use strict'
// Makes a clone ready (checks Node, installs, builds; each only when something changed), then runs a task.
// Old syntax on purpose: an old Node must get as far as the sentence that says it is too old.

var childProcess = require('child_process')
var crypto = require('crypto')
var fs = require('fs')
var path = require('path')

var root = path.join(__dirname, '..')
var pnpm = 'pnpm@10.34.8' // pnpm 11 needs Node 22; corepack fails where it may not download
var task = process.argv[2]
var rest = process.argv.slice(3)

function fail(message) {
  process.stderr.write(message + '\n')
  process.exit(1)
}

function checkNode() {
  var version = process.versions.node.split('.').map(Number)
  var fits = (version[0] === 20 && version[1] >= 19) || (version[0] === 22 && version[1] >= 12) || version[0] > 22
  if (!fits) fail('Doudi needs Node 20.19 or later (or 22.12 or later); this is Node ' + process.versions.node + '. Install a newer one from your package manager or nodejs.org, then run the same command again.')
}

function filesUnder(folder, wanted, found) {
  fs.readdirSync(folder, { withFileTypes: true }).forEach(function (entry) {
    var full = path.join(folder, entry.name)
    if (entry.isDirectory()) filesUnder(full, wanted, found)
    else if (wanted(entry.name)) found.push(full)
  })
  return found
}

/** One line that changes when one of the files does. */
function fingerprint(files) {
  var hash = crypto.createHash('sha256')
  files.sort().forEach(function (file) {
    hash.update(path.relative(root, file) + '\0').update(fs.readFileSync(file))
  })
  return hash.digest('hex')
}

function run(command, args, quiet) {
  // Standard output belongs to the task: what installs and builds goes to standard error.
  var result = childProcess.spawnSync(command, args, { cwd: root, stdio: ['ignore', quiet ? 'ignore' : 2, 2], shell: process.platform === 'win32' })
  if (result.error) fail('Could not start ' + command + ': ' + result.error.message)
  if (result.status !== 0) fail('"' + command + ' ' + args.join(' ') + '" failed. What it said is above; after mending it, run the same command again.')
}

/** Does `work` unless it was done for the same files; the stamp is written last, so a cut-off run is repeated. */
function once(stamp, files, message, work) {
  var now = process.versions.modules + ' ' + fingerprint(files)
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === now) return
  process.stderr.write(message + '\n')
  work()
  fs.mkdirSync(path.dirname(stamp), { recursive: true })
  fs.writeFileSync(stamp, now)
}

function manifests() {
  var files = [path.join(root, 'package.json'), path.join(root, 'pnpm-lock.yaml'), path.join(root, 'pnpm-workspace.yaml'), path.join(root, 'examples', 'package.json')]
  fs.readdirSync(path.join(root, 'packages')).forEach(function (name) {
    files.push(path.join(root, 'packages', name, 'package.json'))
  })
  return files
}

function ready() {
  var cache = path.join(root, 'node_modules', '.cache', 'doudi')
  once(path.join(cache, 'installed'), manifests(), 'Installing (once, about half a minute) …', function () {
    run('npx', ['--yes', '--prefer-offline', pnpm, 'install', '--frozen-lockfile', '--prefer-offline', '--reporter=append-only', '--loglevel=error'])
  })
  var sources = [path.join(root, 'tsconfig.base.json')].concat(manifests())
  fs.readdirSync(path.join(root, 'packages')).forEach(function (name) {
    sources.push(path.join(root, 'packages', name, 'tsconfig.json'))
    filesUnder(path.join(root, 'packages', name, 'src'), function (file) { return /\.ts$/.test(file) && !/\.test\.ts$/.test(file) }, sources)
  })
  once(path.join(cache, 'built'), sources, 'Building …', function () {
    fs.readdirSync(path.join(root, 'packages')).forEach(function (name) {
      fs.rmSync(path.join(root, 'packages', name, 'dist'), { recursive: true, force: true }) // no file of a module that is gone
    })
    run(process.execPath, [path.join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-b', 'packages/core', 'packages/policies', 'packages/simulator'])
  })
}

var tasks = {
  start: function () { return ['packages/simulator/dist/cli/main.js', 'run'] },
  doudi: function () { return ['packages/simulator/dist/cli/main.js'] },
  test: function () { return ['scripts/test.mjs'] },
  'test:long': function () { return ['scripts/test-long.mjs'] },
  bench: function () { return ['packages/core/bench/main.ts'] },
  docs: function () { return ['node_modules/typedoc/bin/typedoc'] },
}

checkNode()
if (!Object.prototype.hasOwnProperty.call(tasks, task)) fail('No task "' + task + '": ' + Object.keys(tasks).join(', ') + '.')
ready()
var words = tasks[task]()
// Paths in arguments are relative to where the user called, which npm hands on in INIT_CWD.
var inPlace = task === 'start' || task === 'doudi'
var loader = /\.ts$/.test(words[0]) ? ['--import', 'tsx'] : []
var child = childProcess.spawn(process.execPath, loader.concat([path.join(root, words[0])], words.slice(1), rest), {
  cwd: inPlace ? process.env.INIT_CWD || process.cwd() : root,
  stdio: 'inherit',
})
// Ctrl-C reaches the child through the terminal; here it only must not end us first.
process.on('SIGINT', function () {})
process.on('SIGTERM', function () { child.kill('SIGTERM') })
child.on('exit', function (code, signal) { process.exit(signal ? 1 : code) })
