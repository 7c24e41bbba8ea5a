import { describe, expect, it, vi } from "vitest";
import type { Answer } from "./answer";
import { answer, entity, relation } from "./fixtures";
import { Answers, gather, merge, settle } from "./gather";
import { entityQuestions, keyOf, linkQuestions, MOST_IDS, type Question } from "./questions";
import { add, emptyView, expand, withTime } from "./view";

const a = "institution:a";
const b = "institution:b";

describe("the questions of a view", () => {
  it("are one when a single entity is expanded", () => {
    expect(entityQuestions(expand(add(emptyView, a), a))).toEqual([
      { ids: [a], depth: 1, limit: 51, types: [], asOf: null },
    ]);
  });

  it("name what was put there first, and carry the time", () => {
    const view = withTime(expand(add(add(emptyView, a), b), b, ["PART_OF"]), "2024");
    expect(entityQuestions(view)).toEqual([
      { ids: [a, b], depth: 0, limit: 2, types: [], asOf: "2024" },
      { ids: [b], depth: 1, limit: 51, types: ["PART_OF"], asOf: "2024" },
    ]);
  });

  it.each([
    [1, 0],
    [2, 1],
    [MOST_IDS, 1],
    [MOST_IDS + 1, 3],
    [2000, 28],
  ])("about the relations among %i entities are %i, and join every pair", (n, count) => {
    const ids = Array.from({ length: n }, (_, i) => `institution:${i}`);
    const questions = linkQuestions(ids, null);
    expect(questions).toHaveLength(count);
    expect(questions.every((q) => q.ids.length <= MOST_IDS && q.limit === q.ids.length)).toBe(true);
    const together = (x: string, y: string) => questions.some((q) => q.ids.includes(x) && q.ids.includes(y));
    if (n > 1) expect([together(ids[0]!, ids[n - 1]!), together(ids[0]!, ids[1]!)]).toEqual([true, true]);
  });

  it("stay the same about what was there when something is added", () => {
    const ids = Array.from({ length: 800 }, (_, i) => `institution:${i}`);
    const before = linkQuestions(ids.slice(0, 750), null).map(keyOf);
    const after = linkQuestions(ids, null).map(keyOf);
    expect(before.filter((key) => after.includes(key))).toHaveLength(3);
  });
});

describe("gathering", () => {
  const world: Record<string, Answer> = {
    [a]: answer([entity(a), entity("site:x")], [relation(a, "HAS_SITE", "site:x")], { truncated: true }),
    [b]: answer([entity(b), entity("site:x")], [relation(b, "HAS_SITE", "site:x")]),
  };
  const ask = (question: Question): Promise<Answer> =>
    Promise.resolve(
      question.depth === 1
        ? world[question.ids[0]!]!
        : answer(question.ids.map((id) => entity(id)), [relation(a, "PARTNER_OF", b)]),
    );

  it("joins the answers, asks what lies between them, and says where there is more", async () => {
    const view = expand(expand(add(emptyView, a), a), b);
    const met = await gather(view, new Answers(ask));
    expect([...met.entities.keys()]).toEqual([a, "site:x", b]);
    expect([...met.relations.values()].map((r) => r.type)).toEqual(["HAS_SITE", "HAS_SITE", "PARTNER_OF"]);
    expect([...met.more]).toEqual([a]);
    expect(met.asked).toHaveLength(3);
  });

  it("asks once what one answer has", async () => {
    const met = await gather(expand(add(emptyView, a), a), new Answers(ask));
    expect(met.asked).toHaveLength(1);
  });

  it("asks nothing twice, until the graph is another", async () => {
    const spy = vi.fn(ask);
    const answers = new Answers(spy);
    const view = expand(add(emptyView, a), a);
    await gather(view, answers);
    await gather(view, answers);
    expect(spy).toHaveBeenCalledTimes(1);
    answers.clear();
    await gather(view, answers);
    expect(spy).toHaveBeenCalledTimes(2);
  });

  it("asks again what failed", async () => {
    const spy = vi.fn(ask).mockRejectedValueOnce(new Error("the server is busy"));
    const answers = new Answers(spy);
    const view = expand(add(emptyView, a), a);
    await expect(gather(view, answers)).rejects.toThrow("busy");
    await expect(gather(view, answers)).resolves.toBeDefined();
  });
});

describe("ids of merged records", () => {
  it("give way to the entity that answers for them", () => {
    const view = expand(add(add(emptyView, "institution:old"), a), "institution:old");
    const met = merge([], [answer([entity(a)], [], { merged: new Map([["institution:old", a]]) })]);
    const settled = settle(view, met.merged);
    expect(settled.start).toEqual([a]);
    expect(settled.expansions[0]!.id).toBe(a);
  });

  it("leave a view as it is that names none", () => {
    const view = add(emptyView, a);
    expect(settle(view, new Map([["institution:old", a]]))).toBe(view);
  });
});
