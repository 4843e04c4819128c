#!/usr/bin/env node
// Controleert een uitgevoerd logboek van LIV, zonder LIV en zonder iets te installeren (Node 20 of nieuwer).
//   node verify-log.mjs logboek.ndjson [vingerafdruk van de sleutel, of meer dan een]
// Klopt het logboek, dan is de uitgang 0, anders 1. De vingerafdruk hoort u langs een andere weg te hebben gekregen.
import { createHash, createPublicKey, verify } from 'node:crypto'
import { createReadStream } from 'node:fs'

const [path, ...wanted] = process.argv.slice(2)
if (!path) {
  console.log('Gebruik: node verify-log.mjs logboek.ndjson [vingerafdruk]')
  process.exit(1)
}

const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest()
const streamCount = 16
const troubles = []
const hashes = new Map()
const last = new Map(
  Array.from({ length: streamCount }, (_, n) => [n, { seq: 0, hash: sha256(`LIV log stream ${n}`) }]),
)
const sealed = []
const trusted = new Map()
const whole = createHash('sha256')
let header
let end
let lines = 0
let current = 0
let previousSeal = '0'.repeat(64)

function takeHeader(record) {
  if (record.format !== 'liv-log-2') throw new Error('dit is geen uitgevoerd logboek van LIV')
  header = record
  for (const [name, spki] of Object.entries(record.keys)) {
    const print = sha256(Buffer.from(spki, 'base64')).toString('hex')
    const good = wanted.length === 0 || wanted.some((one) => one.toLowerCase() === print)
    if (good) trusted.set(name, createPublicKey({ key: Buffer.from(spki, 'base64'), format: 'der', type: 'spki' }))
    console.log(`Sleutel ${name}: vingerafdruk ${print}${good ? '' : ' (deze gaf u niet op)'}`)
  }
  if (trusted.size === 0) troubles.push('geen sleutel in dit bestand heeft de vingerafdruk die u opgaf')
}

const isSigned = (text, signature, key) =>
  trusted.has(key) && verify(null, Buffer.from(text), trusted.get(key), Buffer.from(signature, 'base64'))

function takeLine({ stream, seq, line, hash }) {
  lines += 1
  const where = `stroom ${stream}, regel ${seq}`
  const before = last.get(stream)
  if (!before || !Number.isInteger(seq)) return troubles.push(`${where}: deze plaats bestaat niet`)
  if (stream < current || sealed.length > 0)
    troubles.push(`${where}: de regel staat niet op zijn plaats in het bestand`)
  current = Math.max(current, stream)
  if (seq <= before.seq) return troubles.push(`${where}: de regel is toegevoegd, of staat niet op zijn plaats`)
  const gap = seq - before.seq - 1
  if (gap > 0)
    troubles.push(
      `stroom ${stream}, regel ${before.seq + 1}: ${gap === 1 ? 'ontbreekt' : `ontbreekt, en alles tot en met ${seq - 1}`}`,
    )
  const [saidStream, saidSeq] = JSON.parse(line)
  if (saidStream !== stream || saidSeq !== seq) troubles.push(`${where}: de regel hoort op een andere plaats`)
  else if (gap === 0 && sha256(before.hash, line).toString('hex') !== hash)
    troubles.push(`${where}: de regel is veranderd of sluit niet aan`)
  // Go on from what the file says, so that one change gives one message.
  last.set(stream, { seq, hash: Buffer.from(hash, 'hex') })
  hashes.set(`${stream}/${seq}`, hash)
}

function takeSeal({ seal, signature, key }) {
  const { number, previous, heads, at } = JSON.parse(seal)
  const expected = sealed.length + 1
  if (!isSigned(seal, signature, key)) troubles.push(`zegel ${number}: de handtekening klopt niet`)
  if (number !== expected) troubles.push(`zegel ${expected}: ontbreekt of staat niet op zijn plaats`)
  else if (previous !== previousSeal) troubles.push(`zegel ${number}: sluit niet aan op het zegel ervoor`)
  previousSeal = sha256(seal).toString('hex')
  sealed.push({ number, heads, at })
}

function takeEnd({ end: text, signature, key }) {
  end = JSON.parse(text)
  if (!isSigned(text, signature, key)) troubles.push('het slot: de handtekening klopt niet')
  if (end.before !== whole.copy().digest('hex'))
    troubles.push('het bestand is na het maken veranderd: wat voor het slot staat, is niet wat er is ondertekend')
  if (end.seals > sealed.length) troubles.push(`zegel ${sealed.length + 1}: ontbreekt of staat niet op zijn plaats`)
  for (const [stream, seq, hash] of end.heads) {
    const at = last.get(stream)
    if (at.seq < seq) troubles.push(`stroom ${stream}, regel ${at.seq + 1}: ontbreekt, en alles tot en met ${seq}`)
    else if (at.seq > seq) troubles.push(`stroom ${stream}, regel ${seq + 1}: is toegevoegd na het einde van de stroom`)
    else if (at.hash.toString('hex') !== hash)
      troubles.push(`stroom ${stream}, regel ${seq}: is niet de regel die er stond`)
  }
}

function checkSealed() {
  for (const { number, heads } of sealed) {
    for (const [stream, seq, hash] of heads) {
      if (seq > 0 && hashes.get(`${stream}/${seq}`) !== hash)
        troubles.push(`zegel ${number}: stroom ${stream}, regel ${seq} is weg of herschreven`)
    }
  }
}

function take(text, place) {
  try {
    if (end) throw new Error('na het slot staat nog iets')
    const record = JSON.parse(text)
    if (!header) takeHeader(record)
    else if ('end' in record) takeEnd(record)
    else if ('seal' in record) takeSeal(record)
    else takeLine(record)
  } catch (error) {
    if (!header) throw error
    const after = last.get(current)
    troubles.push(
      `regel ${place} van het bestand, na stroom ${current}, regel ${after.seq}: niet te lezen (${error.message})`,
    )
  }
  whole.update(`${text}\n`)
}

// Only at line feeds: a line may hold any other character.
async function* linesOf(file) {
  let rest = ''
  for await (const chunk of createReadStream(file, 'utf8')) {
    const parts = `${rest}${chunk}`.split('\n')
    rest = parts.pop()
    yield* parts
  }
  if (rest !== '') yield rest
}

try {
  let place = 0
  for await (const text of linesOf(path)) {
    place += 1
    take(text, place)
  }
  if (!end) troubles.push('het bestand is afgebroken: het slot ontbreekt')
  checkSealed()
} catch (error) {
  troubles.push(`het bestand is niet te lezen: ${error.message}`)
}

const latest = sealed.at(-1)
if (troubles.length === 0) {
  console.log(`Het logboek klopt: ${lines} regels, ${sealed.length} zegels.`)
  console.log(
    latest
      ? `Laatste zegel: nummer ${latest.number}, ${latest.at}.`
      : 'Er is nog geen zegel: de keten klopt, maar niets bewijst van wanneer zij is.',
  )
  if (wanted.length === 0) console.log('Vergelijk de vingerafdruk hierboven met die u van LIV hebt gekregen.')
} else {
  console.log(`Het logboek klopt NIET: ${troubles.length} ${troubles.length === 1 ? 'breuk' : 'breuken'}.`)
  for (const trouble of troubles) console.log(`- ${trouble}`)
}
process.exitCode = troubles.length === 0 ? 0 : 1
