import { describe, expect, it } from "vitest";
import { graphiqlAddress } from "../graphiql";
import { examples } from "./examples";
import { explained, topics } from "./words";

describe("the examples for builders", () => {
  it("are the golden queries, each with one operation", () => {
    expect(examples.length).toBeGreaterThan(30);
    for (const e of examples) {
      expect(e.query.match(/^(query\b|\{)/gm), e.name).toHaveLength(1);
    }
  });

  it("are explained in one line each, in both languages, under a topic", () => {
    const named: string[] = examples.map((e) => e.name);
    expect(Object.keys(explained).sort()).toEqual(named.sort());
    for (const { topic, en, fr } of Object.values(explained)) {
      expect(topics).toContain(topic);
      expect(en).not.toBe(fr);
      for (const line of [en, fr]) {
        expect(line.length).toBeLessThan(130);
        expect(line).toMatch(/[.…]$/);
      }
    }
  });

  it("fit into an address, the longest too: proxies take 8 KB", () => {
    for (const e of examples) {
      const address = graphiqlAddress(e);
      expect(address.length, e.name).toBeLessThan(8000);
      const params = new URL(address, "http://localhost").searchParams;
      expect(params.get("query")).toBe(e.query);
      expect(JSON.parse(params.get("variables") ?? "")).toEqual(e.variables);
    }
  });
});
