import { afterEach, expect, test, vi } from "vitest";

import type { TypedDocumentString } from "../gql/graphql";
import { ask, AskError } from "./client";

afterEach(() => vi.unstubAllGlobals());

const question = { toString: () => "{ node }" } as TypedDocumentString<{ node: string }, Record<string, never>>;

/** answered has the server answer with a status and a body, and returns what became of a question. */
async function answered(status: number, body: string): Promise<{ node: string } | AskError> {
  const fetched = vi.fn((_address: string, _asked: RequestInit) => Promise.resolve(new Response(body, { status })));
  vi.stubGlobal("fetch", fetched);
  const got = await ask(question, {}).catch((error: unknown) => error as AskError);
  expect(fetched.mock.calls[0]?.[1].headers).toMatchObject({ Accept: "application/graphql-response+json" });
  return got;
}

const errors = (code: string, message: string) => `"errors":[{"message":"${message}","path":["node",0],"extensions":{"code":"${code}"}}]`;

test("data are the answer", async () => {
  expect(await answered(200, '{"data":{"node":"a"}}')).toEqual({ node: "a" });
});

// The body says what went wrong; the status is for those who do not read it.
test.each([
  { why: "a question that is not valid", status: 422, body: `{${errors("GRAPHQL_VALIDATION_FAILED", "no such field")}}`, code: "GRAPHQL_VALIDATION_FAILED", message: "no such field" },
  { why: "a question that is not GraphQL", status: 400, body: `{${errors("GRAPHQL_PARSE_FAILED", "expected a name")}}`, code: "GRAPHQL_PARSE_FAILED", message: "expected a name" },
  { why: "a part of the answer is missing", status: 294, body: `{${errors("NOT_FOUND", "no such thing")},"data":{"node":null}}`, code: "NOT_FOUND", message: "no such thing" },
  { why: "the store is away", status: 503, body: `{${errors("UNAVAILABLE", "the store does not answer")}}`, code: "UNAVAILABLE", message: "the store does not answer" },
])("$why: code and message of the first error", async ({ status, body, code, message }) => {
  expect(await answered(status, body)).toMatchObject({ code, message, path: "node.0" });
});

test("a defect of the server has the id of the request, to be quoted", async () => {
  const body = '{"errors":[{"message":"something went wrong","extensions":{"code":"INTERNAL","requestId":"4f2a"}}]}';
  expect(await answered(500, body)).toMatchObject({ code: "INTERNAL", requestId: "4f2a" });
});

test.each([
  { why: "a proxy in front says that the server is away", status: 503, code: "UNAVAILABLE" },
  { why: "a proxy in front says anything else", status: 502, code: "INTERNAL" },
])("$why: what is not JSON has a code by its status", async ({ status, code }) => {
  expect(await answered(status, "<html>")).toMatchObject({ code, message: "" });
});
