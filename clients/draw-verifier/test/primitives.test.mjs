import assert from 'node:assert/strict'
import { test } from 'node:test'
import { QUICKNET } from '../chains.mjs'
import { firstRoundFrom, isSigned, leafOf, micros, rootOf, seated, timeOf } from '../draw.mjs'

const ROUND_1000 = 'b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39'

test('a round of drand is known by its signature', async () => {
  assert.equal(await isSigned(QUICKNET, 1000, ROUND_1000), true)
  assert.equal(await isSigned(QUICKNET, 1001, ROUND_1000), false)
  assert.equal(await isSigned(QUICKNET, 1000, ROUND_1000.replace('b446', 'b447')), false)
})

test('a scheme that is not known is no yes', async () => {
  await assert.rejects(isSigned({ ...QUICKNET, scheme: 'pedersen-bls-chained' }, 1000, ROUND_1000))
})

test('rounds have their times', () => {
  assert.equal(timeOf(QUICKNET, 1), micros('2023-08-23T15:09:27Z'))
  assert.equal(firstRoundFrom(QUICKNET, micros('2023-08-23T15:09:27Z')), 1)
  assert.equal(firstRoundFrom(QUICKNET, micros('2023-08-23T15:09:27.000001Z')), 2)
  assert.equal(firstRoundFrom(QUICKNET, micros('2023-08-23T15:09:30Z')), 2)
  assert.equal(firstRoundFrom(QUICKNET, micros('2023-08-23T15:00:00Z')), 1)
})

test('the tree of nothing is the hash of nothing', () => {
  assert.equal(rootOf([]), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
})

test('a leaf is made of salt, item and entry', () => {
  const zero = '00000000-0000-0000-0000-000000000000'
  // SHA-256 of 64 bytes of zero
  assert.equal(leafOf({ salt: '00'.repeat(32), itemId: zero, id: zero }),
    'f5a5fd42d16a20302798ef6ed309979b43003d2320d9f0e8ea9831a92759fb4b')
})

test('a share that cannot be filled spills over only where it may', () => {
  const inOrder = ['a', 'b', 'c', 'd'].map((leaf, i) => ({ leaf, share: leaf === 'd' ? 1 : 0, rank: String(i) }))
  const rules = spillsOver => ({ openQuota: 1, shares: [{ number: 1, quota: 2, spillsOver }] })
  const seats = spillsOver => seated(inOrder, rules(spillsOver)).map(({ leaf, seat }) => leaf + seat)
  assert.deepEqual(seats(true), ['a0', 'b1', 'd1'])
  assert.deepEqual(seats(false), ['a0', 'd1'])
})
