/**
 * Owns: the measure of a worker's first load: script and style over the wire, compressed.
 * Called by: `npm run e2e`.
 * Rule: measured in the browser, on a cold cache, from the server as it is shipped; nothing of lead or manager is in it.
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { House } from "../house";
import { settle } from "../house/person";

const LIMIT_BYTES = 35_000;

describe("first load", () => {
  let house: House;

  beforeAll(async () => {
    house = await House.build();
    await house.server.start();
  });

  afterAll(async () => expect(await house?.close()).toEqual([]));

  test("a worker's first load is at most 35 kB of script and style", async () => {
    await house.server.invite({ name: "Amira Haddad", role: "lead", team: "Line 3" });
    const link = await house.server.invite({ name: "Jonas Weber", role: "worker", team: "Line 3" });
    const first = await house.open("first");
    await settle(first, link, house.push);
    const { context } = first;
    const cookies = await context.cookies();
    const cold = await house.open("cold");
    await cold.context.addCookies(cookies);
    const loaded: { path: string; bytes: number }[] = [];
    cold.context.on("requestfinished", async (request) => {
      if (request.serviceWorker() || !["script", "stylesheet"].includes(request.resourceType())) return;
      const { responseBodySize } = await request.sizes();
      loaded.push({ path: new URL(request.url()).pathname, bytes: responseBodySize });
    });
    await cold.page.goto(house.server.origin);
    await cold.page.getByRole("heading", { name: "All rings closed" }).waitFor();
    await cold.page.waitForTimeout(1_000);
    const files = loaded.filter((one) => one.path !== "/sw.js");
    const total = files.reduce((sum, one) => sum + one.bytes, 0);
    for (const { path, bytes } of files) console.log(`  ${bytes} ${path}`);
    console.log(`first load: ${total} bytes in ${files.length} files (limit ${LIMIT_BYTES})`);
    expect(files.length).toBeGreaterThan(1);
    expect(files.filter((one) => /lead|manager/.test(one.path))).toEqual([]);
    expect(total).toBeLessThanOrEqual(LIMIT_BYTES);
  });
});
