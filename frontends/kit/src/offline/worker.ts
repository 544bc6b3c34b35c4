/// <reference lib="webworker" />
import { letServicesPass, servingOf } from "./serving.ts";

/** Filled in by the build: this screen's files, and the id of the build. */
declare const PRECACHE_FILES: readonly string[];
declare const BUILD_ID: string;

const worker = globalThis as unknown as ServiceWorkerGlobalScope;
const { scope } = worker.registration;
const files = PRECACHE_FILES;
const page = `${new URL(scope).pathname}index.html`;
const precached = new Set(files);
const family = `serverlesspresso ${new URL(scope).pathname} `;
const cacheName = family + BUILD_ID;
const pageTimeoutMillis = 3_000;

worker.addEventListener("install", (event) =>
  event.waitUntil(Promise.all([letServicesPass(event), install()])),
);
worker.addEventListener("activate", (event) => event.waitUntil(activate()));

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const serving = servingOf(request, scope, precached);
  if (serving === "page") {
    event.respondWith(pageFor(request));
  } else if (serving === "asset") {
    event.respondWith(cached(request.url).then((found) => found ?? fetch(request)));
  }
});

/** A notification leads back to the page that it came from. */
worker.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(comeBack(String(event.notification.data ?? scope)));
});

async function install(): Promise<void> {
  const cache = await caches.open(cacheName);
  await cache.addAll(files.map((file) => new Request(file, { cache: "no-cache" })));
  await worker.skipWaiting();
}

async function activate(): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(family) && name !== cacheName);
  await Promise.all(old.map((name) => caches.delete(name)));
  await worker.clients.claim();
}

/** The network's page, or the cached one when the network does not answer in time. Nothing is added to the cache. */
async function pageFor(request: Request): Promise<Response> {
  const fresh = fetch(request);
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, pageTimeoutMillis, undefined));
  const first = await Promise.race([fresh.catch(() => undefined), late]);
  return first !== undefined && first.status < 500 ? first : ((await cached(page)) ?? fresh);
}

async function cached(url: string): Promise<Response | undefined> {
  return (await caches.open(cacheName)).match(url, { ignoreSearch: true, ignoreVary: true });
}

async function comeBack(path: string): Promise<void> {
  const windows = await worker.clients.matchAll({ type: "window" });
  const open = windows.find((client) => new URL(client.url).pathname === path);
  await (open === undefined ? worker.clients.openWindow(path) : open.focus());
}
