// Where published draws are read from.
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'

export const json = async file => JSON.parse(await readFile(file, 'utf8'))

async function lines(stream) {
  const read = []
  for await (const line of createInterface({ input: stream, crlfDelay: Infinity })) {
    if (line !== '') read.push(JSON.parse(line))
  }
  return read
}

/** What the service publishes now; before closing and drawing it has no leaves and no winners. */
export async function fetched(url) {
  const get = async (path, needed) => {
    const answer = await fetch(url.replace(/\/$/, '') + path)
    if (answer.ok) return answer
    if (needed || answer.status !== 409) throw new Error(`${url}${path} answers ${answer.status}`)
    return undefined
  }
  const list = async path => {
    const answer = await get(path, false)
    return answer && lines(Readable.fromWeb(answer.body))
  }
  return { draw: await (await get('', true)).json(), leaves: await list('/leaves'), winners: await list('/winners') }
}

/** What was kept in files; leaves and winners may be missing as long as they are not published. */
export async function read([draw, leaves, winners]) {
  const list = file => file && lines(createReadStream(file))
  return { draw: await json(draw), leaves: await list(leaves), winners: await list(winners) }
}
