/**
 * Owns: the way from the server's document (docs/openapi.json) to web/src/lib/api/schema.gen.ts.
 * Called by: `npm run generate` after the document has changed, `npm run check` from the Makefile.
 * Rule: nullable members of what the server answers are always there; optional are only those of what it takes.
 */
import { readFile, writeFile } from "node:fs/promises";
import openapiTS, { astToString } from "openapi-typescript";

const SOURCE = new URL("../../../docs/openapi.json", import.meta.url);
const TARGET = new URL("../../src/lib/api/schema.gen.ts", import.meta.url);
const HEADER = `/**
 * Owns: the server's schemas as types. GENERATED from docs/openapi.json, never edited.
 * Called by: types.ts, which gives them their names.
 * Rule: made by \`npm --prefix web/tools/api-types run generate\`; \`make check\` fails when it is not fresh.
 */
`;

const PREFIX = "#/components/schemas/";

/** Names of all schemas that `node` refers to, directly or through others. */
function reached(schemas, node, found = new Set()) {
  if (typeof node !== "object" || node === null) return found;
  const name = typeof node.$ref === "string" && node.$ref.startsWith(PREFIX) ? node.$ref.slice(PREFIX.length) : null;
  if (name !== null && !found.has(name)) {
    found.add(name);
    reached(schemas, schemas[name], found);
  }
  for (const child of Object.values(node)) reached(schemas, child, found);
  return found;
}

/** Members of a schema that may be left out as the document says it. */
function optionalMembers(schema) {
  const required = new Set(schema.required ?? []);
  return Object.keys(schema.properties ?? {}).filter((key) => !required.has(key));
}

/**
 * The document says of a nullable member only that it need not be there. The server writes every member of a JSON
 * answer, `null` included, so these become required; bodies it takes and problem documents keep theirs optional.
 */
function withAnswersComplete(document) {
  const schemas = document.components.schemas;
  const operations = Object.values(document.paths).flatMap((path) => Object.values(path));
  const taken = reached(
    schemas,
    operations.map((operation) => operation.requestBody),
  );
  const answered = reached(
    schemas,
    operations.flatMap((operation) =>
      Object.values(operation.responses ?? {}).map((response) => response.content?.["application/json"]),
    ),
  );
  for (const name of answered) {
    const optional = optionalMembers(schemas[name]);
    if (optional.length === 0) continue;
    if (taken.has(name))
      throw new Error(`${name} is both taken and answered: are ${optional.join(", ")} always there?`);
    schemas[name].required = Object.keys(schemas[name].properties);
  }
  return document;
}

const document = withAnswersComplete(JSON.parse(await readFile(SOURCE, "utf8")));
// Screens name schemas, not paths: only those are wanted.
const fresh = HEADER + astToString(await openapiTS({ ...document, paths: {} }, { silent: true }));

if (process.argv.includes("--check")) {
  const committed = await readFile(TARGET, "utf8").catch(() => "");
  if (committed !== fresh) {
    console.error("web/src/lib/api/schema.gen.ts is not fresh: npm --prefix web/tools/api-types run generate");
    process.exitCode = 1;
  }
} else {
  await writeFile(TARGET, fresh);
}
