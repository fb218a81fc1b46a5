// The site over HTTP, packed as a host would pack it, on this machine alone.
import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";

const KINDS = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml",
  ".json": "application/json", ".woff": "font/woff", ".woff2": "font/woff2", ".csv": "text/csv", ".png": "image/png",
};
const PACKED = new Set([".html", ".js", ".css", ".svg", ".json", ".csv"]);

/** Serve a folder; gives the address, the bytes sent for each path, and how to end it. */
export const serve = (folder) => new Promise((done) => {
  const sent = new Map();
  const packed = new Map();
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://a").pathname);
    const file = normalize(join(folder, path.endsWith("/") ? `${path}index.html` : path));
    if (path === "/robots.txt") return response.writeHead(200, { "content-type": "text/plain" }).end("User-agent: *\n");
    if (!file.startsWith(folder) || !existsSync(file) || !statSync(file).isFile()) {
      const lost = join(folder, "404.html");
      return response.writeHead(404, { "content-type": KINDS[".html"] }).end(existsSync(lost) ? readFileSync(lost) : "");
    }
    const head = { "content-type": KINDS[extname(file)] ?? "application/octet-stream", "cache-control": "max-age=3600" };
    if (!PACKED.has(extname(file))) {
      sent.set(path, statSync(file).size);
      response.writeHead(200, head);
      return createReadStream(file).pipe(response);
    }
    if (!packed.has(file)) packed.set(file, gzipSync(readFileSync(file)));
    sent.set(path, packed.get(file).length);
    return response.writeHead(200, { ...head, "content-encoding": "gzip" }).end(packed.get(file));
  });
  server.listen(0, "127.0.0.1", () => done({
    address: `http://127.0.0.1:${server.address().port}`, sent, close: () => { server.closeAllConnections(); server.close(); },
  }));
});
