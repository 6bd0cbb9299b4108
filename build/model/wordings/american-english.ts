import {english} from './english.ts'
import type {Wording} from './wording.ts'

/** The words that are spelled otherwise in the United States. */
export const americanEnglish: Wording = {
  ...english,
  platforms: {...english.platforms, licence: 'License'},
  copyright: {...english.copyright, licence: 'License of the text'}
}
