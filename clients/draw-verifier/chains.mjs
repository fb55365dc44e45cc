// Beacons whose keys are known here, so that nobody has to be believed whose they are.

/** drand's quicknet, as https://docs.drand.love/ has it. */
export const QUICKNET = {
  scheme: 'bls-unchained-g1-rfc9380',
  publicKey: '83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d1064510d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a',
  genesis: 1692803367,
  period: 3,
}

/** The local stack's stand-in, whose private key everybody has. */
export const STAND_IN = '9e95b0ca5fe707bc810cdca5aead748307727b58bd3350b03f022d2564214748'
