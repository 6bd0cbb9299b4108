import {z} from 'zod'

// Here and in the schemas of lists, `error` is what a message says after “expected”.

/** A stretch of text with something in it. */
export const yamlText = z.string({error: 'a text'}).trim().min(1, {error: 'a text'})

/** Several of them. */
export const yamlTexts = z.array(yamlText, {error: 'a list of texts'})
