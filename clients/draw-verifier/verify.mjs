#!/usr/bin/env node
// Recomputes who won a draw from what was published of it. README.md says how it is called and what it answers.
import { parseArgs } from 'node:util'
import { firstRoundFrom, isSigned, leafOf, micros, ranked, rootOf, seated, seconds, sha256, timeOf } from './draw.mjs'
import { QUICKNET, STAND_IN } from './chains.mjs'
import { fetched, json, read } from './published.mjs'

const USAGE = `node verify.mjs draw.json [leaves.jsonl [winners.jsonl]] | --fetch https://HOST/v1/draws/ITEM
  --rules-hash HEX   as it was published with the event
  --root HEX         as it was published at closing
  --entry FILE       one's own entry, as POST /v1/me/draw-entries answered it
  --beacon URL       the beacon itself, such as https://api.drand.sh/CHAIN: asked for each round that is named
  --key HEX          the beacon's key, as it was read elsewhere; drand's quicknet is known here
  --demonstration    the stand-in's key, which is everybody's, is expected`
/** Draws of the first pass over to the next round, those of the second to one that nobody knows yet. */
const FIRST = 'gonghui-draw-1'
const ALGORITHMS = [FIRST, 'gonghui-draw-2']
const HASH = /^[0-9a-f]{64}$/

/** What the checks have found: `wrong` is a proof, `look` something for a person. */
class Findings {
  wrong = 0
  look = 0
  constructor(say) { this.say = say }
  check(holds, what, otherwise) {
    if (!holds) this.wrong++
    this.say(holds ? `ok     ${what}` : `WRONG  ${what}${otherwise ? ': ' + otherwise : ''}`)
    return holds
  }
  note(text) { this.say(`       ${text}`) }
  suspect(text) { this.look++; this.say(`LOOK   ${text}`) }
  code() { return this.wrong > 0 ? 1 : this.look > 0 ? 3 : 0 }
}

function checkRules(draw, given, found) {
  const hash = sha256(draw.rules).toString('hex')
  found.check(hash === draw.rulesHash, 'the rules have the hash that is published', `it is ${hash}`)
  if (given['rules-hash']) found.check(hash === given['rules-hash'], 'it is the hash that was noted', `the rules have ${hash}`)
  const rules = JSON.parse(draw.rules)
  found.check(ALGORITHMS.includes(rules.algorithm), `the algorithm is ${ALGORITHMS.join(' or ')}`, rules.algorithm)
  found.check(rules.itemId === draw.itemId, 'the rules are of this item', rules.itemId)
  const seats = rules.shares.reduce((sum, share) => sum + share.quota, rules.openQuota)
  found.check(seats === rules.quota, 'the shares make up the quota', `${seats} of ${rules.quota}`)
  const first = firstRoundFrom(rules.beacon, seconds(rules.closesAt) + seconds(rules.leadSeconds))
  found.check(rules.round === first, `round ${first} is the first after closing and lead`, `the rules name ${rules.round}`)
  return rules
}

function checkLeaves(draw, leaves, rules, given, found) {
  const odd = leaves.findIndex(({ leaf, share }, i) =>
    !HASH.test(leaf) || !(share === 0 || rules.shares.some(each => each.number === share)) || (i > 0 && leaf <= leaves[i - 1].leaf))
  found.check(odd < 0, 'the leaves are in their order, each once, of a share that there is', `see line ${odd + 1}`)
  found.check(leaves.length === draw.leaves, `there are ${draw.leaves} leaves`, `the file has ${leaves.length}`)
  const root = rootOf(leaves)
  found.check(root === draw.root, 'the root vouches for them', `theirs is ${root}`)
  if (given.root) found.check(root === given.root, 'it is the root that was noted', `the leaves have ${root}`)
}

/** The rounds follow from the rules, one after the other, and the root was there before the one that decided. */
function checkRounds(draw, rules, given, found) {
  const { beacon, fallbackSeconds, leadSeconds } = rules
  let next = rules.round
  let due = timeOf(beacon, next)
  for (const { round, fate, notedAt } of draw.rounds) {
    if (!found.check(round === next, `round ${next} is the next to decide`, `${round} is named`)) return
    if (fate === 'USED') break
    if (fate === 'ROOT_TOO_LATE') {
      found.suspect(`round ${round} was passed over: leaves and root were published only after it`)
      found.check(micros(draw.closedAt) >= timeOf(beacon, round), `the root came after round ${round}`)
      next = firstRoundFrom(beacon, micros(draw.closedAt) + seconds(leadSeconds))
      due = timeOf(beacon, next)
    } else {
      if (!given.beacon) found.suspect(`round ${round} was passed over (${fate}): ask the beacon for it, with --beacon`)
      found.check(micros(notedAt) - due >= seconds(fallbackSeconds), `round ${round} was asked for long enough`)
      const first = rules.algorithm === FIRST
      next = first ? round + 1 : firstRoundFrom(beacon, micros(notedAt) + seconds(leadSeconds))
      due = first ? micros(notedAt) : timeOf(beacon, next)
    }
  }
  found.check(draw.round === next, `round ${next} decides`, `${draw.round} is named`)
  found.check(micros(draw.closedAt) < timeOf(beacon, next), 'the root was published before it', draw.closedAt)
  const used = draw.rounds.filter(({ fate }) => fate === 'USED')
  if (draw.beacon) found.check(used.length === 1 && used[0].round === next, 'one round has decided, this one')
}

async function checkBeacon(draw, rules, found) {
  const { round, randomness, signature } = draw.beacon
  found.check(round === draw.round, 'what the beacon said is of the round that decides', String(round))
  found.check(sha256(Buffer.from(signature, 'hex')).toString('hex') === randomness, 'the randomness is the hash of the signature')
  found.check(await isSigned(rules.beacon, round, signature), `the beacon has signed round ${round}`)
}

/** Whose key it is: anybody can sign with one of their own. */
function checkChain({ beacon }, given, found) {
  const same = known => ['scheme', 'publicKey', 'genesis', 'period'].every(field => beacon[field] === known[field])
  if (given.key) found.check(beacon.publicKey === given.key.toLowerCase(), 'the key is the one that was noted', beacon.publicKey)
  else if (beacon.publicKey === STAND_IN) {
    found.check(given.demonstration === true, "the key is the stand-in's, whose draws prove nothing", 'say --demonstration if that is expected')
  } else if (same(QUICKNET)) found.check(true, "the chain is drand's quicknet")
  else found.suspect(`the key ${beacon.publicKey} is not known here: see whose it is, and say --key`)
}

/** What must be there by now: of what is missing nothing is proved. */
function checkPresence(draw, leaves, winners, found) {
  const state = draw.state
  const isDrawn = state === 'DRAWN' || draw.drawnAt !== undefined
  if (isDrawn || ['CLOSED', 'RANKING', 'SEATING'].includes(state)) found.check(draw.root !== undefined, 'a root is published')
  if (isDrawn || ['RANKING', 'SEATING'].includes(state)) found.check(draw.beacon !== undefined, 'what the beacon said is published')
  if (draw.root !== undefined) found.check(leaves !== undefined, 'the leaves are there', 'a root is published, and no leaves were given')
  if (isDrawn) found.check(winners !== undefined, 'the winners are there', 'it is drawn, and no winners were given')
}

function checkWinners(winners, inOrder, rules, found) {
  const expected = seated(inOrder, rules)
  const drawn = winners.filter(winner => !winner.succeeds)
  found.check(drawn.length === expected.length, `${expected.length} are drawn`, `the file has ${drawn.length}`)
  const differs = expected.findIndex((winner, i) =>
    ['place', 'leaf', 'seat', 'rank'].some(field => winners[i]?.[field] !== winner[field]))
  found.check(differs < 0, 'they are those whom the round has decided',
    `place ${differs + 1} is ${expected[differs]?.leaf}, the file has ${winners[differs]?.leaf}`)
  checkSuccessions(winners.slice(expected.length), expected, inOrder, rules, found)
}

/** Who succeeds is always the first behind of those who may have the seat. */
function checkSuccessions(later, drawn, inOrder, rules, found) {
  const taken = new Set(drawn.map(({ leaf }) => leaf))
  const cursors = new Map()
  const odd = later.findIndex(({ place, leaf, seat, rank, succeeds }, i) => {
    let at = cursors.get(seat) ?? 0
    while (at < inOrder.length && (taken.has(inOrder[at].leaf) || (seat !== 0 && inOrder[at].share !== seat))) at++
    cursors.set(seat, at)
    taken.add(leaf)
    return !succeeds || place !== drawn.length + i + 1 || inOrder[at]?.leaf !== leaf || inOrder[at].rank !== rank
      || !(seat === 0 || rules.shares.some(({ number }) => number === seat))
  })
  if (later.length > 0) {
    found.check(odd < 0, `${later.length} succeeded, each the next in rank`, `see place ${drawn.length + odd + 1}`)
  }
}

function checkEntry(entry, leaves, inOrder, winners, found) {
  const leaf = leafOf(entry)
  found.check(leaf === entry.leaf, 'salt, item and entry have the leaf that was answered', `they have ${leaf}`)
  const there = leaves.find(each => each.leaf === leaf)
  if (!found.check(there !== undefined, 'the leaf is among those published')) return
  found.check(there.share === entry.share, 'with its share', `it is published with ${there.share}`)
  if (inOrder) {
    const place = winners.find(winner => winner.leaf === leaf)?.place
    const rank = inOrder.findIndex(each => each.leaf === leaf) + 1
    found.note(`rank ${rank} of ${inOrder.length}, ${place ? 'place ' + place + ' among the winners' : 'not among the winners'}`)
  }
}

/** Asks the beacon itself: what it does not tell was rightly passed over. */
async function askBeacon(url, draw, found) {
  for (const { round, fate } of draw.rounds) {
    const answer = await fetch(`${url.replace(/\/$/, '')}/public/${round}`)
    if (fate === 'USED') {
      const told = answer.ok ? await answer.json() : {}
      found.check(told.signature === draw.beacon?.signature, `the beacon tells the same of round ${round}`, told.signature ?? answer.status)
    } else if (answer.ok && fate !== 'ROOT_TOO_LATE') {
      found.suspect(`round ${round} was passed over (${fate}), and the beacon tells it`)
    }
  }
}

/** @returns 0 where all is right, 1 where something is wrong, 3 where a person should look */
export async function verifyDraw({ draw, leaves, winners, entry }, given, say) {
  const found = new Findings(say)
  const rules = checkRules(draw, given, found)
  found.note(`${draw.state}, ${draw.leaves ?? 'no'} leaves, ${rules.quota} tickets`)
  checkChain(rules, given, found)
  checkPresence(draw, leaves, winners, found)
  if (leaves && draw.root) {
    checkLeaves(draw, leaves, rules, given, found)
    checkRounds(draw, rules, given, found)
  }
  if (draw.beacon) await checkBeacon(draw, rules, found)
  const inOrder = leaves && draw.beacon ? ranked(leaves, draw.beacon.randomness) : undefined
  if (inOrder && winners) checkWinners(winners, inOrder, rules, found)
  else if (draw.drawnAt === undefined) found.note('winners were not looked at: it is not drawn')
  if (entry && leaves) checkEntry(entry, leaves, inOrder, winners ?? [], found)
  if (given.beacon) await askBeacon(given.beacon, draw, found)
  return found.code()
}

async function main() {
  const option = { type: 'string' }
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { fetch: option, 'rules-hash': option, root: option, entry: option, beacon: option, key: option, demonstration: { type: 'boolean' } },
  })
  if (!values.fetch && positionals.length === 0) throw new Error(USAGE)
  const published = values.fetch ? await fetched(values.fetch) : await read(positionals)
  if (values.entry) published.entry = await json(values.entry)
  return verifyDraw(published, values, line => console.log(line))
}

if (import.meta.filename === process.argv[1] || process.argv[1]?.endsWith('gonghui-verify-draw')) {
  process.exitCode = await main().catch(unreadable => {
    console.error(unreadable.message)
    return 2
  })
}
