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
    expect(money(7_875_103_060, "EUR", "en", true)).toBe("€7.9bn");
    expect(money(875_103_060, "EUR", "en", true)).toBe("€875m");
    expect(money(0, "EUR", "en", true)).toBe("€0");
  });
});

describe("values of statements", () => {
  it.each([
    ["2800", "researchers, engineers and experts", "2,800", "2 800", "a unit in words is in the title already, in the language of the page"],
    ["60", "%", "60%", "60 %", "per cent have no other place"],
    ["1500000", "EUR", "€1,500,000", "1 500 000 €", "money has its currency"],
    ["Mme Petit", "laureates", "Mme Petit", "Mme Petit", "what is no figure stays as the source has it"],
  ])("%s %s", (text, unit, en, fr) => {
    expect(valueInWords(text, unit, "en")).toBe(en);
    expect(plain(valueInWords(text, unit, "fr"))).toBe(fr);
  });

  it("are dates where they have the form of one; four digits may be anything", () => {
    expect(valueInWords("2025-01-06", null, "en")).toBe("6 Jan 2025");
    expect(valueInWords("2025", null, "en")).toBe("2025");
    expect(valueInWords("CNRS–JRC", null, "en")).toBe("CNRS–JRC");
  });
});
