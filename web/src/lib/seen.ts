/** seen calls once when an element comes near to what is seen: what lies far below is not asked for before it is wanted. */
export function seen(element: Element, then: () => void): { destroy: () => void } {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some((e) => e.isIntersecting)) return;
      observer.disconnect();
      then();
    },
    { rootMargin: "300px" },
  );
  observer.observe(element);
  return { destroy: () => observer.disconnect() };
}
