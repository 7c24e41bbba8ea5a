import { expect, test } from "vitest";

import { graphiqlAddress, variablesText } from "./graphiql";

test("variables that say nothing are left out, so that a question reads as somebody would write it", () => {
  expect(variablesText({ query: "", variables: { a: 1, b: null, c: undefined, d: { e: null } } })).toBe(
    '{\n  "a": 1,\n  "d": {}\n}',
  );
});

test("the address of GraphiQL holds the question and its variables", () => {
  const address = new URL(graphiqlAddress({ query: "query Q { a(b: \"c&d\") }", variables: { x: "é" } }), "http://localhost");
  expect(address.pathname).toBe("/graphiql");
  expect(address.searchParams.get("query")).toBe('query Q { a(b: "c&d") }');
  expect(JSON.parse(address.searchParams.get("variables") ?? "")).toEqual({ x: "é" });
});
