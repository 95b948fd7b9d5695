// A hub's process, told to reconcile and to be killed at its nth step: database, folder, price, nth (0: never).
import { databases } from '../storage/a-payload.ts'
import { durableReconciler } from './durable.ts'
import { stoppingAt } from './stopping-ports.ts'

const [name, folder = '', price = '', nth = '0'] = process.argv.slice(2)
const database = databases.find((one) => one.name === name)
if (!database) throw new Error(`There is no database ${name}.`)
const payload = await database.open(folder)
const kill = (): never => {
  process.kill(process.pid, 'SIGKILL')
  throw new Error('unreachable')
}
const bench = durableReconciler(payload, folder, () => price)
const { stores } = stoppingAt(bench.stores, Number(nth) || Infinity, false, kill)
await bench.boot(stores).run({ verify: true })
process.exit(0)
