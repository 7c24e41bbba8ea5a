// Makes src/lib/builders/examples.ts of the golden queries, which the server's tests prove: what the page for builders
// shows is what is tested. With --check it writes nothing, and fails where the file is not what it would write.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

const from = fileURLToPath(new URL("../../server/gql/testdata/queries/", import.meta.url));
const to = fileURLToPath(new URL("../src/lib/builders/examples.ts", import.meta.url));

/** The query without the comment at its head: the page has its own words, in the reader's language. */
function body(text) {
  return text.replace(/^(#[^\n]*\n)+/, "").trim();
}

function variables(name, names) {
  const file = `${name}.variables.json`;
  return names.includes(file) ? JSON.parse(readFileSync(join(from, file), "utf8")) : {};
}

const names = readdirSync(from).sort();
const examples = names
  .filter((n) => n.endsWith(".graphql"))
  .map((n) => basename(n, ".graphql"))
  .map((name) => ({ name, query: body(readFileSync(join(from, `${name}.graphql`), "utf8")), variables: variables(name, names) }));

const text = `// Made by scripts/examples.mjs of server/gql/testdata/queries; \`npm run generate\` renews it.

export const examples = ${JSON.stringify(examples, null, 2)} as const;

export type ExampleName = (typeof examples)[number]["name"];
`;

if (process.argv.includes("--check")) {
  if (readFileSync(to, "utf8") !== text) {
    console.error("src/lib/builders/examples.ts is not what the golden queries give; run `npm run generate`");
    process.exit(1);
  }
} else {
  writeFileSync(to, text);
}
