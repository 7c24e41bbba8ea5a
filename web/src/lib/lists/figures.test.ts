import { describe, expect, it } from "vitest";
import { money, valueInWords, whole } from "./figures";

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

describe("figures in the reader's language", () => {
  it("group thousands", () => {
    expect(whole(19190, "en")).toBe("19,190");
    expect(plain(whole(19190, "fr"))).toBe("19 190");
  });

  it("name the currency, and any other unit as it is", () => {
    expect(money(1234567.89, "EUR", "en")).toBe("€1,234,568");
    expect(plain(money(1234567.89, "EUR", "fr"))).toBe("1 234 568 €");
    expect(money(12, "months", "en")).toBe("12 months");
    expect(money(12, null, "en")).toBe("12");
  });

  it("are short where there is little room", () => {
    expect(money(7_875_103_060, "EUR", "en", true)).toBe("€7.9B");
    expect(money(875_103_060, "EUR", "en", true)).toBe("€875M");
    expect(money(0, "EUR", "en", true)).toBe("€0");
  });
});

describe("dates", () => {
  it("are known among other values by their form; four digits may be anything", () => {
    expect(valueInWords("2025-01-06", "en")).toBe("6 Jan 2025");
    expect(valueInWords("2025", "en")).toBe("2025");
    expect(valueInWords("CNRS–JRC", "en")).toBe("CNRS–JRC");
  });
});
