// The audits of graphql-http, over the program as it is. They are of the drafts before the release of GraphQL over HTTP: where the
// release says otherwise, they are kept under --older-statuses (docs/decisions/0027).
import { expect, test } from "@playwright/test";
import { auditServer } from "graphql-http";
import { serve } from "./support/server";

const all = 61;

/** Starts a server and returns the audits that do not pass, with how much each says it matters: MUST, SHOULD or MAY. */
async function auditsFailedBy(args: string[]): Promise<string[]> {
  const served = await serve(process.env.ENTENTE_E2E_BINARY ?? "", args);
  try {
    const results = await auditServer({ url: `${served.url}/graphql` });
    expect(results).toHaveLength(all);
    return results.filter((r) => r.status !== "ok").map((r) => `${r.id} ${r.name}`);
  } finally {
    await served.stop();
  }
}

test("by the drafts, every audit passes", async () => {
  expect(await auditsFailedBy(["--older-statuses"])).toEqual([]);
});

test("by the release, the two audits that ask for 400 where it says 422 do not pass, and all others do", async () => {
  expect(await auditsFailedBy([])).toEqual([
    "423L MAY use 400 status code on missing {query} parameter",
    "86EE SHOULD use a status code of 400 on variable coercion failure when accepting application/graphql-response+json",
  ]);
});
