export default function Page() {
  return <h1>A blank host</h1>
}
