#!/usr/bin/env node
// Controleert een uitgevoerd logboek van LIV, zonder LIV en zonder iets te installeren (Node 20 of nieuwer).
//   node verify-log.mjs logboek.ndjson [vingerafdruk van de sleutel]
// Klopt het logboek, dan is de uitgang 0, anders 1. De vingerafdruk hoort u langs een andere weg te hebben gekregen.
import { createHash, createPublicKey, verify } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'

const [path, wanted] = process.argv.slice(2)
if (!path) {
  console.log('Gebruik: node verify-log.mjs logboek.ndjson [vingerafdruk]')
  process.exit(1)
}

const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest()
const streamCount = 16
const troubles = []
const hashes = new Map()
const last = new Map()
const sealed = []
let header
let end
let lines = 0
let seals = 0
let previousSeal = '0'.repeat(64)

function takeHeader(record) {
  if (record.format !== 'liv-log-1') throw new Error('dit is geen uitgevoerd logboek van LIV')
  header = record
  for (const [name, spki] of Object.entries(record.keys)) {
    const print = sha256(Buffer.from(spki, 'base64')).toString('hex')
    console.log(`Sleutel ${name}: vingerafdruk ${print}`)
  }
  const prints = Object.values(record.keys).map((spki) => sha256(Buffer.from(spki, 'base64')).toString('hex'))
  if (wanted && !prints.includes(wanted.toLowerCase()))
    troubles.push('de sleutel in dit bestand heeft niet de vingerafdruk die u opgaf')
}

function takeLine({ stream, seq, line, hash }) {
  lines += 1
  const before = last.get(stream) ?? { seq: 0, hash: sha256(`LIV log stream ${stream}`) }
  const where = `stroom ${stream}, regel ${seq}`
  if (!Number.isInteger(stream) || stream < 0 || stream >= streamCount)
    troubles.push(`${where}: deze stroom bestaat niet`)
  if (seq !== before.seq + 1) troubles.push(`${where}: hiervoor ontbreken regels (laatste was ${before.seq})`)
  const [saidStream, saidSeq] = JSON.parse(line)
  if (saidStream !== stream || saidSeq !== seq) troubles.push(`${where}: de regel hoort op een andere plaats`)
  const computed = sha256(before.hash, line)
  if (computed.toString('hex') !== hash) troubles.push(`${where}: de regel is veranderd of sluit niet aan`)
  // Go on from what the file says, so that one change gives one message.
  last.set(stream, { seq, hash: Buffer.from(hash, 'hex') })
  hashes.set(`${stream}/${seq}`, hash)
}

function takeSeal({ seal, signature, key }) {
  seals += 1
  const { number, previous, heads, at } = JSON.parse(seal)
  const spki = header.keys[key]
  const good =
    spki &&
    verify(
      null,
      Buffer.from(seal),
      createPublicKey({ key: Buffer.from(spki, 'base64'), format: 'der', type: 'spki' }),
      Buffer.from(signature, 'base64'),
    )
  if (!good) troubles.push(`zegel ${number}: de handtekening klopt niet`)
  if (number !== seals) troubles.push(`zegel ${seals} ontbreekt of staat niet op zijn plaats`)
  if (previous !== previousSeal) troubles.push(`zegel ${number}: sluit niet aan op het zegel ervoor`)
  previousSeal = sha256(seal).toString('hex')
  sealed.push({ number, heads, at })
}

function checkSealed() {
  for (const { number, heads } of sealed) {
    for (const [stream, seq, hash] of heads) {
      if (seq > 0 && hashes.get(`${stream}/${seq}`) !== hash)
        troubles.push(`zegel ${number}: stroom ${stream}, regel ${seq} is weg of herschreven`)
    }
  }
}

function take(record) {
  if (!header) takeHeader(record)
  else if ('end' in record) end = record.end
  else if ('seal' in record) takeSeal(record)
  else takeLine(record)
}

try {
  for await (const text of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY }))
    if (text !== '') take(JSON.parse(text))
  if (!end) troubles.push('het bestand is afgebroken: het slot ontbreekt')
  else if (end.lines !== lines || end.seals !== seals)
    troubles.push('het bestand heeft niet zoveel regels en zegels als het slot zegt')
  checkSealed()
} catch (error) {
  troubles.push(`het bestand is niet te lezen: ${error.message}`)
}

const latest = sealed.at(-1)
if (troubles.length === 0) {
  console.log(`Het logboek klopt: ${lines} regels, ${seals} zegels.`)
  console.log(
    latest
      ? `Laatste zegel: nummer ${latest.number}, ${latest.at}.`
      : 'Er is nog geen zegel: de keten klopt, maar niets bewijst van wanneer zij is.',
  )
  if (!wanted) console.log('Vergelijk de vingerafdruk hierboven met die u van LIV hebt gekregen.')
} else {
  console.log(`Het logboek klopt NIET: ${troubles.length} ${troubles.length === 1 ? 'breuk' : 'breuken'}.`)
  for (const trouble of troubles) console.log(`- ${trouble}`)
}
process.exitCode = troubles.length === 0 ? 0 : 1
