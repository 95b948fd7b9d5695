import fc from 'fast-check'

// One commit, one result: properties draw the same samples on every run. FAST_CHECK_SEED=random (or a number) explores others.
const asked = process.env.FAST_CHECK_SEED ?? '20261123'
if (asked !== 'random') fc.configureGlobal({ seed: Number(asked) })
