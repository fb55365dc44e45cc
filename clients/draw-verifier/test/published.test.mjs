// Draws as the service has published them (test/draws), and what happens to somebody who changes them.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { STAND_IN } from '../chains.mjs'
import { sha256 } from '../draw.mjs'
import { verifyDraw } from '../verify.mjs'

const DRAWS = new URL('./draws/', import.meta.url)
const names = readdirSync(DRAWS)

function published(name) {
  const text = file => readFileSync(new URL(`${name}/${file}`, DRAWS), 'utf8')
  const lines = file => text(file).split('\n').filter(Boolean).map(line => JSON.parse(line))
  return { draw: JSON.parse(text('draw.json')), leaves: lines('leaves.jsonl'), winners: lines('winners.jsonl'), entry: JSON.parse(text('entry.json')) }
}

/** What is found, as a code and lines. */
async function found(name, change = () => {}, given = {}) {
  const files = published(name)
  const key = JSON.parse(files.draw.rules).beacon.publicKey // of the test that has published it
  change(files)
  const said = []
  const code = await verifyDraw(files, { key, ...given }, line => said.push(line))
  return { code, said: said.filter(line => !line.startsWith('ok') && !line.startsWith(' ')).join('\n') }
}

function rules(draw, change) {
  const changed = JSON.parse(draw.rules)
  change(changed)
  draw.rules = JSON.stringify(changed)
  draw.rulesHash = sha256(draw.rules).toString('hex')
}

test('there are three', () => assert.equal(names.length, 3))

for (const name of names) {
  const passedOver = name === 'passed-over' ? 3 : 0

  test(`${name}: the winners are recomputed`, async () => {
    const { code, said } = await found(name)
    assert.equal(code, passedOver, said)
  })

  test(`${name}: a key that nobody knows is for a person to look at`, async () => {
    const { code, said } = await found(name, () => {}, { key: undefined })
    assert.equal(code, 3, said)
    assert.match(said, /is not known here/)
  })

  const wrong = (what, change, words, given) =>
    test(`${name}: ${what} is found`, async () => {
      const { code, said } = await found(name, change, given)
      assert.equal(code, 1, said)
      assert.match(said, words)
    })

  wrong('a changed winner', ({ leaves, winners }) => {
    const won = new Set(winners.map(({ leaf }) => leaf))
    winners[0].leaf = leaves.find(({ leaf }) => !won.has(leaf)).leaf
  }, /place 1 is/)
  wrong('a winner left out', ({ winners }) => winners.splice(1, 1), /are drawn|place 2/)
  wrong('a changed leaf', ({ leaves }) => { leaves[3].leaf = leaves[3].leaf.replace(/.$/, d => d === '0' ? '1' : '0') }, /the root vouches/)
  wrong('a leaf left out', ({ leaves }) => leaves.splice(2, 1), /leaves.*the file has/)
  wrong('a leaf that was moved into another share', ({ leaves }) => { leaves[0].share = leaves[0].share === 0 ? 1 : 0 }, /the root vouches|of a share/)
  wrong('a changed rule', ({ draw }) => rules(draw, rule => { rule.openQuota++ }), /the shares make up/)
  wrong('a rule that was changed with its hash', ({ draw }) => rules(draw, rule => { rule.item += '!' }), /that was noted/,
    { 'rules-hash': published(name).draw.rulesHash })
  wrong('a root that was changed with its leaves', ({ draw }) => { draw.root = '0'.repeat(64) }, /the root vouches/)
  wrong('a changed beacon value', ({ draw }) => { draw.beacon.randomness = '1'.repeat(64) }, /the randomness is the hash/)
  wrong('a signature of another key', ({ draw }) => {
    draw.beacon.signature = '00'.repeat(64)
    draw.beacon.randomness = sha256(Buffer.alloc(64)).toString('hex')
  }, /the beacon has signed/)
  wrong('another round', ({ draw }) => {
    draw.round++
    draw.beacon.round++
    draw.rounds.at(-1).round++
  }, /is the next to decide/)
  wrong('a round that was tried twice', ({ draw }) => draw.rounds.unshift({ ...draw.rounds.at(-1), fate: 'SILENT' }), /was asked for long enough|is the next to decide/)
  wrong('a root that came after its round', ({ draw }) => { draw.closedAt = '2027-01-01T00:00:00Z' }, /published before it/)
  wrong('leaves that are not there', files => { delete files.leaves }, /the leaves are there/)
  wrong('winners that are not there', files => { delete files.winners }, /the winners are there/)
  wrong('a draw without its root', files => {
    delete files.draw.root
    delete files.leaves
  }, /a root is published/)
  wrong('a key that is not the one noted', () => {}, /the key is the one/, { key: '00' })
  wrong("the stand-in's key", ({ draw }) => rules(draw, rule => { rule.beacon.publicKey = STAND_IN }), /the key is the stand-in's/, { key: undefined })
  wrong('an entry that was left out', ({ entry }) => { entry.salt = '00'.repeat(32) }, /have the leaf/)
}
