/** Fetches a style sheet that few pages need; resolves when it applies, also where it could not be fetched. */
export function fetchStyle(name) {
  const href = new URL(`../../css/${name}.css`, import.meta.url).pathname;
  return new Promise((resolve) => {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href, onload: resolve, onerror: resolve });
    document.head.append(link);
  });
}
