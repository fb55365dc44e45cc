// What a draw is, by docs/draw-verification.md: leaves, tree, beacon, ranks, seats. Nothing here comes from the service.
import { createHash, createHmac, createPublicKey, verify } from 'node:crypto'

const DST = 'BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_'
const SPKI = Buffer.from('302a300506032b6570032100', 'hex')

export const sha256 = (...parts) => {
  const digest = createHash('sha256')
  parts.forEach(part => digest.update(part))
  return digest.digest()
}

const hex = text => Buffer.from(text, 'hex')

/** The leaf of a candidate who holds salt, item and entry. */
export const leafOf = ({ salt, itemId, id }) =>
  sha256(hex(salt), hex(itemId.replaceAll('-', '')), hex(id.replaceAll('-', ''))).toString('hex')

/** The root of RFC 6962 over leaves in their order; each content is the leaf's 32 bytes and its share as two. */
export function rootOf(leaves) {
  const whole = []
  leaves.forEach(({ leaf, share }, index) => {
    let hash = sha256(Buffer.of(0), hex(leaf), Buffer.of(share >> 8, share & 255))
    for (let pairs = index; pairs & 1; pairs >>= 1) hash = sha256(Buffer.of(1), whole.pop(), hash)
    whole.push(hash)
  })
  if (whole.length === 0) return sha256().toString('hex')
  return whole.reduceRight((right, left) => sha256(Buffer.of(1), left, right)).toString('hex')
}

/** Microseconds since 1970 of an RFC 3339 instant in UTC. */
export function micros(instant) {
  const parts = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?Z$/.exec(instant)
  if (!parts) throw new Error(`${instant} is no instant`)
  const fraction = BigInt((parts[2] ?? '').padEnd(9, '0')) / 1000n
  return BigInt(Date.parse(parts[1] + 'Z')) * 1000n + fraction
}

export const seconds = count => BigInt(count) * 1_000_000n

/** When a round is spoken, in microseconds since 1970. */
export const timeOf = (beacon, round) => seconds(beacon.genesis) + seconds(beacon.period) * (BigInt(round) - 1n)

/** The first round that is spoken at this moment or later. */
export function firstRoundFrom(beacon, moment) {
  const passed = moment - seconds(beacon.genesis)
  if (passed <= 0n) return 1
  const step = seconds(beacon.period)
  return Number((passed + step - 1n) / step) + 1
}

/** Whether the beacon's key has signed this round. */
export async function isSigned(beacon, round, signature) {
  const number = Buffer.alloc(8)
  number.writeBigUInt64BE(BigInt(round))
  const message = sha256(number)
  switch (beacon.scheme) {
    case 'ed25519-unchained': {
      const key = createPublicKey({ key: Buffer.concat([SPKI, hex(beacon.publicKey)]), format: 'der', type: 'spki' })
      return verify(null, message, key, hex(signature))
    }
    case 'bls-unchained-g1-rfc9380': {
      const { bls12_381 } = await import('@noble/curves/bls12-381.js')
      const { hash, verify: check } = bls12_381.shortSignatures
      try {
        return check(Uint8Array.from(hex(signature)), hash(Uint8Array.from(message), DST), Uint8Array.from(hex(beacon.publicKey)))
      } catch {
        return false // no point of the curve
      }
    }
    default:
      throw new Error(`the scheme ${beacon.scheme} is not known here`)
  }
}

/** All leaves with their ranks, the first rank first. */
export function ranked(leaves, randomness) {
  const key = hex(randomness)
  return leaves
    .map(({ leaf, share }) => ({ leaf, share, rank: createHmac('sha256', key).update(hex(leaf)).digest('hex') }))
    .sort((one, other) => (one.rank < other.rank ? -1 : 1))
}

/** Who gets which seat, in the order of ranks: one's own share first, then what is open, then what spilled over. */
export function seated(inOrder, rules) {
  const entitled = [0, ...rules.shares.map(() => 0)]
  inOrder.forEach(({ share }) => entitled[share]++)
  const free = [rules.openQuota, ...rules.shares.map(({ number, quota }) => Math.min(quota, entitled[number]))]
  const spare = [0, ...rules.shares.map(({ number, quota, spillsOver }) =>
    spillsOver ? Math.max(0, quota - entitled[number]) : 0)]
  const winners = []
  for (const { leaf, share, rank } of inOrder) {
    const from = [share, 0].find(number => free[number] > 0)
    const spilled = spare.findIndex(seats => seats > 0)
    if (from !== undefined) free[from]--
    else if (spilled > 0) spare[spilled]--
    else continue
    winners.push({ place: winners.length + 1, leaf, seat: from ?? spilled, rank })
  }
  return winners
}
