import { GraphFileDocument } from "../gql/graphql";
import { ask } from "../lib/client";
import { variablesOf } from "./ask";
import { graphmlOf } from "./graphml";
import type { Palette } from "./palette";
import type { Picture } from "./picture";
import { pngOf } from "./png";
import type { Question } from "./questions";
import { sceneOf, type SceneWords } from "./scene";
import { svgOf } from "./svg";
import type { Point } from "./view";

/** What is saved: the picture as it is seen, where everything is, in which colours and words. */
export interface Shown {
  readonly picture: Picture;
  readonly positions: ReadonlyMap<string, Point>;
  readonly palette: Palette;
  readonly words: SceneWords;
  readonly name: string;
}

export async function savePng({ picture, positions, palette, words, name }: Shown): Promise<void> {
  save(await pngOf(sceneOf(picture, positions, palette, words)), `${name}.png`);
}

export function saveSvg({ picture, positions, palette, words, name }: Shown): void {
  const text = svgOf(sceneOf(picture, positions, palette, words));
  save(new Blob([text], { type: "image/svg+xml" }), `${name}.svg`);
}

/**
 * Saves GraphML. Where all that is shown is the answer to one question, the server has the file, with facts and the words of
 * the evidence; else it is written here, from what is drawn.
 */
export async function saveGraphml({ picture, positions, name }: Shown, asked: readonly Question[]): Promise<void> {
  const { hidden, hubs, loose } = picture.leftOut;
  const [only, other] = asked;
  if (only !== undefined && other === undefined && hidden.length + hubs.length + loose.length === 0) {
    const { lang: _, ...variables } = variablesOf(only, "EN");
    const { neighbourhood } = await ask(GraphFileDocument, variables);
    download(neighbourhood.export.url, "");
    return;
  }
  save(new Blob([graphmlOf(picture, positions)], { type: "application/graphml+xml" }), `${name}.graphml`);
}

function save(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  download(url, name);
  // The browser has taken hold of it by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

function download(url: string, name: string): void {
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
}
