import {connect, createServer, type Server, type Socket} from 'node:net'

/** One address in front of several browsers. */
export interface Front extends AsyncDisposable {
  /** What builds connect to: `ws://127.0.0.1:9222`. */
  readonly endpoint: string
  /** How many connections each browser has had. */
  readonly counts: () => readonly number[]
}

/** Longest head of a request to open a WebSocket, in bytes. */
const longestHead = 16_384

/**
 * Listen at one address, and pass each connection on to the browser that has
 * the fewest.
 *
 * The line and the `Host` of the request that opens a WebSocket are rewritten
 * to those of the browser (RFC 9112, section 3); after that bytes go to and fro
 * as they are. A connection stays with its browser, because pages are its own.
 *
 * @param browsers
 *   Their endpoints, as `browser.wsEndpoint()` gives them.
 * @param port
 *   To listen at; any that is free when it is 0.
 * @param host
 *   To listen at (default: this machine only): whoever can connect can run code in the browsers.
 */
export async function openFront(
  browsers: readonly string[],
  port: number,
  host = '127.0.0.1'
): Promise<Front> {
  const places = browsers.map((endpoint) => ({url: new URL(endpoint), open: 0, count: 0}))
  const sockets = new Set<Socket>()

  const server = createServer((client) => {
    sockets.add(client)
    client.on('close', () => sockets.delete(client))
    // A browser or a build that goes away ends its connection, not the others.
    client.on('error', () => client.destroy())
    let head = Buffer.alloc(0)

    const read = (data: Buffer): void => {
      head = Buffer.concat([head, data])
      const end = head.indexOf('\r\n\r\n')
      if (end === -1) {
        if (head.length > longestHead) client.destroy()
        return
      }
      client.off('data', read)
      client.pause()
      const place = places.toSorted((a, b) => a.open - b.open)[0]
      if (!place) return void client.destroy()
      place.open++
      place.count++
      const {hostname, port: there, pathname, host: name} = place.url
      const browser = connect(Number(there), hostname, () => {
        const request = head
          .toString('latin1', 0, end)
          .replace(/^GET \S+/, `GET ${pathname}`)
          .replace(/^host:.*$/im, `Host: ${name}`)
        browser.write(Buffer.concat([Buffer.from(request, 'latin1'), head.subarray(end)]))
        client.pipe(browser).pipe(client)
      })
      sockets.add(browser)
      browser.on('error', () => client.destroy())
      browser.on('close', () => {
        sockets.delete(browser)
        place.open--
        client.destroy()
      })
      client.on('close', () => browser.destroy())
    }
    client.on('data', read)
  })

  const listening = await listen(server, port, host)
  return {
    endpoint: `ws://${host}:${listening}`,
    counts: () => places.map(({count}) => count),
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy()
      await new Promise<void>((done) => void server.close(() => done()))
    }
  }
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((done, fail) => {
    server.once('error', fail)
    server.listen(port, host, () => {
      const address = server.address()
      done(typeof address === 'object' && address ? address.port : port)
    })
  })
}
