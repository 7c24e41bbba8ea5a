import { expect, test } from "vitest";

import { parseList, writeList } from "../lists/state";
import { shape, sourcesVariables } from "./list";

test.each([
  { why: "the language of the page narrows nothing", query: "lang=fr", where: undefined },
  { why: "the language of documents has a name of its own", query: "lang=en&language=fr", where: { lang: { in: ["fr"] } } },
  { why: "the publisher", query: "publisher=CNRS", where: { publisher: { in: ["CNRS"] } } },
])("$why: $query", ({ query, where }) => {
  expect(sourcesVariables(parseList(new URLSearchParams(query), shape), 50)["where"]).toEqual(where);
});

test("the address of the list leaves the language of the page to the page", () => {
  expect(writeList(parseList(new URLSearchParams("lang=fr&language=de"), shape), shape).toString()).toBe("language=de");
});
