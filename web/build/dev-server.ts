/**
 * Owns: what the development server does beside serving the source: hands on what is the server's, and makes `/sw.js`.
 * Called by: vite.config.ts; started by `make dev`, which names the server in `SERVER_URL`.
 * Rule: the page sees one origin, as behind a proxy; nothing is kept for offline, so that a reload shows the newest source.
 */
import { build, type Plugin, type ServerOptions } from "vite";
import { serviceWorker } from "./service-worker.ts";

/** Where `make run` serves, for who starts Vite alone beside it. */
const SERVER = process.env["SERVER_URL"] ?? "http://127.0.0.1:8080";

/** What the server answers itself; every other address is a page. */
const HANDED_ON = "^/(api|media|healthz|readyz)(/|$)";

/** The Host header stays the page's own, so that the server's check of origins holds; event streams pass as they come. */
export const server: ServerOptions = {
  fs: { allow: [".."] },
  proxy: { [HANDED_ON]: { target: SERVER } },
};

/** Serves the service worker, bundled anew for each question: pushes and media work, the shell is not kept. */
export function devServiceWorker(plugins: () => Plugin[]): Plugin {
  return {
    name: "dev-service-worker",
    apply: "serve",
    configureServer({ middlewares }) {
      middlewares.use("/sw.js", (_request, response, next) => {
        bundle(plugins()).then((code) => {
          response.setHeader("content-type", "text/javascript; charset=utf-8");
          response.setHeader("cache-control", "no-cache");
          response.end(code);
        }, next);
      });
    },
  };
}

async function bundle(plugins: Plugin[]): Promise<string> {
  const nothing = { shell: [], words: {}, version: "dev" };
  const made = await build(serviceWorker(plugins, nothing, { write: false }));
  const files = [made].flat().flatMap((one) => ("output" in one ? one.output : []));
  const [code] = files.flatMap((file) => (file.type === "chunk" ? [file.code] : []));
  if (code === undefined) throw new Error("the service worker was not bundled");
  return code;
}
