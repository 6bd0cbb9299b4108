/**
 * The number that a heading begins with when its author numbered it by hand.
 *
 * `第 3 章 概述`, `附录 A 概述`, `Chapter 3: …`, `Kapitel 3 – …`, `一、概述`, `1.2 概述`, `1. 概述`, `3、概述`. A dotted number
 * counts only when it has as many parts as the heading has levels, and no word follows that makes
 * it an amount (`1.24 版本的变化`, `2.5 倍`); a plain number needs a mark (`3 种模式` has none).
 *
 * @param text
 *   Title as written.
 * @param depth
 *   Level of the heading.
 * @returns
 *   Number with what separates it from the title; `undefined` when there is none, or nothing but it.
 */
export function ownNumber(text: string, depth: number): string | undefined {
  const worded =
    /^(?:第\s*[\d一二三四五六七八九十百零〇]+\s*[章节節篇部回讲講]|附[录錄]\s*[A-Z](?![A-Za-z])|(?:chapter|section|part|kapitel|abschnitt|teil|chapitre|partie|capítulo|sección|parte)\s+\d+(?![\d.])|(?:appendix|anhang|annexe|apéndice)\s+[A-Z](?![A-Za-z]))[\s:：.、·—–-]*(?=\S)/i
  const enumerated =
    /^(?:[一二三四五六七八九十]{1,3}|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}(?=[.、)]))[.、)）]?(?:(?<=[、)）])|\s)\s*(?=\S)/
  const dotted =
    /^(\d{1,2}(?:\.\d{1,2})+)\.?\s+(?=\S)(?!版|及|以|之|到|至|倍|秒|毫秒|个|年|月|日|%|GB|MB|ms|or |and |to )/

  const found = worded.exec(text)?.[0] ?? enumerated.exec(text)?.[0]
  if (found !== undefined) return found

  const [number, parts = ''] = dotted.exec(text) ?? []
  return parts.split('.').length === Math.max(2, depth) ? number : undefined
}
