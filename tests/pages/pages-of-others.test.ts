import { personas } from '#access/personas.ts'
import { everyPageOf } from './pages-of.ts'

/** Of who share a role, one: the first. Who has most pages has a file of their own. */
const elsewhere = ['sanne', 'yara', 'omar', 'lotte']
const roles = new Set<string>()
const oneOfEach = personas.filter(({ roles: [role] }) => role && !roles.has(role) && roles.add(role))
const theRest = oneOfEach.map(({ id }) => id).filter((id) => !elsewhere.includes(id))

// Of commissioners, COA and municipality are not the same; nor is an expert who is here for a while.
everyPageOf([undefined, ...theRest, 'joost', 'rosa'])
