/** Whether the browser draws WebGL without a graphics card: then as little as may be is drawn while the view moves. */
export function drawsInSoftware(): boolean {
  const context = document.createElement("canvas").getContext("webgl");
  const info = context?.getExtension("WEBGL_debug_renderer_info");
  if (!context || !info) return false;
  const name = String(context.getParameter(info.UNMASKED_RENDERER_WEBGL));
  context.getExtension("WEBGL_lose_context")?.loseContext(); // browsers keep few contexts at a time
  return isSoftware(name);
}

/** The names that browsers' software renderers give themselves. */
export function isSoftware(renderer: string): boolean {
  return /swiftshader|llvmpipe|softpipe|software|basic render/i.test(renderer);
}
