import { expect, test } from "vitest";

import { shortLocator } from "./locator";

test.each([
  { locator: "#char=15,63", text: "#char=15,63", more: 0, why: "a place in a text is short" },
  { locator: "#row=7", text: "#row=7", more: 0, why: "a single row" },
  { locator: "#row=1;2;3;4;5", text: "#row=1;2;3;4;5", more: 0, why: "“and 1 more” would be longer than the row" },
  { locator: "#row=1;2;3;4;5;6", text: "#row=1;2;3;4", more: 2, why: "many rows" },
  { locator: "#row=1;2;3;4;5-9;12", text: "#row=1;2;3;4", more: 6, why: "ranges count with all their rows" },
])("$locator: $why", ({ locator, text, more }) => {
  expect(shortLocator(locator)).toEqual({ text, more });
});
