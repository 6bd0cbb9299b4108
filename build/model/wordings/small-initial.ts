/** A label whose word is no name in the language, for the middle of a sentence: `figure 2-3` of `Figure 2-3`. */
export function smallInitial(label: string): string {
  return label.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase())
}
